"""What each column of an export is taken for, how sure that is, and what lies in it."""

from dataclasses import dataclass
from typing import Literal

How = Literal["tool", "code", "wording", "similar", "mapping", "unknown"]
"""By what a column was recognised: the tool's own column, a question's code or wording, a wording that is
only alike (taken once it was confirmed), a mapping, or not at all."""


@dataclass(frozen=True)
class ColumnMatch:
    """One column of an export: where it stands, what it is taken for, and up to three values in it.

    `meaning` is as in FileMapping.columns, "" where the column is left out. `confidence` runs from 0 to
    1; a match by likeness (`similar`) is proposed and not taken before a person confirms it.
    """

    at: int
    header: str
    meaning: str
    confidence: float
    how: How
    samples: tuple[str, ...] = ()
