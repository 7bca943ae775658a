"""What the command line says: notes and progress on stderr, data alone on stdout."""

import codecs
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pandas as pd
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table
from rich.text import Text

from sel.errors import FileRefused, Problem, SelError, WrongUsage
from sel.outputs.tables import TableFormat, table_bytes
from sel.readers.mapping_files import mend_line
from sel.workflows.picture import Progress as Told

TABLE_FORMATS: tuple[TableFormat, ...] = get_args(TableFormat)

_notes = Console(stderr=True, highlight=False, soft_wrap=True)


def note(text: str) -> None:
    """Say a line on stderr."""
    _notes.print(text, markup=False)


def complaint(error: SelError) -> None:
    """Say a refusal: one line what happened and what to do, then a line a problem."""
    note(f"{error.message} {error.action}".strip())
    if isinstance(error, FileRefused):
        for problem in error.problems:
            told(problem)


def told(problem: Problem) -> None:
    """Say one problem with its severity, and the lines of a mapping file that would mend it."""
    note(
        f"{problem.severity}: {problem.sentence()}"
        + (f" ({problem.count} rows)" if problem.count > 1 else "")
    )
    for mend in problem.mends:
        line = f"in a file for --map, write  {mend_line(mend)}"
        note(f"  {mend.label}: {f'--accept {mend.value}' if mend.key == 'accept' else line}")


def say_json(value: dict[str, Any]) -> None:
    """Print one object on stdout; times in ISO form."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=_iso) + "\n")


def _iso(value: object) -> str:
    """Return a time as JSON writes it. Raises TypeError for anything else that JSON doesn't know."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def say_table(frame: pd.DataFrame, title: str = "") -> None:
    """Print a frame on stdout: a drawn table on a terminal, CSV elsewhere."""
    if not sys.stdout.isatty():
        write_out(table_file(frame, "csv", title), None)
        return
    table = Table(title=title or None, title_justify="left")
    for column in frame.columns:
        table.add_column(str(column))
    for row in frame.itertuples(index=False):
        table.add_row(*[Text(str(value)) for value in row])  # a file's name is no markup
    Console(highlight=False).print(table)


def table_file(frame: pd.DataFrame, form: str, name: str) -> bytes:
    """Return the frame in a table format; CSV goes without its byte-order mark, since programs read it here.

    Raises WrongUsage for a format there isn't.
    """
    for known in TABLE_FORMATS:
        if known == form:
            return table_bytes(frame, known, name).removeprefix(codecs.BOM_UTF8)
    raise WrongUsage(f"{name} can't be written as {form}.", f"Use one of: {', '.join(TABLE_FORMATS)}.")


def write_out(data: bytes, output: Path | None) -> None:
    """Write bytes to a file, which nobody but its owner may read if it is new, or to stdout.

    Raises WrongUsage where the folder isn't there or can't be written.
    """
    if output is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        output.touch(mode=0o600)
        output.write_bytes(data)
    except OSError as error:
        raise WrongUsage(
            f"{output} can't be written: {error.strerror}.", "Name another place with -o."
        ) from None
    note(f"Wrote {output}.")


@contextmanager
def progress_bar(title: str) -> Iterator[Told]:
    """Show how far a computation is, on a terminal only."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn())
    with Progress(*columns, console=_notes, transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task(title)

        def tell(step: str, done: int, of: int) -> None:
            bar.update(task, description=f"{title}: {step}", completed=done, total=of)

        yield tell
