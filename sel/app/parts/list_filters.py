"""Which rows of the list are shown: the queue, a name sought, grades and states, kept in the address."""

import streamlit as st

from sel.app import session
from sel.core.outreach import STATES
from sel.wording.english import grade_words
from sel.workflows.outreach import ListFilters, ListView

QUEUE = "list_queue"
TO_REACH = "To reach"


def chosen_queue(view: ListView) -> str:
    """Draw the queues, each with its number, and return the one chosen; only that one is drawn."""
    queues = {
        TO_REACH: view.rows,
        "To ask again": view.ask_again,
        "To place": view.to_place,
        "Due this week": view.reminders,
    }
    chosen = st.segmented_control(
        "Show",
        list(queues),
        default=TO_REACH,
        required=True,
        label_visibility="collapsed",
        key=QUEUE,
        bind="query-params",
    )
    st.caption(" · ".join(f"{name}: {len(rows)}" for name, rows in queues.items()))
    return str(chosen or TO_REACH)


def chosen_filters(view: ListView) -> ListFilters:
    """Draw the filters; what is chosen stands in the URL."""
    queues = (view.rows, view.waiting, view.ask_again, view.to_place)
    grades, states = (
        sorted(set().union(*(rows[column].tolist() for rows in queues))) for column in ("grade", "state")
    )
    narrowed = any(session.chosen(key) for key in ("find", "list_grade", "list_state"))
    with st.expander("Find and filter", expanded=narrowed, icon=":material/filter_list:"):
        search, grade, state = st.columns([2, 1, 1])
    return ListFilters(
        search=search.text_input("Find a name or ID", key="find", bind="query-params", autocomplete="off"),
        grades=tuple(
            grade.multiselect("Grade", grades, format_func=grade_words, key="list_grade", bind="query-params")
        ),
        states=tuple(
            state.multiselect(
                "State", states, format_func=STATES.__getitem__, key="list_state", bind="query-params"
            )
        ),
    )
