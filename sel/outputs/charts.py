"""The dashboard's pictures in Altair: each draws a small frame of released or permitted numbers."""

from typing import Any

import altair as alt
import pandas as pd

from sel.outputs.chart_style import Picture, by_label, drawn, labels, legend, percent, plain_axis, tips
from sel.outputs.palette import BLACK, BLUE, ORANGE, SKY, VERMILLION, WHITE


def dot_interval(rates: pd.DataFrame, axis: str) -> Picture:
    """Return a dot with its range for each row: label, value, low, high (0–100; missing: none)."""
    y = by_label(rates)
    lines = (
        alt.Chart(rates)
        .mark_rule(strokeWidth=5, color=SKY, aria=False)
        .encode(x=percent("low", axis), x2="high:Q", y=y)
    )
    dots = (
        alt.Chart(rates)
        .mark_point(filled=True, size=150, color=BLUE, opacity=1)
        .encode(
            x=percent("value", axis),
            y=y,
            tooltip=tips(label="Of", value="In 100", low="At least", high="At most"),
        )
    )
    return drawn(lines + dots, height=alt.Step(48))


def missing_bars(grades: pd.DataFrame) -> Picture:
    """Return, a grade a bar, the share who answered and, white with an outline, the share not heard from.

    `grades` has label, part ("answered" or "not heard from") and share (0–100).
    """
    scale = alt.Scale(domain=["answered", "not heard from"], range=[SKY, WHITE])
    bars = (
        alt.Chart(grades.assign(rank=(grades["part"] != "answered").astype(int)))
        .mark_bar(stroke=BLACK, strokeWidth=1)
        .encode(
            x=alt.X(
                "share:Q",
                stack="zero",
                scale=alt.Scale(domain=[0, 100], nice=False),
                title="of every 100 asked",
                axis=plain_axis(),
            ),
            y=by_label(grades),
            color=alt.Color("part:N", scale=scale, legend=legend()),
            order=alt.Order("rank:Q"),
            tooltip=tips(label="Grade", part="Who", share="In 100"),
        )
    )
    return drawn(bars, height=alt.Step(32))


def group_dots(groups: pd.DataFrame, line: float | None) -> Picture:
    """Return a dot a group in the order given, with the whole school's value as a line.

    `groups` has label, value, low, high and hidden (bool); a hidden group is an ✕ at the left end.
    """
    y = by_label(groups)
    shown, hidden = groups[~groups["hidden"]], groups[groups["hidden"]].assign(at=1.5)
    axis = "of every 100 who answered"
    layers: list[Any] = [
        alt.Chart(shown)
        .mark_rule(strokeWidth=4, color=SKY, aria=False)
        .encode(x=percent("low", axis), x2="high:Q", y=y),
        alt.Chart(shown)
        .mark_point(filled=True, size=110, color=BLUE, opacity=1)
        .encode(x=percent("value", axis), y=y, tooltip=tips(label="Group", value="In 100")),
        alt.Chart(hidden)
        .mark_text(text="✕ hidden", align="left", color=BLACK, fontSize=12)
        .encode(x=percent("at", axis), y=y),
    ]
    if line is not None:
        whole = pd.DataFrame({"line": [line]})
        layers.insert(
            0, alt.Chart(whole).mark_rule(color=BLACK, strokeDash=[5, 4]).encode(x=percent("line", axis))
        )
    return drawn(alt.LayerChart(layer=layers), height=alt.Step(34))


def load_strip(loads: pd.DataFrame) -> Picture:
    """Return a bar an adult, the most named first, without names: `loads` has place (1 …) and students."""
    bars = (
        alt.Chart(loads)
        .mark_bar(color=BLUE)
        .encode(
            x=alt.X(
                "place:O", title="adults, the most named first", axis=alt.Axis(labels=False, ticks=False)
            ),
            y=alt.Y("students:Q", title="students who named them", axis=plain_axis(whole=True)),
            tooltip=[alt.Tooltip("students:Q", title="Students")],
        )
    )
    return drawn(bars, height=200)


def leaving_bars(before_after: pd.DataFrame) -> Picture:
    """Return two stacked bars, today and afterwards.

    `before_after` has when, adults ("no adult", "one adult", "two or more") and students, how many.
    """
    kinds = ["no adult", "one adult", "two or more"]
    scale = alt.Scale(domain=kinds, range=[VERMILLION, ORANGE, SKY])
    bars = alt.Chart(before_after.assign(rank=before_after["adults"].map(kinds.index)))
    y = alt.Y("when:N", sort=None, title=None, axis=labels())
    x = alt.X("students:Q", stack="zero", title="students who named who leaves", axis=plain_axis(whole=True))
    stacked = bars.mark_bar(stroke=WHITE, strokeWidth=2).encode(
        x=x,
        y=y,
        color=alt.Color("adults:N", scale=scale, legend=legend()),
        order=alt.Order("rank:Q"),
        tooltip=tips(when="When", adults="They have", students="Students"),
    )
    counts = (
        bars.transform_filter("datum.students > 0")
        .mark_text(color=BLACK, fontSize=13, dx=-10)
        .encode(x=x, y=y, detail="adults:N", order=alt.Order("rank:Q"), text="students:Q")
    )
    return drawn(stacked + counts, height=alt.Step(48))


def beside(rates: pd.DataFrame, first: str, second: str) -> Picture:
    """Return, a topic a row, two dots with ranges: label, where (`first` or `second`), value, low, high."""
    scale = alt.Scale(domain=[first, second], range=[BLUE, ORANGE])
    shapes = alt.Scale(domain=[first, second], range=["circle", "diamond"])
    y = by_label(rates)
    offset = alt.YOffset("where:N", sort=[first, second])
    axis, who = "favorable answers of every 100", alt.Color("where:N", scale=scale, legend=legend())
    lines = (
        alt.Chart(rates)
        .mark_rule(strokeWidth=4, strokeOpacity=0.45, aria=False)
        .encode(x=percent("low", axis), x2="high:Q", y=y, yOffset=offset, color=who)
    )
    dots = (
        alt.Chart(rates)
        .mark_point(filled=True, size=120, opacity=1)
        .encode(
            x=percent("value", axis),
            y=y,
            yOffset=offset,
            color=who,
            shape=alt.Shape("where:N", scale=shapes, legend=legend()),
            tooltip=tips(label="Topic", where="Where", value="In 100"),
        )
    )
    return drawn(lines + dots, height=alt.Step(22))
