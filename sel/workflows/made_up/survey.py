"""A made-up school's survey exports: Google Forms as Google Sheets saves them, for students and for staff."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core.instrument import Instrument
from sel.workflows.made_up import writing
from sel.workflows.made_up.caring import ASKED_SLOTS, Caring
from sel.workflows.made_up.people import DOMAIN
from sel.workflows.made_up.stock import ORIGINS, drawn_names

CUTS = (-1.25, -0.45, 0.85)
"""Where a latent answer turns from one option to the next."""
MENTION = ["row", "slot", "text", "adult_id", "kind"]


@dataclass(frozen=True)
class Submissions:
    """`export`, the file's rows; `mentions`, what each written name means (row: a student's position)."""

    export: pd.DataFrame
    mentions: pd.DataFrame


def student_header(form: Instrument) -> list[str]:
    """Return the header of the students' export in the form's own words."""
    names = [form.names.wording["en"].format(k=k + 1) for k in range(form.names.slots)]
    items = [item.wording["en"] for item in form.items]
    return ["Timestamp", "Email Address", "Student ID", *names, form.names.none_wording["en"], *items]


def student_submissions(
    form: Instrument,
    students: pd.DataFrame,
    adults: pd.DataFrame,
    periods: pd.DataFrame,
    truth: Caring,
    rng: np.random.Generator,
) -> Submissions:
    """Return one school's rows; `periods` has row, adult (positions) and period of who teaches whom when."""
    mentions = pd.concat(
        [_adult_mentions(students, adults, periods, truth, rng), _other_mentions(adults, truth, rng)],
        ignore_index=True,
    ).sort_values(["row", "slot"], kind="stable", ignore_index=True)
    answering = np.flatnonzero(truth.answers)
    cells = np.full((len(students), ASKED_SLOTS), "", dtype=object)
    cells[mentions["row"], mentions["slot"] - 1] = mentions["text"]
    wrote = np.zeros(len(students), dtype=bool)
    wrote[mentions["row"]] = True
    nobody = truth.stance == "nobody"
    ticked = nobody & (~wrote | (rng.random(len(students)) < 0.3))
    options = np.array(["", *(option.wording["en"] for option in form.options)], dtype=object)
    frame = pd.DataFrame(
        np.column_stack(
            [
                _times(rng, len(students), first_day=3, days=8),
                *_identities(students["student_id"].to_numpy(), rng),
                cells,
                np.where(ticked, form.names.none_wording["en"], ""),
                options[_item_codes(form, students, truth, rng)],
            ]
        ),
        columns=range(3 + ASKED_SLOTS + 1 + len(form.items)),
    ).iloc[answering]
    earlier = frame[rng.random(len(frame)) < 0.025].copy()
    earlier[0] = _times(rng, len(earlier), first_day=0, days=3)
    earlier[list(range(4, 3 + ASKED_SLOTS))] = ""
    return Submissions(pd.concat([earlier, frame], ignore_index=True), mentions)


def trial_row(form: Instrument) -> list[str]:
    """Return the row that whoever set the form up sent to try it."""
    agree = form.options[-1].wording["en"]
    blank = [""] * form.names.slots
    return [
        "10/5/2026 7:45:00",
        f"forms@{DOMAIN}",
        "TEST",
        "test",
        *blank[1:],
        "",
        *[agree] * len(form.items),
    ]


def _adult_mentions(
    students: pd.DataFrame,
    adults: pd.DataFrame,
    periods: pd.DataFrame,
    truth: Caring,
    rng: np.random.Generator,
) -> pd.DataFrame:
    """Return the mentions of those who name adults: the adults they would go to, in their writing."""
    naming = truth.answers & (truth.stance == "adults")
    rows, slots = np.nonzero((truth.chosen >= 0) & naming[:, None])
    mentions = pd.DataFrame({"row": rows, "slot": slots + 1, "adult": truth.chosen[rows, slots]})
    mentions = mentions.merge(periods, on=["row", "adult"], how="left").fillna({"period": ""})
    habit = rng.random(len(students))
    who = adults.iloc[mentions["adult"]].reset_index(drop=True)
    context = who.assign(period=mentions["period"], habit=habit[mentions["row"]])
    text = writing.written(context, rng)
    mentions = mentions.assign(text=text["text"], kind=text["kind"], adult_id=who["adult_id"])
    return _two_in_one_cell(mentions[MENTION], rng)


def _two_in_one_cell(mentions: pd.DataFrame, rng: np.random.Generator) -> pd.DataFrame:
    """Return the mentions with the first two of a few students written into one cell, later ones moved up."""
    second = mentions["slot"] == 2
    joining = mentions.loc[second & (rng.random(len(mentions)) < 0.008), "row"]
    mine = mentions["row"].isin(joining)
    pair = mine & (mentions["slot"] <= 2)
    whole = mentions[pair].groupby("row")["text"].transform(" and ".join)
    text = mentions["text"].copy()
    text[pair] = whole
    return mentions.assign(text=text, slot=mentions["slot"] - (mine & (mentions["slot"] > 1)))


def _other_mentions(adults: pd.DataFrame, truth: Caring, rng: np.random.Generator) -> pd.DataFrame:
    """Return the mentions that mean no adult of the school: nobody, shrugs, strangers, "everyone"."""
    found = []
    texts = {
        "nobody": (writing.NOBODY, 0.45),
        "skipped": (writing.SHRUGS, 0.6),
        "everyone": (writing.EVERYONE, 1.0),
        "alert": (writing.ALERTS, 1.0),
    }
    for stance, (stock, share) in texts.items():
        rows = np.flatnonzero(truth.answers & (truth.stance == stance))
        rows = rows[rng.random(len(rows)) < share]
        kind = "shrug" if stance == "skipped" else stance
        found.append(_mentions(rows, rng.choice(np.array(stock, dtype=object), len(rows)), kind))
    rows = np.flatnonzero(truth.answers & (truth.stance == "negated"))
    who = adults.iloc[rng.integers(0, len(adults), len(rows))]
    patterns = rng.choice(np.array(writing.NEGATED, dtype=object), len(rows))
    names = who["title"] + " " + who["family"]
    negated = [pattern.format(name) for pattern, name in zip(patterns, names, strict=True)]
    found.append(_mentions(rows, np.array(negated, dtype=object), "negated"))
    return pd.concat([*found, _off_roster(adults, truth, rng)], ignore_index=True)


def _off_roster(adults: pd.DataFrame, truth: Caring, rng: np.random.Generator) -> pd.DataFrame:
    """Return mentions of adults who are on no list: alone, or after a student's other names."""
    number = (truth.chosen >= 0).sum(axis=1)
    named = truth.stance == "adults"
    alone = truth.answers & (truth.stance == "off_roster")
    beside = truth.answers & named & (number < ASKED_SLOTS - 1) & (rng.random(len(number)) < 0.02)
    rows = np.flatnonzero(alone | beside)
    drawn = drawn_names(rng, 4 * len(rows) + 50, np.array([origin.adult_share for origin in ORIGINS]))
    parts = adults["family"].str.replace("-", " ").str.split(" ").explode()
    strange = ~pd.Series(drawn.family).str.replace("-", " ").str.split(" ").explode().isin(set(parts))
    fits = np.flatnonzero(strange.groupby(level=0).all().to_numpy())[: len(rows)]
    rows = rows[: len(fits)]
    title = np.where(drawn.female[fits], "Ms. ", "Mr. ")
    whole = rng.random(len(fits)) < 0.3
    text = np.where(whole, drawn.given[fits] + " " + drawn.family[fits], title + drawn.family[fits])
    return _mentions(rows, text, "off_roster", np.where(named[rows], number[rows] + 1, 1))


def _mentions(rows: np.ndarray, text: np.ndarray, kind: str, slot: np.ndarray | int = 1) -> pd.DataFrame:
    """Return mentions that mean nobody in particular."""
    return pd.DataFrame({"row": rows, "slot": slot, "text": text, "adult_id": "", "kind": kind})[MENTION]


def _times(rng: np.random.Generator, count: int, first_day: int, days: int) -> np.ndarray:
    """Return when each row was sent, as Sheets writes it: school days from October 5, 2026, by daylight."""
    school_day = first_day + rng.integers(0, days, count)
    date = 5 + school_day + 2 * (school_day // 5)
    second = rng.integers(8 * 3600, 15 * 3600, count)
    parts = zip(date, second // 3600, second // 60 % 60, second % 60, strict=True)
    return np.array([f"10/{d}/2026 {h}:{m:02d}:{s:02d}" for d, h, m, s in parts], dtype=object)


def _identities(ids: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Return e-mail and typed id a student: some only one of the two, some with lost zeros."""
    drawn = rng.random(len(ids))
    email = np.where(drawn < 0.03, "", ids + f"@students.{DOMAIN}")
    bare = np.array([student.lstrip("0") for student in ids], dtype=object)
    typed = np.where(rng.random(len(ids)) < 0.08, bare, ids)
    return email, np.where(drawn > 0.97, "", typed)


def _item_codes(
    form: Instrument, students: pd.DataFrame, truth: Caring, rng: np.random.Generator
) -> np.ndarray:
    """Return an option's code a student and item, 0 where left out: alike within a student and a scale."""
    count = len(students)
    older = students["grade"].astype(int).to_numpy() - 8
    black = (students["race"] == "blackOrAfricanAmerican").to_numpy()
    columns = []
    for scale in form.scales:
        shift = rng.normal(0, 0.15) - 0.05 * older - (0.3 * black if scale.code == "fairness" else 0.0)
        felt = 0.55 * truth.connectedness + rng.normal(0, 0.6, count) + shift
        for item in scale.items:
            answer = felt + rng.normal(0.15, 0.8, count)
            code = 1 + np.searchsorted(CUTS, answer)
            columns.append(len(CUTS) + 2 - code if item.reversed else code)
    codes = np.column_stack(columns) if columns else np.zeros((count, 0), dtype=int)
    return np.where(rng.random(codes.shape) < 0.03, 0, codes)


def staff_rows(
    students: pd.DataFrame,
    adults: pd.DataFrame,
    answering: np.ndarray,
    claims: np.ndarray,
    rng: np.random.Generator,
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the staff survey's rows (time, e-mail, lines, colleagues) and what each line truly means."""
    adult, student = np.nonzero(claims.T)
    lines = _student_lines(students, student, rng)
    owners = adults["adult_id"].to_numpy()[adult]
    truth = pd.DataFrame(
        {"adult_id": owners, "line": lines, "student_id": students["student_id"].to_numpy()[student]}
    )
    cells = truth.groupby("adult_id")["line"].agg("\n".join)
    who = adults[answering]
    written = who["adult_id"].map(cells).astype("str").fillna("")
    times = _times(rng, len(who), first_day=0, days=10)
    colleagues = _colleagues(adults, answering, rng.spawn(1)[0])
    sent = {0: times, 1: who["email"].to_numpy(), 2: written.to_numpy(), 3: colleagues}
    return pd.DataFrame(sent, dtype=object), truth


def _colleagues(adults: pd.DataFrame, answering: np.ndarray, rng: np.random.Generator) -> list[str]:
    """Return whom each adult who answers goes to: up to three others by name, a few of them often."""
    names = (adults["given"] + " " + adults["family"]).to_numpy()
    liked = 1 / (1 + rng.permutation(len(names)))
    picked = rng.choice(len(names), (len(names), 3), p=liked / liked.sum())
    many = rng.integers(0, 4, len(names))
    return [
        "\n".join(dict.fromkeys(names[other] for other in picked[at][: many[at]] if other != at))
        for at in np.arange(len(names))[answering]
    ]


def _student_lines(students: pd.DataFrame, position: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how staff write a student: the id, or the name where nobody else at the school has it."""
    full = students["given"] + " " + students["family"]
    shared = full.duplicated(keep=False).to_numpy()[position]
    last_first = (students["family"] + ", " + students["given"]).to_numpy()[position]
    drawn = rng.random(len(position))
    lines: np.ndarray = np.where(drawn < 0.85, full.to_numpy()[position], last_first)
    by_id = (drawn < 0.4) | shared
    lines[by_id] = students["student_id"].to_numpy()[position[by_id]]
    return lines
