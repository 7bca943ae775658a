"""Responses are kept as given; each person's last submission stands."""

import tracemalloc

import numpy as np
import pandas as pd
import pytest

from sel.core.responses import standing
from sel.errors import NotFound
from sel.store.responses import (
    add_responses,
    last_heard,
    respondents,
    response_count,
    standing_answers,
    standing_nominations,
    standing_staff_lines,
)
from tests.store.small import CARE, FALL, everything, new_import, new_wave, response, store_responses


def rows(frame):
    return list(frame.itertuples(index=False, name=None))


def test_answers_come_back_raw_with_nan_where_nothing_was_answered(store):
    given = [
        response(2, "0007", 5, answers={"AS1": 4}, none_ticked=True),
        response(3, "0012", None, answers={"BE3": 1}),
    ]
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, given)
    with store.read() as conn:
        found = standing_answers(conn, FALL, CARE, ["AS1", "BE3", "VO1"])
    expected = pd.DataFrame(
        {
            "student_id": ["0007", "0012"],
            "submitted_at": pd.Series(
                [pd.Timestamp("2026-10-05T16:05Z"), pd.NaT], dtype="datetime64[us, UTC]"
            ),
            "none_ticked": [True, False],
            "import_id": [1, 1],
            "AS1": [4.0, np.nan],
            "BE3": [np.nan, 1.0],
            "VO1": [np.nan, np.nan],
        }
    )
    pd.testing.assert_frame_equal(found, expected)


def test_when_somebody_was_last_heard_is_when_the_standing_answer_came_in(store):
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, [response(2, "0007", 5), response(3, "0012", None), response(4, "0007", 6)])
    with store.read() as conn:
        heard = last_heard(conn, FALL, CARE)
        standing = standing_answers(conn, FALL, CARE, [])[["student_id", "submitted_at"]]
    assert heard["student_id"].tolist() == ["0012", "0007"]
    pd.testing.assert_frame_equal(heard, standing)


def test_a_wave_that_nobody_answered_gives_the_same_columns_and_types(store):
    with store.write() as conn:
        new_wave(conn)
    with store.read() as conn:
        answers = standing_answers(conn, FALL, CARE, ["AS1"])
        lines = standing_staff_lines(conn, FALL, "staff-connections")
    assert answers.dtypes.astype(str).to_dict() == {
        "student_id": "str",
        "submitted_at": "datetime64[us, UTC]",
        "none_ticked": "bool",
        "import_id": "int64",
        "AS1": "float64",
    }
    assert lines.dtypes.astype(str).to_dict() == {"adult_id": "str", "slot": "int64", "text": "str"}


def test_mentions_come_back_as_written_in_their_order(store):
    written = [(1, "Ms. Peña"), (1, "=Coach O'Neil"), (3, "قلب\u200f 老师"), (2, "NUL\0here")]
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, [response(2, "0007", mentions=written), response(3, "0012")])
    with store.read() as conn:
        found = standing_nominations(conn, FALL, CARE)
    assert rows(found) == [("0007", slot, text.replace("\0", "\u2400")) for slot, text in written]


def test_lines_by_staff_are_of_the_adult_who_wrote_them(store):
    with store.write() as conn:
        new_wave(conn)
        given = [response(2, "a9", mentions=[(1, "Zoë")]), response(3, "a1")]
        store_responses(conn, given, instrument="staff-connections")
    with store.read() as conn:
        lines = standing_staff_lines(conn, FALL, "staff-connections")
        assert (rows(lines), list(lines.columns)) == ([("a9", 1, "Zoë")], ["adult_id", "slot", "text"])
        assert respondents(conn, FALL, "staff-connections") == {"a1", "a9"}


def test_people_are_counted_once_an_instrument(store):
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, [response(2, "0007"), response(3, "0007"), response(4, "0012")])
        store_responses(conn, [response(2, "a1")], instrument="staff-connections")
    with store.read() as conn:
        assert respondents(conn, FALL, CARE) == {"0007", "0012"}
        assert response_count(conn, FALL) == 3


def test_the_last_submission_stands_even_when_it_is_blank(store):
    first = response(2, "0007", 10, answers={"AS1": 4}, mentions=[(1, "Ms. Peña")])
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, [first, response(3, "0007", 20)])
    with store.read() as conn:
        assert standing_answers(conn, FALL, CARE, ["AS1"])["AS1"].isna().tolist() == [True]
        assert len(standing_nominations(conn, FALL, CARE)) == 0
        assert response_count(conn, FALL) == 1


def test_a_submission_without_a_time_gives_way_to_one_with_a_time(store):
    with store.write() as conn:
        new_wave(conn)
        store_responses(conn, [response(2, "0007", 10, answers={"AS1": 4})], "aa")
        store_responses(conn, [response(2, "0007", None, answers={"AS1": 1})], "bb")
    with store.read() as conn:
        assert standing_answers(conn, FALL, CARE, ["AS1"])["AS1"].tolist() == [4.0]


def test_what_stands_is_what_the_core_says_stands(store):
    draw = np.random.default_rng(11)
    given = [
        response(row, f"{draw.integers(30):04d}", None if draw.random() < 0.3 else int(draw.integers(4)))
        | {"answers": {"AS1": 1 + row % 4}, "mentions": [(1, str(row))]}
        for row in range(2, 302)
    ]
    with store.write() as conn:
        new_wave(conn)
        for content_hash, part in (("aa", given[:100]), ("bb", given[100:150]), ("cc", given[150:])):
            store_responses(conn, part, content_hash)
    frame = pd.DataFrame(given).assign(response_id=range(300))
    last = frame[standing(frame)]
    with store.read() as conn:
        answers = standing_answers(conn, FALL, CARE, ["AS1"])
        written = standing_nominations(conn, FALL, CARE)
    assert answers["student_id"].tolist() == last["person_id"].tolist()
    assert written["text"].tolist() == last["row"].astype(str).tolist()


def test_responses_of_a_wave_that_is_not_there_are_refused(store):
    with pytest.raises(NotFound, match="no wave 2026-fall"), store.write() as conn:
        store_responses(conn, [response(2, "0007")])
    assert sum(map(len, everything(store).values())) == 0


def test_a_longer_file_takes_hardly_more_memory(store):
    def peak(length, content_hash):
        answers = {f"I{k}": 1 + k % 4 for k in range(30)}
        given = pd.DataFrame(
            [
                response(row, f"{row:06d}", answers=answers, mentions=[(1, "Ms. Peña")])
                for row in range(length)
            ]
        )
        tracemalloc.start()
        with store.write() as conn:
            import_id = new_import(conn, content_hash=content_hash)
            add_responses(conn, import_id, wave=FALL, instrument=CARE, frame=given)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    with store.write() as conn:
        new_wave(conn)
    short = peak(4_000, "aa")
    assert peak(16_000, "bb") - short < 100 * 12_000  # a document alone has 270 bytes
