"""The picture of a wave: everything computed once from roster and answers, stored, and only read by pages."""

from collections.abc import Callable
from threading import Lock

import pandas as pd
from sqlalchemy import Connection
from threadpoolctl import threadpool_limits

from sel.core.climate import school_patterns, student_profiles
from sel.core.connection import StaffWave, connection_status, school_figures
from sel.core.equity import gap_words
from sel.core.instrument import Instrument
from sel.core.names.resolve import resolved_staff_lines
from sel.core.network import adult_figures, school_graph
from sel.core.people import active_on
from sel.core.scales import favourable, scale_scores
from sel.core.suppression import published_patterns, published_profiles
from sel.core.ties import said_by_students, ties
from sel.errors import Conflict
from sel.outputs.graphs import school_layout
from sel.readers.cells import among
from sel.readers.instruments import instruments
from sel.store import decisions, pictures, waves
from sel.store import ties as stored_ties
from sel.workflows.colleagues import about_students, colleague_lines, colleague_pairs
from sel.workflows.desk import Desk
from sel.workflows.heard import Heard, heard_in
from sel.workflows.name_line import name_line
from sel.workflows.release import Unnamed, published
from sel.workflows.safety_first import resolved_safely
from sel.workflows.safety_found import keep_again
from sel.workflows.scale_figures import figures_of_scales
from sel.workflows.school_rows import by_school

Progress = Callable[[str, int, int], None]
"""Told what is being done, how many steps are done, and of how many."""

FORM = 9
"""Counts up when the parts of a picture change, so that pictures of an older program are drawn anew."""

TRIES = 4
"""How often a picture is drawn for one reader before the reader is told to come back."""

_DRAWING = Lock()
"""Of the visits that find a picture stale at the same time one draws it; the others find it drawn."""

Parts = dict[tuple[str, str], pd.DataFrame]


def silent(step: str, done: int, of: int) -> None:
    """Tell nobody."""


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
    line = name_line(desk.settings)
    drawn_with = (
        FORM,
        desk.settings.small_cell,
        desk.settings.seed,
        line.accept,
        line.margin,
        line.off_roster,
    )
    return f"{data}-{'-'.join(str(value) for value in drawn_with)}"


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
    with desk.store.read() as conn:
        heard = heard_in(conn, wave, _wanted(desk, conn, wave))
    parts, mentions, found = _drawn(desk, heard, progress)
    progress("storing", 5, 6)
    with desk.store.write() as conn:
        if _wanted(desk, conn, wave) != heard.version:
            return  # the data changed meanwhile; whoever changed it computes the right one
        decisions.save_decisions(conn, wave, mentions)
        keep_again(conn, desk, wave, heard.nominations)
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
        with _DRAWING:
            if not is_fresh(desk, wave):
                refresh(desk, wave)
    raise Conflict("The data of this wave is being changed just now.", "Try again in a minute.")


def _drawn(desk: Desk, heard: Heard, progress: Progress) -> tuple[Parts, pd.DataFrame, pd.DataFrame]:
    """Return the picture's parts, the resolved mentions and the ties."""
    progress("who is meant", 1, 6)
    line = name_line(desk.settings)
    resolution = resolved_safely(heard.nominations, heard.roster, heard.name_answers, line)
    mentions = resolution.mentions
    lines = resolved_staff_lines(about_students(heard.staff_lines), heard.roster, line)
    colleagues = colleague_lines(heard.staff_lines, heard.roster, line)
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
        by_school(resolution.candidates, students, "student_id"),
        by_school(lines, adults, "adult_id"),
        by_school(found, students, "student_id"),
        by_school(colleagues, adults, "adult_id"),
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
        answered = len(staff & heard.staff_answered)
        asked = StaffWave(len(staff), answered, heard.staff_alone) if heard.staff_asked else None
        said = (answers(school), written(school), tied(school))
        frames.append(
            connection_status(enrolled(school), heard.wave, desk.today(), *said, asked, heard.opted_out)
        )
    return pd.concat(frames, ignore_index=True)


def _district_parts(desk: Desk, heard: Heard, status: pd.DataFrame) -> Parts:
    """Return the parts that are of all schools together."""
    asked = _student_instrument()
    titles = {scale.code: scale.title["en"] for scale in asked.scales}
    answers = heard.answers[among(heard.answers["student_id"], status["student_id"])]
    scores = scale_scores(answers, asked)
    unnamed = Unnamed(
        heard.unnamed, favourable(heard.unnamed.assign(student_id=""), asked), alone=heard.only_unnamed
    )
    table = published(
        heard.roster,
        status,
        favourable(answers, asked),
        desk.settings.small_cell,
        still_open=heard.wave.is_open,
        unnamed=unnamed,
    )
    with threadpool_limits(1):  # the matrices are small: more threads only wait for each other
        profiles = student_profiles(scores, titles, desk.settings.seed)
    patterns = school_patterns(scores, heard.roster.students, titles)
    by_scale, by_item = figures_of_scales(asked, answers, heard.roster.students, heard.unnamed)
    shares = published_profiles(profiles, status, table, desk.settings.small_cell)
    return {
        ("figures", ""): _figures(status, heard),
        ("unnamed", ""): heard.unnamed.groupby(["school_id", "grade"]).size().rename("n").reset_index(),
        ("release", ""): table.frame,
        ("gaps", ""): gap_words(table.frame),
        ("profiles", ""): shares,
        ("patterns", ""): published_patterns(patterns, table),
        ("scale_figures", ""): by_scale,
        ("item_figures", ""): by_item,
        ("scales", ""): scores,
    }


def _figures(status: pd.DataFrame, heard: Heard) -> pd.DataFrame:
    """Return the schools' figures; where nobody was asked by name, as many have answered as gave answers."""
    figures = school_figures(status)
    if not heard.only_unnamed:
        return figures
    given = heard.unnamed["school_id"].value_counts()
    given[""] = len(heard.unnamed)
    answered = figures["school_id"].map(given).fillna(0).astype(int)
    return figures.assign(answered=answered.clip(upper=figures["asked"]))


def _school_parts(
    desk: Desk,
    heard: Heard,
    school: str,
    students: pd.DataFrame,
    adults: pd.DataFrame,
    status: pd.DataFrame,
    mentions: pd.DataFrame,
    candidates: pd.DataFrame,
    lines: pd.DataFrame,
    found: pd.DataFrame,
    colleagues: pd.DataFrame,
) -> Parts:
    """Return the parts of one school, from the frames' rows of that school."""
    adults = adults[active_on(adults, heard.wave.census_day(desk.today()))]
    ids, staff = set(status["student_id"]), set(adults["adult_id"])
    students = students[students["student_id"].isin(ids)]
    theirs = found[found["student_id"].isin(ids)]
    here = theirs["adult_id"].isin(staff)
    mine = theirs[here]
    colleagues = colleagues[colleagues["adult_id"].isin(staff)]
    reported = school_graph(students, adults, said_by_students(mine))
    figures = adult_figures(students, adults, theirs, colleague_pairs(colleagues))
    names = ["student_id", "given_name", "family_name", "grade", "homeroom"]
    people = ["adult_id", "school_id", "given_name", "family_name", "role", "kind"]
    return {
        ("students", school): status.merge(students[names], on="student_id", how="left"),
        ("nominations", school): mentions[mentions["student_id"].isin(ids)],
        ("candidates", school): candidates[candidates["student_id"].isin(ids)],
        ("staff_lines", school): lines[lines["adult_id"].isin(staff)],
        ("ties", school): mine,
        ("ties_elsewhere", school): theirs[~here],
        ("colleagues", school): colleagues,
        ("adults", school): adults[people]
        .merge(figures.drop(columns="school_id"), on="adult_id", how="left")
        .assign(answered=lambda frame: frame["adult_id"].isin(heard.staff_answered)),
        ("layout", school): school_layout(reported, status, school, desk.settings.seed),
    }


def _student_instrument() -> Instrument:
    """Return the instrument whose scales a wave's climate is told in."""
    return next(found for found in instruments().values() if found.informant == "student" and found.scales)
