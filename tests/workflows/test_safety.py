"""Words of harm: kept the moment they come in, shown to whom they go, taken on, escalated, logged."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

import pytest

from sel.accounts.local import OPERATOR, local_person
from sel.core.permissions import ALL, Person
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.store import audit
from sel.workflows import ingest, safety, waves
from sel.workflows.desk import Desk
from sel.workflows.people import everybody
from sel.workflows.safety import HIT_COLUMNS, acknowledge, safety_hits, send_worry, waiting
from sel.workflows.safety_contacts import candidates, safety_contacts, set_contacts
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

HERE = school.SCHOOL_ID
COUNSELOR = Person("c", "Cora Counselor", "counselor", (HERE,), grades=("07",))
LEADER = Person("l", "Lee Leader", "school_leader", (HERE,))
ADMIN = Person("a", "Ada Admin", "survey_admin", (HERE,))
DISTRICT = Person("d", "Dana District", "district_leader")
ELSEWHERE = Person("e", "Elsa Elsewhere", "counselor", ("another",), grades=(ALL,))
WROTE = [["0000004", school.WORRYING]]


@pytest.fixture
def brought(rostered: Desk) -> Desk:
    """The students' survey in a wave that is still open."""
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    return rostered


@pytest.fixture
def with_contacts(brought: Desk) -> Desk:
    """The same with the first two adults of the staff as safety contacts."""
    set_contacts(brought, OPERATOR, HERE, staff_ids(brought)[:2])
    return brought


def staff_ids(desk: Desk) -> list[str]:
    return candidates(desk, OPERATOR, HERE)["adult_id"].tolist()


def contact(desk: Desk, place: int = 0) -> Person:
    row = safety_contacts(desk).iloc[place]
    key = f"safety-{row['school_id']}-{row['adult_id']}"
    return local_person(key, waves.school_list(desk, OPERATOR), safety_contacts(desk))


def told(desk: Desk, person: Person) -> list[list[str]]:
    found = safety_hits(desk, person, HERE).waiting
    return found[["student_id", "text"]].to_numpy().tolist()


def later(desk: Desk, **time: int) -> Desk:
    moment = desk.now() + timedelta(**time)
    return Desk(desk.store, desk.settings, lambda: moment)


def logged(desk: Desk) -> set[tuple[str, str]]:
    with desk.store.read() as conn:
        entries = audit.entries(conn, 1000)
    return set(zip(entries["by"], entries["action"], strict=True))


def shown_to(desk: Desk, people: Iterable[Person]) -> set[str]:
    found = set()
    for person in people:
        try:
            if told(desk, person):
                found.add(person.role)
        except NotAllowed:
            continue
    return found


def test_a_hit_is_there_the_moment_the_answers_are_stored_while_the_wave_is_open(brought: Desk) -> None:
    view = safety_hits(brought, COUNSELOR, HERE)
    assert view.waiting.columns.tolist() == HIT_COLUMNS
    assert told(brought, COUNSELOR) == WROTE
    assert view.waiting["name"].tolist() == ["Tomás Vela"]
    assert ("c", "read a safety hit") in logged(brought)
    assert ("operator", "kept a safety hit") in logged(brought)


def test_without_contacts_it_goes_to_every_counselor_of_the_school_and_to_nobody_else(brought: Desk) -> None:
    assert HERE not in everybody(brought).with_contacts
    assert shown_to(brought, [COUNSELOR, LEADER, DISTRICT]) == {"counselor"}
    assert [waiting(brought, person, HERE) for person in (COUNSELOR, LEADER, ADMIN, ELSEWHERE)] == [
        1,
        0,
        0,
        0,
    ]


@pytest.mark.parametrize("person", [ADMIN, ELSEWHERE], ids=lambda person: person.name)
def test_who_may_never_see_a_hit_is_refused_and_that_is_logged(brought: Desk, person: Person) -> None:
    with pytest.raises(NotAllowed):
        safety_hits(brought, person, HERE)
    assert (person.person_id, "denied: read safety hits") in logged(brought)


def test_with_contacts_it_goes_to_the_two_alone(with_contacts: Desk) -> None:
    assert HERE in everybody(with_contacts).with_contacts
    assert shown_to(with_contacts, [COUNSELOR, LEADER, DISTRICT]) == set()
    assert told(with_contacts, contact(with_contacts, 0)) == WROTE
    assert told(with_contacts, contact(with_contacts, 1)) == WROTE


def test_a_hit_is_taken_on_once_and_who_and_when_stays(with_contacts: Desk) -> None:
    first, second = contact(with_contacts, 0), contact(with_contacts, 1)
    hit = int(safety_hits(with_contacts, first, HERE).waiting["hit_id"].iloc[0])
    acknowledge(with_contacts, first, hit)
    assert told(with_contacts, second) == []
    done = safety_hits(with_contacts, second, HERE).done
    assert done["acknowledged"].str.startswith(first.name).tolist() == [True]
    assert (first.person_id, "acknowledged a safety hit") in logged(with_contacts)
    with pytest.raises(Conflict, match=first.person_id):
        acknowledge(with_contacts, second, hit)


@pytest.mark.parametrize("person", [COUNSELOR, LEADER, DISTRICT], ids=lambda person: person.name)
def test_whoever_is_not_shown_a_hit_cannot_take_it_on(with_contacts: Desk, person: Person) -> None:
    hit = int(safety_hits(with_contacts, contact(with_contacts), HERE).waiting["hit_id"].iloc[0])
    with pytest.raises(NotAllowed):
        acknowledge(with_contacts, person, hit)
    assert (person.person_id, "denied: acknowledge a safety hit") in logged(with_contacts)
    assert told(with_contacts, contact(with_contacts)) == WROTE


def test_after_four_hours_the_leaders_are_shown_it_as_well_and_that_is_logged_once(
    with_contacts: Desk,
) -> None:
    assert shown_to(later(with_contacts, hours=3, minutes=59), [LEADER, DISTRICT]) == set()
    late = later(with_contacts, hours=4)
    assert shown_to(late, [COUNSELOR, LEADER, DISTRICT]) == {"school_leader", "district_leader"}
    assert told(late, contact(late)) == WROTE
    with late.store.read() as conn:
        entries = audit.entries(conn, 1000)
    assert (entries["action"] == "a safety hit was escalated").sum() == 1


def test_a_hit_that_was_taken_on_is_never_escalated(with_contacts: Desk) -> None:
    hit = int(safety_hits(with_contacts, contact(with_contacts), HERE).waiting["hit_id"].iloc[0])
    acknowledge(with_contacts, contact(with_contacts), hit)
    assert shown_to(later(with_contacts, days=9), [LEADER, DISTRICT]) == set()


def test_whoever_may_be_named_is_not_shown_the_words(with_contacts: Desk) -> None:
    first, second = contact(with_contacts, 0), contact(with_contacts, 1)
    send_worry(with_contacts, ADMIN, school.WAVE, "0000001", 1, f"{first.name} scares me")
    assert told(with_contacts, first) == WROTE
    assert len(told(with_contacts, second)) == 2
    assert waiting(with_contacts, first, HERE) == 1


def test_words_that_name_both_contacts_go_to_the_counselors(with_contacts: Desk) -> None:
    first, second = contact(with_contacts, 0), contact(with_contacts, 1)
    send_worry(with_contacts, ADMIN, school.WAVE, "0000001", 1, f"{first.name} and {second.name} scare me")
    assert [len(told(with_contacts, person)) for person in (first, second, COUNSELOR)] == [1, 1, 1]


def test_what_is_sent_by_hand_is_one_hit_however_often_it_is_sent(brought: Desk) -> None:
    for _ in range(2):
        send_worry(brought, ADMIN, school.WAVE, "0000002", 2, "mr x is my dad now")
    found = safety_hits(brought, COUNSELOR, HERE).waiting
    assert found["source"].tolist()[1:] == ["sent by hand from the match queue"]
    assert ("a", "sent words to the safety contacts") in logged(brought)


def test_words_are_sent_only_by_who_may_and_of_a_student_there_is(brought: Desk) -> None:
    with pytest.raises(NotAllowed):
        send_worry(brought, LEADER, school.WAVE, "0000002", 1, "help")
    with pytest.raises(NotFound, match="no student 9"):
        send_worry(brought, ADMIN, school.WAVE, "9", 1, "help")


def test_an_undone_import_takes_its_hits_along_and_that_is_logged(brought: Desk) -> None:
    [survey] = [
        int(row.import_id)
        for row in ingest.history(brought, OPERATOR).itertuples()
        if row.kind == "responses"
    ]
    send_worry(brought, ADMIN, school.WAVE, "0000002", 1, "sent by hand")
    ingest.undo(brought, OPERATOR, int(survey))
    assert told(brought, COUNSELOR) == [["0000002", "sent by hand"]]
    assert ("operator", "removed a safety hit with its import") in logged(brought)


def test_a_file_that_is_brought_in_again_makes_no_second_hit(brought: Desk) -> None:
    again = school.student_survey() + b"\n"
    checked = ingest.check_responses(brought, OPERATOR, "again.csv", again, school.WAVE, "culture-of-care")
    if not checked.already:
        ingest.store(brought, OPERATOR, checked)
    assert told(brought, COUNSELOR) == WROTE


def test_words_in_a_row_that_was_refused_are_shown_though_nobody_is_known_to_have_written_them(
    rostered: Desk,
) -> None:
    stranger = school.student_survey().replace(b"0000004", b"9999999")
    bring(rostered, "students.csv", stranger, "culture-of-care")
    found = safety_hits(rostered, COUNSELOR, HERE).waiting
    assert found[["student_id", "name", "text"]].to_numpy().tolist() == [["", "", school.WORRYING]]
    assert found["source"].str.contains("which was refused").tolist() == [True]


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        pytest.param(1, "two safety contacts", id="one"),
        pytest.param(0, "two safety contacts", id="none"),
    ],
)
def test_a_school_has_two_contacts(brought: Desk, chosen: int, words: str) -> None:
    with pytest.raises(WrongUsage, match=words):
        set_contacts(brought, ADMIN, HERE, staff_ids(brought)[:chosen])


def test_only_staff_of_the_school_become_contacts_and_only_some_may_say_so(brought: Desk) -> None:
    with pytest.raises(WrongUsage, match="nobody is not on the staff"):
        set_contacts(brought, ADMIN, HERE, ["nobody", *staff_ids(brought)[:1]])
    with pytest.raises(NotAllowed):
        set_contacts(brought, COUNSELOR, HERE, staff_ids(brought)[:2])
    set_contacts(brought, LEADER, HERE, staff_ids(brought)[:2])
    assert ("l", "set the safety contacts") in logged(brought)


def test_which_of_a_students_words_a_card_may_show_follows_to_whom_they_go(with_contacts: Desk) -> None:
    def slots(person: Person) -> set[int]:
        return safety.shown_slots(with_contacts, person, HERE, school.WAVE, "0000004")

    assert [slots(person) for person in (contact(with_contacts), COUNSELOR, ADMIN)] == [{1}, set(), set()]


def test_the_audit_log_holds_no_word_of_a_hit(with_contacts: Desk) -> None:
    acknowledge(with_contacts, contact(with_contacts), 1)
    safety.escalate(later(with_contacts, days=1), OPERATOR)
    with with_contacts.store.read() as conn:
        entries = audit.entries(conn, 1000)
    assert not entries.to_csv().count("hurt")


def test_the_stamp_of_what_waits_changes_with_whatever_changes_who_is_shown_it(brought: Desk) -> None:
    def stamps() -> list[str]:
        return [safety.waiting_stamp(brought, person, HERE) for person in (COUNSELOR, LEADER)]

    told = [stamps()]
    set_contacts(brought, OPERATOR, HERE, staff_ids(brought)[:2])
    told.append(stamps())
    late = replace(brought, now=lambda: brought.now() + timedelta(days=3))
    told.append([safety.waiting_stamp(late, person, HERE) for person in (COUNSELOR, LEADER)])
    acknowledge(brought, contact(brought, 0), 1)
    assert len({stamp for both in told for stamp in both}) == 3
    assert stamps() == ["", ""]


@pytest.mark.parametrize("person", [ADMIN, ELSEWHERE], ids=lambda person: person.name)
def test_nothing_waits_for_whom_no_hit_goes_to(brought: Desk, person: Person) -> None:
    assert (safety.waiting_stamp(brought, person, HERE), waiting(brought, person, HERE)) == ("", 0)
