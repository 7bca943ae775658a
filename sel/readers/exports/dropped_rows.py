"""Rows of an export that are no answers, by reason: previews, tests, spam, partial ones, totals, repeats."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pandas as pd

from sel.readers.cells import Table, trimmed
from sel.readers.exports.choices import NOT_TICKED
from sel.readers.exports.header_again import header_again
from sel.readers.exports.layouts import Layout
from sel.readers.exports.questions import Questions, question_key
from sel.readers.exports.tools import Dropped

_TOTALS = {
    *("total", "totals", "grand total", "sum", "count", "average", "mean", "median", "totales", "promedio"),
    *("suma", "number of responses", "responses", "respuestas", "total responses"),
}
_FIRST_CELLS, _TOTAL_LENGTH = 4, 30
_SUM = re.compile(r"(?: n)? \d+$")


def answer_rows(read: Layout, asked: Questions) -> tuple[Table, dict[str, int]]:
    """Return the table without rows that are no answers, and how many were left out for what reason."""
    table, frame = read.table, read.table.frame
    skipped = {"blank": table.blank_rows, "ragged": table.ragged_rows}
    masks = {"header again": header_again(read), "total": _totals(read, frame)}
    masks |= {"repeat": _repeats(read, frame, asked)}
    for rule in read.tool.dropped:
        mask = _matches(read, rule, frame, asked)
        masks[rule.reason] = masks.get(rule.reason, mask) | mask
    left = pd.Series(True, index=frame.index)
    for reason, mask in masks.items():
        skipped[reason] = skipped.get(reason, 0) + int((mask & left).sum())
        left &= ~mask
    kept = replace(table, frame=frame[left])
    return kept, {reason: count for reason, count in skipped.items() if count}


def form_columns(read: Layout, asked: Questions, role: str, before: bool) -> list[int]:
    """Return, of a role that every form of several has, the columns of the forms that hold the questions.

    The column that closes a form is the first `at or after` a question; one that opens it (`before`) the
    last at or before it. Where no such column is on that side, those on the other side count.
    """
    places = read.places(role)
    if len(places) < 2:
        return places
    own = sorted(at for positions in asked.at.values() for at in positions)
    if not own:
        return places
    if before:
        found = {max((place for place in places if place <= at), default=-1) for at in own}
    else:
        found = {min((place for place in places if place >= at), default=-1) for at in own}
    return sorted(found - {-1}) or places


def answers_alone(read: Layout) -> pd.DataFrame:
    """Return the rows without headers that stand there again and without totals."""
    frame = read.table.frame
    odd = header_again(read) | _totals(read, frame)
    return frame[~odd] if odd.any() else frame


def _totals(read: Layout, frame: pd.DataFrame) -> pd.Series:
    """Return where a row sums up the others: its first filled cell says so, and it has no time."""
    found = pd.Series(False, index=frame.index)
    if frame.empty:
        return found
    first = pd.Series("", index=frame.index, dtype="str")
    for at in list(frame.columns)[:_FIRST_CELLS]:
        first = first.where(first != "", frame[at].str.strip())
    texts = first[~first.str.contains(r"\d[/.\-]\d|@", regex=True)].drop_duplicates()
    short = [text for text in texts if len(text) < _TOTAL_LENGTH]
    totals = [text for text in short if _SUM.sub("", question_key(text)) in _TOTALS]
    if not totals:
        return found
    found = first.isin(totals)
    for role in ("submitted_at", "response_id"):
        for place in read.places(role):
            found &= ~frame[place].str.contains(r"\d[/:.\-]\d", regex=True)
    return found


def _matches(read: Layout, rule: Dropped, frame: pd.DataFrame, asked: Questions) -> pd.Series:
    """Return where the columns of a rule's role hold one of its values."""
    closing = rule.role == "form_complete"
    places = form_columns(read, asked, rule.role, before=False) if closing else read.places(rule.role)[:1]
    values = [value.casefold() for value in rule.values]
    found = pd.Series(False, index=frame.index)
    for at in places:
        found |= trimmed(frame[at]).str.casefold().isin(values)
    return found


def _repeats(read: Layout, frame: pd.DataFrame, asked: Questions) -> pd.Series:
    """Return where a row belongs to a form that repeats and holds none of the questions' answers.

    A box that was never seen is exported as not ticked there, so that a 0 in it says nothing.
    """
    nothing = pd.Series(False, index=frame.index)
    if not read.places("record") or not read.places("form_complete"):
        return nothing
    questions = [code for code in asked.at if code not in {"identity", "email"}]
    places = {at for code in questions for at in asked.at[code]}
    empty = ~_filled(frame, places - set(asked.options), {""})
    empty &= ~_filled(frame, set(asked.options), set(NOT_TICKED))
    closing = form_columns(read, asked, "form_complete", before=False)
    return empty & ~_filled(frame, closing, {""})


def _filled(frame: pd.DataFrame, places: Iterable[int], nothing: set[str]) -> pd.Series:
    """Return where any of the columns holds more than `nothing`."""
    found = pd.Series(False, index=frame.index)
    for at in places:
        found |= ~frame[at].str.strip().str.casefold().isin(list(nothing))
    return found
