"""Step 6, storing: all or nothing, with what it did as a receipt to keep and the step that comes next."""

import secrets
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from sel.app import menu, session
from sel.app.parts import upload_draft
from sel.app.parts.screen import Screen
from sel.app.parts.upload_names import draw_waiting
from sel.app.parts.upload_preview import count_lines, draw_rejected
from sel.app.parts.words import plain
from sel.errors import Conflict, SelError
from sel.outputs.tables import csv_bytes
from sel.wording.uploads import KINDS, counted, joined_words
from sel.workflows import ingest
from sel.workflows.checked import Checked
from sel.workflows.drafts import Draft
from sel.workflows.ingest import Receipt
from sel.workflows.receipts import receipt


def draw_store(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Draw what is about to be stored, and the one click that stores it."""
    st.markdown(f"{plain(_summary(checked))} Everything is stored, or nothing; the import can be undone.")
    if st.button(f"Store {_what(checked)}", type="primary", icon=":material/save:", key="store"):
        _store(screen, draft, checked)


def _summary(checked: Checked) -> str:
    aside = checked.rejected + sum(checked.skipped.values())
    left = f"; {counted(aside, 'row')} will not count" if aside else ""
    where = f" go into wave {checked.wave.code}" if checked.wave else " will be stored"
    return f"{counted(checked.accepted, 'row')}{where}{left}."


def _what(checked: Checked) -> str:
    """Return what the button stores: "the roster", "the 39 answers"."""
    if checked.kind == "responses":
        return f"the {counted(checked.accepted, 'answer')}"
    return f"the {joined_words([KINDS.get(part.kind, part.kind).lower() for part in checked.parts])}"


def _store(screen: Screen, draft: Draft, checked: Checked) -> None:
    """Store all or nothing; then the draft is gone and a receipt takes its place."""
    try:
        with st.status("Storing…", expanded=True) as status:
            stored = ingest.store(screen.desk, screen.person, checked)
            status.update(label="Stored. Working out who is connected…")
            step = st.empty()
            ingest.draw_touched(
                screen.desk,
                checked.wave.code if checked.wave else "",
                partial(_draw_progress, step),
            )
    except SelError as refused:
        st.error(f"**Nothing was stored.** {plain(str(refused))}")
        if isinstance(refused, Conflict):
            st.button("Check the file again", on_click=upload_draft.change, args=(screen, draft))
        return
    upload_draft.stored(screen, draft)
    session.remember("upload.receipt", stored)
    st.query_params.pop("step", None)
    st.rerun()


def _draw_progress(place: DeltaGenerator, what: str, done: int, of: int) -> None:
    place.progress(done / of if of else 1.0, text=plain(what))


def draw_receipt(screen: Screen) -> None:
    """Draw what was stored last in this visit, to keep, and what comes next."""
    stored: Receipt | None = session.recall("upload.receipt")
    if stored is None:
        return
    checked = stored.checked
    numbers = joined_words([str(number) for number in stored.import_ids])
    with st.container(border=True):
        st.success(
            f"Stored as import {numbers}."
            if len(stored.import_ids) == 1
            else f"Stored as imports {numbers}.",
            icon=":material/receipt_long:",
        )
        st.markdown("\n".join(f"- {line}" for line in count_lines(checked)))
        draw_receipt_download(screen, stored.import_ids, "Download the receipt", "stored")
        draw_rejected(screen, checked)
        _draw_next(screen, checked)


def draw_receipt_download(screen: Screen, numbers: tuple[int, ...], label: str, place: str) -> None:
    """Draw the button that gives the receipt of one or more imports as a table."""
    st.download_button(
        label,
        partial(_receipt_bytes, screen, numbers),
        file_name=f"receipt-{numbers[0]}-{secrets.token_urlsafe(12)}.csv",
        mime="text/csv",
        key=f"receipt-{place}-{numbers[0]}",
        on_click="ignore",
        icon=":material/receipt_long:",
    )


def _receipt_bytes(screen: Screen, numbers: tuple[int, ...]) -> bytes:
    return csv_bytes(receipt(screen.desk, screen.person, *numbers))


def _draw_next(screen: Screen, checked: Checked) -> None:
    """Draw the next step: after a roster a wave or its answers, after answers the names and the wave."""
    waves = menu.entry("waves")
    if checked.kind == "responses":
        st.markdown("**Next:** see who has answered, or bring the next export below.")
        if checked.wave is not None and checked.wave.code == screen.wave_code:
            draw_waiting(screen)
        st.page_link(waves.page(visible=True), label="See who has answered so far", icon=waves.icon)
    else:
        st.markdown("**Next:** open a wave if none is open, or bring the next file below.")
        st.page_link(waves.page(visible=True), label="Waves", icon=waves.icon)
