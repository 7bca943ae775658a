"""The decision for each mention from its posterior, and why: of a table of cases the first that holds."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.fits import BOTH, FAMILY, GIVEN_LETTER
from sel.core.names.likeness import EXACT
from sel.core.names.weigh import Weighed
from sel.core.names.why import asked_because, row_words, taken_because

DECIDED = ["adult_id", "probability", "decision", "reason", "flag", "kind"]


@dataclass(frozen=True)
class Line:
    """Where a name is taken without asking.

    An adult is taken whose posterior is at least `accept`, and `margin` times that of any other;
    somebody is taken to be off the roster whose posterior is at least `off_roster`. The default means at
    most 1 wrong in 100 names taken; so it was on the districts of `benchmarks/districts` that were tried.
    """

    accept: float = 0.95
    margin: float = 4.0
    off_roster: float = 0.9


DEFAULT_LINE = Line()
CHOSEN, OWN_EMAIL, HALF_EMAIL = 1.0, 0.99, 0.6
LONGEST_NAME = 4
"""More words than this that fit nobody are a sentence, not the name of an adult who isn't on the roster."""


@dataclass(frozen=True)
class Case:
    """What is decided where `holds`; `candidate` keeps the adult and its `probability`."""

    holds: np.ndarray
    decision: str
    kind: str
    reason: str | np.ndarray
    probability: float | np.ndarray = 0.0
    candidate: bool = False


def decided(mentions: pd.DataFrame, found: Weighed, line: Line) -> pd.DataFrame:
    """Return `mentions` (student_id, slot, text) with `DECIDED`."""
    table = _table(found)
    cases = [*_fixed_cases(table), *_name_cases(table, line)]
    which = np.select([case.holds for case in cases], list(range(len(cases))), len(cases) - 1)
    probability, reason = np.zeros(len(table)), np.full(len(table), "", dtype=object)
    for at, case in enumerate(cases):
        here = which == at
        probability[here] = np.broadcast_to(case.probability, len(table))[here]
        reason[here] = np.broadcast_to(np.asarray(case.reason, dtype=object), len(table))[here]
    keeps = _of(which, [case.candidate for case in cases]).astype(bool)
    kind = _of(which, [case.kind for case in cases])
    made = pd.DataFrame(
        {
            "adult_id": np.where(keeps, table["adult_id"], ""),
            "probability": np.where(keeps, probability, 0.0).round(3),
            "decision": _of(which, [case.decision for case in cases]),
            "reason": reason,
            "flag": np.where(kind == "negated", "negated", ""),
            "kind": kind,
        },
        index=mentions.index,
    ).astype({"adult_id": str, "decision": str, "reason": str, "flag": str, "kind": str})
    return pd.concat([mentions[["student_id", "slot", "text"]], made], axis=1)


def _of(which: np.ndarray, values: Iterable[object]) -> np.ndarray:
    chosen: np.ndarray = np.array(list(values), dtype=object)[which]
    return chosen


def _table(found: Weighed) -> pd.DataFrame:
    """Return a row a mention: its best adult and posterior, the next, the stranger's, how it was written."""
    rows, weight = found.posterior.rows, found.posterior.probability
    n = len(found.query)
    order = np.lexsort((found.fits["person"].to_numpy()[rows.fit], -weight, rows.mention))
    mention = rows.mention[order]
    first = np.searchsorted(mention, np.arange(n), side="left")
    has = (
        (first < len(order)) & (mention[np.minimum(first, len(order) - 1)] == np.arange(n))
        if len(order)
        else np.zeros(n, bool)
    )
    second = np.minimum(first + 1, max(len(order) - 1, 0))
    has_second = has & (mention[second] == np.arange(n)) & (second > first) if len(order) else has
    read = found.written.texts
    table = pd.DataFrame(
        {
            "written": read["kind"].to_numpy(dtype=object)[found.text],
            "titled": read["title"].to_numpy(dtype=object)[found.text] != "",
            "long": read["name_words"].to_numpy()[found.text] > LONGEST_NAME,
            "no_roster": ~found.on_roster,
            "has": has,
            "stranger": found.posterior.stranger,
        }
    )
    at = order[first[has]] if len(order) else np.zeros(0, dtype=int)
    best = np.zeros(n)
    best[has] = weight[at]
    next_ = np.zeros(n)
    next_[has_second] = weight[order[second[has_second]]] if len(order) else 0.0
    who = np.full(n, "", dtype=object)
    fit = rows.fit[at]
    who[has] = found.people["person_id"].to_numpy(dtype=object)[found.fits["person"].to_numpy()[fit]]
    words = row_words(found, at)
    table = table.assign(best=best, next=np.maximum(next_, 0.0), adult_id=who)
    exact = np.zeros(n, dtype=bool)
    exact[has] = (words["how"] == EXACT).to_numpy()
    form, same = np.full(n, -1), np.zeros(n, dtype=int)
    form[has], same[has] = found.fits["form"].to_numpy()[fit], words["same"]
    taken, asked, called = (np.full(n, "", dtype=object) for _ in range(3))
    taken[has], called[has] = taken_because(words), words["called"]
    asked[has] = asked_because(words, found.posterior.stranger[has])
    table = table.assign(exact=exact, form=form, same=same, taken=taken, asked=asked, called=called)
    return _chosen(table, found)


def _chosen(table: pd.DataFrame, found: Weighed) -> pd.DataFrame:
    """Return the table with the adults whose code or e-mail was given, and how it was (`by`)."""
    given = found.given
    by = np.full(len(table), "", dtype=object)
    by[given["mention"]] = given["by"].to_numpy(dtype=object)
    who = table["adult_id"].to_numpy(dtype=object).copy()
    who[given["mention"]] = given["adult_id"].to_numpy(dtype=object)
    return table.assign(by=by, adult_id=who)


def _fixed_cases(t: pd.DataFrame) -> list[Case]:
    """Return the cases that the kind of the text decides, and the full names that outrank it."""
    kind, fits, best = t["written"].to_numpy(), t["exact"].to_numpy(), t["best"].to_numpy()
    called = t["called"].to_numpy(dtype=object)
    by = t["by"].to_numpy()
    silent = np.isin(kind, ["shrug", "explicit_nobody"])
    no_name = np.isin(kind, ["role", "family", "everyone"])
    whole = fits & (t["form"] == BOTH).to_numpy() & (t["same"] == 1).to_numpy()
    surname = fits & (t["form"] == FAMILY).to_numpy() & (t["same"] == 1).to_numpy() & t["titled"].to_numpy()
    return [
        Case(by == "code", "auto", "adult", "chosen from the list of this school's adults", CHOSEN, True),
        Case(by == "email", "auto", "adult", "this e-mail is the adult's own", OWN_EMAIL, True),
        Case(by == "local part", "review", "adult",
             "the e-mail's name is an adult's here, its ending is not", HALF_EMAIL, True),
        Case(kind == "email", "off_roster", "adult", "no adult at this school has this e-mail"),
        Case(kind == "code", "review", "unclear", "a code that no adult at this school has"),
        Case(kind == "negated", "review", "negated",
             "negated or accused: never taken as a tie; a person decides", best, True),
        Case((silent | no_name) & (whole | (surname & no_name)), "auto", "adult",
             t["taken"].to_numpy(), best, True),
        Case(silent & fits, "review", "unclear",
             "could be " + called + " at this school, or say that there is nobody", best / 2, True),
        Case(kind == "shrug", "nobody", "shrug", "shrug: says neither a name nor that there is nobody"),
        Case(kind == "explicit_nobody", "nobody", "explicit_nobody", "explicit: says that there is nobody"),
        Case(no_name & fits, "review", "unclear",
             "could be " + called + " at this school, or the word itself", best / 2, True),
        Case(kind == "everyone", "review", "everyone", "means everyone: no one adult can be told from it"),
        Case(kind == "family", "nobody", "explicit_nobody",
             "explicit: names only family, friends or others who are no adult at this school"),
        Case(kind == "role", "review", "role", "a role, not a name"),
        Case((kind == "unclear") & t["has"].to_numpy(), "review", "unclear",
             "unsure as written; nearest is " + called, best, True),
        Case(kind == "unclear", "review", "unclear", "nobody can be told from these words"),
    ]  # fmt: skip


def _name_cases(t: pd.DataFrame, line: Line) -> list[Case]:
    """Return the cases of a written name, by its posterior."""
    best, has = t["best"].to_numpy(), t["has"].to_numpy()
    clear = best >= line.margin * np.maximum(t["next"].to_numpy(), t["stranger"].to_numpy())
    letter = (t["form"] == GIVEN_LETTER).to_numpy()  # after a title a letter is a family name's
    strange = np.asarray(t["stranger"]) >= line.off_roster
    nearest = "likelier somebody who is not on the roster than " + t["called"].to_numpy(dtype=object)
    return [
        Case(t["no_roster"].to_numpy(), "review", "unclear",
             "no adult is on the roster for this student's school"),
        Case((best >= line.accept) & clear & ~letter, "auto", "adult", t["taken"].to_numpy(), best, True),
        Case(t["long"].to_numpy() & (strange | ~has), "review", "unclear",
             "nobody can be told from these words"),
        Case(~has, "off_roster", "adult", "resembles nobody on this school's roster"),
        Case(strange, "off_roster", "adult", nearest),
        Case(np.ones(len(t), dtype=bool), "review", "adult", t["asked"].to_numpy(), best, True),
    ]  # fmt: skip
