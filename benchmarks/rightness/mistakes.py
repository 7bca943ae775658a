"""Each mention not decided as it was meant, with what the product said of it: for a look, no figure."""

import pandas as pd

from benchmarks.rightness.forms import forms, outcome
from benchmarks.rightness.judged import MENTION, counted, judged, written_names

EXPECTED = {
    "off_roster": ["off_roster"],
    "nobody": ["nobody"],
    "shrug": ["nobody"],
    "everyone": ["review", "nobody"],
    "negated": ["review"],
    "alert": ["review", "nobody"],
}
"""What should be decided where no adult of the school is named."""

COLUMNS = ["what", "student_id", "text", "meant", "ours", "probability", "form", "reason"]


def mistakes(mentions: pd.DataFrame, truth: pd.DataFrame, adults: pd.DataFrame) -> pd.DataFrame:
    """Return `COLUMNS`: `what` is the outcome of a written name, or the kind and the decision of another.

    `mentions` has student_id, slot, adult_id, probability, decision, reason; of several in one cell the most
    probable is told.
    """
    ours = mentions.sort_values("probability", kind="stable").drop_duplicates(MENTION, keep="last")
    told = ours[[*MENTION, "adult_id", "probability", "decision", "reason"]].rename(
        columns={"adult_id": "ours"}
    )
    names = written_names(truth)
    names = names.assign(form=forms(names, adults), what=outcome(names, mentions))
    others = judged(counted(truth).drop_duplicates(MENTION), truth)
    others = others[others["kind"].isin(EXPECTED.keys())].merge(told[[*MENTION, "decision"]], on=MENTION)
    good = [
        decision in EXPECTED[kind] for kind, decision in zip(others["kind"], others["decision"], strict=True)
    ]
    others = others[~pd.Series(good, index=others.index, dtype=bool)]
    others = others.assign(form="", what=others["kind"] + " decided as " + others["decision"])
    both = pd.concat([names[names["what"] != "auto, right"], others.drop(columns="decision")])
    known = adults.drop_duplicates("adult_id").set_index("adult_id")
    called = known["given_name"] + " " + known["family_name"]
    table = both.merge(told, on=MENTION, how="left")
    return table.assign(meant=table["adult_id"].map(called), ours=table["ours"].map(called))[COLUMNS]
