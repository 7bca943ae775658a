"""The decision for each mention once it is known who fits: a table of cases, the first that holds decides.

Probabilities are provisional until the posterior is calibrated: round values below what was seen of
such fits on made-up districts with other stocks of names.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.names.vocabulary import NUMBER_WORDS

DECIDED = ["adult_id", "probability", "decision", "reason", "flag", "kind"]

CHOSEN, FULL_NAME, ONE_NAME, GIVEN_AFTER_TITLE, NARROWED, INITIAL = 1.0, 0.99, 0.97, 0.95, 0.93, 0.90
"""The probability that the one adult who fits is meant, by what the fit rests on."""


@dataclass(frozen=True)
class Case:
    """What is decided where `holds`; `candidate` keeps the adult; `reason` has {called}, {count}, {near}."""

    holds: pd.Series
    decision: str
    kind: str
    reason: str
    probability: float | pd.Series = 0.0
    candidate: bool = False


def decisions(table: pd.DataFrame) -> pd.DataFrame:
    """Return `DECIDED` for each row of `table`, in order.

    `table` has written (the kind as parsed, `family` apart), titled, long, no_roster; of those who
    fit n, words (how many), n_named (before hints narrowed), n_letter (the letters of given
    names counted in), adult_id, full_name, both, family, initials, by, shown; and of the nearest
    near_id, near_shown, score. What nobody fits is missing there.
    """
    table = _filled(table)
    cases = [*_fixed_cases(table), *_name_cases(table)]
    which = np.select([case.holds.to_numpy(dtype=bool) for case in cases], list(range(len(cases))))
    said = list(zip(table["called"], table["count"], table["near_shown"], strict=True))
    probability = np.zeros(len(table))
    for at, case in enumerate(cases):
        values = np.broadcast_to(np.asarray(case.probability, dtype=float), len(table))
        probability = np.where(which == at, values, probability)
    keeps = np.array([case.candidate for case in cases], dtype=bool)[which]
    kind = _of(which, [case.kind for case in cases])
    return pd.DataFrame(
        {
            "adult_id": table["candidate"].where(keeps, ""),
            "probability": np.where(keeps, probability, 0.0).round(3),
            "decision": _of(which, [case.decision for case in cases]),
            "reason": [
                cases[at].reason.format(called=called, count=count, near=near)
                for at, (called, count, near) in zip(which, said, strict=True)
            ],
            "flag": np.where(kind == "negated", "negated", ""),
            "kind": kind,
        },
        index=table.index,
    ).astype({"adult_id": str, "decision": str, "reason": str, "flag": str, "kind": str})


def number_word(n: int) -> str:
    """Return a count as a sentence writes it: words to ten, figures beyond."""
    return NUMBER_WORDS[n] if n < len(NUMBER_WORDS) else str(n)


def _of(which: np.ndarray, values: Iterable[str]) -> np.ndarray:
    chosen: np.ndarray = np.array(list(values), dtype=object)[which]
    return chosen


def _filled(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table with nothing missing, whom the reason calls how, and one best candidate."""
    text = ["adult_id", "near_id", "shown", "near_shown", "full_name", "by"]
    flags = ["both", "family", "initials"]
    table = table.assign(
        **{name: table[name].astype(object).where(table[name].notna(), "").astype(str) for name in text},
        **{name: table[name].eq(True) for name in flags},
        **{name: table[name].fillna(0).astype(int) for name in ("n", "n_named", "n_letter", "words")},
        score=table["score"].astype(float).fillna(0.0).clip(0.0, 1.0),
    )
    called = table["shown"].where(~table["both"], table["full_name"])
    called = called.where(~table["initials"] | table["both"], table["shown"].str[:1].str.upper())
    return table.assign(
        called=called,
        candidate=table["adult_id"].where(table["adult_id"] != "", table["near_id"]),
        count=[number_word(n) for n in table["n"]],
        likely=np.where(table["n"] > 0, 1 / table["n"].clip(lower=1), 0.8 * table["score"]),
    )


def _fixed_cases(t: pd.DataFrame) -> list[Case]:
    """Return the cases that the kind of the text decides, and the full names that outrank it."""
    kind, fits, one = t["written"], t["n"] > 0, t["n"] == 1
    plain = ~kind.isin(["negated", "unclear"])
    no_name = kind.isin(["role", "family", "everyone"])
    likely = t["likely"]
    return [
        Case(kind == "negated", "review", "negated",
             "negated or accused: never taken as a tie; a person decides", likely, candidate=True),
        Case(one & (t["by"] == "email"), "auto", "adult",
             "this e-mail is the adult's own", FULL_NAME, candidate=True),
        Case(one & (t["by"] == "code"), "auto", "adult",
             "chosen from the list of this school's adults", CHOSEN, candidate=True),
        Case(t["by"] == "local part", "review", "adult",
             "the e-mail's name is an adult's here, its ending is not", likely, candidate=True),
        Case(kind == "email", "off_roster", "adult", "no adult at this school has this e-mail"),
        Case(one & t["both"] & plain & ~t["initials"], "auto", "adult",
             "{called} is the only adult of that name at this school", FULL_NAME, candidate=True),
        Case(kind.isin(["shrug", "explicit_nobody"]) & fits & ~t["initials"], "review", "unclear",
             "could be {called} at this school, or say that there is nobody", likely, candidate=True),
        Case(kind == "shrug", "nobody", "shrug", "shrug: says neither a name nor that there is nobody"),
        Case(kind == "explicit_nobody", "nobody", "explicit_nobody", "explicit: says that there is nobody"),
        Case(no_name & one & t["family"] & (t["titled"] | (t["words"] > 1)), "auto", "adult",
             "the only {called} at this school", ONE_NAME, candidate=True),
        Case(no_name & fits, "review", "unclear",
             "could be {called} at this school, or the word itself", likely, candidate=True),
        Case(kind == "everyone", "review", "everyone", "means everyone: no one adult can be told from it"),
        Case(kind == "family", "nobody", "explicit_nobody",
             "explicit: names only family, friends or others who are no adult at this school"),
        Case(kind == "role", "review", "role", "a role, not a name"),
        Case((kind == "unclear") & (t["candidate"] != ""), "review", "unclear",
             "unsure as written; nearest is {called}{near}", likely, candidate=True),
        Case(kind == "unclear", "review", "unclear", "nobody can be told from these words"),
    ]  # fmt: skip


def _name_cases(t: pd.DataFrame) -> list[Case]:
    """Return the cases of a written name: one fits, several fit, one is near, or nobody is."""
    one, several, letters = t["n"] == 1, t["n"] > 1, t["initials"] & ~t["both"]
    likely = t["likely"]
    return [
        Case(t["no_roster"], "review", "unclear", "no adult is on the roster for this student's school"),
        Case(one & letters & (~t["titled"] | (t["n_letter"] > 1)), "review", "adult",
             "a single letter: {called} begins one adult's family name, but could mean another", 0.5,
             candidate=True),
        Case(one & (t["n_named"] > 1), "auto", "adult",
             "several are called {called}; only this one fits the subject, role or room", NARROWED,
             candidate=True),
        Case(one & t["initials"], "auto", "adult",
             "the only adult at this school with the letters {called}", INITIAL, candidate=True),
        Case(one & ~t["family"] & t["titled"], "auto", "adult",
             "the only {called} at this school, by given name", GIVEN_AFTER_TITLE, candidate=True),
        Case(one & ~t["family"], "auto", "adult",
             "the only {called} at this school, by given name", ONE_NAME, candidate=True),
        Case(one, "auto", "adult", "the only {called} at this school", ONE_NAME, candidate=True),
        Case(several & letters, "review", "adult",
             "{count} adults have a family name that begins with {called}", likely, candidate=True),
        Case(several, "review", "adult", "{count} adults are called {called}", likely, candidate=True),
        Case(t["near_id"] != "", "review", "adult", "near to {near}, not the same", likely, candidate=True),
        Case(t["long"], "review", "unclear", "nobody can be told from these words"),
        Case(t["n"] == 0, "off_roster", "adult", "resembles nobody on this school's roster"),
    ]  # fmt: skip
