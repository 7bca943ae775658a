"""Where a table's header stands: below the titles and notes that people put above it."""

from collections.abc import Sequence

from sel.errors import Mend, Problem, rows_problem

ROWS_LOOKED_AT = 40
TITLE_CELLS = 2
"""A title row has one or two filled cells where the table below is wide."""

WIDE = 4


def header_position(rows: Sequence[Sequence[str]], chosen: int = 0) -> int | None:
    """Return which of the first `rows` is the header, counted from 0; None where all are blank.

    `chosen` is the header's row number as a person gave it, 0 where nobody did. A first header row with
    gaps (some tools fill only the first column of each question) is a header, no title: it has more
    cells than a title.
    """
    if chosen:
        return chosen - 1 if chosen <= len(rows) else None
    filled = [sum(1 for cell in row if cell.strip()) for row in rows[:ROWS_LOOKED_AT]]
    full = [at for at, count in enumerate(filled) if count]
    if not full:
        return None
    widest = max(filled)
    for at, following in zip(full, [*full[1:], full[-1]], strict=True):
        if not _is_title(filled[at], filled[following], widest):
            return at
    return full[0]


def _is_title(cells: int, cells_below: int, widest: int) -> bool:
    if widest >= WIDE:
        return cells <= TITLE_CELLS
    return cells == 1 and cells_below > 1


def title_rows(rows: Sequence[Sequence[str]], header_at: int, chosen: int, filename: str) -> list[Problem]:
    """Return the note that rows above the header were passed over; nothing where a person chose."""
    above = [at for at in range(header_at) if any(cell.strip() for cell in rows[at])]
    above = [at for at in above if rows[at][0] != "sep="]  # Excel's own line, which says the separator
    if not above or chosen:
        return []
    first = next(cell.strip() for cell in rows[above[0]] if cell.strip())[:60]
    lines = "one row was" if len(above) == 1 else f"{len(above)} rows were"
    message = f"Above the header in row {header_at + 1}, {lines} passed over, beginning “{first}”."
    action = "If the header is another row, choose it; else there is nothing to do."
    mends = tuple(Mend(f"The header is row {at + 1}", "header_row", str(at + 1)) for at in above[:3])
    rows_above = [at + 1 for at in above]
    return [rows_problem("warning", "title_rows", message, action, rows_above, file=filename, mends=mends)]


def no_such_row(chosen: int, filename: str) -> Problem:
    """Return the error for a chosen header row that the table doesn't have."""
    message = f"Row {chosen} was chosen as the header, but the table has fewer rows or that row is empty."
    mend = Mend("Find the header again", "header_row", "0")
    return Problem("error", "no_such_row", message, "Choose another row.", file=filename, mends=(mend,))
