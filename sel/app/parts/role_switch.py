"""The switch between persons that local mode offers in the sidebar, in place of signing in."""

import streamlit as st

from sel.core.permissions import ALL, Person
from sel.wording.english import role_words


def chosen_person(people: tuple[Person, ...], school_names: dict[str, str]) -> tuple[Person, str]:
    """Draw the switch and return who is here, and the school (its id, "" where there is none).

    The choices stand in the URL as `as` and `school`.
    """
    roles = {_title(person): person for person in people}
    chosen = roles[st.sidebar.selectbox("You are", list(roles), key="as", bind="query-params")]
    st.sidebar.caption("Local mode, only on this computer. There is no sign-in.")
    at = {
        school: person
        for person in people
        if _title(person) == _title(chosen)
        for school in (school_names if person.school_ids == (ALL,) else person.school_ids)
    }
    names = {school_names.get(school, school): school for school in at}
    if not names:
        return chosen, ""
    school = names[st.sidebar.selectbox("School", sorted(names), key="school", bind="query-params")]
    return at[school], school


def _title(person: Person) -> str:
    """Return what a person is called in the switch: the role; of a school's two contacts the name as well."""
    words = role_words(person.role).removeprefix("the ")
    words = f"{words}, {person.name}" if person.role == "safety_contact" else words
    return words[:1].upper() + words[1:]
