"""In which form a name was written, told from the text and the adult it means, and what came of each form."""

import pandas as pd
from rapidfuzz.distance import OSA

from benchmarks.peers.stripped import HONORIFICS
from benchmarks.rightness.judged import CLAIM, MENTION, written_names
from sel.core.names.parse import folded

OUTCOMES = ("auto, right", "auto, wrong", "asked, right first", "asked, another first", "set aside")
FURTHER = 3
"""So many slips of the key, and no more, still make the same word; one in a word of up to five letters."""
_SMALL = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "y",
    "da",
    "dos",
    "van",
    "der",
    "von",
    "den",
    "di",
    "jr",
    "sr",
    "ii",
    "iii",
}


def form(text: str, given: str, family: str, preferred: str = "") -> str:
    """Return the form in which `text` names this adult.

    The first of these that holds: e-mail; misspelt; initial; nickname (a word in the given name's place
    that isn't it); hint or chatter (words beside the name); surname first; full name; part of a surname;
    title + surname; surname; title + given name; given name; another name (nothing of the adult's).
    """
    if "@" in text:
        return "e-mail"
    tokens = folded(text).split()
    words = [word for word in tokens if word not in HONORIFICS] or tokens
    first, last = _names(f"{given} {preferred}"), _names(family)
    own, own_last = [word for word in words if word in first], [word for word in words if word in last]
    strange = [word for word in words if word not in first | last | _SMALL]
    if any(_near(word, first | last) for word in strange):
        return "misspelt"
    if any(_begins(word, first | last) for word in strange):
        return "initial"
    if own_last and not own and strange and words.index(strange[0]) < words.index(own_last[0]):
        return "nickname"
    if strange:
        return "hint or chatter" if own or own_last else "another name"
    if own and own_last:
        return "surname first" if words.index(own_last[0]) < words.index(own[0]) else "full name"
    whole = {word for word in folded(family).split() if word not in _SMALL}
    partly = bool(own_last) and not (set(own_last) >= whole or _joined(family) in own_last)
    if partly:
        return "part of a surname"
    return ("title + " if words != tokens else "") + ("surname" if own_last else "given name")


def form_table(mentions: pd.DataFrame, truth: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return, a row a form, how many names were written so and how many of them met each of `OUTCOMES`.

    `mentions` has student_id, slot, adult_id, decision; `adults` adult_id, given_name, family_name,
    preferred_name. Two adults in one cell are a form of their own.
    """
    names = written_names(truth)
    outcomes = outcome(names, mentions)
    table = pd.crosstab(forms(names, adults), outcomes).reindex(columns=list(OUTCOMES), fill_value=0)
    table.insert(0, "names", table.sum(axis="columns"))
    return table.sort_values("names", ascending=False, kind="stable").rename_axis(index=None, columns=None)


def forms(names: pd.DataFrame, adults: pd.DataFrame) -> "pd.Series[str]":
    """Return the form of each written name (student_id, slot, text, adult_id)."""
    known = adults.drop_duplicates("adult_id").set_index("adult_id")
    columns = [known[name].to_dict() for name in ("given_name", "family_name", "preferred_name")]
    several = names.duplicated(MENTION, keep=False)
    return pd.Series(
        [
            "two in one cell" if two else form(text, *(column.get(adult, "") for column in columns))
            for text, adult, two in zip(names["text"], names["adult_id"], several, strict=True)
        ],
        index=names.index,
        dtype=str,
    )


def outcome(names: pd.DataFrame, mentions: pd.DataFrame) -> "pd.Series[str]":
    """Return what came of each written name, one of `OUTCOMES`; without a row it is set aside."""
    auto = mentions[mentions["decision"].isin(["auto", "confirmed"])]
    asked = mentions[mentions["decision"] == "review"]
    meant, cell = pd.MultiIndex.from_frame(names[CLAIM]), pd.MultiIndex.from_frame(names[MENTION])
    wrong = auto[~pd.MultiIndex.from_frame(auto[CLAIM]).isin(meant)]
    out = pd.Series("set aside", index=names.index, dtype=str)
    for name, holds in (
        ("asked, another first", cell.isin(pd.MultiIndex.from_frame(asked[MENTION]))),
        ("asked, right first", meant.isin(pd.MultiIndex.from_frame(asked[CLAIM]))),
        ("auto, wrong", cell.isin(pd.MultiIndex.from_frame(wrong[MENTION]))),
        ("auto, right", meant.isin(pd.MultiIndex.from_frame(auto[CLAIM]))),
    ):
        out = out.mask(holds, name)
    return out


def _names(name: str) -> set[str]:
    """Return the words of a name, and all of it written together."""
    words = [word for word in folded(name).split() if word not in _SMALL]
    return {*words, _joined(name)} - {""}


def _joined(name: str) -> str:
    return folded(name).replace(" ", "")


def _near(word: str, names: set[str]) -> bool:
    allowed = 1 if len(word) <= 5 else 2 if len(word) <= 8 else FURTHER
    return len(word) > 2 and any(OSA.distance(word, name, score_cutoff=allowed) <= allowed for name in names)


def _begins(word: str, names: set[str]) -> bool:
    return len(word) == 1 and any(name.startswith(word) for name in names)
