"""Zip files → their members, never trusting a name or a size; and a content's fingerprint."""

import hashlib
import io
import zipfile
import zlib
from collections.abc import Sequence

from sel.errors import Problem

MEMBERS_ALLOWED = 500
BYTES_ALLOWED = 1_000_000_000
RATIO_ALLOWED = 200
"""Tables shrink about ten times; what shrinks beyond this is made to fill a disk."""

Members = list[tuple[str, bytes]]


def is_zip(data: bytes) -> bool:
    """Return whether `data` begins as a zip file does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def is_workbook(data: bytes) -> bool:
    """Return whether a zip is an Excel workbook, by the names of its parts."""
    return is_zip(data) and b"xl/workbook" in data


def zip_members(data: bytes, filename: str) -> tuple[Members, list[Problem]]:
    """Return name and bytes of each file in the zip, without a wrapping folder; sorted by name.

    Names are labels and never become paths: one that climbs out refuses the whole zip.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            refused = zip_refusal(infos, filename)
            if refused:
                return [], [refused]
            wanted = [info for info in infos if not info.is_dir() and not _of_a_mac(info)]
            members = [(info.filename, archive.read(info)) for info in wanted]
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
        return [], [
            _zip_error("zip_damaged", "The zip is damaged or cut off.", "Download it again.", filename)
        ]
    return unwrapped(members), []


def zip_refusal(infos: Sequence[zipfile.ZipInfo], filename: str) -> Problem | None:
    """Return why the zip with these members won't be opened, or None."""
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if any(_climbs(info.filename) for info in infos):
        message, action = (
            "A name in the zip points outside it.",
            "Zip the files again yourself, and upload that.",
        )
        return _zip_error("zip_unsafe_name", message, action, filename)
    if any(info.flag_bits & 1 for info in infos):
        message, action = "The zip is protected with a password.", "Upload it without a password."
        return _zip_error("password_protected", message, action, filename)
    huge = total > BYTES_ALLOWED or len(infos) > MEMBERS_ALLOWED
    if huge or (total > 20_000_000 and total > RATIO_ALLOWED * max(packed, 1)):
        message = (
            f"The zip would unpack to {total:,} bytes in {len(infos):,} files, more than is safe to open."
        )
        return _zip_error("zip_too_large", message, "Upload only the files of the export.", filename)
    return None


def unwrapped(members: Members) -> Members:
    """Return members sorted by name, without the one folder that may wrap them all."""
    folders = {name.split("/", 1)[0] if "/" in name else "" for name, _ in members}
    if len(folders) == 1 and "" not in folders:
        members = [(name.split("/", 1)[1], data) for name, data in members]
    return sorted(members)


def content_hash(data: bytes) -> str:
    """Return the sha256 (hex) of a file's content: equal for a zip and the same files zipped again."""
    if is_zip(data) and not is_workbook(data):
        members, problems = zip_members(data, "")
        if not problems:
            return members_hash(members)
    return hashlib.sha256(data).hexdigest()


def members_hash(members: Members) -> str:
    """Return the sha256 (hex) over the members' names and bytes, in name order."""
    digest = hashlib.sha256()
    for name, data in sorted(members):
        for part in (name.encode(), data):
            digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def _of_a_mac(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    return parts[0] == "__MACOSX" or parts[-1].startswith(".") or parts[-1] in {"Thumbs.db", "desktop.ini"}


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0]


def _zip_error(code: str, message: str, action: str, filename: str) -> Problem:
    return Problem("error", code, message, action, file=filename)
