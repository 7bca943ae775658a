"""The queues and the list's rule from the command line: written out, planned, agreed, refused."""

import csv
import io

from tests.browser import made_up_school as school
from tests.cli.conftest import Run

WAVE = ("--wave", school.WAVE)
HERE = (*WAVE, "--school", school.SCHOOL_ID)


def rows(text: str) -> list[tuple[str, str, str]]:
    return [(row["student_id"], row["state"], row["how"]) for row in csv.DictReader(io.StringIO(text))]


def test_students_are_planned_asked_and_written_out(ready: Run) -> None:
    ask = ("outreach", "ask", "0000006", "0000007", *WAVE, "--how", "read_aloud", "--asker", "Dora Finch")
    assert ready(*ask).err == "Saved for 2 students.\n"
    assert ready("outreach", "asked", "0000006", *WAVE).err == "Saved for 1 student.\n"
    assert ready("outreach", "cannot-ask", "0000005", *WAVE, "--reason", "on a trip").code == 0
    assert rows(ready("outreach", "queue", "ask-again", *HERE).out) == [
        ("0000007", "planned", "read aloud"),
        ("0000006", "asked, answer to come", "read aloud"),
    ]
    assert rows(ready("outreach", "queue", "to-place", *WAVE).out) == [("0000005", "can't be asked now", "")]


def test_what_cant_be_is_refused_in_a_sentence(ready: Run) -> None:
    refused = ready("outreach", "queue", "everybody", *WAVE)
    assert (refused.code, refused.err.startswith("There is no queue “everybody”.")) == (2, True)
    refused = ready("outreach", "asked", "0000006", *WAVE)
    assert (refused.code, refused.err.startswith("Student 0000006: There is nothing planned")) == (1, True)
    refused = ready("outreach", "rule", *HERE, "--a-week", "-3")
    assert (refused.code, refused.err.startswith("A team can't reach -3 students in a week.")) == (2, True)


def test_a_rule_is_said_agreed_and_followed_by_the_list(ready: Run) -> None:
    assert ready("outreach", "rule", *HERE).err == (
        "Everybody not yet connected.\n"
        "This rule lists 3 of 40 students. How many does your team reach in a week?\n"
    )
    assert ready("outreach", "rule", *HERE, "--reach", "named_by_staff", "--a-week", "1").err == (
        "Those not yet connected in two waves in a row, and those whom an adult here named.\n"
        "This rule lists 1 of 40 students; your team reaches 4 in four weeks.\n"
    )
    listed = csv.DictReader(io.StringIO(ready("outreach", "list", *WAVE).out))
    assert [row["student_id"] for row in listed] == ["0000002"]
    listed = csv.DictReader(io.StringIO(ready("outreach", "list", *WAVE, "--everybody").out))
    assert [row["student_id"] for row in listed] == ["0000002", "0000003", "0000004"]
    refused = ready(
        "--as", f"principal-{school.SCHOOL_ID}", "outreach", "rule", *HERE, "--reach", "two_waves"
    )
    assert (refused.code, refused.out) == (1, "")
