"""The page Roster wall: whom do we not know yet?"""

import pandas as pd
import streamlit as st

from sel.app import cache
from sel.app.parts.chart import draw_table
from sel.app.parts.screen import Screen, show
from sel.outputs.chart_style import Picture
from sel.outputs.palette import FAMILY_MARKS, STATUS_MARKS, Mark
from sel.outputs.unit_chart import key, wall, wall_places
from sel.wording.english import grade_words
from sel.workflows.wall import Wall, grades_of, projector_wall, roster_wall

COLUMNS, WIDE = 32, 48
WIDTH = 660  # pixels beside the legend; on a phone the wall is as wide as the phone
BY = {"Grade": "grade", "Homeroom": "homeroom"}
SHOWN = ["student_id", "kind", "Name", "Grade", "Homeroom", "Status"]


def draw(screen: Screen) -> None:
    """Draw the wall with names for those who may, or, on a projector, without any."""
    if st.toggle("Projector: no names, shuffled, whole school", key="projector", bind="query-params"):
        _draw_projector(cache.view(projector_wall, screen))
    else:
        _draw_named(screen)


def _draw_projector(view: Wall) -> None:
    st.markdown(f"**{view.answer}**")
    if view.squares.empty:
        return
    st.caption(view.whose)
    _draw_key(view, FAMILY_MARKS)
    picture = cache.picture(_nameless_wall, view.squares[["group", "kind"]])
    st.vega_lite_chart(picture, width=980, alt=view.answer, theme=None)
    draw_table(view.counts[["Status", "Students"]], view.answer)


def _draw_named(screen: Screen) -> None:
    by, grade = _choices(screen)
    view = cache.view(roster_wall, screen, BY[by], grade)
    st.markdown(f"**{view.answer}**")
    st.caption(view.whose)
    picture, words = st.columns([7, 4])
    with words:
        _draw_key(view, STATUS_MARKS)
    with picture:
        chosen = _draw_squares(view)
    _draw_chosen(view, chosen)
    names = view.squares[["Name", "Grade", "Homeroom", "Status"]]
    draw_table(names, view.answer, ours=False, label="The students as a table")


def _draw_key(view: Wall, marks: dict[str, Mark]) -> None:
    """Draw what the marks mean and how many there are of each."""
    counted = zip(view.counts["Status"], view.counts["Students"], strict=True)
    words = "; ".join(f"{status}: {students}" for status, students in counted)
    picture = cache.picture(key, view.counts, marks)
    st.vega_lite_chart(picture, width=340, alt=f"What the marks mean. {words}", theme=None)


def _choices(screen: Screen) -> tuple[str, str]:
    """Draw and return how the squares are grouped, and the one grade to show ("" all)."""
    left, right = st.columns(2)
    by = left.segmented_control(
        "In blocks by", list(BY), default="Grade", key="by", bind="query-params", required=True
    )
    grades = {grade_words(grade): grade for grade in cache.view(grades_of, screen)}
    chosen = right.selectbox("Grade", ["All grades", *grades], key="grade", bind="query-params")
    return by or "Grade", grades.get(chosen, "")


def _draw_squares(view: Wall) -> str:
    """Draw the squares and return the student whose square was clicked ("" none)."""
    clicked = st.vega_lite_chart(
        cache.picture(_named_wall, view.squares[["group", *SHOWN]]),
        width=WIDTH,
        alt=f"A square for each student. {view.answer}",
        theme=None,
        on_select="rerun",
        selection_mode="pick",
        key="wall",
    )
    picked = clicked["selection"]["pick"]
    return str(picked[0]["student_id"]) if picked else ""


def _named_wall(students: pd.DataFrame) -> Picture:
    """Return the wall of `students`, with what is shown of whom the pointer is over."""
    places = wall_places(students["group"], COLUMNS)
    people = students[SHOWN].reindex(range(len(places))).fillna("")
    return wall(pd.concat([places, people], axis=1), STATUS_MARKS, COLUMNS, pick=True)


def _nameless_wall(students: pd.DataFrame) -> Picture:
    """Return the wall of `students` (group, kind) with nothing of any of them but the square."""
    places = wall_places(students["group"], WIDE).query("heading == ''")
    return wall(places.assign(kind=students["kind"]), FAMILY_MARKS, WIDE)


def _draw_chosen(view: Wall, chosen: str) -> None:
    """Draw who was clicked; survey and roster text only as plain text."""
    found = view.squares[view.squares["student_id"] == chosen]
    if not chosen or found.empty:
        st.caption("Hover over a square, or click it, to see who it is.")
        return
    student = found.iloc[0]
    with st.container(border=True):
        st.text(f"{student['Name']} · {student['Grade']} · {student['Homeroom']}")
        st.text(str(student["Status"]))


show("roster_wall", draw)
