"""Each student's connection status in a wave, and the figures of each school.

The student's own report decides; a staff report is a lead. Silence is never read as "no adult". Where the
staff alone were asked there is no report of a student's, only whom the staff named: seen or unseen.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from sel.core.responses import Wave
from sel.core.ties import said_by_staff, said_by_students

STATUSES = (
    *("opted_out", "not_asked", "not_heard", "mutual", "named", "unmatched", "skipped", "staff_only"),
    *("no_adult", "seen", "unseen"),
)
"""In the order in which the rules are read; the first that holds gives the status. In a wave of the staff
survey alone "seen" and "unseen" stand in the place of all that students could have said."""

STATUS_COLUMNS = ["student_id", "school_id", "status", "n_adults", "n_staff_claims", "reason"]
CONNECTED = ("mutual", "named")
STAFF_REPORTED = ("seen", "unseen")
"""Said by staff alone: whoever has one of these was not asked, and is never part of the headline."""
UNASKED = ("opted_out", "not_asked", *STAFF_REPORTED)
"""Who does not count among those asked."""


@dataclass(frozen=True)
class StaffWave:
    """A staff survey in the wave: how many adults were asked and answered; `alone` where no student was."""

    asked: int
    answered: int
    alone: bool = False


def connection_status(
    students: pd.DataFrame,
    wave: Wave,
    today: date,
    answers: pd.DataFrame,
    mentions: pd.DataFrame,
    ties: pd.DataFrame,
    staff: StaffWave | None,
    opted_out: frozenset[str] = frozenset(),
) -> pd.DataFrame:
    """Return `STATUS_COLUMNS`, one row an enrolled student and school, in the order of `students`.

    `students` is the roster's frame; `answers` has student_id and none_ticked, one row a respondent;
    `mentions` are resolved (student_id, decision, kind); `ties` as core.ties makes them. Without a
    staff survey (`staff` None) the adults' ties count for nothing. n_adults are the ties the student
    reports, n_staff_claims the adults who named the student; both are shown beside any status.
    """
    day = wave.census_day(today).isoformat()
    gone = (students["ends"] != "") & (students["ends"] <= day)
    not_yet = (students["begins"] > day) & (students["begins"] > today.isoformat())
    rows = students.loc[~(gone | not_yet), ["student_id", "school_id", "grade", "begins"]]
    outside = (rows["begins"] > day) | ~_within(rows["school_id"], wave.schools)
    outside |= ~_within(rows["grade"], wave.grades)
    facts = _facts(rows["student_id"], answers, mentions, ties, with_staff=staff is not None)
    claimed = facts["n_staff_claims"] > 0
    alone = staff is not None and staff.alone
    students_rules = {
        "not_heard": ~facts["answered"],
        "mutual": facts["n_both"] > 0,
        "named": facts["n_adults"] > 0,
        "unmatched": facts["unplaced"],
        "skipped": ~facts["says_nobody"],
        "staff_only": claimed,
    }
    holds = {
        "opted_out": rows["student_id"].isin(opted_out),
        "not_asked": outside,
        **({"seen": claimed} if alone else students_rules),
    }
    otherwise = "unseen" if alone else "no_adult"
    status = np.select([rule.to_numpy(bool) for rule in holds.values()], list(holds), default=otherwise)
    result = rows[["student_id", "school_id"]].assign(
        status=status.astype(str),
        n_adults=facts["n_adults"],
        n_staff_claims=facts["n_staff_claims"],
    )
    result["reason"] = _reasons(result, facts, staff)
    return result[STATUS_COLUMNS].reset_index(drop=True)


def school_figures(status: pd.DataFrame) -> pd.DataFrame:
    """Return the counts and shares of each school, and of the district as school_id "".

    `status` is `connection_status`'s frame; in the district a student at two schools counts once, by
    her first row that says most (the earliest in `STATUSES` among those asked). Counts are students;
    low … high is the headline's range, connected of those who answered the question, the unmatched
    counted out and in; all_low … all_high are the bounds over all asked and opted out, every silent,
    skipped, unmatched or opted-out student counted as not connected and as connected. Shares are 0 … 1,
    missing where there is nobody.
    """
    once = status.assign(order=status["status"].map(_DISTRICT_ORDER)).sort_values("order", kind="stable")
    district = once.drop_duplicates("student_id").assign(school_id="")
    rows = pd.concat([status, district[status.columns]], ignore_index=True)
    counts = pd.crosstab(rows["school_id"], rows["status"]).reindex(columns=list(STATUSES), fill_value=0)
    counts.columns = counts.columns.astype(str)
    one = rows["status"].isin(CONNECTED) & (rows["n_adults"] == 1)
    counts["one_adult_only"] = one.groupby(rows["school_id"]).sum()
    figures = _shares(counts.reset_index())
    return figures.sort_values("school_id", kind="stable", ignore_index=True)[_FIGURE_COLUMNS]


_DISTRICT_ORDER = {
    status: order for order, status in enumerate([*STATUSES[3:], "not_heard", "opted_out", "not_asked"])
}
_FIGURE_COLUMNS = [
    *("school_id", "asked", "answered", "skipped", "mutual", "named", "unmatched", "staff_only", "no_adult"),
    *("not_heard", "not_asked", "opted_out", "connected", "low", "high", "all_low", "all_high"),
    *("one_adult_only", *STAFF_REPORTED),
]


def _shares(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the figures with who was asked, who is connected, and the two ranges."""
    connected = figures["mutual"] + figures["named"]
    total = figures[list(STATUSES)].sum(axis=1)
    asked = total - figures[list(UNASKED)].sum(axis=1)
    answered = asked - figures["not_heard"]
    of = (answered - figures["skipped"]).where(lambda n: n > 0)
    all_of = (asked + figures["opted_out"]).where(lambda n: n > 0)
    unknown = figures[["unmatched", "skipped", "not_heard", "opted_out"]].sum(axis=1)
    return figures.assign(
        asked=asked,
        answered=answered,
        connected=connected,
        low=connected / of,
        high=(connected + figures["unmatched"]) / of,
        all_low=connected / all_of,
        all_high=(connected + unknown) / all_of,
    )


def _within(values: pd.Series, allowed: tuple[str, ...]) -> pd.Series:
    """Return which values are among those of the wave; an empty choice means all."""
    return values.isin(allowed) if allowed else pd.Series(True, index=values.index)


def _facts(
    student: pd.Series, answers: pd.DataFrame, mentions: pd.DataFrame, ties: pd.DataFrame, *, with_staff: bool
) -> pd.DataFrame:
    """Return what is known of each row's student, aligned with `student`."""
    ties = ties.drop_duplicates(["student_id", "adult_id"])
    own, claims = said_by_students(ties)["student_id"], said_by_staff(ties)["student_id"]
    both = ties.loc[ties["informant"] == "both", "student_id"]
    explicit = (mentions["decision"] == "nobody") & (mentions["kind"] != "shrug")
    says = set(mentions.loc[explicit, "student_id"]) | set(answers.loc[answers["none_ticked"], "student_id"])
    unplaced = mentions.loc[mentions["decision"].isin(["review", "off_roster"]), "student_id"]
    return pd.DataFrame(
        {
            "answered": student.isin(answers["student_id"]),
            "n_adults": _count(student, own),
            "n_both": _count(student, both) if with_staff else 0,
            "n_staff_claims": _count(student, claims) if with_staff else 0,
            "unplaced": student.isin(unplaced),
            "n_unplaced": _count(student, unplaced),
            "says_nobody": student.isin(says),
            "ticked": student.isin(answers.loc[answers["none_ticked"], "student_id"]),
        },
        index=student.index,
    )


def _count(student: pd.Series, named: pd.Series) -> pd.Series:
    return student.map(named.value_counts()).fillna(0).astype(int)


def _reasons(status: pd.DataFrame, facts: pd.DataFrame, staff: StaffWave | None) -> pd.Series:
    """Return one plain sentence for each row."""
    adults = _adults(status["n_adults"])
    claims = _adults(status["n_staff_claims"])
    pairs = zip(status["n_adults"], facts["n_both"], strict=True)
    named_too = [", who" if n == 1 else f"; {k} of them" for n, k in pairs]
    both = pd.Series(named_too, index=status.index, dtype=str)
    alone = np.where(
        status["n_adults"] == 1, ", who has not named this student", "; none of them has named this student"
    )
    unreturned = pd.Series(alone if staff else "", index=status.index, dtype=str)
    said = pd.Series(
        np.where(facts["ticked"], "Ticked that there is no such adult", "Wrote that there is no such adult"),
        index=status.index,
        dtype=str,
    )
    none_of = (
        "no staff survey was taken"
        if staff is None
        else f"none of the {staff.answered} of {staff.asked} adults who answered named this student"
    )
    beside = ("; " + claims + " named this student.").where(status["n_staff_claims"] > 0, ".")
    sentences: dict[str, str | pd.Series] = {
        "opted_out": "Opted out: no answer is stored.",
        "not_asked": "New or not surveyed: outside the wave's schools, grades or census day.",
        "not_heard": "Not heard from: no submission" + beside,
        "mutual": "Named " + adults + both + " named this student too.",
        "named": "Named " + adults + unreturned + ".",
        "unmatched": "Named someone we could not place" + beside,
        "skipped": "Answered the survey, not this question" + beside,
        "staff_only": said + "; " + claims + " named this student.",
        "no_adult": said + "; " + none_of + ".",
        "seen": claims.str.capitalize() + " named this student (staff-reported; students were not asked).",
        "unseen": f"{none_of[0].upper()}{none_of[1:]} (staff-reported; students were not asked).",
    }
    reason = pd.Series("", index=status.index, dtype=str)
    for name, sentence in sentences.items():
        here = status["status"] == name
        if isinstance(sentence, str):
            reason[here] = sentence
        else:
            reason[here] = sentence[here]
    return reason


def _adults(n: pd.Series) -> pd.Series:
    """Return a count with its noun: one adult, 2 adults."""
    return pd.Series(["one adult" if k == 1 else f"{k} adults" for k in n], index=n.index, dtype=str)
