"""Before June: who would be left with no adult next school year, and to whom to hand over in time."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.handover import (
    LAST_GRADES,
    Handover,
    handover,
    leaves_school,
    next_schools,
    role_ends,
    school_year_end,
    stepping,
    top_grade,
)
from sel.core.network import leaving_counts
from sel.core.people import active_on, full_name
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import followups, rosters
from sel.wording.english import day_words, grade_words
from sel.wording.next_year import GOES, graduates_sentence, left_sentence, no_next_school
from sel.workflows.desk import Desk
from sel.workflows.handover_rows import HANDOVER_COLUMNS, NextYear, handover_rows
from sel.workflows.picture import read_part
from sel.workflows.school_network import school_pairs
from sel.workflows.waves import school_list

GOING_COLUMNS = ["Adult", "Why", "Students who named them", "Would have nobody", "Would have one adult"]


@dataclass(frozen=True)
class BeforeJune:
    """What the page says and draws; a leader's counts are of the school, a counselor's of the caseload.

    `notes` say what was left out and why. `choices` are the adults who may be marked as leaving, name by
    adult_id. `going` has GOING_COLUMNS; `by_grade` label, why and students; `students` HANDOVER_COLUMNS,
    empty for leaders, who may see counts alone.
    """

    answer: str
    notes: tuple[str, ...]
    choices: dict[str, str]
    going: pd.DataFrame
    by_grade: pd.DataFrame
    students: pd.DataFrame
    names: bool = field(default=False)


def before_june(desk: Desk, person: Person, wave: str, school: str, *leaving: str) -> BeforeJune:
    """Return who would be left with no adult next school year if `leaving` (adult ids) go too; logged.

    Raises NotAllowed; NotFound for a wave that isn't there or an adult who isn't at the school.
    """
    counts = bool(permissions.can_see_adult_counts(person, school))
    right = permissions.check_can_see_adult_counts if counts else _check_ties
    desk.allowed(person, partial(right, person, school), "see who would lose the last adult", wave)
    found = _next_year(desk, person, wave, school, leaving, whole_school=counts)
    left = found.handover.students
    detail = f"{len(left)} students, school {school}"
    desk.log_look(person, "looked at who would lose the last adult", "wave", wave, detail)
    for adult_id in leaving:
        desk.log_look(person, "looked at an adult leaving", "adult", adult_id, f"wave {wave}")
    names = bool(permissions.can(person, "see_named_adults", school))
    nobody = pd.DataFrame(columns=HANDOVER_COLUMNS, dtype=str)
    return BeforeJune(
        _answer(found, whole_school=counts),
        _notes(found),
        _choices(found, whole_school=counts),
        _going(found),
        _by_grade(found),
        handover_rows(desk, wave, school, found) if names else nobody,
        names,
    )


def handover_export(
    desk: Desk, person: Person, wave: str, school: str = "", leaving: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the handover list as rows to take along (HANDOVER_COLUMNS); logged.

    `school` "" is every school of the person's; each of `leaving` must be at one of them. Raises NotAllowed;
    NotFound for a wave that isn't there or an adult who isn't at the schools.
    """
    ask = partial(permissions.check_can_export_list, person, school)
    desk.allowed(person, ask, "export the handover list", wave)
    schools = [school] if school else list(school_list(desk, person)["school_id"])
    at = {one: set(read_part(desk, wave, "adults", one)["adult_id"]) for one in schools}
    _check_here(set(leaving), set().union(*at.values()))
    frames = [pd.DataFrame(columns=HANDOVER_COLUMNS, dtype=str)]
    for one in schools:
        here = [adult for adult in leaving if adult in at[one]]
        frames.append(before_june(desk, person, wave, one, *here).students)
    rows = pd.concat([frame for frame in frames if len(frame)] or frames[:1], ignore_index=True)
    detail = f"{len(rows)} rows, school {school or 'all'}"
    desk.log_look(person, "exported the handover list", "wave", wave, detail)
    return rows


def before_june_stamp(desk: Desk, wave: str) -> str:
    """Return a text that changes whenever the roster or a follow-up of the wave does."""
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
        roster = rosters.current_roster_imports(conn)
    return f"{roster} {len(known)} {known['version'].sum()} {known['updated_at'].max()}"


def _check_ties(person: Person, school_id: str) -> None:
    permissions.check_can(person, "see_named_adults", school_id)


def _check_here(leaving: set[str], here: set[str]) -> None:
    if not leaving <= here:
        raise NotFound("This adult is not at the school.", "Choose one from the list.")


def _next_year(
    desk: Desk, person: Person, wave: str, school: str, leaving: Sequence[str], *, whole_school: bool
) -> NextYear:
    """Return what is known of next school year, for the school's students or those of the caseload."""
    today = desk.today()
    with desk.store.read() as conn:
        people = rosters.current_people(conn, "student_id")
        staff = rosters.adults_of(conn)
    people, staff = people[active_on(people, today)], staff[active_on(staff, today)]
    known = read_part(desk, wave, "adults", school)
    _check_here(set(leaving), set(known["adult_id"]))
    here = people[people["school_id"] == school].drop_duplicates("student_id")
    top = top_grade(here["grade"])
    stay = here[~leaves_school(here, top)]
    mine = stay if whole_school else stay[permissions.caseload_rows(person, stay)]
    onward = next_schools(school, top, people)
    staff_here = staff[staff["school_id"] == school]
    ends = role_ends(staff_here, today).set_index("adult_id")["ends"]
    gone = known.loc[~known["adult_id"].isin(staff_here["adult_id"]), "adult_id"]
    going = dict.fromkeys(gone, "gone") | dict.fromkeys(ends.index, "ends") | dict.fromkeys(leaving, "chosen")
    pairs, colleagues = school_pairs(desk, wave, school)
    pairs = pairs.of_students(mine["student_id"])
    up = mine.loc[stepping(mine, top), "student_id"]
    there = set(staff.loc[staff["school_id"].isin(onward), "adult_id"])
    last = school_year_end(today).isoformat()
    shared = staff_here.loc[~staff_here["adult_id"].isin(ends.index), "ends"]
    return NextYear(
        handover=handover(pairs, colleagues, set(going), set(up), there),
        pairs=pairs,
        students=mine,
        adults=known,
        going=going,
        ends=ends,
        top=top,
        moving=set(up),
        onward=onward,
        whole_year_ends=bool(((shared != "") & (shared <= last)).any()),
        onward_adults=there,
    )


def _answer(found: NextYear, *, whole_school: bool) -> str:
    moving = _moving(found.handover, found)
    left = found.handover.students
    whose = "of this school" if whole_school else "in your caseload"
    return left_sentence(len(left), len(left) - len(moving), len(moving), whose)


def _moving(handed: Handover, found: NextYear) -> set[str]:
    """Return the students left with nobody because they move up."""
    return set(handed.students) & found.moving


def _notes(found: NextYear) -> tuple[str, ...]:
    notes = []
    if found.top in LAST_GRADES:
        notes.append(graduates_sentence(found.top))
    elif found.top and not found.onward:
        notes.append(no_next_school(found.top))
    if found.whole_year_ends:
        notes.append(
            "The roster ends most roles on one day: it is read as the end of the school year, and as "
            "nobody’s leaving. Choose below who leaves."
        )
    return tuple(notes)


def _choices(found: NextYear, *, whole_school: bool) -> dict[str, str]:
    """Return the adults who may be marked as leaving: the school's, or those whom the caseload named."""
    adults = found.adults
    if not whole_school:
        named = found.pairs.adults[found.pairs.adult[found.pairs.reported]]
        adults = adults[adults["adult_id"].isin(named)]
    adults = adults[~adults["adult_id"].map(found.going).isin(["gone", "ends"])]
    named_adults = adults.assign(label=full_name(adults)).sort_values(["label", "adult_id"])
    return dict(zip(named_adults["adult_id"], named_adults["label"], strict=True))


def _going(found: NextYear) -> pd.DataFrame:
    """Return GOING_COLUMNS for each adult who goes and was named, by name; each adult's leaving alone."""
    counts = leaving_counts(found.pairs)
    at = found.pairs.adults.get_indexer(pd.Index(list(found.going), dtype=object))
    rows = pd.DataFrame(
        {"adult_id": list(found.going), "why": list(found.going.values()), "at": at}, dtype=object
    )
    rows = rows[rows["at"] >= 0]
    places = rows["at"].to_numpy(int)
    names = pd.Series(full_name(found.adults).to_numpy(), index=found.adults["adult_id"])
    day = (
        rows["adult_id"]
        .map(found.ends)
        .map(lambda iso: day_words(pd.Timestamp(iso).date()), na_action="ignore")
    )
    why = rows["why"].map(GOES) + day.map(" ({})".format, na_action="ignore").astype("str").fillna("")
    told = pd.DataFrame(
        {
            "Adult": rows["adult_id"].map(names),
            "Why": why,
            "Students who named them": counts.named[places],
            "Would have nobody": counts.none[places],
            "Would have one adult": counts.one[places],
        },
        columns=GOING_COLUMNS,
    )
    return told[told["Students who named them"] > 0].sort_values("Adult", ignore_index=True)


def _by_grade(found: NextYear) -> pd.DataFrame:
    """Return label (the grade in words), why and students: how many would be left with nobody."""
    rows = found.students[found.students["student_id"].isin(found.handover.students)]
    why = rows["student_id"].isin(found.moving).map({True: "moves up", False: "an adult goes"})
    tall = rows.assign(why=why).groupby(["grade", "why"]).size().rename("students").reset_index()
    return tall.assign(label=[grade_words(str(grade)) for grade in tall["grade"]])[
        ["label", "why", "students"]
    ]
