"""How a problem stands on the page: where it is, how often, what to do, without a command line's words."""

import pytest

from sel.app.parts.upload_check import mending, where_words
from sel.app.parts.upload_names import name_lines
from sel.errors import Problem


@pytest.mark.parametrize(
    ("rows", "count", "words"),
    [
        pytest.param((), 0, "odd.csv", id="the whole file"),
        pytest.param((4,), 1, "Row 4 · odd.csv", id="one row"),
        pytest.param((4, 5), 2, "Rows 4, 5 · odd.csv", id="two rows"),
        pytest.param(
            tuple(range(2, 12)), 10, "Rows 2, 3, 4, 5, 6, 7, 8, 9 and 2 more · odd.csv", id="ten rows"
        ),
        pytest.param((2,), 30, "Rows 2 and 29 more · odd.csv", id="the first of thirty rows"),
    ],
)
def test_where_a_problem_is_is_said_as_a_spreadsheet_counts(
    rows: tuple[int, ...], count: int, words: str
) -> None:
    problem = Problem("warning", "odd", "Odd.", "", rows=rows, count=count, file="odd.csv")
    assert where_words(problem) == words


@pytest.mark.parametrize(
    ("action", "words"),
    [
        pytest.param(
            "Upload it under rosters (sel ingest roster).", "Upload it under rosters.", id="a command"
        ),
        pytest.param("Upload it (--instrument climate).", "Upload it.", id="an option"),
        pytest.param("If they left, say so: --accept-removals.", "If they left, say so.", id="a bare option"),
        pytest.param("Use a dash -- or none.", "Use a dash -- or none.", id="a dash that is no option"),
    ],
)
def test_what_to_do_on_the_page_has_no_words_for_the_command_line(action: str, words: str) -> None:
    assert mending(Problem("error", "odd", "Odd.", action)) == words


def test_names_are_told_in_counts_and_what_reads_like_harm_is_not_counted_here() -> None:
    assert name_lines({"auto": 12, "nobody": 1, "review": 0, "harm": 3}) == [
        "**12 written names** mean one person on the roster, almost certainly",
        "**1 written name** says nobody",
    ]
