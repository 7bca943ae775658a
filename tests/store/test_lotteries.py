"""A lottery is stored whole, once a wave and school, on both databases."""

import pandas as pd
import pytest

from sel.core.lottery import DRAWN_COLUMNS
from sel.errors import Conflict
from sel.store.engine import Store
from sel.store.lotteries import Lottery, drawn_places, lottery, save_lottery
from tests.store.small import FALL, NOW, new_wave

PLACES = pd.DataFrame([("0007", "equals", 1), ("0009", "equals", 2)], columns=DRAWN_COLUMNS)


def test_a_lottery_is_read_as_it_was_drawn(store: Store):
    with store.write() as conn:
        new_wave(conn)
        save_lottery(conn, FALL, "oak", 2**31 - 1, PLACES, by="c", at=NOW)
    with store.read() as conn:
        assert lottery(conn, FALL, "oak") == Lottery(2**31 - 1, "c", NOW)
        assert lottery(conn, FALL, "elm") is None
        assert drawn_places(conn, FALL).to_numpy().tolist() == [
            ["oak", "0007", "equals", 1],
            ["oak", "0009", "equals", 2],
        ]


def test_nobody_draws_again(store: Store):
    with store.write() as conn:
        new_wave(conn)
        save_lottery(conn, FALL, "oak", 1, PLACES, by="c", at=NOW)
    with pytest.raises(Conflict, match="drawn at this school already"), store.write() as conn:
        save_lottery(conn, FALL, "oak", 2, PLACES.iloc[::-1], by="d", at=NOW)
    with store.read() as conn:
        assert lottery(conn, FALL, "oak") == Lottery(1, "c", NOW)
        assert len(drawn_places(conn, FALL)) == 2
