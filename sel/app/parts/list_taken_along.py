"""The list as files to work in, made after the click; and the way to bring them back."""

import secrets
from collections.abc import Callable

import streamlit as st

from sel.app.parts.downloads import XLSX
from sel.app.parts.returned_list import draw_returned_list
from sel.app.parts.screen import Screen
from sel.workflows.list_workbook import ListToTake, csv_of, list_to_take, workbook_of


def draw_take_along(screen: Screen) -> None:
    """Draw the downloads of the whole list, and where a changed one comes back."""
    st.subheader("Work in a spreadsheet", anchor=False)
    st.markdown(
        "Take the whole list along, fill in owners, states, days and notes, and bring the file back. Each "
        "download is logged; keep the file safe, and delete it when it is no longer needed."
    )

    def taken() -> ListToTake:
        return list_to_take(screen.desk, screen.person, screen.wave_code, screen.school_id)

    with st.container(horizontal=True):
        _draw_download("Download XLSX", "xlsx", XLSX, lambda: workbook_of(screen.desk, taken()))
        _draw_download("Download CSV", "csv", "text/csv", lambda: csv_of(taken()))
    draw_returned_list(screen)


def _draw_download(label: str, ending: str, mime: str, make: Callable[[], bytes]) -> None:
    """Draw a button whose file is made once it is clicked, under a name nobody can guess."""
    st.download_button(
        label,
        make,
        file_name=f"my-list-{secrets.token_urlsafe(12)}.{ending}",
        mime=mime,
        key=f"download-my-list-{ending}",
        on_click="ignore",
        icon=":material/download:",
    )
