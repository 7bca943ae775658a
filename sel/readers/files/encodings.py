"""The fixed ladder of encodings, and words that an earlier program has already spoilt.

Byte order mark, strict UTF-8, then Windows text (cp1252) with a preview. No guesser: one that takes
“Peña” for “Peńa” ties a child to the wrong adult.
"""

import codecs
import re

from sel.errors import Mend, Problem, rows_problem
from sel.readers.files.grids import Grid

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_STEP = 1 << 20
_SPOILT_MARKS = (b"\xc3\x83", b"\xc3\x82", b"\xc3\xa2\xe2\x82\xac")
"""“Ã”, “Â” and “â€” in UTF-8: how the first bytes of accents and curly quotes look when misread."""


_SPOILT = re.compile("[ÂÃ][^\x00-\x7f]|â€[^\x00-\x7f]")


def as_utf8(data: bytes) -> tuple[bytes, str]:
    """Return the text as UTF-8 without a mark, and what its encoding was by the ladder; "" if none fits.

    UTF-8 with a mark is called utf-8-sig, as Python does.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            text, found = _strictly(data[len(mark) :], encoding)
            return text, "utf-8-sig" if found == "utf-8" else found
    text, encoding = _strictly(data, "utf-8")
    return (text, encoding) if encoding else _strictly(data, "cp1252")


def _strictly(data: bytes, encoding: str) -> tuple[bytes, str]:
    """Return `data` in UTF-8, decoded piece by piece: one emoji makes a text four times its size."""
    decoder = codecs.getincrementaldecoder(encoding)()
    pieces = []
    try:
        for start in range(0, len(data), _STEP):
            text = decoder.decode(data[start : start + _STEP], start + _STEP >= len(data))
            if encoding != "utf-8":
                pieces.append(text.encode())
    except UnicodeError:
        return b"", ""
    return (data if encoding == "utf-8" else b"".join(pieces)), encoding


def windows_text(text: bytes, filename: str) -> Problem:
    """Return the preview of a file that was read as cp1252: its first words with such letters."""
    words = re.finditer(r"\w*[^\x00-\x7f]\w*", text.decode())
    seen: dict[str, None] = {}
    for word in words:
        seen[word.group()] = None
        if len(seen) == 5:
            break
    message = f"The file isn't UTF-8 and was read as Windows text (cp1252), for example: {', '.join(seen)}."
    action = "Check that these words are spelled right; if they aren't, save the file as “CSV UTF-8”."
    mend = Mend("These words are spelled right", "encoding", "cp1252")
    return Problem("warning", "encoding_cp1252", message, action, file=filename, mends=(mend,))


def spoilt_words(grid: Grid) -> list[Problem]:
    """Return a warning that names words like “PeÃ±a”, which an earlier program misread; none is changed."""
    found: dict[str, list[int]] = {}
    for word in _spoilt(" ".join(grid.header)):
        found.setdefault(word, [])
    for column in grid.columns:
        data = bytes(column.data)
        if not data.isascii() and any(mark in data for mark in _SPOILT_MARKS):
            for number, cell in zip(grid.numbers, column.cells(), strict=True):
                for word in _spoilt(cell):
                    found.setdefault(word, []).append(number)
    if not found:
        return []
    words = ", ".join(f"“{word}” (probably “{_unspoilt(word)}”)" for word in list(found)[:3])
    message = f"Words were spoilt before the file was saved, for example {words}."
    action = (
        "Export the file again and open it as UTF-8, or correct the words; they are kept as they stand here."
    )
    rows = sorted({number for numbers in found.values() for number in numbers})
    return [rows_problem("warning", "mojibake", message, action, rows, file=grid.name)]


def _spoilt(text: str) -> list[str]:
    """Return the words of `text` in which a letter was misread."""
    if text.isascii():
        return []
    words = (word.strip(".,;:!?()“”") for word in text.split())
    return [word for word in words if _unspoilt(word) != word]


def _unspoilt(word: str) -> str:
    """Return the word as it was before its UTF-8 was misread as cp1252; itself where it wasn't."""
    return _SPOILT.sub(_read_again, word)


def _read_again(letters: re.Match[str]) -> str:
    try:
        return b"".join(_byte(letter) for letter in letters.group()).decode()
    except UnicodeError:
        return letters.group()


def _byte(letter: str) -> bytes:
    """Return the byte that was misread as this letter; bytes without one in cp1252 are kept as they are."""
    return letter.encode("latin-1") if ord(letter) < 0x100 else letter.encode("cp1252")
