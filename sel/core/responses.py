"""A wave, and the answers given in it: which submission stands, what was written.

A survey row first says who it is from (core.identity). Three frames follow from identified rows:

    answers       one row a respondent: student_id, submitted_at, none_ticked, and a column an item
                  (the option's code, missing NaN)
    nominations   one row a mention: student_id, slot (1, 2, …), text as written
    staff lines   one row a line: adult_id, slot, text as written; in slot 0 the adult named a colleague
"""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

import pandas as pd

from sel.errors import Problem, rows_problem

NOMINATION_COLUMNS = ["student_id", "slot", "text"]
LONG_BEFORE = timedelta(days=90)
"""Answers so long before a wave was opened are more likely another wave's."""
COLLEAGUES = 0
"""The slot of every line in which an adult named a colleague; names of students have slots from 1 on."""
STAFF_LINE_COLUMNS = ["adult_id", "slot", "text"]


@dataclass(frozen=True)
class Wave:
    """One round of asking: empty `schools` or `grades` mean all of them; times are UTC."""

    code: str
    schools: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    census: date | None = None
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    roster_imports: tuple[int, ...] = field(default=())
    """The roster imports the wave was closed on; empty while it is open."""

    @property
    def is_open(self) -> bool:
        """Whether answers may still come in, so that silence says nothing."""
        return self.closed_at is None

    def census_day(self, today: date) -> date:
        """Return the day on which a student must be enrolled to have been asked."""
        return self.census or (self.closed_at.date() if self.closed_at else today)


def standing(responses: pd.DataFrame) -> pd.Series:
    """Return, a truth value a row, which submission of each respondent stands: the last one.

    `responses` has person_id, submitted_at (missing sorts first), response_id as tie-break.
    """
    order = responses.sort_values(["submitted_at", "response_id"], na_position="first", kind="stable")
    last = order.drop_duplicates("person_id", keep="last").index
    return pd.Series(responses.index.isin(last), index=responses.index)


def mentions(text: pd.Series, slot: pd.Series) -> pd.DataFrame:
    """Return one row a mention (response, slot, text) from cells of written names; a line is a mention.

    `text` and `slot` are a row a cell, indexed by response. The slot is the k of "Adult k"; where a
    response wrote in one cell only, it is the line, so that one question with several adults counts on.
    """
    cells = pd.DataFrame(
        {"response": text.index, "slot": slot.to_numpy(), "text": text.fillna("").to_numpy()}
    )
    cells = cells[cells["text"].str.strip() != ""].reset_index(drop=True)
    alone = cells.groupby("response")["slot"].transform("size") == 1
    lines = cells.assign(text=cells["text"].str.split(r"[\r\n]+", regex=True)).explode("text")
    lines = lines[lines["text"].str.strip() != ""]
    line = lines.groupby(level=0).cumcount() + 1
    several = lines.index.duplicated(keep=False) & alone.reindex(lines.index).to_numpy()
    return lines.assign(slot=lines["slot"].where(~several, line)).reset_index(drop=True)


def enrollment_problems(
    answers: pd.DataFrame, people: pd.DataFrame, wave: Wave, left: frozenset[str] = frozenset()
) -> list[Problem]:
    """Return which answers are of people who were not at school for the wave: kept, counted only where it is.

    `answers` has row, person_id and submitted_at; `people` person_id, school_id, grade, begins and ends
    (ISO dates or empty), a row a school; `left` who was on an earlier roster only. Without a census day,
    whoever is there when the wave closes was asked, so that only those are gone who had left when answering.
    """
    days = answers["submitted_at"].dt.strftime("%Y-%m-%d").astype("str").fillna("")
    if wave.census:
        days = pd.Series(wave.census.isoformat(), index=answers.index)
    rows = answers.assign(day=days).merge(people, on="person_id", how="left")
    known = rows["school_id"].notna()
    gone = known & (rows["ends"].fillna("") != "") & (rows["ends"] <= rows["day"]) & (rows["day"] != "")
    not_yet = known & (rows["begins"].fillna("") > rows["day"]) & bool(wave.census)
    outside = known & ~(_among(rows["school_id"], wave.schools) & _among(rows["grade"], wave.grades))
    every = rows.assign(gone=gone, not_yet=not_yet, outside=outside).groupby("row")
    marks = {name: every[name].all() for name in ("gone", "not_yet", "outside")}
    former = answers.set_index("row")["person_id"].isin(left)
    marks["gone"] = marks["gone"] | former.reindex(marks["gone"].index)
    return [
        rows_problem("warning", code, message, action, [int(row) for row in mask.index[mask]])
        for (code, message, action), mask in zip(_ENROLLMENT_WORDS, marks.values(), strict=True)
        if mask.any()
    ]


def before_wave(answers: pd.DataFrame, wave: Wave) -> list[Problem]:
    """Return the question whether answers (row, submitted_at) long before the wave opened are of another."""
    if wave.opened_at is None or answers.empty:
        return []
    opened = pd.Timestamp(wave.opened_at).tz_convert("UTC").tz_localize(None)
    early = answers["submitted_at"] < opened - pd.Timedelta(LONG_BEFORE)
    if early.sum() * 2 <= answers["submitted_at"].notna().sum():
        return []
    first = answers.loc[early, "submitted_at"].min()
    message = f"Most answers were given long before the wave opened, the first in {first:%B %Y}."
    action = "If this is another year's file, don't store it; upload the export of this wave."
    rows = [int(row) for row in answers.loc[early, "row"]]
    return [rows_problem("warning", "before_wave", message, action, rows)]


def _among(values: pd.Series, allowed: tuple[str, ...]) -> "pd.Series[bool]":
    return values.isin(allowed) if allowed else pd.Series(True, index=values.index)


_ENROLLMENT_WORDS = (
    (
        "left_before",
        "By the roster the person had left before the wave's census day, or before answering.",
        "The answer is kept and counts in no figure; if the roster is wrong, correct it.",
    ),
    (
        "joined_after",
        "By the roster the person joined after the wave's census day.",
        "The answer is kept and counts in no figure; if the roster is wrong, correct it.",
    ),
    (
        "outside_wave",
        "The person is outside the schools or grades that this wave asks.",
        "The answer is kept and counts in no figure of this wave.",
    ),
)
