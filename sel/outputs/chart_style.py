"""What every Altair chart of the house shares: type, axes, legends and a width that follows the screen."""

from typing import TypeAlias, cast

import altair as alt

from sel.outputs.palette import BLACK, GREY, PALE, WHITE

Picture: TypeAlias = alt.Chart | alt.LayerChart
FONT = "Source Sans, sans-serif"


def percent(field: str, title: str) -> alt.X:
    """Return an x from 0 to 100."""
    scale = alt.Scale(domain=[0, 100], nice=False)
    return alt.X(f"{field}:Q", scale=scale, title=title, axis=plain_axis())


def plain_axis(*, whole: bool = False) -> alt.Axis:
    """Return a quiet axis; `whole` marks whole numbers only."""
    axis = alt.Axis(grid=True, gridColor=PALE, labelColor=BLACK, titleColor=BLACK, domainColor=GREY)
    if whole:
        axis.tickMinStep = 1
    return axis


def labels() -> alt.Axis:
    """Return an axis of words at the left."""
    return alt.Axis(labelColor=BLACK, labelFontSize=13, labelLimit=170, ticks=False, domain=False)


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
