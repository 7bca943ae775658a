"""A school's steps from the command line: written, ticked, counted, and who may."""

import csv
import io

from tests.browser import made_up_school as school
from tests.cli.conftest import Run

WAVE, HERE = ("--wave", school.WAVE), ("--school", school.SCHOOL_ID)
LUNCH = "Had lunch together"


def steps(run: Run, *words: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("outreach", "steps", *words).out)))


def test_steps_are_written_ticked_counted_and_retired(ready: Run) -> None:
    for words in (LUNCH, "Wrote home"):
        assert ready("outreach", "steps", "add", words, *HERE).code == 0
    tick = ("outreach", "steps", "tick", "0000003", LUNCH.upper(), *WAVE, *HERE)
    assert [ready(*tick).err, ready(*tick).err] == [
        "Ticked for student 0000003.\n",
        "Nothing was changed.\n",
    ]
    assert [(row["words"], row["followed"]) for row in steps(ready, "compare", *WAVE, *HERE)] == [
        ("All follow-ups", "1"),
        (LUNCH, "1"),
        ("Wrote home", "0"),
        ("No step ticked", "0"),
    ]
    assert ready("outreach", "steps", "retire", LUNCH, *HERE).err == f"“{LUNCH}” is retired.\n"
    assert [row["words"] for row in steps(ready, "list", *HERE)] == ["Wrote home"]
    assert ready(*tick, "--back").err == "Taken back for student 0000003.\n"


def test_a_step_that_is_not_there_is_refused_with_those_there_are(ready: Run) -> None:
    ready("outreach", "steps", "add", LUNCH, *HERE)
    refused = ready("outreach", "steps", "tick", "0000003", "Sang a song", *WAVE, *HERE)
    assert (refused.code, refused.err) == (
        1,
        f"There is no step “Sang a song” on this school's list. There is: “{LUNCH}”.\n",
    )


def test_a_leader_writes_steps_and_ticks_none(ready: Run) -> None:
    leader = ("--as", f"principal-{school.SCHOOL_ID}", "outreach", "steps")
    assert ready(*leader, "add", LUNCH, *HERE).code == 0
    refused = ready(*leader, "tick", "0000003", LUNCH, *WAVE, *HERE)
    assert (refused.code, "counselors" in refused.err) == (1, True)
