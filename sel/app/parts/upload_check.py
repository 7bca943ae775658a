"""What the check of an upload found: counts, problems by how to mend them, a preview, the rows left out."""

from collections.abc import Sequence
from itertools import groupby

import pandas as pd
import streamlit as st

from sel.app.parts.downloads import draw_downloads
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import Problem
from sel.wording.english import day_words, say_count
from sel.workflows.checked import Checked
from sel.workflows.rejected import rejected_rows

ON_THE_PAGE = {
    "many_removals": (
        "If the file was cut short, export it again. If they really left, tick the box below and go on."
    )
}
"""What to do about a problem here, where its own words speak of the command line."""

SKIPPED = {
    "test": "a test",
    "superseded": "answered again later",
    "preview": "a preview",
    "partial": "not finished",
    "blank": "blank",
}
SUMMARY = {
    "new": "answer for the first time",
    "updated": "replace an earlier answer",
    "students_joined": "students join",
    "students_left": "students leave the roster",
    "students_moved": "students change school",
    "adults_joined": "adults join",
    "adults_left": "adults leave the roster",
    "rows": "rows will be stored",
}


def draw_counts(checked: Checked) -> None:
    """Draw what kind of file it is, what became of each of its rows, and what storing it changes."""
    tool = checked.tool.replace("_", " ").replace("-", " ").title().replace("Oneroster", "OneRoster")
    left = [f"{checked.rejected} left out"] if checked.rejected else []
    aside = [
        f"{count} set aside ({SKIPPED.get(why, why)})" for why, count in checked.skipped.items() if count
    ]
    counts = [f"**{checked.accepted} will count**", *left, *aside] if checked.ok else []
    st.markdown(f"**{plain(tool)}**: {', '.join([f'{checked.rows_read} rows read', *counts])}.")
    said = [f"{count} {SUMMARY[key]}" for key, count in checked.summary.items() if key in SUMMARY and count]
    if "answered_after" in checked.summary:
        said.append("{answered_after} of {on_roster} on the roster have answered".format(**checked.summary))
    if said and checked.ok:
        st.markdown("With this file: " + "; ".join(said) + ".")


def draw_check(screen: Screen, checked: Checked) -> None:
    """Draw the check: counts, problems, a preview, and the rows left out to take along."""
    st.header("What we found", anchor=False)
    draw_counts(checked)
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    warnings = [problem for problem in checked.problems if problem.severity == "warning"]
    if errors:
        with st.container(border=True):
            st.error("**There is a problem. Nothing can be stored until it is mended.**")
            _draw_problems(errors)
    if warnings:
        with st.expander(f"{len(warnings)} things to know; the rest can be stored", expanded=not errors):
            _draw_problems(warnings)
    if checked.ok and len(checked.preview):
        st.subheader("Preview", anchor=False)
        st.dataframe(
            shown_preview(checked.preview, screen.desk.settings.timezone),
            hide_index=True,
            width="stretch",
            alt="The first rows, as they will be stored",
        )
    draw_rejected(screen, checked)


def _draw_problems(problems: Sequence[Problem]) -> None:
    """Draw the problems under the step that mends them, so that one mending is read once."""
    by_action = sorted(problems, key=_mending)
    for action, group in groupby(by_action, key=_mending):
        lines = [f"- {plain(problem.message)} {plain(_where(problem))}".rstrip() for problem in group]
        st.markdown("\n".join(lines))
        if action:
            st.markdown(f"**What to do:** {plain(action)}")


def _mending(problem: Problem) -> str:
    return ON_THE_PAGE.get(problem.code, problem.action)


def _where(problem: Problem) -> str:
    """Return where in the file a problem is, as a spreadsheet counts rows."""
    rows = ", ".join(str(row) for row in problem.rows)
    more = f" and {problem.count - len(problem.rows)} more" if problem.count > len(problem.rows) else ""
    parts = (
        f"{'row' if len(problem.rows) == 1 else 'rows'} {rows}{more}" if rows else "",
        f"column “{problem.column}”" if problem.column else "",
        problem.file,
    )
    where = ", ".join(part for part in parts if part)
    return f"({where})" if where else ""


def shown_preview(preview: pd.DataFrame, zone: str) -> pd.DataFrame:
    """Return the preview in words, times in the school's zone, without columns that hold nothing."""
    shown = preview.drop(columns=["source_id"], errors="ignore")
    if "submitted_at" in shown:
        times = _in_zone(shown["submitted_at"], zone)
        shown = shown.assign(submitted_at=times.dt.strftime("%b %d, %Y %H:%M"))
    shown = shown.loc[:, [not (shown[name].astype(str) == "").all() for name in shown]]
    words = {"row": "Row", "person_id": "ID", "submitted_at": "Submitted", "mentions": "Names written"}
    return shown.rename(columns=words).rename(columns=_as_words)


def _in_zone(times: pd.Series, zone: str) -> pd.Series:
    """Return stored times, which are UTC, as the school's clocks show them."""
    aware = times if times.dt.tz is not None else times.dt.tz_localize("UTC")
    local: pd.Series = aware.dt.tz_convert(zone)
    return local


def _as_words(name: str) -> str:
    return name.replace("_", " ").capitalize() if name.islower() else name


def draw_rejected(screen: Screen, checked: Checked) -> None:
    """Draw the buttons that give back the rows left out, in their own columns with the reason last."""
    if checked.rejected_rows.empty:
        return
    st.markdown(say_count("rows_left_out", len(checked.rejected_rows), n=len(checked.rejected_rows)))
    about = {
        "What this is": "Rows that were left out, in the file's own columns; the last column says why.",
        "File": checked.parts[0].filename,
        "Made on": day_words(screen.desk.today()),
        "Made by": screen.person.name,
    }
    draw_downloads("rejected-rows", lambda: rejected_rows(screen.desk, screen.person, checked), about)
