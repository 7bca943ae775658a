"""How long reading an upload takes in its limited child, against the bare parser on the same file.

    uv run python -m benchmarks.reading
    uv run python -m benchmarks.reading --rows 20000 --repeats 7

Three made-up files of 35 and 36 columns: a workbook of text and numbers, the same with ids in the format
`000000` and some rows hidden, each against python-calamine alone (`from_filelike` and `to_python`); and a
CSV of five times the rows against `pandas.read_csv(dtype=str, keep_default_na=False)`. Ours is all of
`read_tables_apart`: a new process, the parser, looking for hidden rows and lost formulas, and the frame.
Both are run in turn, and the least time of each is compared, so that what else the machine does counts
little. Times in seconds.
"""

import argparse
import csv
import functools
import io
import itertools
import time
from collections.abc import Callable, Iterator

import pandas as pd
import xlsxwriter
from python_calamine import CalamineWorkbook

from sel.readers.limited import read_tables_apart

OPTIONS = ("Strongly disagree", "Disagree", "Agree", "Strongly agree")
ADULTS = ("Ms Okafor", "Coach Null", "", "Mr Peña", "ms. o’brien")
HEADER = ("Timestamp", "Email", "Student ID", *(f"Adult {k}" for k in range(1, 6)), "None")
QUESTIONS = tuple(f"Question {k}" for k in range(1, 27))


def made_up_rows(rows: int) -> Iterator[tuple[str | int, ...]]:
    """Yield made-up submissions of 35 cells: nine of identity and names, twenty answers, six numbers."""
    for at in range(rows):
        names = (ADULTS[(at * k) % 5] for k in range(5))
        answers = (OPTIONS[(at * k + k // 3) % 4] for k in range(20))
        numbers = ((at + k) % 4 + 1 for k in range(6))
        when = f"10/5/2026 8:{at % 60:02d}:00"
        yield (when, f"{at:06d}@students.oak.example", at + 1, *names, "", *answers, *numbers)


def workbook(rows: int, zeros: bool) -> bytes:
    """Return a workbook of so many rows; with `zeros`, ids in the format 000000 and each 50th row hidden."""
    target = io.BytesIO()
    with xlsxwriter.Workbook(target) as book:
        sheet = book.add_worksheet()
        shown = book.add_format({"num_format": "000000"}) if zeros else None
        sheet.write_row(0, 0, HEADER + QUESTIONS)
        for at, row in enumerate(made_up_rows(rows), 1):
            sheet.write_row(at, 0, row)
            sheet.write_number(at, 2, int(row[2]), shown)
            if zeros and at % 50 == 0:
                sheet.set_row(at, None, None, {"hidden": True})
    return target.getvalue()


def text(rows: int) -> bytes:
    """Return a CSV of so many rows and 36 columns, every cell quoted."""
    target = io.StringIO(newline="")
    writer = csv.writer(target, quoting=csv.QUOTE_ALL)
    writer.writerows(itertools.chain([(*HEADER, *QUESTIONS, "Comment")], _commented(rows)))
    return target.getvalue().encode()


def _commented(rows: int) -> Iterator[tuple[str | int, ...]]:
    return ((*row, "a comment, with a comma") for row in made_up_rows(rows))


def least_seconds(repeats: int, *works: Callable[[], object]) -> list[float]:
    """Return the least time of each work, all of them run in turn `repeats` times."""
    least = [float("inf")] * len(works)
    for _ in range(repeats):
        for at, work in enumerate(works):
            start = time.perf_counter()
            work()
            least[at] = min(least[at], time.perf_counter() - start)
    return least


def by_calamine(data: bytes) -> None:
    """Read the first sheet with python-calamine alone."""
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def main() -> None:
    """Print one line a file: the peer's time, ours, and the ratio."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--rows", type=int, default=20_000)
    wanted.add_argument("--repeats", type=int, default=5)
    given = wanted.parse_args()
    plain, zeros, lines = workbook(given.rows, False), workbook(given.rows, True), text(5 * given.rows)
    files: tuple[tuple[str, str, bytes, Callable[[], object]], ...] = (
        ("XLSX", "python-calamine", plain, lambda: by_calamine(plain)),
        ("XLSX, zeros, hidden", "python-calamine", zeros, lambda: by_calamine(zeros)),
        (
            "CSV, all quoted",
            "pandas.read_csv",
            lines,
            lambda: pd.read_csv(io.BytesIO(lines), dtype=str, keep_default_na=False),
        ),
    )
    small = least_seconds(given.repeats, lambda: read_tables_apart([("made-up.csv", b"id\n1\n")]))[0]
    print(f"a file of two lines: {small:.3f} s")
    for name, peer, data, bare in files:
        alone, ours = least_seconds(
            given.repeats, bare, functools.partial(read_tables_apart, [("made-up", data)])
        )
        print(f"{name}: {peer} {alone:.3f} s, ours {ours:.3f} s, ratio {ours / alone:.2f}")


if __name__ == "__main__":
    main()
