"""What a workbook's XML says that its cells' values don't: hidden rows, formats with zeros, lost formulas.

The XML is searched for a few marks and never parsed, so that no entity in it is ever expanded.
"""

import re
import zipfile
from dataclasses import dataclass, field
from html import unescape

Attributes = dict[bytes, bytes]
Place = tuple[int, int]
"""A cell as (row number from 1, column position from 0)."""

_STEP = 1 << 20


@dataclass(frozen=True)
class SheetMarks:
    """What one sheet's XML says.

    Hidden rows' numbers; the digits that number formats show, by column and row; the cells with a
    formula whose result was never kept; and where cells are merged, by their first and last cell.
    """

    hidden_rows: frozenset[int] = frozenset()
    digits: dict[int, dict[int, int]] = field(default_factory=dict)
    unkept: tuple[Place, ...] = ()
    merged: tuple[tuple[Place, Place], ...] = ()


class BookMarks:
    """Finds the marks of a workbook's sheets, each when it is asked for."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        """Read the list of sheets and the number formats."""
        self._archive = archive
        self._paths = _sheet_paths(archive)
        self._styles = _zero_styles(self._part("xl/styles.xml"))

    def of(self, sheet: str) -> SheetMarks:
        """Return the marks of the sheet of that name; none where its XML isn't found."""
        xml = self._part(self._paths.get(sheet, ""))
        mark = re.search(rb"<(\w+:)?worksheet[\s>]", xml[:4096])
        prefix = (mark.group(1) or b"") if mark else b""
        hidden, digits = _hidden_rows(xml, prefix), self._digits(xml, prefix)
        return SheetMarks(hidden, digits, _unkept(xml, prefix), _merged(xml))

    def _part(self, path: str) -> bytes:
        return self._archive.read(path) if path in self._archive.NameToInfo else b""

    def _digits(self, xml: bytes, prefix: bytes) -> dict[int, dict[int, int]]:
        found: dict[int, dict[int, int]] = {}
        if self._styles:
            styles = b"|".join(self._styles)
            for tag in re.findall(rb'<%bc ([^>]*\bs="(?:%b)"[^>]*)>' % (prefix, styles), xml):
                cell = _attributes(tag)
                row, column = place(cell.get(b"r", b""))
                found.setdefault(column, {})[row] = self._styles[cell[b"s"]]
        return found


def _attributes(tag: bytes) -> Attributes:
    found = re.findall(rb"([\w:]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", tag)
    return {name: double or single for name, double, single in found}


def _tags(xml: bytes, name: bytes) -> list[Attributes]:
    return [_attributes(tag) for tag in re.findall(rb"<(?:\w+:)?%b\s([^>]*)>" % name, xml)]


def _sheet_paths(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return where each sheet's XML lies in the archive, by the sheet's name."""
    names = archive.NameToInfo
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(names):
        return {}
    links = _tags(archive.read("xl/_rels/workbook.xml.rels"), b"Relationship")
    targets = {link.get(b"Id", b""): link.get(b"Target", b"").decode() for link in links}
    found = {}
    for sheet in _tags(archive.read("xl/workbook.xml"), b"sheet"):
        link = next((value for key, value in sheet.items() if key.endswith(b":id")), b"")
        target = targets.get(link, "")
        path = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        found[unescape(sheet.get(b"name", b"").decode(errors="replace"))] = path
    return found


def _zero_styles(styles: bytes) -> dict[bytes, int]:
    """Return how many digits a cell style shows by a number format such as `000000`, by style number."""
    formats = {one.get(b"numFmtId", b""): one.get(b"formatCode", b"") for one in _tags(styles, b"numFmt")}
    plain = {key: code.split(b";")[0] for key, code in formats.items()}
    wide = {key: len(code) for key, code in plain.items() if not code.strip(b"0")}
    cells = re.search(rb"<(?:\w+:)?cellXfs[\s>].*?</(?:\w+:)?cellXfs>", styles, re.DOTALL)
    if not cells:
        return {}
    used = [style.get(b"numFmtId", b"") for style in _tags(cells.group(), b"xf")]
    return {b"%d" % at: wide[key] for at, key in enumerate(used) if wide.get(key, 0) > 1}


def _hidden_rows(xml: bytes, prefix: bytes) -> frozenset[int]:
    if b"hidden=" not in xml:
        return frozenset()
    rows = (_attributes(tag) for tag in re.findall(rb"<%brow ([^>]*\bhidden=[^>]*)>" % prefix, xml))
    hidden = [row.get(b"r", b"0") for row in rows if row.get(b"hidden") in {b"1", b"true"}]
    return frozenset(int(number) for number in hidden if number.isdigit())


def _unkept(xml: bytes, prefix: bytes) -> tuple[Place, ...]:
    """Return the cells with a formula and no result: what wrote them can't calculate, as Excel would.

    A formula whose result is empty text has a result: Excel writes it with the type `str`.
    """
    if b"<%bf" % prefix not in xml:
        return ()
    formula = rb"<%bf\b(?:[^>]*/>|[^>]*>[^<]*</%bf>)" % (prefix, prefix)
    nothing = rb"\s*(<%bv\s*/>|<%bv>\s*</%bv>)?\s*</%bc>" % (prefix, prefix, prefix, prefix)
    cells = re.findall(rb"<%bc ([^>]*)>\s*%b%b" % (prefix, formula, nothing), xml)
    lost = [_attributes(tag) for tag, empty in cells if not (empty and b't="str"' in tag)]
    return tuple(place(cell.get(b"r", b"")) for cell in lost)


def _merged(xml: bytes) -> tuple[tuple[Place, Place], ...]:
    """Return where cells are merged; the list of them stands below the cells."""
    begin = xml.rfind(b"mergeCells")
    start = xml.rfind(b"mergeCells", 0, begin) if begin >= 0 else -1
    references = [tag.get(b"ref", b"") for tag in _tags(xml[start:], b"mergeCell")] if start >= 0 else []
    ends = [reference.partition(b":") for reference in references]
    return tuple((place(first), place(last)) for first, _, last in ends)


def place(reference: bytes) -> Place:
    """Return a cell's place from a reference such as B12; (0, 0) where it isn't one."""
    letters = reference.rstrip(b"0123456789")
    digits = reference[len(letters) :]
    if not digits or len(letters) > 3 or not letters.isalpha():
        return 0, 0
    column = 0
    for letter in letters.upper():
        column = column * 26 + letter - ord("A") + 1
    return int(digits), column - 1


def cells_spanned(archive: zipfile.ZipFile) -> int:
    """Return rows times columns of the sheet that spans most, up to its furthest cell with a value."""
    sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
    return max((_span(archive, name) for name in sheets if name.endswith(".xml")), default=0)


def _span(archive: zipfile.ZipFile, name: str) -> int:
    rows, columns, rest = 0, 0, b""
    with archive.open(name) as sheet:
        while piece := sheet.read(_STEP):
            piece = rest + piece
            cut = piece.rfind(b"<")
            rest, piece = piece[cut:], piece[:cut]
            found = set(re.findall(rb'<(?:\w+:)?c [^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>/]*>', piece))
            for letters, row in found:
                rows = max(rows, int(row))
                columns = max(columns, place(letters + row)[1] + 1)
    return rows * columns
