"""Which of those not yet connected a team's list holds: how far it reaches, which grades, how many at once.

A rule never takes away a student whom somebody is already following up, and whoever it leaves out waits:
counted, and shown apart. It looks at a student's own word, at grade and at the method's order, nothing else.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from sel.core.outreach import FIRST_STATE
from sel.errors import WrongUsage
from sel.wording.english import grade_words

WEEKS = 4
"""Over how many weeks a list is held against what a team can reach."""
MOST_A_WEEK = 500
"""More students than a team could reach in a week; what is above is a slip of the keyboard."""

REACHES = {
    "two_waves": "Those not yet connected in two waves in a row",
    "named_by_staff": "and those whom an adult here named",
    "everybody": "and those whom nobody named, so that everybody is listed",
}
"""How far a list reaches, each choice with those before it; in the method's order."""

_REACH = {reach: at for at, reach in enumerate(REACHES)}

LISTED, OUTSIDE, BEYOND = "", "outside the rule", "more than the team reaches in four weeks"
"""Why a student waits; "" is one who is listed."""

_TO_CONTACT = (FIRST_STATE, "assigned")


@dataclass(frozen=True)
class ListRule:
    """A list's rule; the one with nothing chosen holds everybody not yet connected.

    `reach` is a key of REACHES, `grades` empty means all. `a_week` is how many students the team reaches in
    a week (0: not said); a `capped` list is no longer than the team reaches in four weeks.
    """

    reach: str = "everybody"
    grades: tuple[str, ...] = ()
    capped: bool = False
    a_week: int = 0

    @property
    def holds_all(self) -> bool:
        """Whether everybody not yet connected is listed."""
        return self.reach == "everybody" and not self.grades and not self.capped


EVERYBODY = ListRule()


def checked_rule(rule: ListRule) -> ListRule:
    """Return the rule as it is kept, its grades in order. Raises WrongUsage for one that can't be."""
    if rule.reach not in REACHES:
        raise WrongUsage(f"There is no rule “{rule.reach}”.", f"Choose one of: {', '.join(REACHES)}.")
    if not 0 <= rule.a_week <= MOST_A_WEEK:
        raise WrongUsage(
            f"A team can't reach {rule.a_week} students in a week.",
            f"Write a whole number from 0 to {MOST_A_WEEK}.",
        )
    if rule.capped and not rule.a_week:
        raise WrongUsage(
            "The list can't be held to what the team reaches, because nobody has said how many that is.",
            "Say how many students your team reaches in a week.",
        )
    return replace(rule, grades=tuple(sorted(set(rule.grades))))


def rule_from(document: Mapping[str, Any], a_week: int) -> ListRule:
    """Return a rule from what was stored of it."""
    return ListRule(
        str(document["reach"]), tuple(document["grades"]), capped=bool(document["capped"]), a_week=a_week
    )


def rule_document(rule: ListRule) -> dict[str, Any]:
    """Return what is stored of a rule, but for `a_week`, which has a column of its own."""
    kept = asdict(rule)
    kept.pop("a_week")
    return kept | {"grades": list(rule.grades)}


def why_waiting(rows: pd.DataFrame, rule: ListRule) -> pd.Series:
    """Return, a text a row, why each student waits: LISTED, OUTSIDE or BEYOND.

    `rows` are a school's students not yet connected, in the method's order: status, two_waves, grade and
    the follow-up's state. Whoever has a follow-up begun stays listed. Under a cap those with an owner and no
    contact yet take their places first; the others take what is left, in order.
    """
    begun, inside = _begun(rows), _reach_of(rows) <= _REACH[rule.reach]
    if rule.grades:
        inside &= rows["grade"].isin(rule.grades).to_numpy(bool)
    fresh = inside & ~begun
    room = len(rows)
    if rule.capped:
        room = max(rule.a_week * WEEKS - int((rows["state"] == "assigned").sum()), 0)
    first = fresh & (np.cumsum(fresh) <= room)
    why = np.select([begun | first, fresh], [LISTED, BEYOND], OUTSIDE)
    return pd.Series(why, index=rows.index, dtype=str)


def listed_by_reach(rows: pd.DataFrame, rule: ListRule) -> dict[str, int]:
    """Return how many of `rows` the rule would list under each choice of REACHES, without a cap.

    A choice that nobody can fall under is left out: without staff who named a student there is none.
    """
    there, held = _reach_of(rows), _begun(rows)
    of_grade = rows["grade"].isin(rule.grades).to_numpy(bool) if rule.grades else np.full(len(rows), True)
    return {
        reach: int((held | (of_grade & (there <= at))).sum())
        for reach, at in _REACH.items()
        if reach in (rule.reach, "everybody") or (there == at).any()
    }


def listed_by_grade(rows: pd.DataFrame, rule: ListRule) -> dict[str, int]:
    """Return how many of `rows` the rule would list in each grade there is, without a cap, lowest first."""
    held = _begun(rows) | (_reach_of(rows) <= _REACH[rule.reach])
    grades, at = np.unique(rows["grade"].to_numpy(str), return_inverse=True)
    counts = np.bincount(at, weights=held, minlength=len(grades))
    return {str(grade): int(count) for grade, count in zip(grades, counts, strict=True)}


def workload_sentence(rows: pd.DataFrame, rule: ListRule, of: int) -> str:
    """Return how many of `of` students the rule lists, against what the team reaches in four weeks.

    `rows` are as in `why_waiting`, of those whom the reader may open, with `why`. Who waits for a first
    contact is the work to come; where the rule is not capped and that is more than the team reaches, the
    sentence says what to do.
    """
    listed = rows[rows["why"] == LISTED]
    beyond, to_come = int((rows["why"] == BEYOND).sum()), int(listed["state"].isin(_TO_CONTACT).sum())
    begins = f"This rule lists {len(listed) + beyond} of {of} students"
    if to_come + beyond < len(listed) + beyond:
        begins += f", of whom {to_come + beyond} wait for a first contact"
    if not rule.a_week:
        return f"{begins}. How many does your team reach in a week?"
    reaches = f"{begins}; your team reaches {rule.a_week * WEEKS} in four weeks"
    if beyond:
        return f"{reaches}: {beyond} {'waits' if beyond == 1 else 'wait'} until there is room."
    if to_come > rule.a_week * WEEKS:
        return f"{reaches}: tighten the rule, or plan more adults."
    return f"{reaches}."


def rule_words(rule: ListRule) -> str:
    """Return the rule in a sentence."""
    keys = _within(rule.reach)
    said = "everybody not yet connected" if keys == list(REACHES) else ", ".join(REACHES[key] for key in keys)
    if rule.grades:
        said += f"; {', '.join(grade_words(grade) for grade in rule.grades)} only"
    if rule.capped:
        said += f"; at once no more than the team reaches in four weeks ({rule.a_week * WEEKS})"
    return f"{said[0].upper()}{said[1:]}."


def _reach_of(rows: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Return, a number of _REACH a row, the narrowest choice under which a student is listed."""
    named = np.where(
        rows["status"].to_numpy(str) == "staff_only", _REACH["named_by_staff"], _REACH["everybody"]
    )
    return np.where(rows["two_waves"].to_numpy(bool), _REACH["two_waves"], named)


def _begun(rows: pd.DataFrame) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Return, a truth value a row, whose follow-up is begun: they stay listed under every rule."""
    return np.asarray(rows["state"].to_numpy(str) != FIRST_STATE, dtype=bool)


def _within(reach: str) -> list[str]:
    return list(REACHES)[: _REACH[reach] + 1]
