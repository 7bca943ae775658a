"""Which figures of a district fall short of what is wanted."""

import pandas as pd

from benchmarks.rightness.judged import Share
from benchmarks.rightness.wanted import FIGURES, short_figures, summary

SHARES = dict.fromkeys(FIGURES.values(), Share(0, 50)) | {
    FIGURES["auto"]: Share(82, 100),
    FIGURES["right"]: Share(81, 82),
    FIGURES["negated"]: Share(0, 0),
}
TENTHS = pd.DataFrame({"n": [99, 100, 400], "difference": [0.4, -0.06, 0.01]})


def test_a_tenth_of_few_mentions_and_a_kind_nobody_wrote_say_nothing():
    found = short_figures(0.96, [0.7, 0.82], SHARES, TENTHS)
    assert (found["calibration"], "negated" in found, round(found["above strings"], 4)) == (0.06, False, 0.14)


def test_what_falls_short_is_marked():
    row = summary({"oak": short_figures(0.96, [0.7, 0.82], SHARES, TENTHS)}).loc["oak"]
    assert [short for short, text in row.items() if text.endswith("!")] == [
        "above strings",
        "right",
        "calibration",
    ]
    assert (row["auto"], row["negated"]) == ("0.8200 ", "")
