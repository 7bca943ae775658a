"""What is kept between reruns; the only user of st.cache_data and st.cache_resource.

A view is kept for one visit only (scope="session"), under the whole person, the store, the wave, the
school, the day and the version of the data. Nothing kept for one person is ever handed to another, and
a right that changed makes another key, so that the view workflow asks permission anew. After a quarter
of an hour a look is taken, and logged, again.

A picture or table alone is kept for everybody, under all that goes into it: who asks for it holds already
what it shows.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

import pandas as pd
import streamlit as st
from streamlit.elements.vega_charts import _convert_altair_to_vega_lite_spec

from sel.settings import Settings
from sel.workflows.desk import Desk, open_desk
from sel.workflows.drafts import Drafts

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen
    from sel.outputs.chart_style import Picture

P = ParamSpec("P")
View = TypeVar("View")

WHOLLY_HASHED = 50_000
"""Rows below which Streamlit hashes the whole of a frame."""


def desk() -> Desk:
    """Return the desk on the store that SEL_STORE names, opened once a process."""
    return _desk(Settings().model_dump_json())


@st.cache_resource(show_spinner=False, max_entries=4)
def _desk(settings_json: str) -> Desk:
    return open_desk(Settings.model_validate_json(settings_json))


@st.cache_resource(show_spinner=False)
def drafts() -> Drafts:
    """Return the uploads under way, of everybody at this server; they are asked for by their owner alone."""
    return Drafts()


def view(work: Callable[..., View], screen: "Screen", *choices: str | int | bool | None) -> View:
    """Return work(desk, person, wave code, school id, *choices), kept while nothing it rests on changed."""
    key = (
        _named(work),
        screen.desk.settings.store_url,
        repr(screen.person),
        screen.wave_code,
        screen.school_id,
        screen.version,
        screen.desk.today().isoformat(),
        *choices,
    )
    asked = (screen.desk, screen.person, screen.wave_code, screen.school_id, *choices)
    return cast("View", _kept(key, partial(work, *asked)))


def standing(work: Callable[[Desk], View], desk: Desk, stamp: str) -> View:
    """Return work(desk), which is of no single person, kept in this visit while `stamp` stays the same."""
    return cast("View", _kept((_named(work), desk.settings.store_url, stamp), partial(work, desk)))


def picture(work: "Callable[..., Picture]", *inputs: object) -> dict[str, Any]:
    """Return the chart work(*inputs) as the specification that Streamlit sends, with its data.

    To draw a chart and to check it against Vega's schema takes longer than all else on a page.
    """
    return cast("dict[str, Any]", _once("picture", work, inputs, partial(_specified, work, *inputs)))


def made(work: Callable[..., View], *inputs: object) -> View:
    """Return work(*inputs), which depends on nothing else: whoever asks, it is made once."""
    return cast("View", _once("made", work, inputs, partial(work, *inputs)))


def _specified(work: "Callable[..., Picture]", *inputs: object) -> dict[str, Any]:
    # Streamlit's own function, because it holds the lock over what Altair sets for all threads at once.
    return _convert_altair_to_vega_lite_spec(work(*inputs))


def _once(what: str, work: Callable[..., Any], inputs: tuple[object, ...], made: Callable[[], Any]) -> Any:
    """Return made(), kept under `inputs`; not where they are so long that Streamlit hashes a sample alone."""
    if any(len(one) >= WHOLLY_HASHED for one in inputs if isinstance(one, pd.DataFrame)):
        return made()
    return _made(what, _named(work), inputs, made)


def _named(work: Callable[..., Any]) -> str:
    """Return which function it is; by its file, because every page is called __main__ while it runs."""
    return f"{work.__code__.co_filename}:{work.__qualname__}"


@st.cache_data(scope="session", ttl=timedelta(minutes=15), max_entries=60, show_spinner=False)
def _kept(key: tuple[Any, ...], _work: Callable[[], Any]) -> Any:  # noqa: ARG001  # Streamlit hashes it
    return _work()


@st.cache_data(ttl=timedelta(minutes=15), max_entries=400, show_spinner=False)
def _made(what: str, name: str, inputs: tuple[object, ...], _work: Callable[[], Any]) -> Any:  # noqa: ARG001
    return _work()
