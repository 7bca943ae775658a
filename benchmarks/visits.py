"""A running dashboard and visits to it without a browser: Streamlit's own messages over its websocket."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import ClientConnection, connect

ROOT = Path(__file__).parents[1]
STARTS_WITHIN, ANSWERS_WITHIN = 120, 120
"""Seconds after which a run is given up."""

TICKS = os.sysconf("SC_CLK_TCK")
_DONE = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


@dataclass(frozen=True)
class Server:
    """A dashboard that listens on a port of this computer."""

    port: int
    pid: int

    def cpu(self) -> float:
        """Return the seconds of processor time that the server has used, by Linux' own count."""
        after_name = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(after_name[11]) + int(after_name[12])) / TICKS


@contextmanager
def running(store: str, log: Path) -> Iterator[Server]:
    """Start the dashboard over a store on a free loopback port, and end that very process afterwards."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = int(one.getsockname()[1])
    command = [*(sys.executable, "-m", "streamlit", "run", "streamlit_app.py"), "--server.port", str(port)]
    with log.open("w") as lines:
        environment = {**os.environ, "SEL_STORE": store}
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=lines, stderr=lines)
        try:
            _wait_for(port, process)
            yield Server(port, process.pid)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        try:
            with urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (URLError, TimeoutError, ConnectionError):
            time.sleep(0.2)
    raise SystemExit("The dashboard did not start.")


@dataclass
class Visit:
    """One session, as a browser holds it: the address, the page, the widgets that the last answer drew."""

    socket: ClientConnection
    query: str
    page: str = ""
    pages: dict[str, str] = field(default_factory=dict)
    widgets: list[Element] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def opened(self, page: str) -> float:
        """Turn to a page, by its key, and return the seconds until all of it was sent."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.pages.get(page, "")
        message.rerun_script.page_name = "" if page in self.pages else page
        return self._answered(message)

    def again(self, *changed: WidgetState) -> float:
        """Draw the page again, with widgets changed, and return the seconds until all of it was sent."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.page_script_hash = self.page
        message.rerun_script.widget_states.widgets.extend(changed)
        return self._answered(message)

    def _answered(self, message: BackMsg) -> float:
        """Send, and read until the server is done."""
        start = time.perf_counter()
        self.widgets, self.refused = [], []
        self.socket.send(message.SerializeToString())
        while True:
            data = self.socket.recv(ANSWERS_WITHIN)
            told = ForwardMsg.FromString(data if isinstance(data, bytes) else data.encode())
            self._read(told)
            if told.WhichOneof("type") == "script_finished" and told.script_finished in _DONE:
                return time.perf_counter() - start

    def _read(self, told: ForwardMsg) -> None:
        kind = told.WhichOneof("type")
        if kind == "navigation":
            self.page = told.navigation.page_script_hash
            self.pages = {page.url_pathname: page.page_script_hash for page in told.navigation.app_pages}
        elif kind == "page_info_changed":
            self.query = told.page_info_changed.query_string
        elif kind == "delta" and told.delta.HasField("new_element"):
            element = told.delta.new_element
            if element.HasField("exception"):
                self.refused.append(element.exception.message)
            if told.metadata.delta_path[0] == 0 and element.WhichOneof("type") in ("selectbox", "checkbox"):
                self.widgets.append(element)

    def changes(self) -> list[WidgetState]:
        """Return a change of each of the page's choices: another option, a toggle the other way."""
        found = []
        for widget in self.widgets:
            if widget.HasField("selectbox"):
                options = list(widget.selectbox.options)
                found += [WidgetState(id=widget.selectbox.id, string_value=each) for each in options[1:3]]
            else:
                value = not widget.checkbox.default
                found.append(WidgetState(id=widget.checkbox.id, bool_value=value))
        return found


@contextmanager
def visit(server: Server, **query: str) -> Iterator[Visit]:
    """Come to the dashboard with this address; nothing is drawn yet."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    with connect(address, subprotocols=["streamlit"], max_size=None, compression=None) as socket_:  # type: ignore[list-item]
        yield Visit(socket_, urlencode(query))
