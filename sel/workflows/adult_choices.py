"""Which adults a counselor can choose for a student by hand, and why another one can't be."""

import pandas as pd

from sel.core.matching import PAIR, pair_costs
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound
from sel.workflows.desk import Desk
from sel.workflows.followed import of_my_caseload
from sel.workflows.proposal_words import places_words, together, ways_in_words
from sel.workflows.proposals_ground import Ground, ground

CHOICE_COLUMNS = ["adult_id", "name", "role", "places_left", "knows"]


def adult_choices(desk: Desk, person: Person, wave: str, student_id: str) -> pd.DataFrame:
    """Return who can be chosen for a student of the person's caseload, a row an adult; the look is logged.

    CHOICE_COLUMNS: `places_left` in words, `knows` how the adult knows the student, empty where the records
    say nothing. Those who know the student come first, the best known of all first, then the others by
    name; who has no place left is among them, and says so. Raises NotAllowed; NotFound for who isn't in the
    wave.
    """
    school = _school(desk, person, wave, student_id)
    on = ground(desk, wave, school, only=student_id)
    here = _can_be_chosen(on, school, student_id)
    known = pair_costs(on.ways, on.sharing).set_index("adult_id")["cost"]
    told = on.told.groupby(["adult_id", "way"])["detail"].agg(together)
    claims = here.set_index("adult_id")["claims"]
    knows = {
        adult: ways_in_words(told[adult].to_dict(), int(claims[adult]))
        for adult in told.index.unique("adult_id").intersection(claims.index)
    }
    rows = here.assign(
        cost=here["adult_id"].map(known),
        knows=here["adult_id"].map(knows).astype("str").fillna(""),
        places_left=[
            places_words(max(places - taken, 0), places, taken)
            for places, taken in zip(here["places"], here["taken"], strict=True)
        ],
    )
    desk.log_look(person, "read who can be chosen", "student", student_id, f"wave {wave}")
    return rows.sort_values(["cost", "name", "adult_id"], ignore_index=True)[CHOICE_COLUMNS]


def check_choice(desk: Desk, wave: str, school: str, student_id: str, adult_id: str) -> str:
    """Return a sentence on the places of an adult who can be chosen for a student, with this one.

    Raises NotFound for who isn't at the school; Conflict for an adult who is not to be proposed.
    """
    on = ground(desk, wave, school, only=student_id)
    _check(on, school, student_id, adult_id)
    row = on.staff.set_index("adult_id").astype(object).loc[adult_id].to_dict()
    others = on.accepted[(on.accepted["adult_id"] == adult_id) & (on.accepted["student_id"] != student_id)]
    taken, places = len(others) + 1, int(row["places"])
    left = places_words(max(places - taken, 0), places, taken)
    return f"{row['name']} has {left}." if taken <= places else f"{row['name']} now has {left}."


def check_wish(desk: Desk, wave: str, school: str, student_id: str, adult_id: str) -> None:
    """Raise NotFound or Conflict where a student can't ask for an adult; having no place is no reason."""
    on = ground(desk, wave, school, only=student_id)
    _check(on, school, student_id, adult_id, wished=True)


def _school(desk: Desk, person: Person, wave: str, student_id: str) -> str:
    return str(of_my_caseload(desk, person, wave, [student_id]).iloc[0]["school_id"])


def _can_be_chosen(on: Ground, school: str, student_id: str) -> pd.DataFrame:
    """Return the rows of the staff who are eligible for the student at the school."""
    never = on.refused.loc[on.refused["student_id"] == student_id, "adult_id"]
    here = on.staff["school_ids"].map(lambda schools: school in schools).astype(bool)
    return on.staff[here & on.staff["eligible"] & ~on.staff["adult_id"].isin(never)]


def _check(on: Ground, school: str, student_id: str, adult_id: str, *, wished: bool = False) -> None:
    """Raise NotFound or Conflict where the adult can't be chosen; of words that a student wrote no hint."""
    staff = on.staff[on.staff["adult_id"] == adult_id]
    if staff.empty or school not in staff["school_ids"].iloc[0]:
        raise NotFound(f"No adult {adult_id} is at school {school}.", "Take one of its adults.")
    name, why_not = staff["name"].iloc[0], staff["why_not"].iloc[0]
    if why_not and not wished:
        raise Conflict(
            f"{name} can't be chosen. {why_not}", "Choose another adult, or mend it on Adults' places."
        )
    pair = (student_id, adult_id)
    if pair in set(on.declined[PAIR].itertuples(index=False, name=None)):
        raise Conflict(f"{name} was declined for this student.", "Take that back first.")
    if pair in set(on.refused[PAIR].itertuples(index=False, name=None)):
        raise Conflict(f"{name} can't be chosen for this student.", "Choose another adult.")
