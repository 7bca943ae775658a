"""The people whom one answer names: where it is cut, and what around each name stays with it."""

import re
from collections.abc import Callable

import numpy as np
import pandas as pd

from sel.core.names import vocabulary as words
from sel.core.names.folding import folded_texts
from sel.core.names.patterns import read_texts
from sel.core.names.stretches import BARE, DESCRIBED, FAMILY, TITLE, TITLED, Stretch, stretches

Joins = Callable[[Stretch, Stretch], bool]

_ASIDE = re.compile(r"\([^()]*\)")
_STRONG = re.compile(
    r"\s*[&+\n]\s*|(?<!\w)(?:and also|as well as|along with|and|also|or|plus|tambi[eé]n)(?!\w)", re.IGNORECASE
)
_STROKE = re.compile(r"\s*[;/|]\s*")
_SPANISH = re.compile(r"(?<=\s)[yeo](?=\s)", re.IGNORECASE)
_COMMA = re.compile(",")
_TITLE = re.compile(r"(?:m(?:rs?|s|iss|ister|isses)|dr|sr(?:it)?a?|srta|se[nñ]or(?:it)?a?)\b", re.IGNORECASE)
_NEXT_TITLE = re.compile(rf"(?<=[\w.)])\s+(?={_TITLE.pattern})", re.IGNORECASE)
_MAY_BE_SEVERAL = re.compile(
    rf"[&+;/|\n,]|{_STRONG.pattern}|{_SPANISH.pattern}|{_NEXT_TITLE.pattern}", re.IGNORECASE
)

_BREAK = re.compile(
    r"[&+;/|,]|^[yeo]$|(?<!\w)(?:and|also|well|along|or|plus|tambi[eé]n)(?!\w)", re.IGNORECASE
)
"""A word at which the patterns above may match: alone, or with its neighbours ("as well as")."""
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
    return parts_of([text])[0] if _MAY_BE_SEVERAL.search(text) else (text,)


def parts_of(texts: list[str]) -> list[tuple[str, ...]]:
    """Return `parts` of each text; few have a break between two people, and only these are read."""
    breaks = [at for at, has in enumerate(_have_break(texts)) if has]
    names_two = _may_name_two([texts[at] for at in breaks])
    cut = {at: [texts[at]] for at, may in zip(breaks, names_two, strict=True) if may}
    for separator, joins in (
        (_STRONG, _strongly),
        (_STROKE, _both_named),
        (_SPANISH, _in_spanish),
        (_COMMA, _at_comma),
        (_NEXT_TITLE, _at_title),
    ):
        cut = dict(zip(cut, _cut([*cut.values()], separator, joins), strict=True))
    several = [at for at, pieces in cut.items() if len(pieces) > 1]
    read = read_texts([texts[at] for at in several])
    said = [read.patterns[at][0] for at in read.pattern[read.reading].tolist()]
    whole = [one.kind in ("negated", "shrug", "code") or one.why == "nobody" for one in said]
    found: list[tuple[str, ...]] = [(text,) for text in texts]
    for at, stays in zip(several, whole, strict=True):
        found[at] = found[at] if stays else tuple(cut[at])
    return found


def _have_break(texts: list[str]) -> list[bool]:
    """Return which texts may have a break between two people, from their words alone."""
    words, text = _words(texts)
    codes, different = pd.factorize(words)
    breaks = np.array([bool(_BREAK.search(word)) for word in different], dtype=bool)
    titles = np.array([bool(_TITLE.match(word)) for word in different], dtype=bool)
    later = np.diff(text, prepend=-1) == 0
    found = np.zeros(len(texts), dtype=bool)
    found[text[breaks[codes] | (titles[codes] & later)]] = True
    return [has or "\n" in text for has, text in zip(found.tolist(), texts, strict=True)]


def _words(texts: list[str]) -> tuple[np.ndarray, np.ndarray]:
    """Return the words of all texts, one text after another, and the place of the text that each is of."""
    mark = "\1"  # no text's word
    whole = mark.join(["", *(text.replace(mark, " ") for text in texts)])
    words = np.array(whole.replace(mark, f" {mark} ").split(), dtype=object)
    edge = words == mark
    return words[~edge], (np.cumsum(edge) - 1)[~edge]


def _may_name_two(texts: list[str]) -> list[bool]:
    """Return where two stretches have a word that may name somebody: elsewhere there is nothing to cut."""
    split = [_MAY_BE_SEVERAL.split(text) for text in texts]
    every = [stretch for own in split for stretch in own]
    words = iter([frozenset(line.split()) for line in folded_texts(every)])
    may = []
    for text, own in zip(texts, split, strict=True):
        plain = _PLAIN if _STRONG.search(text) else _PLAIN_OR_SMALL
        said = [next(words) for _ in own]
        named = sum(
            "@" in stretch or not plain.issuperset(one) for stretch, one in zip(own, said, strict=True)
        )
        one_name = bool(_LAST_FIRST.fullmatch(text)) and all(map(_KIN.isdisjoint, said))
        may.append(named > 1 and not one_name)
    return may


def _cut(texts: list[list[str]], separator: re.Pattern[str], apart: Joins) -> list[list[str]]:
    """Return the pieces of each text cut further at the separators between two people."""
    spans = {piece: _spans(piece, separator) for pieces in texts for piece in pieces}
    apart_ = [piece[start:end] for piece, at in spans.items() if len(at) > 1 for start, end in at]
    found = stretches([*dict.fromkeys(apart_)])
    return [
        [part for piece in pieces for part in _pieces(piece, spans[piece], found, separator, apart)]
        for pieces in texts
    ]


def _pieces(
    text: str,
    spans: list[tuple[int, int]],
    stretches: dict[str, Stretch],
    separator: re.Pattern[str],
    apart: Joins,
) -> list[str]:
    """Return the text cut at those ends of its stretches that part two people."""
    if len(spans) == 1:
        return [text.strip()]
    found = [stretches[text[start:end]] for start, end in spans]
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
    masked = _ASIDE.sub(lambda found: "\0" * len(found.group()), text) if "(" in text else text
    ends = [match.span() for match in separator.finditer(masked)]
    if not ends:
        return [(0, len(text))]
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
