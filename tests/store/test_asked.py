"""Which surveys were answered in a wave goes by the imports that stand."""

from sel.store.asked import surveys_answered
from sel.store.engine import Store
from sel.store.imports import undo_import
from tests.store.small import CARE, FALL, NOW, new_import, new_wave


def test_answers_that_were_taken_back_and_rosters_are_no_survey(store: Store):
    with store.write() as conn:
        new_wave(conn)
        new_import(conn, content_hash="a")
        new_import(conn, content_hash="b", instrument="staff-connections")
        gone = new_import(conn, content_hash="c", instrument="climate")
        new_import(conn, kind="roster", content_hash="d")
        undo_import(conn, gone, "op", NOW)
    with store.read() as conn:
        assert surveys_answered(conn) == {FALL: frozenset({CARE, "staff-connections"})}
