"""The page Connection map: who carries the connections, and what changes if an adult leaves?"""

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.chart import draw_chart, draw_echart
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.outputs.charts import leaving_bars
from sel.outputs.graphs import map_option
from sel.wording.english import grade_words
from sel.workflows.adults_leaving import if_these_leave
from sel.workflows.connection_map import ConnectionMap, connection_map
from sel.workflows.publish import export
from sel.workflows.wall import grades_of


def draw(screen: Screen) -> None:
    """Draw the map this person may see, and for planning what an adult's leaving changes."""
    view = cache.view(connection_map, screen, "")
    if not view.whole_school:
        view = cache.view(connection_map, screen, _grade(screen))
    st.markdown(f"**{view.answer}**")
    st.caption(view.shows)
    option = map_option(view.adults, view.students, view.ties)
    draw_echart(option, f"A network of adults and students. {view.answer}", view.table)
    st.caption("Drag to move, scroll or pinch to zoom, hover to see who it is.")
    for words in view.spread:
        st.markdown(words)
    if view.whole_school:
        draw_downloads("adults", lambda: _export(screen), made_by(screen, view.shows))
    if view.choices:
        _draw_leaving(screen, view)


def _export(screen: Screen) -> pd.DataFrame:
    return export(screen.desk, screen.person, "adults", screen.wave_code, screen.school_id)


def _grade(screen: Screen) -> str:
    """Draw the choice of a grade and return it, "" for all of them."""
    grades = {grade_words(grade): grade for grade in cache.view(grades_of, screen)}
    chosen = st.selectbox("Grade", ["All grades", *grades], key="grade", bind="query-params")
    return grades.get(chosen, "")


def _draw_leaving(screen: Screen, view: ConnectionMap) -> None:
    st.header("If these adults leave", anchor=False)
    st.caption("For planning a handover, never for judging anybody's work. Each look is logged.")
    chosen = st.multiselect(
        "Adults",
        list(view.choices),
        format_func=lambda adult: view.choices[adult],
        placeholder="Choose one adult or several",
        max_selections=20,
    )
    if not chosen:
        return
    leaving = cache.view(if_these_leave, screen, *sorted(chosen))
    st.markdown(f"**{plain(leaving.words)}**")
    table = leaving.before_after.set_axis(["When", "They have", "Students"], axis=1)
    draw_chart(leaving_bars(leaving.before_after), leaving.words, table, ours=False)
    if len(leaving.through):
        st.subheader("Through whom they could still be reached", anchor=False)
        st.dataframe(leaving.through, hide_index=True, width="stretch")
    if len(leaving.students):
        st.subheader("Students of your caseload", anchor=False)
        st.dataframe(leaving.students, hide_index=True, width="stretch")


show("connection_map", draw)
