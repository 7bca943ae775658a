"""The adults who may be chosen as meant beyond those proposed, and the students who wrote some words."""

import pandas as pd

from sel.core.people import active_on, filed, full_name
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import rosters, waves
from sel.workflows.desk import Desk
from sel.workflows.name_cards import Candidate, adult_cards
from sel.workflows.names_at_school import check_may_match, names_at_school

FOUND_AT_MOST = 12


def find_adults(
    desk: Desk, person: Person, wave: str, school: str, words: str, elsewhere: bool = False
) -> tuple[Candidate, ...]:
    """Return adults whose name or role has all the words: of this school, or of the district's others.

    At most FOUND_AT_MOST, by name; case and accents don't matter. Raises NotAllowed; NotFound.
    """
    check_may_match(desk, person, school, "look for adults")
    sought = filed(pd.Series([words], dtype=str)).iloc[0].split()
    with desk.store.read() as conn:
        known = waves.wave(conn, wave)
        adults = rosters.adults_of(conn, known.roster_imports)
        schools = rosters.current_schools(conn).set_index("school_id")["name"]
        adults = adults[active_on(adults, known.census_day(desk.today()))]
        here = adults["school_id"] == school
        adults = adults[~adults["adult_id"].isin(set(adults.loc[here, "adult_id"])) if elsewhere else here]
        adults = adults.assign(name=full_name(adults)).drop_duplicates("adult_id")
        looked_in = filed(adults["name"] + " " + adults["preferred_name"] + " " + adults["role"])
        for word in sought:
            adults = adults[looked_in.loc[adults.index].str.contains(word, regex=False)]
        adults = adults.assign(filed=filed(adults["family_name"] + " " + adults["name"]))
        adults = adults.sort_values(["filed", "adult_id"]).head(FOUND_AT_MOST)
        classes = rosters.classes_of(conn, sorted(set(adults["school_id"])), known.roster_imports)
    if elsewhere:
        adults = adults.assign(school_name=adults["school_id"].map(schools).fillna(adults["school_id"]))
    nobody = pd.DataFrame({"student_id": [], "grade": []}, dtype=str)
    found = adult_cards(adults, adults["adult_id"], classes, nobody)
    return tuple(found[str(adult)] for adult in adults["adult_id"])


def who_wrote(desk: Desk, person: Person, wave: str, school: str, entry: str) -> pd.DataFrame:
    """Return the students who wrote an entry's words: student_id, name, grade, homeroom; the look is logged.

    It is for telling who is meant where the classes don't; nothing else of the students is told. Raises
    NotAllowed; NotFound where no such question waits.
    """
    check_may_match(desk, person, school, "see who wrote a mention")
    names = names_at_school(desk, wave, school)
    asked = names.asked
    wrote = names.students[
        names.students["student_id"].isin(set(asked.loc[asked["entry"] == entry, "student_id"]))
    ]
    if wrote.empty:
        raise NotFound("This question doesn't wait any more.", "Look at the queue as it is now.")
    desk.log_look(
        person, "saw who wrote a mention", "name question", entry, f"{len(wrote)} students, wave {wave}"
    )
    told = wrote.assign(name=full_name(wrote))[["student_id", "name", "grade", "homeroom"]]
    return told.sort_values(["grade", "name", "student_id"], ignore_index=True)
