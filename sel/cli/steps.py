"""`sel outreach steps …`: a school's own checklist for follow-ups, its ticks, and the counts by step."""

from pathlib import Path

import pandas as pd
import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, table_file, write_out
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.workflows import checklist
from sel.workflows.desk import Desk

app = typer.Typer(no_args_is_help=True)
WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")
SCHOOL = typer.Option(..., "--school", help="The school.")
STEP = typer.Argument(..., help="The step's words, as the list has them.")
FORMAT = typer.Option("csv", "--format", help="csv, xlsx, parquet or json.")
OUTPUT = typer.Option(None, "-o", "--output", help="The file; else stdout.")


@app.callback()
def steps_group() -> None:
    """The school's own steps: what is ticked for each student, in its words."""


@app.command("list")
def list_steps(
    ctx: typer.Context, school: str = SCHOOL, form: str = FORMAT, output: Path | None = OUTPUT
) -> None:
    """Write the steps that stand, in their order."""
    desk, person = desk_of(ctx)
    steps = checklist.steps_of(desk, person, school)
    write_out(table_file(steps[["position", "words", "by"]], form, "steps"), output)


@app.command("add")
def add(ctx: typer.Context, words: str = STEP, school: str = SCHOOL) -> None:
    """Put a step at the end of the list; a retired one is brought back."""
    desk, person = desk_of(ctx)
    checklist.add_step(desk, person, school, words)
    note(f"“{' '.join(words.split())}” is on the list.")


@app.command("retire")
def retire(ctx: typer.Context, words: str = STEP, school: str = SCHOOL) -> None:
    """Take a step off the list; what was ticked under it stays."""
    desk, person = desk_of(ctx)
    checklist.retire_step(desk, person, school, _step(desk, person, school, words))
    note(f"“{words}” is retired.")


@app.command("tick")
def tick(
    ctx: typer.Context,
    student: str = typer.Argument(..., help="A student id."),
    words: str = STEP,
    wave: str = WAVE,
    school: str = SCHOOL,
    back: bool = typer.Option(False, "--back", help="Take the tick back."),
) -> None:
    """Tick a step for a student; the same again changes nothing."""
    desk, person = desk_of(ctx)
    step_id = _step(desk, person, school, words, retired=back)
    changed = checklist.tick(desk, person, wave, student, step_id, taken=not back)
    done = "Taken back" if back else "Ticked"
    note(f"{done} for student {student}." if changed else "Nothing was changed.")


@app.command("compare")
def compare(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = SCHOOL,
    form: str = FORMAT,
    output: Path | None = OUTPUT,
) -> None:
    """Write how many follow-ups had each step, and what those students said later."""
    desk, person = desk_of(ctx)
    compared = checklist.compare_steps(desk, person, wave, school)
    write_out(table_file(compared, form, "steps-compared"), output)
    note(checklist.CAUTION)


def _step(desk: Desk, person: Person, school: str, words: str, *, retired: bool = False) -> int:
    """Return the id of a school's step by its words. Raises NotFound, which names those there are."""
    lists = [checklist.steps_of(desk, person, school, retired=off) for off in (False, True)[: 1 + retired]]
    known = pd.concat(lists, ignore_index=True)
    sought = " ".join(words.split()).casefold()
    found = known.loc[known["words"].str.casefold() == sought, "step_id"]
    if found.empty:
        there = ", ".join(f"“{each}”" for each in lists[0]["words"]) or "none yet"
        raise NotFound(f"There is no step “{words}” on this school's list.", f"There is: {there}.")
    return int(found.iloc[0])
