"""Workbooks as people leave them behind: hidden rows, titles, formulas, numbers where there were ids."""

import io
import struct
import zipfile
from collections.abc import Callable
from typing import Any

import msoffcrypto.format.ooxml
import openpyxl
import xlsxwriter

from tests.readers.bad_files.school import HEADER, everybody

Change = Callable[[Any, Any], None]


def workbook(*sheets: tuple[str, list[list[Any]]], change: Change | None = None) -> bytes:
    """Return a workbook of sheets (name, lines); `change` is given the book and its last sheet."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    for name, lines in sheets or (("Form Responses 1", [HEADER, *everybody()]),):
        sheet = book.add_worksheet(name)
        for at, line in enumerate(lines):
            sheet.write_row(at, 0, line)
    if change:
        change(book, sheet)
    book.close()
    return out.getvalue()


def with_formulas(lines: list[list[Any]]) -> bytes:
    """Return a workbook in which no formula was ever computed, as programs write it that aren't Excel."""
    book = openpyxl.Workbook()
    for line in lines:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_password(data: bytes, password: str) -> bytes:
    out = io.BytesIO()
    msoffcrypto.format.ooxml.OOXMLFile(io.BytesIO(data)).encrypt(password, out)
    return out.getvalue()


def replaced(data: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the workbook with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def legacy() -> bytes:
    """Return an OLE file with one stream called Workbook, as Excel wrote before 2007."""
    free, end, fat = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
    head += bytes(6) + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, end, 0, end, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    chain = struct.pack("<128I", fat, end, *range(3, 10), end, *[free] * 118)

    def entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
        text = name.encode("utf-16-le") + b"\0\0"
        named = text.ljust(64, b"\0") + struct.pack("<HBB", len(text), kind, 1)
        return named + struct.pack("<III", free, free, child) + bytes(36) + struct.pack("<IQ", start, size)

    unused = bytes(66) + bytes(2) + struct.pack("<III", free, free, free) + bytes(48)
    entries = entry("Root Entry", 5, 1, end, 0) + entry("Workbook", 2, free, 2, 4096) + 2 * unused
    begins = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 5, 0x0DBB, 0x07CC, 0, 6)
    return head + chain + entries + (begins + struct.pack("<HH", 0x000A, 0)).ljust(4096, b"\0")
