"""Exports: who may have which rows, what an open wave says, and that each is logged."""

import pytest

from sel.accounts.local import OPERATOR
from sel.errors import NotAllowed, NotFound, WrongUsage
from sel.store import audit
from sel.workflows import publish, waves
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school
from tests.workflows.conftest import who

PEOPLE = ("principal-M1", "counselor-M1", "survey-admin")
MAY = {
    "students": (),
    "nominations": (),
    "ties": (),
    "scales": (),
    "graph": (),
    "adults": ("principal-M1",),
    "subgroups": ("principal-M1",),
    "profiles": ("principal-M1",),
}


@pytest.mark.parametrize("person_id", PEOPLE)
def test_each_role_exports_what_the_matrix_says(person_id: str, closed: Desk) -> None:
    person = who(closed, person_id)

    def may(kind: str) -> bool:
        try:
            if kind == "graph":
                publish.export_graph(closed, person, school.WAVE)
            else:
                publish.export(closed, person, kind, school.WAVE)
        except NotAllowed:
            return False
        return True

    assert {kind: may(kind) for kind in publish.EXPORTS} == {kind: person_id in MAY[kind] for kind in MAY}


def test_every_export_is_in_the_audit_log(closed: Desk) -> None:
    publish.export(closed, OPERATOR, "students", school.WAVE)
    with closed.store.read() as conn:
        newest = audit.entries(conn, 1).iloc[0]
    assert (newest["by"], newest["action"], newest["subject"]) == (
        "operator",
        "exported students",
        school.WAVE,
    )


def test_the_columns_are_the_contracts(closed: Desk) -> None:
    columns = {
        kind: list(publish.export(closed, OPERATOR, kind, school.WAVE)) for kind in publish.EXPORTS[:4]
    }
    assert columns == {
        "students": ["student_id", "school_id", "status", "n_adults", "n_staff_claims", "reason"],
        "nominations": ["student_id", "slot", "text", "adult_id", "probability", "decision", "reason"],
        "ties": ["student_id", "adult_id", "informant", "wave"],
        "adults": ["adult_id", "school_id", "n_students", "n_only_adult"],
    }


def test_an_open_wave_calls_nobody_unconnected(closed: Desk) -> None:
    waves.reopen(closed, OPERATOR, school.WAVE)
    rows = publish.export(closed, OPERATOR, "students", school.WAVE).set_index("student_id")
    assert list(rows.loc[["0000002", "0000003"], "status"]) == ["open", "open"]


def test_nothing_is_released_before_the_wave_closes(closed: Desk) -> None:
    once = publish.export(closed, OPERATOR, "subgroups", school.WAVE)
    waves.reopen(closed, OPERATOR, school.WAVE)
    meanwhile = publish.export(closed, OPERATOR, "subgroups", school.WAVE)
    assert (set(meanwhile["shown"]), set(meanwhile["value"]), set(meanwhile["n"])) == ({"hidden"}, {""}, {""})
    waves.close(closed, OPERATOR, school.WAVE)
    assert publish.export(closed, OPERATOR, "subgroups", school.WAVE).equals(once)


def test_a_school_or_kind_that_is_not_there_is_said(closed: Desk) -> None:
    with pytest.raises(NotFound, match="M9"):
        publish.export(closed, OPERATOR, "students", school.WAVE, "M9")
    with pytest.raises(WrongUsage, match="grades"):
        publish.export(closed, OPERATOR, "grades", school.WAVE)
