"""Zip files → their members, never trusting a name or a size."""

import io
import zipfile
from collections.abc import Iterator, Sequence

from sel.errors import Problem
from sel.readers.files.kinds import BROKEN, HEAD

MEMBERS_ALLOWED = 500
BYTES_ALLOWED = 1_000_000_000
RATIO_ALLOWED = 200
"""Tables shrink about ten times; what shrinks beyond this is made to fill a disk."""


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


def _of_a_mac(info: zipfile.ZipInfo) -> bool:
    parts = info.filename.split("/")
    return parts[0] == "__MACOSX" or parts[-1].startswith(".") or parts[-1] in {"Thumbs.db", "desktop.ini"}


def _climbs(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return ".." in parts or parts[0] == "" or ":" in parts[0]


def _zip_error(code: str, message: str, action: str, filename: str) -> Problem:
    return Problem("error", code, message, action, file=filename)
