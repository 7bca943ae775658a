"""Upload: a file is checked and previewed before anything is stored; its history, and undoing it."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from sel.app import session
from sel.app.parts.import_history import draw_history
from sel.app.parts.screen import Screen, show
from sel.app.parts.upload_check import draw_check, draw_counts, draw_rejected
from sel.app.parts.words import plain
from sel.errors import FileRefused, SelError
from sel.outputs.tables import csv_bytes
from sel.workflows import ingest
from sel.workflows.ingest import Checked, Receipt
from sel.workflows.templates import survey_titles, templates

ANSWERS, ROSTER = "Survey answers", "Roster"
TYPES = ["csv", "tsv", "txt", "xlsx", "xls", "zip"]


def draw(screen: Screen) -> None:
    """Draw the receipt of the last upload, the steps of the next, the history and the templates."""
    begin = ROSTER if screen.schools.empty else ANSWERS
    kind = st.segmented_control(
        "What do you bring?", [ROSTER, ANSWERS], default=begin, required=True, key="upload.kind"
    )
    try:
        checked = _checked_roster(screen) if kind == ROSTER else _checked_answers(screen)
    except FileRefused as refused:
        st.error(f"**There is a problem.** {plain(str(refused))}")
        checked = None
    if checked is not None:
        session.forget("upload.receipt")
        draw_check(screen, checked)
        _draw_store(screen, checked)
    else:
        _draw_receipt(screen)
    draw_history(screen)
    _draw_templates()


def _checked_roster(screen: Screen) -> Checked | None:
    """Return the check of the roster's files once there are any."""
    st.markdown(
        "A OneRoster bundle (zip, or its files together), and the tables of other adults and programs. "
        "Nothing is stored before you say so."
    )
    files = st.file_uploader(
        "Roster files", TYPES, accept_multiple_files=True, key=f"roster-{session.recall('upload.round', 0)}"
    )
    removals = session.recall("upload.removals", False)
    if not files:
        return None
    return _kept_check(
        ("roster", removals, *(file.file_id for file in files)),
        lambda: ingest.check_roster(
            screen.desk, screen.person, [(file.name, file.getvalue()) for file in files], removals
        ),
    )


def _checked_answers(screen: Screen) -> Checked | None:
    """Return the check of a survey's export once there are a file and a wave to put it in."""
    if screen.schools.empty:
        st.info("Bring the roster first: answers are matched to the students and adults on it.")
        return None
    if screen.wave is None:
        st.info("Open a wave first, on the page “Waves”: one round of asking, for instance 2026-fall.")
        return None
    st.markdown(
        f"The answers go into wave **{plain(screen.wave.code)}**; choose another under “Survey wave” in the "
        "sidebar, or open a new one on the page “Waves”. Nothing is stored before you say so."
    )
    titles = survey_titles()
    survey = st.selectbox("Survey", list(titles), format_func=lambda code: titles[code], key="upload.survey")
    file = st.file_uploader(
        "The survey tool's export", TYPES, key=f"answers-{session.recall('upload.round', 0)}"
    )
    if file is None:
        return None
    wave = screen.wave.code
    return _kept_check(
        (wave, survey, file.file_id, screen.version),
        lambda: ingest.check_responses(screen.desk, screen.person, file.name, file.getvalue(), wave, survey),
    )


def _kept_check(key: tuple[object, ...], check: Callable[[], Checked]) -> Checked:
    """Return the check of these very files, made once and kept while they lie in the uploader."""
    kept: tuple[tuple[object, ...], Checked] | None = session.recall("upload.checked")
    if kept is None or kept[0] != key:
        with st.spinner("Reading the file and holding it against the roster…"):
            kept = (key, check())
        session.remember("upload.checked", kept)
    return kept[1]


def _draw_store(screen: Screen, checked: Checked) -> None:
    """Draw the last step: the one click that stores, or why there is nothing to store."""
    if checked.already:
        st.info(
            f"This file is stored already, as import {checked.already}. Nothing will be stored twice; to "
            "replace it, undo that upload below."
        )
        return
    if any(problem.code == "many_removals" for problem in checked.problems):
        st.checkbox("These students really left", key="upload.left", on_change=_accept_removals)
    if not checked.ok:
        return
    what = "roster" if checked.kind != "responses" else f"{checked.accepted} answers"
    if st.button(f"Store the {what}", type="primary", icon=":material/save:"):
        _store(screen, checked)


def _accept_removals() -> None:
    session.remember("upload.removals", True)


def _store(screen: Screen, checked: Checked) -> None:
    """Store all or nothing, then begin anew with an empty uploader and a receipt."""
    try:
        with st.spinner("Storing, then working out who is connected…"):
            receipt = ingest.store(screen.desk, screen.person, checked)
            ingest.draw_touched(screen.desk, checked.wave.code if checked.wave else "")
    except SelError as refused:
        st.error(f"**Nothing was stored.** {plain(str(refused))}")
        return
    session.remember("upload.receipt", receipt)
    session.remember("upload.round", session.recall("upload.round", 0) + 1)
    session.forget("upload.checked", "upload.removals")
    st.rerun()


def _draw_receipt(screen: Screen) -> None:
    """Draw what was stored last, until another file is checked."""
    receipt: Receipt | None = session.recall("upload.receipt")
    if receipt is None:
        return
    numbers = ", ".join(str(number) for number in receipt.import_ids)
    with st.container(border=True):
        st.success(f"Stored as import {numbers}.", icon=":material/receipt_long:")
        draw_counts(receipt.checked)
        draw_rejected(screen, receipt.checked)


def _draw_templates() -> None:
    """Draw the templates to take along; they hold no data."""
    with st.expander("Get templates"):
        st.markdown(
            "Empty tables whose columns are what an upload expects. A survey's columns are its questions."
        )
        for name, table in templates().items():
            st.download_button(
                name.replace("-", " ").capitalize(),
                partial(csv_bytes, table),
                file_name=f"{name}.csv",
                mime="text/csv",
                key=f"template-{name}",
                on_click="ignore",
                icon=":material/download:",
            )


show("upload", draw)
