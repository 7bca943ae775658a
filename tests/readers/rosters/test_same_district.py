"""One made-up district written for OneRoster, Clever and School Data Sync: the same people come back."""

import random

import pytest

from sel.readers.rosters.roster_files import RosterFile
from tests.readers.rosters.test_oneroster_sequences import SCHOOLS, State, bulk, district, read, table

PEOPLE = {
    "students": ["student_id", "school_id", "given_name", "family_name", "email", "grade"],
    "adults": ["adult_id", "school_id", "given_name", "family_name", "email", "role"],
    "schools": ["school_id", "name"],
    "class_members": ["class_id", "person_id", "role"],
}


def people(found: RosterFile) -> dict[str, list[list[str]]]:
    return {
        name: sorted(map(list, found.frames[name][columns].itertuples(index=False)))
        for name, columns in PEOPLE.items()
    }


def held(state: State, role: str) -> list[tuple[str, dict[str, str]]]:
    return [(key, row) for key, row in state["users"].items() if row["role"] == role]


def clever(state: State) -> list[tuple[str, bytes]]:
    lines = list(state["enrollments"].values())
    teachers = {row["classSourcedId"]: row["userSourcedId"] for row in lines if row["role"] == "teacher"}
    person = [
        [
            row["orgSourcedIds"],
            key,
            row["identifier"],
            row["familyName"],
            row["givenName"],
            row["email"],
            row["grades"],
        ]
        for key, row in held(state, "student")
    ]
    adults = [
        [row["familyName"], key, row["givenName"], row["orgSourcedIds"], row["email"]]
        for key, row in held(state, "teacher")
    ]
    sections = [
        [key, row["schoolSourcedId"], teachers.get(key, ""), row["title"], row["periods"]]
        for key, row in state["classes"].items()
    ]
    enrolled = [
        [row["schoolSourcedId"], row["classSourcedId"], row["userSourcedId"]]
        for row in lines
        if row["role"] == "student"
    ]
    names = ["School_id", "Student_id", "Student_number", "Last_name", "First_name", "Student_email", "Grade"]
    return [
        ("schools.csv", table(["School_id", "School_name"], [[place, "Oak"] for place in SCHOOLS])),
        (
            "students.csv",
            table([*names, "Contact_name"], [[*row, contact] for row in person for contact in "ab"]),
        ),
        (
            "teachers.csv",
            table(["Last_name", "Teacher_id", "First_name", "School_id", "Teacher_email"], adults),
        ),
        ("sections.csv", table(["Section_id", "School_id", "Teacher_id", "Name", "Period"], sections)),
        ("enrollments.csv", table(["School_id", "Section_id", "Student_id"], enrolled)),
    ]


def sds(state: State) -> list[tuple[str, bytes]]:
    users = [
        [key, row["email"], row["givenName"], row["familyName"], row["identifier"]]
        for key, row in state["users"].items()
    ]
    roles = [
        [key, row["orgSourcedIds"], row["role"], row["grades"], "true", "", ""]
        for key, row in state["users"].items()
    ]
    classes = [[key, row["schoolSourcedId"], row["title"]] for key, row in state["classes"].items()]
    lines = [
        [row["classSourcedId"], row["userSourcedId"], row["role"]] for row in state["enrollments"].values()
    ]
    return [
        ("orgs.csv", table(["sourcedId", "name", "type"], [[place, "Oak", "school"] for place in SCHOOLS])),
        ("users.csv", table(["sourcedId", "username", "givenName", "familyName", "studentNumber"], users)),
        (
            "roles.csv",
            table(
                [
                    "userSourcedId",
                    "orgSourcedId",
                    "role",
                    "grade",
                    "isPrimary",
                    "sessionSourcedId",
                    "roleStartDate",
                ],
                roles,
            ),
        ),
        ("classes.csv", table(["sourcedId", "orgSourcedId", "title"], classes)),
        ("enrollments.csv", table(["classSourcedId", "userSourcedId", "role"], lines)),
    ]


@pytest.mark.parametrize("seed", range(4))
def test_clever_and_school_data_sync_bring_the_people_that_oneroster_brings(seed: int) -> None:
    state = district(random.Random(seed))
    of_oneroster = people(read(bulk("1.2", state)))
    assert people(read(clever(state))) == of_oneroster
    assert people(read(sds(state))) == of_oneroster
