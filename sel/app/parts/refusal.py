"""A refusal in words: what happened, what to do, and what one may open instead."""

import streamlit as st

from sel.app import menu
from sel.app.parts.words import plain
from sel.core.permissions import Person, can
from sel.errors import NotAllowed, SelError
from sel.wording.english import role_words, say


def draw_refusal(refused: SelError) -> None:
    """Draw what was refused and the way on; never a trace, never a path."""
    draw = st.warning if isinstance(refused, NotAllowed) else st.error
    title = "You can't open this" if isinstance(refused, NotAllowed) else "There is a problem"
    draw(f"**{title}.** {plain(refused.message)} {plain(refused.action)}")


def draw_page_not_allowed(person: Person, people: tuple[Person, ...], page: menu.Entry) -> None:
    """Say that this page belongs to other roles, who has them here, and where this person may go."""
    may = [other for other in people if other.role in page.roles]
    near = [other for other in may if set(other.school_ids) & set(person.school_ids)]
    who = ", ".join(other.name for other in near or may)
    roles = " or ".join(role_words(role) for role in page.roles)
    names = page.shows_names and bool(can(person, "see_totals", next(iter(person.school_ids), "")))
    key = "not_allowed_names" if names else "not_allowed_page"
    st.warning(plain(say(key, page=page.label, role=roles, who=who or "nobody yet")))
    for other in menu.ENTRIES:
        if menu.may_open(person, other):
            st.page_link(other.page(visible=True), label=other.label, icon=other.icon)
