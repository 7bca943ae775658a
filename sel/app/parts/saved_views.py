"""Views that a person keeps of a page: what is chosen on it now, under a name, and back again in a click."""

from collections.abc import Callable, Mapping
from functools import partial

import streamlit as st

from sel.app import session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import SelError
from sel.workflows import saved_views
from sel.workflows.saved_views import MOST_LETTERS, Query

Kinds = Mapping[str, Callable[[list[str]], object]]
"""For each widget's key how the kept words become its value again."""


def one_of(words: list[str]) -> object:
    """Return the one word that was kept."""
    return words[0]


def some_of(words: list[str]) -> object:
    """Return the words that were kept."""
    return list(words)


def number_of(words: list[str]) -> object:
    """Return the number that was kept."""
    return int(words[0])


def yes_or_no(words: list[str]) -> object:
    """Return the truth value that was kept."""
    return words[0] == "True"


def draw_views(screen: Screen, page: str, kinds: Kinds) -> None:
    """Draw the person's views of the page, and what keeps another; `kinds` are the widgets that count."""
    known = saved_views.my_views(screen.desk, screen.person, page)
    with st.popover(f"Views ({len(known)})" if known else "Views", icon=":material/bookmark:"):
        for number, (name, query) in enumerate(known.items()):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.button(
                    plain(name),
                    on_click=session.choose,
                    args=(_values(query, kinds),),
                    key=f"view.{number}",
                    icon=":material/bookmark:",
                )
                if st.button("Drop", key=f"drop.{number}", type="tertiary", help=plain(f"Drop {name}")):
                    _do(partial(saved_views.drop_view, screen.desk, screen.person, page, name))
        _draw_keeping(screen, page, kinds)


def _draw_keeping(screen: Screen, page: str, kinds: Kinds) -> None:
    of = session.recall("views.round", 0)
    name = st.text_input(
        "Keep what is chosen now as", max_chars=MOST_LETTERS, key=f"view.name.{of}", autocomplete="off"
    )
    st.caption("A name or ID that you look for is not kept.")
    if st.button("Keep this view", disabled=not name.strip(), key=f"view.keep.{of}"):
        query = {key: words for key in kinds if (words := _words(session.chosen(key)))}
        _do(partial(saved_views.keep_view, screen.desk, screen.person, page, name, query))


def _words(value: object) -> list[str]:
    """Return a widget's value as words; none where nothing is chosen."""
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list | tuple) else [str(value)]


def _values(query: Query, kinds: Kinds) -> dict[str, object]:
    """Return the widgets' values that were kept; where nothing was, several stand at none."""
    kept = {key: kinds[key](words) for key, words in query.items() if key in kinds and words}
    return {key: [] for key, kind in kinds.items() if kind is some_of} | kept


def _do(change: Callable[[], object]) -> None:
    try:
        change()
    except SelError as refused:
        draw_refusal(refused)
        return
    session.remember("views.round", session.recall("views.round", 0) + 1)
    st.rerun()
