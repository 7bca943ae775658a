"""Which adult is proposed on the list and in its exports, why, and who is never proposed."""

from datetime import date

import pandas as pd
import pytest

from sel.core.permissions import ALL, Person
from sel.errors import NotAllowed
from sel.store import availability, decisions, followups, safety
from sel.workflows import chosen_adults, list_exports, outreach
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school

HERE = (school.SCHOOL_ID,)
COUNSELOR = Person("c", "Cora Counselor", "counselor", HERE, grades=(ALL,))
LEADER = Person("l", "Lee Leader", "school_leader", HERE)


def proposed(desk: Desk) -> dict[str, tuple[str, str]]:
    rows, _ = list_exports.proposal_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    words = zip(rows["proposed_adult_id"], rows["proposal_reason"], strict=True)
    return dict(zip(rows["student_id"], words, strict=True))


def say_places(desk: Desk, adult_id: str, places: int | None = None, *, excluded: bool = False) -> None:
    row = {"adult_id": adult_id, "places": places, "volunteers": False, "excluded": excluded}
    wanted = pd.DataFrame([row | {"clearance_until": "", "languages": ""}]).astype({"places": "Int64"})
    with desk.store.write() as conn:
        seen = availability.availability(conn)
        availability.change_availability(conn, seen, wanted, by="c", at=desk.now())


def flag(desk: Desk, student_id: str, text: str) -> None:
    """Store, as of an earlier wave, that the student turned somebody down."""
    row = {"student_id": student_id, "slot": 1, "text": text, "adult_id": "", "probability": 0.0}
    rest = {"decision": "review", "reason": "", "flag": "negated"}
    with desk.store.write() as conn:
        known = decisions.flagged(conn)
        assert text not in set(known["text"])
        decisions.save_decisions(conn, school.WAVE, pd.DataFrame([row | rest]))


def test_an_adult_who_named_the_student_is_proposed_with_why_and_the_places_left(closed: Desk) -> None:
    adult, why = proposed(closed)["0000002"]
    assert (adult, why.startswith("Bram Oakes ")) == ("A1", True)
    assert "named this student" in why
    assert why.endswith(" of 3 places left.")


def test_everybody_listed_has_a_proposal_or_the_reason_why_not(closed: Desk) -> None:
    found = proposed(closed)
    assert sorted(found) == ["0000002", "0000003", "0000004"]
    assert all(why for _, why in found.values())


def test_the_list_and_its_export_say_the_same(closed: Desk) -> None:
    view = outreach.my_list(closed, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    rows, _ = list_exports.list_export(closed, COUNSELOR, school.WAVE, school.SCHOOL_ID)
    assert rows["proposal_reason"].tolist() == view.rows["proposal_reason"].tolist()
    assert rows["proposed_adult_id"].tolist() == [adult for adult, _ in proposed(closed).values()]
    assert set(view.ask_again["proposed_adult"]) == {""}


def test_an_excluded_adult_is_not_proposed_and_the_kept_list_is_dropped(closed: Desk) -> None:
    before = outreach.list_stamp(closed, school.WAVE)
    say_places(closed, "A1", excluded=True)
    assert proposed(closed)["0000002"][0] != "A1"
    assert outreach.list_stamp(closed, school.WAVE) != before


def test_where_nobody_who_knows_the_student_takes_anybody_the_row_says_so(closed: Desk) -> None:
    for number in range(1, 9):
        say_places(closed, f"A{number}", 0)
    assert set(proposed(closed).values()) <= {
        ("", "None of the adults who know this student can be proposed."),
        ("", "The records show no adult who knows this student."),
    }


def test_an_adult_whom_the_student_turned_down_is_never_proposed_and_nobody_is_told_why(closed: Desk) -> None:
    assert proposed(closed)["0000002"][0] == "A1"
    flag(closed, "0000002", "anyone but mr oakes")
    adult, why = proposed(closed)["0000002"]
    assert adult != "A1"
    assert "Oakes" not in why


def test_an_adult_named_in_words_of_harm_is_never_proposed(closed: Desk) -> None:
    assert proposed(closed)["0000002"][0] == "A1"
    row = {"wave": school.WAVE, "informant": "student", "person_id": "0000002", "schools": HERE, "slot": 2}
    hit = {"text": "mr oakes hurts me", "source": "sent", "by": "c", "found_at": closed.now()}
    with closed.store.write() as conn:
        safety.add_hits(conn, [row | hit])
    adult, why = proposed(closed)["0000002"]
    assert adult != "A1"
    assert "Oakes" not in why


def accept(desk: Desk, student_id: str, adult_id: str, state: str = "assigned") -> None:
    with desk.store.write() as conn:
        followups.save_follow_up(
            conn,
            wave=school.WAVE,
            student_id=student_id,
            state=state,
            owner="Cora Counselor",
            due=date(2026, 12, 1),
            version=0,
            by="c",
            at=desk.now(),
            adult_id=adult_id,
        )


def test_an_accepted_adult_stays_and_takes_the_place(closed: Desk) -> None:
    say_places(closed, "A1", 1)
    accept(closed, "0000003", "A1")
    found = proposed(closed)
    assert found["0000003"][0] == "A1"
    assert found["0000003"][1].endswith("; 0 of 1 places left.")
    assert found["0000002"][0] != "A1"


def test_who_needs_nobody_any_more_is_not_proposed_anybody_and_frees_the_place(closed: Desk) -> None:
    say_places(closed, "A1", 1)
    accept(closed, "0000003", "A1", state="not_needed")
    found = proposed(closed)
    assert found["0000003"] == ("", "")
    assert found["0000002"][0] == "A1"


def test_a_declined_adult_is_not_proposed_to_that_student_again(closed: Desk) -> None:
    assert proposed(closed)["0000002"][0] == "A1"
    chosen_adults.decline(closed, COUNSELOR, school.WAVE, "0000002", "A1", 0)
    assert proposed(closed)["0000002"][0] != "A1"


def test_a_leader_takes_no_proposals_along(closed: Desk) -> None:
    with pytest.raises(NotAllowed):
        list_exports.proposal_export(closed, LEADER, school.WAVE, school.SCHOOL_ID)


def harm(desk: Desk) -> None:
    row = {"wave": school.WAVE, "informant": "student", "person_id": "0000002", "schools": HERE, "slot": 2}
    hit = {"text": "mr oakes hurts me", "source": "sent", "by": "c", "found_at": desk.now()}
    with desk.store.write() as conn:
        safety.add_hits(conn, [row | hit])


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda desk: say_places(desk, "A1", excluded=True), id="an adult is excluded"),
        pytest.param(lambda desk: say_places(desk, "A1", 1), id="an adult has another number of places"),
        pytest.param(lambda desk: accept(desk, "0000003", "A1"), id="an adult is confirmed"),
        pytest.param(
            lambda desk: chosen_adults.decline(desk, COUNSELOR, school.WAVE, "0000002", "A1", 0),
            id="an adult is declined",
        ),
        pytest.param(
            lambda desk: chosen_adults.prefer(desk, COUNSELOR, school.WAVE, "0000003", "A1", 0),
            id="a student asks for an adult",
        ),
        pytest.param(harm, id="words of harm come in"),
    ],
)
def test_what_is_kept_of_proposals_is_dropped_once_anything_they_rest_on_changes(
    closed: Desk, change
) -> None:
    def on_the_list() -> dict[str, tuple[str, str]]:
        rows = outreach.my_list(closed, COUNSELOR, school.WAVE, school.SCHOOL_ID).rows
        words = zip(rows["proposed_adult_id"], rows["proposal_reason"], strict=True)
        return dict(zip(rows["student_id"], words, strict=True))

    before = on_the_list()
    assert on_the_list() == before == proposed(closed)
    change(closed)
    assert on_the_list() == proposed(closed) != before


def test_a_counselor_is_told_whom_a_student_named_and_a_leader_is_not_though_proposals_are_kept(
    closed: Desk,
) -> None:
    chosen_adults.prefer(closed, COUNSELOR, school.WAVE, "0000003", "A1", 0)
    told = {
        person.role: set(
            outreach.my_list(closed, person, school.WAVE, school.SCHOOL_ID).rows["proposal_reason"]
        )
        for person in (COUNSELOR, LEADER, COUNSELOR)
    }
    asked = {role: any("asked for" in reason for reason in reasons) for role, reasons in told.items()}
    assert asked == {"counselor": True, "school_leader": False}
