"""The page Connection map: who carries the connections, and what changes if an adult leaves?"""

import pandas as pd
import streamlit as st

from sel.app import cache, menu
from sel.app.parts.chart import draw_chart
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.map import draw_find, draw_map
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.outputs.charts import leaving_bars
from sel.wording.english import grade_words, say
from sel.workflows.adults_leaving import AdultsLeaving, if_these_leave
from sel.workflows.connection_map import ConnectionMap, connection_map, ties_taken
from sel.workflows.publish import export
from sel.workflows.wall import grades_of


def draw(screen: Screen) -> None:
    """Draw the map this person may see, and for planning what an adult's leaving changes."""
    view, grade = cache.view(connection_map, screen, ""), ""
    if not view.whole_school:
        grade = _grade(screen)
        view = cache.view(connection_map, screen, grade)
    st.markdown(f"**{view.answer}**")
    st.caption(view.shows)
    chosen = draw_find(view)
    the_map = st.container()
    for words in view.spread:
        st.markdown(words)
    _draw_downloads(screen, view, grade)
    leaving = _draw_leaving(screen, view, chosen) if view.choices else None
    with the_map:
        if chosen:
            _draw_words(view, chosen, leaving)
        draw_map(view, chosen, leaving)


def _grade(screen: Screen) -> str:
    """Draw the choice of a grade and return it, "" for all of them."""
    grades = {grade_words(grade): grade for grade in cache.view(grades_of, screen)}
    chosen = st.selectbox("Grade", ["All grades", *grades], key="grade", bind="query-params")
    return grades.get(chosen, "")


def _draw_words(view: ConnectionMap, chosen: str, leaving: AdultsLeaving | None) -> None:
    """Say what is known of the person chosen, and what the ties that come forward mean."""
    st.markdown(plain(view.words_of(chosen)))
    if view.student_id(chosen):
        st.page_link(
            menu.entry("student").page(visible=True),
            label=say("map_open_card"),
            icon=":material/person:",
            query_params={"student": view.student_id(chosen)},
        )
    elif leaving:
        meant = say("map_reach" if view.whole_school else "map_edges")
        st.markdown(f"{plain(leaving.words)} {meant}")


def _draw_downloads(screen: Screen, view: ConnectionMap, grade: str) -> None:
    """Draw what may be taken along: leaders adults' counts, counselors whom their caseload named."""

    def made() -> pd.DataFrame:
        if view.whole_school:
            return export(screen.desk, screen.person, "adults", screen.wave_code, screen.school_id)
        return ties_taken(screen.desk, screen.person, screen.wave_code, screen.school_id, grade)

    draw_downloads("adults" if view.whole_school else "ties", made, made_by(screen, view.shows))


def _draw_leaving(screen: Screen, view: ConnectionMap, chosen: str) -> AdultsLeaving | None:
    """Draw before and after for the adult chosen on the map and others beside; None where there is nobody."""
    first = view.adult_id(chosen)
    st.header("If these adults leave", anchor=False)
    st.caption("For planning a handover, never for judging anybody's work. Each look is logged.")
    others = st.multiselect(
        say("map_leave_too") if first else "Adults",
        list(view.choices),
        format_func=lambda adult: view.choices[adult],
        placeholder="Choose one adult or several",
        max_selections=20,
        key="map-leaving",
    )
    gone = sorted({first, *others} - {""})
    if not gone:
        return None
    leaving = cache.view(if_these_leave, screen, *gone)
    st.markdown(f"**{plain(leaving.words)}**")
    table = leaving.before_after.set_axis(["When", "They have", "Students"], axis=1)
    draw_chart(cache.picture(leaving_bars, leaving.before_after), leaving.words, table, ours=False)
    if len(leaving.through):
        st.subheader("Through whom they could still be reached", anchor=False)
        st.dataframe(leaving.through, hide_index=True, width="stretch")
    if len(leaving.students):
        st.subheader("Students of your caseload", anchor=False)
        st.dataframe(leaving.students, hide_index=True, width="stretch")
    return leaving


show("connection_map", draw)
