"""The people whom one answer names: where it is cut, and what around each name stays with it."""

import re
from collections.abc import Callable
from itertools import dropwhile
from typing import NamedTuple

from sel.core.names import vocabulary as words
from sel.core.names.folding import folded
from sel.core.names.parse import SHORT, parsed, spoken, until_connector

TITLED, BARE, FAMILY, DESCRIBED, TITLE, NOBODY = "titled", "bare", "family", "described", "title", ""
"""What a stretch of an answer is: a title with a name, a name alone, family alone, somebody without a name
("my counselor"), a title alone, or nobody (a subject, a room, chatter). "My mom" is family of no words of a
name; a word for family without `my` may be one."""


class Stretch(NamedTuple):
    """What one stretch of an answer is, how many words its name has, and whether a sentence runs on in it."""

    sort: str
    words: int = 0
    runs_on: bool = False


Joins = Callable[[Stretch, Stretch], bool]

_ASIDE = re.compile(r"\([^()]*\)")
_STRONG = re.compile(
    r"\s*[&+\n]\s*|(?<!\w)(?:and also|as well as|along with|and|also|or|plus|tambi[eé]n)(?!\w)", re.IGNORECASE
)
_STROKE = re.compile(r"\s*[;/|]\s*")
_SPANISH = re.compile(r"(?<=\s)[yeo](?=\s)", re.IGNORECASE)
_COMMA = re.compile(",")
_NEXT_TITLE = re.compile(
    r"(?<=[\w.)])\s+(?=(?:m(?:rs?|s|iss|ister|isses)|dr|sr(?:it)?a?|srta|se[nñ]or(?:it)?a?)\b)", re.IGNORECASE
)
_MAY_BE_SEVERAL = re.compile(
    rf"[&+;/|\n,]|{_STRONG.pattern}|{_SPANISH.pattern}|{_NEXT_TITLE.pattern}", re.IGNORECASE
)

_LAST_FIRST = re.compile(r"\s*[^\W\d_]+,\s*[^\W\d_]+\s*")
_KIN = words.FAMILY | words.MINE_ONLY
_PLAIN = frozenset(
    word
    for word in (
        *(words.SOFT_TITLES | words.ROLES.keys() | words.SUBJECTS.keys() | words.PERSONS),
        *(words.FILLERS | words.CONNECTORS),
        *(words.ORDINALS.keys() | {f"{n}{end}" for n in range(13) for end in ("", "st", "nd", "rd", "th")}),
    )
    if len(word) > 1 or word.isdigit()
) - (words.HARD_TITLES | words.PARTICLES | words.FAMILY | words.MINE | words.MINE_ONLY | words.POINTING)
_SMALL = {word for word in words.POINTING | words.MINE if len(word) > 1} - words.PARTICLES
"""Words that alone neither name nor describe anybody; the small ones describe before a role (my nurse), and
only `and` parts a description from a name."""
_PLAIN_OR_SMALL = _PLAIN | _SMALL


def parts(text: str) -> tuple[str, ...]:
    """Return the people one answer names, each as it was written: `Ms Ruiz and Mr Lee` names two.

    An answer is cut where a name, or family, stands on both sides. What names nobody ("/english", "and
    thats it") stays with the name before it, or with the first. What stands in parentheses is never cut,
    nor is an answer that is negated, says nothing or says that there is nobody.
    """
    if not _may_name_two(text):
        return (text,)
    pieces = [text]
    for separator, joins in (
        (_STRONG, _strongly),
        (_STROKE, _both_named),
        (_SPANISH, _in_spanish),
        (_COMMA, _at_comma),
        (_NEXT_TITLE, _at_title),
    ):
        pieces = [part for piece in pieces for part in _cut(piece, separator, joins)]
    said = parsed(text) if len(pieces) > 1 else None
    whole = said is None or said.kind in ("negated", "shrug", "code") or said.why == "nobody"
    return (text,) if whole else tuple(pieces)


def _may_name_two(text: str) -> bool:
    """Return whether two stretches have a word that may name somebody: else there is nothing to cut."""
    if not _MAY_BE_SEVERAL.search(text):
        return False
    if _LAST_FIRST.fullmatch(text) and _KIN.isdisjoint(folded(text).split()):
        return False
    stretches = _MAY_BE_SEVERAL.split(text)
    plain = _PLAIN if _STRONG.search(text) else _PLAIN_OR_SMALL
    may_name = 0
    for stretch in stretches:
        may_name += "@" in stretch or not plain.issuperset(folded(stretch).split())
    return may_name > 1


def _cut(text: str, separator: re.Pattern[str], apart: Joins) -> list[str]:
    """Return the text cut at the separators between two people."""
    spans = _spans(text, separator)
    if len(spans) == 1:
        return [text.strip()]
    found = [_stretch(text[start:end]) for start, end in spans]
    if separator is _COMMA and sum(one.sort == BARE for one in found) > 2:
        apart = _both_named  # a list of names; "Last, First" has two
    pieces = [(*spans[0], found[0])]
    for (start, end), now in zip(spans[1:], found[1:], strict=True):
        before_start, _, before = pieces[-1]
        if apart(before, now) and not (before.runs_on and now.sort == BARE and now.words == 1):
            pieces.append((start, end, now))
        else:
            pieces[-1] = (before_start, end, _together(before, now))
    return [text[start:end].strip(" ,;&+/|\n\t") for start, end, _ in pieces]


def _spans(text: str, separator: re.Pattern[str]) -> list[tuple[int, int]]:
    """Return where the stretches between separators begin and end, empty ones left out."""
    masked = _ASIDE.sub(lambda found: "\0" * len(found.group()), text)
    ends = [match.span() for match in separator.finditer(masked)]
    starts = [0, *(end for _, end in ends)]
    spans = zip(starts, [*(start for start, _ in ends), len(text)], strict=True)
    return [(start, end) for start, end in spans if text[start:end].strip()] or [(0, len(text))]


def _together(before: Stretch, now: Stretch) -> Stretch:
    """Return what two stretches are that stay together: what the one is that names somebody."""
    if before.sort == TITLE and now.sort == BARE:
        return Stretch(TITLED, now.words, now.runs_on)
    names = before if before.sort in (TITLED, BARE, FAMILY) else now
    words = before.words + now.words
    return Stretch(names.sort, words, before.runs_on or now.runs_on)


def _somebody(one: Stretch) -> bool:
    return one.sort in (TITLED, BARE, FAMILY)


def _strongly(before: Stretch, now: Stretch) -> bool:
    """Return whether `and` or the like parts two people: the one may be "my counselor", `/` parts no such."""
    if DESCRIBED in (before.sort, now.sort):
        return {before.sort, now.sort} <= {DESCRIBED, TITLED}
    return _both_named(before, now)


def _both_named(before: Stretch, now: Stretch) -> bool:
    return _somebody(before) and _somebody(now)


def _in_spanish(before: Stretch, now: Stretch) -> bool:
    """Return whether `y` parts two people: names have it too (Ortega y Gasset), and O'Brien an `o`."""
    if not _both_named(before, now):
        return False
    long = (before.sort == TITLED or before.words > 1) and now.words > 1
    return now.sort in (TITLED, FAMILY) or before.sort == FAMILY or long


def _at_comma(before: Stretch, now: Stretch) -> bool:
    """Return whether a comma parts two people, not a family name from the given one."""
    if not _both_named(before, now):
        return False
    if FAMILY in (before.sort, now.sort):
        return TITLED in (before.sort, now.sort) or not before.words or not now.words  # Son, Sarah
    if now.sort == TITLED:
        return True
    return now.words > 1 and (before.sort == TITLED or before.words > 1)


def _at_title(before: Stretch, now: Stretch) -> bool:
    """Return whether a second title begins a second person: `Mr Lee Ms Ortiz`, but not `Ruiz Mrs Ana`."""
    return now.sort == TITLED and (before.sort == TITLED or (before.sort == BARE and before.words > 1))


def _stretch(text: str) -> Stretch:
    """Return what a stretch of an answer is."""
    said, tokens = parsed(text), spoken(text)
    if said.kind == "email":
        return Stretch(TITLED, 1)
    if not tokens or words.HARD_TITLES.issuperset(tokens):
        return Stretch(TITLE if tokens else NOBODY)
    if said.why == "family":
        return Stretch(FAMILY, int(words.MINE.isdisjoint(tokens)))
    size, runs_on = _size(text, said.name), not words.CONNECTORS.isdisjoint(tokens)
    led = [*dropwhile(words.POINTING.__contains__, tokens)]  # la maestra Ruiz
    titled = bool(said.title) or (len(led) > 1 and led[0] in words.SOFT_TITLES)
    if said.name and titled and tokens[-1] not in words.HARD_TITLES:
        return Stretch(TITLED, size, runs_on)
    if said.kind == "role":
        somebody = tokens[0] in words.POINTING and any(t in words.ROLES or t in words.PERSONS for t in tokens)
        return Stretch(DESCRIBED if somebody else NOBODY, 0, runs_on)
    plain = said.kind == "name" and words.CONNECTORS.isdisjoint(until_connector(tokens))
    named = plain and 1 <= size <= SHORT and any(len(word) > 1 for word in said.name)
    return Stretch(BARE if named else NOBODY, size, runs_on)


def _size(text: str, name: tuple[str, ...]) -> int:
    """Return how many words the name has as written, small ones left out: de la Cruz-Ruiz is one."""
    large = {word for word in name if word not in words.PARTICLES or len(word) == 1}
    return sum(not large.isdisjoint(folded(word).split()) for word in text.split())
