"""Pictures of change: who gained and lost an adult by grade, and who would be left with nobody."""

import altair as alt
import pandas as pd

from sel.outputs.chart_style import Picture, by_label, drawn, legend, plain_axis, tips
from sel.outputs.palette import BLACK, BLUE, ORANGE, SKY, WHITE


def gained_and_lost(by_grade: pd.DataFrame) -> Picture:
    """Return two bars a grade: who lost an adult to the left of nothing, who gained one to the right.

    `by_grade` has label, change ("lost" or "gained") and students.
    """
    signed = by_grade["students"].where(by_grade["change"] == "gained", -by_grade["students"])
    words = by_grade["change"].map({"lost": "lost an adult", "gained": "gained an adult"})
    rows = by_grade.assign(at=signed, what=words)
    most = max(int(by_grade["students"].max()), 3) * 1.15
    axis = plain_axis(whole=True)
    axis.labelExpr = "abs(datum.value)"
    x = alt.X("at:Q", scale=alt.Scale(domain=[-most, most], nice=False), title="students", axis=axis)
    colors = alt.Scale(domain=["lost an adult", "gained an adult"], range=[ORANGE, BLUE])
    y = by_label(rows)
    bars = (
        alt.Chart(rows)
        .mark_bar(stroke=BLACK, strokeWidth=0.5)
        .encode(
            x=x,
            y=y,
            color=alt.Color("what:N", scale=colors, legend=legend()),
            tooltip=tips(label="Grade", what="What", students="Students"),
        )
    )
    some = alt.Chart(rows[rows["students"] > 0]).encode(x=x, y=y, text="students:Q")
    counts = some.transform_filter("datum.at > 0").mark_text(align="left", dx=4, color=BLACK, fontSize=13)
    losses = some.transform_filter("datum.at < 0").mark_text(align="right", dx=-4, color=BLACK, fontSize=13)
    return drawn(bars + counts + losses, height=alt.Step(36))


def left_with_nobody(by_grade: pd.DataFrame) -> Picture:
    """Return, a grade a bar, how many would be left with nobody: label, why and students."""
    kinds = ["an adult goes", "moves up"]
    scale = alt.Scale(domain=kinds, range=[ORANGE, SKY])
    rows = by_grade.assign(rank=by_grade["why"].map(kinds.index))
    x = alt.X("students:Q", stack="zero", title="students left with no adult", axis=plain_axis(whole=True))
    y = by_label(rows)
    bars = alt.Chart(rows).encode(x=x, y=y, order=alt.Order("rank:Q"))
    stacked = bars.mark_bar(stroke=WHITE, strokeWidth=2).encode(
        color=alt.Color("why:N", scale=scale, legend=legend()),
        tooltip=tips(label="Grade", why="Why", students="Students"),
    )
    counts = bars.mark_text(color=BLACK, fontSize=13, align="right", dx=-5).encode(
        detail="why:N", text="students:Q"
    )
    return drawn(stacked + counts, height=alt.Step(36))
