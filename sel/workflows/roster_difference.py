"""A roster as it would be, held against the one stored: who joins, leaves, moves, and what changes."""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import pandas as pd

from sel.core.people import Roster, full_name
from sel.readers.cells import among

COLUMNS = ("change", "kind", "person_id", "name", "school_id", "was", "now")

_KEYS = {"student": ("students", "student_id"), "adult": ("adults", "adult_id")}
_FIELDS = {
    "student": {"grade": "grade", "email": "e-mail", "homeroom": "homeroom"},
    "adult": {"email": "e-mail", "role": "role"},
}


def roster_changes(stored: Roster, after: Mapping[str, pd.DataFrame]) -> pd.DataFrame:
    """Return a row a person and change: change (joined, left, moved, changed), kind, person_id, name, ….

    `after` has schools, students and adults as they would be. `school_id` is where the person would be, of
    one who left where they were; `was` and `now` are in words. An accent written in another way (composed or
    decomposed) is no change.
    """
    names = pd.concat([stored.schools, after["schools"]]).drop_duplicates("school_id", keep="last")
    school = names.set_index("school_id")["name"]
    school = school.where(school != "", school.index.to_series())
    school = school.where(~school.duplicated(keep=False), school + " (" + school.index.to_series() + ")")
    found = []
    for kind, (frame, key) in _KEYS.items():
        was, now = getattr(stored, frame), after[frame]
        found += _of_kind(kind, _rows(was, key, school), _rows(now, key, school))
    whole = pd.concat(found, ignore_index=True)
    return whole[list(COLUMNS)].astype("str")


def difference_counts(changes: pd.DataFrame, stored: Roster) -> dict[str, int]:
    """Return how many students and adults there were, and how many join, leave, move or change."""
    counts: dict[str, int] = {}
    for kind, (frame, key) in _KEYS.items():
        own = changes[changes["kind"] == kind]
        people = own.groupby("change")["person_id"].nunique()
        for change in ("joined", "left", "moved", "changed"):
            counts[f"{frame}_{change}"] = int(people.get(change, 0))
        counts[f"{frame}_before"] = int(getattr(stored, frame)[key].nunique())
    return counts


def vanished_schools(stored: Roster, after: Mapping[str, pd.DataFrame]) -> list[str]:
    """Return the names of schools that have students now and would have none."""
    gone = set(stored.students["school_id"]) - set(after["students"]["school_id"])
    names = stored.schools[stored.schools["school_id"].isin(gone)]
    return sorted(names["name"].where(names["name"] != "", names["school_id"]))


def _rows(people: pd.DataFrame, key: str, school: "pd.Series[str]") -> pd.DataFrame:
    """Return people with their id as `person_id`, their name, and the name of their school."""
    place = people["school_id"].map(school).astype("str").fillna("")
    rows = people.rename(columns={key: "person_id"})
    rows = rows.assign(name=full_name(people), school=place.where(place != "", people["school_id"]))
    return rows.sort_values(["person_id", "school_id"], kind="stable", ignore_index=True)


def _of_kind(kind: str, was: pd.DataFrame, now: pd.DataFrame) -> list[pd.DataFrame]:
    before, after = was.drop_duplicates("person_id"), now.drop_duplicates("person_id")
    joined = after[~among(after["person_id"], before["person_id"])]
    left = before[~among(before["person_id"], after["person_id"])]
    then, later = _placed(was), _placed(now)
    places = then.merge(later, on="person_id", suffixes=("_was", "_now"))
    elsewhere = places[places["schools_was"] != places["schools_now"]]
    pairs = was[["person_id", "school_id"]].merge(now[["person_id", "school_id"]])
    stayed = among(elsewhere["person_id"], pairs["person_id"])
    words = {"schools_was": "was", "schools_now": "now", "school_id_now": "school_id", "name_now": "name"}
    moved = elsewhere.rename(columns=words).assign(change="moved")
    moved["change"] = moved["change"].where(~stayed, "changed")
    found = [
        joined.assign(
            change="joined",
            was="",
            now=later.set_index("person_id")["schools"].reindex(joined["person_id"]).to_numpy(),
        ),
        left.assign(
            change="left",
            now="",
            was=then.set_index("person_id")["schools"].reindex(left["person_id"]).to_numpy(),
        ),
        moved[moved["change"] == "moved"],
        moved[moved["change"] == "changed"],
        _changed(kind, was, now),
    ]
    return [part.assign(kind=kind)[list(COLUMNS)] for part in found]


def _placed(rows: pd.DataFrame) -> pd.DataFrame:
    """Return one row a person: person_id, name, the first school_id, and `schools`, all of them in words.

    `rows` are in the order of person_id.
    """
    first = ~rows["person_id"].duplicated()
    words = rows["school"].tolist()
    bounds = [*np.flatnonzero(first).tolist(), len(rows)]
    schools = pd.Series([", ".join(words[begin:end]) for begin, end in pairwise(bounds)], dtype="str")
    one = rows.loc[first, ["person_id", "name", "school_id"]].reset_index(drop=True)
    return one.assign(schools=schools)


def _changed(kind: str, was: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """Return a row a person and thing about them that is another now."""
    here = was.merge(now, on=["person_id", "school_id"], suffixes=("_was", "_now"))
    gone = was[~among(was["person_id"], here["person_id"])].drop_duplicates("person_id")
    moved = gone.merge(now.drop_duplicates("person_id"), on="person_id", suffixes=("_was", "_now"))
    both = pd.concat([here, moved.rename(columns={"school_id_now": "school_id"})])
    found = []
    for column, word in {"name": "name", **_FIELDS[kind]}.items():
        old, new = both[f"{column}_was"], both[f"{column}_now"]
        rows = both[old.str.normalize("NFC") != new.str.normalize("NFC")]
        found.append(
            pd.DataFrame(
                {
                    "change": "changed",
                    "person_id": rows["person_id"],
                    "name": rows["name_now"],
                    "school_id": rows["school_id"],
                    "was": _said(word, rows[f"{column}_was"]),
                    "now": _said(word, rows[f"{column}_now"]),
                }
            )
        )
    return pd.concat(found).drop_duplicates(["person_id", "was", "now"])


def _said(word: str, cells: pd.Series) -> pd.Series:
    return (f"{word} " + cells).where(cells != "", f"no {word} on record")
