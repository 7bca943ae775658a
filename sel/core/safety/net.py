"""A text's flag: "harm", "negated", or "" where the net found nothing, which never means all clear."""

import re
from functools import lru_cache

import numpy as np
import pandas as pd

from sel.core.names import vocabulary
from sel.core.names.parse import negated
from sel.core.safety import english, english_violence, idioms, spanish, turned_down
from sel.core.safety.families import Together, together
from sel.core.safety.families_english import ENGLISH
from sel.core.safety.families_spanish import SPANISH
from sel.core.safety.phrases import pattern, phrases
from sel.core.safety.spelling import MEANT, REAL, Speller, plain_lines, sound
from sel.core.safety.story import is_story
from sel.core.safety.together import AS_WRITTEN, RULES

_HARM = phrases(*english.HARM, *english_violence.VIOLENCE, *spanish.HARM)
_IDIOMS = pattern(idioms.ENGLISH, idioms.SPANISH)
_TURNED_DOWN = phrases(turned_down.ENGLISH, turned_down.SPANISH)
_TOGETHER = together(RULES, ENGLISH, SPANISH)
_AS_WRITTEN = together(AS_WRITTEN, ENGLISH, SPANISH)
_SPELLER = Speller(_HARM.known | (_TOGETHER.known - MEANT.keys()))
_TELLING = _HARM.words | _TOGETHER.telling
_TELLING_STEMS = _HARM.stems + _TOGETHER.telling_stems
_SOUNDS = {sound(word): word for word in sorted(_TOGETHER.known) if len(word) >= 5}
_SINGLE_TURNS = frozenset(
    {"but", *vocabulary.NEGATORS, *vocabulary.ACCUSATIONS}
    | {phrase.split()[0] for phrase in vocabulary.ACCUSING_PHRASES}
)
_TITLES = "|".join(
    sorted(vocabulary.HARD_TITLES | {"coach", "officer", "principal", "dean", "nurse", "profe"})
)
_SOMEBODY = "me|us|my|him|her|them|our|kids|girls|students|someone|people|nos|a|mi"
_TITLED_NAME = re.compile(rf"(?<!\S)(?:{_TITLES}) (?!(?:{_SOMEBODY}) )\w+ (?!(?:{_SOMEBODY}) )")
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
    closely = {
        word for word in words if word in _SINGLE_TURNS or _is_telling(meant[word]) or _turns(meant[word])
    }
    return [_flag_of(line.split(), closely, meant) for line in plain]


def _flag_of(words: list[str], closely: set[str], meant: dict[str, str]) -> str:
    if not closely.isdisjoint(words):
        return _flag(words, meant)
    return "harm" if is_story(words) else ""


def _is_telling(word: str) -> bool:
    return word in _TELLING or word.startswith(_TELLING_STEMS)


def _turns(word: str) -> bool:
    return word in _TURNED_DOWN.words or word.startswith(_TURNED_DOWN.stems)


def _flag(words: list[str], meant: dict[str, str]) -> str:
    written = _without_idioms(" ".join([*words, ""]))
    meant_words = " ".join([*(meant[word] for word in written.split()), ""])
    read = written if meant_words == written else _without_idioms(meant_words)
    if any(_HARM.pattern.search(_TITLED_NAME.sub("", reading)) for reading in {written, read}):
        return "harm"
    if _harm_together(_TOGETHER, written, meant) or _harm_together(
        _AS_WRITTEN, " ".join([*words, ""]), meant
    ):
        return "harm"
    if read != written and _harm_together(_TOGETHER, read, meant):
        return "harm"
    if is_story(_TITLED_NAME.sub("mr ", read).split()):
        return "harm"
    turned = _TURNED_DOWN.pattern.search(read) or negated(_TITLED_NAME.sub("mr x ", written))
    return "negated" if turned else ""


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
