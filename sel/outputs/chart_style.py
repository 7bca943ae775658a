"""What every Altair chart of the house shares: type, axes, legends and a width that follows the screen."""

import json
from textwrap import wrap
from typing import TypeAlias, cast

import altair as alt
import pandas as pd

from sel.outputs.palette import BLACK, GREY, PALE, WHITE

Picture: TypeAlias = alt.Chart | alt.LayerChart
FONT = "Source Sans, sans-serif"


def percent(field: str, title: str) -> alt.X:
    """Return an x from 0 to 100."""
    scale = alt.Scale(domain=[0, 100], nice=False)
    return alt.X(f"{field}:Q", scale=scale, title=title, axis=plain_axis())


def plain_axis(*, whole: bool = False) -> alt.Axis:
    """Return a quiet axis; `whole` marks whole numbers only."""
    axis = alt.Axis(
        tickCount=5, grid=True, gridColor=PALE, labelColor=BLACK, titleColor=BLACK, domainColor=GREY
    )
    if whole:
        axis.tickMinStep = 1
    return axis


def by_label(rows: pd.DataFrame) -> alt.Y:
    """Return a y of the rows' `label`, in their order; long labels break into lines of about 20 letters."""
    order = [str(label) for label in rows["label"].drop_duplicates()]
    lines = {label: "\n".join(wrap(label, 21)) for label in order}
    broken = " : ".join(f"datum.value == {json.dumps(label)} ? {json.dumps(lines[label])}" for label in order)
    axis = labels()
    axis.labelExpr = f"split({broken} : datum.value, '\\n')" if order else "datum.value"
    return alt.Y("label:N", sort=order, title=None, axis=axis)


def labels() -> alt.Axis:
    """Return an axis of words at the left."""
    return alt.Axis(
        labelColor=BLACK, labelFontSize=13, labelLimit=190, labelLineHeight=15, ticks=False, domain=False
    )


def legend() -> alt.Legend:
    """Return a legend over the picture, where a phone has room for it."""
    return alt.Legend(title=None, orient="top", labelFontSize=13, labelColor=BLACK, symbolStrokeColor=BLACK)


def tips(**titles: str) -> list[alt.Tooltip]:
    """Return what hovering shows: columns and what they are called."""
    return [alt.Tooltip(name, title=title) for name, title in titles.items()]


def drawn(chart: Picture, *, height: int | alt.Step) -> Picture:
    """Return the chart in the house's type, as wide as its place."""
    quiet = chart.properties(width="container", height=height).configure(
        font=FONT, background=WHITE, padding=6
    )
    axes = {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"}
    return cast("Picture", quiet.configure_view(stroke=None).configure_axis(**axes))
