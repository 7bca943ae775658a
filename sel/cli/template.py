"""`sel template`: the workbooks to fill in, and the surveys for each tool, written to a file."""

import sys
from pathlib import Path

import typer
from rich.console import Console
from rich.table import Table

from sel.cli.ask import desk_of
from sel.cli.say import note, write_out
from sel.errors import WrongUsage
from sel.workflows import roster_forms
from sel.workflows.templates import template_bytes, template_filename, template_names, template_notes


def template(
    ctx: typer.Context,
    name: str = typer.Argument("", help="Which one; without a name they are all listed."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else named for the template."),
    language: str = typer.Option("en", "--language", help="Of the survey's wording: en, es or both."),
    school: str = typer.Option("", "--school", help="For forms made from the roster: which school."),
    adult: str = typer.Option("", "--adult", help="For a tick list: one adult alone (adult_id)."),
) -> None:
    """Write a template, or list them all."""
    if not name:
        _list()
    elif name in roster_forms.roster_form_names():
        _write(*_from_roster(ctx, name, language, school, adult), output)
    else:
        _write(template_bytes(name, language), template_filename(name, language), output)
        for sentence in template_notes(name, language):
            note(sentence)


def _list() -> None:
    """Say every template's name with what it is, on stdout."""
    rows = {known: f"{one.title}. {one.about}" for known, one in template_names().items()}
    rows |= {
        known: f"{about} Made from the stored roster: needs --school."
        for known, about in roster_forms.roster_form_names().items()
    }
    if not sys.stdout.isatty():
        typer.echo("\n".join(f"{known}\t{about}" for known, about in rows.items()))
        return
    table = Table(show_header=False, box=None)
    for known, about in rows.items():
        table.add_row(known, about)
    Console(highlight=False).print(table, markup=False)


def _from_roster(ctx: typer.Context, name: str, language: str, school: str, adult: str) -> tuple[bytes, str]:
    """Return the file made from the roster and what it is called. Raises WrongUsage without a school."""
    if not school:
        raise WrongUsage(f"{name} is made for one school.", "Name it with --school.")
    desk, person = desk_of(ctx)
    if name == roster_forms.TICK_LIST:
        return roster_forms.tick_list(desk, person, school, adult), f"{name}.xlsx"
    tool = name.removeprefix(f"{roster_forms.PICK_FORM}-")
    ending = "xlsx" if tool == "kobo" else "gs"
    return roster_forms.pick_form(desk, person, school, tool, language), f"{name}.{ending}"


def _write(data: bytes, filename: str, output: Path | None) -> None:
    """Write the file: to `output`, to what stdout is piped to, or here under its own name, never over one.

    Raises WrongUsage where a file of that name is there.
    """
    if output is None and sys.stdout.isatty():
        output = Path(filename)
        if output.exists():
            raise WrongUsage(f"{filename} is already here.", "Name another file with -o.")
    write_out(data, output)
