"""Forms made from the stored roster, for the youngest grades: tick lists, and names to pick from."""

import difflib
from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.names.resolve import resolved_mentions
from sel.core.people import Roster, active_on, filed, full_name
from sel.core.permissions import Person
from sel.errors import NotFound, WrongUsage
from sel.outputs.forms.asked import LANGUAGES, Choice
from sel.outputs.forms.google_forms import google_form
from sel.outputs.forms.kobo import xlsform
from sel.outputs.forms.tick_list import tick_list_workbook
from sel.readers.instruments import instrument
from sel.store import rosters
from sel.workflows.desk import Desk

PICK_TOOLS = {"google-forms": google_form, "kobo": xlsform}
"""The tools for which a pick-from-names form is made."""

LARGE = 400
"""With more students than this, a teacher's tick list is of the grades taught: nobody reads further."""

TICK_LIST = "tick-list"
PICK_FORM = "caring-adults-pick"


def roster_form_names() -> dict[str, str]:
    """Return what is made from the stored roster, by name, each with a sentence."""
    picks = {
        f"{PICK_FORM}-{tool}": "The students' form with the school's adults to choose from, not to write."
        for tool in PICK_TOOLS
    }
    return {
        TICK_LIST: "A workbook with a sheet for each adult and students to tick; names of students."
    } | picks


def tick_list(desk: Desk, person: Person, school: str, adult: str = "") -> bytes:
    """Return the tick-list workbook of a school, or of one of its adults; whose names it holds is logged.

    An adult's own students (by classes) stand first, then the others of the school; in a LARGE school a
    teacher's sheet has the grades of those students only. Raises NotAllowed, and NotFound for a school
    or adult that isn't there, or a school without adults or students.
    """
    roster = _roster_of(desk, person, school, "make a tick list")
    adults = roster.adults
    if adult:
        adults = adults[adults["adult_id"] == adult]
        if adults.empty:
            raise NotFound(
                f"There is no adult {adult} at school {school}.", "Use the adult_id as the roster has it."
            )
    people = _in_list_order(roster.students)
    lists = {
        adult_id: (name, _own_first(people, adult_id, roster.class_members))
        for adult_id, name in zip(adults["adult_id"], full_name(adults), strict=True)
    }
    detail = f"{len(people)} students, {len(lists)} adults"
    desk.log_look(person, "made a tick list", "school", school, detail)
    return tick_list_workbook(lists)


def pick_form(desk: Desk, person: Person, school: str, tool: str, language: str = "en") -> bytes:
    """Return the names-only survey with the school's adults as choices, for one of PICK_TOOLS; logged.

    In Google Forms labels come back, in an XLSForm codes (`adult-<adult_id>`). Raises NotAllowed,
    NotFound, and WrongUsage for a tool or language there isn't.
    """
    if tool not in PICK_TOOLS:
        raise WrongUsage(f"There is no such form for “{tool}”.", f"Use one of: {', '.join(PICK_TOOLS)}.")
    if language not in LANGUAGES:
        raise WrongUsage(f"There is no form in “{language}”.", f"Use one of: {', '.join(LANGUAGES)}.")
    roster = _roster_of(desk, person, school, "make a form with adults' names")
    made = PICK_TOOLS[tool](instrument("caring-adults"), language, adult_choices(roster))
    detail = f"{len(roster.adults)} adults, {tool}"
    desk.log_look(person, "made a form with adults' names", "school", school, detail)
    return made


def adult_choices(roster: Roster) -> list[Choice]:
    """Return the adults of a school's roster to choose from, in name order.

    A label is “Given Family – role”, without commas, because some tools join choices by them. Where a
    label alone would not be read back as exactly that adult, the id stands behind it.
    """
    adults = roster.adults.iloc[filed(roster.adults["family_name"]).argsort(kind="stable")]
    labels = _labels(adults)
    certain = _read_back(labels, adults["adult_id"], roster)
    codes = "adult-" + adults["adult_id"]
    labels = labels.where(certain, labels + " (" + codes + ")")
    codes = codes.where(~codes.str.contains(r"\s"), labels)
    languages = instrument("caring-adults").languages
    return [Choice(code, dict.fromkeys(languages, label)) for code, label in zip(codes, labels, strict=True)]


def _labels(adults: pd.DataFrame) -> pd.Series:
    roles = " – " + adults["role"]
    labels = full_name(adults) + roles.where(adults["role"] != "", "")
    return labels.str.replace(r"[,;|\s]+", " ", regex=True).str.strip()


def _read_back(labels: pd.Series, adult_ids: pd.Series, roster: Roster) -> pd.Series:
    """Return, a truth value a label, whether an answer of just that text means just that adult."""
    asker = roster.students["student_id"].iloc[0]
    mentions = pd.DataFrame({"student_id": asker, "slot": 1, "text": labels.to_numpy()})
    read = resolved_mentions(mentions, roster).mentions
    whole = read[read["text"].isin(set(labels))].drop_duplicates("text").set_index("text")
    sure = whole.loc[whole["decision"] == "auto", "adult_id"]
    return (labels.map(sure).astype("str") == adult_ids) & ~labels.duplicated(keep=False)


def _roster_of(desk: Desk, person: Person, school: str, action: str) -> Roster:
    """Return today's people of one school for somebody who may upload there.

    Raises NotAllowed (logged), NotFound where the school isn't there or has nobody to list.
    """
    desk.allowed(person, partial(permissions.check_can_upload, person, school), action, school)
    with desk.store.read() as conn:
        whole = rosters.current_roster(conn)
    known = dict(zip(whole.schools["school_id"], whole.schools["name"], strict=True))
    if school not in known:
        near = difflib.get_close_matches(school, known, 1, 0.5)
        offer = f"Did you mean {near[0]}? " if near else ""
        have = ", ".join(f"{code} ({name})" for code, name in list(known.items())[:20]) or "none yet"
        raise NotFound(f"There is no school “{school}”.", f"{offer}There are: {have}.")
    there = {
        name: people[(people["school_id"] == school) & active_on(people, desk.today())]
        for name, people in (("students", whole.students), ("adults", whole.adults))
    }
    for name, people in there.items():
        if people.empty:
            raise NotFound(
                f"The roster has no {name} at {known[school]} today.",
                "Upload the school's roster first (sel ingest roster).",
            )
    return Roster(
        schools=whole.schools[whole.schools["school_id"] == school],
        students=there["students"],
        adults=there["adults"],
        classes=whole.classes,
        class_members=whole.class_members,
    )


def _in_list_order(students: pd.DataFrame) -> pd.DataFrame:
    """Return student_id, name, grade, homeroom by grade, homeroom and name, as a teacher looks for them."""
    named = students.assign(
        name=full_name(students), _by=filed(students["family_name"] + " " + students["given_name"])
    )
    ordered = named.sort_values(["grade", "homeroom", "_by", "student_id"], kind="stable")
    return ordered[["student_id", "name", "grade", "homeroom"]].reset_index(drop=True)


def _own_first(people: pd.DataFrame, adult_id: str, members: pd.DataFrame) -> pd.DataFrame:
    """Return the students with those of the adult's classes first, each part in its order."""
    classes = set(members.loc[members["person_id"] == adult_id, "class_id"])
    own = set(members.loc[members["class_id"].isin(classes), "person_id"])
    theirs = people["student_id"].isin(own)
    others = ~theirs
    if len(people) > LARGE and theirs.any():
        others &= people["grade"].isin(people.loc[theirs, "grade"])
    return pd.concat([people[theirs], people[others]], ignore_index=True)
