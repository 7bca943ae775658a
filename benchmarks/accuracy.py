"""How right the product is where the truth is known: who answered, whom they meant, which status follows.

    uv run python -m benchmarks.accuracy FOLDER…
    uv run python -m benchmarks.accuracy --made-up 1 2 3 --students 1500

A folder holds the roster and survey files with truth_nominations.csv (student_id, slot, text, adult_id,
kind) and truth_status.csv (student_id, school_id, status). Mentions of kind `vague`, a role without a
name, are counted apart and in no other figure.
"""

import argparse
import tempfile
from pathlib import Path

import pandas as pd

from benchmarks.stored import WAVE, Watch, stored_district
from sel.workflows.made_up import made_up_district
from sel.workflows.picture import read_parts

SILENT, SAYS_NO = {"not_heard"}, {"no_adult", "staff_only"}
MENTION = ["student_id", "slot"]


def judged_mentions(mentions: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return the product's mentions with `kind` and `right`; two adults in one cell may be either's.

    `mentions` has student_id, slot, adult_id, decision; a mention that the truth doesn't know has kind "".
    """
    meant = set(zip(truth["student_id"], truth["slot"], truth["adult_id"], strict=True))
    kinds = truth.drop_duplicates(MENTION).set_index(MENTION)["kind"]
    keys = pd.MultiIndex.from_frame(mentions[MENTION])
    found = zip(mentions["student_id"], mentions["slot"], mentions["adult_id"], strict=True)
    return mentions.assign(
        kind=kinds.reindex(keys).fillna("").to_numpy(),
        right=[key in meant and key[2] != "" for key in found],
    )


def figures(mentions: pd.DataFrame, truth: pd.DataFrame) -> dict[str, str]:
    """Return the figures on names, as text."""
    judged = judged_mentions(mentions, truth)
    auto = judged[(judged["decision"] == "auto") & (judged["kind"] != "vague")]
    right = auto[auto["right"]].drop_duplicates([*MENTION, "adult_id"])
    adults = truth[truth["kind"] == "adult"]
    placed = adults.merge(right[[*MENTION, "adult_id"]], on=[*MENTION, "adult_id"])
    vague = judged[judged["kind"] == "vague"]
    vague_auto = vague[vague["decision"] == "auto"]
    calibrated = auto[auto["probability"].between(0.9, 1)]
    return {
        "mentions of adults": f"{len(adults)}",
        "placed without asking": _share(len(placed), len(adults)),
        "right among those decided": _share(int(auto["right"].sum()), len(auto)),
        "right where the posterior is .9 to 1": _share(int(calibrated["right"].sum()), len(calibrated)),
        "negated names taken as ties": f"{int((auto['kind'] == 'negated').sum())}",
        "strangers taken for adults of the school": f"{int((auto['kind'] == 'off_roster').sum())}",
        "left for review": _share(int((judged["decision"] == "review").sum()), len(judged)),
        "vague: decided, right": f"{len(vague_auto)} of {len(vague)}, {int(vague_auto['right'].sum())} right",
    }


def _share(part: int, whole: int) -> str:
    """Return a share as per cent with its counts."""
    return f"{100 * part / whole:.2f} % ({part} of {whole})" if whole else "none"


def statuses(students: pd.DataFrame, truth: pd.DataFrame) -> tuple[dict[str, str], pd.DataFrame]:
    """Return figures on statuses, and the table of truth (rows) against the product (columns)."""
    key = ["student_id", "school_id"]
    both = truth.merge(students[[*key, "status"]], on=key, how="outer", suffixes=("_true", ""))
    both = both.fillna("(no row)")
    silent_true, silent = both["status_true"].isin(SILENT), both["status"].isin(SILENT)
    no_true, no = both["status_true"].isin(SAYS_NO), both["status"].isin(SAYS_NO)
    words = {
        "answered: same students as in truth": "yes" if (silent_true == silent).all() else "NO",
        "silent, but taken to say no": f"{int((silent_true & no).sum())}",
        "says no, but taken as silent": f"{int((no_true & silent).sum())}",
        "same status": _share(int((both["status_true"] == both["status"]).sum()), len(both)),
    }
    return words, pd.crosstab(both["status_true"], both["status"])


def report(name: str, folder: Path) -> None:
    """Run the product on a folder and print what is right."""
    with tempfile.TemporaryDirectory() as temporary:
        desk = stored_district(folder, f"sqlite:///{Path(temporary) / 'store.db'}", Watch())
        mentions = read_parts(desk, WAVE, "nominations")
        students = read_parts(desk, WAVE, "students")
        desk.store.dispose()
    mentions = mentions.drop_duplicates([*MENTION, "text", "adult_id"])
    truth = _table(folder / "truth_nominations.csv").astype({"slot": int})
    words, confusion = statuses(students, _table(folder / "truth_status.csv"))
    print(f"== {name}")
    for label, value in {**words, **figures(mentions, truth)}.items():
        print(f"{label:<42}{value}")
    print(confusion.to_string(), end="\n\n", flush=True)


def _table(path: Path) -> pd.DataFrame:
    """Return a CSV file's cells as text."""
    return pd.read_csv(path, dtype=str, keep_default_na=False)


def main() -> None:
    """Report on each folder, then on each made-up district."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--made-up", type=int, nargs="+", default=(), metavar="SEED")
    parser.add_argument("--students", type=int, default=1500, help="in each made-up district")
    arguments = parser.parse_args()
    for folder in arguments.folders:
        report(str(folder), folder)
    for seed in arguments.made_up:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            district = made_up_district(arguments.students, seed)
            for name, data in district.files.items():
                (folder / name).write_bytes(data)
            district.truth.to_csv(folder / "truth_nominations.csv", index=False)
            district.status_truth.to_csv(folder / "truth_status.csv", index=False)
            report(f"made-up district of {arguments.students} students, seed {seed}", folder)


if __name__ == "__main__":
    main()
