"""Which adult is proposed for each student on the list, from who knows whom and who has places.

A proposal rests on everybody listed at the school, not on one caseload, so that two counselors are shown
the same; an adult at two schools has his places once, so schools that share adults are placed together.
"""

from collections import OrderedDict
from dataclasses import dataclass
from functools import partial
from threading import Lock

import pandas as pd
from sqlalchemy import Connection

from sel.core.matching import PAIR, Proposals, pair_costs, proposals
from sel.core.outreach import FollowUp
from sel.core.permissions import Person
from sel.store import availability, followups, rosters, safety
from sel.workflows.desk import Desk
from sel.workflows.followed import followed, of_my_caseload
from sel.workflows.proposal_words import NOBODY, proposal_sentences, together, wish_sentences
from sel.workflows.proposals_ground import Ground, ground

PROPOSAL_COLUMNS = [
    *("proposed_adult_id", "proposed_adult", "proposal_reason", "places_left"),
    *("confirmed_in", "confirmed_by"),
]
"""The adult's id and name, both empty where nobody can be proposed; why, or why not; the places that the
adult has left once everybody proposed is accepted; the wave in which a counselor confirmed the pair, empty
where nobody has, and who that was."""


@dataclass(frozen=True)
class StudentProposal:
    """What is proposed for one student.

    `rows`: student_id, name, version and PROPOSAL_COLUMNS: one row, or none where nobody is sought.
    `declined`: adult_id, name, said_by, reason. `asked_for` is the name of whom the student asked for, or "".
    """

    rows: pd.DataFrame
    declined: pd.DataFrame
    asked_for: str


KEPT = 16
"""So many schools' proposals are held at once, a few hundred bytes a student listed."""

_kept: "OrderedDict[tuple[str, ...], pd.DataFrame]" = OrderedDict()
_one_at_a_time = Lock()
"""Of many who come at once one works a school's proposals out; the others would only wait for it."""


def with_proposals(
    desk: Desk, wave: str, school: str, rows: pd.DataFrame, *, tell_named: bool, stamp: str = ""
) -> pd.DataFrame:
    """Return the list's rows with PROPOSAL_COLUMNS; `tell_named` says whether whom students named is told.

    They are of the whole school, and the same for everybody: with a `stamp` that changes whenever something
    they rest on does, they are worked out once. Who may be told of which rows is asked before.
    """
    if rows.empty:
        return rows.assign(**dict.fromkeys(PROPOSAL_COLUMNS, "")).astype(dict.fromkeys(PROPOSAL_COLUMNS, str))
    worked_out = partial(_once, stamp=stamp) if stamp else _proposed
    found = worked_out(desk, wave, school, tell_named).reindex(rows["student_id"]).set_axis(rows.index)
    return rows.assign(**{name: found[name].astype("str").fillna("") for name in PROPOSAL_COLUMNS})


def student_proposal(desk: Desk, person: Person, wave: str, student_id: str) -> StudentProposal:
    """Return what is proposed for one student of the person's caseload, and who was declined; logged.

    Raises NotAllowed; NotFound for who isn't in the wave.
    """
    student = of_my_caseload(desk, person, wave, [student_id]).iloc[0]
    found = _proposed(desk, wave, str(student["school_id"]), tell_named=True)
    row = found[found.index == student_id].reset_index()
    with desk.store.read() as conn:
        known = followed(conn, wave).get(student_id, FollowUp())
        declined = followups.declined(conn, wave)
        declined = declined[declined["student_id"] == student_id]
        names = rosters.adult_names(conn, [*declined["adult_id"], known.preferred])
    desk.log_look(person, "read a proposal", "student", student_id, f"wave {wave}")
    name = f"{student['given_name']} {student['family_name']}".strip()
    told = row[PROPOSAL_COLUMNS].astype("str").fillna("")
    return StudentProposal(
        rows=told.assign(student_id=student_id, name=name, version=known.version),
        declined=declined.assign(name=declined["adult_id"].map(names).fillna(declined["adult_id"])),
        asked_for=names.get(known.preferred, known.preferred),
    )


def proposal_stamp(conn: Connection) -> str:
    """Return a text that changes whenever places, choices, or words that rule an adult out do."""
    places = availability.availability_stamp(conn)
    return f"{places} {safety.hits_stamp(conn)} {followups.chosen_stamp(conn)}"


def proposals_on(on: Ground) -> Proposals:
    """Return who is proposed to whom on this ground."""
    costs = pair_costs(on.ways, on.sharing)
    return proposals(on.listed, on.staff, costs, on.accepted[PAIR], on.refused, on.preferred)


def _once(desk: Desk, wave: str, school: str, tell_named: bool, stamp: str) -> pd.DataFrame:
    """Return what `_proposed` does, worked out once for a stamp; what an older stamp gave is let go."""
    settings = desk.settings.model_dump_json()
    of = (settings, wave, school, str(tell_named))
    key = (*of, desk.today().isoformat(), stamp)
    with _one_at_a_time:
        if key not in _kept:
            for old in [other for other in _kept if other[: len(of)] == of]:
                del _kept[old]
            _kept[key] = _proposed(desk, wave, school, tell_named)
            while len(_kept) > KEPT:
                _kept.popitem(last=False)
        return _kept[key]


def _proposed(desk: Desk, wave: str, school: str, tell_named: bool) -> pd.DataFrame:
    """Return PROPOSAL_COLUMNS by student_id, for whoever is to be reached at the school."""
    on = ground(desk, wave, school)
    found = proposals_on(on)
    with desk.store.read() as conn:
        names = rosters.adult_names(conn, sorted({*found.placed["adult_id"], *on.preferred["adult_id"]}))
    wished = on.preferred.assign(way="preferred", detail="")
    told = _joined_details(pd.concat([on.told, wished], ignore_index=True), found.placed)
    reasons = proposal_sentences(found.placed, told, on.staff, names, tell_named=tell_named)
    placed = found.placed.assign(
        proposed_adult=found.placed["adult_id"].map(names).fillna(found.placed["adult_id"]),
        proposal_reason=reasons,
    )
    nobody = found.not_placed.assign(proposal_reason=found.not_placed["reason"].map(NOBODY))
    both = pd.concat([placed.rename(columns={"adult_id": "proposed_adult_id"}), nobody])
    confirmed = on.accepted.rename(columns={"wave": "confirmed_in", "adult_by": "confirmed_by"})
    both = both.merge(confirmed.drop(columns="adult_id"), on="student_id", how="left").set_index("student_id")
    if tell_named:
        wishes = wish_sentences(found.placed, on.preferred, on.refused, on.staff, names)
        more = both.index.to_series().map(wishes).astype("str").fillna("")
        both["proposal_reason"] = (both["proposal_reason"] + more).to_numpy()
    return both.reindex(columns=PROPOSAL_COLUMNS)


def _joined_details(told: pd.DataFrame, placed: pd.DataFrame) -> pd.DataFrame:
    """Return student_id, adult_id, way and detail of the pairs proposed, details of one way together."""
    rows = told.merge(placed[PAIR], on=PAIR).drop_duplicates()
    joined = rows.groupby([*PAIR, "way"])["detail"].agg(together)
    return joined.reset_index()
