"""An import is stored once, and taken back exactly."""

from datetime import timedelta

import pytest

from sel.errors import AlreadyImported, Conflict, NotFound, Problem
from sel.store.audit import record
from sel.store.followups import save_follow_up
from sel.store.imports import import_detail, imports, same_content, undo_import
from sel.store.rosters import add_other_adults, add_programs
from sel.store.waves import close_wave, reopen_wave
from tests.store.small import (
    CARE,
    FALL,
    NOW,
    everything,
    frame,
    new_import,
    new_wave,
    response,
    store_responses,
    store_roster,
)

LATER = NOW + timedelta(hours=1)


def test_the_list_of_imports_has_the_newest_first(store):
    with store.write() as conn:
        new_import(conn, "roster", "aa")
        new_import(conn, "responses", "bb")
    with store.read() as conn:
        listed = imports(conn)
    assert listed.drop(columns=["at", "undone_at"]).iloc[0].to_dict() == {
        "import_id": 2,
        "kind": "responses",
        "filename": "responses.csv",
        "tool": "google_forms",
        "wave": FALL,
        "instrument": CARE,
        "school": "",
        "rows_read": 3,
        "accepted": 2,
        "rejected": 1,
        "by": "op",
        "undone_by": "",
    }
    assert (listed["import_id"].tolist(), listed["at"].tolist()) == ([2, 1], [NOW, NOW])
    assert listed["undone_at"].isna().all()


def test_one_import_is_told_with_its_problems(store):
    problem = Problem("warning", "unknown", "Nobody's id.", "Correct it.", (4, 9), "Student ID", 2, "a.csv")
    with store.write() as conn:
        import_id = new_import(conn, problems=[problem])
    with store.read() as conn:
        detail = import_detail(conn, import_id)
    assert (detail["problems"], detail["skipped"], detail["at"]) == ([problem], {"test": 1}, NOW)


def test_an_import_that_is_not_there_is_not_found(store):
    with store.write() as conn:
        for ask in (import_detail, lambda conn, number: undo_import(conn, number, "op", NOW)):
            with pytest.raises(NotFound, match="There is no import 7"):
                ask(conn, 7)


def test_the_same_content_is_recognized_and_stored_once(store):
    with store.write() as conn:
        first = new_import(conn)
    before = everything(store)
    says = "stored before, as import 1 on October 05, 2026"
    with pytest.raises(AlreadyImported, match=says) as refused, store.write() as conn:
        new_import(conn, filename="renamed.csv")
    assert (refused.value.import_id, everything(store)) == (first, before)


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"wave": "2027-spring"}, id="another wave"),
        pytest.param({"instrument": "staff-connections"}, id="another instrument"),
        pytest.param({"kind": "roster"}, id="another kind"),
        pytest.param({"content_hash": "bb"}, id="other content"),
    ],
)
def test_an_import_is_another_one_for(change, store):
    with store.write() as conn:
        assert [new_import(conn), new_import(conn, **change)] == [1, 2]


def test_rosters_have_no_wave_and_are_recognized_all_the_same(store):
    with store.write() as conn:
        new_import(conn, "roster")
    with pytest.raises(AlreadyImported), store.write() as conn:
        new_import(conn, "roster")


def test_content_that_stands_is_found_and_what_was_undone_is_not(store):
    with store.write() as conn:
        import_id = new_import(conn)
        assert same_content(conn, "responses", "aa", FALL, CARE) == import_id
        assert same_content(conn, "responses", "aa", "2027-spring", CARE) == 0
        undo_import(conn, import_id, "op", LATER)
        assert same_content(conn, "responses", "aa", FALL, CARE) == 0


def test_what_was_undone_can_be_imported_again(store):
    with store.write() as conn:
        undo_import(conn, new_import(conn), "op", LATER)
        assert new_import(conn) == 2
    with store.read() as conn:
        assert imports(conn)["undone_at"].notna().tolist() == [False, True]


def more_responses(conn):
    return store_responses(
        conn, [response(2, "0007", 30, answers={"AS1": 2}, mentions=[(1, "Mr. Ortiz"), (2, "coach")])], "bb"
    )


def more_roster(conn):
    programs = frame("programs", {"student_id": "0007", "foster": "1"})
    import_id = store_roster(conn, content_hash="r2")
    add_programs(conn, import_id, programs)
    return import_id


def more_adults(conn):
    import_id = new_import(conn, "other_adults", "o1")
    adults = frame("adults", {"adult_id": "p1", "school_id": "oak", "kind": "partner"})
    add_other_adults(conn, import_id, adults)
    return import_id


@pytest.mark.parametrize(
    ("bring", "removed"),
    [
        pytest.param(more_responses, {"nominations": 2, "responses": 1}, id="responses"),
        pytest.param(
            more_roster,
            {"enrollments": 2, "classes": 1, "people": 4, "programs": 1, "orgs": 2},
            id="a roster",
        ),
        pytest.param(more_adults, {"people": 1}, id="other adults"),
    ],
)
def test_undoing_takes_back_exactly_what_the_import_brought(bring, removed, store):
    with store.write() as conn:
        new_wave(conn)
        store_roster(conn)
        store_responses(conn, [response(2, "0007", mentions=[(1, "Ms. Peña")]), response(3, "0012")])
        save_follow_up(
            conn, wave=FALL, student_id="0012", state="new", owner="cw", due=None, version=0, by="cw", at=NOW
        )
    before = everything(store)
    with store.write() as conn:
        import_id = bring(conn)
    with store.write() as conn:
        assert undo_import(conn, import_id, "op", LATER) == removed
        record(conn, at=LATER, by="op", action="undid", subject_kind="import", subject=str(import_id))
    after = everything(store)
    marks = [row for row in after["imports"] if row[0] == import_id]
    assert [row[-2:] for row in marks] == [("op", LATER)]
    after["imports"] = [row for row in after["imports"] if row[0] != import_id]
    assert {**after, "audit": []} == before


def test_undoing_twice_is_refused(store):
    with store.write() as conn:
        undo_import(conn, new_import(conn), "op", LATER)
    with (
        pytest.raises(Conflict, match="Import 1 was undone before, on October 05, 2026"),
        store.write() as conn,
    ):
        undo_import(conn, 1, "op", LATER)


@pytest.mark.parametrize(
    ("students", "says"),
    [
        pytest.param(["0007"], r"1 student's follow-up rests .* in wave 2026-fall \(0007\)", id="one"),
        pytest.param(["0007", "0012"], r"2 students' follow-ups rest .* \(0007, 0012\)", id="two"),
    ],
)
def test_answers_with_follow_ups_are_not_taken_back(students, says, store):
    with store.write() as conn:
        new_wave(conn)
        import_id = store_responses(
            conn, [response(2, "0007", 1), response(3, "0007", 2), response(4, "0012")]
        )
        for student in students:
            save_follow_up(
                conn,
                wave=FALL,
                student_id=student,
                state="new",
                owner="",
                due=None,
                version=0,
                by="cw",
                at=NOW,
            )
    before = everything(store)
    with pytest.raises(Conflict, match=says), store.write() as conn:
        undo_import(conn, import_id, "op", LATER)
    assert everything(store) == before


def test_a_follow_up_in_another_wave_does_not_hold_answers(store):
    with store.write() as conn:
        new_wave(conn)
        new_wave(conn, "2027-spring")
        import_id = store_responses(conn, [response(2, "0007")])
        save_follow_up(
            conn,
            wave="2027-spring",
            student_id="0007",
            state="new",
            owner="",
            due=None,
            version=0,
            by="c",
            at=NOW,
        )
        assert undo_import(conn, import_id, "op", LATER) == {"responses": 1}


def test_a_roster_that_a_closed_wave_rests_on_is_not_taken_back_until_it_is_reopened(store):
    with store.write() as conn:
        new_wave(conn)
        import_id = store_roster(conn)
        close_wave(conn, FALL, LATER, (import_id,))
    with pytest.raises(Conflict, match="2026-fall closed on this roster"), store.write() as conn:
        undo_import(conn, import_id, "op", LATER)
    with store.write() as conn:
        reopen_wave(conn, FALL)
        assert undo_import(conn, import_id, "op", LATER)["people"] == 4
