"""`sel outreach workbook` and `apply`: the list as a file to work in, and its changes brought back."""

from pathlib import Path
from typing import Any

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, say_json, write_out
from sel.errors import WrongUsage
from sel.workflows.list_workbook import csv_of, list_to_take, workbook_of
from sel.workflows.returned_list import CheckedList, RowBack, check_returned, store_returned

app = typer.Typer()


@app.command("workbook")
def workbook(
    ctx: typer.Context,
    wave: str = typer.Option(..., "--wave", help="The wave, as 2026-fall."),
    school: str = typer.Option("", "--school", help="One school only."),
    form: str = typer.Option("xlsx", "--format", help="xlsx or csv; both come back."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write the list as a workbook to work in; `sel outreach apply` brings its changes back."""
    if form not in ("xlsx", "csv"):
        raise WrongUsage(f"The list to work in can't be written as {form}.", "Use xlsx or csv.")
    desk, person = desk_of(ctx)
    taken = list_to_take(desk, person, wave, school)
    write_out(workbook_of(desk, taken) if form == "xlsx" else csv_of(taken), output)
    if taken.why_empty:
        note(taken.why_empty)


@app.command("apply")
def apply(
    ctx: typer.Context,
    path: Path = typer.Argument(..., help="The workbook or CSV that was changed."),
    wave: str = typer.Option("", "--wave", help="The wave; else the file says it."),
    school: str = typer.Option("", "--school", help="One school only."),
    mine: list[str] = typer.Option(
        [], "--mine", metavar="STUDENT", help="Disputed: take what the file says of this student."
    ),
    dry_run: bool = typer.Option(False, "--dry-run", help="Compare only; store nothing."),
    as_json: bool = typer.Option(False, "--json", help="Print one object for machines."),
) -> None:
    """Bring a changed list back: say every change, then store them; ends with 1 where rows were left out."""
    desk, person = desk_of(ctx)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise WrongUsage(f"{path} can't be read: {error.strerror}.", "Name a file that is there.") from None
    checked = check_returned(desk, person, path.name, data, wave, school)
    _say(checked, mine)
    stored = 0 if dry_run else store_returned(desk, person, checked, mine)
    note("Nothing was stored." if dry_run else f"Stored: {stored}. As it was: {checked.unchanged}.")
    if as_json:
        say_json(_as_json(checked, mine, stored))
    if checked.refused or any(row.student_id not in mine for row in checked.disputed):
        raise typer.Exit(1)


def _say(checked: CheckedList, mine: list[str]) -> None:
    """Say what the file changes, what is disputed, and what can't be taken."""
    for sentence in checked.notes:
        note(sentence)
    for row in checked.changes:
        note(f"{row.who}: {_changes(row)}")
    for row in checked.disputed:
        taken = "the file's word is taken" if row.student_id in mine else "left as it is"
        way = "" if row.student_id in mine else f" To take the file's word: --mine {row.student_id}"
        note(f"{row.who}: somebody else changed this meanwhile; {taken}: {_changes(row)}.{way}")
    for sentence in checked.refused:
        note(sentence)
    if not (checked.changes or checked.disputed or checked.refused):
        note("Nothing to change.")


def _changes(row: RowBack) -> str:
    return "; ".join(f"{what}: {now} → {then}" for what, now, then in row.changes())


def _as_json(checked: CheckedList, mine: list[str], stored: int) -> dict[str, Any]:
    """Return the comparison as plain values."""

    def told(row: RowBack) -> dict[str, Any]:
        changes = [{"column": what, "from": now, "to": then} for what, now, then in row.changes()]
        return {"row": row.row, "student_id": row.student_id, "changes": changes}

    return {
        "wave": checked.wave,
        "stored": stored,
        "unchanged": checked.unchanged,
        "changes": [told(row) for row in checked.changes],
        "disputed": [{**told(row), "taken": row.student_id in mine} for row in checked.disputed],
        "refused": list(checked.refused),
        "notes": list(checked.notes),
    }
