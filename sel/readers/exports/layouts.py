"""The layout of a tool's table undone: its header rows become what each column says, its data rows stay."""

import html
import re
from dataclasses import dataclass, replace

import pandas as pd

from sel.readers.cells import Table, clean_text
from sel.readers.exports.questions import question_key
from sel.readers.exports.tools import ExportTool, Headings, export_tools, recognized_tool

MOST_HEADER_ROWS = max(tool.header.extra for tool in export_tools())
_ROW_AFTER_A_BLANK = 3  # the header is row 1, the blank row 2
_CODE_THEN_TEXT = re.compile(r"^([A-Za-z]\w*(?:\[[^\]]*\]){0,2})\.\s+(.+)$", re.DOTALL)


@dataclass(frozen=True, eq=False)
class Layout:
    """A table whose header rows were read: the tool, and what each column's header says.

    `table` holds the data rows alone. `names` is one header a column, for people and mappings;
    `headings` every text of a column's header, the tool's code or name first; `header_rows` the header
    rows as they stand in the file.
    """

    table: Table
    tool: ExportTool
    names: tuple[str, ...]
    headings: tuple[tuple[str, ...], ...]
    header_rows: tuple[tuple[str, ...], ...] = ()

    def places(self, role: str) -> list[int]:
        """Return where the tool's own columns of a role stand; an empty list where there are none."""
        return self.tool.places(role, self.headings)


def layout(table: Table) -> Layout:
    """Return the table with its header rows read, however many the tool that wrote it has."""
    below = table.frame.head(MOST_HEADER_ROWS).itertuples(index=False, name=None)
    written = [table.header, *below]
    rows = [tuple(clean_text(text) for text in row) for row in written]
    tool, header_rows = _tool_and_rows(rows)
    kept = replace(table, frame=table.frame.iloc[header_rows - 1 :])
    if _blank_header_row(table, tool, header_rows):
        kept = replace(kept, blank_rows=kept.blank_rows - 1)
    if tool.quoted_formulas:
        kept = replace(kept, frame=_unquoted(kept.frame))
    stacked = _filled(rows[:header_rows], tool)
    headings = tuple(_headings(column, tool) for column in zip(*stacked, strict=True))
    names = _names(stacked, headings, tool)
    return Layout(kept, tool, names, headings, tuple(map(tuple, written[:header_rows])))


def _blank_header_row(table: Table, tool: ExportTool, header_rows: int) -> bool:
    """Return whether the tool's second header row stands there and says nothing; it is no blank answer."""
    wanting = tool.header.fill_right and header_rows == 1 and table.blank_rows > 0
    return wanting and len(table.frame) > 0 and int(table.frame.index[0]) == _ROW_AFTER_A_BLANK


def _tool_and_rows(rows: list[tuple[str, ...]]) -> tuple[ExportTool, int]:
    """Return the tool that wrote the header, and how many of the first `rows` are header rows."""
    first: Headings = [(text,) for text in rows[0]]
    tool = recognized_tool(first)
    if not tool.fit(first) and len(rows) > 1:
        # Qualtrics' first row may say V1, V2, …; what the columns are is in the second.
        second: Headings = [(text,) for text in rows[1]]
        below = recognized_tool(second)
        if below.fit(second) and below.header.extra:
            tool, first = below, second
            return tool, 2 + _extra_rows(rows[2 : 1 + tool.header.extra], tool, first)
    if not tool.fit(first):
        marked = _marked(rows)
        if marked:
            return marked
    return tool, 1 + _extra_rows(rows[1 : 1 + tool.header.extra], tool, first)


def _marked(rows: list[tuple[str, ...]]) -> tuple[ExportTool, int] | None:
    """Return the tool that alone writes a row such as one below the first, and the number of header rows."""
    for tool in export_tools():
        below = [at for at, row in enumerate(rows[1 : 1 + tool.header.extra], 1) if tool.stands_below(row)]
        if below:
            return tool, 1 + below[-1]
    return None


def _extra_rows(rows: list[tuple[str, ...]], tool: ExportTool, headings: Headings) -> int:
    """Return how many of the first `rows` are no answers: the tool's id and times hold no digit there."""
    roles = ("response_id", "started_at", "submitted_at")
    own = [at for role in roles for at in tool.places(role, headings)]
    count = 0
    for row in rows:
        said = sum(map(_import_id, row)) > len(row) / 2
        if not said and (not own or any(re.search(r"\d", row[at]) for at in own)):
            break
        count += 1
    return count


def _filled(rows: list[tuple[str, ...]], tool: ExportTool) -> list[tuple[str, ...]]:
    """Return the header rows with the first one's blanks filled from the left, where the tool means that."""
    if not tool.header.fill_right:
        return rows
    filled: list[str] = []
    for at, text in enumerate(rows[0]):
        below = any(row[at] for row in rows[1:])
        filled.append(text or (filled[-1] if filled and below else ""))
    return [tuple(filled), *rows[1:]]


def _headings(column: tuple[str, ...], tool: ExportTool) -> tuple[str, ...]:
    """Return what one column's header says: each row, and the rows joined where both say something."""
    empty = {question_key(word) for word in tool.header.empty_words}
    tagged = [text for at, text in enumerate(column) if not (at and text.startswith("#"))]  # HXL tags
    plain = [_without_markup(text) for text in tagged if not _import_id(text)]
    said = [text for text in plain if text and question_key(text) not in empty]
    texts = list(dict.fromkeys(said))
    both = _CODE_THEN_TEXT.match(texts[0]) if len(texts) == 1 else None
    if both:
        return (texts[0], both.group(1), both.group(2))
    return (*texts, " - ".join(texts)) if len(texts) > 1 else tuple(texts)


def _without_markup(text: str) -> str:
    """Return a header cell without the HTML in which some forms keep their questions."""
    if "<" not in text and "&" not in text:
        return text
    return clean_text(html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", " ", text)))


def _import_id(text: str) -> bool:
    """Return whether a header cell is Qualtrics' id of a question, as JSON or as Python once wrote it."""
    return re.match(r"""\{\s*["']ImportId["']\s*:""", text) is not None


def _names(
    rows: list[tuple[str, ...]], headings: tuple[tuple[str, ...], ...], tool: ExportTool
) -> tuple[str, ...]:
    """Return one header a column: the row that says a question in words, else the first."""
    own = {at for role in tool.roles for at in tool.places(role, headings)}
    names = []
    for at, texts in enumerate(headings):
        plain = rows[0][at]
        if len(rows) == 1 or at in own or not texts:
            names.append(plain)
        elif tool.header.fill_right:
            names.append(texts[-1])
        else:
            names.append(next((text for text in texts[1:] if " " in text and text != texts[-1]), plain))
    return tuple(names)


def _unquoted(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the cells without the apostrophe that keeps a spreadsheet from reading a formula."""
    return pd.DataFrame(
        {at: cells.str.replace(r"^'(?=[=+\-@])", "", regex=True) for at, cells in frame.items()}
    )
