"""What every page says of safety: that words wait for this person, and that a school has no contacts."""

from typing import TYPE_CHECKING

import streamlit as st

from sel.app import cache, menu
from sel.core.permissions import Person
from sel.workflows.desk import Desk
from sel.workflows.people import everybody, people_stamp
from sel.workflows.safety import waiting, waiting_stamp

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen

NO_CONTACTS = (
    "This school has no safety contacts. Until the principal or the survey admin names two, under Safety, "
    "words that read like harm are shown to every counselor of the school."
)


def waits(screen: "Screen") -> bool:
    """Return whether words that read like harm wait for this person, who then begins with them."""
    if not screen.school_id:
        return False
    stamp = waiting_stamp(screen.desk, screen.person, screen.school_id)
    return bool(stamp) and cache.view(_waiting, screen, stamp) > 0


def _waiting(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> int:
    return waiting(desk, person, school)


def draw_safety_notice(screen: "Screen", page: menu.Entry) -> None:
    """Draw what waits, with the way there, and what is missing; nothing at a store without schools."""
    if not screen.school_id:
        return
    if page.key != "safety" and waits(screen):
        st.error("**Look at this first.** Written words read like harm.", icon=":material/emergency:")
        st.page_link(menu.entry("safety").page(visible=True), label="Open Safety", icon=":material/east:")
    everybody_now = cache.standing(everybody, screen.desk, people_stamp(screen.desk))
    if screen.school_id not in everybody_now.with_contacts:
        st.warning(NO_CONTACTS, icon=":material/health_and_safety:")
