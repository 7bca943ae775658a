"""The page Overview: does every student here have a caring adult?"""

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.chart import Ready, draw_ready, draw_table, ready
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.core.permissions import Person, can_export_rows
from sel.outputs.charts import dot_interval, group_dots, load_strip, missing_bars
from sel.wording.english import DIMENSIONS, say
from sel.workflows.cells import table_of
from sel.workflows.desk import Desk
from sel.workflows.overview import Overview, overview
from sel.workflows.publish import export

FRAME = ["label", "value", "low", "high"]
Charts = dict[str, Ready]


def draw(screen: Screen) -> None:
    """Draw the answer, how sure it is, who is missing, groups, adults' load, and the files."""
    view, charts = cache.view(_look, screen)
    st.markdown(f"**{view.answer}**")
    _draw_answer(view, charts)
    if view.staff_alone:
        return
    _draw_missing(view, charts)
    _draw_groups(view, charts)
    if view.load_words:
        _draw_load(view, charts)
    _draw_files(screen)


def _look(desk: Desk, person: Person, wave: str, school: str) -> tuple[Overview, Charts]:
    """Return the view, and its charts with their tables; those of groups by their dimension."""
    view = overview(desk, person, wave, school)
    charts = {}
    if not view.interval.empty:
        picture = cache.picture(dot_interval, view.interval, "of every 100 students")
        charts["interval"] = ready(picture, _interval_table(view.interval))
    if not view.missing.empty:
        charts["missing"] = ready(cache.picture(missing_bars, view.missing), view.missing_table)
    for dimension in _dimensions(view):
        rows = view.groups[view.groups["dimension"] == dimension]
        picture = cache.picture(group_dots, rows[[*FRAME, "hidden"]], view.school_value)
        charts[dimension] = ready(picture, table_of(rows))
    if not view.loads.empty:
        charts["loads"] = ready(cache.picture(load_strip, view.loads), _loads_table(view.loads))
    return view, charts


def _dimensions(view: Overview) -> list[str]:
    return [str(dimension) for dimension in view.groups["dimension"].unique()]


def _draw_answer(view: Overview, charts: Charts) -> None:
    if "interval" in charts:
        words = f"{view.answer} A dot with the range between the least and the most it can be."
        draw_ready(charts["interval"], words)
    for sentence in (*view.sure, *view.leads):
        st.markdown(sentence)
    if len(view.counts):
        draw_table(view.counts, "How many students have each status.", label="Every status, as a table")


def _interval_table(interval: pd.DataFrame) -> pd.DataFrame:
    table = interval.set_axis(["Of", "Of every 100", "At least", "At most"], axis=1).astype(object)
    return table.where(table.notna(), "–").map(_short)


def _loads_table(loads: pd.DataFrame) -> pd.DataFrame:
    spread = loads["students"].value_counts().sort_index(ascending=False)
    return pd.DataFrame({"Students who named them": spread.index, "Adults": spread.to_numpy()})


def _draw_missing(view: Overview, charts: Charts) -> None:
    st.header("Whom have we not heard from?", anchor=False)
    st.markdown(view.missing_words)
    if "missing" in charts:
        draw_ready(charts["missing"], f"Answered and not heard from, by grade. {view.missing_words}")


def _draw_groups(view: Overview, charts: Charts) -> None:
    st.header("Is it the same for every group?", anchor=False)
    st.markdown("Worth asking why. The dashed line is the whole school; the order is fixed.")
    for sentence in view.gap_words:
        st.markdown(plain(sentence))
    for dimension in _dimensions(view):
        st.subheader(DIMENSIONS[dimension], anchor=False)
        words = f"{DIMENSIONS[dimension]}: of every 100 students who answered, how many named an adult."
        draw_ready(charts[dimension], words)
    if view.groups["hidden"].any():
        st.caption(f"✕: {say('hidden')}.")


def _draw_load(view: Overview, charts: Charts) -> None:
    st.header("Who carries the connections?", anchor=False)
    st.markdown(view.load_words)
    if "loads" in charts:
        draw_ready(charts["loads"], f"A bar for each adult, without names. {view.load_words}")


def _draw_files(screen: Screen) -> None:
    if not can_export_rows(screen.person, "subgroups", screen.school_id):
        return
    st.header("Take it along", anchor=False)

    def totals() -> pd.DataFrame:
        return export(screen.desk, screen.person, "subgroups", screen.wave_code, screen.school_id)

    draw_downloads(
        "totals", totals, made_by(screen, "Published totals; what could point at a child is hidden.")
    )


def _short(cell: object) -> str:
    return f"{cell:.0f}" if isinstance(cell, float) else str(cell)


show("overview", draw)
