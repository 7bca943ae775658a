"""The posterior's first round against loops over every adult of a small school, and the stranger.

The loops know the model's figures (how often a slip, a nickname, a colleague) but none of its tables.
"""

from dataclasses import replace
from math import log

import pandas as pd
import pytest
from rapidfuzz.distance import OSA

from sel.core.names import posterior, strange
from sel.core.names.called import called
from sel.core.names.fits import (
    BOTH,
    CHATTER,
    FAMILY,
    FAMILY_LETTER,
    GIVEN,
    GIVEN_LETTER,
    LEFT_OVER,
    NAME_AND_LETTER,
)
from sel.core.names.folding import folded
from sel.core.names.habits import FORMS, NAMED_BEFORE, NEAR, STRANGERS
from sel.core.names.likeness import CUT, EXACT, HOW_USUAL, INITIAL, SLIP, SOUND
from sel.core.names.scopes import people_of, scopes
from sel.core.names.strange import name_odds
from sel.core.names.titles import WRONG_TITLE
from sel.core.names.vocabulary import PARTICLES
from sel.core.names.weigh import Weighed, weighed
from sel.core.people import CLASS_MEMBERS, Roster
from tests import cast

Odds = dict[str, tuple[float, float]]
"""Each word's probability in a stranger's name: as one of the stock, and by its letters."""

WROTE = {
    "0001": ("Ms.", "Garcia"),
    "0002": ("", "Garcia"),
    "0003": ("", "Ana Garcia"),
    "0004": ("", "Maria Garcia"),  # a wrong given name: a slip of the pen, or somebody else
    "0005": ("Ms.", "B. Garcia"),
    "0006": ("Mr.", "Reeb"),
    "0007": ("Mr.", "Jord"),
    "0008": ("Dr.", "J"),
    "0009": ("Ms", "Nguyne"),
    "0010": ("Mr.", "Garcia"),  # at both schools
    "0011": ("", "Garcia"),
    "0012": ("Ms.", "Kowalczyk"),
    "0020": ("", "Rosie Pena"),
}
"""What each student writes: a title and the words of a name. No two of a school write alike."""

IN_CLASS = (("c1", "0001"), ("c1", "0003"), ("c2", "0003"), ("c2", "0004"), ("c6", "0009"))
TAUGHT_BEFORE = (("a2", "0001"),)

FORM_OF = {
    frozenset({"family"}): FAMILY,
    frozenset({"given"}): GIVEN,
    frozenset({"family", "given"}): BOTH,
    frozenset({"family letter"}): FAMILY_LETTER,
    frozenset({"given letter"}): GIVEN_LETTER,
    frozenset({"family", "given letter"}): NAME_AND_LETTER,
}
"""The form of a name of which these sides stand there, whole or as a letter."""


def small_school() -> Roster:
    """Return the cast's roster with students in its classes and one more, Ana, a girl."""
    members = [{"class_id": at, "person_id": student, "role": "student"} for at, student in IN_CLASS]
    known = cast.roster()
    students = cast.students(*cast.STUDENT_ROWS, ("0020", cast.OAK, "Ana", "Bell", "", "09"))
    return replace(
        known,
        students=students.assign(sex=["female" if name == "Ana" else "" for name in students["given_name"]]),
        class_members=pd.concat([known.class_members, cast.frame(CLASS_MEMBERS, members)]),
        taught_before=pd.DataFrame(TAUGHT_BEFORE, columns=["adult_id", "student_id"]).astype(str),
    )


def found_in(roster: Roster) -> tuple[Weighed, pd.DataFrame, pd.DataFrame]:
    """Return what is found of all that was written, the mentions and the adults of their schools."""
    texts = [f"{title} {name}".strip() for title, name in WROTE.values()]
    mentions = pd.DataFrame({"student_id": list(WROTE), "text": texts}).astype(str)
    mentions["scope"] = mentions["student_id"].map(scopes(roster.students, "student_id"))
    people = people_of(mentions["scope"].drop_duplicates(), roster.adults, "adult_id")
    return weighed(mentions, people, roster), mentions, people


def way(word: str, of_roster: str, family_names: set[str]) -> tuple[str, float]:
    """Return how a written word stands for one of the roster's, and its probability; none is 0."""
    if word == of_roster:
        return "whole", HOW_USUAL[EXACT]
    if len(word) == 1:
        return "letter", HOW_USUAL[INITIAL] if of_roster.startswith(word) else 0.0
    if word in family_names:  # who writes a name of this school means that name
        return "whole", 0.0
    likely = [0.0]
    if (word, of_roster) == ("nguyne", "nguyen"):  # they sound alike
        likely.append(HOW_USUAL[SOUND] / 6)
    if OSA.distance(word, of_roster) == 1:
        more = len(word) - len(of_roster)
        likely.append(HOW_USUAL[SLIP] / (len(of_roster) * (1 if more < 0 else 5 if more > 0 else 6)))
    if len(word) >= 3 and of_roster.startswith(word):
        likely.append(HOW_USUAL[CUT] / max(len(of_roster) - 3, 1))
    return "whole", max(likely)


def words_of(adult: pd.Series) -> list[tuple[str, str]]:
    """Return the words of an adult's name, each with its side."""
    sides = (("given", "given_name"), ("given", "preferred_name"), ("family", "family_name"))
    return [(side, word) for side, column in sides for word in folded(adult[column]).split()]


def name_of(adult: pd.Series, text: str, titled: bool, odds: Odds, here: set[str]) -> float:
    """Return how likely this adult's name is written so; 0.0 where none of the words is of it."""
    likely, families = 1.0, 0
    stands: set[str] = set()
    own = words_of(adult)
    for word in folded(text).split():
        best, side, how = 0.0, "", ""
        for its_side, of_roster in own:
            its_way, probability = way(word, of_roster, here)
            if probability > best:
                best, side, how = probability, its_side, its_way
        if best:
            likely *= best
            stands.add(side if how == "whole" else f"{side} letter")
            families += side == "family"
        else:  # left over: of another name, or chatter that no list knows
            likely *= LEFT_OVER * odds[word][0] + CHATTER * odds[word][1]
    if not stands:
        return 0.0
    large = [word for side, word in own if side == "family" and word not in PARTICLES]
    if families and len(large) > 1:
        likely *= 0.7 / len(large) if families < len(large) else 0.3
    return likely * float(FORMS[int(titled)][FORM_OF[frozenset(stands)]])


def strangers_name(text: str, odds: Odds) -> float:
    """Return how likely somebody who isn't on the roster is written so."""
    written = folded(text).split()
    likely = strange.LETTER if len(text) == 1 else strange.WHOLE if len(written) > 1 else strange.HALF
    for word in written:
        likely *= sum(odds[word])
    return likely


def title_of(adult: pd.Series, title: str, roster: Roster) -> float:
    """Return how likely this adult is given the title, against a stranger, before anybody was."""
    if title not in ("Ms.", "Ms", "Mr."):
        return 1.0
    girls = [folded(name) for name in roster.students.loc[roster.students["sex"] == "female", "given_name"]]
    name = folded(adult["given_name"])
    of_ending = 1.0 if any(girl[-2:] == name[-2:] for girl in girls) else 0.5  # no boy is on this roster
    woman = (girls.count(name) + 2.0 * of_ending) / (girls.count(name) + 2.0)
    woman = min(max(woman, 0.05), 0.95)
    meant = woman if title.startswith("Ms") else 1 - woman
    return float(2 * (meant * (1 - WRONG_TITLE) + (1 - meant) * WRONG_TITLE))


def near(student: str, people: pd.DataFrame, roster: Roster) -> list[set[str]]:
    """Return the adults who teach a student now, now or before, who teach her grade, and all."""
    teaches = {class_id: adult for class_id, *_, adult in cast.CLASS_ROWS}
    grade = dict(zip(roster.students["student_id"], roster.students["grade"], strict=True))
    here = scopes(roster.students, "student_id")
    at_school = set(people.loc[people["scope"] == here[student], "adult_id"])
    now = {teaches[at] for at, who in IN_CLASS if who == student} & at_school
    before = {adult for adult, who in TAUGHT_BEFORE if who == student} & at_school
    alike = {who for who in WROTE if grade[who] == grade[student] and here[who] == here[student]}
    of_grade = {teaches[at] for at, who in IN_CLASS if who in alike} & at_school
    return [now, now | before, of_grade, at_school]


def prior(adult: str, relations: list[set[str]]) -> float:
    """Return how often this adult is meant before anything is read."""
    likely = whole = 0.0
    for share, named, adults in zip(NEAR, NAMED_BEFORE, relations, strict=True):
        if adults:
            whole += share
        if adult in adults:
            likely += share * named / sum(named for _ in adults)
    return likely / whole


def word_odds(found: Weighed, people: pd.DataFrame, roster: Roster) -> Odds:
    """Return the stranger's odds of each word (which `test_stranger` holds against loops of its own)."""
    spelled = found.written.vocabulary.tolist()
    names = called(people)
    names = names.assign(word=[spelled.index(word) for word in names["word"]])
    odds = name_odds(found.written, names, roster)
    both = zip(odds.in_stock.tolist(), odds.by_letters.tolist(), strict=True)
    return dict(zip(spelled, both, strict=True))


def by_loops(student: str, people: pd.DataFrame, odds: Odds, roster: Roster) -> dict[str, float]:
    """Return the posterior of what a student wrote: of each adult whose name is there, and of a stranger."""
    title, text = WROTE[student]
    here = people[people["scope"] == scopes(roster.students, "student_id")[student]]
    family_names = {
        word for _, adult in here.iterrows() for side, word in words_of(adult) if side == "family"
    }
    relations = near(student, people, roster)
    joint = {"": STRANGERS * strangers_name(text, odds)}
    for _, adult in here.iterrows():
        fit = name_of(adult, text, bool(title), odds, family_names)
        fit *= title_of(adult, title, roster)
        joint[adult["adult_id"]] = (1 - STRANGERS) * prior(adult["adult_id"], relations) * fit
    return {who: each / sum(joint.values()) for who, each in joint.items() if each or not who}


@pytest.fixture(scope="module")
def first_round() -> tuple[Weighed, pd.DataFrame, Roster]:
    """What the model finds before it has learnt anything, the adults, and the roster."""
    roster = small_school()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(posterior, "ROUNDS", 1)
        found, _, people = found_in(roster)
    return found, people.assign(adult_id=people["person_id"]), roster


@pytest.mark.parametrize("student", [pytest.param(who, id=" ".join(wrote)) for who, wrote in WROTE.items()])
def test_each_adult_and_the_stranger_are_as_likely_as_counted_by_hand(student, first_round):
    found, people, roster = first_round
    mention, rows = list(WROTE).index(student), found.posterior.rows
    here = rows.mention == mention
    who = people["person_id"].to_numpy()[found.fits["person"].to_numpy()[rows.fit[here]]]
    likely = {"": found.posterior.stranger[mention]}
    likely |= dict(zip(who, found.posterior.probability[here], strict=True))
    expected = by_loops(student, people, word_odds(found, people, roster), roster)
    logs = {each: log(probability) for each, probability in expected.items()}
    assert {each: log(probability) for each, probability in likely.items()} == pytest.approx(logs, abs=1e-4)
