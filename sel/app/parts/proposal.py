"""An adult for a student, on a card: the proposal, its buttons, and the form that a button opens.

A button's click carries what its reader saw: the adult and the follow-up's version. Of two people the
second is told, and what was chosen or typed stays.
"""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.core import permissions
from sel.core.outreach import MOST_LETTERS
from sel.core.permissions import Person
from sel.errors import SelError
from sel.workflows import adult_choices, chosen_adults, outreach, proposals
from sel.workflows.chosen_adults import WISHES
from sel.workflows.desk import Desk
from sel.workflows.proposals import StudentProposal

OPEN, SAID = "proposal.open", "proposal.said"
ANOTHER, DECLINE = "another", "decline"


def draw_proposal(screen: Screen, row: Any) -> None:
    """Draw who is proposed or confirmed and why, with what can be done about it.

    `row` has student_id, name, version and workflows.proposals' PROPOSAL_COLUMNS. Where nothing is sought
    for the student nothing is drawn; who may not change follow-ups reads the words alone.
    """
    if not row.proposal_reason:
        return
    st.markdown(_words(screen, row))
    _draw_said(str(row.student_id))
    if not permissions.can(screen.person, "write_follow_up", screen.school_id):
        return
    opened = session.recall(OPEN, ("", "", None))
    if opened[0] != row.student_id:
        _draw_buttons(screen, row)
    elif opened[1] == ANOTHER:
        _draw_another(screen, row)
    else:
        _draw_decline(screen, row)


def draw_student_proposal(screen: Screen, student_id: str, stamp: str) -> None:
    """Draw the proposal on the student's own page, with whom she asked for and who was declined."""
    found = cache.view(_one, screen, student_id, stamp)
    if found.rows.empty and found.declined.empty:
        return
    with st.container(border=True):
        st.subheader("An adult for this student", anchor=False)
        for row in found.rows.itertuples():
            draw_proposal(screen, row)
            if found.asked_for:
                st.caption(plain(f"The student asked for {found.asked_for}."))
                _button(screen, row, "Not any more", "forget", chosen_adults.prefer, "")
            _draw_declined(screen, row, found.declined)


def _one(
    desk: Desk, person: Person, wave: str, _school: str, student_id: str, _stamp: str
) -> StudentProposal:
    return proposals.student_proposal(desk, person, wave, student_id)


def _choices(
    desk: Desk, person: Person, wave: str, _school: str, student_id: str, _stamp: str
) -> pd.DataFrame:
    return adult_choices.adult_choices(desk, person, wave, student_id)


def _words(screen: Screen, row: Any) -> str:
    if not row.proposed_adult:
        return plain(str(row.proposal_reason))
    name = f"**{plain(str(row.proposed_adult))}**"
    told = str(row.proposal_reason).removeprefix(str(row.proposed_adult)).lstrip()  # the name stands before
    reason = plain(told[:1].upper() + told[1:])
    if row.confirmed_in == screen.wave_code:
        by = f" by {plain(str(row.confirmed_by))}" if row.confirmed_by else ""
        return f":material/check_circle: {name}, confirmed{by}. {reason}"
    return f"{'Confirmed before' if row.confirmed_in else 'Proposed'}: {name}. {reason}"


def _draw_said(student_id: str) -> None:
    """Draw, once, what came of the last click on this student's card."""
    of, done, words = session.recall(SAID, ("", True, ""))
    if of == student_id:
        if done:
            st.success(plain(words), icon=":material/check:")
        else:
            st.warning(plain(words), icon=":material/sync_problem:")
        session.forget(SAID)


def _draw_buttons(screen: Screen, row: Any) -> None:
    adult = str(row.proposed_adult_id)
    with st.container(horizontal=True):
        if adult and row.confirmed_in == screen.wave_code:
            _button(screen, row, "Undo", "undo", chosen_adults.take_back)
        elif adult:
            _button(screen, row, "Confirm", "confirm", chosen_adults.accept, adult)
        _opening(row, "Another adult" if adult else "Choose an adult", ANOTHER)
        if adult:
            _opening(row, "Decline", DECLINE)


def _button(screen: Screen, row: Any, label: str, key: str, change: Callable[..., Any], *what: str) -> None:
    """Draw a button that makes a change at once; the version is the one that was drawn."""
    student = str(row.student_id)
    here = (screen.desk, screen.person, screen.wave_code, student, *what, int(row.version))
    st.button(
        label, key=f"{key}.{'.'.join(what)}.{student}", on_click=_do, args=(student, lambda: change(*here))
    )


def _opening(row: Any, label: str, form: str) -> None:
    """Draw a button that opens a form on this card, and closes any other."""
    opened = (str(row.student_id), form, int(row.version))
    st.button(label, key=f"open.{form}.{row.student_id}", on_click=session.remember, args=(OPEN, opened))


def _draw_another(screen: Screen, row: Any) -> None:
    """Draw the adults of the school to choose from, with their places and how they know the student."""
    student, key = str(row.student_id), f"another.{row.student_id}"
    choices = cache.view(_choices, screen, student, outreach.list_stamp(screen.desk, screen.wave_code))
    others = choices[choices["adult_id"] != row.proposed_adult_id]
    labels = {one.adult_id: _label(one) for one in others.itertuples()}
    st.selectbox("Which adult?", list(labels), format_func=labels.__getitem__, key=key)

    def chosen(change: Callable[..., Any]) -> Callable[[], Any]:
        seen = _seen(row)
        here = (screen.desk, screen.person, screen.wave_code, student)
        return lambda: change(*here, str(session.chosen(key)), seen)

    with st.container(horizontal=True):
        accept, prefer = chosen(chosen_adults.accept), chosen(chosen_adults.prefer)
        nobody = others.empty
        st.button(
            "Confirm", key=f"go.{key}", type="primary", on_click=_do, args=(student, accept), disabled=nobody
        )
        asked = "The student asked for this adult"
        st.button(asked, key=f"wish.{key}", on_click=_do, args=(student, prefer), disabled=nobody)
        _draw_cancel(key)
    st.caption("An adult the student asked for is proposed first, once there is a place.")


def _draw_decline(screen: Screen, row: Any) -> None:
    """Draw whose wish it is that this adult is not proposed again, and why in a few words."""
    student, adult, key = str(row.student_id), str(row.proposed_adult_id), f"decline.{row.student_id}"
    name = plain(str(row.proposed_adult))
    said_by = st.segmented_control(
        f"Whose wish is it that {name} is not proposed again?",
        list(WISHES),
        format_func=WISHES.__getitem__,
        key=f"by.{key}",
    )
    reason = st.text_input("Why (optional)", max_chars=MOST_LETTERS, key=f"why.{key}")
    st.caption("Health and family details don't belong here.")
    here = (screen.desk, screen.person, screen.wave_code, student, adult, _seen(row))

    def decline() -> int:
        return chosen_adults.decline(*here, said_by=str(session.chosen(f"by.{key}")), reason=reason)

    with st.container(horizontal=True):
        st.button(
            "Decline",
            key=f"go.{key}",
            type="primary",
            on_click=_do,
            args=(student, decline),
            disabled=not said_by,
        )
        _draw_cancel(key)


def _draw_declined(screen: Screen, row: Any, declined: pd.DataFrame) -> None:
    """Draw who was declined, whose wish that was, and how it is taken back."""
    one: Any
    for one in declined.itertuples():
        why = f": {one.reason}" if one.reason else ""
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(plain(f"{one.name} was declined. {WISHES[str(one.said_by)]}{why}."))
            _button(screen, row, "Take back", "back", chosen_adults.take_back_declining, str(one.adult_id))


def _draw_cancel(key: str) -> None:
    st.button("Cancel", key=f"cancel.{key}", on_click=session.forget, args=(OPEN,))


def _seen(row: Any) -> int:
    """Return the version that stood here when the form was opened; after a refusal, the one of now."""
    student, form, version = session.recall(OPEN)
    if version is None:
        version = int(row.version)
        session.remember(OPEN, (student, form, version))
    return int(version)


def _do(student_id: str, change: Callable[[], Any]) -> None:
    """Make the change; a refusal is kept to be said on the card, and an open form stays as it is."""
    try:
        done = change()
    except SelError as refused:
        session.remember(SAID, (student_id, False, str(refused)))
        of, form, _ = session.recall(OPEN, ("", "", None))
        if of == student_id:
            session.remember(OPEN, (of, form, None))
        return
    session.forget(OPEN)
    session.remember("contact.round", session.recall("contact.round", 0) + 1)  # the card is read anew, too
    words = done.places if isinstance(done, chosen_adults.Confirmed) else "Saved."
    session.remember(SAID, (student_id, True, words))


def _label(one: Any) -> str:
    return " · ".join(filter(None, (one.name, one.role, one.places_left, one.knows)))
