"""`sel export`: rows of a wave as a file, for those whose rights cover them."""

from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import TABLE_FORMATS, note, table_file, write_out
from sel.errors import WrongUsage
from sel.outputs.graph_files import GRAPH_FORMATS, graph_bytes
from sel.workflows import publish
from sel.workflows.colleague_counts import colleagues_of_export


def export(
    ctx: typer.Context,
    kind: str = typer.Argument(..., help=" | ".join(publish.EXPORTS)),
    wave: str = typer.Option(..., "--wave", help="The wave, as 2026-fall."),
    school: str = typer.Option("", "--school", help="One school's rows only."),
    form: str = typer.Option(
        "", "--format", help="csv, xlsx, parquet or json; graphml, gexf, json or csv for graph."
    ),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write the rows of one kind."""
    asked = form or _ending(output) or ("graphml" if kind == "graph" else "csv")
    known = GRAPH_FORMATS if kind == "graph" else TABLE_FORMATS
    if asked not in known:
        raise WrongUsage(f"{kind} can't be written as {asked}.", f"Use one of: {', '.join(known)}.")
    desk, person = desk_of(ctx)
    if kind == "graph":
        data = graph_bytes(publish.export_graph(desk, person, wave, school), asked)
        if words := colleagues_of_export(desk, wave, school):
            note(words)
    else:
        data = table_file(publish.export(desk, person, kind, wave, school), asked, kind)
    write_out(data, output)


def _ending(output: Path | None) -> str:
    """Return the format that the file's own ending names, or nothing."""
    ending = output.suffix.lower().lstrip(".") if output else ""
    return ending if ending in {*GRAPH_FORMATS, *TABLE_FORMATS} else ""
