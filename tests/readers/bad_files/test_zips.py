"""Line 48, and what is made to do harm: an answer in half a minute, and the program goes on."""

import io
import time
import zipfile
from functools import cache

import pytest

from sel.readers.limited import read_tables_apart
from tests.readers.bad_files.school import EVERYBODY, bundle, survey, zipped
from tests.readers.bad_files.workbooks import replaced, workbook

SECONDS = 30


@cache
def bomb(size: int) -> bytes:
    """A small zip of a file that would fill so many bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("made-up.csv", "w") as file:
        for _ in range(size // 1_000_000):
            file.write(b"0" * 1_000_000)
    return out.getvalue()


def lying_bomb() -> bytes:
    """A zip whose directory says its file is small."""
    data = bomb(300_000_000)
    size = (300_000_000).to_bytes(4, "little")
    return data.replace(size, (1_000).to_bytes(4, "little"))


def entity_bomb() -> bytes:
    """A workbook in which one word stands for a thousand million others."""
    levels = "".join(
        f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' if at else '<!ENTITY e0 "ha">' for at in range(10)
    )
    strings = (
        f'<?xml version="1.0"?><!DOCTYPE sst [{levels}]>'
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1">'
        "<si><t>&e9;</t></si></sst>"
    )
    return replaced(workbook(), "xl/sharedStrings.xml", lambda _: strings.encode())


def outer_entity() -> bytes:
    """A workbook that asks for a file of the machine it is read on."""
    strings = (
        b'<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1" uniqueCount="1">'
        b"<si><t>&e;</t></si></sst>"
    )
    return replaced(workbook(), "xl/sharedStrings.xml", lambda _: strings)


def last_cell() -> bytes:
    """A workbook of a few cells, one of them the last that a sheet can have: XFD1048576."""
    return workbook(change=lambda _, sheet: sheet.write_string(1_048_575, 16_383, "x"))


def many_members() -> bytes:
    return zipped({f"{at}.csv": "a,b\n" for at in range(5_000)})


HARM = {
    "a zip bomb": ("made-up.zip", lambda: bomb(1_100_000_000), {"zip_too_large"}),
    "a zip bomb that lies": ("made-up.zip", lying_bomb, {"zip_too_large", "zip_damaged", "file_too_heavy"}),
    "a name that climbs out": (
        "made-up.zip",
        lambda: zipped({"../../made-up.csv": survey()}),
        {"zip_unsafe_name"},
    ),
    "a name from the root": (
        "made-up.zip",
        lambda: zipped({"/tmp/made-up.csv": survey()}),
        {"zip_unsafe_name"},
    ),
    "a zip in a zip": (
        "made-up.zip",
        lambda: zipped({"inner.zip": zipped({"a.csv": survey(), "b.csv": survey()})}),
        {"zip_nested", "zip_not_one_table"},
    ),
    "more files than anybody exports": ("made-up.zip", many_members, {"zip_too_large"}),
    "entities that multiply": (
        "made-up.xlsx",
        entity_bomb,
        {"workbook_damaged", "workbook_too_large", "file_too_heavy", "workbook_unsafe"},
    ),
    "an entity of the machine": ("made-up.xlsx", outer_entity, {"workbook_damaged", "workbook_unsafe"}),
    "the last cell of a sheet": ("made-up.xlsx", last_cell, {"workbook_too_large"}),
}


@pytest.mark.parametrize("what", HARM)
def test_48_what_is_made_to_do_harm_is_refused_in_time_and_the_next_upload_is_read(what, school):
    name, made, expected = HARM[what]
    data = made()
    start = time.monotonic()
    checked = school.answers(data, name)
    assert time.monotonic() - start < SECONDS
    [code] = {problem.code for problem in checked.problems if problem.severity == "error"}
    assert code in expected
    school.refuses(checked, code, name)
    assert school.stored(school.answers(survey())) == EVERYBODY


@pytest.mark.parametrize("what", HARM)
def test_48_what_is_made_to_do_harm_is_refused_by_the_limited_child(what):
    name, made, expected = HARM[what]
    parts = read_tables_apart([(name, made()), ("good.csv", survey())])
    errors = {problem.code for part in parts for problem in part.problems if problem.severity == "error"}
    assert errors, what
    assert errors <= expected
    assert not any("root:" in cell for part in parts for cell in part.table.header)


@pytest.mark.parametrize("what", HARM)
def test_48_what_is_made_to_do_harm_is_refused_as_a_roster_too(what, school):
    name, made, _ = HARM[what]
    before = school.everything()
    assert not school.roster({name: made()}).ok
    assert school.everything() == before


def test_48_a_roster_zipped_twice_says_so(school):
    checked = school.roster({"made-up.zip": zipped({"inner.zip": zipped(bundle())})})
    school.refuses(checked, "zip_nested", "another zip")
