"""The counselor's list against the truth, and staff's lines."""

import pandas as pd

from benchmarks.rightness.judged import Share
from benchmarks.rightness.lists import list_figures, staff_figures, status_table, statuses


def people(**status: str) -> pd.DataFrame:
    return pd.DataFrame(
        [(student, "oak", status) for student, status in status.items()],
        columns=["student_id", "school_id", "status"],
    )


BOTH = statuses(
    people(s1="no_adult", s2="no_adult", s3="staff_only", s4="mutual", s5="unmatched", s7="no_adult"),
    people(
        s1="no_adult", s2="named", s3="skipped", s4="mutual", s5="no_adult", s6="not_heard", s7="not_heard"
    ),
)


def test_the_lists_errors_are_those_counted_by_hand():
    assert list_figures(BOTH) == {
        "list: connected in truth": Share(1, 4),
        "list: no adult in truth, but not listed": Share(1, 2),
        "list: skipped the question in truth": Share(1, 4),
        "list: silent in truth": Share(1, 4),
        "same status": Share(2, 7),
    }


def test_a_student_whom_the_product_lacks_shows():
    assert status_table(BOTH).loc["not_heard", "(no row)"] == 1


def test_staffs_lines_are_matched_by_adult_and_text_and_equal_lines_in_order():
    truth = pd.DataFrame(
        [("a1", "0000012", "12"), ("a1", "Mary Lee", "7"), ("a1", "Mary Lee", "8"), ("a2", "Mary Lee", "7")],
        columns=["adult_id", "line", "student_id"],
    )
    lines = pd.DataFrame(
        [
            ("a1", "Mary Lee ", "7", "auto"),
            ("a1", "Mary Lee", "7", "auto"),
            ("a1", "0000012", "12", "auto"),
            ("a2", "Mary Lee", "7", "review"),
        ],
        columns=["adult_id", "text", "student_id", "decision"],
    )
    assert staff_figures(lines, truth) == {
        "staff's lines decided without asking": Share(3, 4),
        "staff's lines: right, of these": Share(2, 3),
        "staff's lines that are names, decided": Share(2, 3),
        "staff's lines that are names, right": Share(1, 2),
    }
