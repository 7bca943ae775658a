"""What the product decided without asking, and how well its probabilities keep their word."""

import numpy as np
import pandas as pd

from benchmarks.rightness.judged import CLAIM, MENTION, Share, counted, judged, written_names

SAYS_NOBODY = ["nobody", "shrug", "everyone"]
DECISIONS = ["auto", "review", "off_roster", "nobody"]


def decision_figures(mentions: pd.DataFrame, truth: pd.DataFrame) -> dict[str, Share]:
    """Return the figures on decisions by what they count.

    `mentions` has student_id, slot, adult_id, decision. Of an adult once a cell; a kind's mentions are cells.
    """
    found = judged(mentions.drop_duplicates([*CLAIM, "decision"]), truth)
    auto = found[(found["decision"] == "auto") & ~found["kind"].isin(["vague", ""])]
    on_names = auto[auto["kind"] == "adult"]
    names = len(written_names(truth))
    review = found[(found["decision"] == "review") & ~found["kind"].isin(["vague", ""])]
    return {
        "auto: of written names, decided without asking": Share(len(on_names), names),
        "auto: right, of these": Share(int(on_names["right"].sum()), len(on_names)),
        "auto: right, of all ties made without asking": Share(int(auto["right"].sum()), len(auto)),
        "off-roster adults taken for staff": _taken(auto, truth, ["off_roster"]),
        "nobody, shrugs, everyone taken for an adult": _taken(auto, truth, SAYS_NOBODY),
        "negated names made a tie": _taken(auto, truth, ["negated"]),
        "alerts taken for an adult": _taken(auto, truth, ["alert"]),
        "left to a person, of mentions that aren't vague": Share(
            len(review.drop_duplicates(MENTION)), len(counted(truth).drop_duplicates(MENTION))
        ),
    }


def shown_figures(mentions: pd.DataFrame, candidates: pd.DataFrame, truth: pd.DataFrame) -> dict[str, Share]:
    """Return how often a person who is asked for a written name finds the adult meant on the card, and first.

    `candidates` has student_id, slot, adult_id, rank, a row an adult shown.
    """
    asked = mentions.loc[mentions["decision"] == "review", MENTION].drop_duplicates()
    names = written_names(truth).merge(asked, on=MENTION)
    shown = names.merge(candidates.drop_duplicates(CLAIM)[[*CLAIM, "rank"]], on=CLAIM)
    return {
        "asked: the adult meant is on the card": Share(len(shown), len(names)),
        "asked: the adult meant is first": Share(int((shown["rank"] == 1).sum()), len(names)),
    }


def decided_table(mentions: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return how many cells of each kind (rows) met each decision (columns).

    Where one cell met several, the first of `DECISIONS` counts.
    """
    known = judged(truth.drop_duplicates(MENTION)[[*MENTION, "adult_id"]], truth)[[*MENTION, "kind"]]
    order = mentions.assign(order=mentions["decision"].map({name: at for at, name in enumerate(DECISIONS)}))
    first = order.sort_values("order", kind="stable").drop_duplicates(MENTION)
    both = known.merge(first[[*MENTION, "decision"]], on=MENTION, how="left")
    return pd.crosstab(both["kind"], both["decision"].fillna("(no row)")).rename_axis(
        index=None, columns=None
    )


def calibration(mentions: pd.DataFrame, truth: pd.DataFrame) -> pd.DataFrame:
    """Return the candidates by tenth of their posterior: n, mean posterior, share right, difference.

    `mentions` has student_id, slot, adult_id, probability; only those with an adult count, vague ones don't.
    The index names the tenth, both ends; .9 to 1 holds 1.
    """
    found = judged(mentions[mentions["adult_id"] != ""].drop_duplicates(CLAIM), truth)
    found = found[~found["kind"].isin(["vague", ""])]
    tenth = np.minimum((found["probability"].to_numpy(float) * 10 + 1e-9).astype(int), 9)
    by = found.groupby(tenth)
    table = pd.DataFrame(
        {"n": by.size(), "posterior": by["probability"].mean(), "right": by["right"].mean().astype(float)}
    )
    table.index = pd.Index([f".{at}–{'1' if at == 9 else f'.{at + 1}'}" for at in table.index])
    return table.assign(difference=table["right"] - table["posterior"])


def together(tables: list[pd.DataFrame]) -> pd.DataFrame:
    """Return one calibration table of several districts' tables, each mention counting once."""
    every = pd.concat(tables)
    sums = pd.DataFrame(
        {"n": every["n"], "posterior": every["n"] * every["posterior"], "right": every["n"] * every["right"]}
    )
    total = sums.groupby(level=0).sum()
    table = total.assign(posterior=total["posterior"] / total["n"], right=total["right"] / total["n"])
    return table.assign(difference=table["right"] - table["posterior"])


def _taken(auto: pd.DataFrame, truth: pd.DataFrame, kinds: list[str]) -> Share:
    """Return in how many cells of these kinds somebody not meant became a tie, of how many there are.

    A cell that names an adult beside counts too: "Ms Ruiz, not Mr Lee" is a cell with a negated name.
    """
    cells = truth.loc[truth["kind"].isin(kinds), MENTION].drop_duplicates()
    wrong = auto.loc[~auto["right"], MENTION].drop_duplicates()
    return Share(len(cells.merge(wrong, on=MENTION)), len(cells))
