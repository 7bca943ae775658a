"""Adults' places as the table that a person changes, and what was changed as the workflow takes it."""

import pandas as pd

KINDS = {"staff": "Staff", "partner": "Partner"}
CHANGED = {"places": "Places", "volunteers": "Volunteers", "excluded": "Leave out"}
UNTIL = "Clearance until"
LANGUAGES = "Languages"
ONLY_READ = ("Adult", "Role", "Kind", "Takes on", "Why nobody")


def places_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return `adult_places` in words, a row an adult; dates as dates, for the calendar to open."""
    told = pd.DataFrame({"Adult": rows["name"], "Role": rows["role"], "Kind": rows["kind"].map(KINDS)})
    until = pd.to_datetime(rows["clearance_until"].where(rows["clearance_until"] != ""), format="%Y-%m-%d")
    told = told.join(rows[list(CHANGED)].rename(columns=CHANGED))
    told = told.assign(**{UNTIL: until, LANGUAGES: rows["languages"]})
    return told.assign(**{"Takes on": rows["takes_on"], "Why nobody": rows["why_not"]})


def written_places(shown: pd.DataFrame, edited: pd.DataFrame) -> pd.DataFrame:
    """Return the rows `shown` as a person left their table, in the shape in which they were read."""
    until = pd.to_datetime(edited[UNTIL]).dt.strftime("%Y-%m-%d").astype("str").fillna("")
    cells = {name: edited[words].to_numpy() for name, words in CHANGED.items()}
    spoken = edited[LANGUAGES].astype("str").fillna("").str.strip()
    wanted = shown.assign(**cells, clearance_until=until.to_numpy(), languages=spoken.to_numpy())
    named = {"places": "Int64", "clearance_until": "str", "languages": "str"}
    return wanted.astype(named).astype({"volunteers": bool, "excluded": bool})
