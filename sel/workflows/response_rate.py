"""Who has answered so far: counts by grade and, while a wave is open, who is still missing; nothing more."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.connection import UNASKED
from sel.core.outreach import NOT_YET_CONNECTED
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.core.suppression import operational
from sel.store import waves
from sel.wording.english import grade_words, say
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part


def response_rate(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return Grade and Answered in words: exact to whoever may see who is missing, else as published.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    ask = partial(permissions.check_can_see_response_rate, person, school)
    desk.allowed(person, ask, "see the response rate", wave)
    opens = bool(permissions.can_see_missing(person, school, _is_open(desk, wave)))
    if not opens:
        return _published_rate(desk, wave, school)
    students = operational(read_part(desk, wave, "students", school), opens)
    asked = students[~students["status"].isin(UNASKED)]
    heard = (asked["status"] != "not_heard").groupby(asked["grade"]).agg(["sum", "size"])
    given = _given_unnamed(desk, wave, school)
    by_grade = heard if given is None else heard.assign(sum=given.reindex(heard.index, fill_value=0))
    return pd.DataFrame(
        {
            "Grade": [grade_words(str(grade)) for grade in by_grade.index],
            "Answered": [f"{row.sum} of {row.size}" for row in by_grade.itertuples(index=False)],
        },
        dtype=str,
    )


def not_answered(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return student_id, name, grade and homeroom of those asked who have not answered; logged.

    Only that they haven't: nothing of what anybody said; nobody where the answers are anonymous, because
    nobody can know. Raises NotAllowed, also once the wave is closed.
    """
    ask = partial(permissions.check_can_see_missing, person, school, _is_open(desk, wave))
    desk.allowed(person, ask, "see who has not answered", wave)
    students = read_part(desk, wave, "students", school)
    missing = students[students["status"] == "not_heard"]
    if _given_unnamed(desk, wave, school) is not None:
        missing = missing.iloc[:0]
    missing = missing.sort_values(["grade", "homeroom", "family_name", "given_name", "student_id"])
    desk.log_look(
        person, "read who has not answered", "wave", wave, f"{len(missing)} students, school {school}"
    )
    return missing.assign(name=full_name(missing))[["student_id", "name", "grade", "homeroom"]].reset_index(
        drop=True
    )


def _given_unnamed(desk: Desk, wave: str, school: str) -> "pd.Series[int] | None":
    """Return how many anonymous answers each grade gave; nothing where students are asked by name."""
    given = read_part(desk, wave, "unnamed")
    named = read_part(desk, wave, "figures")[["mutual", "named", "unmatched", "skipped", *NOT_YET_CONNECTED]]
    if given.empty or named.to_numpy().any():
        return None
    return given[given["school_id"] == school].groupby("grade")["n"].sum()


def _is_open(desk: Desk, wave: str) -> bool:
    with desk.store.read() as conn:
        return waves.wave(conn, wave).is_open


def _published_rate(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    """Return the published share who answered, by grade; what is hidden says so."""
    release = read_part(desk, wave, "release")
    rows = release[
        (release["school_id"] == school)
        & (release["measure"] == "answered")
        & (release["dimension"] == "grade")
    ]
    words = rows["value"].astype(str) + " of every 100"
    return pd.DataFrame(
        {
            "Grade": rows["group"].map(grade_words),
            "Answered": words.where(rows["shown"] != "hidden", say("hidden")),
        }
    ).reset_index(drop=True)
