"""What every page says of safety: that words wait for this person, and that a school has no contacts."""

from typing import TYPE_CHECKING

import streamlit as st

from sel.app import menu
from sel.workflows.safety import waiting
from sel.workflows.safety_contacts import has_contacts

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen

NO_CONTACTS = (
    "This school has no safety contacts. Until the principal or the survey admin names two, under Safety, "
    "words that read like harm are shown to every counselor of the school."
)


def waits(screen: "Screen") -> bool:
    """Return whether words that read like harm wait for this person, who then begins with them."""
    return bool(screen.school_id) and waiting(screen.desk, screen.person, screen.school_id) > 0


def draw_safety_notice(screen: "Screen", page: menu.Entry) -> None:
    """Draw what waits, with the way there, and what is missing; nothing at a store without schools."""
    if not screen.school_id:
        return
    if page.key != "safety" and waits(screen):
        st.error("**Look at this first.** Written words read like harm.", icon=":material/emergency:")
        st.page_link(menu.entry("safety").page(visible=True), label="Open Safety", icon=":material/east:")
    if not has_contacts(screen.desk, screen.school_id):
        st.warning(NO_CONTACTS, icon=":material/health_and_safety:")
