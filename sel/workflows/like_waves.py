"""Which closed waves may be held against each other: those that asked students for names in equal words."""

from collections.abc import Iterable
from datetime import date
from typing import TypeAlias
from zoneinfo import ZoneInfo

from sel.core.instrument import NameQuestion
from sel.core.responses import Wave
from sel.readers.instruments import instruments
from sel.store import waves
from sel.store.asked import surveys_answered
from sel.workflows.desk import Desk

Asked: TypeAlias = frozenset[str]
"""The questions for adults' names that students were asked, as the forms word them."""


def earlier_alike(desk: Desk, wave: str, school: str) -> dict[str, date]:
    """Return the earlier closed waves of the same questions at a school with their days, the earliest first.

    None where no student was asked for names. Raises NotFound for a wave that isn't there.
    """
    before, _ = _others(desk, wave)
    return {other.code: wave_day(desk, other) for other in _alike(desk, wave, before, school)}


def next_alike(desk: Desk, wave: str, school: str) -> Wave | None:
    """Return the first closed wave after this one of the same questions at a school, if there is one."""
    _, after = _others(desk, wave)
    return next(iter(_alike(desk, wave, after, school)), None)


def names_asked(desk: Desk) -> dict[str, Asked]:
    """Return what each wave asked students for names by the answers that stand; others have no entry."""
    of_names = {
        code: _words(survey.names)
        for code, survey in instruments().items()
        if survey.informant == "student" and survey.names.slots
    }
    with desk.store.read() as conn:
        answered = surveys_answered(conn)
    asked = {
        wave: frozenset(of_names[code] for code in codes & set(of_names)) for wave, codes in answered.items()
    }
    return {wave: words for wave, words in asked.items() if words}


def wave_day(desk: Desk, wave: Wave) -> date:
    """Return the day a wave is of: its census day, else the day it was opened, in the school's zone."""
    if wave.census:
        return wave.census
    opened = wave.opened_at or desk.now()
    return opened.astimezone(ZoneInfo(desk.settings.timezone)).date()


def _others(desk: Desk, wave: str) -> tuple[list[Wave], list[Wave]]:
    """Return the waves before and after this one. Raises NotFound where it isn't there."""
    with desk.store.read() as conn:
        waves.wave(conn, wave)
        known = waves.waves(conn)
    at = [other.code for other in known].index(wave)
    return known[:at], known[at + 1 :]


def _alike(desk: Desk, wave: str, others: Iterable[Wave], school: str) -> list[Wave]:
    asked = names_asked(desk)
    mine = asked.get(wave)
    return [
        other
        for other in others
        if mine
        and not other.is_open
        and asked.get(other.code) == mine
        and (not other.schools or school in other.schools)
    ]


def _words(question: NameQuestion) -> str:
    """Return a question with its tick and the number of names it invites, in every language, as one text."""
    wordings = (*sorted(question.wording.items()), *sorted(question.none_wording.items()))
    return "\n".join([str(question.slots), *(text for _, text in wordings)])
