"""The limited child: gives what reading here would give, and dies without harm where a file is too much."""

import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from sel.readers.limited import AT_ONCE, read_tables_apart
from sel.readers.mapping import FileMapping
from sel.readers.tables import read_tables
from tests.processes import children
from tests.readers.made_up import codes, csv_bytes, oneroster, student_survey, zipped

TABLE = csv_bytes(["id", "name"], ["007", "Peña"], ["", ""], ["008", "Lee\nSam"])


def small_workbook() -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        first, second = book.add_worksheet("One"), book.add_worksheet("Two")
        first.write_row(0, 0, ["id", "name"])
        first.write_row(1, 0, [7, "Peña"], book.add_format({"num_format": "000"}))
        first.set_row(1, None, None, {"hidden": True})
        second.write_row(0, 0, ["x"])
    return target.getvalue()


FILES = {
    "a survey": [("made-up.csv", student_survey())],
    "a workbook of two sheets": [("made-up.xlsx", small_workbook())],
    "a roster": [("made-up.zip", zipped(oneroster()))],
    "a large file": [("made-up.csv", b"id,name\n" + b"1,Ana Ruiz the made-up\n" * 60_000)],
    "a large file in a zip": [
        ("made-up.zip", zipped({"a.csv": "id,name\n" + "1,Ana Ruiz made up\n" * 60_000}))
    ],
    "Windows text": [("made-up.csv", "id,name\n1,Peña\n".encode("cp1252"))],
    "UTF-16": [("made-up.csv", "id\tname\n1\tPeña\n".encode("utf-16"))],
    "several files": [("a.csv", TABLE), ("b.pdf", b"%PDF"), ("c.csv", b"x\n1\n"), ("d.csv", b"")],
    "a header alone": [("made-up.csv", b"id,name\n")],
    "nothing": [],
}


@pytest.mark.parametrize("files", FILES.values(), ids=FILES.keys())
def test_the_child_gives_what_reading_here_gives(files):
    apart, here = read_tables_apart(files), read_tables(files)
    assert [(p.source, p.name, p.content, p.problems) for p in apart] == [
        (p.source, p.name, p.content, p.problems) for p in here
    ]
    for one, other in zip(apart, here, strict=True):
        pd.testing.assert_frame_equal(one.table.frame, other.table.frame)
        names = ("filename", "header", "encoding", "sheet", "blank_rows", "ragged_rows")
        assert [getattr(one.table, name) for name in names] == [getattr(other.table, name) for name in names]


def test_what_a_person_decided_reaches_the_child():
    how = FileMapping(sheet="One", header_row=1, hidden_rows="leave_out", columns={"name": ""})
    [part] = read_tables_apart([("made-up.xlsx", small_workbook())], how)
    assert (part.table.header, len(part.table.frame), codes(part.problems)) == (
        ("id", "name"),
        0,
        [("warning", "zeros_restored")],
    )


def far_cell() -> bytes:
    """Return a workbook of two cells that span the whole sheet."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "id")
        sheet.write("XFD1048576", "far")
    return target.getvalue()


@pytest.mark.parametrize("name", ["made-up.xlsx", "made-up.zip"])
def test_a_workbook_that_spans_a_whole_sheet_ends_the_child_and_is_explained(name):
    data = far_cell() if name.endswith("xlsx") else zipped({}, "", {"b.xlsx": far_cell(), "a.csv": b"x\n1\n"})
    *before, part = read_tables_apart([(name, data), ("after.csv", TABLE)])
    assert codes(part.problems) == [("error", "workbook_too_large")]
    assert "17,179,869,184 cells" in part.problems[0].message
    assert [each.name for each in before] == ([] if name.endswith("xlsx") else ["a.csv"])


def test_the_child_is_stopped_when_its_time_is_over():
    [part] = read_tables_apart([("made-up.csv", TABLE)], seconds=0)
    assert (codes(part.problems), part.name, part.table.header) == (
        [("error", "file_too_heavy")],
        "made-up.csv",
        (),
    )


def test_more_memory_than_a_file_may_take_ends_the_child():
    rows = b"1," + b"x" * 1_000_000 + b"\n"
    [part] = read_tables_apart([("made-up.csv", b"id,name\n" + rows * 320)])
    assert codes(part.problems) == [("error", "file_too_heavy")]


def test_no_more_uploads_are_parsed_at_once_than_there_is_memory_for():
    long = [("made-up.csv", b"id,name\n" + b"1,Ana Ruiz the made-up\n" * 60_000)]
    before, most = children(os.getpid()), 0
    with ThreadPoolExecutor(AT_ONCE * 2) as pool:
        running = [pool.submit(read_tables_apart, long) for _ in range(AT_ONCE * 2)]
        while not all(each.done() for each in running):
            earlier = children(os.getpid())
            most = max(most, len((earlier & children(os.getpid())) - before))  # there at one moment
    assert [len(each.result()[0].table.frame) for each in running] == [60_000] * (AT_ONCE * 2)
    assert 2 <= most <= AT_ONCE


def test_no_child_is_left_behind():
    script = (
        "from sel.readers.limited import read_tables_apart as read\n"
        "read([('a.csv', b'x\\n1\\n')]); read([('a.csv', b'x\\n1\\n')], seconds=0)\n"
        "import os\n"
        "try: os.waitpid(-1, os.WNOHANG)\n"
        "except ChildProcessError: print('none')\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "none\n"


def test_a_machine_that_can_start_no_process_is_one_error():
    script = (
        "import resource\n"
        "from sel.readers.limited import read_tables_apart\n"
        "read_tables_apart([('a.csv', b'x\\n1\\n')])\n"  # loads what is loaded on demand
        "resource.setrlimit(resource.RLIMIT_NOFILE, (3, 3))\n"
        "[part] = read_tables_apart([('a.csv', b'x\\n1\\n')])\n"
        "print(part.name, [problem.code for problem in part.problems])"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout == "a.csv ['no_room_to_read']\n"


def test_the_child_starts_from_any_folder_and_by_a_path_alone(tmp_path):
    root = Path(__file__).resolve().parent.parent.parent
    script = (
        "from sel.readers.limited import read_tables_apart\n"
        "print(read_tables_apart([('a.csv', b'x\\n1\\n')])[0].table.header)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(root)},
    )
    assert ran.stdout == "('x',)\n"
