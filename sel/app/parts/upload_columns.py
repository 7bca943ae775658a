"""Step 2, the columns: what each is taken for in school words, how sure that is, and saying it otherwise."""

import secrets
from dataclasses import replace
from functools import partial

import pandas as pd
import streamlit as st

from sel.app.parts import upload_draft
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import SelError
from sel.wording.uploads import counted
from sel.workflows.checked import Checked
from sel.workflows.column_words import column_choices, name_meanings
from sel.workflows.drafts import AS_IT_IS, Draft, FileMapping
from sel.workflows.mapping_files import mapping_from_toml, mapping_toml

SURE = {
    "tool": "certain",
    "code": "certain",
    "wording": "certain",
    "mapping": "said by you",
    "similar": "please confirm",
    "unknown": "not known",
}
"""How sure a column's meaning is, by how it was found."""

TALLEST = 600
"""Pixels of the table of columns; beyond them it scrolls by itself."""

NAMES_HIDDEN = "names that people wrote; not shown here"
ANEW = "saved_mapping"
"""Accepted in a mapping of its own, so that the one kept under this header isn't taken instead."""


def draw_columns(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw what needs a person first, then every column to look through and to change."""
    _draw_remembered(screen, draft, checked)
    if not checked.columns:
        st.markdown(_without_columns(checked))
    else:
        asked = [match for match in checked.columns if match.how == "similar"]
        unknown = [match for match in checked.columns if match.how == "unknown"]
        certain = len(checked.columns) - len(asked) - len(unknown)
        said = [f"{counted(certain, 'column')} known"]
        said += [f"{len(asked)} to confirm"] if asked else []
        said += [f"{len(unknown)} not known and left out"] if unknown else []
        st.markdown(f"**{', '.join(said)}.**")
        _draw_to_confirm(screen, draft, checked)
        _draw_table(screen, draft, checked)
    _draw_mapping_files(screen, draft, checked)


def _without_columns(checked: Checked) -> str:
    if checked.tool == "unknown":
        return "The file could not be read as far as its columns. Step “Checks” says why."
    return "The columns of these files are fixed by their format; there is nothing to choose."


def _draw_remembered(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Say that the file is read as one with the same columns was before, and offer to begin anew."""
    if not checked.remembered:
        return
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            "A file with these columns was brought before. This one is **read in the same way**.",
            width="stretch",
        )
        st.button(
            "Read it anew instead",
            on_click=upload_draft.read_as,
            args=(screen, draft, replace(AS_IT_IS, accept=(ANEW,))),
        )


def _draw_to_confirm(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw a card for each column that is only alike one of the survey's questions."""
    choices = column_choices(checked)
    for match in checked.columns:
        if match.how != "similar":
            continue
        with st.container(border=True):
            st.markdown(
                f"The column “{plain(match.header)}” is worded like **{plain(choices[match.meaning])}**. "
                "Is it the same question?"
            )
            st.caption(f"In it: {plain(_samples(match.samples, match.meaning in name_meanings(checked)))}")
            with st.container(horizontal=True):
                for label, meaning in (("Yes, the same question", match.meaning), ("No, leave it out", "")):
                    st.button(
                        label,
                        key=f"confirm-{match.at}-{bool(meaning)}",
                        type="primary" if meaning else "secondary",
                        on_click=_say_columns,
                        args=(screen, draft, checked, {match.header: meaning}),
                    )


def _draw_table(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw every column as a table whose third column can be changed, and the step that takes it up.

    The editor's key changes with the draft, so that it never is fed its own edits.
    """
    kind = draft.mapping.kind
    choices = column_choices(checked, kind)
    before = columns_table(checked, choices)
    edited = st.data_editor(
        before,
        key=f"columns-{draft.number}-{draft.version}",
        hide_index=True,
        num_rows="fixed",
        height=min(TALLEST, 38 + 35 * len(before)),
        disabled=["Column in the file", "In it", "How sure"],
        column_config={
            "Column in the file": st.column_config.TextColumn(width="medium"),
            "What it is": st.column_config.SelectboxColumn(
                options=list(choices.values()), required=True, width="large"
            ),
            "How sure": st.column_config.TextColumn(width=115),
            "In it": st.column_config.TextColumn(width="medium"),
        },
        alt=f"{len(before)} columns of the file and what each is taken for; the third column can be changed",
    )
    changed = edited["What it is"] != before["What it is"]
    if not changed.any():
        st.caption(
            "To change what a column is, double-click its cell under “What it is”, or press Enter on it."
        )
        return
    meanings = {words: meaning for meaning, words in choices.items()}
    headers = [match.header for match in checked.columns]
    said = {
        headers[at]: meanings[str(edited["What it is"].iloc[at])] for at in changed.to_numpy().nonzero()[0]
    }
    st.button(
        f"Read the file with {counted(len(said), 'change')}",
        key="columns-read",
        type="primary",
        on_click=_say_columns,
        args=(screen, draft, checked, said),
    )


def columns_table(checked: Checked, choices: dict[str, str]) -> pd.DataFrame:
    """Return Column in the file, What it is, How sure and In it, a row a column of the file."""
    hidden = name_meanings(checked)
    return pd.DataFrame(
        {
            "Column in the file": [match.header or "(no header)" for match in checked.columns],
            "What it is": [
                choices["" if match.how == "similar" else match.meaning] for match in checked.columns
            ],
            "How sure": [SURE[match.how] for match in checked.columns],
            "In it": [_samples(match.samples, match.meaning in hidden) for match in checked.columns],
        },
        dtype="str",
    )


def _samples(samples: tuple[str, ...], hidden: bool) -> str:
    return NAMES_HIDDEN if hidden else " · ".join(samples) or "nothing"


def _say_columns(screen: Screen, draft: Draft, checked: Checked, said: dict[str, str]) -> None:
    """Read the file with what was said about its columns, over what was said before."""
    mapping = replace(checked.mapping, columns={**checked.mapping.columns, **said})
    upload_draft.read_as(screen, draft, mapping)


def _draw_mapping_files(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw taking the way of reading along as a small text file, and bringing one."""
    with st.expander("Keep this way of reading as a file, or bring one"):
        st.markdown(
            "Once this upload is stored, the next file with these columns is read in the same way by "
            "itself. The file is for another store, or to be changed by hand."
        )
        if checked.columns or checked.mapping != AS_IT_IS:
            st.download_button(
                "Download the mapping (TOML)",
                partial(mapping_toml, checked),
                file_name=f"mapping-{secrets.token_urlsafe(12)}.toml",
                mime="application/toml",
                key="mapping-download",
                on_click="ignore",
                icon=":material/download:",
            )
        brought = st.file_uploader("Bring a mapping (TOML)", ["toml"], key=f"mapping-{draft.version}")
        if brought is not None:
            _bring(screen, draft, brought.name, brought.getvalue())


def _bring(screen: Screen, draft: Draft, name: str, data: bytes) -> None:
    try:
        mapping: FileMapping = mapping_from_toml(data.decode("utf-8-sig", errors="replace"), name)
    except SelError as refused:
        st.error(f"**There is a problem.** {plain(str(refused))}")
        return
    upload_draft.read_as(screen, draft, mapping)
    st.rerun()
