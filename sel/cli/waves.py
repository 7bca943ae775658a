"""`sel waves`: open, list, close and reopen waves of asking."""

from datetime import date

import pandas as pd
import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, progress_bar, say_table
from sel.core.responses import Wave
from sel.errors import WrongUsage
from sel.workflows import waves

app = typer.Typer(invoke_without_command=True)


@app.callback()
def default(ctx: typer.Context) -> None:
    """Without a further word, list."""
    if ctx.invoked_subcommand is None:
        list_waves(ctx)


@app.command("list")
def list_waves(ctx: typer.Context) -> None:
    """List the waves."""
    desk, _ = desk_of(ctx)
    rows = [
        {
            "wave": wave.code,
            "state": "open" if wave.is_open else "closed",
            "schools": " ".join(wave.schools) or "all",
            "grades": " ".join(wave.grades) or "all",
            "census": wave.census.isoformat() if wave.census else "",
        }
        for wave in waves.wave_list(desk)
    ]
    say_table(pd.DataFrame(rows, columns=["wave", "state", "schools", "grades", "census"]), "Waves")


@app.command()
def new(
    ctx: typer.Context,
    code: str = typer.Argument(..., help="A short name, as 2026-fall."),
    schools: str = typer.Option("", help="School ids, with commas; empty means all."),
    grades: str = typer.Option("", help="Grades as on the roster (05,06), with commas; empty means all."),
    census: str = typer.Option("", help="The day on which enrolled students are asked, as 2026-10-01."),
) -> None:
    """Open a wave."""
    desk, person = desk_of(ctx)
    wave = Wave(code, _listed(schools), _listed(grades), _day(census))
    waves.new_wave(desk, person, wave)
    note(f"Wave {code} is open.")


@app.command()
def close(ctx: typer.Context, code: str) -> None:
    """Close a wave: from now on silence and "no adult" are told apart, and the list is made."""
    desk, person = desk_of(ctx)
    with progress_bar(f"Closing {code}") as tell:
        waves.close(desk, person, code, tell)
    note(f"Wave {code} is closed.")


@app.command()
def reopen(ctx: typer.Context, code: str) -> None:
    """Reopen a wave; follow-ups stay."""
    desk, person = desk_of(ctx)
    waves.reopen(desk, person, code)
    note(f"Wave {code} is open again.")


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _day(text: str) -> date | None:
    """Return the day, or None where none was given. Raises WrongUsage for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise WrongUsage(f"{text} is not a day.", "Write it as 2026-10-01.") from None
