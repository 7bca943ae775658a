"""Whose answers may be kept: the newest word of each student and scope holds."""

import pandas as pd
import pytest

from sel.core.consent import allowed_topic, asked_topics, opted_out


def consents(*rows: tuple[str, str, str, str, int]) -> pd.DataFrame:
    names = ["student_id", "scope", "given", "date", "import_id"]
    return pd.DataFrame(rows, columns=names).astype({"student_id": str})


@pytest.mark.parametrize(
    ("rows", "out"),
    [
        pytest.param([], set(), id="nobody was asked"),
        pytest.param([("1", "all", "0", "2026-09-01", 1)], {"1"}, id="no to everything"),
        pytest.param([("1", "named", "0", "2026-09-01", 1)], {"1"}, id="no to what is asked by name"),
        pytest.param([("1", "health", "0", "2026-09-01", 1)], set(), id="no to one topic"),
        pytest.param([("1", "all", "1", "2026-09-01", 1)], set(), id="yes"),
        pytest.param(
            [("1", "all", "0", "2026-09-01", 1), ("1", "all", "1", "2026-09-20", 1)], set(), id="a later yes"
        ),
        pytest.param(
            [("1", "all", "1", "2026-09-20", 1), ("1", "all", "0", "2026-09-01", 2)],
            set(),
            id="an earlier no that came in a later file",
        ),
        pytest.param(
            [("1", "all", "1", "2026-09-01", 1), ("1", "all", "0", "2026-09-01", 2)],
            {"1"},
            id="the same day: the later file",
        ),
        pytest.param(
            [("1", "all", "0", "2026-09-01", 1), ("1", "all", "1", "2026-09-01", 1)],
            {"1"},
            id="the same day and file: the no",
        ),
        pytest.param(
            [("1", "all", "0", "2026-09-01", 1), ("1", "named", "1", "2026-09-20", 1)],
            {"1"},
            id="yes to one scope does not take back no to everything",
        ),
    ],
)
def test_nothing_named_is_kept_of(rows, out):
    assert opted_out(consents(*rows)) == out


def test_no_to_what_is_asked_by_name_leaves_anonymous_surveys_open():
    known = consents(("1", "named", "0", "2026-09-01", 1), ("2", "all", "0", "2026-09-01", 1))
    assert opted_out(known, named=False) == {"2"}


def test_a_protected_topic_needs_an_explicit_yes_that_still_stands():
    known = consents(
        ("1", "health", "1", "2026-09-01", 1),
        ("2", "health", "1", "2026-09-01", 1),
        ("2", "health", "0", "2026-09-02", 1),
        ("3", "all", "1", "2026-09-01", 1),
    )
    assert allowed_topic(known, "health") == {"1"}
    assert asked_topics(known) == {"health"}
