"""Answered n of N, as far as this person may know it: the line that stands over every page."""

from dataclasses import dataclass
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED
from sel.core.permissions import Person
from sel.core.suppression import operational
from sel.store import pictures, waves
from sel.wording.english import say
from sel.workflows.cells import cells
from sel.workflows.desk import Desk
from sel.workflows.opening import opens_names
from sel.workflows.picture import picture_version, read_part


@dataclass(frozen=True)
class Answered:
    """How many have answered, in words; `open_sentence` is empty once the wave is closed."""

    sentence: str
    open_sentence: str


def answered(desk: Desk, person: Person, wave: str, school_id: str, as_drawn: bool = False) -> Answered:
    """Return how many of those asked at the school have answered.

    The count is exact for those who may open the names of who is missing; everybody else gets the
    published rate. A decision about names changes none of it, so a picture that lacks only such is read as
    it is; `as_drawn` takes the stored one however old, where there is one. Raises NotAllowed.
    """
    ask = partial(permissions.check_can_see_response_rate, person, school_id)
    desk.allowed(person, ask, "see how many have answered", school_id)
    read = partial(_part, desk, wave, as_drawn)
    figures = read("figures")
    here = figures[figures["school_id"] == school_id]
    if here.empty:
        return Answered("", "")
    if int(here[list(STAFF_REPORTED)].to_numpy().sum()):
        adults = read("adults", school_id)
        return Answered(say("staff_alone", k=int(adults["answered"].sum()), of=len(adults)), "")
    with desk.store.read() as conn:
        still_open = waves.wave(conn, wave).is_open
    opens = opens_names(person, read("students", school_id)) or bool(
        permissions.can_see_missing(person, school_id, still_open)
    )
    exact = operational(here, opens)
    if len(exact):
        heard, asked = (f"{int(exact[name].iloc[0]):,}" for name in ("answered", "asked"))
        return Answered(say("answered", n=heard, of=asked), _open_words(still_open, heard, asked))
    rate = published_rate(read("release"), school_id)
    told = say("answered_rate", a=rate) if rate else say("answered_hidden")
    return Answered(told, _open_words(still_open, rate or "a hidden number", "every 100"))


def _part(desk: Desk, wave: str, as_drawn: bool, part: str, school_id: str = "") -> pd.DataFrame:
    """Return a part of the picture without drawing it anew for decisions about names."""
    wanted = picture_version(desk, wave)
    does = pictures.drawn_alike if as_drawn else pictures.lacks_answers_only
    with desk.store.read() as conn:
        if does(conn, wave, wanted):
            return pictures.picture_part(conn, wave, part, school_id)
    return read_part(desk, wave, part, school_id)


def published_rate(release: pd.DataFrame, school_id: str) -> str:
    """Return the release's word on how many of every 100 answered, "" where it is hidden."""
    whole = cells(release, school_id, "answered", ("all",))
    return "" if whole.empty or whole["hidden"].iloc[0] else str(whole["words"].iloc[0])


def _open_words(still_open: bool, heard: str, asked: str) -> str:
    return say("survey_open", n=heard, of=asked) if still_open else ""
