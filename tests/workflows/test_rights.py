"""Every view as every role, at the own school and at another: who opens what, as the matrix has it."""

from collections.abc import Callable

import pandas as pd
import pytest

from sel.core.permissions import ALL, Person
from sel.core.suppression import release
from sel.errors import NotAllowed
from sel.settings import Settings
from sel.store import audit
from sel.workflows import demo, list_exports, name_queue, outreach
from sel.workflows.adults_leaving import if_these_leave
from sel.workflows.answered import answered
from sel.workflows.cells import totals_shown
from sel.workflows.climate import climate
from sel.workflows.connection_map import connection_map
from sel.workflows.desk import Desk, open_desk
from sel.workflows.list_workbook import list_to_take
from sel.workflows.overview import overview
from sel.workflows.picture import read_part
from sel.workflows.response_rate import not_answered, response_rate
from sel.workflows.safety import safety_hits
from sel.workflows.wall import projector_wall, roster_wall

HERE, ELSEWHERE = "S01", "S02"
PEOPLE = {
    "district leader": Person("d", "Dana District", "district_leader"),
    "leader": Person("l", "Lee Leader", "school_leader", (HERE,)),
    "counselor": Person("c", "Cora Counselor", "counselor", (HERE,), grades=(ALL,)),
    "counselor of nobody": Person("n", "Nils None", "counselor", (HERE,)),
    "survey admin": Person("a", "Ada Admin", "survey_admin", (HERE,)),
    "name helper": Person("h", "Hal Helper", "name_helper", (HERE,)),
    "auditor": Person("u", "Uma Auditor", "auditor"),
    "somebody": Person("t", "Tess Teacher", "teacher", (HERE,)),
}
TOTALS = {"district leader", "leader", "counselor", "counselor of nobody"}
View = Callable[[Desk, Person, str, str], object]


def student_card(desk: Desk, person: Person, wave: str, school: str) -> object:
    student = read_part(desk, wave, "students", school)["student_id"].iloc[0]
    return outreach.student_card(desk, person, wave, student)


def adult_leaving(desk: Desk, person: Person, wave: str, school: str) -> object:
    adult = read_part(desk, wave, "adults", school)["adult_id"].iloc[0]
    return if_these_leave(desk, person, wave, school, adult)


def hits(desk: Desk, person: Person, _wave: str, school: str) -> object:
    return safety_hits(desk, person, school)


VIEWS: list[tuple[View, set[str]]] = [
    (answered, TOTALS | {"survey admin"}),
    (response_rate, TOTALS | {"survey admin"}),
    (overview, TOTALS),
    (climate, TOTALS),
    (projector_wall, TOTALS),
    (roster_wall, TOTALS),
    (connection_map, {"leader", "counselor", "counselor of nobody"}),
    (adult_leaving, {"leader", "counselor", "counselor of nobody"}),
    (outreach.my_list, {"leader", "counselor", "counselor of nobody"}),
    (list_exports.list_export, {"counselor", "counselor of nobody"}),
    (list_to_take, {"counselor", "counselor of nobody"}),
    (student_card, {"counselor"}),
    (hits, {"district leader", "leader", "counselor", "counselor of nobody"}),
    (not_answered, set()),
    (name_queue.queue, {"survey admin", "name helper"}),
    (name_queue.history, {"survey admin", "name helper"}),
]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A made-up district of 90 students with one closed wave."""
    opened = open_desk(Settings(store=f"sqlite:///{tmp_path_factory.mktemp('rights') / 'sel.db'}"))
    demo.build(opened, students=90)
    return opened


def opens(view: View, desk: Desk, person: Person, school: str) -> bool:
    try:
        view(desk, person, demo.WAVE, school)
    except NotAllowed:
        return False
    return True


@pytest.mark.parametrize(("view", "may"), VIEWS, ids=lambda value: getattr(value, "__name__", ""))
def test_a_view_opens_for_the_roles_of_the_matrix_at_their_own_school(
    desk: Desk, view: View, may: set[str]
) -> None:
    assert {who for who, person in PEOPLE.items() if opens(view, desk, person, HERE)} == may


@pytest.mark.parametrize(("view", "may"), VIEWS, ids=lambda value: getattr(value, "__name__", ""))
def test_at_another_school_it_opens_for_the_district_alone(desk: Desk, view: View, may: set[str]) -> None:
    found = {who for who, person in PEOPLE.items() if opens(view, desk, person, ELSEWHERE)}
    assert found == may & {"district leader"}


@pytest.mark.parametrize("view", [view for view, _ in VIEWS], ids=lambda view: view.__name__)
def test_a_refusal_is_logged(desk: Desk, view: View) -> None:
    def denials() -> int:
        with desk.store.read() as conn:
            return int(audit.entries(conn, 100_000)["action"].str.startswith("denied").sum())

    before = denials()
    assert not opens(view, desk, PEOPLE["auditor"], HERE)
    assert denials() == before + 1


def test_counts_are_for_those_who_may_open_the_names_and_the_release_for_everybody_else(desk: Desk) -> None:
    exact = overview(desk, PEOPLE["leader"], demo.WAVE, HERE)
    assert exact.counts["Students"].astype(int).sum() == len(read_part(desk, demo.WAVE, "students", HERE))
    for who in ("district leader", "counselor of nobody"):
        seen = overview(desk, PEOPLE[who], demo.WAVE, HERE)
        assert (seen.counts.empty, seen.leads, seen.sure[1:], seen.loads.empty) == (True, (), (), True)
        assert seen.missing_words.startswith("Answered: ")


def test_how_many_answered_is_a_rate_to_those_who_may_not_open_the_names(desk: Desk) -> None:
    told = answered(desk, PEOPLE["counselor of nobody"], demo.WAVE, HERE)
    assert " of every 100" in told.sentence or "hidden" in told.sentence


def test_where_the_release_hides_one_total_there_is_no_wall_without_names() -> None:
    both = pd.DataFrame(
        {
            "school_id": HERE,
            "measure": ["answered", "connected"],
            "group": "all",
            "n": [60, 50],
            "x": [50, 30],
        }
    ).assign(dimension="all", mean=float("nan"))
    few = pd.concat([both, both.assign(school_id=ELSEWHERE, n=5, x=4)])
    together = few.groupby(["measure", "dimension", "group"], as_index=False)[["n", "x"]].sum()
    district = together.assign(school_id="", mean=float("nan"))
    assert totals_shown(release(both).frame, HERE)
    assert not totals_shown(release(pd.concat([few, district])).frame, HERE)


def test_a_leaders_map_sends_no_students_id_name_or_grade(desk: Desk) -> None:
    apart = connection_map(desk, PEOPLE["leader"], demo.WAVE, HERE).students
    assert list(apart) == ["node", "label", "x", "y", "status"]
    assert list(apart["node"]) == [f"s:{place}" for place in range(1, len(apart) + 1)]
    assert set(apart["label"]) == {""}
