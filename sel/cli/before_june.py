"""`sel outreach before-june` and `lottery`: who would lose the last adult, and who of equals comes first."""

from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, table_file, write_out
from sel.workflows.before_june import handover_export
from sel.workflows.lottery import draw_lottery

app = typer.Typer()
WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")


@app.command("before-june")
def before_june(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = typer.Option("", "--school", help="One school only."),
    leaving: list[str] = typer.Option([], "--leaving", help="An adult id who leaves too; may be repeated."),
    form: str = typer.Option("csv", "--format", help="csv, xlsx, parquet or json."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write who would be left with no adult next school year, and to whom to hand over."""
    desk, person = desk_of(ctx)
    rows = handover_export(desk, person, wave, school, leaving)
    write_out(table_file(rows, form, "handover"), output)
    note(f"Students who would have no adult left: {len(rows)}.")


@app.command("lottery")
def lottery(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = typer.Option(..., "--school", help="The school."),
) -> None:
    """Draw once who of the equals on a school's list comes first; it is stored and never drawn again."""
    desk, person = desk_of(ctx)
    count = draw_lottery(desk, person, wave, school)
    note(f"Drawn: {count} students have a place among their equals.")
