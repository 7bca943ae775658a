"""Everything that was uploaded: who, when, what; each import in detail, and taking one back."""

from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.screen import Screen
from sel.app.parts.upload_check import mending, where_words
from sel.app.parts.upload_store import draw_receipt_download
from sel.app.parts.words import plain, plain_cells
from sel.errors import Conflict, Problem, SelError
from sel.wording.uploads import KINDS, counted
from sel.workflows import ingest
from sel.workflows.receipts import receipt


def draw_history(screen: Screen, known: pd.DataFrame) -> None:
    """Draw the imports, the newest first, each to look into and to take back.

    `known` is `ingest.history`.
    """
    st.header("What was uploaded", anchor=False)
    if said := session.recall("upload.undone", ""):
        st.success(plain(said), icon=":material/undo:")
        session.forget("upload.undone")
    if known.empty:
        st.markdown("Nothing yet.")
        return
    st.dataframe(
        history_table(known, screen.desk.settings.timezone),
        hide_index=True,
        width="stretch",
        alt=f"{counted(len(known), 'upload')}, the newest first",
    )
    labels = _labels(known)
    _draw_detail(screen, labels)
    _draw_undo(screen, {key: labels[key] for key in known.loc[known["undone_at"].isna(), "import_id"]})


def history_table(known: pd.DataFrame, zone: str) -> pd.DataFrame:
    """Return the history in words, times in the school's zone."""
    when = known["at"].dt.tz_convert(ZoneInfo(zone))
    return pd.DataFrame(
        {
            "Import": known["import_id"],
            "When": when.dt.strftime("%b %d, %Y %I:%M %p"),
            "What": _kinds(known),
            "File": known["filename"],
            "Wave": known["wave"],
            "Stored": known["accepted"],
            "Left out": known["rejected"],
            "By": known["by"],
            "State": known["undone_at"].isna().map({True: "stored", False: "undone"}),
        }
    )


def _kinds(known: pd.DataFrame) -> pd.Series:
    kinds: pd.Series = known["kind"].map(KINDS).fillna(known["kind"])
    return kinds


def _labels(known: pd.DataFrame) -> dict[int, str]:
    """Return each import in one line, by its number."""
    words = "Import " + known["import_id"].astype("str") + ": " + _kinds(known) + ", " + known["filename"]
    return dict(zip(known["import_id"].tolist(), words.tolist(), strict=True))


def _draw_detail(screen: Screen, labels: dict[int, str]) -> None:
    """Draw one import's receipt and what was noticed in its file, once one is chosen."""
    with st.expander("Look into an upload"):
        chosen = st.selectbox(
            "Upload to look into",
            list(labels),
            index=None,
            placeholder="Please choose",
            format_func=lambda key: labels[key],
            key="detail.which",
        )
        if chosen is None:
            return
        st.table(plain_cells(receipt(screen.desk, screen.person, chosen)).set_index("What"), width="content")
        draw_receipt_download(screen, (chosen,), "Download this receipt", "history")
        problems: list[Problem] = ingest.detail(screen.desk, screen.person, chosen)["problems"]
        st.markdown(
            f"**{counted(len(problems), 'thing')} noticed in the file**"
            if problems
            else "Nothing was noticed in the file."
        )
        for problem in problems:
            where = where_words(problem)
            st.markdown(
                f"- {plain(problem.message)} {plain(mending(problem))}"
                + (f" ({plain(where)})" if where else "")
            )


def _draw_undo(screen: Screen, labels: dict[int, str]) -> None:
    """Draw the undoing of one import; it is asked twice, because rows are deleted."""
    if not labels:
        return
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
        st.error(f"**Nothing was undone.** {plain(str(refused))}")
        if isinstance(refused, Conflict):
            _draw_resting(screen, import_id)
        return
    session.remember(
        "upload.undone",
        f"Import {import_id} was undone: {counted(sum(removed.values()), 'row was', 'rows were')} deleted.",
    )
    session.forget("upload.receipt")
    st.rerun()


def _draw_resting(screen: Screen, import_id: int) -> None:
    """Draw the students whose follow-ups rest on an import; names only to whoever may see whom."""
    resting = ingest.resting_follow_ups(screen.desk, screen.person, import_id)
    if resting.empty:
        return
    words = {"wave": "Wave", "student_id": "Student ID", "name": "Student"}
    shown = resting.rename(columns=words).sort_values("Student ID")
    if not (shown["Student"] != "").any():
        shown = shown.drop(columns="Student")
    st.markdown("Follow-ups rest on the answers of:")
    st.dataframe(
        shown,
        hide_index=True,
        width="stretch",
        alt=f"{counted(len(shown), 'student')} whose follow-ups rest on this import",
    )
