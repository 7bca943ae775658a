"""What it costs to resolve a very large district's mentions, beside rapidfuzz's bare scores of them.

    uv run python -m benchmarks.names_speed
    uv run python -m benchmarks.names_speed --schools 30 --adults 150

Ours is all of `resolved_mentions`, its parsing and learning included. The peer is rapidfuzz's
token_set_ratio, one `cdist` a school of its unique texts, as written the same that ours gets, folded and
titles stripped beforehand, by its adults' full names. Beside it stands the same without the texts that
stripping makes equal, and the least that any matcher by edits must do: one `cdist` a school of unique words
(optimal string alignment). Each number of schools runs in a process of its own, ours first and nothing
cached; CPU seconds of one thread, and our peak memory with the district's frames in it. The target is a
third of the peer, and under 1,024 MiB.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist
from threadpoolctl import threadpool_limits

from benchmarks.districts import names_at_scale
from benchmarks.peers.stripped import stripped
from benchmarks.pipeline import peak_mebibytes
from sel.core.names.parse import folded
from sel.core.names.resolve import resolved_mentions
from sel.core.names.scopes import scopes
from sel.core.people import Roster

SCHOOLS = (30, 60, 120)
MENTIONS_A_SCHOOL, STUDENTS_A_SCHOOL = 281_000 / 120, 100_000 / 120
ADULTS_A_SCHOOL = 60

Strings = list[tuple[list[str], list[str]]]
"""What is written and what adults are called, a pair a school."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU time that `work` takes in this process, all its threads together."""
    start = time.process_time()
    work()
    return time.process_time() - start


def full_names(nominations: pd.DataFrame, roster: Roster) -> Strings:
    """Return each school's unique texts, folded and stripped, and its adults' full names, folded."""
    schools = nominations["student_id"].map(scopes(roster.students, "student_id"))
    bare = {text: stripped(text) for text in nominations["text"].unique()}
    adults = roster.adults.assign(full=roster.adults["given_name"] + " " + roster.adults["family_name"])
    called = {school: list(map(folded, names)) for school, names in adults.groupby("school_id")["full"]}
    return [
        ([bare[text] for text in own.unique()], called.get(str(school), []))
        for school, own in nominations["text"].groupby(schools)
    ]


def words(strings: Strings) -> Strings:
    """Return each school's unique words instead of its strings."""
    return [(_words_of(texts), _words_of(names)) for texts, names in strings]


def scores(strings: Strings, scorer: Callable[..., float]) -> None:
    """Score each school's strings with one another, in one thread."""
    for texts, names in strings:
        cdist(texts, names, scorer=scorer, workers=1)


def measured(schools: int, adults: int) -> dict[str, float]:
    """Return what is measured on so many schools, by what it is."""
    mentions, students = round(MENTIONS_A_SCHOOL * schools), round(STUDENTS_A_SCHOOL * schools)
    roster, nominations = names_at_scale(mentions, students, schools, adults)
    _forget_the_peak()
    with threadpool_limits(1):
        own = cpu_seconds(lambda: resolved_mentions(nominations, roster))
    peak = peak_mebibytes()
    strings = full_names(nominations, roster)
    different = [(list(dict.fromkeys(texts)), names) for texts, names in strings]
    peer = cpu_seconds(lambda: scores(strings, fuzz.token_set_ratio))
    fewer = cpu_seconds(lambda: scores(different, fuzz.token_set_ratio))
    tokens = words(strings)
    bare = cpu_seconds(lambda: scores(tokens, OSA.distance))
    return {
        "mentions": len(nominations),
        "unique texts a school": sum(len(texts) for texts, _ in strings) / schools,
        "ours, CPU seconds": own,
        "token_set_ratio, the same texts": peer,
        "token_set_ratio, different ones": fewer,
        "OSA of unique words": bare,
        "ours ÷ token_set_ratio (target: ⅓)": own / peer,
        "ours ÷ OSA of words": own / bare,
        "ours, ms a thousand mentions": 1e6 * own / len(nominations),
        "peak memory, MiB": peak,
    }


def table(columns: dict[int, dict[str, float]]) -> str:
    """Return the measurements as text: a row what was measured, a column a number of schools."""
    rows = next(iter(columns.values()))
    lines = [f"{'schools':<36}" + "".join(f"{schools:>12,}" for schools in columns)]
    for row in rows:
        digits = 2 if "÷" in row or "seconds" in row or "_ratio" in row or "OSA" in row else 0
        lines.append(f"{row:<36}" + "".join(f"{column[row]:>12,.{digits}f}" for column in columns.values()))
    return "\n".join(lines)


def _words_of(texts: list[str]) -> list[str]:
    return sorted({word for text in texts for word in text.split()})


def _forget_the_peak() -> None:
    """Let the peak memory count from here on, where the system can: making the district up isn't ours."""
    clear = Path("/proc/self/clear_refs")
    if clear.exists():
        clear.write_text("5", encoding="ascii")


def main() -> None:
    """Measure each number of schools in a fresh process, and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--schools", type=int, nargs="+", default=SCHOOLS)
    parser.add_argument("--adults", type=int, default=ADULTS_A_SCHOOL, help="in each school")
    parser.add_argument("--json", action="store_true", help="measure here, print JSON")
    arguments = parser.parse_args()
    if arguments.json:
        print(json.dumps([measured(schools, arguments.adults) for schools in arguments.schools]))
        return
    columns = {}
    for schools in arguments.schools:
        own = ["--schools", str(schools), "--adults", str(arguments.adults), "--json"]
        command = [sys.executable, "-m", "benchmarks.names_speed", *own]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
        columns[schools] = json.loads(done.stdout)[0]
    print(table(columns))


if __name__ == "__main__":
    main()
