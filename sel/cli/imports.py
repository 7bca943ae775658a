"""`sel imports`: what was brought in, one import in detail, and undoing it."""

from typing import Any

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, say_json, say_table
from sel.workflows import ingest
from sel.workflows.checked import problem_as_json

app = typer.Typer(invoke_without_command=True)


@app.callback()
def default(ctx: typer.Context) -> None:
    """Without a further word, list."""
    if ctx.invoked_subcommand is None:
        list_imports(ctx)


@app.command("list")
def list_imports(ctx: typer.Context) -> None:
    """List every import, the newest first."""
    desk, person = desk_of(ctx)
    say_table(ingest.history(desk, person), "Imports")


@app.command()
def show(ctx: typer.Context, import_id: int) -> None:
    """Show one import: its counts and problems."""
    desk, person = desk_of(ctx)
    detail: dict[str, Any] = ingest.detail(desk, person, import_id)
    detail["problems"] = [problem_as_json(problem) for problem in detail["problems"]]
    say_json(detail)


@app.command()
def undo(ctx: typer.Context, import_id: int) -> None:
    """Remove exactly what an import brought."""
    desk, person = desk_of(ctx)
    removed = ingest.undo(desk, person, import_id)
    gone = (
        ", ".join(f"{count} {table}" for table, count in removed.items() if count) or "nothing left to remove"
    )
    note(f"Undid import {import_id}: {gone}.")
