"""Adults' places: who can take on a student, and how many; a table to change in place."""

import pandas as pd
import streamlit as st

from sel.app import cache, session
from sel.app.parts.places_table import LANGUAGES, ONLY_READ, UNTIL, places_table, written_places
from sel.app.parts.screen import Screen, show
from sel.app.parts.words import plain
from sel.core.availability import DEFAULT_PLACES, MOST_PLACES
from sel.core.permissions import Person
from sel.errors import Conflict, SelError
from sel.workflows.adult_places import adult_places, carried_over, places_stamp, set_adult_places
from sel.workflows.desk import Desk

RULE = (
    f"Staff take on {DEFAULT_PLACES} students each unless a number is written, and a volunteer one more. "
    "Who is left out is proposed to nobody, and no reason is asked. Partners are proposed only until the day "
    "their clearance ends. A counselor confirms each pair."
)


def draw(screen: Screen) -> None:
    """Draw the answer in a sentence, and the table with its one button."""
    if said := session.recall("places.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("places.said")
    now = cache.view(_view, screen, places_stamp(screen.desk))
    if now.empty:
        st.markdown("The roster has no adults of this school yet.")
        return
    st.markdown(f"**{_sentence(now)}**")
    st.markdown(RULE)
    _draw_table(screen, now)


def _view(desk: Desk, person: Person, _wave: str, school: str, _stamp: str) -> pd.DataFrame:
    return adult_places(desk, person, school)


def _sentence(now: pd.DataFrame) -> str:
    who = now[now["takes_on"] > 0]
    return f"{len(who)} of {len(now)} adults can take on {int(who['takes_on'].sum())} students between them."


def _draw_table(screen: Screen, now: pd.DataFrame) -> None:
    """Draw the table to change; what was read stays beside it until it is stored or read again."""
    school, seen, shown, turn = session.recall("places.read", ("", now, now, 0))
    if school != screen.school_id:
        seen, shown, turn = now, now, turn + 1
        session.remember("places.read", (screen.school_id, seen, shown, turn))
    if refused := session.recall("places.refused", ""):
        st.warning(plain(refused), icon=":material/sync_problem:")
    with st.form(f"places-{turn}", border=False):
        edited = st.data_editor(
            places_table(shown),
            key=f"places.{turn}",
            hide_index=True,
            width="stretch",
            placeholder="–",
            disabled=ONLY_READ,
            column_config={
                "Places": st.column_config.NumberColumn(
                    min_value=0, max_value=MOST_PLACES, step=1, help=f"Empty: {DEFAULT_PLACES}"
                ),
                UNTIL: st.column_config.DateColumn(format="MMM D, YYYY"),
                LANGUAGES: st.column_config.TextColumn(
                    max_chars=80, help="Besides English, apart by a semicolon: Spanish; Hmong"
                ),
            },
        )
        stored = st.form_submit_button("Store the changes", type="primary")
    if stored:
        _store(screen, seen, written_places(shown, edited))
    if st.button("Read again", help="Drops changes that aren't stored."):
        session.forget("places.refused")
        _read(screen, turn)


def _store(screen: Screen, seen: pd.DataFrame, wanted: pd.DataFrame) -> None:
    """Store what changed; who was too late is told, and keeps the own changes in the table."""
    turn = session.recall("places.read")[-1]
    try:
        names = set_adult_places(screen.desk, screen.person, screen.school_id, seen, wanted)
    except Conflict as refused:
        now = adult_places(screen.desk, screen.person, screen.school_id)
        kept = carried_over(seen, wanted, now)
        session.remember("places.read", (screen.school_id, now, kept, turn + 1))
        more = "Your changes stand in the table beside theirs: store them again if they still hold."
        session.remember("places.refused", f"{refused.message} {more}")
        st.rerun()
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.forget("places.refused")
    said = f"Stored: {', '.join(names)}." if names else "Nothing was changed."
    session.remember("places.said", said)
    _read(screen, turn)


def _read(screen: Screen, turn: int) -> None:
    """Begin again with what holds now."""
    now = adult_places(screen.desk, screen.person, screen.school_id)
    session.remember("places.read", (screen.school_id, now, now, turn + 1))
    st.rerun()


show("places", draw)
