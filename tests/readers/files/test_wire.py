"""Messages between the limited child and its parent: whole, or refused."""

import io
import json
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sel.errors import Mend, rows_problem
from sel.readers.files.grids import Grid, Texts, packed
from sel.readers.files.wire import Broken, grid_from, grid_message, receive, send
from sel.readers.tables import part_of

PROBLEM = rows_problem(
    "warning", "made_up", "What.", "Do.", [3, 2], "id", "a.csv", (Mend("Yes", "sheet", "A"),)
)


def through(grid: Grid) -> Grid:
    stream = io.BytesIO()
    words, blobs = grid_message(grid)
    send(stream, words, blobs)
    stream.seek(0)
    return grid_from(*receive(stream, lambda _: True))


def test_a_table_arrives_as_it_was_sent():
    lengths = Texts("añb".encode(), array("i", [1, 0, 3]).tobytes())
    grid = Grid(
        "z.zip",
        "a.csv",
        ("id", "n"),
        [packed(["1", "", "ñ"]), lengths],
        array("q", [2, 3, 5]),
        "S",
        "utf-8",
        4,
    )
    grid.problems, grid.content = [PROBLEM], "ff"
    got = through(grid)
    assert [column.cells() for column in got.columns] == [["1", "", "ñ"], ["a", "", "ñb"]]
    names = ("source", "name", "header", "numbers", "sheet", "encoding", "ragged_rows", "content", "problems")
    assert [getattr(got, name) for name in names] == [getattr(grid, name) for name in names]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_cells_are_packed_and_unpacked_without_their_nul_bytes(cells):
    assert packed(cells).cells() == [cell.replace("\0", "") for cell in cells]
    grid = Grid("a", "a", ("x",), [packed(["|" + cell for cell in cells])], array("q", range(len(cells))))
    assert list(part_of(through(grid)).table.frame[0]) == ["|" + cell.replace("\0", "") for cell in cells]


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\0\0", id="half a length"),
        pytest.param((1 << 40).to_bytes(8, "big") + b"{}", id="a length of a terabyte"),
        pytest.param((9).to_bytes(8, "big") + b"{}", id="half of its words"),
        pytest.param((2).to_bytes(8, "big") + b"{}", id="no blobs named"),
        pytest.param((2).to_bytes(8, "big") + b"[]", id="no object"),
        pytest.param((2).to_bytes(8, "big") + b"no", id="no JSON"),
        pytest.param((14).to_bytes(8, "big") + b'{"blobs":[-1]}', id="a blob of less than nothing"),
        pytest.param((14).to_bytes(8, "big") + b'{"blobs":[99]}', id="a blob that doesn't come"),
    ],
)
def test_what_is_no_message_is_refused(sent):
    with pytest.raises(Broken):
        receive(io.BytesIO(sent), lambda _: True)


def test_a_message_larger_than_allowed_is_refused_before_it_is_read():
    stream = io.BytesIO()
    send(stream, {}, [b"x" * 100])
    stream.seek(0)
    with pytest.raises(Broken):
        receive(stream, lambda size: size < 100)


@pytest.mark.parametrize(
    "words",
    [
        pytest.param({}, id="nothing said"),
        pytest.param({"header": ["id", "name"]}, id="more titles than columns"),
        pytest.param({"with_lengths": [False, True]}, id="more columns than sent"),
        pytest.param({"problems": [{"code": 1}]}, id="half a problem"),
        pytest.param({"ragged_rows": "many"}, id="a number in words"),
    ],
)
def test_a_table_that_does_not_hold_together_is_refused(words):
    good, blobs = grid_message(Grid("a", "a", ("id",), [packed(["1"])], array("q", [2])))
    sent = json.loads(json.dumps(good)) | words if words else {}
    with pytest.raises(Broken):
        grid_from(sent, [bytes(blob) for blob in blobs])


@pytest.mark.parametrize(
    "column",
    [
        pytest.param(Texts(b"a\0b"), id="a cell too many"),
        pytest.param(Texts(b"\xff"), id="no UTF-8"),
        pytest.param(Texts(b"a", array("i", [2]).tobytes()), id="a length beyond the end"),
        pytest.param(Texts(b"a", array("i", [-1]).tobytes()), id="a negative length"),
    ],
)
def test_a_column_that_is_not_text_for_each_row_is_refused(column):
    with pytest.raises(ValueError, match=r"one cell for each row|UTF8|UTF-8"):
        part_of(Grid("a", "a", ("id",), [column], array("q", [2])))
