"""The roster wall: a unit chart with a square for every student, in blocks by grade or homeroom."""

from textwrap import wrap
from typing import cast

import altair as alt
import pandas as pd

from sel.outputs.chart_style import Picture, drawn
from sel.outputs.palette import BLACK, Mark

ROW_HEIGHT = 20
"""Pixels; a square is at most 17 of them."""


def wall(squares: pd.DataFrame, marks: dict[str, Mark], columns: int, *, pick: bool = False) -> Picture:
    """Return a square a student, coloured and signed by kind, over `columns` columns.

    `squares` is `wall_places` with kind (a key of `marks`; "" on a heading's row). Hovering shows the
    columns whose names begin with a capital letter, and nothing where there are none. The squares shrink
    with the screen. With `pick` a click chooses a student: selection "pick" on student_id.
    """
    boxes = squares[squares["kind"] != ""]
    boxes = boxes.assign(sign=boxes["kind"].map({kind: mark.sign for kind, mark in marks.items()}))
    side = f"min(width / {columns} * 0.86, 17)"
    last = float(squares["row"].max()) if len(squares) else 0.0
    x = alt.X("column:Q", axis=None, scale=_exactly(-0.5, columns - 0.5))
    y = alt.Y("row:Q", axis=None, scale=_exactly(last + 0.6, -0.6))
    layers = [
        _boxes(boxes, marks, side, pick=pick).encode(x=x, y=y),
        alt.Chart(boxes)
        .mark_text(fontSize=alt.expr(f"{side} * 0.78"), baseline="middle")
        .encode(x=x, y=y, text="sign:N", color=_look(boxes, marks, "ink", alt.Color)),
        alt.Chart(squares[squares["kind"] == ""])
        .mark_text(align="left", baseline="middle", fontSize=13, fontWeight="bold", color=BLACK, dx=-6)
        .encode(x=x, y=y, text="heading:N"),
    ]
    return drawn(alt.LayerChart(layer=layers), height=max(int(last * ROW_HEIGHT) + 30, 60))


def wall_places(groups: pd.Series, columns: int) -> pd.DataFrame:
    """Return column and row of every student's square, and a heading's row for each group.

    `groups` is each student's group in the order to be drawn, equal groups together. The result has a row
    a student, in that order (heading ""), then a row a group: its name and size, in the row above its block.
    """
    sizes = groups.groupby(groups, sort=False).size()
    within = groups.groupby(groups, sort=False).cumcount().to_numpy()
    lines = -(-sizes // columns) + 2  # its rows, one for the heading and one of air
    top = lines.cumsum() - lines
    places = pd.DataFrame(
        {
            "column": within % columns,
            "row": groups.map(top).to_numpy(dtype=int) + 1 + within // columns,
            "heading": "",
        }
    )
    words = [f"{group} ({size})" for group, size in sizes.items()]
    heads = pd.DataFrame({"column": 0, "row": top.to_numpy(dtype=int), "heading": words})
    return pd.concat([places, heads], ignore_index=True)


def key(counts: pd.DataFrame, marks: dict[str, Mark]) -> Picture:
    """Return the wall's legend: a line a kind with its square, its words and its number.

    `counts` has kind, Status and Students, in the order to be drawn.
    """
    rows = counts.assign(
        column=0.0,
        sign=counts["kind"].map({kind: mark.sign for kind, mark in marks.items()}),
        words=["\n".join(wrap(f"{n} {words}", 34)) for words, n in counts[["Status", "Students"]].to_numpy()],
    )
    x = alt.X("column:Q", axis=None, scale=_exactly(-0.3, 10))
    y = alt.Y("kind:N", axis=None, sort=list(rows["kind"]))
    layers = [
        _boxes(rows[["kind", "column"]], marks, "17", pick=False).encode(x=x, y=y),
        alt.Chart(rows)
        .mark_text(fontSize=13, baseline="middle")
        .encode(x=x, y=y, text="sign:N", color=_look(rows, marks, "ink", alt.Color)),
        alt.Chart(rows)
        .mark_text(align="left", baseline="middle", dx=15, fontSize=13, color=BLACK, lineBreak="\n")
        .encode(x=x, y=y, text="words:N"),
    ]
    return drawn(alt.LayerChart(layer=layers), height=alt.Step(36))


def _boxes(boxes: pd.DataFrame, marks: dict[str, Mark], side: str, *, pick: bool) -> alt.Chart:
    """Return the squares themselves, without their places."""
    tips = [alt.Tooltip(f"{name}:N") for name in boxes.columns if name[:1].isupper()]
    chart = (
        alt.Chart(boxes)
        .mark_point(shape="square", size=alt.expr(f"pow({side}, 2)"), strokeWidth=1.2, opacity=1)
        .encode(
            fill=_look(boxes, marks, "fill", alt.Fill),
            stroke=_look(boxes, marks, "outline", alt.Stroke),
            tooltip=tips if tips else alt.value(None),
        )
    )
    choices = [alt.selection_point("pick", fields=["student_id"], empty=False)] if pick else []
    return cast("alt.Chart", chart.add_params(*choices))


def _look(
    boxes: pd.DataFrame,
    marks: dict[str, Mark],
    part: str,
    channel: type[alt.Color] | type[alt.Fill] | type[alt.Stroke],
) -> alt.Color | alt.Fill | alt.Stroke:
    """Return one of the marks' colours, by kind, for the kinds that are there."""
    there = set(boxes["kind"])
    kinds = [kind for kind in marks if kind in there]
    colours = [str(getattr(marks[kind], part)) for kind in kinds]
    return channel("kind:N", scale=alt.Scale(domain=kinds, range=colours), legend=None)


def _exactly(low: float, high: float) -> alt.Scale:
    return alt.Scale(domain=[low, high], nice=False, zero=False)
