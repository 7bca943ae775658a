"""What leaves no trace in any cell of the store: who answered without a name, and who opted out."""

import json
from pathlib import Path

import pandas as pd
import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.store.followups import save_follow_up
from sel.store.pictures import picture_part
from sel.store.schema import metadata, pictures
from sel.workflows import ingest, waves
from sel.workflows.checked import Checked
from sel.workflows.connection_map import connection_map
from sel.workflows.desk import Desk
from sel.workflows.list_exports import list_export
from sel.workflows.outreach import my_list
from sel.workflows.picture import read_part
from sel.workflows.publish import EXPORTS, export, export_graph
from sel.workflows.safety import safety_hits
from sel.workflows.wall import roster_wall
from tests.browser import made_up_school as school
from tests.workflows.conftest import NOON, who

CONSENT = b"student_id,scope,given,date\n0000001,all,0,2026-09-01\n0000002,named,0,2026-09-01\n"


def cells(desk: Desk) -> dict[str, str]:
    """Everything the store holds, as one text a table."""
    with desk.store.read() as conn:
        return {
            table.name: "\n".join(
                json.dumps(list(row), default=str, ensure_ascii=False)
                for row in conn.execute(sa.select(table))
            )
            for table in metadata.sorted_tables
        }


def tables_with(desk: Desk, *words: str) -> set[str]:
    return {name for name, text in cells(desk).items() if any(word in text for word in words)}


def file_bytes(desk: Desk) -> bytes:
    """The SQLite file with all that is kept beside it; of another database nothing."""
    where = desk.store.engine.url
    if where.get_backend_name() != "sqlite":
        return b""
    place = Path(str(where.database))
    return b"".join(file.read_bytes() for file in sorted(place.parent.glob(f"{place.name}*")))


def climate(*rows: list[str]) -> bytes:
    header = [
        "Timestamp",
        "Email Address",
        "Student ID",
        "Name",
        "School",
        "Grade",
        *school.ITEMS,
        "Anything else?",
    ]
    return school._csv([header, *rows])


def test_an_anonymous_answer_leaves_nothing_of_who_gave_it_when_and_in_which_row(rostered: Desk) -> None:
    before = cells(rostered)
    rows = [
        [
            f"10/13/2026 9:{at:02d}:37",
            f"kid{at}@maple.example",
            f"{at + 1:07d}",
            f"Zebulon{at} Quux",
            school.SCHOOL,
            "8th, Zebulon Quux" if at == 5 else "7",
            *["Agree"] * (len(school.ITEMS) - 1),
            "Zebulon was here" if at == 6 else "Disagree",
            "my secret words",
        ]
        for at in range(40)
    ]
    checked = ingest.check_responses(
        rostered, OPERATOR, "climate.csv", climate(*rows), school.WAVE, "climate"
    )
    assert (checked.ok, checked.accepted) == (True, 40)
    ingest.store(rostered, OPERATOR, checked)
    after = {name: text.removeprefix(before[name]) for name, text in cells(rostered).items()}
    traces = ("Zebulon", "Quux", "kid", "0000006", "secret words", "9:05", "09:05", ":37")
    assert {name: word for name, text in after.items() for word in traces if word in text} == {}
    stored = file_bytes(rostered)
    assert [word for word in ("Zebulon", "Quux", "kid5@", "secret words") if word.encode() in stored] == []


def opted_out(desk: Desk) -> tuple[Checked, Checked]:
    """Both surveys, stored after two students opted out of being asked by name."""
    ingest.store(desk, OPERATOR, ingest.check_roster(desk, OPERATOR, [("consent.csv", CONSENT)]))
    survey = school.student_survey().decode().splitlines()
    survey = [line.replace("Agree", "Zyzzyva words", 1) if ",0000001," in line else line for line in survey]
    found = []
    for name, data, asked in (
        ("students.csv", "\n".join(survey).encode(), "culture-of-care"),
        ("staff.csv", school.staff_survey(), "staff-connections"),
    ):
        checked = ingest.check_responses(desk, OPERATOR, name, data, school.WAVE, asked)
        ingest.store(desk, OPERATOR, checked)
        found.append(checked)
    waves.close(desk, OPERATOR, school.WAVE)
    return found[0], found[1]


def named_in_the_picture(desk: Desk) -> dict[str, dict[str, set[str]]]:
    """By part of the picture that has a student who opted out: what it says of them beside who they are."""
    found: dict[str, dict[str, set[str]]] = {}
    with desk.store.read() as conn:
        for name, place in conn.execute(sa.select(pictures.c.part, pictures.c.school_id)).all():
            rows = picture_part(conn, school.WAVE, name, place)
            told = rows.astype("str").isin(["0000001", "0000002"]).any(axis=1)
            if told.any():
                found[name] = {column: set(rows.loc[told, column].astype("str")) for column in rows}
    return found


def test_of_whoever_opted_out_there_is_the_roster_the_consent_and_a_status(rostered: Desk) -> None:
    roster = tables_with(rostered, "0000001", "0000002", "Prado", "Ortega")
    before = cells(rostered)
    opted_out(rostered)
    read_part(rostered, school.WAVE, "students", school.SCHOOL_ID)
    after = {name: text.removeprefix(before[name]) for name, text in cells(rostered).items()}
    left = {name for name, text in after.items() for word in ("0000001", "0000002", "Prado") if word in text}
    assert left - roster - {"consents", "pictures"} == set()
    told = named_in_the_picture(rostered)
    assert (list(told), told["students"]["status"]) == (["students"], {"opted_out"})
    assert [name for name, text in after.items() if "Zyzzyva" in text] == []
    assert b"Zyzzyva" not in file_bytes(rostered)


def test_a_childs_words_in_an_odd_cell_are_shown_at_the_check_and_not_kept(rostered: Desk) -> None:
    survey = school.student_survey().decode().splitlines()
    survey = [
        line.replace("Agree", "Zyz) “zyva” words", 1) if ",0000009," in line else line for line in survey
    ]
    data = "\n".join(survey).encode()
    checked = ingest.check_responses(rostered, OPERATOR, "s.csv", data, school.WAVE, "culture-of-care")
    assert any("Zyz" in problem.message for problem in checked.problems)
    receipt = ingest.store(rostered, OPERATOR, checked)
    kept = ingest.detail(rostered, OPERATOR, receipt.import_id)["problems"]
    assert [
        problem.message for problem in kept if "Zyz" in problem.message or "zyva" in problem.message
    ] == []
    assert len(kept) == len(checked.problems)


OUT = ("0000004", "0000002")


def shown(desk: Desk, about: tuple[str, ...]) -> dict[str, list[str]]:
    """By list, export or page that has one of these students: what stands in the row beside the id."""
    counselor, leader = who(desk, "counselor-M1"), who(desk, "principal-M1")
    frames = {
        "list": my_list(desk, counselor, school.WAVE, school.SCHOOL_ID).rows,
        "list export": list_export(desk, OPERATOR, school.WAVE)[0],
        "safety hits": safety_hits(desk, counselor, school.SCHOOL_ID).waiting,
        "map": connection_map(desk, counselor, school.WAVE, school.SCHOOL_ID).students,
        "wall": roster_wall(desk, leader, school.WAVE, school.SCHOOL_ID).squares,
        **{kind: export(desk, OPERATOR, kind, school.WAVE) for kind in EXPORTS if kind != "graph"},
    }
    graph = export_graph(desk, OPERATOR, school.WAVE)
    frames["graph"] = pd.DataFrame({"node": [str(node) for node in graph.nodes]})
    found = {}
    for name, frame in frames.items():
        texts = [" ".join(map(str, row)) for row in frame.itertuples(index=False)]
        rows = [text for text in texts if any(student in text for student in about)]
        if rows:
            found[name] = rows
    return found


def test_whoever_opts_out_after_all_stands_in_no_list_or_page_but_for_words_of_harm_nobody_took_on(
    closed: Desk,
) -> None:
    asked_for = {"state": "proposed", "owner": "", "due": None, "version": 0, "by": "x", "at": NOON}
    with closed.store.write() as conn:
        for student in OUT:
            save_follow_up(conn, wave=school.WAVE, student_id=student, **asked_for)
    before = shown(closed, OUT)
    assert {"list", "list export", "map", "wall", "students", "safety hits"} <= set(before)
    table = "student_id,scope,given,date\n" + "".join(f"{student},all,0,2026-10-19\n" for student in OUT)
    ingest.store(closed, OPERATOR, ingest.check_roster(closed, OPERATOR, [("consent.csv", table.encode())]))
    after = shown(closed, OUT)
    assert list(after) == ["safety hits", "students"]
    assert after["safety hits"] == before["safety hits"]
    assert ["opted_out" in row for row in after["students"]] == [True, True]
