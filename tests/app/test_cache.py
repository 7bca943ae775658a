"""What is kept between reruns is dropped when anything it rests on changes, and is nobody else's."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from types import FunctionType
from typing import Any

import pandas as pd
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from sel.app import cache
from sel.app.parts.chart import AS_HTML_UP_TO
from sel.app.parts.screen import Screen
from sel.core.permissions import ALL, Person
from sel.core.responses import Wave
from sel.outputs.charts import dot_interval
from sel.workflows.desk import Desk

NOON = datetime(2026, 10, 7, 19, tzinfo=UTC)
CORA = Person("cora", "Cora Counselor", "counselor", ("oak",), grades=("9",))
RATES = pd.DataFrame({"label": ["Grade 9"], "value": [80.0], "low": [75.0], "high": [85.0]})


def in_a_visit(work: Callable[[], Any]) -> Any:
    """Return work(), done while a page is drawn: what is kept for a visit is kept there alone."""

    def page(then):  # its text alone is run, where nothing is imported
        then()

    found: list[Any] = []
    app = AppTest.from_function(page, default_timeout=60, kwargs={"then": lambda: found.append(work())})
    assert [error.message for error in app.run().exception] == []
    return found[0]


@dataclass
class Told:
    """A view workflow that remembers for whom it was asked."""

    asked: list[tuple[Any, ...]] = field(default_factory=list)

    def work(self) -> Callable[..., str]:
        def seen(_desk: Desk, person: Person, wave: str, school: str, *choices: str) -> str:
            self.asked.append((person, wave, school, *choices))
            return f"{person.name} {person.grades} {wave} {school} {choices}"

        return seen


@pytest.fixture
def screen(filled: Desk) -> Screen:
    st.cache_data.clear()
    desk = replace(filled, now=lambda: NOON)
    return Screen(desk, CORA, (CORA,), pd.DataFrame(), "oak", Wave("2026-fall"), "one")


def test_a_view_is_made_once_while_nothing_changes(screen: Screen) -> None:
    told = Told()
    work = told.work()
    first, again = in_a_visit(lambda: [cache.view(work, screen, "9") for _ in range(2)])
    assert first == again
    assert told.asked == [(CORA, "2026-fall", "oak", "9")]


CHANGES = {
    "another person": lambda screen: replace(screen, person=replace(CORA, person_id="carl", name="Carl")),
    "a right taken away": lambda screen: replace(screen, person=replace(CORA, grades=())),
    "a right given": lambda screen: replace(screen, person=replace(CORA, grades=(ALL,))),
    "another school": lambda screen: replace(screen, school_id="elm"),
    "another wave": lambda screen: replace(screen, wave=Wave("2027-spring")),
    "new data": lambda screen: replace(screen, version="two"),
    "the next day": lambda screen: replace(
        screen, desk=replace(screen.desk, now=lambda: NOON + timedelta(days=1))
    ),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_change_asks_the_workflow_and_with_it_the_permission_again(
    screen: Screen, change: Callable[[Screen], Screen]
) -> None:
    told, other = Told(), change(screen)
    work = told.work()
    _, shown = in_a_visit(lambda: (cache.view(work, screen), cache.view(work, other)))
    assert [asked[0] for asked in told.asked] == [screen.person, other.person]
    assert shown == work(other.desk, other.person, other.wave_code, other.school_id)


def test_two_pages_functions_of_one_name_are_told_apart_by_their_files(screen: Screen) -> None:
    def drawn(page: str) -> Callable[..., str]:
        found: dict[str, Any] = {"__name__": "__main__"}
        exec(compile(f"def view(*asked): return {page!r}", f"{page}.py", "exec"), found)
        assert isinstance(found["view"], FunctionType)
        return found["view"]

    pages = ["places", "safety"]
    assert in_a_visit(lambda: [cache.view(drawn(page), screen) for page in pages]) == pages
    assert [cache.made(drawn(page), 1) for page in pages] == pages


def test_what_stands_for_all_is_made_anew_when_its_stamp_changes(screen: Screen) -> None:
    made: list[str] = []

    def work(_desk: Desk) -> str:
        made.append("once more")
        return f"{len(made)}"

    kept = in_a_visit(lambda: [cache.standing(work, screen.desk, stamp) for stamp in ("a", "a", "b")])
    assert kept == ["1", "1", "2"]


def test_a_kept_picture_is_the_one_that_altair_draws_and_follows_its_numbers(screen: Screen) -> None:
    assert screen.version == "one"
    first = cache.picture(dot_interval, RATES, "of every 100")
    again = cache.picture(dot_interval, RATES.copy(), "of every 100")
    other = cache.picture(dot_interval, RATES.assign(value=60.0), "of every 100")
    drawn = dot_interval(RATES, "of every 100").to_dict()
    assert first["datasets"] == again["datasets"] != other["datasets"]
    assert first["layer"][1]["encoding"] == drawn["layer"][1]["encoding"]


def test_whoever_changes_what_was_kept_changes_the_own_copy(screen: Screen) -> None:
    assert screen.version == "one"
    mine = cache.made(pd.DataFrame.copy, RATES)
    mine.loc[0, "value"] = 0.0
    assert cache.made(pd.DataFrame.copy, RATES).equals(RATES)


@pytest.mark.parametrize("rows", [1, AS_HTML_UP_TO, AS_HTML_UP_TO + 1])
def test_a_chart_kept_ready_is_drawn_as_it_is_without_keeping(rows: int) -> None:
    table = pd.DataFrame({"Grade": [f"{at} *" for at in range(rows)], "Students": range(rows)})

    def drawn(kept: bool) -> list[Any]:
        def page(picture, table, kept):  # its text alone is run, where nothing is imported
            from sel.app.parts.chart import draw_chart, draw_ready, ready

            if kept:
                draw_ready(ready(picture, table), "In words.")
            else:
                draw_chart(picture, "In words.", table)

        picture = cache.picture(dot_interval, RATES, "of every 100")
        shown = {"picture": picture, "table": table, "kept": kept}
        app = AppTest.from_function(page, default_timeout=60, kwargs=shown).run()
        assert list(app.exception) == []
        return [each.proto for each in [*app.get("vega_lite_chart"), *app.table, *app.dataframe]]

    assert drawn(kept=True) == drawn(kept=False)
    assert len(drawn(kept=True)) == 2
