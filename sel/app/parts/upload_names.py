"""Step 4, the names: how many of the names people wrote are certain, and how many wait for a person."""

import streamlit as st

from sel.wording.uploads import DECISIONS, counted
from sel.workflows.checked import Checked

SAFETY = (
    "What reads like harm is not counted as a name and not shown here: it goes to the school’s counselors as "
    "soon as the answers are stored, also while the survey is open. No hit never means all clear."
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
            "Nothing is guessed: a name that could be two adults stays open. Often an adult is missing "
            "from the roster, as coaches and office staff are. Bring the table of **other adults**, and the "
            "same answers mean more; they needn’t be uploaded again."
        )
    st.info(SAFETY, icon=":material/health_and_safety:")


def name_lines(names: dict[str, int]) -> list[str]:
    """Return a line a decision with its count: "12 written names mean exactly one adult on the roster"."""
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
