"""The connection map on its page: find a person or click, and the person's ties come forward."""

from typing import Any

import streamlit as st

from sel.app import session
from sel.app.parts.chart import draw_echart
from sel.outputs.map_option import Chosen, map_height, node_at, with_chosen
from sel.wording.english import say
from sel.workflows.adults_leaving import AdultsLeaving
from sel.workflows.connection_map import ConnectionMap

_MAP = "connections"
_CLICKED, _CLICKS = "map clicked", "map clicks"


def draw_find(view: ConnectionMap) -> str:
    """Draw the search for a person on the map and return the node chosen there or by a click, or ""."""
    clicked = session.recall(_CLICKED, "")
    nodes = list(view.people)
    found: str | None = st.selectbox(
        say("map_find"),
        nodes,
        index=nodes.index(clicked) if clicked in view.people else None,
        format_func=lambda node: view.people[node],
        placeholder=say("map_find_how"),
        key=_find_key(),
    )
    return found or ""


def draw_map(view: ConnectionMap, chosen: str, leaving: AdultsLeaving | None) -> None:
    """Draw the map with its table twin; who is `chosen`, and with them the adults who leave, stand out."""
    option = view.option
    if chosen or leaving:
        option = with_chosen(option, view.adults, view.students, _brought_out(view, chosen, leaving))
    draw_echart(
        option,
        f"A network of adults and students. {view.answer}",
        view.table,
        height=map_height(view.option),
        key=_MAP,
        on_select=lambda: _take_click(view),
    )
    st.caption(say("map_keys"))


def _brought_out(view: ConnectionMap, chosen: str, leaving: AdultsLeaving | None) -> Chosen:
    """Return who stands out with their ties; a leader's map has those to adults who could reach them."""
    nodes = {chosen, *(leaving.nodes if leaving else ())} - {""}
    if view.whole_school:
        return Chosen(tuple(sorted(nodes)), leaving.reach if leaving else view.ties)
    ties = view.ties[view.ties["source"].isin(nodes) | view.ties["target"].isin(nodes)]
    return Chosen(tuple(sorted(nodes)), ties, leaving.alone if leaving else frozenset())


def _take_click(view: ConnectionMap) -> None:
    """Take the person clicked as the one who is looked for; the same once more lets go."""
    selected: list[dict[str, Any]] = session.chosen(_MAP)["selection"]["selected"]
    at = next(((one["series_id"], one["data_indices"][0]) for one in selected if one["data_indices"]), None)
    node = node_at(view.adults, view.students, *at) if at else session.recall(_CLICKED, "")
    again = node == session.chosen(_find_key())
    session.remember(_CLICKED, "" if again else node)
    session.remember(_CLICKS, session.recall(_CLICKS, 0) + 1)


def _find_key() -> str:
    """Return the key of the search, another after each click, so that it shows whom the click meant."""
    return f"map-find-{session.recall(_CLICKS, 0)}"
