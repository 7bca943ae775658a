"""What was answered about a school's names: all of it as a table, and what to say of it on a card."""

from collections.abc import Iterable

import pandas as pd

from sel.core.permissions import Person
from sel.store import name_answers, rosters
from sel.workflows.desk import Desk
from sel.workflows.names_at_school import (
    MENTION,
    WORDS,
    Called,
    NamesAtSchool,
    at_school,
    check_may_match,
    names_for,
)

HISTORY_COLUMNS = [
    *("answer_id", "at", "by", "text", "mentions", "decision", "adults", "wave", "undone_at", "undone_by"),
]
SAID = {
    "confirmed": "this adult",
    "off_roster": "not on the roster",
    "elsewhere": "at another school",
    "nobody": "nobody",
    "review": "can't tell",
    "worry": "sent to the safety contacts",
}
"""What each decision is called in the history and on the cards."""


def history(desk: Desk, person: Person, wave: str, school: str) -> pd.DataFrame:
    """Return every answer about a school's names that holds or held in the wave, the newest first; logged.

    HISTORY_COLUMNS: `mentions` counts those it answers in this wave; `decision` and `adults` are words.
    The text of what was sent to the safety contacts is left out. Raises NotAllowed; NotFound.
    """
    check_may_match(desk, person, school, "read the name history")
    names = names_for(desk, wave, school)
    with desk.store.read() as conn:
        rows = name_answers.answers(conn, wave)
        rows = rows[at_school(rows, school)]
        called = rosters.adult_names(conn, sorted(set(rows["adult_id"]) - {""}))
    answering = names.mentions.drop_duplicates(MENTION).groupby("answer_id").size()
    rows = rows.assign(
        words=rows["decision"].map(SAID),
        adults=[called.get(adult, "") for adult in rows["adult_id"]],
        text=rows["text"].mask(rows["decision"] == "worry", ""),
        mentions=rows["answer_id"].map(answering).fillna(0).astype(int),
    )
    together = rows.groupby("answer_id")[["words", "adults"]].agg(joined)
    once = rows.drop(columns=["decision", "words", "adults"]).drop_duplicates("answer_id")
    told = once.merge(together.rename(columns={"words": "decision"}), on="answer_id")
    about = f"{len(told)} answers, school {school}"
    desk.log_look(person, "read the name history", "wave", wave, about)
    return told[HISTORY_COLUMNS].reset_index(drop=True)


def earlier(names: NamesAtSchool, asked: pd.DataFrame) -> dict[str, str]:
    """Return, by entry, what was decided before: an answer that no longer fits, or one of other students."""
    general = names.answers[names.answers["student_id"] == ""]
    once = asked[["entry", *WORDS, "answer_id", "fits"]].drop_duplicates("entry")
    of_words = dict(
        zip(zip(general["scope"], general["key"], strict=True), general["answer_id"], strict=True)
    )
    told: dict[str, str] = {}
    for entry, scope, key, answer_id, fits in zip(
        once["entry"], once["scope"], once["key"], once["answer_id"], once["fits"], strict=True
    ):
        if answer_id and not fits:
            told[entry] = f"{_told(names.answers, answer_id, names.called)}; no longer on the roster"
        elif not answer_id and (scope, key) in of_words:
            other = _told(names.answers, of_words[scope, key], names.called)
            told[entry] = f"for students of other teachers {other}"
    return told


def meant_words(rows: pd.DataFrame, called: Called) -> str:
    """Return whom an answer's rows mean: names, ids where no name is known, or the decision's words."""
    return joined(
        called.adults.get(adult, adult) or SAID[decision]
        for decision, adult in zip(rows["decision"], rows["adult_id"], strict=True)
    )


def _told(answers: pd.DataFrame, answer_id: int, called: Called) -> str:
    """Return one answer as words: when, by whom, what."""
    rows = answers[answers["answer_id"] == answer_id]
    by = str(rows.iloc[0]["by"])
    return f"decided in {rows.iloc[0]['wave']} by {called.people.get(by, by)}: {meant_words(rows, called)}"


def joined(words: Iterable[str]) -> str:
    """Return the words that aren't empty, each once, with "and" between."""
    return " and ".join(dict.fromkeys(word for word in words if word))
