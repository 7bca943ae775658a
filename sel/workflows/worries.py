"""What was written that reads like harm: shown first, to every counselor of the school, and logged."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.workflows.desk import Desk
from sel.workflows.picture import read_part

WORRY_COLUMNS = ["student_id", "name", "grade", "homeroom", "text"]
NEVER_ALL_CLEAR = (
    "No hit never means all clear: this only finds words that a list of ours knows. "
    "If anybody is in danger, call 911; for a person in crisis, call or text 988."
)


def worries(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return what students of the school wrote that reads like harm (WORRY_COLUMNS), in the person's words.

    Also while the wave is open, and beyond the caseload: as long as the store has no safety contacts,
    every counselor of the school is told. Whoever is named in the words is not shown them. Each look at
    a hit is logged by student. Raises NotAllowed for everybody else.
    """
    ask = partial(permissions.check_can, person, "see_named_adults", school)
    desk.allowed(person, ask, "read safety hits", wave)
    mentions = read_part(desk, wave, "nominations", school)
    hits = mentions[mentions["flag"] == "harm"]
    if person.adult_id:
        hits = hits[hits["adult_id"] != person.adult_id]
    students = read_part(desk, wave, "students", school)
    found = hits.drop_duplicates(["student_id", "slot", "text"])[["student_id", "text"]].merge(
        students, on="student_id", how="inner"
    )
    found = found.assign(name=full_name(found))[WORRY_COLUMNS]
    for student_id in found["student_id"].unique():
        desk.log_look(person, "read a safety hit", "student", student_id, f"wave {wave}")
    return found
