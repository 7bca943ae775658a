"""Answers without a person: only school, grade and codes are kept, in the order that was drawn."""

import numpy as np
import pandas as pd
import pytest

from sel.errors import NotFound
from sel.store.anonymous import add_anonymous_answers, anonymous_answers, anonymous_counts
from sel.store.imports import undo_import
from sel.store.schema import anonymous_answers as table
from tests.store.small import FALL, NOW, everything, new_import, new_wave

CLIMATE = "climate"
GIVEN = pd.DataFrame(
    [
        ("oak", "09", {"BE1": 1}),
        ("oak", "09", {"BE1": 2, "BE2": 4}),
        ("elm", "", {}),
    ],
    columns=["school_id", "grade", "answers"],
)


def store_answers(conn, lots=(2, 0, 1), frame=GIVEN):
    import_id = new_import(conn, instrument=CLIMATE)
    add_anonymous_answers(conn, import_id, wave=FALL, instrument=CLIMATE, frame=frame, lots=lots)
    return import_id


def test_answers_come_back_in_the_order_drawn_by_lot(store):
    with store.write() as conn:
        new_wave(conn)
        store_answers(conn)
    with store.read() as conn:
        found = anonymous_answers(conn, FALL, CLIMATE, ["BE1", "BE2"])
    expected = pd.DataFrame(
        {
            "school_id": ["elm", "oak", "oak"],
            "grade": ["", "09", "09"],
            "BE1": [np.nan, 1.0, 2.0],
            "BE2": [np.nan, np.nan, 4.0],
        }
    )
    pd.testing.assert_frame_equal(found, expected)


def test_equal_answers_are_different_peoples_and_all_count(store):
    same = pd.concat([GIVEN.iloc[:1]] * 3, ignore_index=True)
    with store.write() as conn:
        new_wave(conn)
        store_answers(conn, frame=same)
        assert anonymous_counts(conn, FALL).to_numpy().tolist() == [[CLIMATE, "oak", 3]]


def test_there_is_no_column_for_a_person_a_time_or_a_row(store):
    assert [column.name for column in table.columns] == [
        *("import_id", "number", "wave", "instrument", "school_id", "grade", "answers")
    ]


def test_without_answers_the_columns_are_there_all_the_same(store):
    with store.read() as conn:
        assert list(anonymous_answers(conn, FALL, CLIMATE, ["BE1"]).columns) == ["school_id", "grade", "BE1"]


@pytest.mark.parametrize("lots", [(0, 1), (0, 1, 1), (1, 2, 3)], ids=["too few", "one twice", "none of them"])
def test_every_answer_needs_a_lot_of_its_own(store, lots):
    with store.write() as conn:
        new_wave(conn)
    with pytest.raises(ValueError, match="lot of its own"), store.write() as conn:
        store_answers(conn, lots)


def test_a_wave_that_is_not_there_is_not_found(store):
    with pytest.raises(NotFound), store.write() as conn:
        store_answers(conn)


def test_undoing_takes_exactly_these_answers_back(store):
    with store.write() as conn:
        new_wave(conn)
        import_id = store_answers(conn)
    with store.write() as conn:
        assert undo_import(conn, import_id, "op", NOW) == {"anonymous_answers": 3}
    assert everything(store)["anonymous_answers"] == []
