"""A person's word on who is meant: stored for all equal mentions, remembered, taken back.

Of two people who answer one question the second is told what the first decided, and nothing is stored.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.permissions import Person
from sel.errors import Conflict, NotFound, WrongUsage
from sel.store import followups, name_answers, rosters, waves
from sel.store.name_answers import Meaning, Target
from sel.workflows.added_adults import NewAdult, add_adult, complete
from sel.workflows.desk import Desk
from sel.workflows.name_history import meant_words
from sel.workflows.names_at_school import (
    MENTION,
    WORDS,
    Called,
    NamesAtSchool,
    at_school,
    called_in,
    check_may_match,
    names_at_school,
    names_for,
    with_fit,
)
from sel.workflows.safety import send_worry

DECISIONS = ("confirmed", "off_roster", "elsewhere", "nobody", "review", "worry")
AN_ADULT = ("confirmed", "elsewhere")


@dataclass(frozen=True)
class Said:
    """What a person says of one question.

    `decision` is one of DECISIONS. confirmed takes the ids of the adults at the school who are meant, of
    whom one may be "" (somebody not on the roster), or a `new_adult`; elsewhere takes one adult of another
    school. With `only` it is said of one student's words alone. With `correct` it may be about mentions
    that were placed without asking; with both the person must be one who may see whom students named.
    """

    school: str
    entry: str
    decision: str
    adult_ids: tuple[str, ...] = ()
    new_adult: NewAdult | None = None
    only: str = ""
    correct: bool = False


@dataclass(frozen=True)
class Given:
    """A stored answer, to be taken back by its id, and how many mentions it answered."""

    answer_id: int
    mentions: int


@dataclass(frozen=True)
class Undone:
    """An answer taken back: its words as written, and how many mentions it was about in the wave.

    `follow_ups` counts those of the students who wrote them; they stay as they are. It is 0 for whoever
    may not read follow-ups: who has one was on the list.
    """

    text: str
    mentions: int
    follow_ups: int


def decide(
    desk: Desk,
    person: Person,
    wave: str,
    school: str,
    entry: str,
    decision: str,
    adult_ids: Sequence[str] = (),
    new_adult: NewAdult | None = None,
    only: str = "",
    correct: bool = False,
) -> Given:
    """Store what a person says of one question (see Said); it holds for all mentions it counts.

    Raises NotAllowed; WrongUsage for a decision that can't be; Conflict where somebody else answered it
    meanwhile; NotFound where it no longer waits.
    """
    said = Said(school, entry, decision, tuple(adult_ids), new_adult, only, correct)
    return decide_all(desk, person, wave, [said])[0]


def decide_all(desk: Desk, person: Person, wave: str, several: Sequence[Said]) -> list[Given]:
    """Store what a person says of several questions: all of it or, where one can't be, nothing.

    Raises as `decide`.
    """
    for school in dict.fromkeys(said.school for said in several):
        check_may_match(desk, person, school, "say who is meant")
    for said in several:
        if said.correct and said.only:
            _check_may_single_out(desk, person, said.school)
    names = {said.school: names_for(desk, wave, said.school) for said in several}
    for school in {said.school for said in several if names[said.school].of(said.entry).empty}:
        names[school] = names_at_school(desk, wave, school)
    asked = [(said, asked_rows(names[said.school], said)) for said in several]
    for said, rows in asked:
        if said.decision == "worry":
            _send(desk, person, wave, rows)
    with desk.store.write() as conn:
        return [_stored(conn, desk, person, wave, said, rows) for said, rows in asked]


def undo(desk: Desk, person: Person, wave: str, school: str, answer_id: int) -> Undone:
    """Take an answer back; its mentions wait again, or an earlier answer about them stands again.

    Follow-ups stay: they were made in good faith, and whoever owns them sees the status that follows.
    Raises NotAllowed; NotFound where there is no such answer of this school; Conflict where it was taken
    back before.
    """
    check_may_match(desk, person, school, "take back who is meant")
    with desk.store.read() as conn:
        rows = name_answers.answers(conn, wave)
    rows = rows[(rows["answer_id"] == answer_id) & at_school(rows, school)]
    if rows.empty:
        raise NotFound(f"There is no answer {answer_id} about this school.", "See the history of answers.")
    answered = _about(names_for(desk, wave, school).mentions, rows.iloc[0])
    with desk.store.write() as conn:
        name_answers.undo_answer(conn, answer_id, person.person_id, desk.now())
        known = followups.follow_ups(conn, wave)["student_id"]
        about = f"{len(answered)} mentions, wave {wave}"
        desk.audit(conn, person, "took back who is meant", "name answer", str(answer_id), about)
    may_read = permissions.can(person, "read_follow_up", school)
    followed = int(known.isin(set(answered["student_id"])).sum()) if may_read else 0
    return Undone(str(rows.iloc[0]["text"]), len(answered), followed)


def _check_may_single_out(desk: Desk, person: Person, school: str) -> None:
    """Refuse whoever may not know what one student was placed with. Raises NotAllowed, which is logged.

    Whether it can be corrected tells whether the student wrote it, also that there is nobody.
    """
    check = partial(permissions.check_can, person, "see_named_adults", school)
    desk.allowed(person, check, "correct what one student wrote", school)


def asked_rows(names: NamesAtSchool, said: Said) -> pd.DataFrame:
    """Return the mentions that an answer would be about, once it is one that can be given.

    Raises WrongUsage; Conflict where it was answered; NotFound where nothing of it waits.
    """
    rows = names.of(said.entry)
    if said.only:
        rows = rows[rows["student_id"] == said.only]
        if not said.correct:  # what was placed is as if it weren't there: a refusal must not tell it
            rows = rows[rows.index.isin(names.asked.index)]
    if rows.empty:
        raise _gone()
    _check_possible(names, said, str(rows.iloc[0]["scope"]))
    may = rows["flag"] != "harm"
    if not said.correct:
        may &= (rows["decision"] == "review") | (rows["answer"] == "review")
    waiting = rows[may & (rows["answer"].isin(["", "review"]) | ~rows["fits"])]
    if len(waiting):
        return waiting
    taken = rows[(rows["answer"] != "") & rows["fits"]]
    if taken.empty:
        raise _gone(
            "Correct it as a name that was placed."
            if len(names.placed.index.intersection(rows.index))
            else ""
        )
    before = names.answers["answer_id"] == taken.iloc[0]["answer_id"]
    raise answered_before(names.answers[before], names.called)


def answered_before(rows: pd.DataFrame, called: Called) -> Conflict:
    """Return the refusal of the second of two people, with what the first decided."""
    by, meant = str(rows.iloc[0]["by"]), meant_words(rows, called)
    return Conflict(
        f"{called.people.get(by, by)} has decided this meanwhile: {meant}. Nothing of yours was stored.",
        "Leave it so, or take that answer back first.",
    )


def _send(desk: Desk, person: Person, wave: str, rows: pd.DataFrame) -> None:
    """Send every mention of a question to the safety contacts."""
    once = rows.drop_duplicates(MENTION)
    for student_id, slot, text in zip(once["student_id"], once["slot"], once["text"], strict=True):
        send_worry(desk, person, wave, str(student_id), int(slot), str(text))


def _gone(instead: str = "") -> NotFound:
    return NotFound("This question doesn't wait any more.", instead or "Look at the queue as it is now.")


def _check_possible(names: NamesAtSchool, said: Said, scope: str) -> None:
    """Refuse a decision that can't be. Raises WrongUsage."""
    ids = [adult_id for adult_id in said.adult_ids if adult_id]
    if said.decision not in DECISIONS:
        raise _wrong(f"There is no decision “{said.decision}”.", f"Use one of: {', '.join(DECISIONS)}.")
    if said.new_adult:
        complete(said.new_adult)
    if said.decision not in AN_ADULT and (said.adult_ids or said.new_adult):
        raise _wrong(f"“{said.decision}” names no adult.", "Leave the adult out, or use confirmed.")
    if said.decision in AN_ADULT and not ids and not said.new_adult:
        raise _wrong(f"“{said.decision}” needs an adult.", "Say which adult is meant.")
    if len(set(said.adult_ids)) < len(said.adult_ids):
        raise _wrong("One adult is named twice.", "Name each adult once.")
    if said.decision == "elsewhere" and (len(said.adult_ids) != 1 or said.new_adult):
        raise _wrong("“elsewhere” takes one adult of another school.", "Name one.")
    here = names.adults["school_id"].isin(scope.split())
    those = set(names.adults.loc[here, "adult_id"])
    for adult_id in ids:
        if said.decision == "confirmed" and adult_id not in those:
            raise _wrong(
                f"No adult of this school has the id {adult_id}.", "Choose one of the school's adults."
            )
        if said.decision == "elsewhere" and (
            adult_id in those or adult_id not in set(names.adults["adult_id"])
        ):
            raise _wrong(f"No adult of another school has the id {adult_id}.", "Choose one of theirs.")


def _wrong(message: str, action: str) -> WrongUsage:
    return WrongUsage(message, action)


def _stored(conn: Connection, desk: Desk, person: Person, wave: str, said: Said, rows: pd.DataFrame) -> Given:
    """Store one answer, once nobody else has given one since the question was read."""
    first = rows.iloc[0]
    words = (str(first["scope"]), str(first["key"]), str(first["context"]))
    target = Target(*words, student_id=said.only)
    _refuse_answered(conn, wave, {Target(*words), target})
    ids = list(said.adult_ids)
    if said.new_adult:
        ids.append(add_adult(conn, desk, person, wave, said.school, said.new_adult))
    meanings = [Meaning(said.decision if adult_id else "off_roster", adult_id) for adult_id in ids] or [
        Meaning(said.decision)
    ]
    text = str(rows["text"].mode().iloc[0])
    answer_id = name_answers.add_answer(
        conn, wave, target, text, meanings, by=person.person_id, at=desk.now()
    )
    mentions = len(rows.drop_duplicates(MENTION))
    about = f"{said.decision}, question {said.entry}, {mentions} mentions, wave {wave}"
    done = "corrected who is meant" if said.correct else "said who is meant"
    desk.audit(conn, person, done, "name answer", str(answer_id), about)
    return Given(answer_id, mentions)


def _refuse_answered(conn: Connection, wave: str, targets: set[Target]) -> None:
    """Raise Conflict where an answer to one of the targets stands, fits and says more than "can't tell"."""
    standing = name_answers.standing_answers(conn, wave)
    standing = standing[standing["decision"] != "review"]
    about = [Target(*row) in targets for row in standing[name_answers.TARGET].itertuples(index=False)]
    there = standing[about]
    if there.empty:
        return
    there = with_fit(there, rosters.adults_of(conn, waves.wave(conn, wave).roster_imports))
    there = there[there["fits"]]
    if len(there):
        rows = there[there["answer_id"] == there.iloc[0]["answer_id"]]
        raise answered_before(rows, called_in(conn, rows))


def _about(mentions: pd.DataFrame, answer: pd.Series) -> pd.DataFrame:
    """Return the mentions that an answer is about."""
    same = (mentions[WORDS] == answer[WORDS].to_numpy()).all(axis=1)
    if answer["student_id"]:
        same &= mentions["student_id"] == answer["student_id"]
    return mentions[same].drop_duplicates(MENTION)
