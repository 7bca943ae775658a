"""What has to be said about a sheet: digits and results that are lost, zeros put back, rows hidden."""

from collections.abc import Mapping, Sequence

from sel.errors import Mend, Problem, rows_problem
from sel.readers.mapping import FileMapping

EXACT_DIGITS = 15
"""Excel keeps 15 digits of a number; of a longer id the rest became zeros."""

MOST_MERGED = 10_000
"""So many rows of one merged cell are named; a whole column merged by a slip is said as well."""


def lost_digits(
    columns: Mapping[int, Sequence[object]], header: Sequence[str], first_row: int, filename: str
) -> list[Problem]:
    """Return a warning for each column (by position) with numbers too long for Excel to have kept."""
    message = f"Numbers have more than {EXACT_DIGITS} digits; Excel replaced the last ones by zeros."
    action = (
        "If this is an id, it is damaged: export it as CSV, or format the column as text and enter it again."
    )
    found = []
    for at, column in columns.items():
        if any(map(_too_long, set(column))):
            lost = [number for number, cell in enumerate(column, first_row) if _too_long(cell)]
            title = " ".join(header[at].split())
            found.append(rows_problem("warning", "digits_lost", message, action, lost, title, filename))
    return found


def _too_long(cell: object) -> bool:
    return isinstance(cell, float) and abs(cell) >= 10**EXACT_DIGITS


def unkept_formulas(
    places: Sequence[tuple[int, int]], header: Sequence[str], header_row: int, how: FileMapping, filename: str
) -> list[Problem]:
    """Return an error for each column with formulas whose results are not in the file."""
    rows: dict[int, list[int]] = {}
    for row, column in places:
        if row > header_row and column < len(header):
            rows.setdefault(column, []).append(row)
    message = "The cells hold formulas that were never computed, so their values aren't in the file."
    found = []
    for column, lost in sorted(rows.items()):
        title = " ".join(header[column].split())
        if how.columns.get(title) == "":
            continue
        action = "Open the file in Excel, save it, and upload it again; or leave this column out."
        mend = (Mend(f"Leave out “{title}”", f"columns.{title}", ""),) if title else ()
        found.append(
            rows_problem("error", "formulas_uncomputed", message, action, lost, title, filename, mends=mend)
        )
    return found


def merged_rows(
    merged: Sequence[tuple[tuple[int, int], tuple[int, int]]], header_row: int, filename: str
) -> list[Problem]:
    """Return a warning for the rows whose cells are merged with those above or below them.

    Only the first of merged cells holds anything. Cells merged within one row, or in the header, harm
    nothing.
    """
    rows = {
        row
        for (first, _), (last, _) in merged
        if last > first > header_row
        for row in range(first, min(last, first + MOST_MERGED) + 1)
    }
    if not rows:
        return []
    message = "Cells are merged over several rows; the first of them holds what they say, the others nothing."
    action = "Unmerge them and fill each row in."
    return [rows_problem("warning", "merged_cells", message, action, sorted(rows), file=filename)]


def zeros_restored(
    columns: list[Sequence[str]],
    cells: Sequence[Sequence[object]],
    digits: dict[int, dict[int, int]],
    header: Sequence[str],
    first_row: int,
    filename: str,
) -> list[Problem]:
    """Put back the leading zeros that a number format such as `000000` shows, and return what was done.

    `columns` are the `cells` as text; where a cell was text already, its format shows nothing.
    """
    message = "The cells show leading zeros that their numbers don't hold; the zeros were put back."
    action = "Nothing to do; formatting the column as text keeps them for good."
    found = []
    for at, widths in sorted(digits.items()):
        if at >= len(columns):
            continue
        column, changed = list(columns[at]), []
        for row, width in widths.items():
            place = row - first_row
            if not 0 <= place < len(column) or isinstance(cells[at][place], str):
                continue
            if column[place].isdigit() and len(column[place]) < width:
                column[place] = column[place].zfill(width)
                changed.append(row)
        if changed:
            columns[at] = column
            title = " ".join(header[at].split())
            found.append(rows_problem("warning", "zeros_restored", message, action, changed, title, filename))
    return found


def hidden_rows_note(
    columns: Sequence[Sequence[str]],
    numbers: Sequence[int],
    hidden: frozenset[int],
    how: FileMapping,
    filename: str,
) -> list[Problem]:
    """Return that rows with something in them are hidden, and both ways to go on; nothing once one is chosen.

    They are kept until a person says otherwise: so does Excel when it saves such a sheet as CSV, and a
    filter that somebody forgot must not make children disappear.
    """
    if not hidden or how.hidden_rows:
        return []
    full = [
        number
        for at, number in enumerate(numbers)
        if number in hidden and any(column[at].strip() for column in columns)
    ]
    if not full:
        return []
    rows = "One row is" if len(full) == 1 else f"{len(full)} rows are"
    message = f"{rows} hidden in the sheet, by a filter or by hand; hidden rows were read like all others."
    action = "Choose whether they belong to the data."
    mends = (
        Mend("Keep the hidden rows", "hidden_rows", "keep"),
        Mend("Leave the hidden rows out", "hidden_rows", "leave_out"),
    )
    return [rows_problem("warning", "hidden_rows", message, action, full, file=filename, mends=mends)]
