"""The real server over a made-up store, and Debian's chromium that can reach nothing but it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from sel.accounts.local import OPERATOR
from sel.settings import Settings
from sel.workflows import waves
from sel.workflows.desk import open_desk
from tests.browser import made_up_school as school
from tests.workflows.asked_names import ask

expect.set_options(timeout=30_000)

ROOT = Path(__file__).parents[2]
STARTS_WITHIN = 60
CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ROLES = {"leader": "Principal", "counselor": "Counselor", "admin": "Survey admin", "helper": "Name helper"}


@dataclass(frozen=True)
class Server:
    """A running dashboard and the store under it."""

    url: str
    store: str

    def page_url(self, page: str, role: str, **query: str) -> str:
        return f"{self.url}/{page}?{urlencode({'as': ROLES[role], **query})}"


@dataclass
class Visit:
    """One browser context, which remembers every request it made and all that the server sent it."""

    context: BrowserContext
    requests: list[str] = field(default_factory=list, repr=False)
    received: list[bytes] = field(default_factory=list, repr=False)

    def page(self) -> Page:
        page = self.context.new_page()
        page.on("websocket", lambda socket: socket.on("framereceived", self._remember))
        return page

    def _remember(self, payload: str | bytes) -> None:
        self.received.append(payload.encode() if isinstance(payload, str) else payload)

    def hosts(self) -> set[str]:
        """Return the hosts that were asked for anything over a network."""
        return {
            urlsplit(url).hostname or "" for url in self.requests if url.split(":")[0] not in ("data", "blob")
        }


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def running(store: str, log: Path) -> Iterator[Server]:
    """Start Streamlit on a free loopback port and end that very process afterwards."""
    url = f"http://127.0.0.1:{_free_port()}"
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "streamlit_app.py",
        "--server.port",
        url.split(":")[-1],
    ]
    with log.open("w") as lines:
        process = subprocess.Popen(
            command, cwd=ROOT, env={**os.environ, "SEL_STORE": store}, stdout=lines, stderr=lines
        )
        try:
            _wait_until_it_answers(url, process, log)
            yield Server(url, store)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_until_it_answers(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"{url}/_stcore/health", timeout=2):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise AssertionError(f"the server did not start: {log.read_text()[-2000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    if chromium is None and not os.environ.get("CI"):
        pytest.skip("there is no chromium on this computer; CI has one and never skips")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM)
        yield running
        running.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    made = new_visit(browser)
    yield made
    made.context.close()


def new_visit(browser: Browser) -> Visit:
    """Return a fresh browser context of a laptop's size that remembers what it asked for."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True)
    context.set_default_timeout(30_000)
    made = Visit(context)

    def remember(request: Request) -> None:
        made.requests.append(request.url)

    context.on("request", remember)
    return made


@pytest.fixture(scope="session")
def closed_wave_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over the made-up school, its survey answered and its wave closed."""
    folder = tmp_path_factory.mktemp("closed")
    store = f"sqlite:///{folder / 'sel.db'}"
    desk = open_desk(Settings(store=store))
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    with running(store, folder / "server.log") as server:
        yield server


@pytest.fixture
def names_server(tmp_path: Path) -> Iterator[Server]:
    """A server over a store in which six questions about written names wait at Oak High."""
    store = f"sqlite:///{tmp_path / 'sel.db'}"
    ask(open_desk(Settings(store=store))).store.dispose()
    with running(store, tmp_path / "server.log") as server:
        yield server


@pytest.fixture
def empty_server(tmp_path: Path) -> Iterator[Server]:
    """A server over a store in which there is nothing yet."""
    with running(f"sqlite:///{tmp_path / 'sel.db'}", tmp_path / "server.log") as server:
        yield server
