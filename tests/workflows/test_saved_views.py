"""Views that people keep: their own alone, few, named, and without a name sought."""

import pytest

from sel.core.permissions import ALL, Person
from sel.errors import Conflict, NotAllowed, NotFound
from sel.workflows.desk import Desk
from sel.workflows.saved_views import MOST_VIEWS, drop_view, keep_view, my_views

CORA = Person("c", "Cora Counselor", "counselor", ("M1",), grades=(ALL,))
SAM = Person("s", "Sam Seven", "counselor", ("M1",), grades=("07",))
NOBODY = Person("n", "Nia Nobody", "", ("M1",))
SEVENTH = {"list_grade": ["07"], "list_queue": ["To reach"]}


def test_a_view_is_kept_under_its_name_for_its_person_alone(desk: Desk) -> None:
    assert keep_view(desk, CORA, "my_list", "  Grade   7 ", SEVENTH) == "Grade 7"
    assert my_views(desk, CORA, "my_list") == {"Grade 7": SEVENTH}
    assert my_views(desk, SAM, "my_list") == {}
    with pytest.raises(NotFound, match="You keep no view called “Grade 7”"):
        drop_view(desk, SAM, "my_list", "Grade 7")
    drop_view(desk, CORA, "my_list", "Grade 7")
    assert my_views(desk, CORA, "my_list") == {}


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("  ", "A view wants a name.", id="no name"),
        pytest.param("x" * 41, "The name has 41 letters.", id="a long name"),
    ],
)
def test_a_view_has_a_short_name(desk: Desk, name: str, message: str) -> None:
    with pytest.raises(Conflict) as refused:
        keep_view(desk, CORA, "my_list", name, SEVENTH)
    assert refused.value.message == message


def test_so_many_views_are_kept_and_one_of_them_may_still_be_changed(desk: Desk) -> None:
    for number in range(MOST_VIEWS):
        keep_view(desk, CORA, "my_list", f"view {number}", {})
    with pytest.raises(Conflict, match="At most 30 views"):
        keep_view(desk, CORA, "my_list", "one more", {})
    keep_view(desk, CORA, "my_list", "view 3", SEVENTH)
    assert my_views(desk, CORA, "my_list")["view 3"] == SEVENTH


def test_somebody_without_a_role_keeps_nothing(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        keep_view(desk, NOBODY, "my_list", "mine", {})
