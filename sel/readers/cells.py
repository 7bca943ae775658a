"""A table as it stood in its file: header, text cells, row numbers; and how its header is looked up."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
import pandas as pd

_INVISIBLE = re.compile("[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""Bidi marks, zero-width spaces, soft hyphens: they come along with copied text and mean nothing."""


@dataclass(frozen=True, eq=False)
class Table:
    """One table of a file, every cell text.

    `header` is as in the file. `frame` has columns 0 … n-1 of dtype str without missing values; its
    index is the row's number as a spreadsheet shows it (the header is usually row 1). Blank and
    ragged rows are not in `frame`; they are counted.
    """

    filename: str
    header: tuple[str, ...] = ()
    frame: pd.DataFrame = field(default_factory=pd.DataFrame)
    encoding: str = ""
    sheet: str = ""
    blank_rows: int = 0
    ragged_rows: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The header with bidi marks and no-break spaces removed and white space collapsed."""
        return tuple(clean_text(name) for name in self.header)

    def positions(self, *names: str) -> list[int]:
        """Return where the header has one of `names`, in any case, from left to right."""
        wanted = {name.casefold() for name in names}
        return [at for at, name in enumerate(self.names) if name.casefold() in wanted]

    def column(self, name: str) -> pd.Series:
        """Return the trimmed cells of the first column called `name`; empty text where there is none."""
        found = self.positions(name)
        if not found:
            return pd.Series("", index=self.frame.index, dtype="str")
        return trimmed(self.frame[found[0]])

    def missing(self, names: Iterable[str]) -> list[str]:
        """Return those of `names` that the header lacks, in the order given."""
        return [name for name in names if not self.positions(name)]


def clean_text(text: str) -> str:
    """Return `text` without invisible marks, with every run of white space as one space, accents composed."""
    return " ".join(unicodedata.normalize("NFC", _INVISIBLE.sub("", text)).split())


def trimmed(cells: pd.Series) -> pd.Series:
    """Return text cells without invisible marks and outer white space; line breaks inside stay."""
    plain = cells.str.strip()
    odd = plain.str.contains(r"[^\x00-\x7f]", regex=True)
    if odd.any():
        cleaned = plain[odd].map(lambda text: _INVISIBLE.sub("", text).replace("\u00a0", " ").strip())
        plain = plain.where(~odd, cleaned.reindex(plain.index, fill_value=""))
    return plain.astype("str")


def among(cells: pd.Series, values: Iterable[str]) -> pd.Series:
    """Return, a truth value a row, which cells are one of `values`, which may be many thousands.

    `Series.isin` on text turns each value into an arrow scalar, which takes seconds for a district.
    """
    known = pd.Index(list(dict.fromkeys(values)), dtype="str")
    return pd.Series(known.get_indexer(pd.Index(cells)) >= 0, index=cells.index)


def in_scientific_notation(cells: pd.Series) -> pd.Series:
    """Return, a truth value a row, which ids read like 1.23457E+11: their last digits are lost."""
    return cells.str.fullmatch(r"\d(?:[.,]\d+)?[eE]\+?\d+")


def without_blank_rows(frame: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return the rows that hold anything, and how many blank rows lay between them.

    Blank rows after the last full one are left out but not counted: spreadsheets write them by the
    thousand.
    """
    blank = np.ones(len(frame), dtype=bool)
    for name in frame.columns:
        left = np.flatnonzero(blank)
        if not left.size:
            break
        blank[left] = (frame[name].iloc[left].str.strip() == "").to_numpy()
    if not blank.any():
        return frame, 0
    full = np.flatnonzero(~blank)
    between = int(blank[: full[-1]].sum()) if full.size else 0
    return frame[~blank], between
