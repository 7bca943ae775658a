"""Every table of an upload: zips opened, kinds told by content, each file with its own fingerprint."""

import hashlib
import io
import zipfile

import pytest
import xlsxwriter

from sel.readers.tables import fingerprint, read_tables
from tests.readers.made_up import codes, csv_bytes, zipped

TABLE = csv_bytes(["id", "name"], ["1", "Ana"])


def test_loose_files_and_the_files_of_a_zip_are_parts_with_their_own_fingerprints():
    data = zipped({"b.csv": "x\n1\n", "a.csv": "y\n2\n"}, "export 2026/")
    parts = read_tables([("made-up.csv", TABLE), ("made-up.zip", data)])
    assert [(part.source, part.name, part.table.header) for part in parts] == [
        ("made-up.csv", "made-up.csv", ("id", "name")),
        ("made-up.zip", "export 2026/a.csv", ("y",)),
        ("made-up.zip", "export 2026/b.csv", ("x",)),
    ]
    assert [part.content for part in parts] == [
        hashlib.sha256(content).hexdigest() for content in (TABLE, b"y\n2\n", b"x\n1\n")
    ]


def test_what_a_zip_holds_beside_its_tables_is_left_out_and_said_once():
    data = zipped(
        {"a.csv": "x\n1\n", "b.csv": "y\n2\n"}, "", {"a.pdf": b"%PDF-1.7", "__MACOSX/._a.csv": b"\0"}
    )
    parts = read_tables([("made-up.zip", data)])
    assert [(part.name, codes(part.problems)) for part in parts] == [
        ("a.csv", [("warning", "not_a_table")]),
        ("b.csv", []),
    ]
    assert "“a.pdf” (a PDF)" in parts[0].problems[0].message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        pytest.param(zipped({}), "empty_file", id="no files"),
        pytest.param(zipped({"folder/": ""}), "empty_file", id="a folder alone"),
        pytest.param(zipped({}, "", {"a.pdf": b"%PDF-1.7"}), "not_a_table", id="nothing that is a table"),
        pytest.param(zipped({}, "", {"a.zip": zipped({"a.csv": "x\n1\n"})}), "zip_nested", id="another zip"),
        pytest.param(zipped({"../a.csv": "x\n1\n"}), "zip_unsafe_name", id="a name that climbs out"),
        pytest.param(zipped({"a.csv": "x\n1\n"})[:40], "zip_damaged", id="cut off"),
    ],
)
def test_a_zip_without_a_table_is_one_error(data, code):
    [part] = read_tables([("made-up.zip", data)])
    assert (codes(part.problems), part.table.header, len(part.table.frame)) == ([("error", code)], (), 0)


def test_a_damaged_file_in_a_zip_keeps_the_files_before_it():
    data = bytearray(zipped({"a.csv": "x\n1\n", "b.csv": "name\n" + "Ana\n" * 50}))
    data[data.rindex(b"b.csv", 0, data.index(b"PK\x01\x02")) + 8] ^= 0xFF
    parts = read_tables([("made-up.zip", bytes(data))])
    assert [(part.name, codes(part.problems)) for part in parts] == [
        ("a.csv", []),
        ("made-up.zip", [("error", "zip_damaged")]),
    ]


def test_the_fingerprint_is_the_contents_however_it_was_packed():
    files = {"a.csv": "x\n1\n", "b.csv": "y\n2\n"}
    loose = read_tables([(name, text.encode()) for name, text in reversed(files.items())])
    packed = read_tables([("made-up.zip", zipped(files, "folder/"))])
    other = read_tables([("made-up.zip", zipped(files | {"b.csv": "y\n3\n"}))])
    swapped = read_tables([("made-up.zip", zipped({"a.csv": files["b.csv"], "b.csv": files["a.csv"]}))])
    assert fingerprint(loose) == fingerprint(packed)
    assert len({fingerprint(parts) for parts in (loose, other, swapped, loose[:1])}) == 4


def test_a_file_has_the_fingerprint_of_the_zip_that_holds_it_alone():
    alone = read_tables([("made-up.csv", b"x\n1\n")])
    assert fingerprint(alone) == fingerprint(read_tables([("a.zip", zipped({"b.csv": "x\n1\n"}))]))


def test_a_workbook_stored_in_a_zip_without_packing_is_still_a_zip_of_files():
    book = io.BytesIO()
    with xlsxwriter.Workbook(book) as workbook:
        workbook.add_worksheet().write_row(0, 0, ["id", "name"])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("a.xlsx", book.getvalue())
        archive.writestr("b.csv", "x\n1\n")
    parts = read_tables([("made-up.zip", target.getvalue())])
    assert [(part.name, part.table.header) for part in parts] == [
        ("a.xlsx", ("id", "name")),
        ("b.csv", ("x",)),
    ]


def test_no_files_are_no_tables():
    assert read_tables([]) == []
