"""Zip files → their members, never trusting a name or a size; and a content's fingerprint."""

import hashlib
import io
import zipfile
from collections.abc import Iterator, Sequence

from sel.errors import Problem
from sel.readers.kinds import BROKEN, HEAD, is_workbook, is_zip

__all__ = [
    "BROKEN",
    "content_hash",
    "is_workbook",
    "is_zip",
    "largest_member",
    "member_heads",
    "members_hash",
    "opened",
    "unwrapped",
    "zip_members",
    "zip_refusal",
]

MEMBERS_ALLOWED = 500
BYTES_ALLOWED = 1_000_000_000
RATIO_ALLOWED = 200
"""Tables shrink about ten times; what shrinks beyond this is made to fill a disk."""

Members = list[tuple[str, bytes]]


def opened(data: bytes, filename: str) -> Iterator[tuple[str, bytes] | Problem]:
    """Yield name and bytes of each file in the zip, sorted by name, one at a time; or what is wrong.

    Names are labels and never become paths: one that climbs out refuses the whole zip.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            refused = zip_refusal(infos, filename)
            if refused:
                yield refused
                return
            wanted = [info for info in infos if not info.is_dir() and not _of_a_mac(info)]
            for info in sorted(wanted, key=lambda info: info.filename):
                yield info.filename, archive.read(info)
    except BROKEN:
        yield _zip_error("zip_damaged", "The zip is damaged or cut off.", "Download it again.", filename)


def member_heads(data: bytes) -> dict[str, bytes]:
    """Return the first bytes of each file in a zip by its name as `opened` has it; none of a broken zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            wanted = [info for info in archive.infolist() if not info.is_dir() and not _of_a_mac(info)]
            return {info.filename: archive.open(info).read(HEAD) for info in wanted}
    except BROKEN:
        return {}


def largest_member(data: bytes) -> int:
    """Return how many bytes the zip's largest file says it has unpacked; 0 of a broken zip."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return max((info.file_size for info in archive.infolist()), default=0)
    except BROKEN:
        return 0


def zip_members(data: bytes, filename: str) -> tuple[Members, list[Problem]]:
    """Return name and bytes of each file in the zip, sorted by name, or its problems.

    The one folder that may wrap all files is left out of their names.
    """
    found = list(opened(data, filename))
    problems = [piece for piece in found if isinstance(piece, Problem)]
    members = [piece for piece in found if not isinstance(piece, Problem)]
    return [] if problems else unwrapped(members), problems


def zip_refusal(infos: Sequence[zipfile.ZipInfo], filename: str) -> Problem | None:
    """Return why the zip with these members won't be opened, or None."""
    total = sum(info.file_size for info in infos)
    packed = sum(info.compress_size for info in infos)
    if any(_climbs(info.filename) for info in infos):
        message = "A name in the zip points outside it."
        action = "Zip the files again yourself, and upload that."
        return _zip_error("zip_unsafe_name", message, action, filename)
    if any(info.flag_bits & 1 for info in infos):
        message, action = "The zip is protected with a password.", "Upload it without a password."
        return _zip_error("password_protected", message, action, filename)
    huge = total > BYTES_ALLOWED or len(infos) > MEMBERS_ALLOWED
    if huge or (total > 20_000_000 and total > RATIO_ALLOWED * max(packed, 1)):
        files = "one file" if len(infos) == 1 else f"{len(infos):,} files"
        message = f"The zip would unpack to {total:,} bytes in {files}, more than is safe to open."
        return _zip_error("zip_too_large", message, "Upload only the files of the export.", filename)
    return None


def unwrapped(members: Members) -> Members:
    """Return members sorted by name, without the one folder that may wrap them all."""
    folders = {name.split("/", 1)[0] if "/" in name else "" for name, _ in members}
    folder = f"{folders.pop()}/" if len(folders) == 1 and "" not in folders else ""
    return sorted((name.removeprefix(folder), data) for name, data in members)


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
