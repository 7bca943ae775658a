"""Names that were placed without asking, found by their words or by the adult, so that one can be corrected.

A found name is a card like those of the queue, and takes the same answers. Who wrote it is not told: to
correct what words mean, the words, the classes and the grades are enough. Of words that say that there is
nobody not even those are told: in a small class they would say who has nobody.
"""

from dataclasses import replace

import pandas as pd

from sel.core.people import filed, full_name
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.workflows.desk import Desk
from sel.workflows.name_cards import Question, cards
from sel.workflows.name_history import SAID
from sel.workflows.names_at_school import (
    MENTION,
    NamesAtSchool,
    check_may_match,
    classes_of_writers,
    names_for,
)

FOUND_AT_MOST = 20
SHORTEST_WORD = 3
"""Words of fewer letters name too many adults to be told."""


def placed(desk: Desk, person: Person, wave: str, school: str, words: str) -> tuple[Question, ...]:
    """Return what was placed without asking and has all the words, in its text or its adult's name.

    At most FOUND_AT_MOST, most mentions first; the look is logged. The candidates of each are whom it was
    taken for and the school's others who bear one of its words. Raises NotAllowed; NotFound; WrongUsage
    where no words are given.
    """
    check_may_match(desk, person, school, "look for names to correct")
    sought = _folded(pd.Series([words], dtype=str)).iloc[0].split()
    if not sought:
        raise WrongUsage("Nothing is looked for.", "Write words of the name or of the adult.")
    names = names_for(desk, wave, school)
    found = _found(names, sought)
    with desk.store.read() as conn:
        classes = classes_of_writers(conn, wave, school, found)
    about = f"{found['entry'].nunique()} found, school {school}"
    desk.log_look(person, "looked for names to correct", "wave", wave, about)
    proposed = replace(names, candidates=_whom(names, found))
    meant = _meant(names, found)
    nobody = set(found.loc[found["decision"] == "nobody", "entry"])
    return tuple(
        _of_nobody_known(told) if card.entry in nobody else told
        for card in cards(proposed, found, classes, {})
        for told in [replace(card, placed=meant[card.entry])]
    )


def _of_nobody_known(card: Question) -> Question:
    """Return the card without what tells where its writers sit."""
    adults = tuple(replace(adult, shared=()) for adult in card.candidates)
    return replace(card, grades=(), homerooms=(), candidates=adults)


def _found(names: NamesAtSchool, sought: list[str]) -> pd.DataFrame:
    """Return the mentions that were placed, of the entries in which a text or an adult has all the words."""
    rows = names.placed
    called = names.adults.drop_duplicates("adult_id").set_index("adult_id")["name"]
    pairs = rows[["entry", "text", "adult_id"]].drop_duplicates()
    looked_in = _folded(pairs["text"]) + " " + _folded(pairs["adult_id"].map(called).fillna("").astype(str))
    for word in sought:
        looked_in = looked_in[looked_in.str.contains(word, regex=False)]
    hit = rows[rows["entry"].isin(set(pairs.loc[looked_in.index, "entry"]))]
    most = hit.groupby("entry").size().sort_values(ascending=False, kind="stable").index[:FOUND_AT_MOST]
    return hit[hit["entry"].isin(set(most))].reset_index(drop=True)


def _whom(names: NamesAtSchool, found: pd.DataFrame) -> pd.DataFrame:
    """Return candidates: whom the mentions were taken for, then the others who bear one of their words."""
    taken = found[found["adult_id"] != ""].rename(columns={"reason": "why"})
    columns = [*MENTION, "adult_id", "probability", "why"]
    return pd.concat([taken[columns], _namesakes(names, found)[columns]]).drop_duplicates(
        [*MENTION, "adult_id"]
    )


def _namesakes(names: NamesAtSchool, found: pd.DataFrame) -> pd.DataFrame:
    """Return, for one mention of each entry, the adults of its schools who bear one of its words."""
    first = found.drop_duplicates("entry")
    said = first.assign(school_id=first["scope"].str.split(), word=_folded(first["text"]).str.findall(r"\w+"))
    said = said.explode("school_id").explode("word").dropna(subset=["word"])
    said = said[said["word"].str.len() >= SHORTEST_WORD]
    called = full_name(names.adults) + " " + names.adults["preferred_name"]
    bears = names.adults[["adult_id", "school_id"]].assign(word=_folded(called).str.findall(r"\w+"))
    both = said[[*MENTION, "school_id", "word"]].merge(bears.explode("word"), on=["school_id", "word"])
    return both.assign(probability=0.0, why="")


def _meant(names: NamesAtSchool, found: pd.DataFrame) -> dict[str, str]:
    """Return, by entry, what its mentions were taken to mean, in words, the most frequent first."""
    called = names.adults.drop_duplicates("adult_id").set_index("adult_id")["name"]
    meant = found["adult_id"].map(called)
    meant = meant.fillna(found["decision"].map(SAID)).fillna("").astype(str)
    count = found.assign(meant=meant).groupby(["entry", "meant"]).size().rename("n").reset_index()
    count = count.sort_values(["entry", "n", "meant"], ascending=[True, False, True])
    return {str(entry): " or ".join(words) for entry, words in count.groupby("entry")["meant"]}


def _folded(texts: "pd.Series[str]") -> "pd.Series[str]":
    """Return texts as they are compared here: without case, accents and marks."""
    plain: pd.Series[str] = (
        filed(texts.astype(str)).str.replace("-", " ").str.replace(r"[^\w\s]", "", regex=True)
    )
    return plain
