"""Opening the dashboard in the person's browser, once it answers."""

import os
import socket
import sys
import threading
import time
import webbrowser

ANSWERS_WITHIN = 60.0
"""Seconds to wait for the dashboard before giving up; its address stands in the terminal anyway."""


def open_when_answering(address: str, port: int) -> None:
    """Open the dashboard's page beside the running server, where a person sits at a screen."""
    if sys.stderr.isatty() and _has_screen():
        threading.Thread(target=_open, args=(address, port), daemon=True).start()


def _has_screen() -> bool:
    """Return whether a window can open; on Linux a browser without one would take over the terminal."""
    return sys.platform in ("darwin", "win32") or bool({"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ))


def _open(address: str, port: int) -> None:
    until = time.monotonic() + ANSWERS_WITHIN
    while time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex((address, port)) == 0:
                webbrowser.open(f"http://{address}:{port}")
                return
        time.sleep(0.3)
