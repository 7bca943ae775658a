"""The answers that need a word more: another adult here, a new one, one at another school, and a worry."""

import streamlit as st

from sel.app import session
from sel.app.parts import name_visit
from sel.app.parts.name_card import draw_search
from sel.app.parts.name_visit import NameVisit
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.wording.names import CALL, KINDS_OF_ADULTS, WORRY, shown
from sel.workflows.name_queue import NewAdult, Question

TITLES = {
    "find": "Somebody else here",
    "add": "Add this adult",
    "elsewhere": "At another school",
    "worry": "This worries me",
}


def draw_panel(screen: Screen, visit: NameVisit, question: Question) -> None:
    """Draw the panel that is open, over the card; closing it goes back to the card."""

    def closed() -> None:
        name_visit.ask(screen, "")

    @st.dialog(TITLES[visit.asking], width="medium", on_dismiss=closed)
    def panel() -> None:
        now = name_visit.current(screen)
        if not now.asking:
            st.rerun()  # it was answered in here: only drawing the page anew takes the panel away
        st.markdown(f"Written: **{plain(shown(question.text))}**")
        if now.refused is not None:
            draw_refusal(now.refused)
        if visit.asking == "add":
            _draw_add(screen, question)
        elif visit.asking == "worry":
            _draw_worry(screen, question)
        else:
            draw_search(screen, visit, question, elsewhere=visit.asking == "elsewhere")

    panel()


def _draw_add(screen: Screen, question: Question) -> None:
    """Draw the small form for an adult whom the roster doesn't have."""
    of = question.entry
    with st.form(f"names.add-form-{of}", border=False):
        st.text_input("Given name (if known)", key=f"names.given-{of}", autocomplete="off", max_chars=80)
        st.text_input("Family name", key=f"names.family-{of}", autocomplete="off", max_chars=80)
        st.text_input(
            "What they do here", key=f"names.role-{of}", placeholder="coach", autocomplete="off", max_chars=80
        )
        st.segmented_control(
            "They are",
            list(KINDS_OF_ADULTS),
            format_func=KINDS_OF_ADULTS.__getitem__,
            default="staff",
            required=True,
            key=f"names.kind-{of}",
        )
        st.caption("The adult joins this school’s roster and stays on it when the next roster is brought in.")
        st.form_submit_button(
            "Add and choose", type="primary", on_click=_add, args=(screen, of), icon=":material/person_add:"
        )


def _add(screen: Screen, entry: str) -> None:
    given, family, role = (
        str(session.chosen(f"names.{name}-{entry}") or "").strip() for name in ("given", "family", "role")
    )
    added = NewAdult(given, family, role, str(session.chosen(f"names.kind-{entry}")))
    name_visit.answer(screen, entry, "confirmed", added=added, panel="add")


def _draw_worry(screen: Screen, question: Question) -> None:
    """Draw what sending means, and the button that sends."""
    st.markdown(WORRY)
    st.markdown(f"**{CALL}**")
    st.button(
        "Send to the safety contacts",
        key=f"names.send-{question.entry}",
        type="primary",
        icon=":material/send:",
        on_click=name_visit.answer,
        args=(screen, question.entry, "worry"),
        kwargs={"panel": "worry"},
    )
