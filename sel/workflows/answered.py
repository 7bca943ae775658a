"""Answered n of N, as far as this person may know it: the line that stands over every page."""

from dataclasses import dataclass

from sel.core import permissions
from sel.core.permissions import Person
from sel.core.suppression import shown_count
from sel.store import waves
from sel.wording.english import say
from sel.workflows.desk import Desk
from sel.workflows.opening import opens_names
from sel.workflows.picture import read_part


@dataclass(frozen=True)
class Answered:
    """How many have answered, in words; `open_sentence` is empty once the wave is closed."""

    sentence: str
    open_sentence: str


def answered(desk: Desk, person: Person, wave: str, school_id: str) -> Answered:
    """Return how many of those asked at the school have answered.

    The count is exact for those who may open the names of who is missing; everybody else gets the
    published rate, or while the wave is open a coarse count.
    """
    figures = read_part(desk, wave, "figures")
    here = figures[figures["school_id"] == school_id]
    if here.empty:
        return Answered("", "")
    with desk.store.read() as conn:
        still_open = waves.wave(conn, wave).is_open
    opens = opens_names(person, read_part(desk, wave, "students", school_id)) or bool(
        permissions.can_see_missing(person, school_id, still_open)
    )
    if not opens and not still_open:
        return Answered(_published_rate(desk, wave, school_id), "")
    small = desk.settings.small_cell
    heard, asked = (shown_count(int(here[name].iloc[0]), small, opens) for name in ("answered", "asked"))
    return Answered(
        say("answered", n=heard, of=asked), say("survey_open", n=heard, of=asked) if still_open else ""
    )


def _published_rate(desk: Desk, wave: str, school_id: str) -> str:
    """Return the release's word on how many answered."""
    release = read_part(desk, wave, "release")
    whole = (release["school_id"] == school_id) & (release["measure"] == "answered")
    cell = release[whole & (release["dimension"] == "all")].iloc[0]
    return say("answered_hidden") if cell["shown"] == "hidden" else say("answered_rate", a=cell["value"])
