"""Files to take away: made only after the click, under a name nobody can guess, safe in a spreadsheet."""

import secrets
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from sel.outputs.tables import csv_bytes, xlsx_bytes

if TYPE_CHECKING:
    from sel.app.parts.screen import Screen

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def draw_downloads(name: str, make: Callable[[], pd.DataFrame], about: Mapping[str, str]) -> None:
    """Draw a CSV and an XLSX button for what `make` returns.

    `make` is a workflow that asks permission and writes the audit log; it runs when the button is
    clicked, not before. `about` goes on the workbook's sheet "About this list" (rule, filters, date, maker).
    """

    def as_csv() -> bytes:
        return csv_bytes(make())

    def as_xlsx() -> bytes:
        return xlsx_bytes({name: make()}, about)

    with st.container(horizontal=True):
        for ending, label, data, mime in (
            ("csv", "Download CSV", as_csv, "text/csv"),
            ("xlsx", "Download XLSX", as_xlsx, XLSX),
        ):
            st.download_button(
                label,
                data,
                file_name=f"{name}-{secrets.token_urlsafe(12)}.{ending}",
                mime=mime,
                key=f"download-{name}-{ending}",
                on_click="ignore",
                icon=":material/download:",
            )


def made_by(screen: "Screen", rule: str) -> dict[str, str]:
    """Return what the sheet "About this list" says: the rule, school, wave, day and maker."""
    return {
        "Rule": rule,
        "School": screen.school_name,
        "Wave": screen.wave_code,
        "Date": screen.desk.today().isoformat(),
        "Made by": screen.person.name,
    }
