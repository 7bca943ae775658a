"""The first minute: a store without answers says what the page will answer, and the three ways to begin."""

import streamlit as st

from sel.app import menu
from sel.core.permissions import Person
from sel.wording.english import say


def draw_first_minute(person: Person, page: menu.Entry) -> None:
    """Draw the three ways: the demo school, our own files, the templates."""
    st.markdown(say(f"will_answer_{page.key}"))
    st.markdown("There are no survey answers in this store yet. Three ways to begin:")
    demo, own, templates = st.columns(3)
    with demo.container(border=True, height="stretch"):
        st.header("Open the demo school", anchor=False)
        st.markdown(say("open_demo"))
        st.code("sel demo", language=None)
    with own.container(border=True, height="stretch"):
        st.header("Upload our files", anchor=False)
        st.markdown(say("upload_files"))
        upload = menu.entry("upload")
        if menu.may_open(person, upload):
            st.page_link(upload.page(visible=True), label=upload.label, icon=upload.icon)
    with templates.container(border=True, height="stretch"):
        st.header("Get templates", anchor=False)
        st.markdown(say("get_templates"))
