"""Students as lines to read: who it is, and a sentence; the first of many, the others stand in the table."""

import pandas as pd
import streamlit as st

from sel.app.parts.words import plain
from sel.wording.english import grade_words

MOST_LINES = 12
"""So many students stand as lines over the table that has all of them."""


def draw_sentences(rows: pd.DataFrame) -> None:
    """Draw a line a row: name, grade, homeroom and `sentence`; rows have name, grade, homeroom and it.

    Two students of one name are told apart by grade and homeroom.
    """
    first = rows.head(MOST_LINES)
    lines = [
        f"- **{plain(name)}** ({plain(', '.join(part for part in (grade_words(grade), homeroom) if part))}): "
        f"{plain(sentence)}"
        for name, grade, homeroom, sentence in zip(
            first["name"], first["grade"], first["homeroom"], first["sentence"], strict=True
        )
    ]
    st.markdown("\n".join(lines))
    if len(rows) > MOST_LINES:
        st.markdown(f"{len(rows) - MOST_LINES} more stand in the table.")
