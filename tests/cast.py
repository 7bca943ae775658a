"""The named cast of the tests: a made-up small school and a smaller one beside it. Nobody here exists.

Oak has two Garcias, accents, a name with particles, a hyphen, an apostrophe, a partner from a mentoring
group, a nurse, a coach; Elm has a Garcia of its own. Xóchitl is at both schools.

    Adults of Oak     a1 Ana García (math)      a2 Beatriz Garcia (history)   a3 Luis de la Cruz (science)
                      a4 Nora O'Brien (nurse)   a5 Samir El-Sayed (coach)     a6 Thu Nguyễn (art)
                      a7 Rosa Peña-Villaseñor, called Rosie (counselor)   p1 Jordan Reed (partner, mentor)
    Adults of Elm     e1 Marta Garcia (teacher) e2 Dean Art (art)
"""

import pandas as pd

from sel.core.people import (
    ADULTS,
    CLASS_MEMBERS,
    CLASSES,
    PROGRAMS,
    SCHOOLS,
    STUDENTS,
    Roster,
)

Rows = tuple[tuple[str, ...], ...]

OAK, ELM = "oak", "elm"

ADULT_ROWS = (
    ("a1", OAK, "Ana", "García", "", "ana.garcia@oak.example", "teacher", "staff"),
    ("a2", OAK, "Beatriz", "Garcia", "", "bgarcia@oak.example", "teacher", "staff"),
    ("a3", OAK, "Luis", "de la Cruz", "", "ldelacruz@oak.example", "teacher", "staff"),
    ("a4", OAK, "Nora", "O'Brien", "", "nobrien@oak.example", "nurse", "staff"),
    ("a5", OAK, "Samir", "El-Sayed", "", "selsayed@oak.example", "coach", "staff"),
    ("a6", OAK, "Thu", "Nguyễn", "", "tnguyen@oak.example", "teacher", "staff"),
    ("a7", OAK, "Rosa", "Peña-Villaseñor", "Rosie", "rpena@oak.example", "counselor", "staff"),
    ("p1", OAK, "Jordan", "Reed", "", "jordan@mentors.example", "mentor", "partner"),
    ("e1", ELM, "Marta", "Garcia", "", "mgarcia@elm.example", "teacher", "staff"),
    ("e2", ELM, "Dean", "Art", "", "dart@elm.example", "teacher", "staff"),
)
STUDENT_ROWS = (
    ("0001", OAK, "Ámbar", "Ruiz López", "", "09"),
    ("0002", OAK, "Ben", "Carter", "Benny", "09"),
    ("0003", OAK, "Chi", "Trần", "", "09"),
    ("0004", OAK, "Dalia", "Haddad", "", "10"),
    ("0005", OAK, "Eli", "Stone", "", "10"),
    ("0006", OAK, "Fatuma", "Abdi", "", "10"),
    ("0007", OAK, "Gus", "Miller", "", "11"),
    ("0008", OAK, "Gus", "Miller", "", "12"),
    ("0009", OAK, "Iris", "Okafor", "", "12"),
    ("0010", OAK, "Xóchitl", "Mora", "", "12"),
    ("0010", ELM, "Xóchitl", "Mora", "", "12"),
    ("0011", ELM, "Jo", "Park", "", "09"),
    ("0012", ELM, "Kai", "Santos", "", "09"),
)
CLASS_ROWS = (
    ("c1", OAK, "Algebra 1", "Math", "12", "3", "a1"),
    ("c2", OAK, "World History", "Social Studies", "7", "2", "a2"),
    ("c3", OAK, "Biology", "Science", "20", "1", "a3"),
    ("c6", OAK, "Drawing", "Art", "3", "4", "a6"),
)


def frame(schema: object, rows: list[dict[str, str]]) -> pd.DataFrame:
    """Return rows with every column of the roster's schema, those not given empty."""
    columns = list(schema.columns)
    filled = [dict.fromkeys(columns, "") | row for row in rows]
    return pd.DataFrame(filled, columns=columns).astype(str)


def adults(*rows: tuple[str, ...]) -> pd.DataFrame:
    """Return the adults' frame of the cast, or of these rows."""
    names = ("adult_id", "school_id", "given_name", "family_name", "preferred_name", "email", "role", "kind")
    return frame(ADULTS, [dict(zip(names, row, strict=True)) for row in rows or ADULT_ROWS])


def students(*rows: tuple[str, ...]) -> pd.DataFrame:
    """Return the students' frame of the cast, or of these rows."""
    names = ("student_id", "school_id", "given_name", "family_name", "preferred_name", "grade")
    return frame(STUDENTS, [dict(zip(names, row, strict=True)) for row in rows or STUDENT_ROWS])


def roster(
    *, more_adults: tuple[tuple[str, ...], ...] = (), adult_rows: tuple[tuple[str, ...], ...] = ()
) -> Roster:
    """Return the cast's roster: both schools, who teaches what, any adults added or put in place."""
    classes = [
        dict(zip(("class_id", "school_id", "title", "subject", "room", "period"), row[:6], strict=True))
        for row in CLASS_ROWS
    ]
    teachers = [{"class_id": row[0], "person_id": row[6], "role": "teacher"} for row in CLASS_ROWS]
    schools = [{"school_id": OAK, "name": "Oak High"}, {"school_id": ELM, "name": "Elm High"}]
    return Roster(
        schools=frame(SCHOOLS, schools),
        students=students(),
        adults=adults(*(adult_rows or ADULT_ROWS), *more_adults),
        classes=frame(CLASSES, classes),
        class_members=frame(CLASS_MEMBERS, teachers),
        programs=frame(PROGRAMS, []),
    )


def adult(
    adult_id: str, given: str, family: str, *, school: str = OAK, role: str = "teacher"
) -> tuple[str, ...]:
    """Return one more adult's row."""
    return (adult_id, school, given, family, "", "", role, "staff")


def nominations(*texts: str, student: str = "0001") -> pd.DataFrame:
    """Return what one student wrote, a text a slot."""
    return pd.DataFrame(
        {"student_id": student, "slot": range(1, len(texts) + 1), "text": list(texts)}
    ).astype({"student_id": str, "text": str})


def staff_lines(*texts: str, adult_id: str = "a1") -> pd.DataFrame:
    """Return what one adult wrote, a text a line."""
    return pd.DataFrame({"adult_id": adult_id, "slot": range(1, len(texts) + 1), "text": list(texts)}).astype(
        {"adult_id": str, "text": str}
    )


def answers(*student_ids: str, ticked: tuple[str, ...] = ()) -> pd.DataFrame:
    """Return the answers frame of students who handed in; those in `ticked` ticked "nobody"."""
    ids = list(dict.fromkeys([*student_ids, *ticked]))
    return pd.DataFrame(
        {
            "student_id": ids,
            "submitted_at": pd.Timestamp("2026-10-05 08:00"),
            "none_ticked": [i in ticked for i in ids],
        }
    ).astype({"student_id": str, "none_ticked": bool})
