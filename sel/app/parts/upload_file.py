"""Step 1, the file: what it is, which survey's and which wave's; and choosing one to begin with."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from sel.app import menu, session
from sel.app.parts import upload_draft
from sel.app.parts.screen import Screen
from sel.app.parts.upload_draft import ANSWERS, ROSTER
from sel.app.parts.upload_steps import CHECKS, go_to
from sel.app.parts.words import plain
from sel.wording.english import day_words
from sel.wording.uploads import KINDS, LANGUAGES, counted, joined_words, size_words, tool_words
from sel.workflows.checked import Checked
from sel.workflows.column_words import asks_for_school, survey_title
from sel.workflows.drafts import Draft
from sel.workflows.templates import survey_titles
from sel.workflows.waves import wave_list

TYPES = ["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "zip"]
KIND_NAMES = {ROSTER: "Roster", ANSWERS: "Survey answers"}


def draw_chooser(screen: Screen) -> None:
    """Draw where an upload begins: the files, whatever they are, and the uploads that were left."""
    st.markdown(
        "Bring a **roster** (a OneRoster, Clever or School Data Sync bundle as a zip or as its files, or the "
        "tables of other adults, programs or consent), or a **survey tool's export**. What it is, we find "
        "out. Nothing is stored before the last step."
    )
    if screen.schools.empty:
        st.info("Bring the roster first: answers are matched to the students and adults on it.")
    _draw_uploader("Choose one file, or all files of one roster", screen, None)
    _draw_left(screen)


def draw_file(screen: Screen, draft: Draft, known: pd.DataFrame) -> None:
    """Draw what the upload is, what it belongs to, and what stands in its way before its columns are read.

    `known` is the import history.
    """
    with st.container(border=True):
        _draw_what_it_is(draft)
        _draw_already(screen, draft, known)
    _draw_other_kind(screen, draft)
    _draw_belonging(screen, draft)
    _draw_refusal(screen, draft)
    with st.expander("Choose another file for this upload"):
        more = draft.kind == ROSTER
        _draw_uploader(
            "Add a file; one of the same name is replaced" if more else "Take this file instead",
            screen,
            draft,
        )


def _draw_uploader(label: str, screen: Screen, draft: Draft | None) -> None:
    """Draw the place to drop files; what was dropped goes into the draft and the place is empty again."""
    again = session.recall("upload.round", 0)
    files = st.file_uploader(label, TYPES, accept_multiple_files=True, key=f"files-{again}")
    if not files:
        return
    given = {file.name: file.getvalue() for file in files}
    session.remember("upload.round", again + 1)
    with st.spinner("Looking at what it is…"):
        if draft is not None and draft.kind == ROSTER:
            upload_draft.change(screen, draft, files=tuple(({**dict(draft.files), **given}).items()))
        else:
            if draft is not None:
                upload_draft.discard(screen, draft)
            upload_draft.begin(screen, tuple(given.items()))
    st.rerun()


def _draw_left(screen: Screen) -> None:
    """Draw the uploads that were begun and left, each to go on with."""
    for draft in upload_draft.drafts(screen):
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(f"Begun and not stored: **{plain(draft.file_names)}**", width="stretch")
            st.button(
                "Go on with it",
                key=f"resume-{draft.number}",
                on_click=upload_draft.taken_up,
                args=(draft.number,),
            )


def _draw_what_it_is(draft: Draft) -> None:
    """Draw "Google Forms export, 251 rows, 2 languages" over the files' names and sizes."""
    checked = draft.checked
    if checked is not None:
        st.markdown(f"**{plain(what_it_is(checked))}**")
    st.markdown("\n".join(f"- {plain(line)}" for line in file_lines(draft)))


def file_lines(draft: Draft) -> list[str]:
    """Return a line a file: its name, its size and, of several, what each was read as."""
    lines = [f"{name}, {size_words(len(data))}" for name, data in draft.files]
    parts = draft.checked.parts if draft.checked else ()
    if len(parts) < 2:
        return lines
    read = {
        part.filename: f"{KINDS.get(part.kind, part.kind)}, {counted(part.rows_read, 'row')}"
        for part in parts
    }
    return [
        f"{line}: {read[name]}" if name in read else line
        for line, (name, _) in zip(lines, draft.files, strict=True)
    ]


def what_it_is(checked: Checked) -> str:
    """Return what a checked upload is in one line: the tool's words, rows, languages."""
    tools = dict.fromkeys(tool_words(part.tool) for part in checked.parts if part.tool != "table")
    title = checked.title or joined_words(list(tools)) or tool_words(checked.tool)
    if checked.tool == "unknown" and not checked.title:
        title = "A file we can't read yet"
    parts = [title, counted(checked.rows_read, "row")]
    spoken = [LANGUAGES.get(code, code) for code in checked.languages]
    if spoken:
        parts.append(f"{counted(len(spoken), 'language')} ({joined_words(spoken)})")
    return ", ".join(parts)


def _draw_already(screen: Screen, draft: Draft, known: pd.DataFrame) -> None:
    """Say that the very same content is stored, as which import and since when."""
    number = draft.checked.already if draft.checked else 0
    if not number:
        return
    at = known.loc[known["import_id"] == number, "at"]
    day = f" on {day_words(at.iloc[0].tz_convert(screen.desk.settings.timezone).date())}" if len(at) else ""
    st.info(
        f"This file was stored already{day}, as import {number}. It won't be stored twice. To replace it, "
        "undo that import under “What was uploaded” below."
    )


def _draw_other_kind(screen: Screen, draft: Draft) -> None:
    """Offer to go on as what the files look like, where that is something else than was chosen."""
    seen = draft.recognized
    if seen.kind and seen.kind != draft.kind:
        here = f"survey answers ({survey_title(seen.survey)})" if seen.kind == ANSWERS else "a roster"
        fields: dict[str, str] = {"kind": seen.kind, "survey": seen.survey}
    elif seen.survey and draft.kind == ANSWERS and draft.survey and seen.survey != draft.survey:
        here, fields = f"answers to “{survey_title(seen.survey)}”", {"survey": seen.survey}
    else:
        return
    st.warning(f"This looks like {plain(here)}.", icon=":material/help:")
    st.button(
        f"Go on as {here}",
        key="other-kind",
        type="primary",
        on_click=_change,
        args=(screen, draft, fields),
    )


def _draw_belonging(screen: Screen, draft: Draft) -> None:
    """Draw the choices that say what the upload is and what it belongs to, preset as it was recognized."""
    st.segmented_control(
        "What is it?",
        list(KIND_NAMES),
        default=draft.kind,
        required=True,
        format_func=lambda kind: KIND_NAMES[kind],
        key=f"kind-{draft.number}-{draft.kind}",
        on_change=_take_widget,
        args=(screen, draft, "kind", f"kind-{draft.number}-{draft.kind}"),
    )
    if not draft.recognized.kind:
        st.markdown("We could not tell what this is from its columns: please say it.")
    if draft.kind != ANSWERS:
        return
    if len(draft.files) > 1:
        st.error(
            "**There is a problem.** Survey answers come one export at a time. Choose the one that is meant."
        )
        _draw_one_of(screen, draft)
        return
    _draw_wave(screen, draft)
    _draw_choice(screen, draft, "survey", "Survey", survey_titles())
    _draw_school(screen, draft)


def _draw_one_of(screen: Screen, draft: Draft) -> None:
    for at, file in enumerate(draft.files):
        st.button(
            f"Only {plain(file[0])}",
            key=f"only-{at}",
            on_click=_change,
            args=(screen, draft, {"files": (file,)}),
        )


def _draw_wave(screen: Screen, draft: Draft) -> None:
    """Draw the open waves to choose from; where there is none, the way to open one."""
    codes = {wave.code: wave.code for wave in reversed(wave_list(screen.desk)) if wave.is_open}
    if not codes:
        st.info(
            "No wave is open. A wave is one round of asking, as 2026-fall: open one, then come back. This "
            "upload waits here."
        )
        waves = menu.entry("waves")
        st.page_link(waves.page(visible=True), label="Open a wave", icon=waves.icon)
        return
    _draw_choice(screen, draft, "wave", "Survey wave the answers go into", codes)


def _draw_school(screen: Screen, draft: Draft) -> None:
    if len(screen.schools) < 2 and not asks_for_school(draft.survey):
        return
    names = dict(zip(screen.schools["school_id"], screen.schools["name"], strict=True))
    every = "As the file says" if asks_for_school(draft.survey) else "All schools in the file"
    _draw_choice(screen, draft, "school", "School", {"": every, **names})


def _draw_choice(screen: Screen, draft: Draft, field: str, label: str, choices: Mapping[str, str]) -> None:
    """Draw one choice about the upload; choosing keeps it and checks anew."""
    now = getattr(draft, field)
    key = f"{field}-{draft.number}-{draft.version}"
    st.selectbox(
        label,
        list(choices),
        index=list(choices).index(now) if now in choices else None,
        format_func=lambda code: choices[code],
        placeholder="Please choose",
        key=key,
        on_change=_take_widget,
        args=(screen, draft, field, key),
    )


def _draw_refusal(screen: Screen, draft: Draft) -> None:
    """Say why the file could not be checked at all, or that its check found something to mend."""
    if draft.refusal:
        st.error(f"**There is a problem.** {plain(draft.refusal)}")
    elif draft.checked is not None and not draft.checked.ok:
        errors = sum(problem.severity == "error" for problem in draft.checked.problems)
        st.error(f"**There is a problem.** {counted(errors, 'thing')} must be mended.")
        st.button("See what and how", key="to-checks", on_click=go_to, args=(screen, draft, CHECKS))


def _change(screen: Screen, draft: Draft, fields: Mapping[str, object]) -> None:
    upload_draft.change(screen, draft, **fields)


def _take_widget(screen: Screen, draft: Draft, field: str, key: str) -> None:
    upload_draft.change(screen, draft, **{field: session.chosen(key)})
