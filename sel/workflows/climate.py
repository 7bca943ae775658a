"""Climate: the scales of school and district side by side, and the patterns of answers in sentences."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.readers.instruments import instruments
from sel.wording.climate import (
    ALL_ALIKE,
    BETWEEN,
    KNOW_SCALE,
    KNOW_WITHOUT_OMEGA,
    NOT_KNOWN,
    hundredths,
    together_words,
)
from sel.wording.english import say
from sel.workflows.cells import HIDDEN, cells
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part

SCHOOL, DISTRICT = "this school", "the district"


@dataclass(frozen=True)
class Climate:
    """`scales`: label, where, value, low, high (of every 100 answers), hidden, words; sentences besides.

    `known_by` says how well each scale was measured, `questions` (topic, question, goes_with, without) how
    far each question goes with its topic's others, and how well they would go together without it.
    """

    answer: str
    scales: pd.DataFrame
    profiles: tuple[str, ...]
    patterns: tuple[str, ...]
    known_by: tuple[str, ...]
    questions: pd.DataFrame


def climate(desk: Desk, person: Person, wave: str, school_id: str) -> Climate:
    """Return how students answered about school, as released: never exact, whoever asks.

    Raises NotAllowed.
    """
    ask = partial(permissions.check_can_see_totals, person, school_id)
    desk.allowed(person, ask, "see the climate", school_id)
    scales = _scales(read_part(desk, wave, "release"), school_id)
    profiles = read_part(desk, wave, "profiles")
    patterns = read_part(desk, wave, "patterns")
    mine = patterns[patterns["school_id"].isin([school_id, ""])]
    return Climate(
        answer=_answer(scales),
        scales=scales,
        profiles=_told(profiles, school_id),
        patterns=tuple(str(sentence) for sentence in mine["sentence"]),
        known_by=_how_we_know(desk, wave),
        questions=_questions(read_part(desk, wave, "item_figures")),
    )


def _told(profiles: pd.DataFrame, school_id: str) -> tuple[str, ...]:
    """Return the patterns of answers as sentences: the school's where they are told, else the district's."""
    mine = profiles[profiles["school_id"] == school_id]
    told = mine if len(mine) else profiles[profiles["school_id"] == ""]
    shares = told["share"].mask(told["share"] == HIDDEN, say("hidden"))
    return tuple(
        f"{sentence} ({say('pattern_share', share=share)})" if share else str(sentence)
        for sentence, share in zip(told["sentence"], shares, strict=True)
    )


def _scales(release: pd.DataFrame, school_id: str) -> pd.DataFrame:
    """Return the scales in the order they were asked, school then district."""
    scales = {scale.code: scale for asked in instruments().values() for scale in asked.scales}
    frames = [
        cells(release, where, scale.code, ("all",)).assign(label=scale.title["en"], where=words)
        for scale in scales.values()
        for where, words in ((school_id, SCHOOL), ("", DISTRICT))
    ]
    return pd.concat(frames, ignore_index=True)


def _answer(scales: pd.DataFrame) -> str:
    """Return the highest and the lowest topic of the school, in one sentence."""
    known = scales[(scales["where"] == SCHOOL) & ~scales["hidden"]]
    if len(known) < 2:
        return say("climate_hidden", hidden=say("hidden"))
    ranked = known.sort_values("value", kind="stable")
    low, high = ranked.iloc[0], ranked.iloc[-1]
    if low["value"] == high["value"]:
        return say("climate_level", a=f"{low['value']:.0f}")
    return say(
        "climate",
        high=high["label"],
        a=f"{high['value']:.0f}",
        low=low["label"],
        b=f"{low['value']:.0f}",
    )


def _how_we_know(desk: Desk, wave: str) -> tuple[str, ...]:
    """Return a sentence a scale about how well it was measured."""
    titles = {scale.code: scale.title["en"] for asked in instruments().values() for scale in asked.scales}
    told = read_part(desk, wave, "scale_figures")
    rows: list[dict[str, Any]] = told.to_dict("records")  # type: ignore[assignment]  # columns are text
    sentences = [_sentence(titles[row["scale"]], row) for row in rows]
    return tuple(sentences) or (NOT_KNOWN,)


def _sentence(title: str, row: dict[str, Any]) -> str:
    """Return one scale's sentence."""
    words = together_words(row["alpha"])
    share = row["between_schools"]
    if pd.notna(share):
        between = BETWEEN.format(n=f"{100 * share:.0f}") if share >= 0.01 else ALL_ALIKE
        words = f"{words}; {between}"
    pattern = KNOW_SCALE if pd.notna(row["omega"]) else KNOW_WITHOUT_OMEGA
    told = {name: hundredths(row[name]) for name in ("alpha", "low", "high", "omega") if pd.notna(row[name])}
    return pattern.format(title=title, words=words, **told)


def _questions(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the questions in words, as they were asked, with their figures."""
    asked = [
        (item.code, scale.title["en"], item.wording["en"])
        for one in instruments().values()
        for scale in one.scales
        for item in scale.items
    ]
    words = {code: (topic, text) for code, topic, text in asked}
    told = [words[item] for item in figures["item"]]
    return pd.DataFrame(
        {
            "topic": [topic for topic, _ in told],
            "question": [text for _, text in told],
            "goes_with": figures["item_total"],
            "without": figures["alpha_without"],
        }
    )
