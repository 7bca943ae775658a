"""`sel doctor`: looks over store, settings and libraries, and says each thing to mend."""

import typer

from sel.cli.ask import settings_of
from sel.cli.say import note
from sel.errors import SelError
from sel.workflows.desk import open_desk
from sel.workflows.doctor import findings


def doctor(ctx: typer.Context) -> None:
    """Say what is well and what to mend; exit 1 where something is to be mended."""
    settings = settings_of(ctx)
    try:
        found = findings(open_desk(settings))
    except SelError as error:
        typer.echo(f"mend  store: {error}")
        raise typer.Exit(1) from None
    for finding in found:
        typer.echo(f"{'ok  ' if finding.well else 'mend'}  {finding.about}: {finding.sentence}")
    unwell = sum(not finding.well for finding in found)
    note("All is well." if not unwell else f"{unwell} to mend.")
    if unwell:
        raise typer.Exit(1)
