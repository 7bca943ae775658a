"""The templates to take along before there are any files; they hold no data."""

from functools import partial

import streamlit as st

from sel.outputs.tables import csv_bytes
from sel.workflows.templates import templates


def draw_templates() -> None:
    """Draw a button a template, folded away until asked for."""
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
