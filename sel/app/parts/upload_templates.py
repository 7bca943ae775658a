"""The templates to take along: tables to fill in, the survey for each tool, forms made from the roster."""

import secrets
from collections.abc import Callable
from functools import partial

import streamlit as st

from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.workflows.roster_forms import pick_form, tick_list
from sel.workflows.templates import (
    Template,
    survey_titles,
    template_bytes,
    template_filename,
    template_names,
    template_notes,
)

LANGUAGES = {"en": "English", "es": "Spanish", "both": "English and Spanish"}
PICK_TOOLS = {"google-forms": "Google Forms", "kobo": "KoboToolbox or ODK"}
ENDINGS = {"google-forms": "gs", "kobo": "xlsx"}


def draw_templates(screen: Screen) -> None:
    """Draw the templates, folded away until asked for."""
    known = template_names()
    with st.expander("Get templates"):
        st.subheader("Tables to fill in", anchor=False)
        for name, template in known.items():
            if not _survey_of(name):
                st.markdown(f"**{plain(template.title)}**: {plain(template.about)}")
                _draw_button(template.title, name, template.filename, partial(template_bytes, name))
        st.subheader("The survey itself", anchor=False)
        _draw_survey(known)
        if screen.school_id:
            st.subheader("For the youngest grades, from your roster", anchor=False)
            _draw_from_roster(screen)


def _survey_of(name: str) -> str:
    """Return the code of the survey that a template is of, "" for a table's."""
    return next((code for code in survey_titles() if name.startswith(f"{code}-")), "")


def _draw_survey(known: dict[str, Template]) -> None:
    """Draw a survey's form for one tool: what to do with it, what to know, and the file."""
    titles = survey_titles()
    survey = st.selectbox(
        "Survey to ask", list(titles), format_func=lambda code: titles[code], key="template.survey"
    )
    tools = {
        name: template.title.rpartition(": ")[2]
        for name, template in known.items()
        if _survey_of(name) == survey
    }
    name = st.selectbox(
        "Tool", list(tools), format_func=lambda key: tools[key], key=f"template.tool-{survey}"
    )
    language = st.segmented_control(
        "Language",
        list(LANGUAGES),
        default="en",
        required=True,
        format_func=lambda code: LANGUAGES[code],
        key="template.language",
    )
    st.markdown(plain(known[name].about))
    for note in template_notes(name, language):
        st.caption(plain(note))
    _draw_button(
        "Download the form",
        f"{name}-{language}",
        template_filename(name, language),
        partial(template_bytes, name, language),
    )


def _draw_from_roster(screen: Screen) -> None:
    """Draw the two forms that hold names of the chosen school; making one is logged."""
    st.markdown(
        f"Both hold names of **{plain(screen.school_name)}** (chosen in the sidebar): keep them as you keep "
        "the roster. Making one is logged."
    )
    st.markdown("A **tick-list**: a sheet for each adult, with the students to tick.")
    where = (screen.desk, screen.person, screen.school_id)
    _draw_button("Tick-list", "tick-list", _unguessable("tick-list", "xlsx"), partial(tick_list, *where))
    st.markdown("The students' form with this school's **adults to choose from**, not to write.")
    for tool, title in PICK_TOOLS.items():
        name = _unguessable(f"caring-adults-pick-{tool}", ENDINGS[tool])
        _draw_button(f"Form for {title}", f"pick-{tool}", name, partial(pick_form, *where, tool))


def _draw_button(label: str, key: str, filename: str, make: Callable[[], bytes]) -> None:
    st.download_button(
        label,
        make,
        file_name=filename,
        key=f"template-{key}",
        on_click="ignore",
        icon=":material/download:",
    )


def _unguessable(name: str, ending: str) -> str:
    return f"{name}-{secrets.token_urlsafe(12)}.{ending}"
