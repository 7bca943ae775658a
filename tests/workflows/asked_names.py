"""What the named cast of Oak wrote that a person must decide, stored as a drawn picture has it.

0001, 0002   "Ms. Garcia" twice and "ms garcia": each sits in an Algebra 1 of Ana García's
0004         "Ms Garcia": sits in Beatriz Garcia's World History
0005         "the art lady", in nobody's class
0006, 0009   "coach": a role, not a name
0007         words that read like harm; 0008 turns an adult down; 0003 was matched automatically
0010         of both schools, "Mr Art"
"""

import pandas as pd

from sel.core.people import ROSTER_SCHEMAS
from sel.store.pictures import save_picture
from sel.store.rosters import add_roster
from sel.workflows import picture
from sel.workflows.desk import Desk
from tests import cast
from tests.store.small import FALL, NOW, new_import, new_wave

ROWS = (
    ("0001", 1, "Ms. Garcia", "ms garcia", "a1", "review", "", "adult"),
    ("0001", 3, "Ms. Garcia", "ms garcia", "a1", "review", "", "adult"),
    ("0002", 1, "ms garcia", "ms garcia", "a1", "review", "", "adult"),
    ("0003", 1, "Mrs O'Brien", "mrs obrien", "", "auto", "", "adult"),
    ("0004", 1, "Ms Garcia", "ms garcia", "a2", "review", "", "adult"),
    ("0005", 1, "the art lady", "the art lady", "", "review", "", "adult"),
    ("0006", 1, "coach", "coach", "", "review", "", "role"),
    ("0009", 1, "coach", "coach", "", "review", "", "role"),
    ("0009", 2, "coach", "coach", "", "review", "", "role"),
    ("0007", 1, "he hurts me", "he hurts me", "", "review", "harm", "unclear"),
    ("0008", 1, "not mr reed", "not mr reed", "", "review", "negated", "negated"),
    ("0010", 1, "Mr Art", "mr art", "", "review", "", "adult"),
)
CANDIDATES = (
    ("0001", 1, "Ms. Garcia", 1, "a1", 0.7, "teaches her 3rd period Algebra 1"),
    ("0001", 1, "Ms. Garcia", 2, "a2", 0.2, "the same family name"),
    ("0001", 3, "Ms. Garcia", 1, "a1", 0.7, "teaches her 3rd period Algebra 1"),
    ("0002", 1, "ms garcia", 1, "a1", 0.4, "teaches his 3rd period Algebra 1"),
    ("0002", 1, "ms garcia", 2, "a2", 0.3, "the same family name"),
    ("0004", 1, "Ms Garcia", 1, "a2", 0.6, "teaches her 2nd period World History"),
    ("0005", 1, "the art lady", 1, "a6", 0.5, "teaches art"),
    ("0010", 1, "Mr Art", 1, "e2", 0.8, "the only Art"),
)
SITTING = (("c1", "0001"), ("c9", "0002"), ("c1", "0003"), ("c2", "0004"), ("c2", "0001"))
SECTION = {"class_id": "c9", "school_id": "oak", "title": "Algebra 1", "room": "12", "period": "5"}

MENTIONS = pd.DataFrame(
    list(ROWS),
    columns=["student_id", "slot", "text", "key", "context", "decision", "flag", "kind"],
).assign(
    scope=lambda rows: rows["student_id"].map({"0010": "elm oak"}).fillna("oak").astype(str),
    adult_id=lambda rows: rows["decision"].map({"auto": "a4"}).fillna("").astype(str),
    probability=0.5,
    reason=lambda rows: (
        rows["decision"]
        .map({"auto": "the only O'Brien at this school"})
        .fillna("several are called so")
        .astype(str)
    ),
)


def ask(desk: Desk, wave: str = FALL, mentions: pd.DataFrame = MENTIONS) -> Desk:
    """Store the cast's roster and a wave, with the picture of Oak as it would be drawn now."""
    cast_roster = cast.roster()
    members = [{"class_id": c, "person_id": s, "role": "student"} for c, s in SITTING]
    members.append({"class_id": "c9", "person_id": "a1", "role": "teacher"})
    section = cast.frame(ROSTER_SCHEMAS["classes"], [SECTION])
    seats = cast.frame(ROSTER_SCHEMAS["class_members"], members)
    frames = {name: getattr(cast_roster, name) for name in ROSTER_SCHEMAS if name != "programs"}
    frames["class_members"] = pd.concat([frames["class_members"], seats], ignore_index=True)
    frames["classes"] = pd.concat([frames["classes"], section], ignore_index=True)
    with desk.store.write() as conn:
        new_wave(conn, wave)
        add_roster(conn, new_import(conn, "roster", "r1"), frames)
    draw(desk, wave, mentions)
    return desk


def draw(desk: Desk, wave: str = FALL, mentions: pd.DataFrame = MENTIONS) -> None:
    """Store the picture of Oak with these mentions, as drawn from what is there now."""
    students = cast.students()
    keys = ["student_id", "slot", "text", "rank", "adult_id", "probability", "why"]
    parts = {
        ("nominations", cast.OAK): mentions,
        ("candidates", cast.OAK): pd.DataFrame(CANDIDATES, columns=keys),
        ("figures", ""): pd.DataFrame(
            {"school_id": [cast.OAK], "asked": [12], "answered": [10], "seen": [0], "unseen": [0]}
        ),
        ("students", cast.OAK): students[students["school_id"] == cast.OAK].assign(status="unmatched"),
    }
    version = picture.picture_version(desk, wave)
    with desk.store.write() as conn:
        save_picture(conn, wave, version, parts, NOW)
