"""The dashboard started from the command line: it answers on this computer, and ends with its command."""

import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def waited_for(port: int, listening: bool) -> bool:
    until = time.monotonic() + 60
    while listens(port) != listening and time.monotonic() < until:
        time.sleep(0.2)
    return listens(port) == listening


def test_ending_the_command_ends_the_server(tmp_path: Path) -> None:
    port = free_port()
    run = "from sel.cli.main import main; main()"
    store = f"sqlite:///{tmp_path / 'store.db'}"
    command = [sys.executable, "-c", run, "--store", store, "serve", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as serving:
        answered = waited_for(port, listening=True)
        if answered:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as page:
                assert page.headers["X-Frame-Options"] == "DENY"
        serving.terminate()
        code = serving.wait(timeout=60)
    assert (answered, code, waited_for(port, listening=False)) == (True, 0, True)
