"""The switch between persons that local mode offers in the sidebar, in place of signing in."""

import streamlit as st

from sel.core.permissions import Person
from sel.wording.english import role_words


def chosen_person(people: tuple[Person, ...], school_names: dict[str, str]) -> Person:
    """Draw the switch and return who is here; the choice stands in the URL as `as`."""

    def label(person: Person) -> str:
        where = ", ".join(school_names.get(school, school) for school in person.school_ids)
        return f"{role_words(person.role)}, {where}".removesuffix(", ")

    by_label = {label(person): person for person in people}
    chosen = st.sidebar.selectbox("You are", list(by_label), key="as", bind="query-params")
    st.sidebar.caption("Local mode, only on this computer. There is no sign-in.")
    return by_label[chosen]
