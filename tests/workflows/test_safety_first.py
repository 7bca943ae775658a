"""What reads like harm is set apart before any matching: no tie, no proposal, nothing to learn from."""

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.names.parse import folded
from sel.core.names.resolve import MENTION_COLUMNS, resolved_mentions
from sel.workflows import name_queue, picture
from sel.workflows.desk import Desk
from sel.workflows.safety_first import SET_APART, TURNED_DOWN, resolved_safely
from tests import cast
from tests.store.small import FALL, new_wave
from tests.workflows.test_names_remembered import bring_roster, write

ROSTER = cast.roster()
ACCUSED = "ana garcia pushed me down the stairs"


def written(**texts: str) -> pd.DataFrame:
    """One name a student; s0005="Garcia" is what the student 0005 wrote."""
    return pd.concat(
        [cast.nominations(text, student=student[1:]) for student, text in texts.items()], ignore_index=True
    )


def rows(nominations, *columns, answers=None):
    found = resolved_safely(nominations, ROSTER, answers).mentions
    return [tuple(row) for row in found[list(columns)].itertuples(index=False)]


@pytest.mark.parametrize(
    ("text", "decision", "kind"),
    [
        pytest.param("thu nguyen is abusing me", "review", "unclear", id="an adult accused"),
        pytest.param("samir beats kids up", "review", "unclear", id="an adult accused, without a title"),
        pytest.param("i want to die", "review", "unclear", id="no adult"),
        pytest.param("nobody, i want to hurt myself", "nobody", "explicit_nobody", id="nobody"),
        pytest.param("my friend, he wants to die", "nobody", "explicit_nobody", id="a friend"),
        pytest.param("Ms O'Brien and my stepdad hits me", "review", "unclear", id="beside an adult's name"),
    ],
)
def test_what_reads_like_harm_names_no_adult_and_keeps_its_row(text, decision, kind):
    assert rows(written(s0005=text), *MENTION_COLUMNS) == [
        ("0005", 1, text, "", 0.0, decision, SET_APART, "harm", kind, "oak", folded(text), "")
    ]


def test_nobody_is_proposed_for_what_reads_like_harm():
    asked = resolved_safely(written(s0005="Garcia", s0006="ms garcia has a gun"), ROSTER).candidates
    assert set(asked["student_id"]) == {"0005"}


def test_an_accused_adults_mentions_do_not_count_in_what_the_wave_learns():
    accusing = {f"s000{n}": ACCUSED for n in (1, 2, 3, 4, 6, 7, 8)}
    alone = resolved_safely(written(s0005="Garcia"), ROSTER)
    beside = resolved_safely(written(s0005="Garcia", **accusing), ROSTER)
    pd.testing.assert_frame_equal(beside.mentions.iloc[:1], alone.mentions)
    pd.testing.assert_frame_equal(beside.candidates, alone.candidates)
    matched = resolved_mentions(written(s0005="Garcia", **accusing), ROSTER).candidates
    assert matched["probability"].tolist() != alone.candidates["probability"].tolist()


def test_mentions_without_harm_are_as_if_nothing_was_set_apart():
    names = written(s0005="Ms O'Brien", s0006="Ms Nguyen and Mr Reed", s0007="not mr reed", s0008="nobody")
    safely, plainly = resolved_safely(names, ROSTER), resolved_mentions(names, ROSTER)
    pd.testing.assert_frame_equal(safely.mentions, plainly.mentions)
    pd.testing.assert_frame_equal(safely.candidates, plainly.candidates)


def test_an_adult_turned_down_in_words_that_names_are_not_read_for_is_no_tie():
    words = written(s0005="Ms. Nguyen gives me detention")
    assert resolved_mentions(words, ROSTER).mentions["decision"].tolist() == ["auto"]
    assert rows(words, "adult_id", "decision", "flag", "reason") == [("a6", "review", "negated", TURNED_DOWN)]


def test_no_mentions_are_resolved_to_none():
    assert rows(written(s0005="Garcia").iloc[:0], "text") == []


def answer(key, decision, adult_id=""):
    """What a person decided about words, of everybody and in any context."""
    return pd.DataFrame(
        [("oak", key, "*", "", 0, decision, adult_id)],
        columns=["scope", "key", "context", "student_id", "slot", "decision", "adult_id"],
    )


def test_what_a_person_decided_about_such_words_stays_and_they_stay_flagged():
    decided = answer("ms nguyen i feel unsafe", "confirmed", "a6")
    words = written(s0005="Ms Nguyen, i feel unsafe")
    assert rows(words, "adult_id", "decision", "flag", answers=decided) == [("a6", "confirmed", "harm")]
    assert rows(words, "adult_id", "decision", "flag") == [("", "review", "harm")]


def test_an_answer_to_other_words_changes_nothing():
    decided = answer("ms nguyen", "confirmed", "a6")
    assert rows(written(s0005=ACCUSED), "adult_id", "decision", answers=decided) == [("", "review")]


def test_an_adult_accused_is_no_tie_and_not_in_the_queue_of_a_stored_wave(desk: Desk):
    bring_roster(desk)
    with desk.store.write() as conn:
        new_wave(conn)
    write(desk, FALL, "Garcia", "0005")
    write(desk, FALL, ACCUSED, "0006")
    students = picture.read_part(desk, FALL, "students", cast.OAK).set_index("student_id")["status"]
    ties = picture.read_part(desk, FALL, "ties", cast.OAK)
    queue = name_queue.queue(desk, OPERATOR, FALL, cast.OAK)
    assert (students["0006"], len(ties)) == ("unmatched", 0)
    assert [card.text for card in queue.questions] == ["Garcia"]
