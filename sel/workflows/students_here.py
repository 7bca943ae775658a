"""Who is at a school today by the roster alone: what letters and sheets are made from, and nothing else.

Neither reads answers, pictures or consents, so that nothing of them can be told from a letter or a sheet.
"""

import pandas as pd

from sel.core.people import active_on, filed, full_name
from sel.store import rosters
from sel.workflows.desk import Desk
from sel.workflows.waves import school_missing


def roster_stamp(desk: Desk) -> str:
    """Return a text that changes whenever the roster does, for what is kept of its people."""
    with desk.store.read() as conn:
        return str(rosters.current_roster_imports(conn))


def students_here(desk: Desk, school: str) -> tuple[pd.DataFrame, str]:
    """Return the students at a school today by family name, and the school's name.

    Columns: those of core.people STUDENTS; `name`, given and family name; `label`, the name and, where
    two of a grade share it, the id; `home_language` as on record, "" where it isn't. Raises NotFound for a
    school that the roster doesn't have.
    """
    with desk.store.read() as conn:
        schools = rosters.current_schools(conn).set_index("school_id")["name"]
        if school not in schools.index:
            raise school_missing(school, set(schools.index))
        everybody = rosters.current_people(conn, "student_id")
        here = everybody[(everybody["school_id"] == school) & active_on(everybody, desk.today())]
        programs = rosters.programs_of(conn, here["student_id"])
    spoken = programs.set_index("student_id")["home_language"]
    named = here.assign(
        name=full_name(here), home_language=spoken.reindex(here["student_id"], fill_value="").to_numpy(str)
    )
    twice = named.duplicated(["name", "grade"], keep=False)
    named["label"] = named["name"].where(~twice, named["name"] + " (ID " + named["student_id"] + ")")
    order = pd.DataFrame({name: filed(named[name]) for name in ("family_name", "given_name", "student_id")})
    return named.loc[order.sort_values(list(order.columns)).index].reset_index(drop=True), schools[school]
