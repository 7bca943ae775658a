"""A tie is what is certain or confirmed, and says who reported it."""

import pandas as pd

from sel.core.ties import ties


def named(*rows: tuple[str, str, str]) -> pd.DataFrame:
    return pd.DataFrame(list(rows), columns=["student_id", "adult_id", "decision"]).astype(str)


NONE = named()


def test_who_reported_a_tie_is_told():
    found = ties(
        named(("s1", "a1", "auto"), ("s2", "a1", "confirmed")),
        named(("s2", "a1", "auto"), ("s3", "a1", "auto")),
        "w",
    )
    assert found.to_numpy().tolist() == [
        ["s1", "a1", "student", "w"],
        ["s2", "a1", "both", "w"],
        ["s3", "a1", "staff", "w"],
    ]


def test_what_waits_for_review_is_no_tie():
    waiting = named(
        ("s1", "a1", "review"), ("s1", "a2", "off_roster"), ("s1", "", "nobody"), ("s1", "", "auto")
    )
    assert len(ties(waiting, waiting, "w")) == 0


def test_naming_the_same_adult_twice_is_one_tie():
    assert len(ties(named(("s1", "a1", "auto"), ("s1", "a1", "confirmed")), NONE, "w")) == 1


def test_nothing_said_gives_an_empty_frame_of_text():
    found = ties(NONE, NONE, "w")
    assert (list(found.columns), len(found)) == (["student_id", "adult_id", "informant", "wave"], 0)
