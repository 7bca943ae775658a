"""Pictures of change: the numbers they are given stand in them, and nothing else."""

import pandas as pd

from sel.outputs.charts_change import gained_and_lost, left_with_nobody


def drawn_rows(picture) -> list[dict[str, object]]:
    [rows] = [
        rows for rows in picture.to_dict()["datasets"].values() if "rank" in rows[0] or "what" in rows[0]
    ][:1]
    return rows


def test_who_lost_an_adult_is_drawn_to_the_left_and_who_gained_one_to_the_right():
    rows = [("Grade 7", "lost", 2), ("Grade 7", "gained", 5)]
    picture = gained_and_lost(pd.DataFrame(rows, columns=["label", "change", "students"]))
    told = [(row["label"], row["what"], row["at"]) for row in drawn_rows(picture)]
    assert told == [("Grade 7", "lost an adult", -2), ("Grade 7", "gained an adult", 5)]


def test_a_bar_says_why_students_would_be_left_with_nobody():
    rows = [("Grade 7", "an adult goes", 3), ("Grade 8", "moves up", 9)]
    picture = left_with_nobody(pd.DataFrame(rows, columns=["label", "why", "students"]))
    assert [(row["label"], row["why"], row["students"]) for row in drawn_rows(picture)] == rows
