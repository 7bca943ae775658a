"""In which order the students not yet connected are reached, from what earlier waves and answers say."""

from collections.abc import Sequence

import pandas as pd

from sel.core.connection import STAFF_REPORTED
from sel.core.outreach import TO_REACH, listed
from sel.errors import NotFound
from sel.readers.instruments import instruments
from sel.store import lotteries, responses, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part

LAST = 10**9
"""Later than any place that is drawn."""


def in_list_order(desk: Desk, wave: str, schools: Sequence[str], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of those not yet connected, in the method's order, with `two_waves` and `last_heard`.

    `rows` are students of `schools` as the picture has them, with `status` the method's word.
    """
    staff_alone = bool(rows["status"].isin(STAFF_REPORTED).any())
    before = _not_connected_before(desk, wave, schools, staff_alone)
    heard = rows["student_id"].map(_last_heard(desk, wave, staff_alone)).astype("str").fillna("")
    rows = rows.assign(two_waves=rows["student_id"].isin(before), last_heard=heard)
    return listed(rows.assign(drawn=_drawn(desk, wave, schools, rows["student_id"])))


def _not_connected_before(desk: Desk, wave: str, schools: Sequence[str], staff_alone: bool) -> set[str]:
    """Return who was not yet connected in the school's closed wave before this one; nobody without one.

    Like is held with like: a wave of the staff survey alone says nothing of two waves of students' answers,
    nor they of two of the staff's.
    """
    earlier = _closed_before(desk, wave)
    found: set[str] = set()
    for school in schools:
        for code in reversed(earlier):
            try:
                students = read_part(desk, code, "students", school)
            except NotFound:  # the school had no part in that wave
                continue
            if bool(students["status"].isin(STAFF_REPORTED).any()) == staff_alone:
                found.update(students.loc[students["status"].isin(TO_REACH), "student_id"])
                break
    return found


def _drawn(desk: Desk, wave: str, schools: Sequence[str], students: pd.Series) -> "pd.Series[int]":
    """Return each student's place in the school's lottery; who was not drawn comes after who was."""
    with desk.store.read() as conn:
        places = lotteries.drawn_places(conn, wave)
    here = places[places["school_id"].isin(schools)].drop_duplicates("student_id")
    return students.map(here.set_index("student_id")["place"]).fillna(LAST).astype(int)


def _closed_before(desk: Desk, wave: str) -> list[str]:
    """Return the closed waves opened before this one, the earliest first."""
    with desk.store.read() as conn:
        known = waves.waves(conn)
    codes = [other.code for other in known]
    return [other.code for other in known[: codes.index(wave)] if not other.is_open]


def _last_heard(desk: Desk, wave: str, staff_alone: bool) -> pd.Series:
    """Return the ISO day of each student's standing answer in the wave, by student_id.

    Where the staff alone were asked it is the latest answer in any wave before.
    """
    asked = [survey for survey in instruments().values() if survey.informant == "student"]
    codes = _closed_before(desk, wave) if staff_alone else [wave]
    with desk.store.read() as conn:
        found = [responses.last_heard(conn, code, survey.code) for code in codes for survey in asked]
    answers = pd.concat(found) if found else pd.DataFrame({"student_id": [], "submitted_at": []})
    by_student = answers.drop_duplicates("student_id", keep="last").set_index("student_id")
    days: pd.Series = pd.to_datetime(by_student["submitted_at"], utc=True).dt.strftime("%Y-%m-%d")
    return days
