"""A text's flag: "harm", "negated", or "" where the net found nothing, which never means all clear."""

import re
from functools import lru_cache, reduce
from operator import or_

import numpy as np
import pandas as pd

from sel.core.names import vocabulary
from sel.core.names.parse import negated
from sel.core.safety import english, english_violence, idioms, indirect, spanish, turned_down
from sel.core.safety.families import Together, together
from sel.core.safety.families_english import ENGLISH
from sel.core.safety.families_spanish import SPANISH
from sel.core.safety.grave import is_a_name, is_grave, weight
from sel.core.safety.phrases import pattern, phrases
from sel.core.safety.spelling import MEANT, REAL, Speller, plain_lines, sound
from sel.core.safety.story import is_story, tells_of_somebody
from sel.core.safety.together import AS_WRITTEN, RULES

_HARM = phrases(*english.HARM, *english_violence.VIOLENCE, *spanish.HARM, *indirect.HINTS)
_IDIOMS = re.compile(r"(?<!no )(?<!nadie )" + pattern(idioms.ENGLISH, idioms.SPANISH).pattern)
"""What only sounds like harm, unless it is turned around: "nadie me da de comer"."""
_TURNED_DOWN = phrases(turned_down.ENGLISH, turned_down.SPANISH)
_TOGETHER = together(RULES, ENGLISH, SPANISH)
_AS_WRITTEN = together(AS_WRITTEN, ENGLISH, SPANISH)
_SPELLER = Speller(_HARM.known | (_TOGETHER.known - MEANT.keys()))
_SOME_MAN = re.compile(r"(?<!\S)uno?s? senor(?:es)?(?!\S)")
_PHRASES, _FAMILIES, _TURNS, _STORY = (1 << bit for bit in range(4))
_ONLY_TITLES = {"miss"}
"""Titles that are telling words elsewhere: "nobody would miss me"."""
_WHOLE_ANSWERS = vocabulary.SHRUGS | vocabulary.NOBODY | vocabulary.FAMILY_PHRASES
"""Texts that say that there is nobody, or nothing: none of them tells more."""
_SOUNDS = {sound(word): word for word in sorted(_TOGETHER.known) if len(word) >= 5}
_SINGLE_TURNS = _TURNED_DOWN.words | frozenset(
    {"but", *vocabulary.NEGATORS, *vocabulary.ACCUSATIONS}
    | {phrase.split()[0] for phrase in vocabulary.ACCUSING_PHRASES}
)
_TITLES = "|".join(
    sorted(vocabulary.HARD_TITLES | {"coach", "officer", "principal", "dean", "nurse", "profe"})
)
_SOMEBODY = "me|us|my|him|her|them|our|kids|girls|students|someone|people|nos|a|mi"
_TITLED_NAME = re.compile(
    rf"(?<!\S)(?<!un )(?<!una )(?:{_TITLES}) (?!(?:{_SOMEBODY}) )\w+ (?!(?:{_SOMEBODY}) )"
)
"""A title and the word after it, unless that goes on to say to whom it was done: "coach hurt me"."""


def safety_flags(texts: pd.Series) -> pd.Series:
    """Return "harm", "negated" or "" for each text, with the index of `texts`; harm outranks.

    harm covers self-harm, suicide, abuse, fear at home, neglect, threats, weapons and cries for help;
    negated an adult whom the text turns around or accuses. No hit never means all clear.
    """
    which, unique = pd.factorize(texts)
    flags = np.array(_flags(unique.tolist()), dtype=object)
    return pd.Series(flags[which], index=texts.index, dtype=str)


def harm_set_apart(mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the resolved mentions with what reads like harm flagged, and never a tie by itself.

    `mentions` is `names.resolve`'s frame. A mention taken automatically goes back to review, because the
    adult in "… hurts me" may be the one who does; what a person decided stays as decided.
    """
    unique = mentions["text"].drop_duplicates()
    flags = dict(zip(unique, safety_flags(unique), strict=True))
    harm = mentions["text"].map(flags) == "harm"
    auto = harm & (mentions["decision"] == "auto")
    return mentions.assign(
        flag=mentions["flag"].mask(harm, "harm"),
        decision=mentions["decision"].mask(auto, "review"),
        reason=mentions["reason"].mask(auto, "reads like harm: for the safety contacts first, never a tie"),
    )


def _flags(texts: list[str]) -> list[str]:
    """Return the flag of each text. Only texts with a telling word are looked at closely; names have none."""
    plain = plain_lines(texts)
    words = set(" ".join(plain).split())
    meant = {word: _SPELLER.meant(word) for word in words}
    looks = {word: look for word, means in meant.items() if (look := _looks(word) | _looks(means))}
    return [_flag_of(line.split(), looks, meant) for line in plain]


def _flag_of(words: list[str], looks: dict[str, int], meant: dict[str, str]) -> str:
    named = words[1:] if words and words[0] in _ONLY_TITLES else words
    if looks.keys().isdisjoint(named):
        return ""
    return _flag(words, reduce(or_, (looks.get(word, 0) for word in words)), meant)


@lru_cache(maxsize=50_000)
def _looks(word: str) -> int:
    """Return the bits of what a text with the word may have; 0 for nothing."""
    return (
        (_PHRASES if word in _HARM.words or word.startswith(_HARM.stems) else 0)
        | (_FAMILIES if word in _TOGETHER.telling or word.startswith(_TOGETHER.telling_stems) else 0)
        | (_TURNS if word in _SINGLE_TURNS or word.startswith(_TURNED_DOWN.stems) else 0)
        | (_STORY if tells_of_somebody(word) or weight(word) else 0)
    )


def _flag(words: list[str], looks: int, meant: dict[str, str]) -> str:
    line = " ".join([*words, ""])
    if line.rstrip() in _WHOLE_ANSWERS:
        return ""
    written = _without_idioms(line)
    meant_words = " ".join([*(meant[word] for word in written.split()), ""])
    read = written if meant_words == written else _without_idioms(meant_words)
    if not is_a_name([meant[word] for word in words], _SPELLER.known) and (
        (looks & _PHRASES and _has_a_phrase({written, read}))
        or (looks & _FAMILIES and _has_families(line, written, read, meant))
        or (looks & _STORY and _tells(read))
    ):
        return "harm"
    if not looks & _TURNS:
        return ""
    turned = _TURNED_DOWN.pattern.search(read) or negated(_TITLED_NAME.sub("mr x ", written))
    return "negated" if turned else ""


def _has_a_phrase(readings: set[str]) -> bool:
    return any(_HARM.pattern.search(_TITLED_NAME.sub("", reading)) for reading in readings)


def _has_families(line: str, written: str, read: str, meant: dict[str, str]) -> bool:
    """Return whether words harm together in a line, in it without idioms, or in that as it was meant."""
    return (
        _harm_together(_TOGETHER, written, meant)
        or _harm_together(_AS_WRITTEN, line, meant)
        or (read != written and _harm_together(_TOGETHER, read, meant))
    )


def _tells(read: str) -> bool:
    """Return whether one word is enough, or the whole is a story."""
    words = _SOME_MAN.sub("hombre", _TITLED_NAME.sub("mr ", read)).split()
    return is_grave(words) or is_story(words)


def _harm_together(rules: Together, line: str, meant: dict[str, str]) -> bool:
    """Return whether words that harm together stand in a line of words, as written or as meant."""
    words = _TITLED_NAME.sub("mr x ", line).split()
    return rules.holds(words, [_place(word) | _place(meant.get(word, word)) for word in words])


@lru_cache(maxsize=50_000)
def _place(word: str) -> int:
    heard = word if word in REAL or word in _TOGETHER.known else _SOUNDS.get(sound(word), word)
    return _TOGETHER.place(word) | _TOGETHER.place(MEANT.get(word, word)) | _TOGETHER.place(heard)


def _without_idioms(words: str) -> str:
    return _IDIOMS.sub("", words)
