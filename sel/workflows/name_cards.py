"""The questions of the queue as cards: the words, how often they were written, and who could be meant.

A card has identities alone: of the students who wrote the words their grades and homerooms, and how many of
them are in which adult's class; never a name, a status, or what else they wrote.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from sel.workflows.names_at_school import NamesAtSchool

MOST_CANDIDATES = 6
MOST_SPELLINGS = 5
MOST_TOLD = 4
"""So many subjects, rooms or shared classes of one adult are told."""

NO_NAMES = ("role", "everyone", "shrug", "explicit_nobody")
"""Kinds of words that name nobody: they are asked last, for little can be decided about them."""


@dataclass(frozen=True)
class Candidate:
    """An adult who could be meant. `school_name` is empty at this school; `shared` are sentences."""

    adult_id: str
    name: str
    role: str
    school_name: str
    grades: tuple[str, ...]
    rooms: tuple[str, ...]
    subjects: tuple[str, ...]
    shared: tuple[str, ...]
    why: str
    probability: float


@dataclass(frozen=True)
class Question:
    """Who is meant by these words: one answer serves all the mentions counted here.

    `text` is the most frequent spelling and `spellings` others; `grades` and `homerooms` are those of
    the students who wrote it; `earlier` says what was decided before and why it doesn't hold here.
    `flag` "negated" means words that turn an adult down: nobody is proposed. `looked_at`: somebody
    said "can't tell".
    """

    entry: str
    text: str
    spellings: tuple[str, ...]
    mentions: int
    students: int
    reason: str
    earlier: str
    grades: tuple[str, ...]
    homerooms: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    kind: str = "adult"
    flag: str = ""
    looked_at: bool = False


def cards(
    names: NamesAtSchool,
    rows: pd.DataFrame,
    classes: pd.DataFrame,
    earlier: dict[str, str],
    *,
    looked_at: bool = False,
) -> tuple[Question, ...]:
    """Return a question for each entry of `rows` (mentions of `names`), most mentions first.

    `classes` is rosters.classes_of of their schools; `earlier` what to say of an entry's past.
    """
    proposed = candidates(names, rows, classes)
    writers = rows.merge(names.students[["student_id", "grade", "homeroom"]], on="student_id", how="left")
    found = [
        _card(
            str(entry), group, proposed.get(str(entry), ()), earlier.get(str(entry), ""), looked_at=looked_at
        )
        for entry, group in writers.groupby("entry", sort=False)
    ]
    return tuple(sorted(found, key=_place))


def _place(card: Question) -> tuple[bool, int, int, float, str]:
    """Return where a card stands: names first, then what answers most, then what is easiest to answer."""
    best = max((candidate.probability for candidate in card.candidates), default=0.0)
    return card.kind in NO_NAMES, -card.mentions, -card.students, -best, card.entry


def _card(
    entry: str, rows: pd.DataFrame, proposed: tuple[Candidate, ...], earlier: str, *, looked_at: bool
) -> Question:
    texts = usual(rows["text"])
    return Question(
        entry=entry,
        text=texts[0],
        spellings=texts[1 : MOST_SPELLINGS + 1],
        mentions=len(rows.drop_duplicates(["student_id", "slot", "text"])),
        students=rows["student_id"].nunique(),
        reason=usual(rows["reason"])[0],
        earlier=earlier,
        grades=filled(rows["grade"]),
        homerooms=filled(rows["homeroom"]),
        candidates=proposed,
        kind=usual(rows["kind"])[0],
        flag=usual(rows["flag"])[0],
        looked_at=looked_at,
    )


def candidates(
    names: NamesAtSchool, rows: pd.DataFrame, classes: pd.DataFrame
) -> dict[str, tuple[Candidate, ...]]:
    """Return, by entry, the adults who could be meant, best first, by the mean over its mentions."""
    keys = ["student_id", "slot", "text"]
    of = rows[[*keys, "entry"]].drop_duplicates().merge(names.candidates, on=keys)
    of = of[of["adult_id"].isin(set(names.adults["adult_id"]))]
    size = rows.drop_duplicates(keys).groupby("entry").size().rename("size")
    weight = of.groupby(["entry", "adult_id"]).agg(weight=("probability", "sum"), why=("why", _most))
    weight = weight.reset_index().merge(size, on="entry")
    weight = weight.assign(probability=weight["weight"] / weight["size"])
    weight = weight.sort_values(["entry", "probability", "adult_id"], ascending=[True, False, True])
    best = weight[weight.groupby("entry").cumcount() < MOST_CANDIDATES]
    known = adult_cards(names.adults, best["adult_id"], classes, names.students)
    shared = _shared(rows, best, classes)
    found: dict[str, list[Candidate]] = {}
    for row in best.itertuples(index=False):
        told = {"shared": shared.get((row.entry, row.adult_id), ()), "why": row.why}
        card = Candidate(**{**known[row.adult_id].__dict__, **told, "probability": float(row.probability)})
        found.setdefault(str(row.entry), []).append(card)
    return {entry: tuple(adults) for entry, adults in found.items()}


def adult_cards(
    adults: pd.DataFrame, adult_ids: Iterable[str], classes: pd.DataFrame, students: pd.DataFrame
) -> dict[str, Candidate]:
    """Return what tells each adult from another, with nothing of who wrote: role, rooms, subjects, grades.

    `adults` has name and may have school_name; `students` has student_id and grade.
    """
    wanted = set(adult_ids)
    known = adults[adults["adult_id"].isin(wanted)].drop_duplicates("adult_id")
    taught = _taught(classes)
    taught = taught[taught["adult_id"].isin(wanted)]
    grades = _sitting(classes).merge(taught[["class_id", "adult_id"]], on="class_id")
    grades = grades.merge(students[["student_id", "grade"]], on="student_id")
    said = {name: _by_adult(taught, name) for name in ("room", "title")} | {
        "grade": _by_adult(grades, "grade")
    }
    nothing = pd.Series(dtype=str)
    return {
        str(row.adult_id): Candidate(
            adult_id=str(row.adult_id),
            name=str(row.name),
            role=str(row.role),
            school_name=str(getattr(row, "school_name", "")),
            grades=filled(said["grade"].get(str(row.adult_id), nothing)),
            rooms=filled(said["room"].get(str(row.adult_id), nothing))[:MOST_TOLD],
            subjects=tuple(filter(None, usual(said["title"].get(str(row.adult_id), nothing))))[:MOST_TOLD],
            shared=(),
            why="",
            probability=0.0,
        )
        for row in known.itertuples(index=False)
    }


def _taught(classes: pd.DataFrame) -> pd.DataFrame:
    rows = classes[classes["role"].isin(["teacher", "aide"])].rename(columns={"person_id": "adult_id"})
    return rows.drop_duplicates(["class_id", "adult_id"])


def _sitting(classes: pd.DataFrame) -> pd.DataFrame:
    rows = classes.loc[classes["role"] == "student", ["class_id", "person_id"]]
    return rows.rename(columns={"person_id": "student_id"})


def _by_adult(rows: pd.DataFrame, name: str) -> "dict[str, pd.Series[str]]":
    return {str(adult): values for adult, values in rows.groupby("adult_id")[name]}


def _shared(
    rows: pd.DataFrame, best: pd.DataFrame, classes: pd.DataFrame
) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return, by entry and adult, in which of the adult's classes how many of the writers sit."""
    writers = rows[["entry", "student_id"]].drop_duplicates()
    of = writers.groupby("entry").size()
    sits = _sitting(classes).merge(writers, on="student_id")
    both = sits.merge(_taught(classes), on="class_id").merge(
        best[["entry", "adult_id"]], on=["entry", "adult_id"]
    )
    counted = both.groupby(["entry", "adult_id", "class_id", "title", "period"])["student_id"].nunique()
    told: dict[tuple[str, str], tuple[str, ...]] = {}
    for (entry, adult, _, title, period), n in counted.sort_values(ascending=False, kind="stable").items():
        here = told.get((entry, adult), ())
        if len(here) < MOST_TOLD:
            told[entry, adult] = (*here, _class_words(title, period, int(n), int(of[entry])))
    return told


def _class_words(title: str, period: str, n: int, of: int) -> str:
    name = f"{title or 'A class'}, period {period}" if period else title or "A class"
    if of == 1:
        return f"{name}: the student is in it"
    return f"{name}: {'all' if n == of else n} of the {of} students"


def usual(values: "pd.Series[str]") -> tuple[str, ...]:
    """Return the different values, the most frequent first, then in their own order."""
    counts = values[values.notna()].value_counts()
    return tuple(sorted((str(value) for value in counts.index), key=lambda value: (-counts[value], value)))


def _most(values: "pd.Series[str]") -> str:
    return usual(values)[0]


def filled(values: "pd.Series[str]") -> tuple[str, ...]:
    """Return the different values that aren't empty, in order."""
    return tuple(sorted({str(value) for value in values.dropna()} - {""}))
