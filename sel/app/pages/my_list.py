"""My list: whom do I reach this week, why each of them, and with whom to start."""

from datetime import date
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, menu, session
from sel.app.parts.downloads import draw_downloads
from sel.app.parts.follow_up import draw_changes, draw_left_owners
from sel.app.parts.screen import Screen, show
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.outreach import REMINDERS, STATES, resting
from sel.core.permissions import Person
from sel.wording.english import day_words, grade_words
from sel.workflows import outreach
from sel.workflows.desk import Desk
from sel.workflows.outreach import ListFilters, ListView

SHOWN_FIRST = 20
RULE = (
    "Students who said themselves that they have no adult at school: first those whom an adult named, then "
    "those whom nobody named. Silence is never read as a no; who did not answer is in a list of their own."
)


def draw(screen: Screen) -> None:
    """Draw the list in one sentence, its filters, its rows and its queues."""
    view = cache.view(_view, screen, outreach.list_stamp(screen.desk, screen.wave_code))
    if view.empty_because:
        st.markdown("The list is empty until the survey admin closes this wave.")
        return
    st.markdown(f"**{plain(view.sentence)}**")
    filters = _chosen_filters(view)
    shown = (view.rows, view.ask_again, view.to_place, view.reminders)
    queues = [outreach.chosen_rows(rows, filters) for rows in shown]
    labels = ("To reach", "To ask again", "To place", "Due this week")
    tabs = st.tabs([f"{label} ({len(rows)})" for label, rows in zip(labels, queues, strict=True)])
    with tabs[0]:
        rests = resting(queues[0], screen.desk.today())
        draw_left_owners(screen, queues[0])
        draw_changes(screen, queues[0][~rests], "many")
        _draw_to_reach(queues[0][~rests])
        _draw_resting(queues[0][rests])
        _draw_take_along(screen)
    with tabs[1]:
        st.markdown(
            "They skipped the question or did not answer. We know nothing about them yet: ask again, read it "
            "aloud, in the home language, or on paper."
        )
        _draw_queue(queues[1], "Students to ask again")
    with tabs[2]:
        st.markdown("They named somebody we could not place. Ask whom they meant before anything else.")
        _draw_queue(queues[2], "Students who named somebody we could not place")
    with tabs[3]:
        st.markdown("Follow-ups with something to do within five school days, and those overdue.")
        _draw_reminders(queues[3])


def _view(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> ListView:
    return outreach.my_list(desk, person, wave, school)


def _of(row: Any) -> str:
    return plain(who_line(str(row.grade), str(row.homeroom), str(row.student_id)))


def _draw_student_link(student_id: str, name: str) -> None:
    st.page_link(
        menu.entry("student").page(visible=True),
        label=f"**{plain(name or student_id)}**",
        icon=":material/person:",
        query_params={"student": student_id},
    )


def _chosen_filters(view: ListView) -> ListFilters:
    """Draw the filters; what is chosen stands in the URL."""
    everybody = pd.concat([view.rows, view.ask_again, view.to_place])
    grades = sorted(everybody["grade"].unique())
    states = sorted(everybody["state"].unique())
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


def _draw_to_reach(rows: pd.DataFrame) -> None:
    """Draw one card a student, in the method's order, a screenful first."""
    if rows.empty:
        st.markdown("Nobody here.")
    most = len(rows) if session.recall("list.all", False) else SHOWN_FIRST
    for row in rows.head(most).itertuples():
        with st.container(border=True):
            _draw_student_link(str(row.student_id), str(row.name))
            st.caption(_of(row))
            st.markdown(plain(str(row.reason)))
            if row.start_with:
                st.markdown(f"Start with **{plain(str(row.start_with))}**.")
            st.markdown(_proposal(row))
            st.caption(plain(_under_way(row)))
    if len(rows) > most and st.button(f"Show all {len(rows)}"):
        session.remember("list.all", True)
        st.rerun()


def _proposal(row: Any) -> str:
    """Return the adult proposed, why, and the places left; or why nobody can be proposed."""
    if not row.proposed_adult:
        return plain(str(row.proposal_reason))
    return f"Proposed: **{plain(str(row.proposed_adult))}**. {plain(str(row.proposal_reason))}"


def _under_way(row: Any) -> str:
    """Return the follow-up in a line: whose it is, how far, by when."""
    due = f"due {day_words(date.fromisoformat(row.due))}" if row.due else "no date yet"
    late = ", overdue" if row.overdue else ""
    later = f" · {row.later}" if row.later else ""
    return f"{STATES[row.state].capitalize()} · {row.owner or 'no owner yet'} · {due}{late}{later}"


def _draw_resting(rows: pd.DataFrame) -> None:
    """Draw whose follow-up waits until a day or is done, out of the way but not gone."""
    if rows.empty:
        return
    with st.expander(f"Waiting or done ({len(rows)})"):
        for row in rows.itertuples():
            _draw_student_link(str(row.student_id), str(row.name))
            st.caption(f"{_of(row)} — {plain(_under_way(row))}")


def _draw_reminders(rows: pd.DataFrame) -> None:
    """Draw what is due for whom, the earliest first."""
    if rows.empty:
        st.markdown("Nothing is due.")
        return
    table = pd.DataFrame(
        {
            "Due": rows["due"].map(lambda day: day_words(date.fromisoformat(day))),
            "Overdue": rows["overdue"].map({True: "overdue", False: ""}),
            "Student": rows["name"],
            "Student ID": rows["student_id"],
            "Grade": rows["grade"].map(grade_words),
            "What to do": rows["state"].map(REMINDERS),
            "Owner": rows["owner"],
        }
    )
    st.dataframe(table, hide_index=True, width="stretch", alt="Follow-ups that are due")


def _draw_queue(rows: pd.DataFrame, words: str) -> None:
    """Draw a queue of its own as a table, staff claims beside."""
    if rows.empty:
        st.markdown("Nobody here.")
        return
    table = pd.DataFrame(
        {
            "Student": rows["name"],
            "Student ID": rows["student_id"],
            "Grade": rows["grade"].map(grade_words),
            "Homeroom": rows["homeroom"],
            "Status": rows["status"],
            "Named by staff": rows["start_with"],
        }
    )
    st.dataframe(table, hide_index=True, width="stretch", alt=words)


def _draw_take_along(screen: Screen) -> None:
    """Draw the downloads of the whole list; the workbook says how it was made."""
    st.markdown("Take the whole list along. Each download is logged.")
    about = {
        "Rule": RULE,
        "School and wave": f"{screen.school_name}, {screen.wave_code}",
        "Filters": "none: everybody on the list of this caseload",
        "Made on": day_words(screen.desk.today()),
        "Made by": screen.person.name,
        "Keep it safe": "It says how named students answered. Delete it when it is no longer needed.",
    }
    draw_downloads(
        "my-list",
        lambda: outreach.list_export(screen.desk, screen.person, screen.wave_code, screen.school_id)[0],
        about,
    )


show("my_list", draw)
