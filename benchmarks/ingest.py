"""Reading, checking and storing answers, beside pandas and sqlite3 doing the least that stores them.

    uv run python -m benchmarks.ingest --rows 100000 --repeat 3
    uv run python -m benchmarks.ingest --rows 100000 --profile

Ours is what an upload takes: the limited child, recognizing tool and questions, every answer by its code,
who each row is from, the names' count for the preview, and one transaction. The peer is
`pandas.read_csv(dtype=str)` on the same file and the same rows into one table of text by `executemany`,
with a commit. Both are measured by turns in one run, the quickest of several counts. The target is 3 times
the peer.
"""

import argparse
import cProfile
import pstats
import shutil
import sqlite3
import tempfile
import time
from pathlib import Path

import numpy as np
import pandas as pd

from sel.accounts.local import OPERATOR
from sel.core.people import ROSTER_SCHEMAS
from sel.core.responses import Wave
from sel.readers.instruments import instrument
from sel.settings import Settings
from sel.store.imports import add_import
from sel.store.rosters import add_roster
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk, open_desk

WAVE, CARE = "2026-fall", "culture-of-care"
STUDENTS_A_SCHOOL, ADULTS_A_SCHOOL = 1_000, 60
SEED = 20260901
_SYLLABLES = (
    "ba",
    "cor",
    "del",
    "fin",
    "gar",
    "hol",
    "jim",
    "kel",
    "lo",
    "mar",
    "nes",
    "pol",
    "ri",
    "san",
    "tor",
)


def family_names(count: int) -> list[str]:
    """Return so many made-up family names, all different."""
    size = len(_SYLLABLES)
    places = range(count)
    return [
        (_SYLLABLES[at % size] + _SYLLABLES[at // size % size] + _SYLLABLES[at // size**2 % size]).title()
        for at in places
    ]


def roster(students: int) -> dict[str, pd.DataFrame]:
    """Return the frames of a made-up roster: schools of a thousand students and sixty adults, no classes."""
    schools = max(1, students // STUDENTS_A_SCHOOL)
    number, grown = np.arange(students), np.arange(schools * ADULTS_A_SCHOOL)
    families = np.array(family_names(15**3))
    school_ids = pd.Series([f"S{at}" for at in range(schools)])
    made = {
        "schools": pd.DataFrame({"school_id": school_ids, "name": "School " + school_ids}),
        "students": pd.DataFrame(
            {
                "student_id": pd.Series(number + 1).astype(str).str.zfill(7),
                "school_id": school_ids.to_numpy()[number % schools],
                "given_name": "Sam",
                "family_name": families[number % families.size],
                "grade": "09",
            }
        ),
        "adults": pd.DataFrame(
            {
                "adult_id": "A" + pd.Series(grown).astype(str),
                "school_id": school_ids.to_numpy()[grown % schools],
                "given_name": "Lee",
                "family_name": families[grown % families.size],
                "role": "teacher",
                "kind": "staff",
            }
        ),
        "classes": pd.DataFrame(),
        "class_members": pd.DataFrame(),
    }
    return {
        name: frame.reindex(columns=list(ROSTER_SCHEMAS[name].columns)).astype("str").fillna("")
        for name, frame in made.items()
    }


def survey(students: int, frames: dict[str, pd.DataFrame]) -> bytes:
    """Return an answer of each student as Google Sheets saves it: names in half of the cells, 24 items."""
    asked = instrument(CARE)
    rng = np.random.default_rng(SEED)
    adults = frames["adults"].groupby("school_id")["family_name"].agg(list)
    options = np.array([option.wording["en"] for option in asked.options])
    of_school = frames["students"]["school_id"].map(adults)
    when = pd.Timestamp("2026-10-05 08:00") + pd.to_timedelta(np.arange(students), unit="s")
    columns = {
        "Timestamp": when.strftime("%m/%d/%Y %H:%M:%S"),
        "Email Address": "",
        "Student ID": frames["students"]["student_id"],
    }
    for k in range(1, 6):
        written = rng.random(students) < 0.5
        at = rng.integers(0, ADULTS_A_SCHOOL, students)
        names = ["Ms. " + family[pick] for family, pick in zip(of_school, at, strict=True)]
        columns[asked.names.wording["en"].replace("{k}", str(k))] = np.where(written, names, "")
    columns[asked.names.none_wording["en"]] = ""
    columns |= {item.wording["en"]: options[rng.integers(0, 4, students)] for item in asked.items}
    return pd.DataFrame(columns).to_csv(index=False).encode()


def rostered(file: Path, frames: dict[str, pd.DataFrame]) -> None:
    """Make a store at `file` with the roster and an open wave."""
    desk = open_desk(Settings(store=f"sqlite:///{file}"))
    with desk.store.write() as conn:
        import_id = add_import(
            conn,
            kind="roster",
            content_hash="made up",
            filename="made-up.zip",
            tool="made-up",
            wave="",
            instrument="",
            school="",
            rows_read=len(frames["students"]),
            accepted=len(frames["students"]),
            rejected=0,
            skipped={},
            problems=[],
            by="op",
            at=desk.now(),
        )
        add_roster(conn, import_id, frames)
    waves.new_wave(desk, OPERATOR, Wave(WAVE))
    desk.store.dispose()


def ours(desk: Desk, name: str, data: bytes) -> dict[str, float]:
    """Return seconds to check and to store the answers."""
    start = time.perf_counter()
    checked = ingest.check_responses(desk, OPERATOR, name, data, WAVE, CARE)
    middle = time.perf_counter()
    ingest.store(desk, OPERATOR, checked)
    return {"check": middle - start, "store": time.perf_counter() - middle}


def peers(file: Path, store: Path) -> dict[str, float]:
    """Return seconds to read the file with pandas, and to insert its rows as they are."""
    start = time.perf_counter()
    frame = pd.read_csv(file, dtype=str)
    middle = time.perf_counter()
    names = ", ".join(f"c{at}" for at in range(frame.shape[1]))
    places = ", ".join("?" * frame.shape[1])
    with sqlite3.connect(store) as conn:
        conn.execute(f"CREATE TABLE answers ({names})")
        rows = frame.itertuples(index=False, name=None)  # sqlite3 takes NaN for NULL
        conn.executemany(f"INSERT INTO answers VALUES ({places})", rows)
    conn.close()
    return {"pandas.read_csv": middle - start, "executemany, commit": time.perf_counter() - middle}


def best(runs: list[dict[str, float]]) -> dict[str, float]:
    """Return the quickest run."""
    return min(runs, key=lambda run: sum(run.values()))


def measured(
    folder: Path, rows: int, repeat: int, profile: bool
) -> tuple[dict[str, float], dict[str, float]]:
    """Return our and the peer's seconds by step, by turns in one run; a profile is printed."""
    frames = roster(rows)
    data = survey(rows, frames)
    (folder / "survey.csv").write_bytes(data)
    rostered(folder / "rostered.db", frames)
    mine: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    for at in range(repeat):
        theirs.append(peers(folder / "survey.csv", folder / f"peer-{at}.db"))
        file = folder / f"ours-{at}.db"
        shutil.copy(folder / "rostered.db", file)
        desk = open_desk(Settings(store=f"sqlite:///{file}"))
        mine.append(ours(desk, "survey.csv", data))
        desk.store.dispose()
    if profile:
        shutil.copy(folder / "rostered.db", folder / "profiled.db")
        desk = open_desk(Settings(store=f"sqlite:///{folder / 'profiled.db'}"))
        with cProfile.Profile() as found:
            ours(desk, "survey.csv", data)
        pstats.Stats(found).sort_stats("cumulative").print_stats("sel|pandas/core/frame|sqlite3", 60)
    return best(mine), best(theirs)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000, help="students, and so responses")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the quickest counts")
    parser.add_argument("--profile", action="store_true", help="print where our time goes")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        mine, theirs = measured(Path(temporary), arguments.rows, arguments.repeat, arguments.profile)
    print(f"{arguments.rows:,} responses, 30 answers each; seconds, the quickest of {arguments.repeat}")
    for step, seconds in {**mine, "ours in all": sum(mine.values()), **theirs}.items():
        print(f"  {step:<22}{seconds:8.2f}")
    print(f"  {'the peer in all':<22}{sum(theirs.values()):8.2f}")
    print(f"  ratio {sum(mine.values()) / sum(theirs.values()):.2f} (target: at most 3)")


if __name__ == "__main__":
    main()
