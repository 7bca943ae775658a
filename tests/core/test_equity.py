"""Groups, Wilson's interval, and the words about gaps; people and figures are made up."""

import numpy as np
import pandas as pd
import pytest

from sel.core.equity import RACES, discoveries, fisher, gap_words, memberships, partition, wilson

STUDENTS = pd.DataFrame(
    [
        ("0001", "oak", "09", "female", "Asian"),
        ("0002", "oak", "10", "", "Hispanic or Latino"),
        ("0003", "elm", "09", "male", ""),
        ("0003", "oak", "09", "male", ""),
    ],
    columns=["student_id", "school_id", "grade", "sex", "race"],
)
PROGRAMS = pd.DataFrame(
    [
        ("0001", "1", "0", "", "", "", "filipino "),
        ("0002", "0", "", "", "", "", "Filipino"),
        ("0009", "1", "1", "1", "", "", ""),
    ],
    columns=[
        "student_id",
        "english_learner",
        "disability",
        "low_income",
        "foster",
        "homeless",
        "race_detail",
    ],
)


def groups_of(student_id: str, school_id: str = "oak") -> list[str]:
    rows = memberships(STUDENTS, PROGRAMS).query("student_id == @student_id and school_id == @school_id")
    return [f"{row.dimension}: {row.group}" for row in rows.itertuples()]


def test_a_student_is_in_one_group_of_each_dimension_and_filipino_refines_asian():
    assert groups_of("0001") == [
        "all: all",
        "grade: 09",
        "sex: female",
        "race: Filipino",
        "program: english_learner",
        "program: not disability",
    ]


def test_hispanic_stands_whatever_the_detail_and_blanks_are_a_group():
    assert groups_of("0002") == [
        "all: all",
        "grade: 10",
        "sex: unknown",
        "race: Hispanic or Latino",
        "program: not english_learner",
        "program: disability unknown",
    ]


def test_a_student_at_two_schools_is_in_the_groups_of_both():
    assert groups_of("0003", "elm") == groups_of("0003", "oak")


def test_without_a_programs_file_no_program_is_a_group():
    rows = memberships(STUDENTS, PROGRAMS.head(0))
    assert sorted(rows["dimension"].unique()) == ["all", "grade", "race", "sex"]


@pytest.mark.parametrize(
    ("dimension", "group", "siblings"),
    [
        ("grade", "09", "grade"),
        ("program", "foster", "program foster"),
        ("program", "not foster", "program foster"),
        ("program", "foster unknown", "program foster"),
    ],
)
def test_sibling_groups_add_up_to_everybody(dimension, group, siblings):
    assert partition(dimension, group) == siblings


@pytest.mark.parametrize(
    ("x", "n", "interval"),
    [
        (0, 10, (0.0, 0.2775327999)),
        (1, 10, (0.0178762131, 0.4041500268)),
        (15, 148, (0.0623863995, 0.1604872417)),
        (81, 263, (0.2552885199, 0.3662095770)),
        (29, 29, (0.8830302015, 1.0)),
        (0, 0, (0.0, 1.0)),
    ],
)
def test_wilson_intervals_are_those_of_r(x, n, interval):
    assert tuple(round(end, 10) for end in wilson(x, n)) == interval


def test_wilson_takes_whole_columns():
    low, high = wilson(np.array([0.0, 29.0]), np.array([10.0, 29.0]))
    assert [list(low.round(6)), list(high.round(6))] == [[0.0, 0.88303], [0.277533, 1.0]]


def test_fishers_test_finds_the_lady_tasting_tea():
    assert round(fisher(3, 4, 1, 4), 6) == 0.485714  # R: fisher.test(matrix(c(3, 1, 1, 3), 2))


def test_benjamini_and_hochbergs_own_example_keeps_four():
    # The fifteen p-values of the 1995 paper, table 1: four are kept at 5 %.
    p = np.array(
        [
            *(0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459),
            *(0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0),
        ]
    )
    assert list(np.flatnonzero(discoveries(p))) == [0, 1, 2, 3]


def published(*rows: tuple[str, ...]) -> pd.DataFrame:
    """Cells as the release has them: school, measure, dimension, group, n, value, shown."""
    return pd.DataFrame(
        rows, columns=["school_id", "measure", "dimension", "group", "n", "value", "shown"], dtype=str
    )


def said(*rows: tuple[str, ...]) -> list[str]:
    return list(gap_words(published(*rows))["words"])


WHOLE = ("oak", "connected", "all", "all", "300+", "88", "yes")
LEARNERS = ("oak", "connected", "program", "english_learner", "40–99", "55", "yes")
OTHERS = ("oak", "connected", "program", "not english_learner", "300+", "92", "yes")


def test_a_wide_gap_is_unlikely_to_be_chance():
    assert said(WHOLE, LEARNERS, OTHERS) == [
        "English learners: 55 in 100, against 92 for other students. "
        "A gap this size is unlikely to be chance."
    ]


def test_a_gap_of_few_points_could_be_chance():
    assert said(WHOLE, (*LEARNERS[:5], "86", "yes"), OTHERS) == [
        "English learners: 86 in 100, against 92 for other students. "
        "With 40–99 answers this could be chance. Ask, don't conclude."
    ]


def test_a_group_whose_partner_is_hidden_is_held_against_the_whole_school():
    assert said(WHOLE, LEARNERS, (*OTHERS[:4], "", "", "hidden")) == [
        "English learners: 55 in 100, against 88 for the whole school. "
        "A gap this size is unlikely to be chance."
    ]


def test_nothing_is_said_of_a_hidden_group():
    assert said(WHOLE, (*LEARNERS[:4], "", "", "hidden"), OTHERS) == []


def test_a_coded_value_is_no_further_away_than_its_code():
    ninth = ("oak", "connected", "grade", "09", "40–99", "≥95", "coded")
    assert said(("oak", "connected", "all", "all", "300+", "94", "yes"), ninth) == [
        "Grade 9: ≥95 in 100, against 94 for the whole school. With 40–99 answers this could be chance. "
        "Ask, don't conclude."
    ]


def test_the_words_use_nothing_but_the_shown_cells():
    filled = (*OTHERS[:4], "300+", "92", "hidden")
    assert said(WHOLE, LEARNERS, filled) == said(WHOLE, LEARNERS, (*OTHERS[:4], "", "", "hidden"))


def test_a_gap_comes_with_where_it_is_and_whether_it_stands_out():
    assert gap_words(published(WHOLE, LEARNERS, OTHERS)).drop(columns="words").to_dict("records") == [
        {
            "school_id": "oak",
            "measure": "connected",
            "dimension": "program",
            "group": "english_learner",
            "stands_out": True,
        }
    ]


def test_one_gap_among_many_must_be_wider_to_stand_out():
    def gap(school: str, value: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        own = (school, "connected", "program", "foster", "40–99", value, "yes")
        return own, (school, "connected", "program", "not foster", "100–299", "88", "yes")

    alone = said(*gap("s00", "70"))
    many = said(*gap("s00", "70"), *(row for k in range(1, 20) for row in gap(f"s{k:02d}", "88")))
    assert ["unlikely" in alone[0], "unlikely" in many[0]] == [True, False]


def test_there_are_eight_races():
    assert len(set(RACES)) == 8
