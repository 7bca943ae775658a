"""The days without school as a grid to change, for whoever keeps the calendar of all schools."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from sel.app import session
from sel.app.parts.screen import Screen
from sel.app.parts.words import plain
from sel.errors import Conflict, SelError, WrongUsage
from sel.workflows.school_calendar import days_off, set_days_off

DAY, NAME = "Day", "Name"
WORDS = (
    "Follow-ups are due on school days: weekends and these days are not counted. They hold for every school. "
    "A holidays table can be uploaded, too; of what is said of a day the newest holds."
)


def draw_days_off(screen: Screen) -> None:
    """Draw the grid, the earliest day first; rows are added at its end, and deleted."""
    st.header("Days without school", anchor=False)
    st.markdown(WORDS)
    if said := session.recall("days.said", ""):
        st.success(plain(said), icon=":material/check:")
        session.forget("days.said")
    now = days_off(screen.desk)
    seen, shown, turn = session.recall("days.read", (now, now, 0))
    session.remember("days.read", (seen, shown, turn))
    if refused := session.recall("days.refused", ""):
        st.warning(plain(refused), icon=":material/sync_problem:")
    with st.form(f"days-{turn}", border=False):
        edited = st.data_editor(
            days_table(shown),
            key=f"days.{turn}",
            num_rows="dynamic",
            hide_index=True,
            column_config={
                DAY: st.column_config.DateColumn(format="MMM D, YYYY", required=True),
                NAME: st.column_config.TextColumn(),
            },
        )
        stored = st.form_submit_button("Store the days")
    if stored:
        _store(screen, seen, edited)


def days_table(days: Mapping[date, str]) -> pd.DataFrame:
    """Return the days as the grid shows them."""
    return pd.DataFrame({DAY: pd.to_datetime(list(days)), NAME: pd.Series(list(days.values()), dtype=str)})


def written_days(edited: pd.DataFrame) -> dict[date, str]:
    """Return the days as a person left the grid; rows with nothing in them are no days.

    Raises WrongUsage for a name without a day, and for a day that stands there twice.
    """
    day, name = pd.to_datetime(edited[DAY]), edited[NAME].astype("str").fillna("").str.strip()
    if (day.isna() & (name != "")).any():
        raise WrongUsage(f"“{name[day.isna()].iloc[0]}” has no day.", "Choose its day, or delete the row.")
    day, name = day[day.notna()], name[day.notna()]
    if day.duplicated().any():
        twice = day[day.duplicated()].iloc[0].date()
        raise WrongUsage(f"{twice.isoformat()} stands there twice.", "Delete one of its rows.")
    return dict(zip(day.dt.date, name, strict=True))


def _store(screen: Screen, seen: Mapping[date, str], edited: pd.DataFrame) -> None:
    """Store what changed; whoever was too late is told, and keeps the own changes in the grid."""
    turn = session.recall("days.read")[-1]
    try:
        wanted = written_days(edited)
        changed = set_days_off(screen.desk, screen.person, seen, wanted)
    except Conflict as refused:
        now = days_off(screen.desk)
        mine = {day for day in {*seen, *wanted} if seen.get(day) != wanted.get(day)}
        kept = {day: name for day, name in now.items() if day not in mine}
        kept |= {day: wanted[day] for day in mine if day in wanted}
        session.remember("days.read", (now, dict(sorted(kept.items())), turn + 1))
        more = "Your changes stand in the grid: store them again if they still hold."
        session.remember("days.refused", f"{refused.message} {more}")
        st.rerun()
    except SelError as refused:
        st.error(plain(str(refused)))
        return
    session.forget("days.refused")
    now = days_off(screen.desk)
    session.remember("days.read", (now, now, turn + 1))
    count = "1 day" if len(changed) == 1 else f"{len(changed)} days"
    session.remember("days.said", f"Stored: {count}." if changed else "Nothing was changed.")
    st.rerun()
