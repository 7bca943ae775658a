"""What a file is by its content, whatever its name says; and why most kinds are no table."""

import io
import re
import zipfile
import zlib

OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError, RuntimeError)
"""What Python raises for zips that are cut off, damaged, locked or of a method it doesn't know."""

HEAD = 4096
"""So many first bytes are enough to tell what a file is."""

_SAVE = "Open it in Excel or Google Sheets and save it as .xlsx or CSV."
_EXPORT = "Upload the CSV or XLSX export."
_MARKS = (
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7-Zip file"),
    (b"Rar!", "a RAR file"),
    (b"{\\rtf", "a text document"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet file"),
    (b"$FL2", "an SPSS file"),
)
_ZIPPED = {
    "xl/workbook.bin": "a binary Excel workbook (.xlsb)",
    "content.xml": "an OpenDocument file",
    "word/document.xml": "a Word document",
    "ppt/presentation.xml": "a slide show",
    "Index/Document.iwa": "a Numbers or Pages document",
}
"""What a zip is that holds a file of this name."""


def is_zip(data: bytes) -> bool:
    """Return whether `data` begins as a zip file does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def member_names(data: bytes) -> list[str]:
    """Return the names of the files in a zip; none where its directory can't be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except BROKEN:
        return []


def is_workbook(data: bytes) -> bool:
    """Return whether a zip is an Excel workbook, by the names in it; of a zip cut off, by its bytes."""
    if not is_zip(data):
        return False
    names = member_names(data)
    return "xl/workbook.xml" in names or (not names and b"xl/workbook" in data)


def other_kind(head: bytes) -> str:
    """Return what a file that begins like this is when it is no table, in words; "" where it may be one."""
    for mark, kind in _MARKS:
        if head.startswith(mark):
            return kind
    start = head[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if re.match(rb"<(!doctype|html|head|body|table|meta|style|script|!--)", start):
        return "a web page (HTML) that was given a table's name"
    if start.startswith(b"mime-version:"):
        return "a web page (MHTML) that was given a table's name"
    if start.startswith(b"<?xml"):
        return "an XML file"
    return "a JSON file" if start.startswith((b"{", b"[{")) else ""


def other_zip(data: bytes) -> str:
    """Return what a zip is when it neither holds tables nor is a workbook we read, in words; else ""."""
    names = member_names(data) if is_zip(data) else []
    return next((kind for name, kind in _ZIPPED.items() if name in names), "")


def not_a_table(data: bytes) -> tuple[str, str, str] | None:
    """Return code, message and action of why a file is no table, or None where it may be one."""
    if not data:
        return "empty_file", "The file is empty.", "Export it again and upload that."
    if data.startswith(OLE_MARK):
        return _old_workbook(data)
    kind = other_zip(data)
    if kind:
        return "not_a_table", f"This is {kind}, which isn't read here.", _SAVE
    kind = other_kind(data[:HEAD])
    if "HTML" in kind or kind == "an XML file":
        action = "Open it in Excel or Google Sheets and save it as CSV or XLSX."
        return "not_a_table", f"This is {kind}, not a table.", action
    return ("not_a_table", f"This is {kind}, not a table.", _EXPORT) if kind else None


def _old_workbook(data: bytes) -> tuple[str, str, str]:
    """Return why an OLE file isn't read: a password, or Excel's format from before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        action = "Remove the password (File, Info, Protect Workbook) or save it as CSV, and upload that."
        return "password_protected", "The workbook is protected with a password.", action
    return "legacy_xls", "This is a workbook in Excel's old format (.xls).", _SAVE
