"""`sel outreach list` and `propose`: the students to reach in order, and an adult for each."""

from pathlib import Path

import typer

from sel.cli import before_june, chosen_adults, follow_up, letters, queues, returned_list, steps
from sel.cli.ask import desk_of
from sel.cli.say import note, table_file, write_out
from sel.workflows import list_exports

app = typer.Typer(no_args_is_help=True)
app.add_typer(before_june.app)
app.add_typer(chosen_adults.app)
app.add_typer(follow_up.app)
app.add_typer(letters.app)
app.add_typer(queues.app)
app.add_typer(returned_list.app)
app.add_typer(steps.app, name="steps")


@app.callback()
def outreach_group() -> None:
    """The list of students to reach, and what is done for them."""


@app.command("list")
def outreach_list(
    ctx: typer.Context,
    wave: str = typer.Option(..., "--wave", help="The wave, as 2026-fall."),
    school: str = typer.Option("", "--school", help="One school only."),
    form: str = typer.Option("csv", "--format", help="csv, xlsx, parquet or json."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
    everybody: bool = typer.Option(False, "--everybody", help="Also those whom the agreed rule leaves out."),
) -> None:
    """Write the list of students not yet connected, by the rule that the school's team agreed."""
    desk, person = desk_of(ctx)
    rows, why_empty = list_exports.list_export(desk, person, wave, school, everybody=everybody)
    write_out(table_file(rows, form, "list"), output)
    if why_empty:
        note(why_empty)


@app.command("propose")
def outreach_propose(
    ctx: typer.Context,
    wave: str = typer.Option(..., "--wave", help="The wave, as 2026-fall."),
    school: str = typer.Option("", "--school", help="One school only."),
    form: str = typer.Option("csv", "--format", help="csv, xlsx, parquet or json."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write which adult is proposed for each student on the list, and why; a counselor confirms each pair."""
    desk, person = desk_of(ctx)
    rows, why_empty = list_exports.proposal_export(desk, person, wave, school)
    write_out(table_file(rows, form, "proposals"), output)
    placed = int((rows["proposed_adult_id"] != "").sum())
    note(why_empty or f"An adult is proposed for {placed} of {len(rows)} students.")
