"""What a school's students write into the name questions, cell by cell, and what each mention means."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from benchmarks.districts.habits import Habits
from benchmarks.districts.phrases import phrase
from benchmarks.districts.slips import without_accents
from benchmarks.districts.stock import STOCKS, drawn_names
from benchmarks.districts.ties import SLOTS, Ties
from benchmarks.districts.writer import Hand, Meant
from benchmarks.districts.writing import accusing, against, drawn_writer, finished, negated, stranger, written
from sel.workflows.made_up.people import DOMAIN

MENTION = ["row", "slot", "text", "adult_id", "kind"]
STRANGERS = 14
JOINTS = (" and ", " & ", ", ", " / ", "/", " + ", " y ", " or ", "\n", " also ")


@dataclass(frozen=True)
class Said:
    """One thing a student wrote: whom it means ("" for none of the adults), and its kind."""

    text: str
    adult_id: str
    kind: str


@dataclass(frozen=True)
class Staffroom:
    """A school's adults as its students know them, in the order of the adults' frame, and the strangers.

    `classes`: period and course, by the positions of a student and an adult who teaches her.
    """

    ids: Sequence[str]
    meant: Sequence[Meant]
    strangers: Sequence[Meant]
    classes: Mapping[tuple[int, int], tuple[str, str]]


def staffroom(
    adults: pd.DataFrame, periods: pd.DataFrame, habits: Habits, rng: np.random.Generator
) -> Staffroom:
    """Return the adults as students know them; `periods` has row, adult (positions), period and course."""
    fields = [name for name in Meant.__dataclass_fields__ if name in adults.columns]
    plain = adults[["known", "called"]].map(without_accents)
    shared = plain.apply(lambda names: names.duplicated(keep=False)).to_numpy().tolist()
    rows = zip(
        adults[fields].itertuples(index=False, name=None), adults["origin"].tolist(), shared, strict=True
    )
    meant = [
        Meant(**dict(zip(fields, row, strict=True)), stock=STOCKS[origin], crowded=crowded, doubled=doubled)
        for row, origin, (crowded, doubled) in rows
    ]
    pairs = zip(periods["row"].tolist(), periods["adult"].tolist(), strict=True)
    classes = zip(periods["period"].tolist(), periods["course"].tolist(), strict=True)
    when = dict(zip(pairs, classes, strict=True))
    return Staffroom(adults["adult_id"].tolist(), meant, _strangers(adults, meant, habits, rng), when)


def _strangers(
    adults: pd.DataFrame, meant: Sequence[Meant], habits: Habits, rng: np.random.Generator
) -> list[Meant]:
    """Return adults of no list: gone, new, or substitutes; some have the surname of a colleague."""
    shares = np.bincount(adults["origin"], minlength=len(STOCKS)) + 0.05
    names = drawn_names(rng, 60 * STRANGERS, shares)
    staff = {word for name in (*adults["known"], *adults["family"]) for word in _parts(name)}
    fresh = [k for k, name in enumerate(names.family) if not staff & set(_parts(name))]
    found = []
    for position in fresh[:STRANGERS]:
        like = meant[int(rng.integers(len(meant)))]
        family = like.known if rng.random() < habits.stranger_shares else str(names.family[position])
        given, female = str(names.given[position]), bool(names.female[position])
        found.append(
            Meant(
                given=given,
                family=family,
                called=given,
                known=family,
                handle="",
                style="surname",
                title="Ms." if female else "Mr.",
                female=female,
                role="teacher",
                subject=like.subject or "Math",
                room=like.room,
                email=f"{given[0]}{family}@{DOMAIN}".replace(" ", "").lower(),
                stock=STOCKS[names.origin[position]],
                crowded=False,
                doubled=False,
            )
        )
    return found


def _parts(name: str) -> list[str]:
    """Return a surname's parts without accents."""
    return without_accents(name).lower().replace("-", " ").split(" ")


def mentions(
    students: pd.DataFrame, staff: Staffroom, truth: Ties, habits: Habits, seed: int
) -> pd.DataFrame:
    """Return row (a student's position), slot, text, adult_id and kind, a row a person meant.

    Two adults in one cell are two rows.
    """
    rnd = random.Random(seed)
    rows: list[tuple[int, int, str, str, str]] = []
    grades, origins = students["grade"].tolist(), students["origin"].tolist()
    for row in np.flatnonzero(truth.answers).tolist():
        hand = Hand(rnd, habits, drawn_writer(rnd, habits, STOCKS[origins[row]]))
        chosen = [at for at in truth.chosen[row].tolist() if at >= 0]
        cells = _cells(hand, staff, str(truth.stance[row]), row, chosen, grades[row])
        shift = 1 if len(cells) < SLOTS and rnd.random() < 0.012 else 0
        for slot, cell in enumerate(cells[:SLOTS], start=1 + shift):
            rows += [(row, slot, said.text, said.adult_id, said.kind) for said in cell]
    return pd.DataFrame(rows, columns=MENTION).drop_duplicates(["row", "slot", "adult_id"], ignore_index=True)


def _cells(
    hand: Hand, staff: Staffroom, stance: str, row: int, chosen: list[int], grade: str
) -> list[list[Said]]:
    """Return what a student writes, a list a cell."""
    rnd = hand.rnd
    if stance == "adults" and chosen:
        return _naming(hand, staff, row, chosen, grade)
    if stance == "off_roster":
        return [[_stranger(hand, staff)]]
    if stance == "negated":
        who = staff.meant[rnd.randrange(len(staff.meant))]
        return [[Said(negated(hand, who), "", "negated")]]
    if stance == "everyone":
        return [[Said(finished(hand, phrase(rnd, "everyone")), "", "everyone")]]
    if stance == "alert":
        return [[_alert(hand, staff, alone=not chosen)]]
    if stance == "nobody" and rnd.random() < 0.45:
        return [[_nobody(hand)]]
    if stance == "skipped" and rnd.random() < 0.6:
        return [[Said(finished(hand, phrase(rnd, "shrugs")), "", "shrug")]]
    return []


def _naming(hand: Hand, staff: Staffroom, row: int, chosen: list[int], grade: str) -> list[list[Said]]:
    """Return the cells of a student who names adults, now and then one twice, a stranger or family too."""
    rnd, habits = hand.rnd, hand.habits
    if rnd.random() < habits.same_twice:
        chosen = [*chosen, rnd.choice(chosen)]
    cells = [[_adult(hand, staff, row, at, grade)] for at in chosen[:SLOTS]]
    if len(cells) > 1 and rnd.random() < habits.two_in_one / 0.46:
        cells = _joined(rnd, cells)
    if rnd.random() < 2 * habits.but_not and len(cells[0]) == 1 and cells[0][0].kind == "adult":
        cells[0] = [_but_not(hand, staff, cells[0][0])]
    if len(cells) < SLOTS and rnd.random() < 1.4 * habits.off_roster:
        cells.append([_stranger(hand, staff)])
    if len(cells) < SLOTS and rnd.random() < 0.008:
        cells.append([Said(finished(hand, phrase(rnd, "family")), "", "nobody")])
    if len(cells) < SLOTS and rnd.random() < 0.0008:
        cells.append([_alert(hand, staff, alone=False)])
    return cells


def _adult(hand: Hand, staff: Staffroom, row: int, at: int, grade: str) -> Said:
    """Return an adult as this student writes her."""
    period, course = staff.classes.get((row, at), ("", ""))
    one = written(hand, replace(staff.meant[at], period=period, course=course, grade=grade))
    return Said(one.text, staff.ids[at], one.kind)


def _but_not(hand: Hand, staff: Staffroom, said: Said) -> Said:
    """Return an adult with somebody of another surname ruled out beside."""
    surname = staff.meant[staff.ids.index(said.adult_id)].known
    others = [who for who in staff.meant if who.known != surname]
    return (
        replace(said, text=f"{said.text.strip()} {against(hand, hand.rnd.choice(others))}")
        if others
        else said
    )


def _joined(rnd: random.Random, cells: list[list[Said]]) -> list[list[Said]]:
    """Return the cells with the first two, seldom all, in one: names only."""
    if any(said.kind != "adult" for cell in cells for said in cell):
        return cells
    number = len(cells) if rnd.random() < 0.15 else 2
    together = [said for cell in cells[:number] for said in cell]
    text = rnd.choice(JOINTS).join(said.text.strip() for said in together)
    return [[replace(said, text=text) for said in together], *cells[number:]]


def _stranger(hand: Hand, staff: Staffroom) -> Said:
    """Return somebody who is on no list, those known to many oftener."""
    weights = [1 / (k + 2) for k in range(len(staff.strangers))]
    who = hand.rnd.choices(staff.strangers, weights)[0] if staff.strangers else None
    return Said(stranger(hand, who) if who else "the sub", "", "off_roster")


def _alert(hand: Hand, staff: Staffroom, *, alone: bool) -> Said:
    """Return a cry for help: of who is `alone` with nobody's name, else now and then against an adult."""
    rnd = hand.rnd
    if alone:
        return Said(finished(hand, phrase(rnd, "alerts_nobody")), "", "alert")
    if rnd.random() < 0.3:
        return Said(accusing(hand, rnd.choice(staff.meant)), "", "alert")
    return Said(finished(hand, phrase(rnd, "alerts")), "", "alert")


def _nobody(hand: Hand) -> Said:
    """Return "nobody" in one of its ways, or family and friends."""
    rnd = hand.rnd
    draw = rnd.random()
    if draw < 0.12:
        name = rnd.choice(STOCKS[0].female if draw < 0.03 else hand.writer.home.female)
        return Said(finished(hand, phrase(rnd, "family_named", n=name)), "", "nobody")
    of = "family" if draw < 0.4 else "nobody"
    return Said(finished(hand, phrase(rnd, of)), "", "nobody")
