"""Which adult is proposed for each student on the list, from who knows whom and who has places.

A proposal rests on everybody listed at the school, not on one caseload, so that two counselors are shown
the same; an adult at two schools has his places once, so schools that share adults are placed together.
"""

from collections.abc import Sequence

import pandas as pd
from sqlalchemy import Connection

from sel.core.availability import places_of
from sel.core.matching import NO_PAIRS, PAIR, pair_costs, proposals, ways_known
from sel.core.outreach import DONE_STATES
from sel.core.people import active_on, full_name
from sel.core.safety import named_in
from sel.core.ties import said_by_staff, said_by_students
from sel.errors import NotFound
from sel.store import availability, decisions, followups, rosters, safety, waves
from sel.store import ties as stored_ties
from sel.workflows.desk import Desk
from sel.workflows.later import later_answers_in
from sel.workflows.list_order import in_list_order
from sel.workflows.picture import read_part
from sel.workflows.proposal_words import NOBODY, class_words, proposal_sentences

PROPOSAL_COLUMNS = ["proposed_adult_id", "proposed_adult", "proposal_reason", "places_left"]
"""The adult's id and name, both empty where nobody can be proposed; why, or why not; the places that the
adult has left once everybody proposed is accepted."""


def with_proposals(
    desk: Desk, wave: str, school: str, rows: pd.DataFrame, *, tell_named: bool
) -> pd.DataFrame:
    """Return the list's rows with PROPOSAL_COLUMNS; `tell_named` says whether whom students named is told."""
    if rows.empty:
        return rows.assign(**dict.fromkeys(PROPOSAL_COLUMNS, "")).astype(dict.fromkeys(PROPOSAL_COLUMNS, str))
    found = _proposed(desk, wave, school, tell_named).reindex(rows["student_id"]).set_axis(rows.index)
    return rows.assign(**{name: found[name].astype("str").fillna("") for name in PROPOSAL_COLUMNS})


def proposal_stamp(desk: Desk) -> str:
    """Return a text that changes whenever places or words that rule an adult out do."""
    with desk.store.read() as conn:
        return f"{availability.availability_stamp(conn)} {len(safety.hits(conn))}"


def _proposed(desk: Desk, wave: str, school: str, tell_named: bool) -> pd.DataFrame:
    """Return PROPOSAL_COLUMNS by student_id, for whoever is to be reached at the school."""
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
    adults = adults[active_on(adults, desk.today())]
    schools = _sharing_adults(adults, school)
    adults = adults[adults["school_id"].isin(schools)]
    listed = _to_place(desk, wave, schools)
    with desk.store.read() as conn:
        known = _relations(conn, wave, schools, listed)
        staff = _staff(conn, desk, wave, adults)
        locked = _accepted(conn, wave)
        refused = pd.concat([followups.declined(conn, wave)[PAIR], _turned_down(conn, listed, adults)])
    ways = ways_known(known, staff.set_index("adult_id")["claims"])
    found = proposals(listed, staff, pair_costs(ways), locked, refused)
    told = ways.merge(_details(known, found.placed), on=[*PAIR, "way"], how="left").fillna({"detail": ""})
    placed = found.placed.assign(
        proposed_adult=found.placed["adult_id"].map(staff.set_index("adult_id")["name"]),
        proposal_reason=proposal_sentences(found.placed, told, staff, tell_named=tell_named),
    )
    nobody = found.not_placed.assign(proposal_reason=found.not_placed["reason"].map(NOBODY))
    both = pd.concat([placed.rename(columns={"adult_id": "proposed_adult_id"}), nobody])
    return both.set_index("student_id").reindex(columns=PROPOSAL_COLUMNS)


def _sharing_adults(adults: pd.DataFrame, school: str) -> list[str]:
    """Return the school and those that share adults with it, at first or further hand."""
    schools = {school}
    while True:
        shared = adults.loc[adults["school_id"].isin(schools), "adult_id"]
        wider = schools | set(adults.loc[adults["adult_id"].isin(shared), "school_id"])
        if wider == schools:
            return sorted(schools)
        schools = wider


def _to_place(desk: Desk, wave: str, schools: Sequence[str]) -> "pd.Series[str]":
    """Return the ids of those for whom somebody is still sought, in the list's order."""
    frames, named = [], set[str]()
    for school in schools:
        try:
            frames.append(read_part(desk, wave, "students", school))
        except NotFound:  # the school has no part in this wave
            continue
        later = later_answers_in(desk, wave, school)
        named.update(later.index[later["later"] == "named"])
    rows = in_list_order(desk, wave, schools, pd.concat(frames, ignore_index=True))
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
    done = named.union(known.loc[known["state"].isin(DONE_STATES), "student_id"])
    return rows.loc[~rows["student_id"].isin(done), "student_id"].drop_duplicates()


def _relations(conn: Connection, wave: str, schools: Sequence[str], listed: "pd.Series[str]") -> pd.DataFrame:
    """Return how the listed students and adults know each other: student_id, adult_id, way, detail."""
    known = [other.code for other in waves.waves(conn)]
    earlier = pd.concat(
        [
            NO_PAIRS.assign(informant="", wave=""),
            *(stored_ties.ties(conn, code) for code in _before(known, wave)),
        ]
    )
    frames = [
        said_by_staff(stored_ties.ties(conn, wave)).assign(way="claimed", detail=""),
        _classes(conn, schools, listed).assign(way="teaches"),
        rosters.taught_by_earlier_rosters(conn).assign(way="taught", detail=""),
        said_by_students(earlier).assign(way="named_before", detail=earlier["wave"]),
    ]
    found = pd.concat(frames, ignore_index=True)[[*PAIR, "way", "detail"]]
    return found[found["student_id"].isin(set(listed))].reset_index(drop=True)


def _before(codes: Sequence[str], wave: str) -> Sequence[str]:
    return codes[: codes.index(wave)]


def _classes(conn: Connection, schools: Sequence[str], listed: "pd.Series[str]") -> pd.DataFrame:
    """Return who is in whose class now: student_id, adult_id, detail (the class in words)."""
    members = rosters.classes_of(conn, schools)
    student = members["role"] == "student"
    theirs = members.loc[student & members["person_id"].isin(set(listed)), ["class_id", "person_id"]]
    taught = members[~student].assign(detail=class_words)
    both = theirs.merge(taught, on="class_id", suffixes=("_student", ""))
    named = both.rename(columns={"person_id_student": "student_id", "person_id": "adult_id"})
    return named[[*PAIR, "detail"]]


def _staff(conn: Connection, desk: Desk, wave: str, adults: pd.DataFrame) -> pd.DataFrame:
    """Return adult_id, name, places, eligible, load and claims (one-sided ones), a row an adult."""
    ties = stored_ties.ties(conn, wave)
    load = said_by_students(ties)["adult_id"].value_counts()
    claims = ties.loc[ties["informant"] == "staff", "adult_id"].value_counts()
    places = places_of(adults, availability.availability(conn), desk.today())
    ids = places["adult_id"]
    names = adults.drop_duplicates("adult_id").set_index("adult_id").pipe(full_name)
    return places.assign(
        name=ids.map(names),
        load=ids.map(load).fillna(0).astype(int),
        claims=ids.map(claims).fillna(0).astype(int),
    )


def _accepted(conn: Connection, wave: str) -> pd.DataFrame:
    """Return the pairs accepted in the wave whose follow-up goes on: student_id, adult_id."""
    known = followups.follow_ups(conn, wave)
    return known.loc[(known["adult_id"] != "") & ~known["state"].isin(DONE_STATES), PAIR]


def _turned_down(conn: Connection, listed: "pd.Series[str]", adults: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs in which the student, in whatever wave, turned the adult down or may accuse him.

    Whoever may be named in such words is left out, widely: nobody is told why.
    """
    ids = set(listed)
    pairs = [NO_PAIRS]
    flagged = decisions.flagged(conn)
    flagged = flagged[flagged["student_id"].isin(ids)]
    pairs.append(flagged.loc[flagged["adult_id"] != "", PAIR])
    said = [(str(row.student_id), str(row.text), list[str]()) for row in flagged.itertuples()]
    said += [
        (hit.person_id, hit.text, safety.written_beside(conn, hit.wave, hit.person_id))
        for hit in safety.hits(conn)
        if hit.informant == "student" and hit.person_id in ids
    ]
    for student_id, text, beside in said:
        named = sorted(named_in(text, beside, adults).adult_ids)
        pairs.append(pd.DataFrame({"student_id": student_id, "adult_id": named}, dtype=str))
    return pd.concat(pairs, ignore_index=True)


def _details(known: pd.DataFrame, placed: pd.DataFrame) -> pd.DataFrame:
    """Return student_id, adult_id, way and detail of the pairs proposed, details of one way together."""
    rows = known.merge(placed[PAIR], on=PAIR).drop_duplicates()
    told = rows.groupby([*PAIR, "way"])["detail"].agg(lambda words: " and".join(words))
    return told.reset_index()
