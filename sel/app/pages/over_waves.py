"""The page Over time: who gained an adult, who lost one, and did being reached first make a difference?"""

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.chart import draw_chart, draw_table
from sel.app.parts.downloads import draw_downloads, made_by
from sel.app.parts.screen import Screen, show
from sel.app.parts.sentences import draw_sentences
from sel.app.parts.words import plain
from sel.core.permissions import Person
from sel.errors import SelError
from sel.outputs.charts import dot_interval
from sel.outputs.charts_change import gained_and_lost
from sel.wording.over_waves import SAME_STUDENTS
from sel.workflows import lottery, over_waves
from sel.workflows.desk import Desk
from sel.workflows.lottery import LotteryView
from sel.workflows.over_waves import OverWaves

LOST_WORDS = {"name": "Student", "grade": "Grade", "homeroom": "Homeroom", "what_happened": "What happened"}
LOST_WORDS |= {"owner": "Owner", "state": "State"}


def draw(screen: Screen) -> None:
    """Draw the answer with its picture, who lost an adult, and the lottery."""
    stamp = over_waves.over_waves_stamp(screen.desk, screen.wave_code, screen.school_id)
    view = cache.view(_view, screen, stamp, "")
    if view.empty_because:
        st.markdown(view.empty_because)
    else:
        view = _chosen(screen, view, stamp)
        _draw_told(view)
        _draw_lost(screen, view)
    _draw_lottery(screen)


def _view(desk: Desk, person: Person, wave: str, school: str, _stamp: str, earlier: str) -> OverWaves:
    return over_waves.over_waves(desk, person, wave, school, earlier)


def _chosen(screen: Screen, view: OverWaves, stamp: str) -> OverWaves:
    """Draw the choice of an earlier wave where there are several, and return the view of it."""
    if len(view.choices) < 2:
        return view
    at = view.choices.index(view.earlier)
    chosen = st.selectbox("Held against", view.choices, index=at, key="earlier", bind="query-params")
    return cache.view(_view, screen, stamp, chosen)


def _draw_told(view: OverWaves) -> None:
    told = view.told
    if told.answer:
        st.markdown(f"**{plain(told.answer)}**")
    for words in (told.change, view.whole_school, *view.cautions):
        if words:
            st.markdown(plain(words))
    if len(told.by_grade) and told.by_grade["students"].sum():
        draw_chart(gained_and_lost(told.by_grade), told.answer, told.counts)
    elif len(told.counts):
        draw_table(told.counts, told.answer)
    if told.answer:
        st.caption(SAME_STUDENTS)
    if len(told.apart):
        draw_table(told.apart, "Who could not be compared", label="Who could not be compared, and why")


def _draw_lost(screen: Screen, view: OverWaves) -> None:
    """Draw who of the caseload lost an adult, with the downloads."""
    if view.lost.empty:
        return
    st.header("Who lost an adult", anchor=False)
    st.markdown("They are on your list. Begin with whom they named before, if that adult is still here.")
    draw_sentences(view.lost.assign(sentence=view.lost["what_happened"]))
    draw_table(view.lost[list(LOST_WORDS)].rename(columns=LOST_WORDS), "Who lost an adult", ours=False)
    rule = f"Named an adult in {view.earlier} and said in {screen.wave_code} that there is none."
    draw_downloads("lost-an-adult", lambda: _export(screen, view.earlier), made_by(screen, rule))


def _export(screen: Screen, earlier: str) -> pd.DataFrame:
    return over_waves.lost_export(screen.desk, screen.person, screen.wave_code, screen.school_id, earlier)


def _draw_lottery(screen: Screen) -> None:
    st.header("Did it help to be reached first?", anchor=False)
    if said := session.recall("lottery.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("lottery.said")
    stamp = lottery.lottery_stamp(screen.desk, screen.wave_code, screen.school_id)
    view = cache.view(_lottery, screen, stamp)
    st.markdown(plain(view.comparison))
    if len(view.rates):
        picture = dot_interval(view.rates, axis="of every 100 who told us named an adult")
        draw_chart(picture, view.comparison, view.table)
    elif len(view.table):
        draw_table(view.table, "What is known of both halves")
    st.markdown(plain(view.told))
    if view.may_draw:
        with st.popover("Draw the lottery", icon=":material/casino:"):
            st.markdown("It is drawn once for the whole school and can’t be taken back.")
            if st.button("Draw it now", type="primary"):
                _draw_lots(screen)


def _lottery(desk: Desk, person: Person, wave: str, school: str, _stamp: str) -> LotteryView:
    return lottery.lottery_view(desk, person, wave, school)


def _draw_lots(screen: Screen) -> None:
    try:
        count = lottery.draw_lottery(screen.desk, screen.person, screen.wave_code, screen.school_id)
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.remember(
        "lottery.said", f"Drawn: {count} students of the school have a place among their equals."
    )
    st.rerun()


show("over_waves", draw)
