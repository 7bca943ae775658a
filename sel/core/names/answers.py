"""What people decided about written names: it outranks the model and holds for re-runs and later waves."""

import numpy as np
import pandas as pd

ANSWER_COLUMNS = ["scope", "key", "context", "student_id", "slot", "decision", "adult_id"]
ANY_CONTEXT = "*"
"""A context of answers that hold whoever teaches the student."""

_REASON = {
    "confirmed": "a person decided whom this means",
    "off_roster": "a person decided: an adult who is not on the roster",
    "elsewhere": "a person decided: an adult at another school",
    "nobody": "a person decided: no adult at this school",
    "review": "a person looked and could not tell",
    "worry": "a person was worried by this: for the safety contacts first, never a tie",
}
_DECISION = {"elsewhere": "off_roster", "worry": "review"}


def with_answers(mentions: pd.DataFrame, answers: pd.DataFrame, here: pd.MultiIndex) -> pd.DataFrame:
    """Return the resolved mentions with people's answers in place of what was computed.

    `mentions` has student_id, slot, text, adult_id, probability, decision, reason, flag, kind, scope, key,
    context; `answers` has `ANSWER_COLUMNS`: an empty student_id means every student, slot 0 any slot, the
    context "*" any. Two answers to one target make two rows. `here` are the (scope, adult_id) on today's
    roster: an answer that means somebody who has left is not used, and the reason says so.
    """
    if answers.empty or mentions.empty:
        return mentions
    answers = answers.assign(known=_still_fits(answers, here))
    found = _matched(mentions, answers)
    gone = found.loc[~found["known"], "row"].unique()
    used = found[found["known"] & ~found["row"].isin(gone)]
    rows = mentions.assign(row=np.arange(len(mentions)))
    left = rows["row"].isin(gone)
    rows["reason"] = rows["reason"].mask(
        left, "a person's earlier answer means an adult who has left the roster"
    )
    rows["decision"] = rows["decision"].mask(left & (rows["decision"] == "auto"), "review")
    answered = rows.merge(used[["row", "by_hand", "hand"]], on="row", how="left")
    return _applied(answered)[list(mentions.columns)]


def _still_fits(answers: pd.DataFrame, here: pd.MultiIndex) -> np.ndarray:
    known: np.ndarray = pd.MultiIndex.from_frame(answers[["scope", "adult_id"]]).isin(here)
    need = (answers["decision"] == "confirmed") & (answers["adult_id"] != "")
    still: np.ndarray = known | ~need.to_numpy()
    return still


def _matched(mentions: pd.DataFrame, answers: pd.DataFrame) -> pd.DataFrame:
    """Return (row, by_hand, hand, known) of the answers that hold for each mention, the narrowest first."""
    rows = mentions[["scope", "key", "context", "student_id", "slot"]].assign(row=np.arange(len(mentions)))
    pairs = rows.merge(answers, on=["scope", "key"], suffixes=("", "_of"))
    of_student = pairs["student_id_of"] == pairs["student_id"]
    fits = of_student | (pairs["student_id_of"] == "")
    fits &= (pairs["slot_of"] == 0) | (pairs["slot_of"] == pairs["slot"])
    fits &= pairs["context_of"].isin([ANY_CONTEXT]) | (pairs["context_of"] == pairs["context"])
    held = pairs[fits].assign(wide=(~of_student[fits]).astype(int) * 2 + (pairs.loc[fits, "slot_of"] == 0))
    narrow = held["wide"] == held.groupby("row")["wide"].transform("min")
    return (
        held[narrow]
        .rename(columns={"adult_id": "by_hand", "decision": "hand"})[["row", "by_hand", "hand", "known"]]
        .drop_duplicates(["row", "by_hand"])
    )


def _applied(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the answers' decision, adult, reason, flag and kind."""
    hand = rows["hand"].fillna("").astype(str)
    by_hand = hand != ""
    adult = rows["by_hand"].fillna("").astype(str).where(hand == "confirmed", "")
    decision = hand.replace(_DECISION)
    kind = rows["kind"].mask(hand.isin(["confirmed", "off_roster", "elsewhere"]), "adult")
    kind = kind.mask((hand == "nobody") & (rows["kind"] != "shrug"), "explicit_nobody")
    keep = by_hand & (hand != "review")
    return rows.assign(
        adult_id=rows["adult_id"].mask(keep & (hand != "worry"), adult),
        probability=rows["probability"].mask(keep & (hand != "worry"), (adult != "").astype(float)),
        decision=rows["decision"]
        .mask(by_hand, decision)
        .mask((hand == "confirmed") & (adult == ""), "off_roster"),
        reason=rows["reason"].mask(by_hand, hand.map(_REASON).fillna("")),
        flag=rows["flag"].mask(hand == "worry", "harm"),
        kind=kind,
    )
