"""What the page on next school year says in English: who goes, who else knows a student, what to do."""

from sel.wording.english import grade_words
from sel.wording.uploads import counted, joined_words

WHO_KNOWS = {
    "named by them": "named the student",
    "teaches": "teaches the student",
    "colleague": "a colleague of who goes",
}
"""How somebody who stays knows a student, the closest first."""

NEXT_YEAR = (
    "Counted are adults the students named themselves. An adult goes if the roster ends the role this school "
    "year, if the adult is not on the roster any more, or if you choose the adult here."
)


GOES = {"gone": "not at this school any more", "ends": "role ends", "chosen": "chosen here"}
"""Why an adult goes, in a table."""


def left_sentence(total: int, leaving: int, stepping: int, whose: str) -> str:
    """Return how many students would have no adult left next year, and why."""
    if not total:
        return f"As far as we know, nobody {whose} would lose the last adult before next school year."
    goes, moves = "an adult goes", "they move up and their adults stay here"
    parts = [(leaving, goes), (stepping, moves)]
    why = ", ".join(f"{count:,} because {words}" for count, words in parts if count)
    if not leaving or not stepping:
        why = goes if leaving else moves
    return f"{counted(total, 'student')} {whose} would have no adult left next school year: {why}."


def what_to_do(name: str, next_school: str, *, moves_up: bool) -> str:
    """Return the next step for a student: with whom, or that somebody must be found."""
    if name and moves_up:
        return f"Introduce the student to {name} at {next_school or 'the next school'} before the summer."
    if name:
        return f"Hand over to {name} before the summer."
    if moves_up:
        there = next_school or "the next school"
        return f"Plan a first visit at {there}: nobody there is known to know the student."
    return "Find somebody who stays: nobody else is known to know the student."


def graduates_sentence(grade: str) -> str:
    """Return why the last grade isn't counted among those who move up."""
    return f"{grade_words(grade)} leaves school altogether and is in no handover."


def no_next_school(grade: str) -> str:
    """Return that the next school of those who move up isn't known."""
    return (
        f"No school on the roster has the grade after {grade_words(grade)}: where they go isn’t known here."
    )


def who_goes(adult: str, why: str, day: str) -> str:
    """Return how an adult goes, as part of a sentence; `why` is a key of GOES, `day` in words or ""."""
    told = {"gone": "is not at this school any more", "ends": f"goes on {day}", "chosen": "leaves"}
    return f"{adult} {told[why]}"


def who_stays(adults: list[str]) -> str:
    """Return that the student moves up and these adults do not, as part of a sentence."""
    return f"moves up, and {joined_words(adults)} {'stays' if len(adults) == 1 else 'stay'} here"
