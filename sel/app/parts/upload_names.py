"""Step 4, the names: how many of the names people wrote are certain, and how many wait for a person."""

import streamlit as st

from sel.app import cache, menu
from sel.app.parts.screen import Screen
from sel.core.permissions import Person, can_match_mention
from sel.wording.names import waiting_words
from sel.wording.uploads import DECISIONS, counted
from sel.workflows import name_queue
from sel.workflows.checked import Checked
from sel.workflows.desk import Desk

SAFETY = (
    "What reads like harm is not counted as a name and not shown here: it goes to the school’s safety "
    "contacts, or its counselors where none are named yet, as soon as the answers are stored, also while the "
    "survey is open. No hit never means all clear."
)
ASKS = (
    "asks a person who knows the school about those that wait, first what answers most; one answer serves "
    "all who wrote the same."
)
COUNTED_APART = ("harm", "alert", "worry")
"""How a check may call what reads like harm; its count is nobody's here."""


def draw_names(checked: Checked) -> None:
    """Draw what would be decided about the written names, in counts; no name is shown."""
    with st.spinner("Looking the written names up on the roster…"):
        lines = name_lines(checked.names)
    if not lines:
        st.markdown(_without_names(checked))
        return
    st.markdown("As the roster stands, of the names that people wrote:")
    st.markdown("\n".join(f"- {line}" for line in lines))
    if checked.names.get("review") or checked.names.get("off_roster"):
        st.markdown(
            "A name that could well be two people stays open. Often an adult is missing "
            "from the roster, as coaches and office staff are. Bring the table of **other adults**, and the "
            "same answers mean more; they needn’t be uploaded again."
        )
    if checked.names.get("review"):
        st.markdown(f"**Once the answers are stored,** the page “{menu.entry('names').label}” {ASKS}")
    st.info(SAFETY, icon=":material/health_and_safety:")


def name_lines(names: dict[str, int]) -> list[str]:
    """Return a line a decision with its count: "3 written names wait for a person who knows the school"."""
    lines = []
    for decision, (one, many) in DECISIONS.items():
        if count := names.get(decision, 0):
            lines.append(f"**{counted(count, 'written name')}** {one if count == 1 else many}")
    others = sum(count for decision, count in names.items() if decision not in (*DECISIONS, *COUNTED_APART))
    return [*lines, f"**{counted(others, 'written name')}** in another way"] if others else lines


def _without_names(checked: Checked) -> str:
    if not checked.parts or checked.kind != "responses":
        return "There are no written names in these files."
    return "Nobody wrote a name in this file, or the survey doesn’t ask for one."


def draw_waiting(screen: Screen) -> None:
    """Draw how many questions about names wait at this school, as the way to them."""
    if not (screen.school_id and screen.wave and can_match_mention(screen.person, screen.school_id)):
        return
    if waiting := cache.view(_waiting, screen):
        names = menu.entry("names")
        st.page_link(names.page(visible=True), label=waiting_words(waiting), icon=names.icon)


def _waiting(desk: Desk, person: Person, wave: str, school: str) -> int:
    return len(name_queue.queue(desk, person, wave, school).questions)
