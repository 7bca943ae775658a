"""A picture with its words: the chart with alternative text, and the same numbers as a table under it."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.words import plain_cells
from sel.outputs.chart_style import Picture

AS_HTML_UP_TO = 40
"""Rows up to which the table is plain HTML, which screen readers and phones handle best."""


def draw_chart(
    chart: Picture | dict[str, Any], words: str, table: pd.DataFrame, *, ours: bool = True
) -> None:
    """Draw a chart, or what `cache.picture` keeps of one, with `words` as alternative text; its table twin.

    `ours` says that every cell is our own wording or a number; text that people wrote is drawn as a grid,
    where nothing is read as markup.
    """
    if isinstance(chart, dict):
        st.vega_lite_chart(chart, width="stretch", alt=words, theme=None)
    else:
        st.altair_chart(chart, width="stretch", alt=words, theme=None)
    draw_table(table, words, ours=ours)


def draw_echart(
    option: dict[str, Any],
    words: str,
    table: pd.DataFrame,
    *,
    key: str,
    on_select: Callable[[], None],
    height: int = 560,
) -> None:
    """Draw an ECharts option with `words` as alternative text, and its table twin.

    A click or tap on a mark calls `on_select`.
    """
    st.echarts_chart(option, height=height, alt=words, key=key, on_select=on_select)
    draw_table(table, words, ours=False)


def draw_table(
    table: pd.DataFrame, words: str, *, ours: bool = True, label: str = "The numbers as a table"
) -> None:
    """Draw the table behind a picture, folded away until asked for."""
    with st.expander(label):
        if ours and len(table) <= AS_HTML_UP_TO:
            st.table(cache.made(_as_html, table))
        else:
            st.dataframe(table, hide_index=True, width="stretch", alt=words)


def _as_html(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table as st.table draws it: no cell read as markup, the first column as the rows' heads."""
    return plain_cells(table).set_index(table.columns[0])
