"""The picture comes back as it was computed, and its version changes when its data do."""

from datetime import timedelta

import numpy as np
import pandas as pd
import pytest

from sel.errors import NotFound
from sel.store.decisions import save_decisions
from sel.store.imports import undo_import
from sel.store.name_answers import Meaning, Target, add_answer, undo_answer
from sel.store.pictures import (
    data_version,
    drawn_alike,
    lacks_answers_only,
    picture_part,
    picture_parts,
    picture_version,
    save_picture,
)
from sel.store.rosters import add_programs
from sel.store.waves import close_wave, reopen_wave
from tests.store.small import FALL, NOW, frame, new_import, new_wave, response, store_responses, store_roster

KINDS = pd.DataFrame(
    {
        "student_id": ["0007", ""],
        "n_adults": [2, 0],
        "share": [0.5, np.nan],
        "answered": [True, False],
        "at": pd.to_datetime(["2026-10-05T16:00Z", None]).as_unit("us"),
    }
)


@pytest.fixture
def wave(store):
    with store.write() as conn:
        new_wave(conn)
    return store


def save(conn, version, **parts):
    """Store parts named as `school__part`, `district__part`."""
    keyed = {}
    for name, part in parts.items():
        school, of = name.split("__")
        keyed[(of, "" if school == "district" else school)] = part
    save_picture(conn, FALL, version, keyed, NOW)


@pytest.mark.parametrize(
    "part",
    [
        pytest.param(KINDS, id="text, whole numbers, fractions, truth values and times"),
        pytest.param(KINDS.iloc[:0], id="no rows"),
        pytest.param(KINDS[["n_adults"]].iloc[:0], id="no rows of one column"),
    ],
)
def test_a_part_comes_back_with_its_types(part, wave):
    with wave.write() as conn:
        save(conn, "v1", oak__students=part)
    with wave.read() as conn:
        pd.testing.assert_frame_equal(picture_part(conn, FALL, "students", "oak"), part)


def test_schools_are_put_together_and_the_district_is_a_part_of_its_own(wave):
    with wave.write() as conn:
        save(
            conn,
            "v1",
            oak__students=KINDS.iloc[1:],
            elm__students=KINDS.iloc[:1],
            fir__students=KINDS.iloc[:0],
            district__figures=KINDS[["share"]],
        )
    with wave.read() as conn:
        pd.testing.assert_frame_equal(picture_parts(conn, FALL, "students"), KINDS)
        pd.testing.assert_frame_equal(picture_part(conn, FALL, "figures"), KINDS[["share"]])


def test_schools_without_rows_put_together_keep_their_columns(wave):
    with wave.write() as conn:
        save(conn, "v1", oak__ties=KINDS.iloc[:0], elm__ties=KINDS.iloc[:0])
    with wave.read() as conn:
        pd.testing.assert_frame_equal(picture_parts(conn, FALL, "ties"), KINDS.iloc[:0])


def test_a_newer_picture_replaces_the_older_whole(wave):
    with wave.write() as conn:
        save(conn, "v1", oak__students=KINDS, elm__students=KINDS)
        save(conn, "v2", oak__students=KINDS.iloc[:1])
    with wave.read() as conn:
        assert picture_version(conn, FALL) == "v2"
        assert len(picture_parts(conn, FALL, "students")) == 1


def test_a_second_writer_of_the_same_version_changes_nothing(wave):
    with wave.write() as conn:
        save(conn, "v1", oak__students=KINDS)
    with wave.write() as conn:
        save(conn, "v1", oak__students=KINDS.iloc[:1])
    with wave.read() as conn:
        assert len(picture_part(conn, FALL, "students", "oak")) == 2


def test_a_part_that_was_not_computed_is_not_found(wave):
    with wave.read() as conn:
        assert picture_version(conn, FALL) is None
        with pytest.raises(NotFound, match="holds no figures of the district"):
            picture_part(conn, FALL, "figures")
        with pytest.raises(NotFound, match="holds no students of any school"):
            picture_parts(conn, FALL, "students")


def answers(conn):
    store_responses(conn, [response(2, "0007")], "bb")


def programs(conn):
    add_programs(conn, new_import(conn, "programs", "p1"), frame("programs", {"student_id": "0007"}))


def decide(conn):
    return add_answer(conn, FALL, Target("oak", "x", ""), "X", [Meaning("nobody")], by="sa", at=NOW)


CHANGES = {
    "answers come in": answers,
    "answers are taken back": lambda conn: undo_import(conn, 2, "op", NOW),
    "a roster comes in": lambda conn: store_roster(conn, content_hash="r2"),
    "programs come in": programs,
    "a person decides": lambda conn: decide(conn),
    "a person takes back what was decided": lambda conn: undo_answer(conn, 1, "sa", NOW),
    "the wave closes": lambda conn: close_wave(conn, FALL, NOW + timedelta(1), (1,)),
}
NO_CHANGES = {
    "nothing happens": lambda conn: data_version(conn, FALL),
    "another wave is made": lambda conn: new_wave(conn, "2027-spring"),
    "mentions are computed again": lambda conn: save_decisions(
        conn,
        FALL,
        pd.DataFrame(
            {"student_id": ["0007"], "slot": [1], "text": ["x"], "adult_id": [""], "probability": [0.4]}
            | {"decision": ["review"], "reason": [""], "flag": [""]}
        ),
    ),
    "the wave closes and reopens": lambda conn: (close_wave(conn, FALL, NOW, ()), reopen_wave(conn, FALL)),
}


@pytest.mark.parametrize("what", [*CHANGES, *NO_CHANGES])
def test_the_datas_version_is_another_exactly_when(what, wave):
    with wave.write() as conn:
        store_roster(conn)
        store_responses(conn, [response(2, "0012")])
        decide(conn)
        before = data_version(conn, FALL)
        (CHANGES | NO_CHANGES)[what](conn)
        after = data_version(conn, FALL)
    assert (before != after) == (what in CHANGES)


def test_a_later_roster_leaves_a_closed_waves_version_alone(wave):
    with wave.write() as conn:
        close_wave(conn, FALL, NOW, (store_roster(conn),))
        before = data_version(conn, FALL)
        store_roster(conn, content_hash="r2")
        assert data_version(conn, FALL) == before


@pytest.mark.parametrize(
    ("what", "lacks"),
    [
        pytest.param([], True, id="nothing happens"),
        pytest.param([decide], True, id="a person decides"),
        pytest.param([CHANGES["a person takes back what was decided"]], False, id="what it shows is undone"),
        pytest.param(
            [decide, lambda conn: undo_answer(conn, 2, "sa", NOW)], True, id="what it doesn't show is undone"
        ),
        pytest.param([answers], False, id="answers come in"),
        pytest.param([decide, answers], False, id="a person decides, and answers come in"),
    ],
)
def test_a_stored_picture_may_lack_nothing_but_what_people_decided_since(what, lacks, wave):
    with wave.write() as conn:
        decide(conn)
        save(conn, f"{data_version(conn, FALL)}-2", oak__students=KINDS)
        for happens in what:
            happens(conn)
        wanted = data_version(conn, FALL)
        assert lacks_answers_only(conn, FALL, f"{wanted}-2") == lacks
        assert not lacks_answers_only(conn, FALL, f"{wanted}-3")


@pytest.mark.parametrize(
    ("stored", "alike"),
    [
        pytest.param("{data}-2", True, id="of today's data"),
        pytest.param("other+7.1-2", True, id="of other data"),
        pytest.param("{data}-1", False, id="of an older program"),
        pytest.param("other-2", False, id="of a program before there were answers"),
        pytest.param("", False, id="none"),
    ],
)
def test_a_stored_picture_has_the_form_of_today_or_not(stored, alike, wave):
    with wave.write() as conn:
        data = data_version(conn, FALL)
        if stored:
            save(conn, stored.format(data=data), oak__students=KINDS)
        assert drawn_alike(conn, FALL, f"{data}-2") == alike


def test_without_a_stored_picture_more_than_answers_is_lacking(wave):
    with wave.read() as conn:
        assert not lacks_answers_only(conn, FALL, data_version(conn, FALL))
