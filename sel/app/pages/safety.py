"""The page Safety: words that read like harm, first and until somebody takes them on; and who is told."""

from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.screen import Screen, show
from sel.app.parts.who import who_line
from sel.app.parts.words import plain
from sel.core.permissions import Person, can
from sel.errors import SelError
from sel.workflows import safety, safety_contacts
from sel.workflows.desk import Desk
from sel.workflows.people import people_stamp
from sel.workflows.safety import NEVER_ALL_CLEAR, SafetyView


def draw(screen: Screen) -> None:
    """Draw the hits for those they go to, and the choice of contacts for those who make it."""
    said = session.recall("safety.said", "")
    session.forget("safety.said")
    if said:
        st.success(plain(said))
    if can(screen.person, "see_safety_hit", screen.school_id):
        _draw_hits(screen)
    if can(screen.person, "set_safety_contacts", screen.school_id):
        _draw_contacts(screen)


def _view(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> SafetyView:
    return safety.safety_hits(desk, person, school)


def _draw_hits(screen: Screen) -> None:
    view = cache.view(_view, screen, safety.safety_stamp(screen.desk))
    n = len(view.waiting)
    if n:
        what, it = ("One text reads", "it") if n == 1 else (f"{n} texts read", "them")
        st.markdown(f"**{what} like harm, and nobody has taken {it} on yet.**")
    else:
        st.markdown("**Nothing that reads like harm waits for you.**")
    st.info(plain(NEVER_ALL_CLEAR), icon=":material/call:")
    for hit in view.waiting.itertuples():
        _draw_hit(screen, hit)
    st.caption(plain(_who_is_told(view)))
    _draw_done(view.done)


def _draw_hit(screen: Screen, hit: Any) -> None:
    """Draw one hit in the writer's own words, with the one button there is."""
    with st.container(border=True):
        st.markdown(f"**{plain(hit.name or 'It is not known who wrote this')}**")
        if hit.student_id:
            st.caption(plain(who_line(hit.grade, hit.homeroom, hit.student_id)))
        st.text(hit.text)
        st.caption(plain(f"Wave {hit.wave} · {hit.source} · {hit.found}"))
        if hit.escalated:
            st.markdown("Nobody took this on in time; the school’s and the district’s leaders are told.")
        if st.button("I take this on", key=f"take-{hit.hit_id}", type="primary"):
            _take(screen, int(hit.hit_id))


def _take(screen: Screen, hit_id: int) -> None:
    try:
        safety.acknowledge(screen.desk, screen.person, hit_id)
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.remember("safety.said", "It is yours. Follow your school’s protocol now.")
    st.rerun()


def _who_is_told(view: SafetyView) -> str:
    """Return who reads these words, and who does when nobody takes them on."""
    told = " and ".join(view.contacts) if view.contacts else "every counselor of this school"
    return (
        f"Shown to {told}; after {view.hours} hours in which nobody took them on, to the principal and the "
        "district’s leaders as well. Whoever may be named in the words is not shown them. Each look and each "
        "act is logged."
    )


def _draw_done(done: pd.DataFrame) -> None:
    if done.empty:
        return
    st.header("Taken on", anchor=False)
    for hit in done.itertuples():
        with st.expander(plain(f"{str(hit.name) or 'Writer not known'}: {hit.acknowledged!s}")):
            st.text(hit.text)
            st.caption(plain(f"Wave {hit.wave} · {hit.source} · {hit.found}"))


def _contacts(
    desk: Desk, person: Person, _wave: str, school: str, _stamp: str
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return who can be a contact of the school, and who is one."""
    adults = safety_contacts.candidates(desk, person, school)
    now = safety_contacts.safety_contacts(desk)
    return adults, now[now["school_id"] == school]


def _draw_contacts(screen: Screen) -> None:
    """Draw who the two contacts are, and the choice of two others."""
    st.header("Who are the two safety contacts?", anchor=False)
    adults, now = cache.view(_contacts, screen, people_stamp(screen.desk))
    if len(adults) < safety_contacts.TWO:
        st.markdown("The roster has no staff of this school to choose from.")
        return
    words = " and ".join(map(str, now["name"])) or "Nobody yet"
    st.markdown(plain(f"{words}. Words that read like harm go to them the moment answers are stored."))
    names = dict(zip(adults["adult_id"], adults["name"] + ", " + adults["role"], strict=True))
    with st.form("contacts"):
        chosen = st.multiselect(
            "Two adults of the staff who keep students safe",
            list(names),
            default=[adult for adult in now["adult_id"] if adult in names],
            format_func=names.__getitem__,
            max_selections=safety_contacts.TWO,
        )
        if not st.form_submit_button("Set the contacts"):
            return
    try:
        safety_contacts.set_contacts(screen.desk, screen.person, screen.school_id, chosen)
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.remember("safety.said", "The safety contacts are set.")
    st.rerun()


show("safety", draw)
