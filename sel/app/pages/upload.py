"""Upload: a file is looked at, checked and previewed in steps before anything is stored; then its history."""

from zoneinfo import ZoneInfo

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts import upload_draft, upload_steps
from sel.app.parts.import_history import draw_history
from sel.app.parts.screen import Screen, show
from sel.app.parts.upload_check import draw_checks
from sel.app.parts.upload_columns import draw_columns
from sel.app.parts.upload_file import draw_chooser, draw_file
from sel.app.parts.upload_names import draw_names
from sel.app.parts.upload_preview import draw_preview
from sel.app.parts.upload_steps import Step
from sel.app.parts.upload_store import draw_receipt, draw_store
from sel.app.parts.upload_templates import draw_templates
from sel.app.parts.words import plain
from sel.wording.english import day_words
from sel.wording.uploads import clock_words
from sel.workflows import ingest
from sel.workflows.checked import Checked
from sel.workflows.drafts import Draft
from sel.workflows.waves import wave_list


def draw(screen: Screen) -> None:
    """Draw the receipt of the last upload, the steps of the one under way, the history and the templates."""
    known = ingest.history(screen.desk, screen.person)
    draft = upload_draft.current(screen)
    if draft is not None:
        draft = upload_draft.with_check(screen, draft, _ground(screen, known))
    _draw_said()
    draw_receipt(screen)
    now = upload_steps.step_now(screen, draft)
    upload_steps.draw_steps(screen, draft, now)
    if draft is None:
        draw_chooser(screen)
    else:
        _draw_step(screen, draft, now, known)
        upload_steps.draw_back_and_next(screen, draft, now)
        _draw_kept(screen, draft)
    if now == upload_steps.FILE:
        draw_history(screen, known)
        draw_templates(screen)


def _draw_step(screen: Screen, draft: Draft, now: Step, known: pd.DataFrame) -> None:
    """Draw the step one is at; all but the first rest on a check."""
    checked: Checked | None = draft.checked
    if checked is None or now == upload_steps.FILE:
        draw_file(screen, draft, known)
    elif now == upload_steps.COLUMNS:
        draw_columns(screen, draft, checked)
    elif now == upload_steps.CHECKS:
        draw_checks(screen, draft, checked)
    elif now == upload_steps.NAMES:
        draw_names(checked)
    elif now == upload_steps.PREVIEW:
        draw_preview(screen, checked)
    else:
        draw_store(screen, draft, checked)


def _draw_said() -> None:
    """Draw, once, what happened to an upload since the last look."""
    if said := session.recall("upload.said", ""):
        st.info(plain(said), icon=":material/info:")
        session.forget("upload.said")


def _draw_kept(screen: Screen, draft: Draft) -> None:
    """Say that nothing is stored yet and how long the upload waits; and offer to let it go."""
    until = draft.kept_until.astimezone(ZoneInfo(screen.desk.settings.timezone))
    with st.container(border=True, horizontal=True, vertical_alignment="center"):
        st.markdown(
            "Nothing is stored yet. You can leave and come back: this upload waits until "
            f"{clock_words(until)} on {day_words(until.date())}, in this server's memory only.",
            width="stretch",
        )
        st.button(
            "Discard this upload",
            key="discard",
            icon=":material/delete:",
            on_click=upload_draft.discard,
            args=(screen, draft),
        )
        st.button("Begin another", key="another", on_click=upload_draft.leave)


def _ground(screen: Screen, known: pd.DataFrame) -> str:
    """Return what stands for the stored imports and the chosen wave's state: changed by any of them."""
    undone = int(known["undone_at"].notna().sum()) if len(known) else 0
    newest = int(known["import_id"].max()) if len(known) else 0
    return f"{newest}-{undone}-{[wave.is_open for wave in wave_list(screen.desk)]}"


show("upload", draw)
