"""Time and memory from roster and survey files to the stored picture, on made-up districts.

    uv run python -m benchmarks.pipeline --sizes 1000 10000 100000

Each size runs in a process of its own, so that one's peak memory isn't another's.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.stored import Watch, stored_district
from sel.workflows.made_up import made_up_district

SIZES = (1_000, 10_000, 100_000)
SEED = 20260901


def peak_mebibytes() -> float:
    """Return this process's peak resident memory: Linux's VmHWM, which a parent's size doesn't touch."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="utf-8").splitlines())
        return int(lines["VmHWM"].split()[0]) / 1024
    unit = 1024 if sys.platform == "linux" else 1024**2
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def measured(folder: Path) -> dict[str, float]:
    """Return seconds by step, and peak memory, of bringing a folder's files to a stored picture."""
    watch = Watch()
    start = time.perf_counter()
    desk = stored_district(folder, f"sqlite:///{folder / 'store.db'}", watch)
    total = time.perf_counter() - start
    desk.store.dispose()
    size = (folder / "store.db").stat().st_size / 1024**2
    return {**watch.seconds, "in all": total, "peak memory, MiB": peak_mebibytes(), "store, MiB": size}


def in_a_child(students: int) -> dict[str, float]:
    """Return what a fresh process measures on a made-up district of so many students."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        start = time.perf_counter()
        for name, data in made_up_district(students, SEED).files.items():
            (folder / name).write_bytes(data)
        made = time.perf_counter() - start
        command = [sys.executable, "-m", "benchmarks.pipeline", "--folder", str(folder)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        found: dict[str, float] = json.loads(done.stdout)
    rate = students / found["in all"]
    return {"(making the district up)": made, **found, "students a second": rate}


def table(columns: dict[int, dict[str, float]]) -> str:
    """Return the measurements as a text table: a row a step, a column a size."""
    rows = list(dict.fromkeys(step for column in columns.values() for step in column))
    width = max(map(len, rows)) + 2
    lines = ["seconds, unless said".ljust(width) + "".join(f"{size:>12,}" for size in columns)]
    for row in rows:
        cells = [f"{column[row]:>12,.1f}" if row in column else f"{'':>12}" for column in columns.values()]
        lines.append(row.ljust(width) + "".join(cells))
    return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="students in each district")
    parser.add_argument("--folder", type=Path, help="measure the files of this folder, print JSON")
    arguments = parser.parse_args()
    if arguments.folder:
        print(json.dumps(measured(arguments.folder)))
        return
    columns = {}
    for size in arguments.sizes:
        columns[size] = in_a_child(size)
        print(table(columns), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
