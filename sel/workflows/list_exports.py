"""The list, its proposals and its reminders as rows to take along; each export is logged."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.outreach import REMINDERS
from sel.core.permissions import Person
from sel.workflows.desk import Desk
from sel.workflows.outreach import LIST_COLUMNS, list_rows, listable, my_list, to_reach
from sel.workflows.proposals import PROPOSAL_COLUMNS, with_proposals
from sel.workflows.waves import school_list

EXPORT_COLUMNS = [
    "student_id",
    "school_id",
    "status",
    "reason",
    "proposed_adult_id",
    "proposal_reason",
    "owner",
    "state",
    "due",
    "name",
    "grade",
    "homeroom",
    "start_with",
]
"""The contract's columns, then those a person needs to know of whom a row speaks."""
PROPOSED_COLUMNS = ["student_id", "school_id", "name", *PROPOSAL_COLUMNS]

REMINDER_COLUMNS = [
    *("student_id", "name", "grade", "homeroom", "owner", "state", "due", "overdue", "what_to_do"),
]


def list_export(
    desk: Desk, person: Person, wave: str, school: str = "", *, everybody: bool = False
) -> tuple[pd.DataFrame, str]:
    """Return the list as rows to take along (EXPORT_COLUMNS) and why it is empty, if it must be; logged.

    `school` "" is every school of the person's; `everybody` adds whom the agreed rule leaves out. Raises
    NotAllowed; NotFound for a wave that isn't there.
    """
    rows, why = list_rows_taken(desk, person, wave, school, "the list", everybody=everybody)
    return rows[EXPORT_COLUMNS], why


def proposal_export(desk: Desk, person: Person, wave: str, school: str = "") -> tuple[pd.DataFrame, str]:
    """Return the list with the adult proposed for each (PROPOSED_COLUMNS) and why it is empty; logged.

    `school` "" is every school of the person's. Raises NotAllowed; NotFound for a wave that isn't there.
    """
    rows, why = list_rows_taken(desk, person, wave, school, "the proposals")
    return rows[PROPOSED_COLUMNS], why


def list_rows_taken(
    desk: Desk, person: Person, wave: str, school: str, what: str, *, everybody: bool = False
) -> tuple[pd.DataFrame, str]:
    """Return the list's rows with everything known of them, and why they are none; logged as `what`.

    Columns are LIST_COLUMNS and those of both exports; `status` is the method's word. Raises as those do.
    """
    ask = partial(permissions.check_can_export_list, person, school)
    desk.allowed(person, ask, f"export {what}", wave)
    schools = [school] if school else list(school_list(desk, person)["school_id"])
    columns = [*dict.fromkeys([*EXPORT_COLUMNS, *PROPOSED_COLUMNS, *LIST_COLUMNS])]
    frames, why = [pd.DataFrame(columns=columns, dtype=str)], ""
    for school_id in schools:
        students, why = listable(desk, person, wave, school_id)
        known = list_rows(desk, wave, school_id, students)
        rows = to_reach(desk, wave, school_id, known, everybody=everybody)
        rows = rows.assign(status=rows["status_code"])
        frames.append(with_proposals(desk, wave, school_id, rows, tell_named=True)[columns])
    export = pd.concat(frames, ignore_index=True)
    desk.log_look(person, f"exported {what}", "wave", wave, f"{len(export)} rows, school {school or 'all'}")
    return export, why


def reminder_export(desk: Desk, person: Person, wave: str, school: str = "") -> pd.DataFrame:
    """Return what is due within a week of school, or overdue, as rows to take along; logged.

    Columns are REMINDER_COLUMNS. `school` "" is every school of the person's. Raises NotAllowed; NotFound
    for a wave that isn't there.
    """
    ask = partial(permissions.check_can_export_list, person, school)
    desk.allowed(person, ask, "export the reminders", wave)
    schools = [school] if school else list(school_list(desk, person)["school_id"])
    frames = [pd.DataFrame(columns=LIST_COLUMNS, dtype=str)]
    frames += [my_list(desk, person, wave, one).reminders for one in schools]
    due = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
    due = due.assign(what_to_do=due["state"].map(REMINDERS))
    desk.log_look(
        person, "exported the reminders", "wave", wave, f"{len(due)} rows, school {school or 'all'}"
    )
    return due[REMINDER_COLUMNS]
