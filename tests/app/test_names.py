"""The queue of names as a helper works through it: each answer, skipping, taking back, two people at once."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.app import menu
from sel.settings import Settings
from sel.store import audit, name_answers, pictures, rosters
from sel.workflows import name_queue
from sel.workflows.desk import Desk, open_desk
from tests.app.conftest import page_as
from tests.app.test_pages import sent
from tests.cast import OAK, STUDENT_ROWS
from tests.store.small import FALL
from tests.workflows.asked_names import MENTIONS, ask

GARCIA, ART, SECOND_GARCIA, ART_LADY = "Ms. Garcia", "Mr Art", "Ms Garcia", "the art lady"
Visit = Callable[..., AppTest]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk on a store in which six questions about names wait at Oak, which the dashboard opens too."""
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    monkeypatch.setenv("SEL_STORE", url)
    st.cache_data.clear()
    desk = ask(open_desk(Settings(store=url)))
    yield desk
    desk.store.dispose()


@pytest.fixture
def visit(desk: Desk) -> Visit:
    """Open the page as Oak's name helper, each time as a new visit."""
    return lambda role="Name helper", **query: page_as("names", role, school="Oak High", **query)


def card(app: AppTest) -> str:
    """What is written on the card, "" where there is none."""
    assert [error.message for error in app.exception] == []
    return "".join(str(header.value).replace("\\", "").strip("“”") for header in app.header)


def said(app: AppTest) -> str:
    """Everything the page says, without the marks that keep it plain."""
    drawn = [*app.markdown, *app.info, *app.error, *app.warning, *app.success, *app.caption]
    return "\n".join(str(element.value) for element in drawn).replace("\\", "")


def pressed(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label.replace("\\", "") == label).click()
    return app.run()


def filled(app: AppTest, label: str, words: str) -> AppTest:
    next(field for field in app.text_input if field.label == label).set_value(words)
    return app.run()


def decisions(desk: Desk) -> list[tuple[str, str, str]]:
    """What was decided and stands, the newest first: words, decision, adults."""
    known = name_queue.history(desk, OPERATOR, FALL, OAK)
    known = known[known["undone_at"].isna()]
    return list(zip(known["text"], known["decision"], known["adults"], strict=True))


def test_the_card_asks_what_answers_most_and_says_so(visit: Visit) -> None:
    app = visit()
    assert card(app) == GARCIA
    assert "6 questions would place 10 mentions; this one answers 3." in said(app)
    assert "Written 3 times, by 2 students · Grade 9 · also written “ms garcia”" in said(app)


def test_a_candidate_stands_with_what_speaks_for_them(visit: Visit) -> None:
    shown = said(visit())
    assert "**More likely than not, about 6 in 10** · teacher · Algebra 1 · room 12 · Grade 9" in shown
    assert "Teaches her 3rd period Algebra 1; Algebra 1, periods 3 and 5: both students" in shown


def test_this_one_places_the_mentions_and_the_next_card_is_there(desk: Desk, visit: Visit) -> None:
    app = pressed(visit(), "Ana García")
    assert decisions(desk) == [(GARCIA, "this adult", "Ana García")]
    assert "“Ms. Garcia”: Ana García. 3 mentions placed." in said(app)
    assert card(app) == ART
    assert "5 questions would place 7 mentions; this one answers 1." in said(app)


@pytest.mark.parametrize(
    ("label", "decision"),
    [("Not on the roster", "not on the roster"), ("Nobody", "nobody"), ("Can’t tell", "can't tell")],
)
def test_an_answer_without_an_adult_is_stored(desk: Desk, visit: Visit, label: str, decision: str) -> None:
    app = pressed(visit(), label)
    assert decisions(desk) == [(GARCIA, decision, "")]
    assert card(app) == ART


def test_an_adult_who_is_no_candidate_is_found_without_accents(desk: Desk, visit: Visit) -> None:
    app = pressed(visit(), "Somebody else here")
    app = filled(app, "Find an adult of this school by name", "nguyen")
    assert card(pressed(app, "Thu Nguyễn")) == ART
    assert decisions(desk) == [(GARCIA, "this adult", "Thu Nguyễn")]


def test_a_search_that_finds_nobody_says_so(visit: Visit) -> None:
    app = pressed(visit(), "Somebody else here")
    assert "Nobody of this school has such a name." in said(
        filled(app, "Find an adult of this school by name", "zzz")
    )


def test_an_adult_of_another_school_is_chosen(desk: Desk, visit: Visit) -> None:
    app = pressed(visit(), "At another school")
    app = filled(app, "Find an adult of the other schools by name", "garcia")
    assert "Elm High" in said(app)
    assert card(pressed(app, "Marta Garcia")) == ART
    assert decisions(desk) == [(GARCIA, "at another school", "Marta Garcia")]


def test_an_adult_whom_the_roster_lacks_is_added_and_chosen(desk: Desk, visit: Visit) -> None:
    app = pressed(visit(), "Add this adult")
    for label, words in (("Given name (if known)", "Gloria"), ("Family name", "Garcia-Ruiz")):
        next(field for field in app.text_input if field.label == label).set_value(words)
    assert card(pressed(app, "Add and choose")) == ART
    with desk.store.read() as conn:
        [adult_id] = name_answers.standing_answers(conn, FALL)["adult_id"]
        assert rosters.adult_names(conn, [adult_id]) == {adult_id: "Gloria Garcia-Ruiz"}


def test_an_adult_without_a_family_name_is_asked_for_it(desk: Desk, visit: Visit) -> None:
    app = pressed(pressed(visit(), "Add this adult"), "Add and choose")
    assert "There is a problem." in said(app)
    assert decisions(desk) == []


def test_two_who_are_meant_are_chosen_one_after_the_other(desk: Desk, visit: Visit) -> None:
    app = pressed(pressed(visit(), "These are two"), "Ana García")
    assert "So far: Ana García." in said(app)
    assert card(pressed(app, "Beatriz Garcia")) == ART
    assert decisions(desk) == [(GARCIA, "this adult", "Ana García and Beatriz Garcia")]


def test_one_of_two_may_be_let_go_of_or_stand_on_no_roster(desk: Desk, visit: Visit) -> None:
    app = pressed(pressed(visit(), "These are two"), "Ana García")
    app = pressed(app, "Ana García")
    assert "So far" not in said(app)
    pressed(pressed(app, "Beatriz Garcia"), "One is not on the roster")
    assert decisions(desk) == [(GARCIA, "this adult and not on the roster", "Beatriz Garcia")]


def test_a_worry_is_asked_once_more_and_its_words_are_not_repeated(desk: Desk, visit: Visit) -> None:
    app = pressed(visit(), "This worries me")
    assert decisions(desk) == []
    assert "call or text 988" in said(app)
    app = pressed(app, "Send to the safety contacts")
    assert card(app) == ART
    assert "Sent to the safety contacts." in said(app)
    assert GARCIA not in said(app)
    assert decisions(desk) == [("", "sent to the safety contacts", "")]
    app = app.toggle(key="decided").set_value(True).run()
    assert list(app.dataframe[0].value["Written"]) == ["(not repeated)"]


def test_the_last_answer_is_taken_back_and_its_card_is_there_again(desk: Desk, visit: Visit) -> None:
    app = pressed(pressed(pressed(visit(), "Ana García"), "Nobody"), "Undo the last")
    assert card(app) == ART
    assert "Taken back: “Mr Art”." in said(app)
    app = pressed(app, "Undo the last")
    assert card(app) == GARCIA
    assert decisions(desk) == []


def test_what_was_skipped_waits_at_the_end(visit: Visit) -> None:
    app = visit()
    for _ in range(6):
        app = pressed(app, "Skip")
    assert card(app) == ""
    assert "6 questions were skipped and still wait." in said(app)
    assert card(pressed(app, "Back")) == "coach"
    assert card(pressed(pressed(app, "Skip"), "Look at them again")) == GARCIA


def test_who_could_not_tell_may_be_asked_again_at_the_end(visit: Visit) -> None:
    app = visit()
    for _ in range(6):
        app = pressed(app, "Can’t tell")
    assert "Every question is answered." in said(app)
    assert "For 6 questions somebody could not tell who is meant." in said(app)
    app = pressed(app, "Look at them again")
    assert card(app) == GARCIA
    assert card(pressed(app, "Ana García")) == ART


def test_of_two_helpers_the_second_is_told_and_sees_the_queue_as_it_is(desk: Desk, visit: Visit) -> None:
    slow, quick = visit(), visit()
    pressed(quick, "Beatriz Garcia")
    button = next(button for button in slow.button if button.label.replace("\\", "") == "Ana García")
    slow = button.click().run()
    assert "has decided this meanwhile: Beatriz Garcia." in said(slow)
    assert card(slow) == ART
    assert decisions(desk) == [(GARCIA, "this adult", "Beatriz Garcia")]


def test_the_history_names_who_decided_and_takes_one_back(desk: Desk, visit: Visit) -> None:
    app = pressed(pressed(visit(), "Ana García"), "Nobody")
    app = app.toggle(key="decided").set_value(True).run()
    shown: pd.DataFrame = app.dataframe[0].value
    assert list(shown["Written"]) == [ART, GARCIA]
    assert list(shown["By"]) == ["Name helper, Oak High", "Name helper, Oak High"]
    app = next(box for box in app.selectbox if box.label == "Decision to take back").select_index(1).run()
    app = pressed(app, "Take it back")
    assert card(app) == GARCIA
    assert decisions(desk) == [(ART, "nobody", "")]


def test_the_history_is_as_it_is_after_each_answer(visit: Visit) -> None:
    app = visit(decided="true")
    counts = []
    for label in ("Nobody", "Undo the last", "Nobody", "Nobody"):
        app = pressed(app, label)
        counts.append(len(app.dataframe[0].value))
    assert counts == [1, 1, 2, 3]


def test_students_names_are_shown_once_asked_for_and_the_look_is_logged_once(
    desk: Desk, visit: Visit
) -> None:
    def looks() -> int:
        with desk.store.read() as conn:
            return int(audit.entries(conn, 1_000)["action"].str.contains("who wrote").sum())

    names = {f"{given} {family}".encode() for _, _, given, family, *_ in STUDENT_ROWS}
    app = visit()
    assert [name for name in names if name in sent(app)] == []
    assert looks() == 0
    app = pressed(app, "Show who wrote this")
    assert list(app.dataframe[0].value["Student"]) == ["Ben Carter", "Ámbar Ruiz López"]
    app.run()
    assert looks() == 1


def test_words_that_read_like_harm_are_never_on_a_card(visit: Visit) -> None:
    harm = MENTIONS.loc[MENTIONS["flag"] == "harm", "text"].iloc[0]
    app = visit()
    seen = [card(app)]
    while card(app):
        app = pressed(app, "Skip")
        seen.append(card(app))
    assert harm not in seen


def test_keys_stand_on_the_buttons_until_they_are_turned_off(visit: Visit) -> None:
    def keys(app: AppTest) -> list[str]:
        return [button.proto.shortcut for button in app.button if button.proto.shortcut]

    app = visit()
    assert keys(app) == ["1", "2", *"fasdn0tw", "i", "left", "right", "u"]
    assert keys(app.toggle(key="keys").set_value(False).run()) == []
    assert keys(visit(keys="false")) == []


def test_letters_for_a_search_that_opens_answer_nothing(desk: Desk, visit: Visit) -> None:
    app = visit()
    for label in ("Somebody else here", "Can’t tell"):
        next(button for button in app.button if button.label == label).click()
    app.run()
    assert decisions(desk) == []


def test_a_counselor_is_told_whose_page_it_is(visit: Visit) -> None:
    app = visit("Counselor")
    assert [title.value for title in app.title] == [menu.entry("names").label]
    assert "the survey admin or the name helper" in said(app)


def test_the_header_says_how_many_answered_and_a_decision_draws_nothing_anew(
    desk: Desk, visit: Visit
) -> None:
    def drawn() -> str | None:
        with desk.store.read() as conn:
            return pictures.picture_version(conn, FALL)

    before = drawn()
    assert "answered: 10 of 12" in said(pressed(visit("Survey admin"), "Nobody").run())
    assert drawn() == before


def test_a_name_helper_is_not_told_how_many_answered(visit: Visit) -> None:
    assert "answered: " not in said(visit())


def corrected(app: AppTest, words: str, text: str) -> AppTest:
    """Look for a name that was placed, and put it on the card."""
    app = app.toggle(key="correct").set_value(True).run()
    app = filled(app, "Words of the name, or of the adult", words)
    return pressed(app, f"“{text}”")


def test_a_name_that_was_placed_is_corrected_and_the_queue_goes_on_where_it_was(
    desk: Desk, visit: Visit
) -> None:
    app = corrected(pressed(visit(), "Skip"), "obrien", "Mrs O'Brien")
    assert card(app) == "Mrs O'Brien"
    assert "Placed without asking: **Nora O'Brien**" in said(app)
    app = pressed(app, "Not on the roster")
    assert decisions(desk) == [("Mrs O'Brien", "not on the roster", "")]
    assert card(app) == ART
    app = pressed(app, "Undo the last")
    assert (card(app), decisions(desk)) == ("Mrs O'Brien", [])
    assert card(pressed(app, "Back to the queue")) == ART


def test_who_wrote_a_name_that_was_placed_is_not_shown(visit: Visit) -> None:
    app = corrected(visit(), "obrien", "Mrs O'Brien")
    assert "Show who wrote this" not in [button.label for button in app.button]


def test_of_two_who_correct_one_name_the_second_is_told_and_is_back_at_the_queue(
    desk: Desk, visit: Visit
) -> None:
    slow, quick = (corrected(visit(), "obrien", "Mrs O'Brien") for _ in range(2))
    pressed(quick, "Nobody")
    slow = pressed(slow, "Can’t tell")
    assert "has decided this meanwhile: nobody." in said(slow)
    assert (card(slow), len(decisions(desk))) == (GARCIA, 1)
