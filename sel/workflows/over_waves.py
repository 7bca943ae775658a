"""Who gained, kept or lost an adult since an earlier wave: counts of those whom one may open, and names."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.outreach import FIRST_STATE, STATES
from sel.core.over_waves import PAIRED, changes, earlier_wave, paired, same_season
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.core.suppression import operational, published_change
from sel.errors import NotFound, WrongUsage
from sel.store import followups, waves
from sel.wording.english import grade_words, say
from sel.wording.over_waves import (
    CHANGE,
    NO_EARLIER,
    NO_NAMES_ASKED,
    NOT_COMPARED,
    NOT_THE_WHOLE_SCHOOL,
    OTHER_SEASON,
    STILL_OPEN,
    change_sentence,
    lost_sentence,
    school_change,
    told_both_times,
)
from sel.workflows.connection_map import STUDENTS_WORD
from sel.workflows.desk import Desk
from sel.workflows.like_waves import earlier_alike, names_asked, wave_day
from sel.workflows.opening import may_open
from sel.workflows.picture import picture_version, read_part, read_parts

LOST_COLUMNS = [
    *("student_id", "school_id", "name", "grade", "homeroom", "what_happened", "named_before", "owner"),
    "state",
]
TELLS_US = ("mutual", "named", "unmatched", "staff_only", "no_adult")
"""Who is counted in the release's measure of connected students."""
NO_LONGER_HERE = " (no longer at this school)"


@dataclass(frozen=True)
class Told:
    """The exact counts, of those whom the person may open.

    `by_grade` has label, change (lost, gained) and students; `counts` is in words, a row a grade;
    `apart` says how many could not be compared, and why.
    """

    answer: str = ""
    change: str = ""
    by_grade: pd.DataFrame = field(default_factory=pd.DataFrame)
    counts: pd.DataFrame = field(default_factory=pd.DataFrame)
    apart: pd.DataFrame = field(default_factory=pd.DataFrame)


@dataclass(frozen=True)
class OverWaves:
    """What the page says and draws.

    `earlier` is the wave held against, one of `choices`. `lost` has LOST_COLUMNS for the own caseload, empty
    for leaders. `whole_school` is the published change, "" to those who see it exactly. Where there is
    nothing to compare, `empty_because` says why.
    """

    earlier: str = ""
    choices: tuple[str, ...] = ()
    empty_because: str = ""
    told: Told = field(default_factory=Told)
    cautions: tuple[str, ...] = ()
    lost: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=LOST_COLUMNS, dtype=str))
    whole_school: str = ""


def over_waves(desk: Desk, person: Person, wave: str, school: str, earlier: str = "") -> OverWaves:
    """Return what became of students' having an adult between two waves, and log the look.

    `earlier` "" is the latest wave of the same season, else the latest. Raises NotAllowed; NotFound for a
    wave that isn't there; WrongUsage for one that can't be held against this.
    """
    ask = partial(permissions.check_can_see_totals, person, school)
    desk.allowed(person, ask, "see who gained or lost an adult", wave)
    with desk.store.read() as conn:
        now = waves.wave(conn, wave)
    choices = _choices(desk, wave, school)
    if now.is_open or not choices:
        asked = wave in names_asked(desk)
        why = STILL_OPEN if now.is_open else NO_EARLIER if asked else NO_NAMES_ASKED
        return OverWaves(empty_because=why)
    chosen = earlier or earlier_wave(wave_day(desk, now), choices)
    if chosen not in choices:
        raise WrongUsage(
            f"Wave {chosen} can't be held against {wave}.",
            f"Choose one of: {', '.join(choices)}.",
            exit_code=1,
        )
    found = _found(desk, school, chosen, wave)
    mine = found[may_open(person, found)]
    desk.log_look(
        person,
        "looked at who gained or lost an adult",
        "wave",
        wave,
        f"{len(mine)} students, school {school}",
    )
    same = same_season(wave_day(desk, now), choices[chosen])
    return OverWaves(
        earlier=chosen,
        choices=tuple(reversed(choices)),
        told=_told(mine, chosen),
        cautions=() if same else (OTHER_SEASON,),
        lost=_lost(desk, person, school, chosen, wave, mine),
        whole_school="" if len(mine) == len(found) else _published(desk, school, chosen, wave, found),
    )


def lost_export(desk: Desk, person: Person, wave: str, school: str, earlier: str) -> pd.DataFrame:
    """Return the caseload's students who lost an adult, as rows to take along (LOST_COLUMNS); logged.

    Raises NotAllowed; NotFound; WrongUsage.
    """
    ask = partial(permissions.check_can_export_list, person, school)
    desk.allowed(person, ask, "export who lost an adult", wave)
    rows = over_waves(desk, person, wave, school, earlier).lost
    desk.log_look(person, "exported who lost an adult", "wave", wave, f"{len(rows)} rows, school {school}")
    return rows


def over_waves_stamp(desk: Desk, wave: str, school: str) -> str:
    """Return a text that changes whenever an earlier wave or a follow-up does."""
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
    earlier = [picture_version(desk, code) for code in earlier_alike(desk, wave, school)]
    return f"{earlier} {len(known)} {known['version'].sum()} {known['updated_at'].max()}"


def _found(desk: Desk, school: str, before: str, after: str) -> pd.DataFrame:
    """Return a row a student of either wave: change, the status after and its reason, and who it is."""
    then, now = (_students(desk, wave, school) for wave in (before, after))
    people = pd.concat([now, then], ignore_index=True).drop_duplicates("student_id")
    return changes(then, now).merge(people.drop(columns="status"), on="student_id", how="left")


def _choices(desk: Desk, wave: str, school: str) -> dict[str, date]:
    """Return the earlier waves to hold this one against, with their days, in which the school had a part."""
    found = {}
    for code, day in earlier_alike(desk, wave, school).items():
        try:
            read_part(desk, code, "students", school)
        except NotFound:  # the school came to the roster after that wave
            continue
        found[code] = day
    return found


def _students(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    """Return a school's students in a wave."""
    rows = read_part(desk, wave, "students", school)
    names = ["given_name", "family_name", "grade", "homeroom", "reason"]
    return rows[["student_id", "school_id", "status", *names]]


def _told(mine: pd.DataFrame, earlier: str) -> Told:
    """Return the sentences and counts of those whom the person may open; nothing where there are none."""
    if mine.empty:
        return Told()
    rows = operational(mine, opens_names=True)
    count = paired(rows)
    before, after = count.shares
    told = told_both_times(count.gained, count.kept, count.lost, count.neither)
    change = ""
    if count.students:
        beyond = count.beyond_chance
        change = change_sentence(earlier, before, after, count.interval, count.students, beyond=beyond)
    apart = rows["change"].value_counts().reindex(list(NOT_COMPARED), fill_value=0)
    apart = apart[apart > 0]
    both = rows[rows["change"].isin(PAIRED)]
    table = pd.crosstab(both["grade"], both["change"]).reindex(columns=list(CHANGE), fill_value=0)
    table = table.set_axis([grade_words(str(grade)) for grade in table.index], axis=0)
    tall = table[["lost", "gained"]].rename_axis("label").reset_index()
    return Told(
        told,
        change,
        tall.melt("label", var_name="change", value_name="students"),
        table.rename(columns=CHANGE).rename_axis("Grade").rename_axis(columns=None).reset_index(),
        pd.DataFrame({"Not compared": apart.index.map(NOT_COMPARED), "Students": apart.to_numpy()}),
    )


def _lost(
    desk: Desk, person: Person, school: str, before: str, after: str, mine: pd.DataFrame
) -> pd.DataFrame:
    """Return LOST_COLUMNS of the caseload's students who lost an adult, by grade and name."""
    if not permissions.can(person, "see_named_adults", school):
        return pd.DataFrame(columns=LOST_COLUMNS, dtype=str)
    rows = mine[mine["change"] == "lost"]
    named = rows["student_id"].map(_named(desk, school, before, after)).astype("str").fillna("")
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, after).set_index("student_id")
    sentences = [lost_sentence(who, before, why) for who, why in zip(named, rows["reason"], strict=True)]
    state = rows["student_id"].map(known["state"]).astype("str").fillna(FIRST_STATE)
    found = rows.assign(
        name=full_name(rows),
        what_happened=pd.Series(sentences, index=rows.index, dtype=str),
        named_before=named,
        owner=rows["student_id"].map(known["owner"]).astype("str").fillna(""),
        state=state.map(STATES),
    )
    return found.sort_values(["grade", "name", "student_id"], ignore_index=True)[LOST_COLUMNS]


def _named(desk: Desk, school: str, wave: str, now: str) -> "pd.Series[str]":
    """Return the adults each student named in a wave, in words, by student_id; who is gone is marked so."""
    parts = [read_part(desk, wave, part, school) for part in ("ties", "ties_elsewhere")]
    ties = pd.concat([part for part in parts if len(part)] or parts[:1], ignore_index=True)
    ties = ties[ties["informant"].isin(STUDENTS_WORD)]
    adults = read_parts(desk, wave, "adults").drop_duplicates("adult_id")
    here = set(read_part(desk, now, "adults", school)["adult_id"])
    gone = adults["adult_id"].isin(here).map({True: "", False: NO_LONGER_HERE})
    words = pd.Series((full_name(adults) + gone).to_numpy(), index=adults["adult_id"])
    told = ties.assign(adult=ties["adult_id"].map(words)).dropna(subset="adult").sort_values("adult")
    return told.groupby("student_id")["adult"].agg(", ".join)


def _published(desk: Desk, school: str, before: str, after: str, found: pd.DataFrame) -> str:
    """Return the whole school's change as the two releases allow it to be told."""
    cells, members = [], []
    for wave, status in ((before, "before"), (after, "after")):
        rows = read_part(desk, wave, "release")
        same = (rows["school_id"] == school) & (rows["measure"] == "connected") & (rows["dimension"] == "all")
        cells.append(rows[same])
        members.append(set(found.loc[found[status].isin(TELLS_US), "student_id"]))
    change = published_change(cells[0], cells[1], members[0], members[1])
    if change is None:
        return NOT_THE_WHOLE_SCHOOL.format(hidden=say("hidden"))
    return school_change(before, change.before, change.after, beyond=change.beyond_chance)
