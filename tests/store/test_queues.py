"""What the store keeps of the list's rule, of asking again and of people's views."""

from datetime import date

import pytest

from sel.errors import Conflict
from sel.store.asked_again import asked_again, save_asked_again
from sel.store.list_rules import list_rule, rules_stamp, save_list_rule
from sel.store.saved_views import drop_view, save_view, saved_views
from tests.store.small import FALL, NOW, new_wave

RULE = {"reach": "two_waves", "grades": ["07"], "capped": True}


def agree(conn, version, a_week=6, school="oak"):
    return save_list_rule(
        conn, wave=FALL, school_id=school, rule=RULE, a_week=a_week, version=version, by="c", at=NOW
    )


def ask(conn, version, state="planned", student_id="0007"):
    return save_asked_again(
        conn,
        wave=FALL,
        student_id=student_id,
        how="paper",
        asker="Dora Finch",
        due=date(2026, 12, 8),
        state=state,
        reason="",
        version=version,
        by="c",
        at=NOW,
    )


def test_a_schools_rule_is_kept_with_its_version_and_the_second_of_two_is_told(store):
    with store.write() as conn:
        new_wave(conn)
        assert list_rule(conn, FALL, "oak") is None
        assert (agree(conn, 0), agree(conn, 1, a_week=9)) == (1, 2)
        assert list_rule(conn, FALL, "oak") == (RULE, 9, 2, "c", NOW)
        assert list_rule(conn, FALL, "elm") is None
    for version in (0, 1):
        with pytest.raises(Conflict, match="Somebody else changed the list's rule"), store.write() as conn:
            agree(conn, version)


def test_the_stamp_of_the_rules_changes_with_each(store):
    with store.write() as conn:
        new_wave(conn)
        stamps = [rules_stamp(conn, FALL)]
        for school, version in (("oak", 0), ("oak", 1), ("elm", 0)):
            agree(conn, version, school=school)
            stamps.append(rules_stamp(conn, FALL))
    assert len(set(stamps)) == 4


def test_a_plan_is_kept_with_its_version_and_the_second_of_two_is_told(store):
    with store.write() as conn:
        new_wave(conn)
        assert (ask(conn, 0), ask(conn, 1, "asked")) == (1, 2)
        [row] = asked_again(conn, FALL).to_dict("records")
    assert (row["student_id"], row["how"], row["due"], row["state"], row["version"]) == (
        *("0007", "paper", "2026-12-08", "asked", 2),
    )
    for version in (0, 1):
        with pytest.raises(Conflict, match="how student 0007 is asked again"), store.write() as conn:
            ask(conn, version)


def test_a_view_is_its_persons_own_and_a_new_one_of_its_name_takes_its_place(store):
    with store.write() as conn:
        for person, name, query in (
            ("c", "seventh", {"list_grade": ["07"]}),
            ("c", "Again", {"list_queue": ["To ask again"]}),
            ("d", "mine", {}),
            ("c", "seventh", {"list_grade": ["07", "08"]}),
        ):
            save_view(conn, person=person, page="my_list", name=name, query=query, at=NOW)
        assert saved_views(conn, "c", "my_list") == {
            "Again": {"list_queue": ["To ask again"]},
            "seventh": {"list_grade": ["07", "08"]},
        }
        assert saved_views(conn, "c", "wall") == {}
        assert [drop_view(conn, "c", "my_list", name) for name in ("Again", "mine")] == [True, False]
        assert list(saved_views(conn, "d", "my_list")) == ["mine"]
