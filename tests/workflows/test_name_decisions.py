"""One answer serves equal mentions of one context; it is kept, refused where it can't be, and taken back."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from sel.accounts.local import OPERATOR
from sel.core.people import ROSTER_SCHEMAS
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound, WrongUsage
from sel.store import audit, imports, name_answers, pictures, rosters, safety, waves
from sel.store.followups import save_follow_up
from sel.workflows import name_decisions, name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_decisions import Said
from sel.workflows.name_queue import Given, NewAdult, Undone
from sel.workflows.names_at_school import entry_id
from sel.workflows.safety import send_worry
from tests import cast, staff
from tests.store.small import FALL, NOW, new_import, store_roster
from tests.workflows import asked_names
from tests.workflows.asked_names import ask

HELPER, ADMIN = staff.OAK_HELPER, Person("survey-admin", "Survey admin", "survey_admin", (cast.OAK,))
GARCIA = entry_id("oak", "ms garcia", "a1")
ART_LADY = entry_id("oak", "the art lady", "")
COACH = entry_id("oak", "coach", "")
MATCHED = entry_id("oak", "mrs obrien", "")
HARM = entry_id("oak", "he hurts me", "")
OF_BOTH = entry_id("elm oak", "mr art", "")
WROTE_COACH = [("0006", 1), ("0009", 1), ("0009", 2)]
NEW = NewAdult(" Zoë ", "Ibarra", "librarian")


@pytest.fixture
def asked(desk: Desk) -> Desk:
    return ask(desk)


def decide(
    desk: Desk, entry: str, decision: str, *adult_ids: str, person: Person = ADMIN, **more: object
) -> Given:
    return name_queue.decide(desk, person, FALL, cast.OAK, entry, decision, adult_ids, **more)  # type: ignore[arg-type]


def stands(desk: Desk) -> list[tuple[object, ...]]:
    with desk.store.read() as conn:
        return [tuple(row) for row in name_answers.standing(conn, FALL).itertuples(index=False)]


@pytest.mark.parametrize(
    ("entry", "decision", "adult_ids", "meanings", "mentions"),
    [
        pytest.param(GARCIA, "confirmed", ("a1",), [("confirmed", "a1")], 3, id="this one"),
        pytest.param(GARCIA, "confirmed", ("a7",), [("confirmed", "a7")], 3, id="one who wasn't proposed"),
        pytest.param(
            GARCIA, "confirmed", ("a1", "a2"), [("confirmed", "a1"), ("confirmed", "a2")], 3, id="these two"
        ),
        pytest.param(
            GARCIA,
            "confirmed",
            ("a1", ""),
            [("confirmed", "a1"), ("off_roster", "")],
            3,
            id="this one and somebody not on the roster",
        ),
        pytest.param(ART_LADY, "off_roster", (), [("off_roster", "")], 1, id="not on the roster"),
        pytest.param(ART_LADY, "elsewhere", ("e2",), [("elsewhere", "e2")], 1, id="at another school"),
        pytest.param(COACH, "nobody", (), [("nobody", "")], 3, id="nobody"),
        pytest.param(COACH, "review", (), [("review", "")], 3, id="can't tell"),
        pytest.param(
            OF_BOTH, "confirmed", ("e2",), [("confirmed", "e2")], 1, id="of the writer's other school"
        ),
    ],
)
def test_an_answer_is_stored_for_all_equal_mentions(entry, decision, adult_ids, meanings, mentions, asked):
    given = decide(asked, entry, decision, *adult_ids)
    assert (given, [row[5:] for row in stands(asked)]) == (Given(1, mentions), meanings)
    assert {entry_id(*row[:3]) for row in stands(asked)} == {entry}


def test_the_audit_log_says_who_decided_what_and_has_no_name(asked):
    decide(asked, GARCIA, "confirmed", "a1")
    with asked.store.read() as conn:
        entry = audit.entries(conn, 1).iloc[0]
    assert (entry["by"], entry["action"], entry["subject"], entry["detail"]) == (
        "survey-admin",
        "said who is meant",
        "1",
        f"confirmed, question {GARCIA}, 3 mentions, wave 2026-fall",
    )


@pytest.mark.parametrize(
    ("decision", "adult_ids", "words"),
    [
        pytest.param("maybe", (), "There is no decision “maybe”", id="a word that is no decision"),
        pytest.param("confirmed", (), "needs an adult", id="confirmed without an adult"),
        pytest.param("confirmed", ("",), "needs an adult", id="nobody but somebody off the roster"),
        pytest.param("confirmed", ("e1",), "No adult of this school", id="an adult of another school"),
        pytest.param("confirmed", ("a1", "a1"), "named twice", id="one adult twice"),
        pytest.param("nobody", ("a1",), "names no adult", id="an adult where none is meant"),
        pytest.param("elsewhere", (), "needs an adult", id="elsewhere, but who"),
        pytest.param("elsewhere", ("a1",), "No adult of another school", id="elsewhere, but here"),
        pytest.param("elsewhere", ("e1", "e2"), "takes one adult", id="two elsewhere"),
        pytest.param("elsewhere", ("zz",), "No adult of another school", id="elsewhere, but nowhere"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(decision, adult_ids, words, asked):
    with pytest.raises(WrongUsage, match=words):
        decide(asked, GARCIA, decision, *adult_ids)
    assert stands(asked) == []


@pytest.mark.parametrize("entry", ["0000000000", MATCHED, HARM], ids=["unknown", "matched already", "harm"])
def test_what_does_not_wait_cannot_be_answered(entry, asked):
    asked_names.draw(asked)
    with pytest.raises(NotFound, match="doesn't wait any more"):
        decide(asked, entry, "nobody")


def test_the_second_of_two_people_is_told_what_the_first_decided(asked):
    decide(asked, GARCIA, "confirmed", "a1")
    with pytest.raises(Conflict, match="Survey admin has decided this meanwhile: Ana García"):
        decide(asked, GARCIA, "confirmed", "a2", person=HELPER)
    assert [row[6] for row in stands(asked)] == ["a1"]


def test_of_several_people_at_the_same_moment_one_decides_and_the_others_are_told(asked):
    everybody_here = Barrier(4)

    def answer(adult_id: str) -> str:
        everybody_here.wait()
        try:
            decide(asked, GARCIA, "confirmed", adult_id)
        except Conflict:
            return "told"
        return adult_id

    with ThreadPoolExecutor(4) as people:
        ended = list(people.map(answer, ["a1", "a2", "a3", "a4"]))
    (decided,) = [adult_id for adult_id in ended if adult_id != "told"]
    assert [row[6] for row in stands(asked)] == [decided]


def test_where_somebody_could_not_tell_the_next_may(asked):
    decide(asked, GARCIA, "review")
    assert decide(asked, GARCIA, "confirmed", "a1", person=HELPER) == Given(2, 3)


def test_an_answer_for_one_student_leaves_the_others_waiting(asked):
    assert decide(asked, GARCIA, "confirmed", "a2", only="0002") == Given(1, 1)
    card = name_queue.queue(asked, ADMIN, FALL, cast.OAK).questions[0]
    assert (card.text, card.mentions, card.students) == ("Ms. Garcia", 2, 1)
    assert decide(asked, GARCIA, "confirmed", "a1") == Given(2, 2)
    assert [row[3:] for row in stands(asked)] == [
        ("", 0, "confirmed", "a1"),
        ("0002", 0, "confirmed", "a2"),
    ]


def test_an_answer_taken_back_waits_again_without_drawing_the_picture(asked):
    given = decide(asked, GARCIA, "confirmed", "a1")
    assert name_queue.undo(asked, HELPER, FALL, cast.OAK, given.answer_id) == Undone("Ms. Garcia", 3, 0)
    assert name_queue.queue(asked, ADMIN, FALL, cast.OAK).questions[0].entry == GARCIA
    with pytest.raises(Conflict, match="took this answer back before"):
        name_queue.undo(asked, HELPER, FALL, cast.OAK, given.answer_id)


def test_follow_ups_stay_when_an_answer_is_taken_back_and_are_counted(asked):
    decide(asked, GARCIA, "confirmed", "a1")
    with asked.store.write() as conn:
        for student in ("0001", "0004"):
            late = {"owner": "c", "due": None, "version": 0, "by": "c", "at": NOW}
            save_follow_up(conn, wave=FALL, student_id=student, state="new", **late)
    assert name_queue.undo(asked, OPERATOR, FALL, cast.OAK, 1) == Undone("Ms. Garcia", 3, 1)


@pytest.mark.parametrize("person", [HELPER, ADMIN], ids=lambda person: person.role)
def test_taking_back_tells_who_sees_identities_alone_of_no_follow_up(person, asked):
    decide(asked, ART_LADY, "nobody")
    with asked.store.write() as conn:
        save_follow_up(
            conn,
            wave=FALL,
            student_id="0005",
            owner="c",
            state="new",
            due=None,
            version=0,
            by="c",
            at=NOW,
        )
    assert name_queue.undo(asked, person, FALL, cast.OAK, 1) == Undone("the art lady", 1, 0)


def test_what_is_refused_does_not_tell_whether_a_student_wrote_what_was_placed(asked):
    refused = set()
    for student in ("0003", "0005"):
        with pytest.raises(NotFound) as raised:
            decide(asked, MATCHED, "nobody", person=HELPER, only=student)
        refused.add((raised.value.message, raised.value.action))
    assert len(refused) == 1


def test_what_worries_goes_to_the_safety_contacts_and_leaves_the_queue(asked):
    assert decide(asked, COACH, "worry", person=HELPER) == Given(1, 3)
    with asked.store.read() as conn:
        sent = [(hit.person_id, hit.slot, hit.text, hit.source, hit.by) for hit in safety.hits(conn)]
    assert sent == [(student, slot, "coach", "sent", "nh") for student, slot in WROTE_COACH]
    left = name_queue.queue(asked, ADMIN, FALL, cast.OAK)
    assert (COACH in {card.entry for card in left.questions}, left.answered, left.placed) == (False, 1, 0)
    told = name_queue.history(asked, ADMIN, FALL, cast.OAK).iloc[0]
    assert told[["text", "decision"]].tolist() == ["", "sent to the safety contacts"]


def test_an_answer_of_another_school_is_not_taken_back_here(asked):
    decide(asked, GARCIA, "nobody")
    elm = Person("ea", "Eve Admin", "survey_admin", (cast.ELM,))
    with pytest.raises(NotFound, match="no answer 1 about this school"):
        name_queue.undo(asked, elm, FALL, cast.ELM, 1)


def test_an_adult_who_is_added_is_on_the_roster_and_stays_when_the_next_one_comes(asked):
    decide(asked, ART_LADY, "confirmed", new_adult=NEW)
    with asked.store.read() as conn:
        adults = rosters.adults_of(conn)
        kept = imports.imports(conn).iloc[0]
    added = adults[adults["adult_id"].str.startswith("added-")].iloc[0]
    assert added[["school_id", "given_name", "family_name", "role", "kind"]].tolist() == [
        *(cast.OAK, "Zoë", "Ibarra", "librarian", "staff"),
    ]
    assert kept[["kind", "school", "accepted", "by"]].tolist() == [
        "other_adults",
        cast.OAK,
        1,
        "survey-admin",
    ]
    assert [row[5:] for row in stands(asked)] == [("confirmed", added["adult_id"])]
    with asked.store.write() as conn:
        store_roster(conn, content_hash="r2")
        assert added["adult_id"] in set(rosters.adults_of(conn)["adult_id"])


def test_an_adult_added_in_a_closed_wave_is_on_that_waves_roster(asked):
    with asked.store.write() as conn:
        waves.close_wave(conn, FALL, NOW, rosters.current_roster_imports(conn))
    asked_names.draw(asked)
    decide(asked, ART_LADY, "confirmed", new_adult=NEW)
    found = name_queue.find_adults(asked, HELPER, FALL, cast.OAK, "ibarra")
    assert [(adult.name, adult.role) for adult in found] == [("Zoë Ibarra", "librarian")]


def test_an_adult_is_added_once(asked):
    decide(asked, ART_LADY, "confirmed", new_adult=NEW)
    with pytest.raises(Conflict, match="was added at this school before"):
        decide(asked, COACH, "confirmed", new_adult=NEW)


@pytest.mark.parametrize(
    ("adult", "words"),
    [
        pytest.param(NewAdult("Zoë", " "), "needs a family name", id="without a family name"),
        pytest.param(NewAdult("Z", "I", "nurse", "friend"), "can't be “friend”", id="of no kind"),
        pytest.param(NewAdult("Z", "I" * 81), "more than 80 letters", id="that is no name"),
    ],
)
def test_nobody_is_added(adult, words, asked):
    with pytest.raises(WrongUsage, match=words):
        decide(asked, ART_LADY, "confirmed", new_adult=adult)
    assert stands(asked) == []


def test_several_answers_are_stored_together_or_not_at_all(asked):
    both = [Said(cast.OAK, GARCIA, "confirmed", ("a1",)), Said(cast.OAK, COACH, "nobody")]
    wrong = Said(cast.OAK, ART_LADY, "confirmed", ("zz",))
    with pytest.raises(WrongUsage):
        name_decisions.decide_all(asked, ADMIN, FALL, [*both, wrong])
    assert stands(asked) == []
    assert name_decisions.decide_all(asked, ADMIN, FALL, both) == [Given(1, 3), Given(2, 3)]


def test_an_answer_needs_a_wave_that_is_there(asked):
    with pytest.raises(NotFound, match="no wave 2020"):
        name_queue.decide(asked, ADMIN, "2020", cast.OAK, GARCIA, "nobody")


def test_whoever_left_since_the_card_was_drawn_is_not_stored(asked):
    others = tuple(row for row in cast.ADULT_ROWS if row[0] != "a1")
    known = cast.roster(adult_rows=others)
    with asked.store.write() as conn:
        frames = {name: getattr(known, name) for name in ROSTER_SCHEMAS if name != "programs"}
        rosters.add_roster(conn, new_import(conn, "roster", "r2"), frames)
    with pytest.raises(WrongUsage, match="No adult of this school has the id a1"):
        decide(asked, GARCIA, "confirmed", "a1")
    assert stands(asked) == []


def test_a_worry_that_was_cut_short_is_sent_again_and_is_one_hit_each(asked):
    send_worry(asked, HELPER, FALL, "0006", 1, "coach")
    assert COACH in {card.entry for card in name_queue.queue(asked, HELPER, FALL, cast.OAK).questions}
    decide(asked, COACH, "worry", person=HELPER)
    with asked.store.read() as conn:
        assert sorted((hit.person_id, hit.slot) for hit in safety.hits(conn)) == WROTE_COACH


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("x" * 5_000, id="of 5,000 letters"),
        pytest.param("😀👩‍🏫💕", id="of emoji alone"),
        pytest.param("\u202eفاطمة", id="that runs the other way"),
        pytest.param("<script>alert(1)</script>", id="of HTML"),
        pytest.param("'; DROP TABLE name_answers; --", id="of SQL"),
        pytest.param("=1+1", id="of a formula"),
    ],
)
def test_any_text_can_be_asked_decided_told_and_taken_back(text, asked):
    odd = asked_names.MENTIONS.assign(
        text=asked_names.MENTIONS["text"].mask(asked_names.MENTIONS["key"] == "coach", text),
        key=asked_names.MENTIONS["key"].replace("coach", text.casefold()),
    )
    with asked.store.write() as conn:
        version = pictures.picture_version(conn, FALL)
        parts = {("nominations", cast.OAK): odd}
        for part in ("candidates", "students"):
            parts[part, cast.OAK] = pictures.picture_part(conn, FALL, part, cast.OAK)
        pictures.save_picture(conn, FALL, "another", {}, NOW)
        pictures.save_picture(conn, FALL, version, parts, NOW)
    card = name_queue.queue(asked, ADMIN, FALL, cast.OAK).questions[-1]
    assert (card.text, card.mentions) == (text, 3)
    given = decide(asked, card.entry, "nobody")
    assert name_queue.history(asked, ADMIN, FALL, cast.OAK).iloc[0]["text"] == text
    assert name_queue.undo(asked, ADMIN, FALL, cast.OAK, given.answer_id).text == text
