"""The ways to mend a problem by reading the file otherwise: a button each, or a choice for each answer."""

from functools import reduce

import streamlit as st

from sel.app.parts import upload_draft
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import Mend, Problem
from sel.workflows.checked import Checked
from sel.workflows.drafts import Draft, FileMapping

ANSWERS = "answers."
"""What the keys of mends begin with that say what a written answer means."""


def draw_mends(screen: Screen, draft: Draft, checked: Checked, problem: Problem, key: str) -> None:
    """Draw a problem's mends; taking one up reads the file again."""
    written: dict[str, list[Mend]] = {}
    buttons = []
    for mend in problem.mends:
        if mend.key.startswith(ANSWERS):
            written.setdefault(mend.key.removeprefix(ANSWERS), []).append(mend)
        else:
            buttons.append(mend)
    if written:
        _draw_written(screen, draft, checked, written, key)
    if not buttons:
        return
    alone = problem.severity == "error" and len(problem.mends) == 1
    with st.container(horizontal=True):
        for at, mend in enumerate(buttons):
            st.button(
                plain(mend.label),
                key=f"{key}-{at}",
                type="primary" if alone else "secondary",
                on_click=upload_draft.read_as,
                args=(screen, draft, checked.mapping.mended(mend)),
            )


def _draw_written(
    screen: Screen, draft: Draft, checked: Checked, written: dict[str, list[Mend]], key: str
) -> None:
    """Draw a choice for each written answer, and the one step that takes all of them up."""
    chosen = []
    for at, (text, mends) in enumerate(written.items()):
        mend = st.selectbox(
            f"“{plain(text)}” means",
            mends,
            index=None,
            placeholder="Please choose",
            format_func=meaning_of,
            key=f"{key}-written-{at}",
        )
        chosen += [mend] if mend else []
    st.button(
        "Read these answers so",
        key=f"{key}-written",
        type="primary",
        disabled=not chosen,
        on_click=upload_draft.read_as,
        args=(screen, draft, with_all(checked.mapping, chosen)),
    )


def meaning_of(mend: Mend) -> str:
    """Return what a written answer would mean by a mend: its label says “Nope” means “Disagree”."""
    return mend.label.rpartition(" means ")[2].strip("“”")


def with_all(mapping: FileMapping, mends: list[Mend]) -> FileMapping:
    """Return the mapping with every one of the mends taken up."""
    return reduce(FileMapping.mended, mends, mapping)
