"""A list that was changed elsewhere, brought back: a preview of every change, and one button."""

from typing import Any

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.refusal import draw_refusal
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import SelError
from sel.wording.english import grade_words
from sel.wording.uploads import counted
from sel.workflows.returned_list import CheckedList, RowBack, check_returned, store_returned

TYPES = ["xlsx", "xlsm", "csv", "tsv", "txt"]
MOST_SHOWN = 20
"""So many disputed or refused rows are drawn; the rest waits for the next time the file is brought."""

THEIRS, MINE = "Keep what is here", "Take mine"
_FILE, _CHECKED, _ROUND, _SAID = "returned.file", "returned.checked", "returned.round", "returned.said"


def draw_returned_list(screen: Screen) -> None:
    """Draw where a changed list is brought back, and what it would change before anything is stored."""
    turn = session.recall(_ROUND, 0)
    if said := session.recall(_SAID, ""):
        st.success(plain(said), icon=":material/check:")
        session.forget(_SAID)
    file = st.file_uploader("Bring the list back (XLSX or CSV)", TYPES, key=f"returned-{turn}")
    if file is None:
        session.forget(_FILE, _CHECKED)
        return
    checked = _checked(screen, file)
    if checked is not None:
        _draw_preview(screen, checked, turn)


def _checked(screen: Screen, file: Any) -> CheckedList | None:
    """Return the comparison of the file, made once; where the file is refused, say why."""
    here = (file.file_id, repr(screen.person), screen.wave_code, screen.school_id)
    if session.recall(_FILE) == here:
        kept: CheckedList | None = session.recall(_CHECKED)
        if kept is not None:
            return kept
    try:
        with st.spinner("Comparing it with the list as it is…"):
            checked = check_returned(
                screen.desk, screen.person, file.name, file.getvalue(), screen.wave_code, screen.school_id
            )
    except SelError as refused:
        draw_refusal(refused)
        st.markdown("Nothing was changed.")
        return None
    session.remember(_FILE, here)
    session.remember(_CHECKED, checked)
    return checked


def _draw_preview(screen: Screen, checked: CheckedList, turn: int) -> None:
    """Draw what the file would change, then the button that stores it."""
    st.markdown(f"**{_sentence(checked)}**")
    for sentence in checked.notes:
        st.caption(plain(sentence))
    if checked.changes:
        st.dataframe(
            _table(checked.changes), hide_index=True, width="stretch", alt="What the file would change"
        )
    mine = _draw_disputed(checked.disputed, turn)
    _draw_refused(checked.refused)
    count = len(checked.changes) + len(mine)
    if checked.changes or checked.disputed:
        label = f"Store the changes of {counted(count, 'student')}" if count else "Store nothing"
        if st.button(label, type="primary", disabled=not count, icon=":material/save:", key=f"store-{turn}"):
            _store(screen, checked, mine, turn)


def _sentence(checked: CheckedList) -> str:
    """Return what the file comes to."""
    if not (checked.changes or checked.disputed or checked.refused):
        return (
            f"Nothing to change: what the file says is stored already ({counted(checked.unchanged, 'row')})."
        )
    changed, disputed, refused = (len(rows) for rows in (checked.changes, checked.disputed, checked.refused))
    parts = [f"{counted(changed, 'student')} would change"]
    if disputed:
        parts.append(f"of {counted(disputed, 'student')} somebody else changed the same meanwhile")
    if refused:
        parts.append(f"{counted(refused, 'row')} can't be taken")
    if checked.unchanged:
        parts.append(f"{counted(checked.unchanged, 'row')} as before")
    return f"{'; '.join(parts)}. Nothing is stored yet."


def _table(rows: tuple[RowBack, ...]) -> pd.DataFrame:
    """Return a row a changed cell."""
    cells = [
        (row.name, *change, grade_words(row.grade), row.homeroom, row.student_id)
        for row in rows
        for change in row.changes()
    ]
    return pd.DataFrame(
        cells, columns=["Student", "What", "From", "To", "Grade", "Homeroom", "Student ID"], dtype=str
    )


def _draw_disputed(rows: tuple[RowBack, ...], turn: int) -> set[str]:
    """Draw both words for each student whom somebody else changed, and return whose file's word is taken."""
    if not rows:
        return set()
    st.markdown("Changed here since the list was taken along. Choose for each whose word holds:")
    mine = set()
    for row in rows[:MOST_SHOWN]:
        with st.container(border=True):
            st.markdown(f"**{plain(row.who)}**")
            for what, here, theirs in row.changes():
                st.markdown(f"{what}: here **{plain(here)}**, in your file **{plain(theirs)}**")
            choice = st.segmented_control(
                f"Whose word holds for {row.who}",
                [THEIRS, MINE],
                default=THEIRS,
                required=True,
                label_visibility="collapsed",
                key=f"disputed-{turn}-{row.student_id}",
            )
        if choice == MINE:
            mine.add(row.student_id)
    if len(rows) > MOST_SHOWN:
        more = counted(len(rows) - MOST_SHOWN, "further student")
        st.markdown(f"{more} stay as they are here. Store these first, then bring the file again.")
    return mine


def _draw_refused(refused: tuple[str, ...]) -> None:
    """Say row by row what can't be taken; the file keeps it, to be mended and brought again."""
    if not refused:
        return
    st.warning(
        "These rows can't be taken. Mend them in the file and bring it again; the others can be stored."
    )
    more = [f"And {len(refused) - MOST_SHOWN} more."] if len(refused) > MOST_SHOWN else []
    st.markdown("\n".join(f"- {plain(sentence)}" for sentence in [*refused[:MOST_SHOWN], *more]))


def _store(screen: Screen, checked: CheckedList, mine: set[str], turn: int) -> None:
    """Store what was shown; where somebody was faster, compare the file anew."""
    try:
        count = store_returned(screen.desk, screen.person, checked, mine)
    except SelError as refused:
        session.forget(_CHECKED)
        draw_refusal(refused)
        st.markdown("Nothing was stored, and your file is still here.")
        st.button("Compare it again", key=f"again-{turn}")
        return
    session.forget(_FILE, _CHECKED)
    if not checked.refused:  # else the file stays, and with it what has to be mended
        session.remember(_ROUND, turn + 1)
    session.remember(_SAID, f"Stored for {counted(count, 'student')}.")
    st.rerun()
