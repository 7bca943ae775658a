"""What is said around a name (a subject, a role, a room) against what the roster says of each adult."""

import numpy as np
import pandas as pd

from sel.core.names.nearness import places
from sel.core.names.parse import canonical
from sel.core.names.vocabulary import GONE, ROLES
from sel.core.people import Roster

WRONG = {"role": 0.3, "subject": 0.12, "room": 0.05, "grade": 0.15}
"""How often each kind of hint is said of somebody of whom the roster says another: teachers coach too."""

SAYS_LITTLE = frozenset({"teacher", "homeroom"})
"""What the roster may say of an adult without ruling out any subject."""


def known_of_adults(ids: pd.Series, roster: Roster) -> pd.DataFrame:
    """Return what the roster says of these adults in the words of hints: unique adult_id, hint, kind."""
    adults = roster.adults
    who = adults.loc[adults["adult_id"].isin(ids), ["adult_id", "role"]].drop_duplicates()
    members = roster.class_members
    staff = members.loc[members["role"] != "student", ["class_id", "person_id"]]
    taught = staff.rename(columns={"person_id": "adult_id"}).merge(roster.classes, on="class_id")
    rooms = taught.loc[taught["room"] != ""]
    frames = [
        _spoken_of(who["adult_id"], who["role"]),
        _spoken_of(taught["adult_id"], taught["title"]),
        _spoken_of(taught["adult_id"], taught["subject"]),
        pd.DataFrame({"adult_id": rooms["adult_id"], "hint": "room " + rooms["room"].str.casefold()}),
        _grades(staff, roster),
    ]
    known = pd.concat(frames).dropna().astype(str)
    known = known[~known["hint"].isin(SAYS_LITTLE)].drop_duplicates(ignore_index=True)
    hint, hints = pd.factorize(known["hint"])
    return known.assign(kind=np.array([hint_kind(text) for text in hints], dtype=object)[hint])


def _spoken_of(adult: pd.Series, text: pd.Series) -> pd.DataFrame:
    """Return the hints that each text speaks of, with the adult of whom it is said, a row each."""
    code, texts = pd.factorize(text)
    said = pd.DataFrame({"adult_id": adult.to_numpy(), "text": code}).drop_duplicates()
    rows = [(at, hint) for at, text in enumerate(texts) for hint in sorted(canonical(text))]
    spoken = pd.DataFrame(rows, columns=["text", "hint"]).astype({"text": np.int64, "hint": str})
    return said.merge(spoken, on="text")[["adult_id", "hint"]]


def hint_kind(hint: str) -> str:
    """Return whether a hint is a role, a subject, a room, a grade or a period."""
    first = hint.partition(" ")[0]
    if first in ("room", "grade", "period") and hint[-1:].isdigit():
        return first
    if hint == GONE:
        return GONE
    return "role" if hint in ROLES.values() else "subject"


def hint_fit(spoken: pd.DataFrame, people: pd.DataFrame, known: pd.DataFrame) -> np.ndarray:
    """Return, for each row of `spoken` (person: a row of `people`; hint), its log probability against chance.

    `people` has adult_id and scope; chance is the share of the school's adults of whom the roster says
    it. Somebody of whom the roster says nothing of the kind is neither favoured nor ruled out.
    """
    kind = spoken["hint"].map({hint: hint_kind(hint) for hint in spoken["hint"].unique()})
    of_people = people.assign(person=np.arange(len(people)))[["person", "scope", "adult_id"]]
    told = of_people.merge(known, on="adult_id")
    how_many = told.groupby(["person", "kind"]).size().rename("n").reset_index()
    sizes = of_people.groupby("scope").size()
    share = told.groupby(["scope", "hint"])["person"].nunique().rename("with_it").reset_index()
    rows = spoken.assign(kind=kind).merge(of_people, on="person", how="left")
    rows = rows.merge(how_many, on=["person", "kind"], how="left")
    rows = rows.merge(share, on=["scope", "hint"], how="left")
    has = pd.MultiIndex.from_frame(rows[["person", "hint"]]).isin(
        pd.MultiIndex.from_frame(told[["person", "hint"]])
    )
    base = (rows["with_it"].fillna(0) + 0.5) / (rows["scope"].map(sizes) + 1.0)
    wrong = rows["kind"].map(WRONG).fillna(1.0)
    fit = np.where(has, (1 - wrong) / rows["n"] / base, np.where(rows["n"].isna(), 1.0, wrong))
    logged: np.ndarray = np.log(fit.astype(float))
    return logged


def _grades(staff: pd.DataFrame, roster: Roster) -> pd.DataFrame:
    """Return the grades of each adult's students as hints."""
    pupils = roster.class_members.loc[roster.class_members["role"] == "student", ["class_id", "person_id"]]
    students = roster.students.drop_duplicates("student_id")
    at, grades = pd.factorize(students["grade"])
    grade = np.append(at, -1)[places(pupils["person_id"], students["student_id"])]
    class_, classes = pd.factorize(pupils["class_id"])
    pairs = pd.unique((class_ * max(len(grades), 1) + grade)[grade >= 0])
    of_class, of_grade = np.divmod(pairs, max(len(grades), 1))
    of_class = pd.DataFrame({"class_id": classes[of_class], "grade": grades[of_grade]}, dtype="str")
    number = of_class["grade"].str.lstrip("0")
    of_class = of_class.assign(hint=("grade " + number).where(number.str.isdigit().fillna(False)))
    rows = staff.rename(columns={"person_id": "adult_id"}).merge(of_class, on="class_id")
    return rows[["adult_id", "hint"]].dropna().drop_duplicates()
