"""A school's own steps: what one may say, and what is counted of those who had it."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.core.checklist import COMPARED, MOST_STEPS, OUTCOMES, check_step, steps_compared
from sel.core.outreach import LATER
from sel.errors import Conflict

IDS = ["0001", "00 2", "0003", "Ñ4", "0005"]
TICKS = st.lists(st.tuples(st.sampled_from([1, 2, 9]), st.sampled_from([*IDS, "gone"])), unique=True)
SAID = st.dictionaries(st.sampled_from(IDS), st.sampled_from([*OUTCOMES, "something new"]))


def taken(*rows: tuple[int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["step_id", "student_id"]).astype({"step_id": int, "student_id": str})


def later(said: dict[str, str]) -> pd.DataFrame:
    return pd.DataFrame({"later": pd.Series(said, dtype=str)})


def counts(table: pd.DataFrame) -> dict[str, list[int]]:
    return {row[0]: list(row[1:]) for row in table.itertuples(index=False, name=None)}


def test_the_outcomes_are_what_later_answers_can_say() -> None:
    assert tuple(LATER) == OUTCOMES


def test_each_step_is_counted_beside_what_its_students_said_later() -> None:
    ticks = taken((1, "0001"), (1, "00 2"), (2, "0001"), (1, "gone"), (9, "0003"))
    said = later({"0001": "named", "00 2": "not_yet", "0003": "named", "gone": "named"})
    table = steps_compared([1, 2, 3], IDS[:4], ticks, said)
    assert tuple(table.columns) == COMPARED
    assert counts(table) == {
        "every": [4, 2, 1, 0, 0, 1],
        "1": [2, 1, 1, 0, 0, 0],
        "2": [1, 1, 0, 0, 0, 0],
        "3": [0, 0, 0, 0, 0, 0],
        "none": [2, 1, 0, 0, 0, 1],
    }


@given(st.sets(st.sampled_from(IDS)), TICKS, SAID)
def test_the_counts_are_those_of_going_through_the_students_one_by_one(
    followed: set[str], ticks: list[tuple[int, str]], said: dict[str, str]
) -> None:
    expected = {name: [0] * 6 for name in ("every", "1", "2", "none")}
    for student in followed:
        word = said.get(student, "not_asked")
        at = [*OUTCOMES, "not_asked"].index(word if word in OUTCOMES else "not_asked") + 1
        had = [str(step) for step in (1, 2) if (step, student) in ticks]
        for name in ("every", *(had or ["none"])):
            expected[name][0] += 1
            expected[name][at] += 1
    assert counts(steps_compared([1, 2], followed, taken(*ticks), later(said))) == expected


@pytest.mark.parametrize(
    ("words", "message"),
    [
        pytest.param(" \n ", "no words", id="nothing"),
        pytest.param("x" * 81, "81 letters", id="too long"),
        pytest.param("CALLED  home", "on the list already", id="the same in other capitals"),
    ],
)
def test_a_step_that_cannot_be_is_refused(words: str, message: str) -> None:
    with pytest.raises(Conflict, match=message):
        check_step(words, ["Called home"])


def test_a_step_is_kept_in_one_line_and_the_list_has_an_end() -> None:
    assert check_step(" Lunch\n with  Ñusta 🙂 ", []) == "Lunch with Ñusta 🙂"
    with pytest.raises(Conflict, match=f"{MOST_STEPS} steps already"):
        check_step("One more", [str(number) for number in range(MOST_STEPS)])
