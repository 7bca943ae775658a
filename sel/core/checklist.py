"""A school's own checklist for follow-ups: what a step may say, and what students said later who had one.

A step is never renamed, for what was ticked under it would then say something else: it is retired, and
another one written.
"""

from collections.abc import Collection

import pandas as pd

from sel.errors import Conflict

MOST_LETTERS = 80
"""How long a step may be; it is ticked on a phone."""

MOST_STEPS = 15
"""How many steps a school's checklist may hold at a time."""

OUTCOMES = ("named", "not_yet", "unclear", "not_heard")
"""What a student's later answer may say; whoever was not asked again has none."""

EVERY, NONE = "every", "none"
"""The comparison's rows beside the steps: every follow-up, and those in which no step was ticked."""

COMPARED = ("step_id", "followed", *OUTCOMES, "not_asked")


def check_step(words: str, standing: Collection[str]) -> str:
    """Return a step's words as they are kept, in one line.

    `standing` are the steps on the list. Raises Conflict for no words or too many, for a step that stands
    there already in other capitals, and where the list is full.
    """
    kept = " ".join(words.split())
    if not kept:
        raise Conflict("The step has no words.", "Write in a few words what is done.")
    if len(kept) > MOST_LETTERS:
        raise Conflict(f"The step has {len(kept)} letters; at most {MOST_LETTERS} are kept.", "Shorten it.")
    if kept.casefold() in {other.casefold() for other in standing}:
        raise Conflict(f"The step “{kept}” is on the list already.", "Write another one.")
    if len(standing) >= MOST_STEPS:
        raise Conflict(
            f"The list has {len(standing)} steps already; a longer one is not read.", "Retire one first."
        )
    return kept


def steps_compared(
    step_ids: Collection[int], followed: Collection[str], taken: pd.DataFrame, later: pd.DataFrame
) -> pd.DataFrame:
    """Return how many follow-ups had each step, and what those students said when they were asked again.

    `followed` are the ids of the students followed up; `taken` is step_id and student_id, a row a tick;
    `later` has the column later (of OUTCOMES), indexed by student_id. Columns are COMPARED; first the row
    EVERY, then a row a step in the order given, then NONE, of whom no tick of these steps is known. A
    student with several steps counts in each. Ticks of students who aren't followed up are left out.
    """
    students = pd.Series(sorted(set(followed)), dtype=str)
    ticked = taken[taken["step_id"].isin(list(step_ids)) & taken["student_id"].isin(students)]
    without = students[~students.isin(ticked["student_id"])]
    groups = [
        pd.DataFrame({"step_id": EVERY, "student_id": students}),
        ticked.assign(step_id=ticked["step_id"].astype(str))[["step_id", "student_id"]].drop_duplicates(),
        pd.DataFrame({"step_id": NONE, "student_id": without}),
    ]
    rows = pd.concat(groups, ignore_index=True)
    said = rows["student_id"].map(later["later"]).where(lambda known: known.isin(OUTCOMES), "not_asked")
    counts = pd.crosstab(rows["step_id"], said)
    order = [EVERY, *map(str, step_ids), NONE]
    counts = counts.reindex(index=order, columns=[*OUTCOMES, "not_asked"], fill_value=0)
    counts.insert(0, "followed", counts.sum(axis=1))
    return counts.rename_axis(columns=None).reset_index(names="step_id").astype({"step_id": str})
