"""Student: what the student said and what staff said, kept apart; and a contact logged in three taps."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, menu, session
from sel.app.parts.checklist import draw_checklist
from sel.app.parts.follow_up import draw_changes
from sel.app.parts.proposal import draw_student_proposal
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen, show
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.outreach import MOST_LETTERS, STATES
from sel.core.permissions import Person
from sel.errors import Conflict
from sel.wording.english import day_words
from sel.workflows import checklist, follow_up, outreach
from sel.workflows.desk import Desk
from sel.workflows.follow_up import CONTACT_KINDS, CONTACT_RESULTS
from sel.workflows.student_card import StudentCard

TODAY, YESTERDAY, OTHER_DAY = "Today", "Yesterday", "Another day"
HINT = (
    "Health and family details don't belong here: what you were told stays between you and the student, "
    "or goes where your school keeps such records."
)


def draw(screen: Screen) -> None:
    """Draw the card of the student in the URL."""
    student_id = str(st.query_params.get("student", ""))
    if not student_id:
        st.markdown("Open a student from the list.")
        st.page_link(menu.entry("my_list").page(visible=True), label="My list", icon=":material/checklist:")
        return
    stamp = " ".join(
        of(screen.desk, screen.wave_code) for of in (outreach.list_stamp, checklist.checklist_stamp)
    )
    card = cache.view(_card, screen, student_id, stamp)
    st.header(plain(card.name or student_id), anchor=False)
    st.caption(plain(who_line(card.grade, card.homeroom, card.student_id)))
    if card.left:
        st.warning(f"This student is {card.left}. Close the follow-up as not needed, or hand it over.")
    st.markdown(f"**{plain(card.status[:1].upper() + card.status[1:])}.** {plain(card.reason)}")
    said, staff = st.columns(2)
    with said.container(border=True, height="stretch"):
        _draw_said(card)
    with staff.container(border=True, height="stretch"):
        _draw_staff(card)
    draw_student_proposal(screen, card.student_id, stamp)
    _draw_contacts(card)
    _draw_new_contact(screen, card)
    draw_checklist(screen, card)
    _draw_note(screen, card)
    draw_changes(screen, _as_row(card), f"one.{card.student_id}")


def _card(desk: Desk, person: Person, wave: str, _school: str, student_id: str, _stamp: str) -> StudentCard:
    return outreach.student_card(desk, person, wave, student_id)


def _draw_said(card: StudentCard) -> None:
    """Draw the student's own words, as written, each with how it was understood."""
    st.subheader("What the student said", anchor=False)
    if card.said.empty:
        st.markdown("No adult was named." if card.asked else "Students were not asked in this wave.")
    line: Any
    for line in card.said.itertuples():
        st.text(f"“{line.text}”")
        st.caption(plain(f"{line.understood} ({line.reason})" if line.reason else line.understood))
        if line.flag == "harm":
            st.error("These words read like harm. Act on them first.", icon=":material/emergency:")


def _draw_staff(card: StudentCard) -> None:
    """Draw which adults named the student; it is a lead, not an answer."""
    st.subheader("What staff said", anchor=False)
    if card.staff.empty:
        heard = "No adult who answered named this student."
        st.markdown(heard if card.staff_asked else "No staff survey was taken in this wave.")
        return
    st.markdown("These adults say they have a caring connection. The student has not said so by that.")
    line: Any
    for line in card.staff.itertuples():
        st.text(f"{line.name} ({line.role})" if line.role else line.name)


def _draw_contacts(card: StudentCard) -> None:
    st.subheader("What was done", anchor=False)
    due = f" Next check {day_words(date.fromisoformat(card.due))}." if card.due else ""
    owner = f"Owner: {plain(card.owner)}." if card.owner else "Nobody has taken this on yet."
    st.markdown(f"{STATES[card.state].capitalize()}. {owner}{due}")
    if card.not_needed_because:
        st.markdown(f"Because: {plain(card.not_needed_because)}")
    if card.later:
        st.markdown(f"The student was {plain(card.later)}.")
    contact: Any
    for contact in card.contacts.itertuples():
        made = f"{CONTACT_KINDS[contact.kind]}; {CONTACT_RESULTS[contact.result]}"
        st.text(f"{day_words(date.fromisoformat(contact.on))}: {made} ({contact.by})")


def _draw_new_contact(screen: Screen, card: StudentCard) -> None:
    """Draw the three taps: the day, the kind, the result; what was tapped survives a refusal."""
    of = f"{card.student_id}.{session.recall('contact.round', 0)}"
    st.subheader("Log a contact", anchor=False)
    when = st.segmented_control(
        "When", [TODAY, YESTERDAY, OTHER_DAY], default=TODAY, required=True, key=f"when.{of}"
    )
    kind = st.segmented_control(
        "How", list(CONTACT_KINDS), format_func=CONTACT_KINDS.__getitem__, key=f"kind.{of}"
    )
    result = st.segmented_control(
        "Result", list(CONTACT_RESULTS), format_func=CONTACT_RESULTS.__getitem__, key=f"result.{of}"
    )
    today = screen.desk.today()
    day = {TODAY: today, YESTERDAY: today - timedelta(days=1)}.get(str(when), today)
    if when == OTHER_DAY:
        day = st.date_input("Day", today, max_value=today, key=f"day.{of}")
    st.caption(HINT)
    version = int(session.recall(f"version.{of}", card.version))
    session.remember(f"version.{of}", version)
    if st.button("Save", type="primary", disabled=not (kind and result), icon=":material/save:"):
        _save(screen, card, day, str(kind), str(result), version, of)
    if said := session.recall("contact.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("contact.said")


def _draw_note(screen: Screen, card: StudentCard) -> None:
    """Draw the note; of two people who write at once the second is told, and keeps the text."""
    of = f"{card.student_id}.{session.recall('contact.round', 0)}"
    kept = str(session.recall(f"note.{of}", card.note))  # another's newer note must not take the text away
    session.remember(f"note.{of}", kept)
    note = st.text_area("Note", kept, max_chars=MOST_LETTERS, height=80, key=f"note.{of}")
    if kept != card.note:
        st.markdown(f"The note now says: {plain(card.note) or 'nothing'}")
    st.caption("For those who may open this card.")
    if st.button("Save note", disabled=note == card.note, key=f"save_note.{of}"):
        version = int(session.recall(f"version.{of}", card.version))
        _keep(
            of,
            f"Note saved for {card.name}.",
            lambda: follow_up.write_note(
                screen.desk, screen.person, screen.wave_code, card.student_id, note, version
            ),
        )


def _as_row(card: StudentCard) -> pd.DataFrame:
    names = ("student_id", "name", "grade", "homeroom", "owner", "state", "version")
    return pd.DataFrame([{name: getattr(card, name) for name in names}])


def _save(
    screen: Screen, card: StudentCard, day: date, kind: str, result: str, version: int, of: str
) -> None:
    """Save the contact."""
    _keep(
        of,
        f"Saved for {card.name}.",
        lambda: follow_up.mark_contacted(
            screen.desk, screen.person, screen.wave_code, card.student_id, day, kind, result, version
        ),
    )


def _keep(of: str, said: str, save: Callable[[], int]) -> None:
    """Save; of two people who do so at once the second is told, and keeps what was tapped or typed."""
    try:
        save()
    except Conflict as conflict:
        session.forget(f"version.{of}")
        draw_refusal(conflict)
        st.markdown("What you tapped or typed is still here. Look at what was done above, then save again.")
        return
    session.remember("contact.round", session.recall("contact.round", 0) + 1)
    session.remember("contact.said", said)
    st.rerun()


show("student", draw)
