"""Lists of written texts, and how well the net does on one: recall, and precision among near misses."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from sel.core.safety import safety_flags

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Measured:
    """How a list was flagged, in counts. `turned` are negated texts that were flagged either way."""

    harm: int
    harm_found: int
    negated: int
    turned: int
    harmless: int
    harmless_flagged: int
    wrongly_harm: int

    @property
    def recall(self) -> float:
        """Of 100 texts of harm, how many were found, as a share."""
        return self.harm_found / self.harm

    @property
    def precision(self) -> float:
        """Of 100 texts said to be harm, how many are, as a share."""
        return self.harm_found / (self.harm_found + self.wrongly_harm)

    def row(self, name: str) -> str:
        """Return a line of the printed table."""
        return (
            f"{name:<14} harm {self.harm_found} of {self.harm} ({self.recall:.3f})   precision"
            f" {self.precision:.3f}   turned down {self.turned} of {self.negated}   harmless flagged"
            f" {self.harmless_flagged} of {self.harmless}"
        )


def texts_of(name: str, kind: str) -> list[str]:
    """Return the texts of one kind (harm, negated, harmless) in a list, of all its languages."""
    with (FOLDER / f"{name}.toml").open("rb") as file:
        lists = tomllib.load(file)
    return [text for key, texts in lists.items() if key.split("_")[0] == kind for text in texts]


def measured(name: str) -> Measured:
    """Return how the net flags a list."""
    harm, negated, harmless = (
        safety_flags(pd.Series(texts_of(name, kind), dtype=str)) for kind in ("harm", "negated", "harmless")
    )
    return Measured(
        harm=len(harm),
        harm_found=int((harm == "harm").sum()),
        negated=len(negated),
        turned=int((negated != "").sum()),
        harmless=len(harmless),
        harmless_flagged=int((harmless != "").sum()),
        wrongly_harm=int((harmless == "harm").sum() + (negated == "harm").sum()),
    )
