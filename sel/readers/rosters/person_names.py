"""One column of whole names (“Last, First”) → given and family names; what can't be told is said."""

import re

import pandas as pd

_SUFFIX = re.compile(r"(?i)(jr|sr|ii|iii|iv|v|2nd|3rd|4th|esq|m\.?d|ph\.?d)\.?")
_CALLED = re.compile(r"\s*[(“\"]([^)”\"]+)[)”\"]\s*")
_PARTICLES = {
    "de",
    "del",
    "la",
    "las",
    "los",
    "da",
    "dos",
    "van",
    "von",
    "der",
    "den",
    "di",
    "al",
    "el",
    "bin",
}


def split_names(cells: pd.Series) -> tuple[pd.DataFrame, pd.Series]:
    """Return given_name, family_name and preferred_name of each whole name, and where the split is a guess.

    What stands before the first comma is the family name, whatever its spaces; a suffix (Jr., III) stays
    with it. Without a comma the last word is the family name, with the particles before it; of three words
    or more that is a guess.
    """
    found = {text: _parts(text) for text in cells.unique()}
    names = ("given_name", "family_name", "preferred_name")
    frame = pd.DataFrame(
        {name: cells.map({text: parts[at] for text, parts in found.items()}) for at, name in enumerate(names)}
    ).astype("str")
    return frame, cells.map({text: parts[3] for text, parts in found.items()}).astype(bool)


def _parts(text: str) -> tuple[str, str, str, bool]:
    """Return given, family and preferred name, and whether it can't be told which is which."""
    called = _CALLED.search(text)
    plain = " ".join(_CALLED.sub(" ", text).split())
    preferred = " ".join(called.group(1).split()) if called else ""
    pieces = [piece.strip() for piece in plain.split(",") if piece.strip()]
    suffixes = [piece for piece in pieces if _SUFFIX.fullmatch(piece)]
    pieces = [piece for piece in pieces if piece not in suffixes]
    ending = "".join(f" {suffix}" for suffix in suffixes)
    if len(pieces) == 2:
        return pieces[1], pieces[0] + ending, preferred, False
    if len(pieces) > 2:
        return " ".join(pieces[1:]), pieces[0] + ending, preferred, True
    if "," in plain and not suffixes:
        return "", pieces[0] if pieces else "", preferred, not pieces
    words = pieces[0].split() if pieces else []
    given, family = _without_comma(words)
    return given, family + ending, preferred, len(words) != 2


def _without_comma(words: list[str]) -> tuple[str, str]:
    if len(words) < 2:
        return "", " ".join(words)
    at = len(words) - 1
    if at > 1 and _SUFFIX.fullmatch(words[at]):
        at -= 1
    while at > 1 and words[at - 1].casefold() in _PARTICLES:
        at -= 1
    return " ".join(words[:at]), " ".join(words[at:])
