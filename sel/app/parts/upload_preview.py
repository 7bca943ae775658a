"""Step 5, the preview: what storing would change, who would have answered, and the first rows as stored."""

from functools import partial

import pandas as pd
import streamlit as st

from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain, plain_cells
from sel.wording.english import grade_words, say_count
from sel.wording.uploads import CHANGES, KINDS, SKIPPED, counted, meaning_words
from sel.workflows.checked import Checked
from sel.workflows.column_words import asks_for_school
from sel.workflows.rejected import rejected_rows
from sel.workflows.upload_rate import rate_after
from sel.workflows.upload_rows import roster_changes

PEOPLE = {"student": "Student", "adult": "Adult"}


def draw_preview(screen: Screen, checked: Checked) -> None:
    """Draw the counts, the response rate or the roster's difference, the first rows, the rows left out."""
    draw_counts(checked)
    if checked.kind == "responses":
        _draw_rate(screen, checked)
    elif len(checked.changes):
        draw_changes(screen, checked)
    if len(checked.preview):
        st.subheader("The first rows as they will be stored", anchor=False)
        if checked.kind == "responses":
            st.caption("Of answers only whose they are, when they were sent and how many names were written.")
        st.dataframe(
            shown_preview(checked.preview, screen.desk.settings.timezone),
            hide_index=True,
            width="stretch",
            alt="The first rows, as they will be stored",
        )
    draw_rejected(screen, checked)


def draw_counts(checked: Checked) -> None:
    """Draw what became of each row of the file, and what storing it changes, as one list."""
    st.markdown("\n".join(f"- {line}" for line in count_lines(checked)))


def count_lines(checked: Checked) -> list[str]:
    """Return a line a fact: rows that count, new and updated, joined and left, set aside, left out."""
    nameless = asks_for_school(checked.instrument)
    lines = [f"**{counted(checked.accepted, 'row')} of {checked.rows_read:,} will count**"]
    if len(checked.parts) > 1:
        each = [f"{KINDS.get(part.kind, part.kind)}: {part.accepted:,}" for part in checked.parts]
        lines[0] += f" ({'; '.join(each)})"
    lines += (
        ["Their answers are kept without any person, in no order"] if nameless else _changing(checked.summary)
    )
    lines += [
        f"{counted(count, 'row')} set aside: {SKIPPED.get(why, why)}"
        for why, count in checked.skipped.items()
        if count
    ]
    if checked.rejected:
        lines.append(f"{counted(checked.rejected, 'row')} left out, each with its reason below")
    if "answered_after" in checked.summary and not nameless:
        lines.append(
            "{answered_after:,} of {on_roster:,} on the roster will have answered".format(**checked.summary)
        )
    return [line if line.startswith("**") else plain(line) for line in lines]


def _changing(summary: dict[str, int]) -> list[str]:
    """Return what the summary's counts mean, those that are zero left out."""
    words = {
        "new": ("answers for the first time", "answer for the first time"),
        "updated": ("replaces an earlier answer", "replace an earlier answer"),
        "students_joined": ("student joins", "students join"),
        "students_left": ("student leaves the roster", "students leave the roster"),
        "students_moved": ("student changes school", "students change school"),
        "students_changed": ("student’s details change", "students’ details change"),
        "adults_joined": ("adult joins", "adults join"),
        "adults_left": ("adult leaves the roster", "adults leave the roster"),
        "adults_changed": ("adult’s details change", "adults’ details change"),
    }
    return [counted(summary[key], *both) for key, both in words.items() if summary.get(key)]


def _draw_rate(screen: Screen, checked: Checked) -> None:
    """Draw who would have answered by school, for the schools whose missing this person may see."""
    rates = rate_after(screen.desk, screen.person, checked)
    if rates.empty:
        return
    st.subheader("Who will have answered", anchor=False)
    st.table(plain_cells(rates).set_index("School"), width="content")


def draw_changes(screen: Screen, checked: Checked) -> None:
    """Draw the difference to the stored roster, a table a kind of change, each to take along."""
    st.subheader("What changes on the roster", anchor=False)
    st.caption("Who leaves keeps the answers given and the follow-ups made.")
    for change, title in CHANGES.items():
        rows = checked.changes[checked.changes["change"] == change]
        if rows.empty:
            continue
        with st.expander(f"{title}: {len(rows):,}", expanded=change == "left" and len(rows) <= 50):
            st.dataframe(
                changes_table(rows),
                hide_index=True,
                width="stretch",
                alt=f"{title}: {counted(len(rows), 'person', 'people')}",
            )
            draw_downloads(
                f"roster-{change}",
                partial(roster_changes, screen.desk, screen.person, checked, change),
                made_by(screen, f"{title}: the uploaded roster against the stored one, before storing."),
            )


def changes_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a roster's changes in words, without columns that hold nothing."""
    words = {
        "kind": "Who",
        "person_id": "ID",
        "name": "Name",
        "school_id": "School ID",
        "was": "Was",
        "now": "Now",
    }
    table = rows[[name for name in words if name in rows]].rename(columns=words)
    if "Who" in table:
        table["Who"] = table["Who"].map(PEOPLE).astype("str").fillna("")
    return table.loc[:, [not (table[name].astype("str") == "").all() for name in table]]


def shown_preview(preview: pd.DataFrame, zone: str) -> pd.DataFrame:
    """Return the preview in words, times in the school's zone, without columns that hold nothing."""
    shown = preview.drop(columns=["source_id"], errors="ignore")
    if "submitted_at" in shown:
        times = _in_zone(shown["submitted_at"], zone)
        shown = shown.assign(submitted_at=times.dt.strftime("%b %d, %Y %I:%M %p").astype("str").fillna(""))
    if "grade" in shown:
        shown = shown.assign(grade=shown["grade"].map(grade_words))
    shown = shown.loc[:, [not (shown[name].astype("str") == "").all() for name in shown]]
    words = {"row": "Row", "person_id": "ID", "submitted_at": "Submitted", "mentions": "Names written"}
    return shown.rename(columns=lambda name: words.get(str(name), meaning_words(str(name))))


def _in_zone(times: pd.Series, zone: str) -> pd.Series:
    """Return stored times, which are UTC, as the school's clocks show them."""
    aware = times if times.dt.tz is not None else times.dt.tz_localize("UTC")
    local: pd.Series = aware.dt.tz_convert(zone)
    return local


def draw_rejected(screen: Screen, checked: Checked) -> None:
    """Draw the buttons that give back the rows left out, in their own columns with the reason last."""
    if checked.rejected_rows.empty:
        return
    st.subheader("Rows left out", anchor=False)
    st.markdown(say_count("rows_left_out", len(checked.rejected_rows), n=len(checked.rejected_rows)))
    about = {
        **made_by(screen, "Rows that were left out, in the file's own columns; the last column says why."),
        "File": checked.parts[0].filename,
    }
    draw_downloads("rejected-rows", lambda: rejected_rows(screen.desk, screen.person, checked), about)
