"""How many students each adult of a school may take on: reading it for a person, and changing it."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.availability import AVAILABILITY, MOST_PLACES, places_of
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import Conflict, WrongUsage
from sel.store import availability, rosters
from sel.workflows.desk import Desk

SAID = ["places", "volunteers", "excluded", "clearance_until", "languages"]
"""What a person may change of an adult."""


def adult_places(desk: Desk, person: Person, school: str) -> pd.DataFrame:
    """Return what was said of each adult at a school and what follows today, in the order of the names.

    Columns: adult_id, name, role, kind, places (Int64, missing where nobody wrote a number), volunteers,
    excluded, clearance_until (ISO date or empty), languages (as written), version (0 where nothing was
    said), by, takes_on, why_not. Raises NotAllowed.
    """
    _may_set(desk, person, school)
    with desk.store.read() as conn:
        adults = rosters.adults_of(conn)
        said = availability.availability(conn)
    adults = adults[adults["adult_id"].isin(adults.loc[adults["school_id"] == school, "adult_id"])]
    decided = places_of(adults, said, desk.today()).rename(columns={"places": "takes_on"})
    named = adults.assign(name=full_name(adults), here=adults["school_id"] == school)
    named = named.sort_values("here", ascending=False).drop_duplicates("adult_id")
    rows = named[["adult_id", "name", "role", "kind"]].merge(
        said.drop(columns="at"), on="adult_id", how="left"
    )
    rows = rows.merge(decided[["adult_id", "takes_on", "why_not"]], on="adult_id")
    text = ("clearance_until", "languages", "by")
    filled = {"volunteers": False, "excluded": False, "version": 0} | dict.fromkeys(text, "")
    types = {"volunteers": bool, "excluded": bool, "version": int} | dict.fromkeys(text, str)
    rows = rows.astype({"volunteers": "boolean", "excluded": "boolean"}).fillna(filled).astype(types)
    return rows.sort_values(["name", "adult_id"], ignore_index=True)


def places_stamp(desk: Desk) -> str:
    """Return a text that changes whenever somebody's places or the roster do, for what is kept of them."""
    with desk.store.read() as conn:
        return f"{rosters.current_roster_imports(conn)} {availability.availability_stamp(conn)}"


def set_adult_places(
    desk: Desk, person: Person, school: str, seen: pd.DataFrame, wanted: pd.DataFrame
) -> tuple[str, ...]:
    """Store what a person changed and return the adults' names; every change or none, audited by id.

    Both frames are as `adult_places` gave them (`seen`), a row an adult. Raises NotAllowed; WrongUsage where
    a cell can't be; Conflict where somebody else changed one of these adults meanwhile.
    """
    _may_set(desk, person, school)
    rows = wanted[changed_rows(seen, wanted)]
    _check(rows)
    with desk.store.write() as conn:
        adults = rosters.adults_of(conn)
        here = set(adults.loc[adults["school_id"] == school, "adult_id"])
        gone = rows.loc[~rows["adult_id"].isin(here), "name"]
        if len(gone):
            raise Conflict(
                f"{', '.join(gone)} left the school's roster meanwhile; nothing was stored.",
                "Read the table again.",
            )
        availability.change_availability(
            conn,
            seen[seen["version"] > 0],
            rows[list(AVAILABILITY.columns)],
            by=person.person_id,
            at=desk.now(),
        )
        for adult_id in rows["adult_id"]:
            desk.audit(conn, person, "set the places of", "adult", adult_id)
    return tuple(rows["name"])


def changed_rows(seen: pd.DataFrame, wanted: pd.DataFrame) -> "pd.Series[bool]":
    """Return, a truth value a row of `wanted`, where it differs from what was seen of the adult."""
    return _differs(seen, wanted).any(axis=1)


def carried_over(seen: pd.DataFrame, wanted: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """Return what holds `now` with the cells in place that a person changed since it was seen.

    So whoever was too late finds the own changes beside the others' and can store them.
    """
    mine = _differs(seen, wanted).set_axis(wanted["adult_id"])
    cells = wanted.set_index("adult_id")[SAID]
    kept = now.set_index("adult_id")
    both = kept.index.intersection(cells.index)
    for name in SAID:
        change = both[mine.loc[both, name]]
        kept.loc[change, name] = cells.loc[change, name]
    return kept.reset_index()


def _differs(seen: pd.DataFrame, wanted: pd.DataFrame) -> pd.DataFrame:
    """Return where a cell of `wanted` differs from `seen`, a column each of SAID; missing equals missing."""
    was = seen.set_index("adult_id").reindex(wanted["adult_id"])[SAID].astype(object)
    now = wanted.set_index("adult_id")[SAID].astype(object)
    return (
        ((was != now) & ~(was.isna() & now.isna()))
        .fillna(value=True)
        .reset_index(drop=True)
        .set_index(wanted.index)
    )


def _check(rows: pd.DataFrame) -> None:
    """Raise WrongUsage, naming the adult, for places or a date that can't be."""
    places = rows["places"].astype("Float64")
    wrong = ((places < 0) | (places > MOST_PLACES) | (places % 1 != 0)).fillna(value=False)
    if wrong.any():
        message = (
            f"{rows.loc[wrong, 'name'].iloc[0]}: the places are no whole number from 0 to {MOST_PLACES}."
        )
        raise WrongUsage(message, "Write a number, or leave the cell empty.")
    until = rows["clearance_until"]
    unread = (until != "") & pd.to_datetime(until, format="%Y-%m-%d", errors="coerce").isna()
    if unread.any():
        message = f"{rows.loc[unread, 'name'].iloc[0]}: “{until[unread].iloc[0]}” is no date."
        raise WrongUsage(message, "Write dates as 2027-06-30.")


def _may_set(desk: Desk, person: Person, school: str) -> None:
    ask = partial(permissions.check_can, person, "set_places", school)
    desk.allowed(person, ask, "set adults' places", school)
