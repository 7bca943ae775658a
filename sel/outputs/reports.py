"""The printed sheet for a staff meeting: everybody of a grade, shuffled, as an accessible PDF (PDF/UA-1)."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

import typst

STANDARD: Final = "ua-1"
_UNPRINTABLE = re.compile(r'the text `"(.*?)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)", re.DOTALL)
_UNSEEN = re.compile("[\x00-\x1f\x7f\ud800-\udfff\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters, halves of characters, and marks that would turn the line they stand in around."""


@dataclass(frozen=True)
class SheetRow:
    """One line of the sheet; `instead` is printed where no font has the name's letters."""

    name: str
    homeroom: str
    instead: str


@dataclass(frozen=True)
class SheetWords:
    """What stands around the lines: title, the line below it, what to do, the three headers, the footer.

    `unprinted` says in a sentence that so many names stand as something else; it is printed where any do.
    """

    title: str
    line: str
    ask: str
    header: tuple[str, str, str]
    footer: str
    unprinted: Callable[[int], str]


def sheet_pdf(
    words: SheetWords, rows: Sequence[SheetRow], *, computers_fonts: bool = True
) -> tuple[bytes, tuple[str, ...]]:
    """Return the sheet as a tagged PDF, and the names that no font on this computer can print.

    Rows stand in the order given. Fonts that come with the product have Latin (Vietnamese as well), Greek,
    Cyrillic, Hebrew and Arabic letters; for others the computer's own fonts are tried, and where they lack
    them too, or `computers_fonts` is False, the row has what stands `instead`, never a box. Nothing is read
    from a network.
    """
    names = [_clean(row.name) for row in rows]
    missing: set[str] = set()
    while True:
        hidden = [bool(missing & set(name)) for name in names]
        lines = [
            (row.instead if hide else name, _clean(row.homeroom))
            for name, row, hide in zip(names, rows, hidden, strict=True)
        ]
        try:
            pdf = _compiled(words, lines, missing, sum(hidden), _fonts(computers_fonts))
        except typst.TypstError as refused:
            found = _unprintable(refused.diagnostic) - missing
            if not found:
                raise
            missing |= found
        else:
            return pdf, tuple(name for name, hide in zip(names, hidden, strict=True) if hide)


@cache
def _fonts(computers: bool) -> typst.Fonts:
    """Return the fonts that come along, and the computer's; looked for once a process."""
    return typst.Fonts(include_system_fonts=computers)


def _compiled(
    words: SheetWords, lines: Sequence[tuple[str, str]], missing: set[str], hidden: int, fonts: typst.Fonts
) -> bytes:
    """Return the PDF; what isn't a name loses the letters in `missing`, so that there is no box anywhere."""
    gone = str.maketrans(dict.fromkeys(missing, ""))
    told = {
        "title": _clean(words.title.translate(gone)),
        "line": words.line,
        "ask": words.ask,
        "note": words.unprinted(hidden) if hidden else "",
        "header": words.header,
        "footer": words.footer,
        "rows": [(name.translate(gone), homeroom.translate(gone)) for name, homeroom in lines],
    }
    source = (files("sel.outputs") / "sheet.typ").read_bytes()
    inputs = {"told": json.dumps(told, ensure_ascii=False)}
    return typst.compile(source, sys_inputs=inputs, font_paths=fonts, pdf_standards=STANDARD)


def _unprintable(diagnostic: str) -> set[str]:
    """Return the letters that typst says no font has; it writes some of them as escapes."""
    texts = _UNPRINTABLE.findall(diagnostic)
    told = (_ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], text) for text in texts)
    return {letter for text in told for letter in text}


def _clean(text: str) -> str:
    return " ".join(_UNSEEN.sub(" ", text).split())
