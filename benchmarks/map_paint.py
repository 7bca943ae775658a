"""Times the connection map in Chromium, until it is painted: the first picture and each choice.

    python -m benchmarks.map_paint [--students 3000] [--adults 200] [--turns 5]

One made-up school, a server on loopback, one browser. A picture is painted when its canvas was last drawn on
and then stays still. Each line gives the best and the middle of the turns in milliseconds, and the server's
CPU in the middle; other work on the same cores makes all of them longer, so the load is printed too.
"""

import argparse
import os
import shutil
import statistics
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Browser, sync_playwright

from benchmarks.districts.district import district
from benchmarks.stored import Watch, stored_district
from benchmarks.visits import Server, running

ROLES = ("Principal", "Counselor")
STILL = 400
"""Milliseconds without a stroke after which a picture counts as painted."""
WATCHED = """
window.strokes = {last: 0, began: 0};
for (const of of ['fill', 'stroke', 'fillText', 'fillRect', 'drawImage']) {
  const draw = CanvasRenderingContext2D.prototype[of];
  CanvasRenderingContext2D.prototype[of] = function (...all) {
    if (this.canvas.closest('[data-testid=stEChartsChart]')) window.strokes.last = performance.now();
    return draw.apply(this, all);
  };
}
for (const of of ['mousedown', 'keydown'])
  window.addEventListener(of, () => { window.strokes.began = performance.now(); }, true);
"""
PAINTED = f"""() => {{
  const {{last, began}} = window.strokes;
  const app = document.querySelector('[data-testid=stApp]');
  const idle = app && app.getAttribute('data-test-script-state') == 'notRunning';
  return idle && last > began && performance.now() - last > {STILL};
}}"""
TOOK = "() => window.strokes.last - window.strokes.began"


def school(folder: Path, students: int, adults: int) -> str:
    """Return the address of a store with one closed wave of one school."""
    for name, data in district(1, 1, students, adults, "mixed").files.items():
        (folder / name).write_bytes(data)
    store = f"sqlite:///{folder / 'store.db'}"
    stored_district(folder, store, Watch()).store.dispose()
    return store


class Visit:
    """One browser window on the map as one role, and the times of what is done there."""

    def __init__(self, browser: Browser, server: Server, role: str) -> None:
        self._server = server
        self._at = f"http://127.0.0.1:{server.port}/connection_map?as={quote(role)}"
        self._context = browser.new_context(viewport={"width": 1280, "height": 1300})
        self._context.set_default_timeout(120_000)
        self._context.add_init_script(WATCHED)
        self.page = self._context.new_page()
        self.times: dict[str, list[tuple[float, float]]] = {}
        self.page.goto(self._at)  # reads the school and fills the browser's cache
        self.page.wait_for_function(PAINTED)

    def turn(self) -> None:
        """Come to the map in two ways, choose two people, and let go."""
        page = self.page
        self._painted("from its address", partial(page.goto, self._at))
        page.get_by_role("link", name="Roster wall").click()
        page.get_by_role("heading", level=1, name="Whom").wait_for()
        self._painted("from another page", page.get_by_role("link", name="Connection map").click)
        search = page.get_by_label("Find a person")
        for name, downwards in (("choose somebody", 1), ("choose somebody else", 3)):
            search.click()
            for _ in range(downwards):
                page.keyboard.press("ArrowDown")
            self._painted(name, partial(page.keyboard.press, "Enter"))
        search.focus()
        self._painted("let go", partial(page.keyboard.press, "Escape"))

    def close(self) -> None:
        """Close the window."""
        self._context.close()

    def _painted(self, name: str, act: Callable[[], object]) -> None:
        """Keep the milliseconds from the last click or key of `act` until all is painted, and the CPU."""
        before = self._server.cpu()
        act()
        self.page.wait_for_function(PAINTED)
        took = float(self.page.evaluate(TOOK))
        self.times.setdefault(name, []).append((took, 1000 * (self._server.cpu() - before)))


def main() -> None:
    """Print the times."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--students", type=int, default=3000)
    options.add_argument("--adults", type=int, default=200)
    options.add_argument("--turns", type=int, default=5)
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        store = school(Path(folder), asked.students, asked.adults)
        with running(store, Path(folder) / "server.log") as server, sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
            )
            print(f"{asked.students:,} students, {asked.adults} adults; load {os.getloadavg()[0]:.1f}")
            for role in ROLES:
                visit = Visit(browser, server, role)
                for _ in range(asked.turns):
                    visit.turn()
                visit.close()
                _print(role, visit.times)
            print(f"load {os.getloadavg()[0]:.1f}")
            browser.close()


def _print(role: str, times: dict[str, list[tuple[float, float]]]) -> None:
    for name, of in times.items():
        best, middle = min(of)[0], statistics.median(time for time, _ in of)
        cpu = statistics.median(cpu for _, cpu in of)
        print(f"{role:<10} {name:<22}{best:8.0f} ms {middle:8.0f} ms   server {cpu:5.0f} ms", flush=True)


if __name__ == "__main__":
    main()
