"""What is kept between reruns; the only user of st.cache_data and st.cache_resource.

A view is kept for one visit only (scope="session"), under the whole person, the store, the wave, the
school, the day and the version of the data. Nothing kept for one person is ever handed to another, and
a right that changed makes another key, so that the view workflow asks permission anew. After a quarter
of an hour a look is taken, and logged, again.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

import streamlit as st

from sel.settings import Settings
from sel.workflows.desk import Desk, open_desk
from sel.workflows.drafts import Drafts

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen

P = ParamSpec("P")
View = TypeVar("View")


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
        f"{work.__module__}.{work.__qualname__}",
        screen.desk.settings.store_url,
        repr(screen.person),
        screen.wave_code,
        screen.school_id,
        screen.version,
        screen.desk.today().isoformat(),
        *choices,
    )
    return cast("View", _kept(key, _Work(work, screen, choices)))


class _Work:
    """A view still to be made; its key stands for it, so Streamlit needn't hash it."""

    def __init__(self, work: Callable[..., Any], screen: "Screen", choices: tuple[Any, ...]) -> None:
        self._work, self._screen, self._choices = work, screen, choices

    def done(self) -> Any:
        """Return the view."""
        screen = self._screen
        return self._work(screen.desk, screen.person, screen.wave_code, screen.school_id, *self._choices)


@st.cache_data(scope="session", ttl=timedelta(minutes=15), max_entries=40, show_spinner=False)
def _kept(key: tuple[Any, ...], _work: _Work) -> Any:  # noqa: ARG001  # the key is what Streamlit hashes
    return _work.done()
