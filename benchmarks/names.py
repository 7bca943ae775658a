"""How right the names are where the truth is known, beside ready-made ways to match names, in one run.

    uv run python -m benchmarks.names FOLDER…
    uv run python -m benchmarks.names --made-up 1 2 3 --students 3000
    uv run python -m benchmarks.names FOLDER --alone --show 20

A folder holds roster and survey files with truth_nominations.csv (student_id, slot, text, adult_id, kind),
truth_status.csv (student_id, school_id, status) and, where there is one, truth_staff.csv (adult_id, line,
student_id). The product reads the files as an admin brings them, and its stored picture is judged. Each
peer gets the same texts and the adults of the student's schools, and the threshold that suits it best on
that very folder. Written names are mentions of kind `adult`; a name given for somebody who isn't on the
roster, for nobody or against somebody is a mistake. Kind `vague`, a role without a name, is in no figure.
"""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from benchmarks.peers import Peer
from benchmarks.peers.at_hand import MISSING, STRING_SCORES, peers_at_hand
from benchmarks.rightness.decided import calibration, decided_table, decision_figures, shown_figures
from benchmarks.rightness.forms import form_table
from benchmarks.rightness.judged import Share, counted, written_names
from benchmarks.rightness.lists import list_figures, staff_figures, status_table, statuses
from benchmarks.rightness.mistakes import mistakes
from benchmarks.rightness.thresholds import GRID, Point, at, best, curve
from benchmarks.rightness.wanted import Found, all_together, summary
from benchmarks.stored import WAVE, Watch, stored_district
from sel.core.names.scopes import people_of, scopes
from sel.core.people import Roster
from sel.store.rosters import current_roster
from sel.workflows.made_up import made_up_district
from sel.workflows.picture import read_parts

PARTS = ("nominations", "candidates", "students", "staff_lines")


@dataclass(frozen=True)
class Run:
    """What the product made of a folder, and the folder's truth."""

    mentions: pd.DataFrame
    candidates: pd.DataFrame
    students: pd.DataFrame
    lines: pd.DataFrame
    roster: Roster
    truth: pd.DataFrame
    status_truth: pd.DataFrame
    staff_truth: pd.DataFrame

    @property
    def scored(self) -> pd.DataFrame:
        """The product's candidates as a score; whom it flags as negated or accused it proposes to nobody."""
        kept = self.mentions[self.mentions["flag"] == ""]
        return kept[["student_id", "slot", "adult_id"]].assign(score=kept["probability"])


def product_run(folder: Path) -> Run:
    """Return what the product stores of the folder's files, beside the truth."""
    with tempfile.TemporaryDirectory() as temporary:
        desk = stored_district(folder, f"sqlite:///{Path(temporary) / 'store.db'}", Watch())
        parts = {part: read_parts(desk, WAVE, part) for part in PARTS}
        with desk.store.read() as conn:
            roster = current_roster(conn)
        desk.store.dispose()
    return Run(
        mentions=parts["nominations"].drop_duplicates(["student_id", "slot", "text", "adult_id"]),
        candidates=parts["candidates"],
        students=parts["students"],
        lines=parts["staff_lines"],
        roster=roster,
        truth=_table(folder / "truth_nominations.csv").astype({"slot": int}),
        status_truth=_table(folder / "truth_status.csv"),
        staff_truth=_table(folder / "truth_staff.csv", ["adult_id", "line", "student_id"]),
    )


def peers_claims(peer: Peer, truth: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return student_id, slot, adult_id and score of the peer's best adult for each text of the truth."""
    of_student = scopes(roster.students, "student_id")
    asked = counted(truth).drop_duplicates(["student_id", "slot", "text"])
    asked = asked.assign(scope=asked["student_id"].map(of_student)).dropna(subset=["scope"])
    written = asked[["scope", "text"]].drop_duplicates()
    adults = people_of(written["scope"], roster.adults, "adult_id").rename(columns={"person_id": "adult_id"})
    found = asked[["student_id", "slot", "scope", "text"]].merge(peer(written, adults), on=["scope", "text"])
    return found[["student_id", "slot", "adult_id", "score"]]


def report(name: str, folder: Path, peers: dict[str, Peer], show: int) -> Found:
    """Run product and peers on a folder, print what is right, and return the most of it."""
    run = product_run(folder)
    print(f"== {name}: {len(written_names(run.truth))} written names of {len(run.truth)} mentions")
    points = {"ours": best(curve(run.scored, run.truth))}
    for peer, match in peers.items():
        points[peer] = best(curve(peers_claims(match, run.truth, run.roster), run.truth))
    _print_points("each at its best threshold", points)
    _print_points("ours by threshold", {"": [at(run.scored, run.truth, line) for line in GRID]})
    both = statuses(run.students, run.status_truth)
    shares = {**decision_figures(run.mentions, run.truth), **list_figures(both)}
    _print_shares(shares)
    _print_shares(shown_figures(run.mentions, run.candidates, run.truth))
    if len(run.staff_truth):
        _print_shares(staff_figures(run.lines, run.staff_truth))
    tenths = calibration(run.mentions[run.mentions["flag"] == ""], run.truth)
    _print_table("calibration by tenth of posterior", tenths.round(3))
    _print_table("written names by form", form_table(run.mentions, run.truth, run.roster.adults))
    _print_table("kinds of mention and what was decided", decided_table(run.mentions, run.truth))
    _print_table("statuses in truth (rows) and ours", status_table(both))
    if show:
        _print_some(run, show)
    string_scores = tuple(point.f1 for peer, point in points.items() if peer in STRING_SCORES)
    return Found(points["ours"].f1, string_scores, shares, tenths)


def _print_points(title: str, points: dict[str, Point] | dict[str, list[Point]]) -> None:
    print(f"{title:<32}{'threshold':>10}{'precision':>11}{'recall':>9}{'F1':>9}")
    for label, found in points.items():
        for point in found if isinstance(found, list) else [found]:
            figures = f"{point.threshold:>10.3f}{point.precision:>11.4f}{point.recall:>9.4f}{point.f1:>9.4f}"
            print(f"  {label:<30}{figures}")
    print(flush=True)


def _print_shares(shares: dict[str, Share]) -> None:
    for label, share in shares.items():
        print(f"{label:<50}{share}")
    print(flush=True)


def _print_table(title: str, table: pd.DataFrame) -> None:
    print(f"{title}\n{table.to_string()}\n", flush=True)


def _print_some(run: Run, show: int) -> None:
    """Print so many mentions of each mistake."""
    for what, group in mistakes(run.mentions, run.truth, run.roster.adults).groupby("what"):
        some = group.sample(min(show, len(group)), random_state=1).drop(columns="what")
        _print_table(f"{len(some)} of {len(group)}: {what}", some)


def _table(path: Path, columns: list[str] | None = None) -> pd.DataFrame:
    """Return a CSV file's cells as text; without the file, an empty frame of `columns` if given."""
    if columns and not path.exists():
        return pd.DataFrame(columns=columns, dtype=str)
    return pd.read_csv(path, dtype=str, keep_default_na=False)


@contextmanager
def made_up_folder(students: int, seed: int) -> Iterator[Path]:
    """Give a folder with a made-up district's files and truth for as long as it is needed."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        district = made_up_district(students, seed)
        for name, data in district.files.items():
            (folder / name).write_bytes(data)
        district.truth.to_csv(folder / "truth_nominations.csv", index=False)
        district.status_truth.to_csv(folder / "truth_status.csv", index=False)
        district.staff_truth.to_csv(folder / "truth_staff.csv", index=False)
        yield folder


def main() -> None:
    """Report on each folder, then on each made-up district."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--made-up", type=int, nargs="+", default=(), metavar="SEED")
    parser.add_argument("--students", type=int, default=3000, help="in each made-up district")
    parser.add_argument("--alone", action="store_true", help="without the peers")
    parser.add_argument("--show", type=int, default=0, help="print so many mentions of each mistake")
    arguments = parser.parse_args()
    peers = {} if arguments.alone else peers_at_hand()
    if peers and "splink" not in peers:
        print(MISSING)
    found: dict[str, Found] = {}
    for folder in arguments.folders:
        found[str(folder)] = report(str(folder), folder, peers, arguments.show)
    for seed in arguments.made_up:
        with made_up_folder(arguments.students, seed) as folder:
            name = f"made-up district of {arguments.students} students, seed {seed}"
            found[name] = report(name, folder, peers, arguments.show)
    if len(found) > 1:
        tenths = all_together(list(found.values())).calibration
        _print_table("calibration by tenth of posterior, all together", tenths.round(3))
    _print_table("what is wanted of the names, with ! where it isn't met", summary(found))


if __name__ == "__main__":
    main()
