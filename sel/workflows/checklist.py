"""A school's checklist for follow-ups: written by the school, ticked for students, counted by outcome."""

from collections.abc import Callable
from functools import partial

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.checklist import EVERY, NONE, check_step, steps_compared
from sel.core.outreach import FIRST_STATE
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import checklist, followups
from sel.workflows.desk import Desk
from sel.workflows.followed import of_my_caseload
from sel.workflows.later import later_answers_in
from sel.workflows.picture import read_part

CAUTION = (
    "Who got which step was chosen, not drawn. Students with a step differ from those without one, and lists "
    "of extremes drift back by themselves, so these counts can't say that a step works. They say what is "
    "worth asking about."
)
EVERY_WORDS, NONE_WORDS = "All follow-ups", "No step ticked"


def steps_of(desk: Desk, person: Person, school: str, *, retired: bool = False) -> pd.DataFrame:
    """Return the steps of a school's checklist in their order, or those that were retired.

    Columns: step_id, position, words, by, at (UTC). Raises NotAllowed.
    """
    ask = partial(permissions.check_can, person, "read_follow_up", school)
    desk.allowed(person, ask, "read the checklist", school)
    with desk.store.read() as conn:
        return checklist.steps(conn, school, retired=retired)


def add_step(desk: Desk, person: Person, school: str, words: str) -> int:
    """Put a step at the end of a school's checklist and return its id; a retired one is brought back.

    Raises NotAllowed; Conflict for words that can't be a step, or that are one already.
    """

    def add(conn: Connection, standing: pd.DataFrame) -> tuple[int, str]:
        kept = check_step(words, list(standing["words"]))
        retired = checklist.steps(conn, school, retired=True)
        known = retired[retired["words"].str.casefold() == kept.casefold()]
        if len(known):
            step_id = int(known["step_id"].iloc[0])
            checklist.bring_back_step(conn, step_id)
            return step_id, "brought a step back"
        step_id = checklist.add_step(conn, school, kept, by=person.person_id, at=desk.now())
        return step_id, "wrote a step"

    return _change(desk, person, school, add)


def retire_step(desk: Desk, person: Person, school: str, step_id: int) -> int:
    """Take a step off a school's checklist, and return its id; what was ticked under it stays.

    Raises NotAllowed; NotFound where it doesn't stand there.
    """

    def retire(conn: Connection, standing: pd.DataFrame) -> tuple[int, str]:
        _check_stands(standing, step_id)
        checklist.retire_step(conn, step_id, desk.now())
        return step_id, "retired a step"

    return _change(desk, person, school, retire)


def step_up(desk: Desk, person: Person, school: str, step_id: int) -> int:
    """Let a step change places with the one before it, and return its id. Raises NotAllowed; NotFound."""

    def up(conn: Connection, standing: pd.DataFrame) -> tuple[int, str]:
        _check_stands(standing, step_id)
        order = [int(each) for each in standing["step_id"]]
        at = order.index(step_id)
        order[max(at - 1, 0) : at + 1] = [step_id, *order[max(at - 1, 0) : at]]
        checklist.order_steps(conn, order)
        return step_id, "moved a step up"

    return _change(desk, person, school, up)


def tick(desk: Desk, person: Person, wave: str, student_id: str, step_id: int, *, taken: bool = True) -> bool:
    """Tick a step for a student of the caseload, or take the tick back; return whether anything changed.

    The same again changes nothing, so that two who tick at once both see it ticked. Raises NotAllowed;
    NotFound for a student who isn't in the wave, or a step that isn't on the list of the student's school.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    change = partial(checklist.untake_step, wave=wave, student_id=student_id, step_id=step_id)
    if taken:
        change = partial(
            checklist.take_step,
            wave=wave,
            student_id=student_id,
            step_id=step_id,
            by=person.name,
            at=desk.now(),
        )
    with desk.store.write() as conn:
        if taken:
            _check_stands(checklist.steps(conn, str(student["school_id"])), step_id)
        changed = change(conn)
        if changed:
            action = "ticked a step" if taken else "took a tick back"
            desk.audit(conn, person, action, "student", student_id, f"wave {wave}, step {step_id}")
    return changed


def checklist_stamp(desk: Desk, wave: str) -> str:
    """Return a text that changes whenever a checklist or a tick of the wave does."""
    with desk.store.read() as conn:
        return checklist.checklist_stamp(conn, wave)


def ticked_steps(conn: Connection, wave: str, school: str, student_id: str, zone: str) -> pd.DataFrame:
    """Return a school's checklist for one student: step_id, words, taken, by and on (ISO day; "" not taken).

    A retired step is there where it was ticked; days are those of the `zone`.
    """
    known = [checklist.steps(conn, school, retired=retired) for retired in (False, True)]
    mine = checklist.ticks(conn, wave)
    mine = mine[mine["student_id"] == student_id].set_index("step_id")
    steps = pd.concat([known[0], known[1][known[1]["step_id"].isin(mine.index)]], ignore_index=True)
    day = mine["at"].dt.tz_convert(zone).dt.strftime("%Y-%m-%d")
    taken = steps["step_id"].isin(mine.index)
    return steps[["step_id", "words"]].assign(
        taken=taken,
        by=steps["step_id"].map(mine["by"]).astype("str").fillna(""),
        on=steps["step_id"].map(day).astype("str").fillna(""),
    )


def compare_steps(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return, by step, how many follow-ups had it and what those students said later; the look is logged.

    A leader's are the school's, a counselor's the caseload's: exact counts are for those who may open the
    names behind them, and nobody else gets any. Columns: words, then core.checklist.COMPARED but for
    step_id. Raises NotAllowed; NotFound.
    """
    ask = partial(permissions.check_can, person, "read_follow_up", school)
    desk.allowed(person, ask, "compare the steps", school)
    students = read_part(desk, wave, "students", school)
    students = students[students["status"] != "opted_out"]
    if person.role == "counselor":
        students = students[permissions.caseload_rows(person, students)]
    with desk.store.read() as conn:
        standing, off = (checklist.steps(conn, school, retired=retired) for retired in (False, True))
        known, taken = followups.follow_ups(conn, wave), checklist.ticks(conn, wave)
    steps = pd.concat([standing, off.assign(words=off["words"] + " (retired)")], ignore_index=True)
    begun = known.loc[(known["state"] != FIRST_STATE) | (known["owner"] != ""), "student_id"]
    mine = set(students["student_id"])
    followed = mine & {*begun, *taken.loc[taken["step_id"].isin(steps["step_id"]), "student_id"]}
    found = steps_compared(list(steps["step_id"]), followed, taken, later_answers_in(desk, wave, school))
    words = dict(zip(steps["step_id"].astype(str), steps["words"], strict=True))
    words |= {EVERY: EVERY_WORDS, NONE: NONE_WORDS}
    desk.log_look(person, "compared the steps", "wave", wave, f"{len(followed)} students, school {school}")
    found.insert(0, "words", found["step_id"].map(words))
    return found.drop(columns="step_id")


def _change(
    desk: Desk,
    person: Person,
    school: str,
    change: Callable[[Connection, pd.DataFrame], tuple[int, str]],
) -> int:
    """Change a school's checklist in one transaction with its line of the log; return the step's id."""
    ask = partial(permissions.check_can, person, "set_steps", school)
    desk.allowed(person, ask, "change the checklist", school)
    with desk.store.write() as conn:
        step_id, done = change(conn, checklist.steps(conn, school))
        desk.audit(conn, person, done, "step", str(step_id), f"school {school}")
    return step_id


def _check_stands(standing: pd.DataFrame, step_id: int) -> None:
    if step_id not in set(standing["step_id"]):
        raise NotFound(f"There is no step {step_id} on this school's list.", "Look at the list as it is now.")
