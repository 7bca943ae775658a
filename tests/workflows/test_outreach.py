"""The list, the card and contacts: who may, what stands there, what is logged."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.permissions import ALL, Person
from sel.core.responses import Wave
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.settings import Settings
from sel.store import audit
from sel.workflows import ingest, list_exports, outreach, waves
from sel.workflows.desk import Desk, open_desk
from tests.browser import made_up_school as school

NOW = datetime(2026, 11, 16, 18, 0, tzinfo=UTC)
TODAY = date(2026, 11, 16)
HERE = (school.SCHOOL_ID,)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
SEVENTH_GRADE = Person("c7", "Sam Seven", "counselor", HERE, grades=("07",))
LEADER = Person("l", "Lee Leader", "school_leader", HERE)
ADMIN = Person("a", "Ada Admin", "survey_admin", (ALL,))
ELSEWHERE = Person("e", "Eve Elsewhere", "counselor", ("M2",), grades=(ALL,))
DISTRICT = Person("d", "Dana District", "district_leader", (ALL,))


@pytest.fixture(scope="session")
def answered_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its survey answered and still open."""
    path = tmp_path_factory.mktemp("answered") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    school.bring_in(desk)
    desk.store.dispose()
    return path


@pytest.fixture(scope="session")
def closed_store(answered_store: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same store with its wave closed."""
    path = shutil.copy(answered_store, tmp_path_factory.mktemp("closed") / "sel.db")
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


def _desk(store: Path, folder: Path, **settings: object) -> Desk:
    copy = shutil.copy(store, folder / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{copy}", **settings), lambda: NOW)  # type: ignore[arg-type]


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path) -> Desk:
    return _desk(closed_store, tmp_path)


def listed(desk: Desk, person: Person, **filters: object) -> list[str]:
    view = outreach.my_list(
        desk,
        person,
        school.WAVE,
        school.SCHOOL_ID,
        outreach.ListFilters(**filters),  # type: ignore[arg-type]
    )
    return view.rows["student_id"].tolist()


def logged(desk: Desk) -> list[tuple[str, str]]:
    with desk.store.read() as conn:
        rows = audit.entries(conn, 1000)
    return list(zip(rows["by"], rows["action"], strict=True))


def test_the_list_holds_those_not_yet_connected_in_the_methods_order_with_a_reason(desk: Desk) -> None:
    rows = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID).rows
    assert rows[["student_id", "name", "grade", "homeroom", "start_with"]].to_numpy().tolist() == [
        ["0000002", "Luz Ortega", "07", "Homeroom 2", "Bram Oakes (teacher)"],
        ["0000003", "Luz Ortega", "08", "Homeroom 1", ""],
        ["0000004", "Tomás Vela", "07", "Homeroom 2", ""],
    ]
    assert rows["reason"].iloc[1] == (
        "Wrote that there is no such adult; none of the 2 of 8 adults who answered named this student."
    )


def test_silence_and_skipping_are_a_queue_of_their_own_and_so_is_who_could_not_be_placed(desk: Desk) -> None:
    view = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert view.ask_again["student_id"].tolist() == ["0000006", "0000007"]
    assert view.to_place["student_id"].tolist() == ["0000005"]


def test_a_counselors_list_is_the_caseload_and_a_leaders_is_the_school(desk: Desk) -> None:
    assert listed(desk, SEVENTH_GRADE) == ["0000002", "0000004"]
    assert listed(desk, LEADER) == ["0000002", "0000003", "0000004"]
    assert ("l", "read the list") in logged(desk)


def test_while_the_wave_is_open_a_card_calls_nobody_unconnected(answered_store: Path, tmp_path: Path) -> None:
    card = outreach.student_card(_desk(answered_store, tmp_path), COUNSELOR, school.WAVE, "0000003")
    assert (card.status, card.reason) == ("answered; shown once the survey closes", "")


@pytest.mark.parametrize("person", [ADMIN, ELSEWHERE, DISTRICT], ids=lambda person: person.name)
def test_nobody_else_reads_or_takes_the_list_and_the_refusal_is_logged(desk: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        outreach.my_list(desk, person, school.WAVE, school.SCHOOL_ID)
    with pytest.raises(NotAllowed):
        list_exports.list_export(desk, person, school.WAVE, school.SCHOOL_ID)
    assert (person.person_id, "denied: read the list") in logged(desk)


def test_a_leader_reads_the_list_but_does_not_take_it_along(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        list_exports.list_export(desk, LEADER, school.WAVE, school.SCHOOL_ID)


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param({"grades": ("08",)}, ["0000003"], id="a grade"),
        pytest.param({"search": "TOMAS"}, ["0000004"], id="a name without its accent"),
        pytest.param({"search": "0003"}, ["0000003"], id="part of an id"),
        pytest.param({"search": ".*"}, [], id="no pattern is read in a search"),
        pytest.param({"states": ("contacted",)}, [], id="a state"),
    ],
)
def test_filters_narrow_the_list(desk: Desk, filters: dict[str, object], expected: list[str]) -> None:
    assert listed(desk, COUNSELOR, **filters) == expected


def test_nobody_is_listed_while_the_survey_is_open_and_the_list_says_why(
    answered_store: Path, tmp_path: Path
) -> None:
    desk = _desk(answered_store, tmp_path)
    view = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert [len(frame) for frame in (view.rows, view.ask_again, view.to_place)] == [0, 0, 0]
    assert view.empty_because == (
        "So far: 39 of 40; the survey is still open. Nobody is listed until it closes, because most have "
        "simply not answered yet."
    )
    assert len(list_exports.list_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)[0]) == 0


def test_where_the_settings_say_so_only_an_explicit_statement_is_listed_early(
    answered_store: Path, tmp_path: Path
) -> None:
    desk = _desk(answered_store, tmp_path, list_open_waves=True)
    view = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert (view.rows["student_id"].tolist(), len(view.ask_again)) == (["0000002", "0000003", "0000004"], 0)


def test_the_export_has_the_contracts_columns_first_and_says_whom_each_row_is_about(desk: Desk) -> None:
    rows, why_empty = list_exports.list_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert rows.columns[:9].tolist() == [
        "student_id",
        "school_id",
        "status",
        "reason",
        "proposed_adult_id",
        "proposal_reason",
        "owner",
        "state",
        "due",
    ]
    assert rows["status"].tolist() == ["staff_only", "no_adult", "no_adult"]
    assert (rows["name"].tolist()[0], why_empty) == ("Luz Ortega", "")
    assert list_exports.list_export(desk, OPERATOR, school.WAVE)[0].equals(rows)
    assert ("c", "exported the list") in logged(desk)


def test_the_card_keeps_what_the_student_said_apart_from_what_staff_said(desk: Desk) -> None:
    card = outreach.student_card(desk, COUNSELOR, school.WAVE, "0000001")
    assert card.said[["text", "understood"]].to_numpy().tolist() == [
        ["Mr. Oakes", "we understood: Bram Oakes"]
    ]
    assert card.staff.to_numpy().tolist() == [["Bram Oakes", "teacher"]]
    assert (card.state, card.owner, card.due, card.version) == ("new", "", "", 0)
    assert ("c", "read a student's card") in logged(desk)


@pytest.mark.parametrize("person", [LEADER, ADMIN, ELSEWHERE, DISTRICT], ids=lambda person: person.name)
def test_a_card_is_the_caseloads_alone(desk: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        outreach.student_card(desk, person, school.WAVE, "0000001")


def test_a_counselor_of_another_grade_neither_reads_nor_writes_the_card(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        outreach.student_card(desk, SEVENTH_GRADE, school.WAVE, "0000003")
    with pytest.raises(NotAllowed):
        outreach.mark_contacted(desk, SEVENTH_GRADE, school.WAVE, "0000003", TODAY, "in_person", "talked", 0)


def test_an_id_that_nobody_has_is_refused_like_one_that_is_not_the_counselor_s(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        outreach.student_card(desk, COUNSELOR, school.WAVE, "7777777")
    with pytest.raises(NotFound):
        outreach.student_card(desk, OPERATOR, school.WAVE, "7777777")


@pytest.mark.parametrize(
    ("result", "state", "due"),
    [
        pytest.param("talked", "contacted", "2026-12-14", id="talked: the next check is in four weeks"),
        pytest.param("not_reached", "assigned", "2026-11-23", id="not reached: try again in a week"),
    ],
)
def test_a_contact_moves_the_follow_up_and_gives_it_an_owner(
    desk: Desk, result: str, state: str, due: str
) -> None:
    version = outreach.mark_contacted(desk, COUNSELOR, school.WAVE, "0000003", TODAY, "in_person", result, 0)
    card = outreach.student_card(desk, COUNSELOR, school.WAVE, "0000003")
    assert (card.state, card.owner, card.due, card.version) == (state, "Cora Counselor", due, version)
    assert card.contacts[["on", "kind", "result", "by"]].to_numpy().tolist() == [
        ["2026-11-16", "in_person", result, "Cora Counselor"]
    ]
    assert ("c", "logged a contact") in logged(desk)


def test_of_two_who_save_the_second_is_told_and_the_first_ones_contact_stays_alone(desk: Desk) -> None:
    outreach.mark_contacted(desk, COUNSELOR, school.WAVE, "0000002", TODAY, "call", "talked", 0)
    with pytest.raises(Conflict):
        outreach.mark_contacted(desk, SEVENTH_GRADE, school.WAVE, "0000002", TODAY, "message", "not_now", 0)
    card = outreach.student_card(desk, COUNSELOR, school.WAVE, "0000002")
    assert card.contacts["kind"].tolist() == ["call"]
    again = outreach.mark_contacted(
        desk, SEVENTH_GRADE, school.WAVE, "0000002", TODAY, "message", "not_now", card.version
    )
    card = outreach.student_card(desk, COUNSELOR, school.WAVE, "0000002")
    assert (card.version, card.owner, card.contacts["kind"].tolist()) == (
        again,
        "Cora Counselor",
        ["message", "call"],
    )


@pytest.mark.parametrize(
    ("on", "kind", "result"),
    [
        pytest.param(date(2026, 11, 17), "call", "talked", id="a day to come"),
        pytest.param(TODAY, "fax", "talked", id="an unknown kind"),
        pytest.param(TODAY, "call", "cured", id="an unknown result"),
    ],
)
def test_a_contact_that_cannot_be_is_refused(desk: Desk, on: date, kind: str, result: str) -> None:
    with pytest.raises(WrongUsage):
        outreach.mark_contacted(desk, COUNSELOR, school.WAVE, "0000003", on, kind, result, 0)
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, "0000003").version == 0


def test_once_everybody_was_contacted_the_list_says_when_to_look_again(desk: Desk) -> None:
    for student_id in ("0000002", "0000003", "0000004"):
        outreach.mark_contacted(desk, COUNSELOR, school.WAVE, student_id, TODAY, "call", "talked", 0)
    view = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert view.sentence == "Every listed student has an owner and a first contact. Next check: Dec 14, 2026."


def test_the_stamp_of_a_list_changes_with_every_contact(desk: Desk) -> None:
    before = outreach.list_stamp(desk, school.WAVE)
    outreach.mark_contacted(desk, COUNSELOR, school.WAVE, "0000002", TODAY, "call", "talked", 0)
    assert outreach.list_stamp(desk, school.WAVE) != before


def test_two_waves_in_a_row_come_first_and_the_reason_says_so(desk: Desk) -> None:
    waves.new_wave(desk, OPERATOR, Wave("2027-spring", grades=("07",), census=TODAY))
    answers = school.student_survey().replace(b",0000004,", b",0000010,").replace(b"10/5/2026", b"10/6/2026")
    checked = ingest.check_responses(desk, OPERATOR, "spring.csv", answers, "2027-spring", "culture-of-care")
    ingest.store(desk, OPERATOR, checked)
    waves.close(desk, OPERATOR, "2027-spring")
    rows = outreach.my_list(desk, COUNSELOR, "2027-spring", school.SCHOOL_ID).rows
    assert rows[["student_id", "reason"]].to_numpy().tolist() == [
        [
            "0000002",
            "For the second wave in a row. Ticked that there is no such adult; no staff survey was taken.",
        ],
    ]


def test_an_overdue_follow_up_is_marked_and_not_moved(closed_store: Path, tmp_path: Path) -> None:
    desk = _desk(closed_store, tmp_path)
    outreach.mark_contacted(desk, COUNSELOR, school.WAVE, "0000004", TODAY, "call", "not_reached", 0)
    later = Desk(desk.store, desk.settings, lambda: datetime(2026, 12, 1, 18, tzinfo=UTC))
    rows = outreach.my_list(later, COUNSELOR, school.WAVE, school.SCHOOL_ID).rows
    assert rows["overdue"].tolist() == [False, False, True]


def test_every_list_column_is_text_or_a_truth_value(desk: Desk) -> None:
    rows = outreach.my_list(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID).rows
    assert rows.columns.tolist() == outreach.LIST_COLUMNS
    assert not rows.isna().to_numpy().any()
    assert pd.api.types.is_bool_dtype(rows["overdue"])


def test_a_card_tells_an_unnamed_student_from_a_wave_without_a_staff_survey(desk: Desk) -> None:
    named_by_nobody = outreach.student_card(desk, COUNSELOR, school.WAVE, "0000003")
    assert (named_by_nobody.staff.empty, named_by_nobody.staff_asked) == (True, True)
    [staff_survey] = [
        int(row.import_id)
        for row in ingest.history(desk, OPERATOR).itertuples()
        if row.instrument == "staff-connections"
    ]
    ingest.undo(desk, OPERATOR, staff_survey)
    assert outreach.student_card(desk, COUNSELOR, school.WAVE, "0000003").staff_asked is False
