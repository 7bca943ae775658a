"""How many would have answered once an upload is stored, by school: yes or no, nothing of what was said."""

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.readers.cells import among
from sel.store import responses, rosters
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk


def rate_after(desk: Desk, person: Person, checked: Checked) -> pd.DataFrame:
    """Return School, Now and After ("n of N") of the schools that were asked; empty where nobody is named.

    Only of schools whose missing this person may see; in the schools' order of names.
    """
    who = next((part.frames["responses"] for part in checked.parts if "responses" in part.frames), None)
    if checked.wave is None or who is None or "person_id" not in who:
        return pd.DataFrame()
    wave = checked.wave
    with desk.store.read() as conn:
        roster = rosters.current_roster(conn)
        before = set(responses.respondents(conn, wave.code, checked.instrument))
    students = among(who["person_id"], roster.students["student_id"]).any()
    people = roster.students if students else roster.adults
    key = "student_id" if "student_id" in people else "adult_id"
    names = roster.schools.set_index("school_id")["name"]
    asked = people[people["school_id"].isin(wave.schools or names.index)]
    if wave.grades and "grade" in asked:
        asked = asked[asked["grade"].isin(wave.grades)]
    asked = asked.drop_duplicates([key, "school_id"])
    after = before | set(who["person_id"])
    rows = [
        {
            "School": str(names[school]),
            "Now": f"{among(here[key], before).sum():,} of {len(here):,}",
            "With this file": f"{among(here[key], after).sum():,} of {len(here):,}",
        }
        for school, here in asked.groupby("school_id")
        if permissions.can_see_missing(person, str(school), wave.is_open)
    ]
    return pd.DataFrame(rows).sort_values("School", ignore_index=True) if rows else pd.DataFrame()
