"""What a wave's picture rests on, read in one snapshot: who is there, and what was said and written.

What families' consent no longer allows is left out here, whenever it was stored.
"""

from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from sel.core.consent import opted_out
from sel.core.instrument import Instrument
from sel.core.people import Roster
from sel.core.responses import Wave
from sel.readers.cells import among
from sel.readers.instruments import instruments
from sel.store import anonymous, consents, name_answers, responses, rosters, waves
from sel.workflows.colleagues import lines_withheld


@dataclass(frozen=True)
class Heard:
    """All that a wave's picture rests on.

    `answers` has one row a student who was heard by name; `staff_lines` name students, and colleagues in a
    slot of their own; `unnamed` one row an answer without a person
    (school_id, grade and the items); `name_answers` what people decided about written names.
    `only_unnamed` says that students answered, and none by name.
    """

    wave: Wave
    roster: Roster
    answers: pd.DataFrame
    nominations: pd.DataFrame
    unnamed: pd.DataFrame
    staff_lines: pd.DataFrame
    staff_answered: frozenset[str]
    staff_asked: bool
    name_answers: pd.DataFrame
    opted_out: frozenset[str]
    version: str

    @property
    def staff_alone(self) -> bool:
        """Whether the wave is closed and no student answered, but staff did: only whom staff named is known.

        While it is open the students may still be asked, so that nothing is concluded from their silence.
        """
        nobody = self.answers.empty and self.unnamed.empty
        return self.staff_asked and nobody and not self.wave.is_open

    @property
    def only_unnamed(self) -> bool:
        """Whether students answered, and none of them by name."""
        return len(self.unnamed) > 0 and self.answers.empty


def heard_in(conn: Connection, code: str, version: str) -> Heard:
    """Return what the picture of wave `code` rests on, as `version` names it. Raises NotFound."""
    known = instruments().values()
    staff = [asked for asked in known if asked.informant == "staff"]
    named = [asked for asked in known if asked.informant == "student" and not asked.anonymous]
    wave = waves.wave(conn, code)
    roster = rosters.current_roster(conn, wave.roster_imports)
    out = opted_out(consents.consents(conn), named=True)
    answers, nominations = _said(conn, code, named)
    lines = pd.concat([responses.standing_staff_lines(conn, code, asked.code) for asked in staff])
    lines = lines.reset_index(drop=True)
    answered = frozenset[str]().union(*(responses.respondents(conn, code, asked.code) for asked in staff))
    return Heard(
        wave=wave,
        roster=roster,
        answers=_without(answers, out),
        nominations=_without(nominations, out),
        unnamed=_unnamed(conn, code, [asked for asked in known if asked.anonymous]),
        staff_lines=lines[~lines_withheld(lines, roster, out)].reset_index(drop=True),
        staff_answered=answered,
        staff_asked=bool(answered),
        name_answers=name_answers.standing(conn, code),
        opted_out=out,
        version=version,
    )


def _said(conn: Connection, wave: str, named: list[Instrument]) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the answers and the nominations that stand, a student's later submission before the earlier.

    Of two instruments that ask for names the later submission gives the names, of two that ask the same
    items the items: whoever answered a form without items later has not taken back the others.
    """
    items = list(dict.fromkeys(code for asked in named for code in asked.item_codes))
    standing = {asked.code: responses.standing_answers(conn, wave, asked.code, items) for asked in named}
    names = _last([standing[asked.code].assign(form=asked.code) for asked in named if asked.names.codes])
    closed = _last([standing[asked.code] for asked in named if asked.item_codes])
    everybody = _last(list(standing.values()))[["student_id", "submitted_at"]]
    ticked = everybody["student_id"].isin(names.loc[names["none_ticked"], "student_id"])
    answers = everybody.assign(none_ticked=ticked).merge(
        closed[["student_id", *items]], on="student_id", how="left"
    )
    form = names.set_index("student_id")["form"]
    written = [
        found[(found["student_id"].map(form) == asked.code).to_numpy(bool)]
        for asked in named
        if asked.names.codes
        for found in [responses.standing_nominations(conn, wave, asked.code)]
    ]
    return answers, pd.concat(written, ignore_index=True)


def _last(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """Return each student's last submission; without a time it is the earliest, then the import decides."""
    together = pd.concat(frames, ignore_index=True)
    order = together.sort_values(["submitted_at", "import_id"], na_position="first", kind="stable")
    return order.drop_duplicates("student_id", keep="last").sort_index().reset_index(drop=True)


def _unnamed(conn: Connection, wave: str, asked: list[Instrument]) -> pd.DataFrame:
    """Return the wave's answers without a person: school_id, grade, and a column an item."""
    items = list(dict.fromkeys(code for form in asked for code in form.item_codes))
    found = [anonymous.anonymous_answers(conn, wave, form.code, items) for form in asked]
    if not found:
        return pd.DataFrame({"school_id": [], "grade": []}, dtype=str)
    return pd.concat(found, ignore_index=True)


def _without(rows: pd.DataFrame, out: frozenset[str]) -> pd.DataFrame:
    """Return the rows of students who did not opt out."""
    return rows[~among(rows["student_id"], out)].reset_index(drop=True) if out else rows
