"""Waves are opened, closed on a roster and reopened; an unknown one is answered with the nearest."""

from datetime import UTC, date, datetime

import pytest

from sel.core.responses import Wave
from sel.errors import Conflict, NotFound
from sel.store.waves import add_wave, close_wave, pin_also, reopen_wave, wave, waves
from tests.store.small import FALL, NOW, new_wave

CLOSED = datetime(2026, 10, 30, 20, 0, tzinfo=UTC)


def test_a_wave_comes_back_as_it_was_given(store):
    given = Wave(FALL, schools=("elm", "oak"), grades=("09",), census=date(2026, 10, 1), opened_at=CLOSED)
    with store.write() as conn:
        add_wave(conn, given, "op", NOW)
    with store.read() as conn:
        assert wave(conn, FALL) == given


def test_a_wave_opens_when_it_is_made_unless_it_says_otherwise(store):
    with store.write() as conn:
        new_wave(conn)
    with store.read() as conn:
        assert wave(conn, FALL) == Wave(FALL, opened_at=NOW)


def test_waves_come_in_the_order_in_which_they_opened(store):
    with store.write() as conn:
        new_wave(conn, "b", opened_at=CLOSED)
        new_wave(conn, "c")
        new_wave(conn, "a")
    with store.read() as conn:
        assert [each.code for each in waves(conn)] == ["a", "c", "b"]


def test_a_closed_wave_is_pinned_to_its_roster_and_a_reopened_one_is_not(store):
    with store.write() as conn:
        new_wave(conn)
        close_wave(conn, FALL, CLOSED, (3, 5))
    with store.read() as conn:
        assert wave(conn, FALL) == Wave(FALL, opened_at=NOW, closed_at=CLOSED, roster_imports=(3, 5))
    with store.write() as conn:
        reopen_wave(conn, FALL)
    with store.read() as conn:
        assert wave(conn, FALL) == Wave(FALL, opened_at=NOW)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        pytest.param(lambda conn: new_wave(conn), "There is a wave 2026-fall already", id="made twice"),
        pytest.param(lambda conn: reopen_wave(conn, FALL), "is open already", id="reopened while open"),
        pytest.param(
            lambda conn: (close_wave(conn, FALL, CLOSED, ()), close_wave(conn, FALL, CLOSED, ())),
            "is closed already",
            id="closed twice",
        ),
    ],
)
def test_a_wave_cannot_be(change, says, store):
    with store.write() as conn:
        new_wave(conn)
    with pytest.raises(Conflict, match=says), store.write() as conn:
        change(conn)


@pytest.mark.parametrize(
    ("codes", "says"),
    [
        pytest.param([FALL, "2026-spring"], "Did you mean 2026-fall?", id="a near one is named"),
        pytest.param(["pilot"], "There is pilot.", id="else all there are"),
        pytest.param([], "There are no waves yet; make one first.", id="else that there is none"),
    ],
)
def test_an_unknown_wave_is_not_found(codes, says, store):
    with store.write() as conn:
        for code in codes:
            new_wave(conn, code)
    with store.read() as conn, pytest.raises(NotFound) as refused:
        wave(conn, "2026-fal")
    assert str(refused.value) == f"There is no wave 2026-fal. {says}"


def test_a_closed_waves_roster_may_have_one_more_import_and_an_open_waves_has_it_anyway(store):
    with store.write() as conn:
        new_wave(conn)
        new_wave(conn, "2027-spring")
        close_wave(conn, FALL, CLOSED, (1, 2))
        pin_also(conn, FALL, 5)
        pin_also(conn, "2027-spring", 5)
    with store.read() as conn:
        assert [wave(conn, FALL).roster_imports, wave(conn, "2027-spring").roster_imports] == [(1, 2, 5), ()]
