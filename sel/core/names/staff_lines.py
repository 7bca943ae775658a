"""Which student each line of an adult means: an id first, then the posterior of the name."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.decide import DEFAULT_LINE, Line
from sel.core.names.fits import BOTH, FAMILY, FAMILY_LETTER, GIVEN, GIVEN_LETTER, LEFT_OVER
from sel.core.names.likeness import EXACT
from sel.core.names.line_ids import lines_with_ids
from sel.core.names.line_reasons import asked_because, line_words, taken_because
from sel.core.names.posterior import usual_fit
from sel.core.names.scopes import people_of, scopes
from sel.core.names.weigh import Weighed
from sel.core.names.weigh_lines import BESIDE, weighed_lines
from sel.core.names.why import AS_GOOD
from sel.core.people import Roster

STAFF_LINE_COLUMNS = ["adult_id", "slot", "text", "student_id", "probability", "decision", "reason"]

ACCEPT_HALF = 0.99
"""A given or a family name alone is taken from here: of thousands of students several often bear it."""

APART = 1.0
"""Of two students of one name, the grade or period said makes one the likelier by so much (log), or a
person is asked."""

OTHER_NAME = float(np.log(BESIDE * LEFT_OVER))
"""Words beside half a name that cost more than this (log) are another name: hers who was meant, perhaps."""

LONGEST_NAME = 5
"""More words than this that fit nobody are a sentence."""


def resolved_staff_lines(lines: pd.DataFrame, roster: Roster, line: Line = DEFAULT_LINE) -> pd.DataFrame:
    """Return which student each line means among the students of the adult's school or schools.

    `lines` has adult_id, slot, text. The result has `STAFF_LINE_COLUMNS`, a row a line, in order. `auto`
    needs an id or e-mail, or a name whose posterior passes `line`; two students of one name, both in the
    adult's classes or both not, wait for a person always. Under review student_id is the likeliest.
    """
    scope = lines["adult_id"].map(scopes(roster.adults, "adult_id")).astype("str").fillna("").astype(str)
    asked = lines[["adult_id", "slot", "text"]].assign(scope=scope).reset_index(drop=True)
    people = people_of(asked["scope"].drop_duplicates(), roster.students, "student_id")
    queries = asked[["scope", "text"]].drop_duplicates(ignore_index=True)
    queries["query"] = np.arange(len(queries))
    ids = lines_with_ids(queries, people)
    by_id = asked.merge(queries, on=["scope", "text"], how="left").merge(ids, on="query", how="left")
    chosen = by_id["student_id"].notna().to_numpy()
    resolved = asked.assign(
        student_id=by_id["student_id"].fillna("").astype(str),
        probability=chosen.astype(float),
        decision="auto",
        reason=by_id["reason"].fillna("").astype(str),
    )
    if not chosen.all():
        named = asked[~chosen].reset_index(drop=True)
        found = _decided(*weighed_lines(named, people, roster), line)
        for column in found.columns:
            resolved.loc[~chosen, column] = found[column].to_numpy()
    return resolved[STAFF_LINE_COLUMNS].set_axis(lines.index)


@dataclass(frozen=True)
class _Case:
    """What is decided where `holds`; `keeps` says whether the likeliest student stays beside it."""

    holds: np.ndarray
    decision: str
    reason: str | np.ndarray
    keeps: bool = False


def _decided(found: Weighed, extra: np.ndarray, line: Line) -> pd.DataFrame:
    """Return student_id, probability, decision and reason of each line, by the first case that holds."""
    t = _table(found, extra)
    cases = _cases(t, line)
    which = np.select([case.holds for case in cases], list(range(len(cases))), len(cases) - 1)
    keeps = np.array([case.keeps for case in cases])[which] & t["has"].to_numpy()
    reason = np.full(len(t), "", dtype=object)
    for at, case in enumerate(cases):
        reason[which == at] = np.broadcast_to(np.asarray(case.reason, dtype=object), len(t))[which == at]
    return pd.DataFrame(
        {
            "student_id": np.where(keeps, t["student_id"], ""),
            "probability": np.where(keeps, t["best"], 0.0).round(3),
            "decision": np.array([case.decision for case in cases], dtype=object)[which],
            "reason": reason,
        }
    ).astype({"student_id": str, "decision": str, "reason": str})


def _cases(t: pd.DataFrame, line: Line) -> list[_Case]:
    """Return what may be decided, in the order in which it is asked."""
    kind, has, best = t["kind"].to_numpy(), t["has"].to_numpy(), t["best"].to_numpy()
    silent = np.isin(kind, ["shrug", "explicit_nobody"])
    clear = best >= line.margin * np.maximum(t["next"].to_numpy(), t["stranger"].to_numpy())
    letter = np.isin(t["form"], (GIVEN_LETTER, FAMILY_LETTER))
    half = np.isin(t["form"], (GIVEN, FAMILY))
    accept = np.where(half, np.maximum(line.accept, ACCEPT_HALF), line.accept)
    sure = (best >= accept) & clear & ~letter & ~t["other"].to_numpy() & (t["rivals"] == 0).to_numpy()
    strange = np.asarray(t["stranger"]) >= line.off_roster
    called = t["called"].to_numpy(dtype=object)
    return [
        _Case(~t["on_roster"].to_numpy(), "review", "no student is on the roster for this adult's school"),
        _Case(silent & t["exact"].to_numpy(), "review",
              "could be " + called + ", or say that there is nobody", True),
        _Case(silent, "nobody", "names no student"),
        _Case(kind == "no_name", "review", "names no one student: a person would have to ask", True),
        _Case(kind == "email", "off_roster", "no student of this adult's school has this e-mail"),
        _Case((kind == "number"), "off_roster", "no student of this adult's school has this id"),
        _Case(kind == "several", "review", "seems to name more than one student", True),
        _Case(kind == "kin", "review", "speaks of somebody's family: a person would have to ask", True),
        _Case(kind == "negated", "review", "negated: never taken by itself", True),
        _Case(sure, "auto", t["taken"].to_numpy(), True),
        _Case(t["long"].to_numpy() & (strange | ~has), "review", "nobody can be told from these words"),
        _Case(~has, "off_roster", "resembles no student of this adult's school"),
        _Case(strange, "off_roster", "likelier somebody who is not on the roster than " + called),
        _Case(np.ones(len(t), dtype=bool), "review", t["asked"].to_numpy(), True),
    ]  # fmt: skip


def _table(found: Weighed, extra: np.ndarray) -> pd.DataFrame:
    """Return a row a line: how it is written, its likeliest student's posterior, the next's, a stranger's."""
    rows, weight = found.posterior.rows, found.posterior.probability
    n, read = len(found.query), found.written.texts
    order = np.lexsort((found.fits["person"].to_numpy()[rows.fit], -weight, rows.mention))
    lines, first = np.unique(rows.mention[order], return_index=True)
    after = np.delete(order, first)
    second = np.zeros(n)
    np.maximum.at(second, rows.mention[after], weight[after])
    best = _likeliest(found, extra, order[first]).set_axis(lines)
    filled = {"has": False, "rivals": 0, "other": False, "exact": False, "best": 0.0, "form": -1}
    table = best.reindex(range(n)).fillna({column: filled.get(str(column), "") for column in best})
    return table.astype({column: type(value) for column, value in filled.items()}).assign(
        kind=read["kind"].to_numpy(dtype=object)[found.text],
        long=read["name_words"].to_numpy()[found.text] > LONGEST_NAME,
        on_roster=found.on_roster,
        stranger=found.posterior.stranger,
        next=second,
    )


def _likeliest(found: Weighed, extra: np.ndarray, best: np.ndarray) -> pd.DataFrame:
    """Return what is told of the likeliest student of each line that somebody fits: `best` are their rows."""
    rows, fits = found.posterior.rows, found.fits.iloc[found.posterior.rows.fit[best]]
    alike = _alike(found, extra, best)
    words = line_words(found, best, extra, alike)
    other = ((fits["left"] < OTHER_NAME) & (fits["form"] != BOTH)).to_numpy()
    stranger = found.posterior.stranger[rows.mention[best]]
    return pd.DataFrame(
        {
            "has": np.ones(len(best), dtype=bool),
            "best": found.posterior.probability[best],
            "student_id": found.people["person_id"].to_numpy(dtype=object)[fits["person"]],
            "form": fits["form"].to_numpy(),
            "rivals": alike["near"].to_numpy() - 1,
            "other": other,
            "exact": (words["how"] == EXACT).to_numpy(),
            "called": words["called"].to_numpy(dtype=object),
            "taken": taken_because(words),
            "asked": asked_because(words, stranger, other),
        }
    )


def _alike(found: Weighed, extra: np.ndarray, best: np.ndarray) -> pd.DataFrame:
    """Return how many students fit as well by name as each line's likeliest (all), and stand as near (near).

    As near is who is in the adult's classes if she is, and of whom the grade or period said speaks as
    much.
    """
    rows = found.posterior.rows
    usual = usual_fit(found.fits)[rows.fit]
    of_line = np.zeros(len(found.query), dtype=np.int64)
    of_line[rows.mention[best]] = best
    chosen = of_line[rows.mention]
    alike = usual >= usual[chosen] - AS_GOOD
    near = alike & (found.now >= found.now[chosen]) & (extra >= extra[chosen] - APART)
    lines = rows.mention[best]
    n = len(found.query)
    return pd.DataFrame(
        {
            "all": np.bincount(rows.mention, alike, minlength=n)[lines].astype(int),
            "near": np.bincount(rows.mention, near, minlength=n)[lines].astype(int),
        }
    )
