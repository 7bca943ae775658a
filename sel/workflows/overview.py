"""The overview: does every student here have a caring adult, how sure are we, and whom have we not heard."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from sel.core import permissions
from sel.core.connection import STAFF_REPORTED, UNASKED
from sel.core.permissions import Person
from sel.core.suppression import operational
from sel.errors import NotFound
from sel.wording.english import STATUS, grade_words, say, say_count
from sel.workflows.answered import published_rate
from sel.workflows.cells import OTHERS, cells
from sel.workflows.desk import Desk
from sel.workflows.opening import opens_names
from sel.workflows.picture import read_part

MUCH_MISSING = 80
"""Under this many answers of every 100 asked, the bounds are a sentence of their own."""
GROUP_DIMENSIONS = ("grade", "sex", "race", "program")


@dataclass(frozen=True)
class Overview:
    """What the page says and draws.

    `interval` and `groups`: label, value, low, high (of every 100); `missing`: grade, part, share; `loads`:
    place, students, one row an adult without a name, empty where the load is not for this person.
    `missing_table` is in words. `leads` and `counts` are exact, and empty for those who may not open the
    names behind them. `staff_alone` says that no student was asked, so that all but `answer`, `sure`, `leads`
    and `counts` is empty.
    """

    answer: str
    sure: tuple[str, ...]
    interval: pd.DataFrame
    missing_words: str
    missing: pd.DataFrame
    missing_table: pd.DataFrame
    groups: pd.DataFrame
    gap_words: tuple[str, ...]
    school_value: float | None
    load_words: str
    loads: pd.DataFrame
    leads: tuple[str, ...]
    counts: pd.DataFrame
    staff_alone: bool = False


def overview(desk: Desk, person: Person, wave: str, school_id: str) -> Overview:
    """Return the overview of one school: exact to those who may open the names, else as released.

    Raises NotAllowed; NotFound where no student of the school was asked.
    """
    ask = permissions.check_can_see_totals
    desk.allowed(person, lambda: ask(person, school_id), "see totals", school_id)
    students = read_part(desk, wave, "students", school_id)
    opens = opens_names(person, students)
    found = read_part(desk, wave, "figures").query("school_id == @school_id")
    if found.empty:
        raise NotFound("No student of this school was asked in this wave.", "Choose another school or wave.")
    exact = operational(found, opens)
    if int(found[list(STAFF_REPORTED)].to_numpy().sum()):
        return _of_staff_alone(exact, read_part(desk, wave, "adults", school_id))
    release = read_part(desk, wave, "release")
    whole = cells(release, school_id, "connected", ("all",))
    interval = _released_interval(whole) if exact.empty else _exact_interval(exact.iloc[0])
    answered = cells(release, school_id, "answered", ("grade",))
    missing = _exact_missing(operational(students, opens)) if opens else _released_missing(answered)
    may_load = permissions.can_see_adult_counts(person, school_id).allowed
    loads = _loads(read_part(desk, wave, "adults", school_id)) if may_load else _no_loads()
    return Overview(
        answer=_answer(interval),
        sure=(*_sure(exact), *_staff_words(read_part(desk, wave, "adults", school_id))),
        interval=interval,
        missing_words=_missing_words(exact) or _released_words(release, school_id),
        missing=_stacked(missing),
        missing_table=_missing_table(missing),
        groups=cells(release, school_id, "connected", GROUP_DIMENSIONS),
        gap_words=_gap_words(read_part(desk, wave, "gaps"), school_id),
        school_value=None if whole.empty or whole["hidden"].iloc[0] else float(whole["value"].iloc[0]),
        load_words=_load_words(loads) if may_load else "",
        loads=loads,
        leads=_leads(exact),
        counts=_counts(exact, [kind for kind in STATUS if kind not in STAFF_REPORTED]),
    )


def _of_staff_alone(exact: pd.DataFrame, adults: pd.DataFrame) -> Overview:
    """Return what a wave of the staff survey alone can say: whom adults named, never how students feel."""
    seen, unseen = (int(exact[name].sum()) for name in STAFF_REPORTED)
    told = say("staff_alone_counts", n=seen, of=seen + unseen, m=unseen)
    nothing = pd.DataFrame()
    return Overview(
        answer=say("staff_alone_level"),
        sure=_staff_words(adults),
        interval=nothing,
        missing_words="",
        missing=nothing,
        missing_table=nothing,
        groups=nothing,
        gap_words=(),
        school_value=None,
        load_words="",
        loads=_no_loads(),
        leads=(told,) if len(exact) else (),
        counts=_counts(exact, UNASKED),
        staff_alone=True,
    )


def _gap_words(gaps: pd.DataFrame, school_id: str) -> tuple[str, ...]:
    """Return a sentence for each gap that stands out, then how many may be chance."""
    here = gaps[(gaps["school_id"] == school_id) & (gaps["measure"] == "connected")]
    here = here[~here["group"].str.startswith(OTHERS)]
    told = tuple(here.loc[here["stands_out"], "words"])
    chance = int((~here["stands_out"]).sum())
    if not chance:
        return told
    return (*told, say_count("gaps_by_chance", str(chance), n=str(chance)))


def _exact_interval(figures: pd.Series) -> pd.DataFrame:
    """Return the two ranges: among those who answered, and over everybody asked. Shares become of-100."""
    rows = [
        ("Students who answered", figures["low"], figures["low"], figures["high"]),
        ("Everybody asked", None, figures["all_low"], figures["all_high"]),
    ]
    frame = pd.DataFrame(rows, columns=["label", "value", "low", "high"])
    numbers = ["value", "low", "high"]
    return frame.assign(**{name: (frame[name].astype(float) * 100).round() for name in numbers})


def _released_interval(whole: pd.DataFrame) -> pd.DataFrame:
    shown = whole[~whole["hidden"]]
    return shown.assign(label="Students who answered")[["label", "value", "low", "high"]].reset_index(
        drop=True
    )


def _answer(interval: pd.DataFrame) -> str:
    if interval.empty or pd.isna(interval["value"].iloc[0]):
        return say("level_hidden", hidden=say("hidden"))
    value, low, high = (interval[name].iloc[0] for name in ("value", "low", "high"))
    if pd.isna(low) or low == high:
        return say("level_one", a=f"{value:.0f}")
    return say("level", a=f"{value:.0f}", lo=f"{low:.0f}", hi=f"{high:.0f}")


def _sure(exact: pd.DataFrame) -> tuple[str, ...]:
    """Return the sentence on the bounds, to those who may know the counts behind it."""
    told = exact[(exact["asked"] > 0) & (100 * exact["answered"] < MUCH_MISSING * exact["asked"])]
    return tuple(
        say("bounds", b1=f"{100 * low:.0f}", b2=f"{100 * high:.0f}")
        for low, high in zip(told["all_low"], told["all_high"], strict=True)
    )


def _staff_words(adults: pd.DataFrame) -> tuple[str, ...]:
    """Return how many adults answered the staff survey, where there was one."""
    heard = int(adults["answered"].sum())
    return (say("staff_answered", k=heard, of=len(adults)),) if heard else ()


def _missing_words(exact: pd.DataFrame) -> str:
    """Return how many are silent, "" for those who may not know the count."""
    if exact.empty:
        return ""
    silent = int(exact["not_heard"].iloc[0])
    return say_count("missing", silent, m=f"{silent:,}") if silent else say("nobody_missing")


def _released_words(release: pd.DataFrame, school_id: str) -> str:
    """Return the published rate of answers as a sentence of its own."""
    rate = published_rate(release, school_id)
    words = say("answered_rate", a=rate) if rate else say("answered_hidden")
    return f"{words[0].upper()}{words[1:]}."


def _exact_missing(students: pd.DataFrame) -> pd.DataFrame:
    """Return, by grade, the share heard and the counts: grade, heard, words."""
    asked = students[~students["status"].isin(UNASKED)]
    by_grade = (
        asked.assign(silent=asked["status"] == "not_heard").groupby("grade")["silent"].agg(["sum", "size"])
    )
    return pd.DataFrame(
        {
            "label": [grade_words(str(grade)) for grade in by_grade.index],
            "heard": 100 * (1 - by_grade["sum"].to_numpy() / by_grade["size"].to_numpy()),
            "words": [f"{row[0]} of {row[1]}" for row in by_grade.to_numpy()],
        }
    )


def _released_missing(answered: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame({"label": answered["label"], "heard": answered["value"], "words": answered["words"]})


def _stacked(missing: pd.DataFrame) -> pd.DataFrame:
    """Return label, part, share: two parts a grade, for the bars."""
    known = missing[missing["heard"].notna()]
    heard = known.assign(part="answered", share=known["heard"])
    silent = known.assign(part="not heard from", share=100 - known["heard"])
    both = pd.concat([heard, silent]).sort_index(kind="stable")
    return both.assign(share=both["share"].round())[["label", "part", "share"]].reset_index(drop=True)


def _missing_table(missing: pd.DataFrame) -> pd.DataFrame:
    exact = missing["words"].str.contains(" of ")
    return pd.DataFrame(
        {"Grade": missing["label"], ("Not heard from" if exact.all() else "Answered"): missing["words"]}
    )


def _loads(adults: pd.DataFrame) -> pd.DataFrame:
    """Return place (1 is the most named) and students, one row an adult, without a name."""
    students = np.sort(adults["n_students"].to_numpy(dtype=int))[::-1]
    return pd.DataFrame({"place": np.arange(1, len(students) + 1), "students": students})


def _no_loads() -> pd.DataFrame:
    return pd.DataFrame({"place": np.array([], dtype=int), "students": np.array([], dtype=int)})


def _load_words(loads: pd.DataFrame) -> str:
    total = int(loads["students"].sum())
    if total == 0:
        return say("load_none")
    half = int((loads["students"].cumsum() < total / 2).sum()) + 1
    unnamed = int((loads["students"] == 0).sum())
    return say_count("load", unnamed, k=half, z=unnamed)


def _leads(exact: pd.DataFrame) -> tuple[str, ...]:
    """Return the sentences on fragile ties and on what only staff said, where there is something to say."""
    said = [("fragile", "n", "one_adult_only"), ("two_sided", "x", "staff_only")]
    found = [(key, gap, int(count)) for key, gap, name in said for count in exact[name]]
    return tuple(say_count(key, count, **{gap: f"{count:,}"}) for key, gap, count in found if count)


def _counts(exact: pd.DataFrame, of: Collection[str]) -> pd.DataFrame:
    """Return each status of these with its number of students."""
    kinds = [kind for kind in STATUS if kind in of and kind in exact.columns]
    rows = [(STATUS[kind], f"{int(count):,}") for kind in kinds for count in exact[kind]]
    return pd.DataFrame(rows, columns=["Status", "Students"])
