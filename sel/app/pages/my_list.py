"""My list: whom do I reach this week, why each of them, and with whom to start."""

import streamlit as st

from sel.app import cache
from sel.app.parts.follow_up import draw_changes, draw_left_owners
from sel.app.parts.list_cards import draw_resting, draw_to_reach
from sel.app.parts.list_filters import QUEUE, TO_REACH, chosen_filters, chosen_queue
from sel.app.parts.list_queues import draw_ask_again, draw_reminders, draw_to_place
from sel.app.parts.list_rule import A_WEEK, CAP, GRADES, REACH, draw_rule, draw_waiting
from sel.app.parts.list_taken_along import draw_take_along
from sel.app.parts.saved_views import draw_views, number_of, one_of, some_of, yes_or_no
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.core.outreach import resting
from sel.core.permissions import Person
from sel.workflows import outreach
from sel.workflows.desk import Desk
from sel.workflows.outreach import ListFilters, ListView

KEPT = {
    **dict.fromkeys((QUEUE, REACH), one_of),
    **dict.fromkeys(("list_grade", "list_state", GRADES), some_of),
    A_WEEK: number_of,
    CAP: yes_or_no,
}
"""What a kept view holds: all that stands in the address, but for a name sought."""


def draw(screen: Screen) -> None:
    """Draw the list in one sentence, what narrows it, and the one queue that is chosen."""
    stamp = outreach.list_stamp(screen.desk, screen.wave_code)
    view = cache.view(_view, screen, stamp)
    if view.empty_because:
        _draw_open(screen, view, stamp)
        return
    st.markdown(f"**{plain(view.sentence)}**")
    queue = chosen_queue(view)
    filters = chosen_filters(view)
    draw_views(screen, "my_list", KEPT)
    if queue == TO_REACH:
        _draw_to_reach(screen, view, filters, stamp)
    elif queue == "To ask again":
        draw_ask_again(screen, outreach.chosen_rows(view.ask_again, filters))
    elif queue == "To place":
        draw_to_place(screen, outreach.chosen_rows(view.to_place, filters))
    else:
        draw_reminders(outreach.chosen_rows(view.reminders, filters))


def _draw_to_reach(screen: Screen, view: ListView, filters: ListFilters, stamp: str) -> None:
    listed, waiting = (outreach.chosen_rows(rows, filters) for rows in draw_rule(screen, view))
    rests = resting(listed, screen.desk.today())
    draw_left_owners(screen, view.rows, stamp)
    draw_changes(screen, listed[~rests], "many")
    draw_to_reach(screen, listed[~rests])
    draw_waiting(waiting)
    draw_resting(listed[rests])
    draw_take_along(screen)


def _draw_open(screen: Screen, view: ListView, stamp: str) -> None:
    """Draw what was begun before the wave was opened again; nobody new is listed."""
    st.markdown("The list is empty until the survey admin closes this wave.")
    if view.rows.empty:
        return
    st.markdown("These follow-ups were begun before and go on; nobody new is listed until then.")
    draw_left_owners(screen, view.rows, stamp)
    draw_changes(screen, view.rows, "many")
    draw_to_reach(screen, view.rows)


def _view(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> ListView:
    return outreach.my_list(desk, person, wave, school)


show("my_list", draw)
