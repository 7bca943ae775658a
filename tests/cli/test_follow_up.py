"""Follow-ups from the command line: owners, waits, contacts, reminders, and who may."""

import csv
import io
from datetime import date, timedelta

from sel.core.outreach import moves_drawn
from tests.browser import made_up_school as school
from tests.cli.conftest import Ended, Run

WAVE = ("--wave", school.WAVE)
TOMORROW = (date.today() + timedelta(days=1)).isoformat()


def listed(run: Run) -> dict[str, tuple[str, str]]:
    """Return who owns which student's follow-up, and its state."""
    rows = csv.DictReader(io.StringIO(run("outreach", "list", *WAVE).out))
    return {row["student_id"]: (row["owner"], row["state"]) for row in rows}


def assigned(run: Run, *students: str) -> Ended:
    return run("outreach", "assign", *students, *WAVE, "--owner", "Dora Finch", "--by", TOMORROW)


def test_students_are_assigned_snoozed_given_back_and_found_not_needed(ready: Run) -> None:
    assert assigned(ready, "0000002", "0000003", "0000004").err == "Saved for 3 students.\n"
    assert ready("outreach", "snooze", "0000002", *WAVE, "--until", TOMORROW).code == 0
    assert ready("outreach", "not-needed", "0000003", *WAVE, "--reason", "moved away").code == 0
    assert ready("outreach", "give-back", "0000004", *WAVE).code == 0
    assert listed(ready) == {
        "0000002": ("Dora Finch", "snoozed"),
        "0000003": ("Dora Finch", "not_needed"),
        "0000004": ("", "new"),
    }


def test_a_contact_is_logged_and_everything_of_an_owner_handed_over(ready: Run) -> None:
    assigned(ready, "0000002", "0000003")
    said = ready("outreach", "contact", "0000002", *WAVE, "--kind", "call", "--result", "talked")
    assert said.err == "Logged for student 0000002.\n"
    here = ("--school", school.SCHOOL_ID, "--from", "Dora Finch", "--to", "Paul Yarrow")
    assert ready("outreach", "hand-over", *WAVE, *here).err == "Handed over: 2.\n"
    assert listed(ready) == {
        "0000002": ("Paul Yarrow", "contacted"),
        "0000003": ("Paul Yarrow", "assigned"),
        "0000004": ("", "new"),
    }


def test_reminders_say_what_is_due_and_leave_with_those_who_may_take_the_list(ready: Run) -> None:
    assigned(ready, "0000002")
    [due] = csv.DictReader(io.StringIO(ready("outreach", "reminders", *WAVE).out))
    assert (due["student_id"], due["owner"], due["what_to_do"]) == (
        "0000002",
        "Dora Finch",
        "make a first contact",
    )
    refused = ready("--as", f"principal-{school.SCHOOL_ID}", "outreach", "reminders", *WAVE)
    assert (refused.code, refused.out) == (1, "")


def test_an_owner_who_is_nobody_here_is_refused_in_a_sentence(ready: Run) -> None:
    refused = ready("outreach", "assign", "0000002", *WAVE, "--owner", "Zephyrine")
    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("Nobody called “Zephyrine” is on the staff")


def test_the_moves_are_written_as_they_are_drawn_in_the_docs(sel: Run) -> None:
    assert sel("outreach", "moves").out == moves_drawn()
