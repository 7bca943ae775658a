"""A picture with its words: the chart with alternative text, and the same numbers as a table under it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.words import plain_cells
from sel.outputs.chart_style import Picture

AS_HTML_UP_TO = 40
"""Rows up to which the table is plain HTML, which screen readers and phones handle best."""

NUMBERS = "The numbers as a table"


@dataclass(frozen=True)
class Ready:
    """A chart as it is sent, and its table as it is drawn: what a page keeps with its view.

    To ask `cache.picture` and `cache.made` for them takes a hash of every frame, at every rerun.
    """

    chart: dict[str, Any]
    table: pd.DataFrame
    as_html: bool


def ready(chart: dict[str, Any], table: pd.DataFrame) -> Ready:
    """Return what `cache.picture` made, with a table of our own wording and numbers alone, to be kept."""
    as_html = len(table) <= AS_HTML_UP_TO
    return Ready(chart, cache.made(_as_html, table) if as_html else table, as_html)


def draw_ready(drawn: Ready, words: str) -> None:
    """Draw what was kept, with `words` as alternative text."""
    st.vega_lite_chart(drawn.chart, width="stretch", alt=words, theme=None)
    with st.expander(NUMBERS):
        _draw_rows(drawn.table, words, as_html=drawn.as_html)


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


def draw_table(table: pd.DataFrame, words: str, *, ours: bool = True, label: str = NUMBERS) -> None:
    """Draw the table behind a picture, folded away until asked for."""
    as_html = ours and len(table) <= AS_HTML_UP_TO
    with st.expander(label):
        _draw_rows(cache.made(_as_html, table) if as_html else table, words, as_html=as_html)


def _draw_rows(table: pd.DataFrame, words: str, *, as_html: bool) -> None:
    if as_html:
        st.table(table)
    else:
        st.dataframe(table, hide_index=True, width="stretch", alt=words)


def _as_html(table: pd.DataFrame) -> pd.DataFrame:
    """Return the table as st.table draws it: no cell read as markup, the first column as the rows' heads."""
    return plain_cells(table).set_index(table.columns[0])
