"""What each column of an export is taken for, how sure that is, and what lies in it.

A question whose wording was changed since the survey was described is recognized by likeness: words that
few questions share weigh more (inverse document frequency; Spärck Jones 1972, J. Documentation 28). What is
only alike is proposed and never taken before a person has confirmed it.
"""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pandas as pd

from sel.core.instrument import Instrument
from sel.core.safety import safety_flags
from sel.errors import Mend, Problem
from sel.readers.cells import clean_text, trimmed
from sel.readers.exports.questions import IDENTITY, Questions, question_key
from sel.readers.mapping import FileMapping, header_keys, mapped_columns

ALIKE = 0.6
"""How alike a header and a question must be (cosine of their weighted words) to be proposed."""

CLEARLY = 0.15
"""How much more alike than to the next question; two questions that are both near are not proposed."""

NAMES = "names"
"""The name question, whose columns differ by a number only."""

SAMPLES = 3
SAMPLE_LENGTH = 60
_LOOKED_AT = 2_000

How = Literal["tool", "code", "wording", "similar", "mapping", "unknown"]
"""By what a column was recognized: the tool's own column, a question's code or wording, a wording that is
only alike (taken once it was confirmed), a mapping, or not at all."""


@dataclass(frozen=True)
class ColumnMatch:
    """One column of an export: where it stands, what it is taken for, and up to three values in it.

    `header` is as in a mapping (`header_keys`); `meaning` as in FileMapping.columns, "" where the column
    is left out. `confidence` runs from 0 to 1; a match by likeness (`similar`) is proposed and not taken
    before a person confirms it.
    """

    at: int
    header: str
    meaning: str
    confidence: float
    how: How
    samples: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Wordings:
    """The questions' wordings as weighted words: (code, language) → word → weight, of length 1."""

    weights: dict[str, float]
    vectors: dict[tuple[str, str], dict[str, float]] = field(default_factory=dict)


def header_signature(names: Sequence[str]) -> str:
    """Return the fingerprint (16 hex digits) under which a header's mapping is kept, whatever its order."""
    keys = "\n".join(sorted(question_key(name) for name in names))
    return hashlib.sha256(keys.encode()).hexdigest()[:16]


def column_matches(
    names: Sequence[str],
    frame: pd.DataFrame,
    asked: Questions,
    fixed: Mapping[int, str],
    instrument: Instrument,
    mapping: FileMapping,
) -> tuple[ColumnMatch, ...]:
    """Return what each column of a table is taken for, from left to right.

    `names` are the headers, `frame` the text cells by position (0, 1, …), `asked` where the instrument's
    questions stand, `fixed` the tool's own columns by position ("" where one is passed over).
    """
    meanings = _taken(asked, instrument) | dict(fixed)
    keys = header_keys([clean_text(name) for name in names])
    proposed = _proposed(keys, frame, meanings, instrument)
    codes = _codes(instrument)
    chosen = mapped_columns([clean_text(name) for name in names], mapping.columns)
    found = []
    for at, key in enumerate(keys):
        meaning, confidence, how = _match(at, key, meanings, fixed, chosen, codes)
        if how == "unknown" and at in proposed:
            meaning, confidence = proposed[at]
            how = "similar"
        found.append(ColumnMatch(at, key, meaning, confidence, how, _samples(frame, at)))
    return tuple(found)


def renamed_questions(matches: Sequence[ColumnMatch], instrument: Instrument, filename: str) -> list[Problem]:
    """Return a question for each column that is only alike one of the survey's: is it the same?"""
    wording = _codes(instrument)
    problems = []
    for match in matches:
        if match.how != "similar":
            continue
        message = f"The column's wording is new; it is like {match.meaning} “{wording[match.meaning]}”."
        action = "It is left out until you say that it is the same question."
        mends = (
            Mend(f"It is the same question as {match.meaning}", f"columns.{match.header}", match.meaning),
            Mend("It is another question; leave it out", f"columns.{match.header}", ""),
        )
        problems.append(
            Problem(
                *("warning", "question_renamed", message, action),
                column=match.header,
                file=filename,
                mends=mends,
            )
        )
    return problems


def _taken(asked: Questions, instrument: Instrument) -> dict[int, str]:
    """Return the meaning of each column that was recognized, in a mapping's words."""
    person = "student_id" if instrument.informant == "student" else "adult_id"
    words = {IDENTITY: person, instrument.names.none_code or "none": "none"}
    return {at: words.get(code, code) for code, positions in asked.at.items() for at in positions}


def _codes(instrument: Instrument) -> dict[str, str]:
    """Return every question's wording by its code, in the first language."""
    names = instrument.names
    found = {item.code: next(iter(item.wording.values())) for item in instrument.items}
    for k, code in enumerate(names.codes, 1):
        found[code] = next(iter(names.wording.values())).replace("{k}", str(k))
    if names.none_code:
        found["none"] = next(iter(names.none_wording.values()))
    colleagues = instrument.colleagues
    return found | {code: next(iter(colleagues.wording.values())) for code in colleagues.codes}


def _match(
    at: int,
    key: str,
    meanings: Mapping[int, str],
    fixed: Mapping[int, str],
    chosen: Mapping[int, str],
    codes: Mapping[str, str],
) -> tuple[str, float, How]:
    if at in chosen:
        return chosen[at], 1.0, "mapping"
    if at in fixed:
        return meanings[at], 1.0, "tool"
    if at not in meanings:
        return "", 0.0, "unknown"
    by_code = meanings[at] in codes and question_key(key) == question_key(meanings[at])
    return meanings[at], 1.0, "code" if by_code else "wording"


def _proposed(
    keys: Sequence[str], frame: pd.DataFrame, meanings: Mapping[int, str], instrument: Instrument
) -> dict[int, tuple[str, float]]:
    """Return, for columns nobody recognized, the one question each is clearly most like, and how much.

    A question that already has a column is proposed only where no row fills both: a form that was edited
    while live. A question that two columns are like belongs to the one that is more so.
    """
    wordings = _weighted(instrument)
    best: dict[str, tuple[float, int]] = {}
    for at, key in enumerate(keys):
        code, score = ("", 0.0) if at in meanings else _nearest(key, wordings)
        if code == NAMES:
            code = _slot(key, instrument.names.codes, [*meanings.values(), *best])
        taken = [other for other, meaning in meanings.items() if meaning == code]
        if code and score > best.get(code, (0.0, -1))[0] and _disjoint(frame, at, taken):
            best[code] = (score, at)
    return {at: (code, round(score, 2)) for code, (score, at) in best.items()}


def _nearest(header: str, wordings: _Wordings) -> tuple[str, float]:
    """Return the question that a header is clearly most like, and how much; else nothing."""
    own = _vector(question_key(header), wordings.weights)
    scores: dict[str, float] = {}
    for (code, _language), words in wordings.vectors.items():
        score = sum(weight * words.get(word, 0.0) for word, weight in own.items())
        scores[code] = max(score, scores.get(code, 0.0))
    first, second, *_ = [*sorted(scores, key=lambda code: scores[code], reverse=True), "", ""]
    near = bool(first) and scores[first] >= ALIKE and scores[first] - scores.get(second, 0.0) >= CLEARLY
    return (first, scores[first]) if near else ("", 0.0)


def _slot(key: str, codes: Sequence[str], taken: Sequence[str]) -> str:
    """Return the name column that a header's last number says, else the first that is still open."""
    numbers = [int(number) for number in re.findall(r"\d+", key)]
    if numbers and 1 <= numbers[-1] <= len(codes):
        return codes[numbers[-1] - 1]
    return next((code for code in codes if code not in taken), "")


def _disjoint(frame: pd.DataFrame, at: int, others: Sequence[int]) -> bool:
    """Return whether no row fills both the column at `at` and one of the `others`."""
    filled = pd.DataFrame({place: trimmed(frame[place]) != "" for place in (at, *others) if place in frame})
    return not bool((filled.sum(axis="columns") > 1).any())


def _weighted(instrument: Instrument) -> _Wordings:
    """Return the wordings of the closed questions, the tick “nobody”, colleagues and, as NAMES, the names."""
    names = instrument.names
    texts = {
        (item.code, language): question_key(text)
        for item in instrument.items
        for language, text in item.wording.items()
    }
    if names.codes:
        bare = {
            language: re.sub(r"\([^)]*\{k\}[^)]*\)", "", text) for language, text in names.wording.items()
        }
        texts |= {(NAMES, language): question_key(text) for language, text in bare.items()}
    if names.none_code:
        texts |= {("none", language): question_key(text) for language, text in names.none_wording.items()}
    for code in instrument.colleagues.codes:
        wording = instrument.colleagues.wording
        texts |= {(code, language): question_key(text) for language, text in wording.items()}
    count = Counter(word for text in texts.values() for word in set(text.split()))
    weights = {word: math.log(1 + len(texts) / seen) for word, seen in count.items()}
    return _Wordings(weights, {key: _vector(text, weights) for key, text in texts.items()})


def _vector(text: str, weights: Mapping[str, float]) -> dict[str, float]:
    """Return the text's words with their weights, of length 1; a word of no question weighs as the rarest."""
    rarest = max(weights.values(), default=1.0)
    own = {word: weights.get(word, rarest) for word in text.split()}
    length = math.sqrt(sum(weight * weight for weight in own.values()))
    return {word: weight / length for word, weight in own.items()} if length else {}


def _samples(frame: pd.DataFrame, at: int) -> tuple[str, ...]:
    """Return the first different values of a column; what reads like harm is no sample."""
    if at not in frame.columns:
        return ()
    cells = trimmed(frame[at].head(_LOOKED_AT))
    distinct = cells[cells != ""].drop_duplicates().head(10 * SAMPLES)
    shown = distinct[safety_flags(distinct) == ""].head(SAMPLES)
    return tuple(clean_text(text)[:SAMPLE_LENGTH] for text in shown)
