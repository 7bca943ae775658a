"""The decision for each mention from its posterior, and why: of a table of cases the first that holds."""

import re
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.fits import BOTH, FAMILY, GIVEN_LETTER
from sel.core.names.likeness import EXACT
from sel.core.names.weigh import Weighed
from sel.core.names.why import asked_because, called_alike, row_words, taken_because
from sel.core.names.written import texts_at

DECIDED = ["adult_id", "probability", "decision", "reason", "flag", "kind"]


@dataclass(frozen=True)
class Line:
    """Where a name is taken without asking.

    An adult is taken whose posterior is at least `accept`, and `margin` times that of any other, while that
    of somebody who isn't on the roster is at most `stranger`: the tie of a child with nobody at
    school must not be made up. Somebody is taken to be off the roster whose posterior is at least
    `off_roster`. The default means at most 1 wrong in 100 names taken, and at most 5 in 100 strangers
    taken for staff; so it was on the districts that `benchmarks/names.py` was tried on, by and large.
    """

    accept: float = 0.93
    margin: float = 4.0
    stranger: float = 0.02
    off_roster: float = 0.9


DEFAULT_LINE = Line()
CHOSEN, OWN_EMAIL, HALF_EMAIL = 1.0, 0.99, 0.6
"""What is told as the probability of an adult whose code, e-mail, or e-mail up to the @ was written."""

GIVEN_BY = ["", "code", "email", "local part"]
LONGEST_NAME = 4
"""More words than this that fit nobody are a sentence, not the name of an adult who isn't on the roster."""


@dataclass(frozen=True)
class Case:
    """What is decided where `holds`; `candidate` keeps the adult and its `probability`.

    In `reason`, {called} is what the likeliest adult is called, {taken} and {asked} why she is taken or asked
    about.
    """

    holds: np.ndarray
    decision: str
    kind: str
    reason: str
    probability: float | np.ndarray = 0.0
    candidate: bool = False


def decided(mentions: pd.DataFrame, found: Weighed, line: Line) -> pd.DataFrame:
    """Return `mentions` (student_id, slot, text) with `DECIDED`."""
    best, table = _table(found)
    cases = [*_fixed_cases(table), *_name_cases(table, line)]
    which = np.select([case.holds for case in cases], list(range(len(cases))), len(cases) - 1)
    keeps = np.array([case.candidate for case in cases])[which]
    probability = np.zeros(len(table))
    for at, case in enumerate(cases):
        probability[which == at] = np.broadcast_to(case.probability, len(table))[which == at]
    flag = ["negated" if case.kind == "negated" else "" for case in cases]
    made = pd.DataFrame(
        {
            "adult_id": texts_at(found.people["person_id"], np.where(keeps, table["person"], -1)),
            "probability": np.where(keeps, probability, 0.0).round(3),
            "decision": texts_at([case.decision for case in cases], which),
            "reason": pd.array(_reasons(cases, which, found, best), dtype="str"),
            "flag": texts_at(flag, which),
            "kind": texts_at([case.kind for case in cases], which),
        },
        index=mentions.index,
    )
    return pd.concat([mentions[["student_id", "slot", "text"]], made], axis=1)


def _reasons(cases: list[Case], which: np.ndarray, found: Weighed, best: np.ndarray) -> np.ndarray:
    """Return each mention's reason; `best` is the possible row of its likeliest adult, -1 for none."""
    reason: np.ndarray = np.array([case.reason for case in cases], dtype=object)[which]
    about_somebody = np.array(["{" in case.reason for case in cases])
    said = np.flatnonzero(about_somebody[which] & (best >= 0))
    words, case_of = row_words(found, best[said]), which[said]
    for at in np.flatnonzero(about_somebody):
        here = case_of == at
        before, blank, after = re.split(r"\{(\w+)\}", cases[at].reason)
        if blank == "taken":
            filled = taken_because(words[here])
        elif blank == "asked":
            filled = asked_because(words[here], found.posterior.stranger[said[here]])
        else:
            filled = words.loc[here, "called"].to_numpy(dtype=object)
        reason[said[here]] = before + filled + after
    return reason


def _table(found: Weighed) -> tuple[np.ndarray, pd.DataFrame]:
    """Return each mention's likeliest row, -1 for none, and its posterior, the next, how it was written."""
    rows, weight = found.posterior.rows, found.posterior.probability
    n = len(found.query)
    person, fits = found.fits["person"].to_numpy(), found.fits
    order = np.lexsort((person[rows.fit], -weight, rows.mention))
    mention, first = np.unique(rows.mention[order], return_index=True)
    best, next_ = np.full(n, -1), np.zeros(n)
    best[mention] = order[first]
    others = np.delete(order, first)
    np.maximum.at(next_, rows.mention[others], weight[others])
    fit = np.append(rows.fit, -1)[best]
    read = found.written.texts
    table = pd.DataFrame(
        {
            "written": read["kind"].array.take(found.text),
            "titled": (read["title"] != "").to_numpy()[found.text],
            "long": read["name_words"].to_numpy()[found.text] > LONGEST_NAME,
            "empty": read["name_words"].to_numpy()[found.text] == 0,
            "no_roster": ~found.on_roster,
            "gone": found.gone,
            "beside": np.append(fits["others"].to_numpy() > 0, False)[fit],
            "has": best >= 0,
            "stranger": found.posterior.stranger,
            "best": np.append(weight, 0.0)[best],
            "next": next_,
            "person": np.append(person, -1)[fit],
            "exact": np.append(fits["best"].to_numpy() == EXACT, False)[fit],
            "form": np.append(fits["form"], -1)[fit],
            "same": np.append(called_alike(found), 0)[fit],
        }
    )
    return best, _chosen(table, found)


def _chosen(table: pd.DataFrame, found: Weighed) -> pd.DataFrame:
    """Return the table with the adults whose code or e-mail was given, and how it was (`by`)."""
    given = found.given
    by, person = np.zeros(len(table), dtype=np.int64), table["person"].to_numpy().copy()
    by[given["mention"]] = [GIVEN_BY.index(how) for how in given["by"]]
    person[given["mention"]] = given["person"]
    return table.assign(by=pd.Categorical.from_codes(by, pd.Index(GIVEN_BY)), person=person)


def _fixed_cases(t: pd.DataFrame) -> list[Case]:
    """Return the cases that the kind of the text decides, and the full names that outrank it."""
    kind, fits, best = t["written"].array, t["exact"].to_numpy(), t["best"].to_numpy()
    by = t["by"].array
    silent = kind.isin(["shrug", "explicit_nobody"])
    no_name = kind.isin(["role", "family", "everyone"])
    of_family = (kind == "family") & (t["form"] != BOTH).to_numpy()  # "my friend Lisa" is no Ms. Lisa
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
             "{taken}", best, True),
        Case(silent & fits, "review", "unclear",
             "could be {called} at this school, or say that there is nobody", best / 2, True),
        Case(kind == "shrug", "nobody", "shrug", "shrug: says neither a name nor that there is nobody"),
        Case(kind == "explicit_nobody", "nobody", "explicit_nobody", "explicit: says that there is nobody"),
        Case(no_name & fits & ~of_family, "review", "unclear",
             "could be {called} at this school, or the word itself", best / 2, True),
        Case(kind == "everyone", "review", "everyone", "means everyone: no one adult can be told from it"),
        Case(kind == "family", "nobody", "explicit_nobody",
             "explicit: names only family, friends or others who are no adult at this school"),
        Case(kind == "role", "review", "role", "a role, not a name"),
        Case((kind == "unclear") & t["has"].to_numpy(), "review", "unclear",
             "unsure as written; nearest is {called}", best, True),
        Case(kind == "unclear", "review", "unclear", "nobody can be told from these words"),
    ]  # fmt: skip


def _name_cases(t: pd.DataFrame, line: Line) -> list[Case]:
    """Return the cases of a written name, by its posterior."""
    best, has = t["best"].to_numpy(), t["has"].to_numpy()
    clear = (best >= line.margin * t["next"].to_numpy()) & (t["stranger"].to_numpy() <= line.stranger)
    letter = (t["form"] == GIVEN_LETTER).to_numpy()  # after a title a letter is a family name's
    strange = np.asarray(t["stranger"]) >= line.off_roster
    beside = t["beside"].to_numpy()  # "Gus Nguyen" where only Thu Nguyễn is here
    gone = t["gone"].to_numpy()  # "who left": a person decides, however well the name fits
    return [
        Case(t["no_roster"].to_numpy(), "review", "unclear",
             "no adult is on the roster for this student's school"),
        Case((best >= line.accept) & clear & ~(letter | gone | beside), "auto", "adult",
             "{taken}", best, True),
        Case((t["long"] | t["empty"]).to_numpy() & (strange | ~has), "review", "unclear",
             "nobody can be told from these words"),
        Case(~has, "off_roster", "adult", "resembles nobody on this school's roster"),
        Case(beside & ~strange & (best >= line.accept), "review", "adult",
             "{called} fits, but the name of somebody else stands beside it", best, True),
        Case(gone & ~strange, "review", "adult",
             "the words speak of somebody who isn't at this school; nearest is {called}", best, True),
        Case(strange, "off_roster", "adult", "likelier somebody who is not on the roster than {called}"),
        Case(np.ones(len(t), dtype=bool), "review", "adult", "{asked}", best, True),
    ]  # fmt: skip
