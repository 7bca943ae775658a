"""What changes if adults leave, as leaders and counselors see it: the same counts, names only by right."""

from sel.core.permissions import ALL, Person
from sel.store import audit
from sel.workflows.adults_leaving import if_these_leave
from sel.workflows.connection_map import connection_map
from sel.workflows.desk import Desk
from sel.workflows.school_network import frozen_graph
from tests.browser import made_up_school as school

LEADER = Person("l", "Lee Leader", "school_leader", (school.SCHOOL_ID,))
COUNSELOR = Person("c", "Cora Counselor", "counselor", (school.SCHOOL_ID,), grades=(ALL,))
NOBODYS = Person("n", "Nils None", "counselor", (school.SCHOOL_ID,))
PLACE = (school.WAVE, school.SCHOOL_ID)


def named_by(desk: Desk) -> dict[str, set[str]]:
    """Return by student whom she named."""
    graph = frozen_graph(desk, *PLACE)
    found: dict[str, set[str]] = {}
    for student, adult, tie in graph.edges(data=True):
        if tie["informant"] != "staff" and tie["layer"] == "students":
            found.setdefault(student[2:], set()).add(adult[2:])
    return found


def test_several_adults_who_leave_are_counted_together(closed: Desk) -> None:
    named, gone = named_by(closed), {"A1", "A2", "A3"}
    touched = [adults for adults in named.values() if adults & gone]
    found = if_these_leave(closed, LEADER, *PLACE, *sorted(gone)).before_after
    after = found[found["when"] == "Afterwards"].set_index("adults")["students"].to_dict()
    left = [len(adults - gone) for adults in touched]
    assert after == {
        "no adult": left.count(0),
        "one adult": left.count(1),
        "two or more": sum(number > 1 for number in left),
    }
    assert found.groupby("when")["students"].sum().tolist() == [len(touched)] * 2
    assert len(touched) > 0


def test_a_leader_is_sent_no_students_and_a_counselor_those_of_the_caseload(closed: Desk) -> None:
    seen = {
        who.person_id: if_these_leave(closed, who, *PLACE, "A1", "A2") for who in (LEADER, COUNSELOR, NOBODYS)
    }
    assert [len(seen[who].students) > 0 for who in "lcn"] == [False, True, False]
    assert seen["l"].words == seen["c"].words
    assert seen["n"].before_after["students"].sum() == 0


def test_each_adult_looked_at_is_in_the_log(closed: Desk) -> None:
    if_these_leave(closed, LEADER, *PLACE, "A1", "A2")
    with closed.store.read() as conn:
        logged = audit.entries(conn, 1000)
    looks = logged[logged["action"] == "looked at an adult leaving"]
    assert sorted(looks["subject"]) == ["A1", "A2"]


def test_the_leaders_map_says_how_connections_are_spread_and_what_silence_leaves_open(closed: Desk) -> None:
    view = connection_map(closed, LEADER, *PLACE)
    low, high = view.table["Students who named them"], view.table["at most, if all silence spoke"]
    assert (high - low).nunique() == 1
    assert [words.split(" ")[0] for words in view.spread][:2] == ["Half", "Half"]
    assert connection_map(closed, COUNSELOR, *PLACE).spread == ()
