"""Everything that was uploaded: who, when, what, and undoing one of them."""

from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import SelError
from sel.workflows import ingest

KINDS = {
    "roster": "Roster",
    "other_adults": "Other adults",
    "programs": "Programs",
    "responses": "Survey answers",
}


def draw_history(screen: Screen) -> None:
    """Draw the imports, the newest first, and the step that takes one back."""
    st.header("What was uploaded", anchor=False)
    if said := session.recall("upload.undone", ""):
        st.success(plain(said), icon=":material/undo:")
        session.forget("upload.undone")
    known = ingest.history(screen.desk, screen.person)
    if known.empty:
        st.markdown("Nothing yet.")
        return
    st.dataframe(
        _history_table(known, screen.desk.settings.timezone),
        hide_index=True,
        width="stretch",
        alt=f"{len(known)} uploads, the newest first",
    )
    _draw_undo(screen, known[known["undone_at"].isna()])


def _history_table(known: pd.DataFrame, zone: str) -> pd.DataFrame:
    """Return the history in words, times in the school's zone."""
    when = known["at"].dt.tz_convert(ZoneInfo(zone))
    return pd.DataFrame(
        {
            "Import": known["import_id"],
            "When": when.dt.strftime("%b %d, %Y %H:%M"),
            "What": known["kind"].map(KINDS).fillna(known["kind"]),
            "File": known["filename"],
            "Wave": known["wave"],
            "Stored": known["accepted"],
            "Left out": known["rejected"],
            "By": known["by"],
            "State": known["undone_at"].isna().map({True: "stored", False: "undone"}),
        }
    )


def _draw_undo(screen: Screen, standing: pd.DataFrame) -> None:
    """Draw the undoing of one import; it is asked twice, because rows are deleted."""
    if standing.empty:
        return
    kinds = standing["kind"].map(KINDS).fillna(standing["kind"])
    words = "Import " + standing["import_id"].astype(str) + ": " + kinds + ", " + standing["filename"]
    labels: dict[int, str] = dict(zip(standing["import_id"].tolist(), words.tolist(), strict=True))
    with st.expander("Undo an upload"):
        chosen = st.selectbox(
            "Upload to undo", list(labels), format_func=lambda key: labels[key], key="undo.which"
        )
        sure = st.checkbox("Delete exactly the rows that this upload brought", key=f"undo.sure-{chosen}")
        if st.button("Undo this upload", disabled=not sure):
            _undo(screen, chosen)


def _undo(screen: Screen, import_id: int) -> None:
    try:
        with st.spinner("Undoing the upload…"):
            removed = ingest.undo(screen.desk, screen.person, import_id)
            ingest.draw_touched(screen.desk)
    except SelError as refused:
        st.error(f"**There is a problem.** {plain(str(refused))}")
        return
    session.remember(
        "upload.undone", f"Import {import_id} was undone: {sum(removed.values())} rows were deleted."
    )
    session.forget("upload.receipt", "upload.checked")
    st.rerun()
