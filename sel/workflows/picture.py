"""The picture of a wave: everything computed once from roster and answers, stored, and only read by pages."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection
from threadpoolctl import threadpool_limits

from sel.core.climate import school_patterns, student_profiles
from sel.core.connection import StaffWave, connection_status, school_figures
from sel.core.equity import gap_words
from sel.core.instrument import Instrument
from sel.core.names.resolve import resolved_mentions, resolved_staff_lines
from sel.core.network import adult_figures, school_graph
from sel.core.people import Roster, active_on
from sel.core.responses import Wave
from sel.core.safety import harm_set_apart
from sel.core.scales import favourable, scale_scores
from sel.core.suppression import published_patterns, published_profiles
from sel.core.ties import said_by_students, ties
from sel.errors import Conflict
from sel.outputs.graphs import school_layout
from sel.readers.instruments import instruments
from sel.store import decisions, pictures, responses, rosters, waves
from sel.store import ties as stored_ties
from sel.workflows.desk import Desk
from sel.workflows.release import published
from sel.workflows.school_rows import by_school

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many steps are done, and of how many."""

FORM = 1
"""Counts up when the parts of a picture change, so that pictures of an older program are drawn anew."""

TRIES = 4
"""How often a picture is drawn for one reader before the reader is told to come back."""

Parts = dict[tuple[str, str], pd.DataFrame]


def silent(step: str, done: int, of: int) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Heard:
    """All that a wave's picture rests on: who is there, and what was said and written."""

    wave: Wave
    roster: Roster
    answers: pd.DataFrame
    nominations: pd.DataFrame
    staff_lines: pd.DataFrame
    staff_answered: frozenset[str]
    staff_asked: bool
    confirmed: pd.DataFrame
    version: str


def picture_version(desk: Desk, wave: str) -> str:
    """Return the version of the data that a picture of the wave must be of."""
    with desk.store.read() as conn:
        return _wanted(desk, conn, wave)


def is_fresh(desk: Desk, wave: str) -> bool:
    """Return whether the stored picture is the one that would be drawn now."""
    with desk.store.read() as conn:
        return pictures.picture_version(conn, wave) == _wanted(desk, conn, wave)


def _wanted(desk: Desk, conn: Connection, wave: str) -> str:
    """Return the version of data, settings and drawing: a stricter setting must not find an older picture."""
    data = pictures.data_version(conn, wave)
    return f"{data}-{FORM}-{desk.settings.small_cell}-{desk.settings.seed}"


def read_part(desk: Desk, wave: str, part: str, school_id: str = "") -> pd.DataFrame:
    """Return one part of the wave's picture for one school, computing the picture first where it is stale."""
    _ensure(desk, wave)
    with desk.store.read() as conn:
        return pictures.picture_part(conn, wave, part, school_id)


def read_parts(desk: Desk, wave: str, part: str) -> pd.DataFrame:
    """Return one part of the wave's picture over all schools."""
    _ensure(desk, wave)
    with desk.store.read() as conn:
        return pictures.picture_parts(conn, wave, part)


def refresh(desk: Desk, wave: str, progress: Progress = silent) -> None:
    """Compute the wave's picture from what is stored now, and store it in one transaction."""
    progress("reading", 0, 6)
    heard = _heard(desk, wave)
    parts, mentions, found = _drawn(desk, heard, progress)
    progress("storing", 5, 6)
    with desk.store.write() as conn:
        if _wanted(desk, conn, wave) != heard.version:
            return  # the data changed meanwhile; whoever changed it computes the right one
        decisions.save_decisions(conn, wave, mentions)
        stored_ties.save_ties(conn, wave, found)
        pictures.save_picture(conn, wave, heard.version, parts, desk.now())
    progress("done", 6, 6)


def _ensure(desk: Desk, wave: str) -> None:
    """Draw the picture anew until it is of today's data; a change while one is drawn makes it stale at once.

    Raises NotFound for a wave that isn't there; Conflict where the data doesn't come to rest.
    """
    for _ in range(TRIES):
        with desk.store.read() as conn:
            waves.wave(conn, wave)
        if is_fresh(desk, wave):
            return
        refresh(desk, wave)
    raise Conflict("The data of this wave is being changed just now.", "Try again in a minute.")


def _heard(desk: Desk, code: str) -> Heard:
    """Return what the wave's picture rests on, read in one snapshot."""
    known = instruments()
    student = [found for found in known.values() if found.informant == "student"]
    staff = [found for found in known.values() if found.informant == "staff"]
    with desk.store.read() as conn:
        wave = waves.wave(conn, code)
        roster = rosters.current_roster(conn, wave.roster_imports)
        lines = pd.concat([responses.standing_staff_lines(conn, code, asked.code) for asked in staff])
        answered = frozenset[str]().union(*(responses.respondents(conn, code, asked.code) for asked in staff))
        return Heard(
            wave=wave,
            roster=roster,
            answers=_one_a_student(
                [responses.standing_answers(conn, code, a.code, a.item_codes) for a in student]
            ),
            nominations=pd.concat([responses.standing_nominations(conn, code, a.code) for a in student]),
            staff_lines=lines,
            staff_answered=answered,
            staff_asked=bool(answered),
            confirmed=decisions.confirmed(conn, code),
            version=_wanted(desk, conn, code),
        )


def _one_a_student(frames: list[pd.DataFrame]) -> pd.DataFrame:
    """Return the answers of all student instruments, the later submission of a student standing."""
    together = pd.concat(frames, ignore_index=True).sort_values(
        "submitted_at", na_position="first", kind="stable"
    )
    return together.drop_duplicates("student_id", keep="last").sort_index().reset_index(drop=True)


def _drawn(desk: Desk, heard: Heard, progress: Progress) -> tuple[Parts, pd.DataFrame, pd.DataFrame]:
    """Return the picture's parts, the resolved mentions and the ties."""
    progress("who is meant", 1, 6)
    mentions = harm_set_apart(resolved_mentions(heard.nominations, heard.roster, heard.confirmed))
    lines = resolved_staff_lines(heard.staff_lines, heard.roster)
    found = ties(mentions, lines, heard.wave.code)
    progress("status", 2, 6)
    status = _status(desk, heard, mentions, found)
    progress("climate", 3, 6)
    parts = _district_parts(desk, heard, status)
    progress("schools", 4, 6)
    students, adults = heard.roster.students, heard.roster.adults
    split = (
        by_school(students),
        by_school(adults),
        by_school(status),
        by_school(mentions, students, "student_id"),
        by_school(lines, adults, "adult_id"),
        by_school(found, students, "student_id"),
    )
    for school in heard.roster.schools["school_id"]:
        parts |= _school_parts(desk, heard, school, *(rows_of(school) for rows_of in split))
    return parts, mentions, found


def _status(desk: Desk, heard: Heard, mentions: pd.DataFrame, found: pd.DataFrame) -> pd.DataFrame:
    """Return every student's status, school by school, because each school's staff answered for itself."""
    students = heard.roster.students
    enrolled, staff_of = by_school(students), by_school(heard.roster.adults)
    answers = by_school(heard.answers, students, "student_id")
    written = by_school(mentions, students, "student_id")
    tied = by_school(found, students, "student_id")
    frames = []
    for school in ["", *heard.roster.schools["school_id"]]:  # "" has no rows: it gives the frame its columns
        staff = set(staff_of(school)["adult_id"])
        asked = StaffWave(len(staff), len(staff & heard.staff_answered)) if heard.staff_asked else None
        said = (answers(school), written(school), tied(school))
        frames.append(connection_status(enrolled(school), heard.wave, desk.today(), *said, asked))
    return pd.concat(frames, ignore_index=True)


def _district_parts(desk: Desk, heard: Heard, status: pd.DataFrame) -> Parts:
    """Return the parts that are of all schools together."""
    asked = _student_instrument()
    titles = {scale.code: scale.title["en"] for scale in asked.scales}
    answers = heard.answers[heard.answers["student_id"].isin(set(status["student_id"]))]
    scores = scale_scores(answers, asked)
    told = favourable(answers, asked)
    table = published(heard.roster, status, told, desk.settings.small_cell, still_open=heard.wave.is_open)
    with threadpool_limits(1):  # the matrices are small: more threads only wait for each other
        profiles = student_profiles(scores, titles, desk.settings.seed)
    patterns = school_patterns(scores, heard.roster.students, titles)
    shares = published_profiles(profiles, status, table, desk.settings.small_cell)
    return {
        ("figures", ""): school_figures(status),
        ("release", ""): table.frame,
        ("gaps", ""): gap_words(table.frame),
        ("profiles", ""): shares,
        ("patterns", ""): published_patterns(patterns, table),
        ("scales", ""): scores,
    }


def _school_parts(
    desk: Desk,
    heard: Heard,
    school: str,
    students: pd.DataFrame,
    adults: pd.DataFrame,
    status: pd.DataFrame,
    mentions: pd.DataFrame,
    lines: pd.DataFrame,
    found: pd.DataFrame,
) -> Parts:
    """Return the parts of one school, from the frames' rows of that school."""
    adults = adults[active_on(adults, heard.wave.census_day(desk.today()))]
    ids, staff = set(status["student_id"]), set(adults["adult_id"])
    students = students[students["student_id"].isin(ids)]
    theirs = found[found["student_id"].isin(ids)]
    mine = theirs[theirs["adult_id"].isin(staff)]
    reported = school_graph(students, adults, said_by_students(mine))
    figures = adult_figures(students, adults, theirs)
    names = ["student_id", "given_name", "family_name", "grade", "homeroom"]
    people = ["adult_id", "school_id", "given_name", "family_name", "role", "kind"]
    return {
        ("students", school): status.merge(students[names], on="student_id", how="left"),
        ("nominations", school): mentions[mentions["student_id"].isin(ids)],
        ("staff_lines", school): lines[lines["adult_id"].isin(staff)],
        ("ties", school): mine,
        ("adults", school): adults[people]
        .merge(figures.drop(columns="school_id"), on="adult_id", how="left")
        .assign(answered=lambda frame: frame["adult_id"].isin(heard.staff_answered)),
        ("layout", school): school_layout(reported, status, school, desk.settings.seed),
    }


def _student_instrument() -> Instrument:
    """Return the instrument whose scales a wave's climate is told in."""
    return next(found for found in instruments().values() if found.informant == "student" and found.scales)
