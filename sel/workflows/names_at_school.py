"""The written names of one school as the stored picture has them, and what people decided about them since.

An answer must show at once, and a picture takes a while to draw: so a stored picture that lacks nothing
but answers is read as it is, and the answers are laid over it here.
"""

import hashlib
import json
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.people import full_name
from sel.core.permissions import Person
from sel.errors import Conflict
from sel.store import name_answers, pictures, rosters, waves
from sel.workflows import picture
from sel.workflows.desk import Desk
from sel.workflows.people import person_names
from sel.workflows.waves import no_roster, school_missing

WORDS = ["scope", "key", "context"]
"""What makes mentions equal: whose schools, which words, and which adults in question teach the writer."""

MENTION = ["student_id", "slot", "text"]
"""What names one mention; one that means two adults has two rows."""

ANY_CONTEXT = "*"
"""Stands in answers that hold whatever the context."""

BY_ITSELF = ("auto", "off_roster", "nobody")
"""What the model decides without asking."""


@dataclass(frozen=True)
class Called:
    """The names, by id, of adults whom answers mean, also if they left, and of the persons who answered."""

    adults: dict[str, str]
    people: dict[str, str]


@dataclass(frozen=True, eq=False)
class NamesAtSchool:
    """One school's mentions in one wave, with `entry` (their question) and the answer that holds for each.

    `mentions` is the picture's frame and: entry, answer_id (0 where nobody answered), answer (its
    decision, or ""), fits (whether whom it means is still there). `answers` are those that stand, a row
    a meaning (store.name_answers), with `fits`; `candidates` and `students` are the picture's; `adults` are
    the roster's of the whole district, with `name`; `called` has the names that the answers speak of.
    """

    mentions: pd.DataFrame
    candidates: pd.DataFrame
    students: pd.DataFrame
    answers: pd.DataFrame
    adults: pd.DataFrame
    called: Called

    def of(self, entry: str) -> pd.DataFrame:
        """Return the mentions of a question, whatever was decided about them."""
        return self.mentions[(self.mentions["entry"] == entry).to_numpy()]

    @property
    def asked(self) -> pd.DataFrame:
        """The mentions that a person must decide; harm is never among them."""
        rows = self.mentions
        return rows[(rows["decision"] == "review") & (rows["flag"] != "harm")]

    @property
    def waiting(self) -> pd.DataFrame:
        """The mentions that nobody has answered, or whose answer no longer fits."""
        rows = self.asked
        return rows[(rows["answer"] == "") | ~rows["fits"]]

    @property
    def looked_at(self) -> pd.DataFrame:
        """The mentions of which somebody said: can't tell; also where they had been placed by themselves."""
        rows = self.mentions
        return rows[(rows["answer"] == "review") & rows["fits"] & (rows["flag"] != "harm")]

    @property
    def placed(self) -> pd.DataFrame:
        """The mentions that were placed without asking and that nobody has corrected."""
        rows = self.mentions
        return rows[rows["decision"].isin(BY_ITSELF) & (rows["answer"] == "") & (rows["flag"] != "harm")]


def names_at_school(desk: Desk, wave: str, school: str) -> NamesAtSchool:
    """Return a school's written names, drawing the picture first where more than answers is lacking.

    Raises NotFound for a wave or school that isn't there; Conflict where the data doesn't come to rest.
    """
    for _ in range(picture.TRIES):
        wanted = picture.picture_version(desk, wave)
        with desk.store.read() as conn:
            check_there(conn, school)
            if pictures.lacks_answers_only(conn, wave, wanted):
                return stored_names(conn, wave, school)
        picture.refresh(desk, wave)
    raise Conflict("The data of this wave is being changed just now.", "Try again in a minute.")


def names_for(desk: Desk, wave: str, school: str) -> NamesAtSchool:
    """Return a school's written names as the stored picture has them, however old, which is quick.

    It is drawn where there is none, or an older program drew it. Raises NotFound for a wave or school
    that isn't there.
    """
    wanted = picture.picture_version(desk, wave)
    with desk.store.read() as conn:
        check_there(conn, school)
        if pictures.drawn_alike(conn, wave, wanted):
            return stored_names(conn, wave, school)
    return names_at_school(desk, wave, school)


def check_there(conn: Connection, school: str) -> None:
    """Raise NotFound for a school that the roster doesn't have, and where there is no roster."""
    known = set(rosters.current_schools(conn)["school_id"])
    if not known:
        raise no_roster()
    if school not in known:
        raise school_missing(school, known)


def stored_names(conn: Connection, wave: str, school: str) -> NamesAtSchool:
    """Return a school's names by the stored picture, whatever changed since. Raises NotFound without one."""
    mentions, candidates, students = (
        pictures.picture_part(conn, wave, part, school) for part in ("nominations", "candidates", "students")
    )
    adults = rosters.adults_of(conn, waves.wave(conn, wave).roster_imports)
    answers = with_fit(name_answers.standing_answers(conn, wave), adults)
    told = answered(mentions.assign(entry=_entries(mentions)).reset_index(drop=True), answers)
    named = adults.assign(name=full_name(adults))
    once = students.drop_duplicates("student_id")
    return NamesAtSchool(told, candidates, once, answers, named, called_in(conn, answers))


def called_in(conn: Connection, answers: pd.DataFrame) -> Called:
    """Return the names of whom the answers mean and of who gave them."""
    return Called(rosters.adult_names(conn, sorted(set(answers["adult_id"]) - {""})), person_names(conn))


def entry_id(scope: str, key: str, context: str) -> str:
    """Return the short name of a question, the same in every wave and on every computer."""
    words = json.dumps([scope, key, context], ensure_ascii=False)
    return hashlib.sha256(words.encode()).hexdigest()[:10]


def answered(mentions: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """Return the mentions with the answer that holds for each: the narrowest, of one student before all.

    Adds answer_id, answer and fits. What was placed without asking is answered by a correction.
    """
    rows = mentions[[*WORDS, "student_id", "slot"]].assign(row=np.arange(len(mentions)))
    pairs = rows.merge(answers[answers["part"] == 0], on=["scope", "key"], suffixes=("", "_of"))
    hers = pairs["student_id_of"] == pairs["student_id"]
    holds = hers | (pairs["student_id_of"] == "")
    holds &= (pairs["slot_of"] == 0) | (pairs["slot_of"] == pairs["slot"])
    holds &= (pairs["context_of"] == ANY_CONTEXT) | (pairs["context_of"] == pairs["context"])
    width = (~hers).astype(int) * 2 + (pairs["slot_of"] == 0)
    held = pairs.assign(width=width)[holds].sort_values(
        ["row", "width", "answer_id"], ascending=[True, True, False]
    )
    first = held.drop_duplicates("row").set_index("row")
    by_row = pd.RangeIndex(len(mentions))
    return mentions.assign(
        answer_id=first["answer_id"].reindex(by_row, fill_value=0).to_numpy(),
        answer=first["decision"].reindex(by_row, fill_value="").to_numpy(),
        fits=first["fits"].reindex(by_row, fill_value=True).to_numpy(bool),
    ).astype({"answer": str})


def _entries(mentions: pd.DataFrame) -> "pd.Series[str]":
    unique = mentions[WORDS].drop_duplicates()
    named = unique.assign(entry=[entry_id(*words) for words in unique.itertuples(index=False)])
    return mentions[WORDS].merge(named, on=WORDS, how="left")["entry"].set_axis(mentions.index).astype(str)


def at_school(answers: pd.DataFrame, school: str) -> "pd.Series[bool]":
    """Return, a truth value a row, which answers are about writers of the school."""
    there = [school in scope.split() for scope in answers["scope"]]
    return pd.Series(there, index=answers.index, dtype=bool)


def with_fit(answers: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return the answers with `fits`: whether all whom one means are still at a school of its scope."""
    at = set(zip(adults["adult_id"], adults["school_id"], strict=True))
    there = [
        decision != "confirmed" or any((adult_id, school) in at for school in scope.split())
        for scope, decision, adult_id in zip(
            answers["scope"], answers["decision"], answers["adult_id"], strict=True
        )
    ]
    parts = answers.assign(fits=np.array(there, dtype=bool))
    return parts.assign(fits=parts.groupby("answer_id")["fits"].transform("all").astype(bool))


def classes_of_writers(conn: Connection, wave: str, school: str, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the classes of the school and of every other that the writers of the mentions `rows` attend."""
    schools = sorted({school, *(each for scope in rows["scope"].unique() for each in scope.split())})
    return rosters.classes_of(conn, schools, waves.wave(conn, wave).roster_imports)


def check_may_match(desk: Desk, person: Person, school: str, action: str) -> None:
    """Ask whether the person may match mentions at the school. Raises NotAllowed, which is logged."""
    desk.allowed(person, partial(permissions.check_can_match_mention, person, school), action, school)
