"""The adults who may be chosen as meant beyond those proposed, and who wrote what, and where."""

from collections.abc import Sequence

import pandas as pd

from sel.core import permissions
from sel.core.people import active_on, filed, full_name
from sel.core.permissions import Person
from sel.errors import NotFound
from sel.store import name_answers, rosters, waves
from sel.workflows.desk import Desk
from sel.workflows.name_candidates import Candidate, adult_cards
from sel.workflows.names_at_school import check_may_match, names_for

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
    names = names_for(desk, wave, school)
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


def school_of_entry(desk: Desk, person: Person, wave: str, schools: Sequence[str], entry: str) -> str:
    """Return which of the schools a question is of, looking at the stored pictures alone.

    Raises NotAllowed; NotFound where none of them has it.
    """
    for school in schools:
        check_may_match(desk, person, school, "say who is meant")
        if len(schools) == 1 or not names_for(desk, wave, school).of(entry).empty:
            return school
    raise NotFound(f"There is no question {entry}.", "Copy its entry from the queue as it is now.")


def school_of_answer(desk: Desk, person: Person, wave: str, answer_id: int) -> str:
    """Return a school of an answer, one at which the person may say who is meant if there is one.

    Raises NotFound.
    """
    with desk.store.read() as conn:
        rows = name_answers.answers(conn, wave)
    found = rows.loc[rows["answer_id"] == answer_id, "scope"]
    if found.empty:
        raise NotFound(f"There is no answer {answer_id} in this wave.", "See the history for their numbers.")
    schools = [str(school) for school in found.iloc[0].split()]
    return next((each for each in schools if permissions.can_match_mention(person, each)), schools[0])
