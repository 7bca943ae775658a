"""Header rows that a tool wrote and somebody deleted: what the columns are can no longer be told."""

from sel.errors import Problem
from sel.readers.cells import trimmed
from sel.readers.exports.layouts import Layout
from sel.readers.exports.tools import export_tools

_NUMBERED = frozenset(f"V{number}" for number in range(1, 11))
"""How an older Qualtrics export numbers its own columns; what they are stands in the row below."""

_AGAIN = "Export it again and upload it as it comes: the rows under the header belong to it."


def cut_header(read: Layout, missing: bool) -> Problem | None:
    """Return the refusal of a table whose header rows aren't all there; None where none is known to lack.

    `missing` says that questions weren't found, which then lie in the row that was deleted.
    """
    header, filename = read.header_rows[0], read.table.filename
    if any(tool.stands_below(header) for tool in export_tools()):
        message = "The first header row, which says the questions, is missing."
        return Problem("error", "header_cut", message, _AGAIN, file=filename)
    alone = len(read.header_rows) == 1
    nameless = _nameless(read) if alone and read.tool.header.fill_right else 0
    if nameless:
        message = f"The second header row is missing: {nameless} columns hold answers and have no header."
        return Problem("error", "header_cut", message, _AGAIN, file=filename)
    if alone and ((missing and read.tool.header.extra > 1) or set(header) >= _NUMBERED):
        message = "The second header row, which says the questions in words, is missing."
        return Problem("error", "header_cut", message, _AGAIN, file=filename)
    return None


def _nameless(read: Layout) -> int:
    """Return how many columns hold something under a blank header."""
    blank = [at for at, name in enumerate(read.header_rows[0]) if not name.strip()]
    return sum(bool((trimmed(read.table.frame[at]) != "").any()) for at in blank)
