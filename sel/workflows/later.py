"""What students said when they were asked again: it alone closes a follow-up as connected.

Nothing of it is stored: an undone import or a reopened wave takes the closing back with it.
"""

import pandas as pd

from sel.core.outreach import LATER, later_answers
from sel.errors import NotFound
from sel.store import waves
from sel.workflows.desk import Desk
from sel.workflows.picture import picture_version, read_part


def later_answers_in(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    """Return what a school's students said in closed later waves, as core.outreach.later_answers does."""
    return later_answers(
        [(code, _students(desk, code, school)) for code in _closed_after(desk, wave)],
    )


def closed_by_answers(known: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return the follow-ups, closed as connected where the student has named an adult since.

    `known` has student_id, state and due, a row a student.
    """
    said = known["student_id"].isin(later.index[later["later"] == "named"])
    return known.assign(state=known["state"].mask(said, "closed_connected"), due=known["due"].mask(said, ""))


def later_words(later: pd.DataFrame, student_id: str) -> str:
    """Return the student's later word in a sentence's part, with its wave; "" where there is none."""
    if student_id not in later.index:
        return ""
    [said] = later.loc[[student_id]].astype(str).to_dict("records")
    return f"{LATER[said['later']]} ({said['wave']})"


def later_stamp(desk: Desk, wave: str) -> str:
    """Return a text that changes whenever what is known of later waves does."""
    return " ".join(f"{code} {picture_version(desk, code)}" for code in _closed_after(desk, wave))


def _closed_after(desk: Desk, wave: str) -> list[str]:
    """Return the waves opened after this one and closed by now, the earliest first."""
    with desk.store.read() as conn:
        known = waves.waves(conn)
    codes = [other.code for other in known]
    return [other.code for other in known[codes.index(wave) + 1 :] if not other.is_open]


def _students(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    try:
        return read_part(desk, wave, "students", school)[["student_id", "status"]]
    except NotFound:  # the school had no part in that wave
        return pd.DataFrame({"student_id": [], "status": []}, dtype=str)
