"""My list: whom do I reach this week, why each of them, and with whom to start."""

import streamlit as st

from sel.app import cache
from sel.app.parts.follow_up import draw_changes, draw_left_owners
from sel.app.parts.list_cards import draw_resting, draw_to_reach
from sel.app.parts.list_filters import chosen_filters
from sel.app.parts.list_queues import draw_queue, draw_reminders
from sel.app.parts.list_taken_along import draw_take_along
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.core.outreach import resting
from sel.core.permissions import Person
from sel.workflows import outreach
from sel.workflows.desk import Desk
from sel.workflows.outreach import ListView


def draw(screen: Screen) -> None:
    """Draw the list in one sentence, its filters, its rows and its queues."""
    view = cache.view(_view, screen, outreach.list_stamp(screen.desk, screen.wave_code))
    if view.empty_because:
        st.markdown("The list is empty until the survey admin closes this wave.")
        return
    st.markdown(f"**{plain(view.sentence)}**")
    filters = chosen_filters(view)
    shown = (view.rows, view.ask_again, view.to_place, view.reminders)
    queues = [outreach.chosen_rows(rows, filters) for rows in shown]
    labels = ("To reach", "To ask again", "To place", "Due this week")
    tabs = st.tabs([f"{label} ({len(rows)})" for label, rows in zip(labels, queues, strict=True)])
    with tabs[0]:
        rests = resting(queues[0], screen.desk.today())
        draw_left_owners(screen, queues[0])
        draw_changes(screen, queues[0][~rests], "many")
        draw_to_reach(queues[0][~rests])
        draw_resting(queues[0][rests])
        draw_take_along(screen)
    with tabs[1]:
        st.markdown(
            "They skipped the question or did not answer. We know nothing about them yet: ask again, read it "
            "aloud, in the home language, or on paper."
        )
        draw_queue(queues[1], "Students to ask again")
    with tabs[2]:
        st.markdown("They named somebody we could not place. Ask whom they meant before anything else.")
        draw_queue(queues[2], "Students who named somebody we could not place")
    with tabs[3]:
        st.markdown("Follow-ups with something to do within five school days, and those overdue.")
        draw_reminders(queues[3])


def _view(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> ListView:
    return outreach.my_list(desk, person, wave, school)


show("my_list", draw)
