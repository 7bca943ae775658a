"""How files of one header are read is kept under its signature, and the newest holds."""

import pytest
from sqlalchemy import func, select

from sel.store.mappings import save_mapping, saved_mapping
from sel.store.schema import mappings
from tests.store.small import CARE, NOW

WORDS = {"columns": {"Your number": "student_id"}, "answers": {"Muy de acuerdo": 4}}


def save(conn, document, signature="ab12", subject=CARE):
    save_mapping(conn, signature=signature, subject=subject, document=document, by="op", at=NOW)


def test_the_newest_mapping_of_a_header_and_subject_holds(store):
    with store.write() as conn:
        save(conn, {"zone": "America/Denver"})
        save(conn, WORDS)
        save(conn, {"sheet": "Fall"}, subject="staff-connections")
    with store.read() as conn:
        assert saved_mapping(conn, "ab12", CARE) == WORDS
        assert saved_mapping(conn, "ab12", "staff-connections") == {"sheet": "Fall"}
        assert saved_mapping(conn, "other", CARE) is None


def test_what_holds_already_is_not_kept_twice(store):
    with store.write() as conn:
        save(conn, WORDS)
        save(conn, WORDS)
        assert conn.execute(select(func.count()).select_from(mappings)).scalar() == 1


def test_a_mapping_without_a_signature_is_a_mistake(store):
    with pytest.raises(ValueError, match="signature"), store.write() as conn:
        save(conn, WORDS, signature="")
