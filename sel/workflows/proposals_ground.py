"""What proposals rest on: whom to place, who knows whom, who has places, what was accepted or declined."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
from sqlalchemy import Connection

from sel.core.availability import places_of
from sel.core.matching import NO_PAIRS, PAIR, shared_languages, ways_known
from sel.core.outreach import DONE_STATES
from sel.core.people import active_on, full_name
from sel.core.safety import named_in
from sel.core.ties import said_by_staff, said_by_students
from sel.errors import NotFound
from sel.store import availability, decisions, followups, rosters, safety, waves
from sel.store import ties as stored_ties
from sel.workflows.desk import Desk
from sel.workflows.followed import named_since
from sel.workflows.list_order import in_list_order
from sel.workflows.list_rule import waiting_ids
from sel.workflows.picture import read_part
from sel.workflows.proposal_words import class_words


@dataclass(frozen=True)
class Ground:
    """What the proposals of a school in a wave rest on, with the schools that share adults with it.

    `listed`: student ids in the list's order. `staff`: adult_id, name, role, school_ids, places, eligible,
    why_not, load, claims (one-sided ones) and taken (places that accepted pairs take), a row an adult.
    `ways` and `told`: student_id, adult_id, way; `told` with detail, and with what is no way to know somebody
    (language, goes_on). `sharing`: pairs who share a home language. `accepted`: student_id, adult_id, wave,
    adult_by, of this wave and of earlier ones that go on. `declined`: as stored. `refused`: pairs never
    proposed. `preferred`: student_id, adult_id.
    """

    listed: "pd.Series[str]"
    staff: pd.DataFrame
    ways: pd.DataFrame
    told: pd.DataFrame
    sharing: pd.DataFrame
    accepted: pd.DataFrame
    declined: pd.DataFrame
    refused: pd.DataFrame
    preferred: pd.DataFrame


def ground(desk: Desk, wave: str, school: str, only: str = "") -> Ground:
    """Return what a school's proposals rest on; with `only`, a student's id, as if she alone were listed."""
    with desk.store.read() as conn:
        adults = rosters.current_people(conn, "adult_id")
    adults = adults[active_on(adults, desk.today())]
    schools = _sharing_adults(adults, school)
    adults = adults[adults["school_id"].isin(schools)]
    accepted = accepted_pairs(desk, wave, schools)
    listed = pd.Series([only], dtype=str) if only else _to_place(desk, wave, schools, accepted)
    with desk.store.read() as conn:
        known = _relations(conn, wave, schools, listed)
        staff = _staff(conn, desk, wave, adults, accepted)
        sharing = _sharing_languages(conn, listed)
        declined = followups.declined(conn, wave)
        turned_down = _turned_down(conn, listed, adults)
        wishes = followups.follow_ups(conn, wave)
    ways = ways_known(known, staff.set_index("adult_id")["claims"])
    before = accepted[accepted["wave"] != wave]
    more = [
        known,
        known.loc[known["way"] == "claimed"].assign(way="claimed_widely"),
        sharing.rename(columns={"language": "detail"}).assign(way="language"),
        before.rename(columns={"wave": "detail"})[[*PAIR, "detail"]].assign(way="goes_on"),
    ]
    told = pd.concat(more, ignore_index=True)
    meant = pd.MultiIndex.from_frame(ways[[*PAIR, "way"]])
    keys = pd.MultiIndex.from_frame(told[[*PAIR, "way"]])
    return Ground(
        listed=listed,
        staff=staff,
        ways=ways,
        told=told[keys.isin(meant) | told["way"].isin(["language", "goes_on"])].drop_duplicates(),
        sharing=sharing[PAIR],
        accepted=accepted,
        declined=declined,
        refused=pd.concat([declined[PAIR], turned_down], ignore_index=True),
        preferred=wishes.loc[wishes["preferred"] != "", ["student_id", "preferred"]].set_axis(PAIR, axis=1),
    )


def accepted_pairs(desk: Desk, wave: str, schools: Sequence[str]) -> pd.DataFrame:
    """Return the pairs that were accepted and go on, the newest of each student: `Ground.accepted`.

    Those of earlier waves go on while nobody found the follow-up not needed, the student named no adult
    since, is still at one of `schools`, and nobody declined the pair in this wave.
    """
    with desk.store.read() as conn:
        codes = [other.code for other in waves.waves(conn)]
        pairs = followups.accepted_pairs(conn)
        now = followups.follow_ups(conn, wave)
        declined = followups.declined(conn, wave)
        students = rosters.current_people(conn, "student_id")
    here = students[students["school_id"].isin(schools) & active_on(students, desk.today())]
    pairs = pairs[pairs["wave"].isin(codes[: codes.index(wave) + 1])]
    before = pairs["wave"] != wave
    over = pairs["state"].isin(DONE_STATES)
    over |= before & ~pairs["student_id"].isin(here["student_id"])
    over |= before & pairs["student_id"].isin(now.loc[now["state"].isin(DONE_STATES), "student_id"])
    over |= before & pd.MultiIndex.from_frame(pairs[PAIR]).isin(pd.MultiIndex.from_frame(declined[PAIR]))
    for code in pairs["wave"].unique():
        named = named_since(desk, str(code), schools)
        over |= (pairs["wave"] == code) & pairs["student_id"].isin(named)
    going = pairs[~over]
    order = going["wave"].map({code: place for place, code in enumerate(codes)})
    newest = going.assign(order=order).sort_values(["student_id", "order"])
    columns = [*PAIR, "wave", "adult_by"]
    return newest.drop_duplicates("student_id", keep="last")[columns].reset_index(drop=True)


def _sharing_adults(adults: pd.DataFrame, school: str) -> list[str]:
    """Return the school and those that share adults with it, at first or further hand."""
    schools = {school}
    while True:
        shared = adults.loc[adults["school_id"].isin(schools), "adult_id"]
        wider = schools | set(adults.loc[adults["adult_id"].isin(shared), "school_id"])
        if wider == schools:
            return sorted(schools)
        schools = wider


def _to_place(desk: Desk, wave: str, schools: Sequence[str], accepted: pd.DataFrame) -> "pd.Series[str]":
    """Return the ids of those for whom somebody is still sought, in the list's order.

    Whom the agreed rule keeps waiting is left out, but for who has somebody already.
    """
    frames = []
    for school in schools:
        try:
            frames.append(read_part(desk, wave, "students", school))
        except NotFound:  # the school has no part in this wave
            continue
    rows = in_list_order(desk, wave, schools, pd.concat(frames, ignore_index=True))
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
    done = known.loc[known["state"].isin(DONE_STATES), "student_id"]
    waiting = waiting_ids(desk, wave, schools).difference(accepted["student_id"])
    left_out = named_since(desk, wave, schools).union(done, waiting)
    return rows.loc[~rows["student_id"].isin(left_out), "student_id"].drop_duplicates()


def _relations(conn: Connection, wave: str, schools: Sequence[str], listed: "pd.Series[str]") -> pd.DataFrame:
    """Return how the listed students and adults know each other: student_id, adult_id, way, detail."""
    known = [other.code for other in waves.waves(conn)]
    earlier = pd.concat(
        [
            NO_PAIRS.assign(informant="", wave=""),
            *(stored_ties.ties(conn, code) for code in _before(known, wave)),
        ],
        ignore_index=True,  # the waves' rows have the same labels
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


def _staff(
    conn: Connection, desk: Desk, wave: str, adults: pd.DataFrame, accepted: pd.DataFrame
) -> pd.DataFrame:
    """Return `Ground.staff`."""
    ties = stored_ties.ties(conn, wave)
    load = said_by_students(ties)["adult_id"].value_counts()
    claims = ties.loc[ties["informant"] == "staff", "adult_id"].value_counts()
    places = places_of(adults, availability.availability(conn), desk.today())
    ids = places["adult_id"]
    one_each = adults.drop_duplicates("adult_id").set_index("adult_id")
    counts = {"load": load, "claims": claims, "taken": accepted["adult_id"].value_counts()}
    return places.assign(
        name=ids.map(full_name(one_each)),
        role=ids.map(one_each["role"]),
        school_ids=ids.map(adults.groupby("adult_id")["school_id"].agg(frozenset)),
        **{name: ids.map(count).fillna(0).astype(int) for name, count in counts.items()},
    )


def _sharing_languages(conn: Connection, listed: "pd.Series[str]") -> pd.DataFrame:
    """Return student_id, adult_id, language of those who share one, where both are on record."""
    home = rosters.programs_of(conn, listed).set_index("student_id")["home_language"]
    spoken = availability.availability(conn).set_index("adult_id")["languages"]
    return shared_languages(home, spoken)


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
