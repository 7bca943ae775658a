"""A picture with its words: the chart with alternative text, and the same numbers as a table under it."""

from typing import Any

import pandas as pd
import streamlit as st

from sel.app.parts.words import plain_cells
from sel.outputs.chart_style import Picture

AS_HTML_UP_TO = 40
"""Rows up to which the table is plain HTML, which screen readers and phones handle best."""


def draw_chart(chart: Picture, words: str, table: pd.DataFrame, *, ours: bool = True) -> None:
    """Draw an Altair chart with `words` as alternative text, and its table twin.

    `ours` says that every cell is our own wording or a number; text that people wrote is drawn as a grid,
    where nothing is read as markup.
    """
    st.altair_chart(chart, width="stretch", alt=words, theme=None)
    draw_table(table, words, ours=ours)


def draw_echart(option: dict[str, Any], words: str, table: pd.DataFrame, *, height: int = 560) -> None:
    """Draw an ECharts option with `words` as alternative text, and its table twin."""
    st.echarts_chart(option, height=height, alt=words)
    draw_table(table, words, ours=False)


def draw_table(
    table: pd.DataFrame, words: str, *, ours: bool = True, label: str = "The numbers as a table"
) -> None:
    """Draw the table behind a picture, folded away until asked for."""
    with st.expander(label):
        if ours and len(table) <= AS_HTML_UP_TO:
            st.table(plain_cells(table).set_index(table.columns[0]))
        else:
            st.dataframe(table, hide_index=True, width="stretch", alt=words)
