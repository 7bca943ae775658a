"""The handover list: each student who would be left with nobody, why, who else knows them, what to do."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from sel.core.handover import Handover
from sel.core.network import Pairs
from sel.core.outreach import FIRST_STATE, STATES
from sel.core.people import full_name
from sel.store import followups, rosters
from sel.wording.english import day_words
from sel.wording.next_year import WHO_KNOWS, what_to_do, who_goes, who_stays
from sel.workflows.desk import Desk
from sel.workflows.picture import read_parts

HANDOVER_COLUMNS = [
    *("student_id", "school_id", "name", "grade", "homeroom", "why", "adults_who_go", "who_else_knows"),
    *("next_school", "owner", "state", "what_to_do"),
]
MOST_NAMED = 3
"""So many of those who else know a student are named, the closest first."""


@dataclass(frozen=True, eq=False)
class NextYear:
    """What is known of a school's next year, for some of its students.

    `going` is why each adult goes (gone, ends, chosen), `ends` the roster's day by adult_id; `moving` are
    the students who step from grade `top` to one of the schools `onward`, where `onward_adults` work.
    """

    handover: Handover
    pairs: Pairs
    students: pd.DataFrame
    adults: pd.DataFrame
    going: dict[str, str]
    ends: "pd.Series[str]"
    top: str
    moving: set[str]
    onward: list[str]
    onward_adults: set[str]
    whole_year_ends: bool


def handover_rows(desk: Desk, wave: str, school: str, found: NextYear) -> pd.DataFrame:
    """Return HANDOVER_COLUMNS, a row a student left with nobody, by grade and name.

    Whoever calls has asked permission for every student of `found`.
    """
    rows = found.students[found.students["student_id"].isin(found.handover.students)]
    names = _names(desk, wave)
    known = _who_else(desk, school, found, set(rows["student_id"]))
    words = names.reindex(known["adult_id"]).to_numpy() + " (" + known["how"].map(WHO_KNOWS).to_numpy() + ")"
    known = known.assign(adult=names.reindex(known["adult_id"]).to_numpy(), words=words)
    first = known.drop_duplicates("student_id").set_index("student_id")["adult"]
    others = known.groupby("student_id").head(MOST_NAMED).groupby("student_id")["words"].agg(", ".join)
    next_school = _school_names(desk, found.onward)
    moves = rows["student_id"].isin(found.moving)
    closest = _looked_up(rows["student_id"], first)
    pairs = zip(closest, moves, strict=True)
    with desk.store.read() as conn:
        follow_ups = followups.follow_ups(conn, wave).set_index("student_id")
    state = rows["student_id"].map(follow_ups["state"]).astype("str").fillna(FIRST_STATE)
    told = rows.assign(
        name=full_name(rows),
        why=_looked_up(rows["student_id"], _why(found, names)),
        adults_who_go=_looked_up(rows["student_id"], _lost_names(found, names)),
        who_else_knows=_looked_up(rows["student_id"], others),
        next_school=moves.map({True: next_school, False: ""}),
        owner=_looked_up(rows["student_id"], follow_ups["owner"]),
        state=state.map(STATES),
        what_to_do=[what_to_do(name, next_school, moves_up=bool(up)) for name, up in pairs],
    )
    return told.sort_values(["grade", "name", "student_id"], ignore_index=True)[HANDOVER_COLUMNS]


def _names(desk: Desk, wave: str) -> "pd.Series[str]":
    """Return every adult's name by adult_id, also of those who are on the roster since the wave."""
    with desk.store.read() as conn:
        now = rosters.adults_of(conn)
    known = pd.concat([read_parts(desk, wave, "adults"), now], ignore_index=True).drop_duplicates("adult_id")
    return pd.Series(full_name(known).to_numpy(), index=known["adult_id"], dtype=str)


def _why(found: NextYear, names: "pd.Series[str]") -> "pd.Series[str]":
    """Return, by student_id, why the adults they named are lost, as a sentence."""
    lost = found.handover.lost.assign(
        adult=names.reindex(found.handover.lost["adult_id"]).to_numpy(),
        reason=found.handover.lost["adult_id"].map(found.going).astype("str").fillna(""),
        day=found.handover.lost["adult_id"].map(found.ends).astype("str").fillna(""),
    ).sort_values(["student_id", "adult"])
    goes = lost[lost["reason"] != ""]
    told = [
        who_goes(adult, reason, day_words(date.fromisoformat(day)) if reason == "ends" else "")
        for adult, reason, day in zip(goes["adult"], goes["reason"], goes["day"], strict=True)
    ]
    parts = goes.assign(told=told)[["student_id", "told"]]
    stays = (
        lost[lost["reason"] == ""].groupby("student_id")["adult"].agg(lambda names: who_stays(list(names)))
    )
    both = pd.concat([parts, stays.rename("told").reset_index()], ignore_index=True)
    sentences = both.groupby("student_id")["told"].agg("; ".join)
    return sentences.str.slice(0, 1).str.upper() + sentences.str.slice(1) + "."


def _lost_names(found: NextYear, names: "pd.Series[str]") -> "pd.Series[str]":
    lost = found.handover.lost
    told = lost.assign(adult=names.reindex(lost["adult_id"]).to_numpy()).sort_values("adult")
    return told.groupby("student_id")["adult"].agg(", ".join)


def _who_else(desk: Desk, school: str, found: NextYear, students: set[str]) -> pd.DataFrame:
    """Return who knows each student and will be where she is next year, the closest first.

    Columns: student_id, adult_id, how (a key of WHO_KNOWS).
    """
    through = found.handover.through
    through = through[through["student_id"].isin(students)]
    with desk.store.read() as conn:
        classes = rosters.classes_of(conn, [school])
    seats = classes[(classes["role"] == "student") & classes["person_id"].isin(students)]
    taught = seats[["class_id", "person_id"]].merge(
        classes.loc[classes["role"] != "student", ["class_id", "person_id"]], on="class_id"
    )
    teaches = pd.DataFrame(
        {"student_id": taught["person_id_x"], "adult_id": taught["person_id_y"], "how": "teaches"}, dtype=str
    )
    both = pd.concat([through, teaches], ignore_index=True)
    there = both["adult_id"].isin(found.onward_adults)
    stays = both["student_id"].isin(found.moving) & there | ~both["student_id"].isin(found.moving)
    both = both[stays & ~both["adult_id"].isin(found.going)]
    both = both.assign(rank=both["how"].map({how: at for at, how in enumerate(WHO_KNOWS)}))
    both = both.sort_values(["student_id", "rank", "adult_id"]).drop_duplicates(["student_id", "adult_id"])
    return both[["student_id", "adult_id", "how"]].reset_index(drop=True)


def _school_names(desk: Desk, school_ids: list[str]) -> str:
    """Return the next schools by name, joined by "or"; "" where the roster has none."""
    with desk.store.read() as conn:
        schools = rosters.current_schools(conn)
    return " or ".join(sorted(schools.loc[schools["school_id"].isin(school_ids), "name"]))


def _looked_up(keys: pd.Series, values: pd.Series) -> pd.Series:
    return keys.map(values).astype("str").fillna("")
