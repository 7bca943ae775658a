"""Random changes to a made-up district, delta after delta, held against a bulk file of the same state."""

import csv
import io
import random

import pandas as pd
import pytest

from sel.readers.rosters.roster_files import RosterFile, read_roster
from sel.readers.tables import read_tables

State = dict[str, dict[str, dict[str, str]]]
"""By file and sourcedId: the row, brute force."""

COLUMNS = {
    "orgs": ("name", "type", "identifier", "parentSourcedId"),
    "users": ("enabledUser", "givenName", "familyName", "identifier", "email", "grades"),
    "roles": ("userSourcedId", "roleType", "role", "orgSourcedId", "beginDate", "endDate"),
    "classes": ("title", "classType", "location", "schoolSourcedId", "periods"),
    "enrollments": ("classSourcedId", "schoolSourcedId", "userSourcedId", "role", "beginDate", "endDate"),
    "demographics": ("sex", "asian", "white", "hispanicOrLatinoEthnicity"),
}
SCHOOLS = ("S1", "S2", "S3")


def columns(version: str) -> dict[str, tuple[str, ...]]:
    if version == "1.2":
        return COLUMNS
    one = {file: names for file, names in COLUMNS.items() if file != "roles"}
    return one | {"users": (*COLUMNS["users"], "role", "orgSourcedIds")}


def table(header: list[str], rows: list[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode()


def written(version: str, rows: dict[str, list[list[str]]], mode: str) -> list[tuple[str, bytes]]:
    """The bundle's files, each row beginning with sourcedId, status and date."""
    known = columns(version)
    head = ["sourcedId", "status", "dateLastModified"]
    modes = [[f"file.{file}", mode if file in rows else "absent"] for file in known]
    manifest = [["oneroster.version", version], *modes]
    files = [("manifest.csv", table(["propertyName", "value"], manifest))]
    return files + [(f"{file}.csv", table([*head, *known[file]], lines)) for file, lines in rows.items()]


def bulk(version: str, state: State) -> list[tuple[str, bytes]]:
    known = columns(version)
    rows = {
        file: [
            [key, "", "", *(row.get(name, "") for name in known[file])] for key, row in state[file].items()
        ]
        for file in known
    }
    return written(version, rows, "bulk")


def delta(version: str, before: State, after: State, lot: random.Random) -> list[tuple[str, bytes]]:
    """The rows that differ, in any order; a file in which nothing differs is left out now and then."""
    known, found = columns(version), {}
    for file, names in known.items():
        then, now = before[file], after[file]
        rows = [
            [key, "active", "2026-10-02", *(row.get(name, "") for name in names)]
            for key, row in now.items()
            if then.get(key) != row
        ]
        gone = [key for key in then if key not in now]
        rows += [
            [key, "tobedeleted", "2026-10-02", *(then[key].get(name, "") for name in names)] for key in gone
        ]
        lot.shuffle(rows)
        if rows or lot.random() < 0.5:
            found[file] = rows
    return written(version, found, "delta") if any(found.values()) else []


def joins(state: State, number: int, role: str, lot: random.Random) -> None:
    key, place = f"{role[0]}{number}", lot.choice(SCHOOLS)
    state["users"][key] = {
        "enabledUser": "true",
        "givenName": lot.choice(["Ana", "Bo", "Cy", "Đức"]),
        "familyName": lot.choice(["Null", "Vole", "Ng", "d’Arc"]),
        "identifier": f"{number:05d}",
        "email": f"{key}@oak.example",
        "grades": f"{lot.randrange(6, 13):02d}" if role == "student" else "",
        "role": role,
        "orgSourcedIds": place,
    }
    held = {"userSourcedId": key, "roleType": "primary", "role": role, "orgSourcedId": place}
    state["roles"][f"r{key}"] = held | {"beginDate": "", "endDate": lot.choice(["", "2027-06-05"])}
    at = lot.choice(list(state["classes"]))
    school = state["classes"][at]["schoolSourcedId"]
    if school == place:
        line = {"classSourcedId": at, "schoolSourcedId": school, "userSourcedId": key, "role": role}
        state["enrollments"][f"e{key}"] = line
    if role == "student":
        sex, true = lot.choice(["female", "male", ""]), lot.choice(["true", "false", ""])
        state["demographics"][key] = {"sex": sex, "asian": true, "white": lot.choice(["true", "false"])}


def leaves(state: State, key: str) -> None:
    del state["users"][key]
    state["demographics"].pop(key, None)
    for file in ("roles", "enrollments"):
        state[file] = {name: row for name, row in state[file].items() if row["userSourcedId"] != key}


def district(lot: random.Random) -> State:
    state: State = {file: {} for file in COLUMNS}
    state["orgs"]["D"] = {"name": "Oak Unified", "type": "district"}
    for at, place in enumerate(SCHOOLS):
        state["orgs"][place] = {
            "name": "Oak",
            "type": "school",
            "identifier": f"90{at}",
            "parentSourcedId": "D",
        }
        for period in ("1", "2"):
            kind = "homeroom" if period == "1" else "scheduled"
            row = {"title": f"Art {period}", "classType": kind, "location": period, "schoolSourcedId": place}
            state["classes"][f"c{place}{period}"] = row | {"periods": period}
    for number in range(1, 13):
        joins(state, number, "teacher" if number % 4 == 0 else "student", lot)
    return state


def changed(state: State, number: int, lot: random.Random) -> State:
    """The state after a few random changes."""
    after = {file: {key: dict(row) for key, row in rows.items()} for file, rows in state.items()}
    for step in range(lot.randrange(1, 5)):
        people = sorted(after["users"])
        key = lot.choice(people)
        kind = lot.choice(["join", "leave", "rename", "move", "class"])
        if kind == "join" or len(people) < 6:
            joins(after, number * 10 + step, lot.choice(["student", "teacher"]), lot)
        elif kind == "leave":
            leaves(after, key)
        elif kind == "rename":
            after["users"][key]["familyName"] = lot.choice(["Roe", "Poe", "Ñu"])
        elif kind == "move":
            place = lot.choice(SCHOOLS)
            after["users"][key]["orgSourcedIds"] = after["roles"][f"r{key}"]["orgSourcedId"] = place
            after["enrollments"].pop(f"e{key}", None)
        else:
            after["classes"][lot.choice(sorted(after["classes"]))]["location"] = str(number)
    return after


def read(files: list[tuple[str, bytes]], stored: dict[str, pd.DataFrame] | None = None) -> RosterFile:
    found, problems = read_roster(read_tables(files), stored)
    assert [problem for problem in problems if problem.severity == "error"] == []
    return found[0]


def frames(found: RosterFile) -> dict[str, list[list[str]]]:
    return {name: sorted(map(list, frame.itertuples(index=False))) for name, frame in found.frames.items()}


@pytest.mark.parametrize("version", ["1.1", "1.2"])
@pytest.mark.parametrize("seed", range(6))
def test_ten_deltas_make_the_roster_that_a_bulk_of_that_day_makes(version: str, seed: int) -> None:
    lot = random.Random(seed)
    state = district(lot)
    holds = read(bulk(version, state))
    for number in range(2, 12):
        after = changed(state, number, lot)
        files = delta(version, state, after, lot)
        state = after
        if not files:
            continue
        holds = read(files, holds.bundle)
        assert frames(holds) == frames(read(bulk(version, state)))
    assert len(holds.frames["students"]) > 0


def test_a_list_of_schools_that_was_cut_is_asked_about() -> None:
    lot = random.Random(3)
    state = district(lot)
    for number in range(100, 160):
        joins(state, number, "student", lot)
    del state["orgs"]["S2"], state["orgs"]["S3"]
    _, problems = read_roster(read_tables(bulk("1.2", state)))
    [question] = [problem for problem in problems if problem.severity == "error"]
    assert (question.code, "about schools that aren't in orgs.csv" in question.message) == (
        "bundle_incomplete",
        True,
    )
