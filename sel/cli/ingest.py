"""`sel ingest roster` and `sel ingest responses`: check, say every problem, then store all or nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, say_json, told
from sel.core.permissions import Person
from sel.errors import AlreadyImported, Problem, SelError, WrongUsage
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.workflows import ingest
from sel.workflows.checked import Checked, problem_as_json
from sel.workflows.desk import Desk
from sel.workflows.mapping_files import mapping_from_toml, mapping_toml

app = typer.Typer(no_args_is_help=True)

MAP = typer.Option(
    None,
    "--map",
    metavar="FILE",
    help="How the file is read (TOML), as the upload page or --write-map wrote it.",
)
WRITE_MAP = typer.Option(
    None,
    "--write-map",
    metavar="FILE",
    help="Write how the file was read, to change it and give it to --map.",
)
ACCEPT = typer.Option(
    [], "--accept", metavar="CODE", help="Yes to the question with this code; may be given again."
)
DRY = typer.Option(False, "--dry-run", help="Check only; store nothing.")
JSON = typer.Option(False, "--json", help="Print one object for machines.")

IN_A_FOLDER = (".csv", ".tsv", ".txt", ".xlsx")


@app.command()
def roster(
    ctx: typer.Context,
    paths: list[Path] = typer.Argument(
        ...,
        help="OneRoster, Clever or School Data Sync; tables of students, adults, programs, consent, places.",
    ),
    dry_run: bool = DRY,
    as_json: bool = JSON,
    accept_removals: bool = typer.Option(False, "--accept-removals", help="Yes, those left out have left."),
    accept: list[str] = ACCEPT,
    map_file: Path | None = MAP,
) -> None:
    """Bring in who is at which school."""
    desk, person = desk_of(ctx)
    with _told_as_json(as_json):
        files = [file for path in paths for file in _files(path)]
        mapping = _answered(_mapping(map_file), accept)
        checked = ingest.check_roster(desk, person, files, accept_removals, mapping)
    _finish(desk, person, checked, dry_run, as_json)


@app.command()
def responses(
    ctx: typer.Context,
    path: Path = typer.Argument(..., help="The survey tool's export."),
    wave: str = typer.Option(..., "--wave", help="The wave it belongs to, as 2026-fall."),
    instrument: str = typer.Option("culture-of-care", "--instrument", help="What was asked."),
    school: str = typer.Option("", "--school", help="Only this school's respondents."),
    dry_run: bool = DRY,
    as_json: bool = JSON,
    accept: list[str] = ACCEPT,
    map_file: Path | None = MAP,
    write_map: Path | None = WRITE_MAP,
) -> None:
    """Bring in what students or staff answered."""
    desk, person = desk_of(ctx)
    with _told_as_json(as_json):
        [(name, data)] = _files(path, folder=False)
        mapping = _answered(_mapping(map_file), accept)
        checked = ingest.check_responses(desk, person, name, data, wave, instrument, school, mapping)
        if write_map is not None:
            _write_map(write_map, checked)
    _finish(desk, person, checked, dry_run, as_json)


def _mapping(file: Path | None) -> FileMapping:
    """Return the mapping that a TOML file says; without a file, nothing is decided."""
    if file is None:
        return AS_IT_IS
    try:
        return mapping_from_toml(file.read_text("utf-8"), file.name)
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it isn't UTF-8 text"
        raise WrongUsage(f"{file} can't be read: {why}.", "Check the path.", exit_code=1) from None


def _answered(mapping: FileMapping, accept: list[str]) -> FileMapping:
    """Return the mapping with these questions answered yes."""
    return replace(mapping, accept=(*mapping.accept, *accept))


def _write_map(file: Path, checked: Checked) -> None:
    """Write how the file was read; one that is there already is left alone."""
    try:
        with file.open("x", encoding="utf-8") as out:
            out.write(mapping_toml(checked))
    except FileExistsError:
        raise WrongUsage(f"{file} is there already.", "Name another file.", exit_code=1) from None
    except OSError as error:
        raise WrongUsage(
            f"{file} can't be written: {error.strerror}.", "Check the path.", exit_code=1
        ) from None
    note(f"How the file was read is in {file}; change it and give it to --map.")


@contextmanager
def _told_as_json(as_json: bool) -> Iterator[None]:
    """Tell a refusal to machines in the shape of a problem, before it ends the command."""
    try:
        yield
    except SelError as error:
        if as_json:
            problem = Problem("error", "refused", error.message, error.action)
            say_json({"import_id": None, "problems": [problem_as_json(problem)]})
        raise


def _files(path: Path, folder: bool = True) -> list[tuple[str, bytes]]:
    """Return (name, content) of a file, or of the tables in a folder.

    Raises WrongUsage where there is no such file or it can't be read.
    """
    try:
        if path.is_dir() and folder:
            inside = sorted(found for found in path.iterdir() if found.suffix.lower() in IN_A_FOLDER)
            if not inside:
                raise WrongUsage(f"There is no table in {path}.", "Name the folder that holds users.csv.")
            return [(f"{path.name}/{found.name}", found.read_bytes()) for found in inside]
        return [(path.name, path.read_bytes())]
    except OSError as error:
        raise WrongUsage(f"{path} can't be read: {error.strerror}.", "Check the path.", exit_code=1) from None


def _finish(desk: Desk, person: Person, checked: Checked, dry_run: bool, as_json: bool) -> None:
    """Say what the check found, store unless it is a dry run or refused, and say the receipt."""
    for problem in checked.problems:
        told(problem)
    ids: tuple[int, ...] = ()
    if checked.ok and not dry_run:
        try:
            ids = ingest.store(desk, person, checked).import_ids
        except AlreadyImported as error:
            if as_json:
                say_json(checked.as_json() | {"import_id": error.import_id, "already_imported": True})
            raise
    if as_json:
        say_json(checked.as_json(ids))
    note(_receipt(checked, ids, dry_run))
    if not checked.ok:
        raise typer.Exit(1)


def _receipt(checked: Checked, ids: tuple[int, ...], dry_run: bool) -> str:
    """Return the last line: what was stored, or that nothing was."""
    if not checked.ok:
        return "Nothing was stored."
    aside = "".join(f", {count} {reason}" for reason, count in checked.skipped.items())
    counts = f"{checked.rows_read} rows read, {checked.accepted} accepted, {checked.rejected} rejected{aside}"
    if dry_run:
        return f"{counts}. A dry run: nothing was stored."
    return f"{counts}. Stored as import {', '.join(map(str, ids))}."
