"""Adults' places brought in as tables and changed by a person: all or nothing, undone, told who was first."""

import pytest
import sqlalchemy as sa

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported, Conflict, NotAllowed, WrongUsage
from sel.store.holidays import holidays
from sel.store.rosters import current_roster_imports
from sel.store.schema import audit
from sel.workflows import ingest
from sel.workflows.adult_places import adult_places, carried_over, places_stamp, set_adult_places
from sel.workflows.desk import Desk
from tests.browser import made_up_school as school
from tests.store.small import everything
from tests.workflows.conftest import who

PLACES = "adult_id,places,volunteers,excluded,clearance_until\n"
PARTNER = "adult_id,given_name,family_name,role,school_id,email,kind\nP1,Jo,Reed,mentor,M1,,partner\n"


def check(desk: Desk, *files: tuple[str, str]):
    return ingest.check_roster(desk, OPERATOR, [(name, text.encode()) for name, text in files])


def bring(desk: Desk, *files: tuple[str, str]) -> tuple[int, ...]:
    return ingest.store(desk, OPERATOR, check(desk, *files)).import_ids


def places(desk: Desk, *adult_ids: str) -> dict[str, tuple[int, str]]:
    rows = adult_places(desk, OPERATOR, school.SCHOOL_ID).set_index("adult_id")
    return {adult_id: tuple(rows.loc[adult_id, ["takes_on", "why_not"]]) for adult_id in adult_ids}


def with_cells(rows, adult_id: str, **cells: object):
    changed = rows.copy()
    for name, value in cells.items():
        changed.loc[changed["adult_id"] == adult_id, name] = value
    return changed


def test_before_anybody_says_anything_all_staff_have_the_usual_places(rostered: Desk) -> None:
    rows = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    assert rows["name"].tolist() == sorted(f"{given} {family}" for _, given, family in school.ADULTS)
    assert (set(rows["takes_on"]), set(rows["version"]), set(rows["by"])) == ({3}, {0}, {""})


def test_both_tables_come_in_beside_other_adults_in_one_upload(rostered: Desk) -> None:
    table = PLACES + "A1,5,1,0,\nA2,,,1,\nP1,2,,,2027-06-30\n"
    days = "date,name\n2026-11-26,Thanksgiving\n"
    checked = check(rostered, ("other.csv", PARTNER), ("places.csv", table), ("days.csv", days))
    assert (checked.ok, [part.kind for part in checked.parts]) == (
        True,
        ["other_adults", "availability", "holidays"],
    )
    ingest.store(rostered, OPERATOR, checked)
    out = "The school's list leaves this adult out."
    assert places(rostered, "A1", "A2", "A3", "P1") == {
        "A1": (6, ""),
        "A2": (0, out),
        "A3": (3, ""),
        "P1": (2, ""),
    }
    with rostered.store.read() as conn:
        assert list(holidays(conn).values()) == ["Thanksgiving"]


def test_the_roster_that_waves_rest_on_is_not_touched(rostered: Desk) -> None:
    with rostered.store.read() as conn:
        before = current_roster_imports(conn)
    bring(rostered, ("places.csv", PLACES + "A1,5,,,\n"))
    with rostered.store.read() as conn:
        assert current_roster_imports(conn) == before


def test_a_partner_of_an_earlier_table_is_known(rostered: Desk) -> None:
    bring(rostered, ("other.csv", PARTNER))
    assert check(rostered, ("places.csv", PLACES + "P1,2,,,2027-06-30\n")).problems == ()


def test_an_unknown_adult_is_left_out_and_said_and_beyond_a_fifth_refuses_the_table(rostered: Desk) -> None:
    known = "".join(f"A{n},2,,,\n" for n in range(1, 6))
    few = check(rostered, ("places.csv", PLACES + known + "A99,2,,,\n"))
    [problem] = few.problems
    assert (few.ok, few.accepted, few.rejected) == (True, 5, 1)
    assert (problem.code, problem.rows, problem.column) == ("adult_unknown", (7,), "adult_id")
    assert few.rejected_rows["adult_id"].tolist() == ["A99"]
    many = check(rostered, ("places.csv", PLACES + "A1,2,,,\nA99,2,,,\n"))
    assert (many.ok, [problem.code for problem in many.problems]) == (False, ["adult_unknown"])


def test_a_table_with_a_wrong_cell_stores_nothing_of_the_whole_upload(rostered: Desk) -> None:
    before = everything(rostered.store)
    checked = check(rostered, ("other.csv", PARTNER), ("places.csv", PLACES + "A1,-2,,,\nA2,,,1,\n"))
    with pytest.raises(Exception, match="The file was not stored"):
        ingest.store(rostered, OPERATOR, checked)
    assert everything(rostered.store) == before


def test_a_table_is_recognized_undone_and_can_come_again(rostered: Desk) -> None:
    file = ("places.csv", PLACES + "A1,5,,,\n")
    [import_id] = bring(rostered, file)
    with pytest.raises(AlreadyImported):
        bring(rostered, file)
    assert ingest.undo(rostered, OPERATOR, import_id) == {"availability": 1}
    assert places(rostered, "A1") == {"A1": (3, "")}
    bring(rostered, file)
    assert places(rostered, "A1") == {"A1": (5, "")}


def test_a_counselor_changes_places_and_every_change_is_audited(rostered: Desk) -> None:
    counselor = who(rostered, "counselor-M1")
    seen = adult_places(rostered, counselor, school.SCHOOL_ID)
    wanted = with_cells(with_cells(seen, "A1", places=1), "A2", excluded=True)
    stored = set_adult_places(rostered, counselor, school.SCHOOL_ID, seen, wanted)
    assert stored == ("Bram Oakes", "Wilhelmina Quillfeather")
    assert [found[0] for found in places(rostered, "A1", "A2", "A3").values()] == [1, 0, 3]
    with rostered.store.read() as conn:
        lines = conn.execute(sa.select(audit.c.by, audit.c.subject).where(audit.c.action.like("set the%")))
        assert [tuple(line) for line in lines] == [(counselor.person_id, "A1"), (counselor.person_id, "A2")]


def test_the_second_of_two_editors_is_told_and_keeps_what_was_typed(rostered: Desk) -> None:
    seen = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    first, mine = with_cells(seen, "A1", places=1), with_cells(seen, "A1", volunteers=True)
    set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, seen, first)
    before = everything(rostered.store)
    mine = with_cells(mine, "A3", excluded=True)
    with pytest.raises(Conflict, match="A1"):
        set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, seen, mine)
    assert everything(rostered.store) == before
    now = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    kept = carried_over(seen, mine, now)
    assert set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, now, kept) == ("Bram Oakes", "Dora Finch")
    assert [found[0] for found in places(rostered, "A1", "A3").values()] == [2, 0]


def test_nothing_changed_stores_nothing(rostered: Desk) -> None:
    seen = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    before = everything(rostered.store)
    assert set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, seen, seen.copy()) == ()
    assert everything(rostered.store) == before


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"places": -1}, "Bram Oakes: the places are no whole number from 0 to 99."),
        ({"places": 100}, "Bram Oakes: the places are no whole number from 0 to 99."),
        ({"clearance_until": "2027-02-30"}, "Bram Oakes: “2027-02-30” is no date."),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(rostered: Desk, cells, words) -> None:
    seen = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    with pytest.raises(WrongUsage, match=words):
        set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, seen, with_cells(seen, "A1", **cells))


def test_an_adult_of_another_school_is_refused(rostered: Desk) -> None:
    seen = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    wanted = with_cells(seen, "A1", places=1).replace({"adult_id": {"A1": "B9"}})
    with pytest.raises(Conflict, match="left the school"):
        set_adult_places(rostered, OPERATOR, school.SCHOOL_ID, seen, wanted)


def test_who_may_not_neither_sees_nor_changes_places(rostered: Desk) -> None:
    seen = adult_places(rostered, OPERATOR, school.SCHOOL_ID)
    admin = who(rostered, "survey-admin")
    for ask in (
        lambda: adult_places(rostered, admin, school.SCHOOL_ID),
        lambda: set_adult_places(rostered, admin, school.SCHOOL_ID, seen, seen),
    ):
        with pytest.raises(NotAllowed):
            ask()


def test_the_stamp_follows_the_table_and_the_roster(rostered: Desk) -> None:
    stamps = [places_stamp(rostered)]
    for file in (("other.csv", PARTNER), ("places.csv", PLACES + "A1,5,,,\n")):
        bring(rostered, file)
        stamps.append(places_stamp(rostered))
    assert len(set(stamps)) == 3
