"""The audit log keeps what was done, in order."""

from sel.store.audit import entries, record
from tests.store.small import NOW


def test_entries_come_newest_first_and_no_more_than_asked(store):
    with store.write() as conn:
        for action in ("looked", "exported", "undid"):
            record(conn, at=NOW, by="cw", action=action, subject_kind="student", subject="0007")
    with store.read() as conn:
        found = entries(conn, 2)
    assert found.drop(columns="entry_id").to_dict("records") == [
        {
            "at": NOW,
            "by": "cw",
            "action": action,
            "subject_kind": "student",
            "subject": "0007",
            "detail": "",
        }
        for action in ("undid", "exported")
    ]


def test_a_mapping_is_kept_as_json_in_the_order_of_its_keys(store):
    with store.write() as conn:
        detail = {"wave": "2026-fall", "name": "Zoë", "count": 2}
        record(
            conn, at=NOW, by="op", action="exported", subject_kind="wave", subject="2026-fall", detail=detail
        )
    with store.read() as conn:
        assert list(entries(conn, 1)["detail"]) == ['{"count": 2, "name": "Zoë", "wave": "2026-fall"}']
