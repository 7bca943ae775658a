"""What stretches of an answer are: a name with or without a title, family, a description, nobody."""

from itertools import dropwhile
from typing import NamedTuple

from sel.core.names import vocabulary as words
from sel.core.names.folding import folded
from sel.core.names.parse import SHORT, Parsed, as_read, until_connector
from sel.core.names.patterns import read_texts

TITLED, BARE, FAMILY, DESCRIBED, TITLE, NOBODY = "titled", "bare", "family", "described", "title", ""
"""What a stretch of an answer is: a title with a name, a name alone, family alone, somebody without a name
("my counselor"), a title alone, or nobody (a subject, a room, chatter). "My mom" is family of no words of a
name; a word for family without `my` may be one."""


class Stretch(NamedTuple):
    """What one stretch of an answer is, how many words its name has, and whether a sentence runs on in it."""

    sort: str
    words: int = 0
    runs_on: bool = False


def stretches(texts: list[str]) -> dict[str, Stretch]:
    """Return what each text is as a stretch; those that differ in their names alone are read once."""
    read = read_texts(texts)
    like = [_stretch(said, example) for said, example in read.patterns]
    found = {}
    for text, at in zip(texts, read.reading.tolist(), strict=True):
        said, example = read.patterns[read.pattern[at]]
        one = like[read.pattern[at]]
        if said.name and one.words and one.sort != FAMILY:
            own = read.words[read.tokens[read.start[at] : read.start[at + 1]]].tolist()
            place = dict(zip(example, own, strict=True))
            one = _sized(one, _size(text, {place[word] for word in said.name}))
        found[text] = one
    return found


def _stretch(said: Parsed, tokens: list[str]) -> Stretch:
    """Return what mended words are that say this, a name counted as one word."""
    if said.kind == "email":
        return Stretch(TITLED, 1)
    tokens = as_read(tokens)
    if not tokens or words.HARD_TITLES.issuperset(tokens):
        return Stretch(TITLE if tokens else NOBODY)
    if said.why == "family":
        return Stretch(FAMILY, int(words.MINE.isdisjoint(tokens)))
    runs_on = not words.CONNECTORS.isdisjoint(tokens)
    led = [*dropwhile(words.POINTING.__contains__, tokens)]  # la maestra Ruiz
    titled = bool(said.title) or (len(led) > 1 and led[0] in words.SOFT_TITLES)
    if said.name and titled and tokens[-1] not in words.HARD_TITLES:
        return Stretch(TITLED, 1, runs_on)
    if said.kind == "role":
        somebody = tokens[0] in words.POINTING and any(t in words.ROLES or t in words.PERSONS for t in tokens)
        return Stretch(DESCRIBED if somebody else NOBODY, 0, runs_on)
    plain = said.kind == "name" and words.CONNECTORS.isdisjoint(until_connector(tokens))
    named = plain and any(len(word) > 1 for word in said.name)
    return Stretch(BARE if named else NOBODY, int(bool(said.name)), runs_on)


def _sized(one: Stretch, size: int) -> Stretch:
    """Return the stretch with so many words of a name: more than SHORT without a title are no name."""
    sort = NOBODY if one.sort == BARE and not 1 <= size <= SHORT else one.sort
    return Stretch(sort, size, one.runs_on)


def _size(text: str, name: set[str]) -> int:
    """Return how many words the name has as written, small ones left out: de la Cruz-Ruiz is one."""
    large = {word for word in name if word not in words.PARTICLES or len(word) == 1}
    return sum(not large.isdisjoint(folded(word).split()) for word in text.split())
