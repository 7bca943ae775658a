"""In which order the students not yet connected are reached, from what earlier waves and answers say."""

from collections.abc import Sequence

import pandas as pd

from sel.core.outreach import NOT_YET_CONNECTED, listed
from sel.errors import NotFound
from sel.readers.instruments import instruments
from sel.store import responses, waves
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part


def in_list_order(desk: Desk, wave: str, schools: Sequence[str], rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of those not yet connected, in the method's order, with `two_waves` and `last_heard`.

    `rows` are students of `schools` as the picture has them, with `status` the method's word.
    """
    before = _not_connected_before(desk, wave, schools)
    heard = rows["student_id"].map(_last_heard(desk, wave)).astype("str").fillna("")
    return listed(rows.assign(two_waves=rows["student_id"].isin(before), last_heard=heard))


def _not_connected_before(desk: Desk, wave: str, schools: Sequence[str]) -> set[str]:
    """Return who was not yet connected in the closed wave before this one; nobody where there is none."""
    with desk.store.read() as conn:
        known = waves.waves(conn)
    codes = [other.code for other in known]
    earlier = [other.code for other in known[: codes.index(wave)] if not other.is_open]
    found: set[str] = set()
    for school in schools if earlier else ():
        try:
            students = read_part(desk, earlier[-1], "students", school)
        except NotFound:  # the school joined the district's picture after that wave
            continue
        found.update(students.loc[students["status"].isin(NOT_YET_CONNECTED), "student_id"])
    return found


def _last_heard(desk: Desk, wave: str) -> pd.Series:
    """Return the ISO day of each student's standing answer in the wave, by student_id."""
    asked = [survey for survey in instruments().values() if survey.informant == "student"]
    with desk.store.read() as conn:
        answers = pd.concat(
            [responses.standing_answers(conn, wave, survey.code, survey.item_codes) for survey in asked]
        )
    by_student = answers.drop_duplicates("student_id", keep="last").set_index("student_id")
    days: pd.Series = by_student["submitted_at"].dt.strftime("%Y-%m-%d")
    return days
