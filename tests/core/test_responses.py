"""Which submission stands, and how written cells become mentions."""

from datetime import UTC, date, datetime

import pandas as pd
import pytest

from sel.core.responses import Wave, enrollment_problems, mentions, standing


def test_the_last_submission_stands_and_one_without_a_time_counts_as_the_earliest():
    given = pd.DataFrame(
        [
            ("0001", pd.Timestamp(2026, 10, 5, 9), 1),
            ("0001", pd.Timestamp(2026, 10, 5, 8), 2),
            ("0002", pd.NaT, 3),
            ("0002", pd.Timestamp(2026, 10, 1), 4),
            ("0003", pd.NaT, 5),
            ("0003", pd.NaT, 6),
        ],
        columns=["person_id", "submitted_at", "response_id"],
    )
    assert standing(given).tolist() == [True, False, False, True, False, True]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        pytest.param([(1, "Ms A"), (2, "Mr B")], [(1, "Ms A"), (2, "Mr B")], id="a name a slot"),
        pytest.param([(1, "Ms A\nMr B\r\n\nMs C")], [(1, "Ms A"), (2, "Mr B"), (3, "Ms C")], id="one a line"),
        pytest.param([(1, "Ms A\nMr B"), (3, "Ms C")], [(1, "Ms A"), (1, "Mr B"), (3, "Ms C")], id="both"),
        pytest.param([(1, " "), (2, "")], [], id="blank cells"),
        pytest.param([(4, "Ms A")], [(4, "Ms A")], id="one name in a later slot"),
    ],
)
def test_written_cells_become_mentions(cells, expected):
    slots, texts = zip(*cells, strict=True)
    found = mentions(pd.Series(texts, index=[0] * len(cells), dtype=str), pd.Series(slots))
    assert list(zip(found["slot"], found["text"], strict=True)) == expected


@pytest.mark.parametrize(
    ("wave", "day"),
    [
        pytest.param(Wave("w", census=date(2026, 10, 1)), date(2026, 10, 1), id="the census date"),
        pytest.param(
            Wave("w", closed_at=datetime(2026, 11, 2, tzinfo=UTC)), date(2026, 11, 2), id="else the close"
        ),
        pytest.param(Wave("w"), date(2026, 12, 24), id="else today"),
    ],
)
def test_enrolment_counts_on(wave, day):
    assert wave.census_day(date(2026, 12, 24)) == day


ENROLLED = pd.DataFrame(
    [
        ("here", "oak", "09", "", ""),
        ("left", "oak", "09", "", "2026-10-03"),
        ("new", "oak", "09", "2026-10-20", ""),
        ("moved", "oak", "09", "", "2026-10-03"),
        ("moved", "elm", "09", "2026-10-03", ""),
        ("tenth", "oak", "10", "", ""),
    ],
    columns=["person_id", "school_id", "grade", "begins", "ends"],
    dtype=str,
)


def noticed(person: str, wave: Wave, left: frozenset[str] = frozenset()) -> list[str]:
    """Return what is said of an answer that the person gave on October 5."""
    answer = pd.DataFrame(
        {"row": [2], "person_id": [person], "submitted_at": [pd.Timestamp(2026, 10, 5, 9)]}
    ).astype({"person_id": str})
    return [problem.code for problem in enrollment_problems(answer, ENROLLED, wave, left)]


@pytest.mark.parametrize(
    ("person", "wave", "expected"),
    [
        pytest.param("here", Wave("w"), [], id="a student who is there"),
        pytest.param("left", Wave("w"), ["left_before"], id="one who had left before answering"),
        pytest.param("left", Wave("w", census=date(2026, 10, 1)), [], id="one who left after census day"),
        pytest.param("new", Wave("w"), [], id="one who joins before the wave closes"),
        pytest.param(
            "new", Wave("w", census=date(2026, 10, 1)), ["joined_after"], id="one who joined after census day"
        ),
        pytest.param("moved", Wave("w"), [], id="one who moved to another school"),
        pytest.param("tenth", Wave("w", grades=("09",)), ["outside_wave"], id="one of another grade"),
        pytest.param("moved", Wave("w", schools=("elm",)), [], id="one who is asked at one school of two"),
    ],
)
def test_of_the_answer_of(person, wave, expected):
    assert noticed(person, wave) == expected


def test_an_answer_of_whom_only_an_earlier_roster_had_is_said():
    assert noticed("gone", Wave("w"), frozenset({"gone"})) == ["left_before"]
