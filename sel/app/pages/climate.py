"""The page Climate: how does school feel here?"""

import streamlit as st

from sel.app import cache
from sel.app.parts.chart import draw_chart
from sel.app.parts.screen import Screen, show
from sel.outputs.charts import beside
from sel.wording.climate import HOW_WE_KNOW, QUESTION_COLUMNS
from sel.wording.english import say
from sel.workflows.climate import DISTRICT, SCHOOL, Climate, climate


def draw(screen: Screen) -> None:
    """Draw the scales, school beside district, then the patterns of answers in sentences."""
    view = cache.view(climate, screen)
    st.markdown(f"**{view.answer}**")
    _draw_scales(view)
    st.header("Patterns of answers", anchor=False)
    st.caption(say("climate_caution"))
    for sentence in view.profiles:
        st.markdown(f"- {sentence}")
    st.header("Patterns of schools", anchor=False)
    for sentence in view.patterns or (say("no_patterns"),):
        st.markdown(f"- {sentence}")
    with st.expander("How we know"):
        st.markdown(HOW_WE_KNOW)
        for sentence in view.known_by:
            st.markdown(f"- {sentence}")
        if len(view.questions):
            table = view.questions.set_axis(QUESTION_COLUMNS, axis=1)
            st.dataframe(table, hide_index=True, width="stretch", alt="How far questions go together")


def _draw_scales(view: Climate) -> None:
    shown = view.scales[~view.scales["hidden"]]
    words = f"Favorable answers of every 100, this school beside the district. {view.answer}"
    table = view.scales[["label", "where", "words"]].set_axis(["Topic", "Where", "Of every 100"], axis=1)
    if shown.empty:
        return
    draw_chart(cache.picture(beside, shown, SCHOOL, DISTRICT), words, table)
    if view.scales["hidden"].any():
        st.caption(f"Missing dots: {say('hidden')}.")


show("climate", draw)
