"""`sel demo` and `sel serve`: the dashboard on this computer, on the made-up district or on the store."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import typer

import sel
from sel.cli.ask import settings_of
from sel.cli.browser import open_when_answering
from sel.cli.say import note, progress_bar
from sel.errors import WrongUsage
from sel.settings import demo_store_path
from sel.workflows import demo as made_up
from sel.workflows.desk import open_desk

ADDRESS = "127.0.0.1"
PORT = typer.Option(8501, "--port", min=1, max=65535, help="The port on 127.0.0.1.")


def demo(
    ctx: typer.Context,
    no_serve: bool = typer.Option(False, "--no-serve", help="Build the store, say what it shows, and end."),
    port: int = PORT,
) -> None:
    """Build the made-up district and open its dashboard."""
    settings = settings_of(ctx)
    if not settings.store:
        settings = settings.model_copy(update={"store": f"sqlite:///{demo_store_path()}"})
    desk = open_desk(settings)
    with progress_bar("Building the made-up district") as tell:
        shown = made_up.build(desk, tell)
    desk.store.dispose()
    figures = shown.figures
    typer.echo("A made-up district: every school, person and answer in it is invented.")
    typer.echo(f"Answered: {figures['answered']:.0f} of {figures['asked']:.0f} students.")
    typer.echo(
        f"{100 * figures['low']:.0f} of every 100 students who answered named an adult "
        f"at school (between {100 * figures['low']:.0f} and {100 * figures['high']:.0f})."
    )
    typer.echo(f"On the list of students not yet connected: {shown.listed}.")
    note(f"The demo's store is {settings.store}")
    if not no_serve:
        _dashboard(settings.store, port, made_up_data=True)


def serve(ctx: typer.Context, port: int = PORT) -> None:
    """Open the dashboard on the store; in local mode it listens on this computer only."""
    settings = settings_of(ctx)
    open_desk(settings).store.dispose()
    _dashboard(settings.store_url, port, made_up_data=False)


def _dashboard(store: str, port: int, *, made_up_data: bool) -> None:
    """Run the dashboard until it is stopped.

    Raises WrongUsage where the port is taken.
    """
    with socket.socket() as probe:
        if probe.connect_ex((ADDRESS, port)) == 0:
            raise WrongUsage(
                f"Port {port} is in use on this computer.", "Choose another with --port.", exit_code=1
            )
    note(f"Local mode: the dashboard answers on this computer only, at http://{ADDRESS}:{port}")
    environment = {**os.environ, "SEL_STORE": store, "SEL_DEMO": "1" if made_up_data else "0"}
    command = [sys.executable, "-m", "streamlit", "run", str(_script()), *_OPTIONS, f"--server.port={port}"]
    open_when_answering(ADDRESS, port)
    raise SystemExit(_run(command, environment))


def _run(command: list[str], environment: dict[str, str]) -> int:
    """Run the server until it ends, and return its exit code; whoever ends this process ends the server."""
    with subprocess.Popen(command, env=environment) as server:  # noqa: S603
        signal.signal(signal.SIGTERM, lambda *_: server.terminate())
        try:
            code = server.wait()
            return 0 if code == -signal.SIGTERM else code
        except KeyboardInterrupt:
            note("Stopped.")
            return 0


_OPTIONS = (
    f"--server.address={ADDRESS}",
    "--server.headless=true",
    "--browser.gatherUsageStats=false",
    "--client.showErrorDetails=none",
    "--client.toolbarMode=minimal",
)


def _script() -> Path:
    """Return the dashboard's script: at the repository's root, or inside the installed package."""
    package = Path(sel.__file__).parent
    beside = package.parent / "streamlit_app.py"
    return beside if beside.exists() else package / "app" / "streamlit_app.py"
