"""The lottery among equals on the list: drawn once, stored with its seed, and what came of it."""

import secrets
from dataclasses import dataclass, field
from functools import partial
from zoneinfo import ZoneInfo

import pandas as pd
from sqlalchemy import Connection

from sel.core import permissions
from sel.core.equity import wilson
from sel.core.lottery import FEWEST, WHY_NOT, Half, Halves, drawn, equals, first_half, halves
from sel.core.outreach import FIRST_STATE, NOT_YET_CONNECTED, later_answers
from sel.core.permissions import Person
from sel.errors import Conflict
from sel.store import followups, lotteries, waves
from sel.wording.english import day_words
from sel.wording.over_waves import (
    CAUTION,
    halves_sentence,
    lottery_drawn,
    lottery_offer,
    not_compared_sentence,
)
from sel.workflows.desk import Desk
from sel.workflows.follow_up import NOT_REACHED
from sel.workflows.like_waves import names_asked, next_alike, wave_day
from sel.workflows.list_order import in_list_order
from sel.workflows.opening import may_open
from sel.workflows.picture import picture_version, read_part

HALF_COLUMNS = [
    "Half",
    "Drawn",
    "Contacted before asked again",
    "Named an adult since",
    "Not yet",
    "No answer",
]
FIRST, LAST = "Drawn first", "Drawn last"
SEEDS = 2**31


@dataclass(frozen=True)
class LotteryView:
    """What a person sees of a school's lottery; counts are of those whom the person may open.

    `told` says that it was drawn, or what drawing would do; `may_draw` whether the person may draw now.
    `comparison` is the result, why there is none yet, or the caution; `table` has HALF_COLUMNS, and `rates`
    (label, value, low, high of every 100) is empty unless the halves may be compared.
    """

    told: str
    may_draw: bool
    comparison: str
    table: pd.DataFrame = field(default_factory=lambda: pd.DataFrame(columns=HALF_COLUMNS))
    rates: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(columns=["label", "value", "low", "high"])
    )


def lottery_view(desk: Desk, person: Person, wave: str, school: str) -> LotteryView:
    """Return what stands of a school's lottery, and what came of it; a look at it is logged.

    Raises NotAllowed; NotFound for a wave that isn't there.
    """
    ask = partial(permissions.check_can, person, "read_follow_up", school)
    desk.allowed(person, ask, "see the lottery", wave)
    with desk.store.read() as conn:
        known = lotteries.lottery(conn, wave, school)
        places = lotteries.drawn_places(conn, wave)
    students = read_part(desk, wave, "students", school)
    mine = set(students.loc[may_open(person, students), "student_id"])
    desk.log_look(person, "looked at the lottery", "wave", wave, f"{len(mine)} students, school {school}")
    if known is None:
        told, may_draw = _offer(desk, person, wave, school, mine)
        return LotteryView(told, may_draw, CAUTION)
    places = places[places["school_id"] == school]
    places = places.assign(first=first_half(places))[places["student_id"].isin(mine)]
    day = day_words(known.at.astimezone(ZoneInfo(desk.settings.timezone)).date())
    told = lottery_drawn(len(places), places["among"].nunique(), day)
    return _compared(desk, wave, school, told, places)


def draw_lottery(desk: Desk, person: Person, wave: str, school: str) -> int:
    """Draw who of the equals on a school's list comes first, store it, and return how many were drawn.

    Drawn are those of the whole school for whom nothing was begun yet. Raises NotAllowed; NotFound; Conflict
    where it was drawn already, the wave is open, students are being asked again, or nobody has an equal.
    """
    ask = partial(permissions.check_can, person, "write_follow_up", school)
    desk.allowed(person, ask, "draw the lottery", wave)
    rows = _equals(desk, wave, school)
    with desk.store.write() as conn:
        if why := _why_no_draw(desk, conn, wave, school, rows):
            raise Conflict(why, "The list keeps the order it has.")
        begun = _begun(conn, wave)
        seed = secrets.randbelow(SEEDS)
        places = drawn(rows[~rows["student_id"].isin(begun)], seed)
        lotteries.save_lottery(conn, wave, school, seed, places, by=person.person_id, at=desk.now())
        desk.audit(
            conn,
            person,
            "drew the lottery",
            "school",
            school,
            f"wave {wave}, seed {seed}, {len(places)} students",
        )
    return len(places)


def lottery_stamp(desk: Desk, wave: str, school: str) -> str:
    """Return a text that changes whenever the lottery, a follow-up, a contact or the next wave does."""
    after = next_alike(desk, wave, school)
    with desk.store.read() as conn:
        known = followups.follow_ups(conn, wave)
        contacts = followups.first_contacts(conn, wave)
        lot = lotteries.lottery(conn, wave, school)
        codes = [other.code for other in waves.waves(conn)]
    later = picture_version(desk, after.code) if after else ""
    changed = f"{len(known)} {known['version'].sum()} {len(contacts)}"
    return f"{lot.seed if lot else ''} {changed} {later} {codes}"


def _offer(desk: Desk, person: Person, wave: str, school: str, mine: set[str]) -> tuple[str, bool]:
    """Return what drawing would do or why nothing can be drawn, and whether the person may draw now."""
    rows = _equals(desk, wave, school)
    with desk.store.read() as conn:
        if why := _why_no_draw(desk, conn, wave, school, rows):
            return why, False
    theirs = rows[rows["student_id"].isin(mine)]
    may = bool(permissions.can(person, "write_follow_up", school))
    return lottery_offer(len(theirs), theirs["among"].nunique(), may=may), may


def _equals(desk: Desk, wave: str, school: str) -> pd.DataFrame:
    """Return the listed students who have an equal, none of them begun, with `among`."""
    students = read_part(desk, wave, "students", school)
    listed = in_list_order(desk, wave, [school], students[students["status"].isin(NOT_YET_CONNECTED)])
    with desk.store.read() as conn:
        begun = _begun(conn, wave)
    rows = listed[~listed["student_id"].isin(begun)]
    rows = rows.assign(among=equals(rows))
    return rows[rows.groupby("among")["student_id"].transform("size") > 1]


def _begun(conn: Connection, wave: str) -> set[str]:
    """Return for whom somebody has begun: an owner or a contact, or found not needed."""
    known = followups.follow_ups(conn, wave)
    going = known["state"] != FIRST_STATE
    return {*known.loc[going, "student_id"], *followups.first_contacts(conn, wave)}


def _why_no_draw(desk: Desk, conn: Connection, wave: str, school: str, rows: pd.DataFrame) -> str:
    """Return why the lottery can't be drawn now, "" where it can."""
    known = waves.waves(conn)
    codes = [other.code for other in known]
    later = [one for one in known[codes.index(wave) + 1 :] if not one.schools or school in one.schools]
    if waves.wave(conn, wave).is_open:
        return "The lottery is drawn once the wave is closed: until then nobody is listed."
    if lotteries.lottery(conn, wave, school):
        return f"The lottery of wave {wave} was drawn at this school already."
    if wave not in names_asked(desk):
        return "Students were not asked in this wave, so a lottery could not be compared with their answers."
    if later:
        return f"Wave {later[0].code} is asking students again already; a lottery comes before that."
    if len(rows) < 2 * FEWEST:
        return (
            f"A lottery wants {2 * FEWEST} students for whom nothing was begun and who have an equal in the "
            "list's order; with fewer there is nothing to compare later."
        )
    return ""


def _compared(desk: Desk, wave: str, school: str, told: str, places: pd.DataFrame) -> LotteryView:
    """Return the view of a lottery that was drawn, with its halves once students were asked again."""
    after = next_alike(desk, wave, school)
    if after is None:
        return LotteryView(
            told, False, "The halves can be compared once students were asked again. " + CAUTION
        )
    students = read_part(desk, after.code, "students", school)
    later = later_answers([(after.code, students[["student_id", "status"]])])
    opened = wave_day(desk, after)
    with desk.store.read() as conn:
        first = followups.first_contacts(conn, wave, (NOT_REACHED,))
    contacted = {student for student, day in first.items() if day < opened}
    found = halves(places, contacted, later)
    table = pd.DataFrame([_row(FIRST, found.first), _row(LAST, found.last)], columns=HALF_COLUMNS)
    if found.why_not:
        words = not_compared_sentence(WHY_NOT[found.why_not])
        return LotteryView(told, False, f"{words} {CAUTION}", table)
    first_half, last_half = ((half.named, half.told) for half in (found.first, found.last))
    words = halves_sentence(first_half, last_half, found.interval, found.groups, beyond=found.beyond_chance)
    return LotteryView(told, False, words, table, _rates(found))


def _row(name: str, half: Half) -> tuple[str, int, int, int, int, int]:
    return name, half.drawn, half.contacted, half.named, half.not_yet, half.drawn - half.told


def _rates(found: Halves) -> pd.DataFrame:
    """Return label, value, low and high of every 100 of each half who told us, with Wilson's intervals."""
    rows = []
    for name, half in ((FIRST, found.first), (LAST, found.last)):
        low, high = wilson(half.named, half.told)
        rows.append((name, *(round(100 * float(share)) for share in (half.named / half.told, low, high))))
    return pd.DataFrame(rows, columns=["label", "value", "low", "high"])
