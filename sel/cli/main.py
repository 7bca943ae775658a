"""The entry point `sel`: its commands, and how refusals and unexpected stops become exit codes."""

import sys

import typer

from sel import __version__
from sel.cli import ask, demo, doctor, export, imports, ingest, names, outreach, safety, template, waves
from sel.cli.say import complaint
from sel.errors import SelError

app = typer.Typer(
    name="sel",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Find every student who has no caring adult at school, and close the loop.",
)
app.add_typer(ingest.app, name="ingest", help="Bring in a roster or survey responses.")
app.add_typer(imports.app, name="imports", help="What was imported; undo it.")
app.add_typer(waves.app, name="waves", help="Open, list, close and reopen waves of asking.")
app.add_typer(names.app, name="names", help="Who is meant: the names that wait for a person.")
app.add_typer(
    safety.app, name="safety", help="Words that read like harm: list them, take one on, set the contacts."
)
app.add_typer(outreach.app, name="outreach", help="The list of students to reach.")
app.command(name="export", help="Write rows of a wave to a file or to stdout.")(export.export)
app.command(name="template", help="Write an empty workbook, or a survey for the tool that asks it.")(
    template.template
)
app.command(name="demo", help="Build a made-up district in a store of its own and open its dashboard.")(
    demo.demo
)
app.command(name="serve", help="Open the dashboard on the store, on this computer only.")(demo.serve)
app.command(name="doctor", help="Look over the store and the settings, and say what to mend.")(doctor.doctor)

HOISTED = ("--as", "--store")


@app.callback(invoke_without_command=True)
def whole(
    ctx: typer.Context,
    as_person: str = typer.Option(
        "", "--as", metavar="PERSON", help="Who is acting; on a local store the operator."
    ),
    store: str = typer.Option(
        "", "--store", metavar="URL", help="The store; else SEL_STORE, else the user's own."
    ),
    version: bool = typer.Option(False, "--version", help="Print the version and end."),
) -> None:
    """Keep who acts and on which store for the command that follows."""
    if version:
        typer.echo(f"sel {__version__}")
        raise typer.Exit
    ctx.obj = ask.Asked(as_person, store)


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; end with 0 done, 1 refused or problems found, 2 wrong usage."""
    try:
        app(args=hoisted(sys.argv[1:] if arguments is None else arguments), standalone_mode=True)
    except SelError as error:
        complaint(error)
        raise SystemExit(error.exit_code) from None
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None


def hoisted(arguments: list[str]) -> list[str]:
    """Return the arguments with `--as` and `--store` first, so that they may stand anywhere."""
    front: list[str] = []
    rest: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == "--":
            rest += [word, *waiting]
        elif word in HOISTED:
            front += [word, *[value for value in [next(waiting, None)] if value is not None]]
        elif word.startswith(tuple(f"{option}=" for option in HOISTED)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest
