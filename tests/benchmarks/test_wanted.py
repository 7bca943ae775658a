"""Which figures of a district fall short of what is wanted."""

import pandas as pd

from benchmarks.rightness.judged import Share
from benchmarks.rightness.wanted import FIGURES, Found, all_together, short_figures, summary

SHARES = dict.fromkeys(FIGURES.values(), Share(0, 50)) | {
    FIGURES["auto"]: Share(82, 100),
    FIGURES["right"]: Share(81, 82),
    FIGURES["negated"]: Share(0, 0),
}
TENTHS = pd.DataFrame(
    {
        "n": [99, 100, 400],
        "posterior": [0.5, 0.6, 0.9],
        "right": [0.9, 0.54, 0.91],
        "difference": [0.4, -0.06, 0.01],
    }
)
FOUND = Found(0.96, (0.7, 0.82), SHARES, TENTHS)


def test_a_tenth_of_few_mentions_and_a_kind_nobody_wrote_say_nothing():
    found = short_figures(FOUND)
    assert (found["calibration"], "negated" in found, round(found["above strings"], 4)) == (0.06, False, 0.14)


def test_what_falls_short_is_marked():
    row = summary({"oak": FOUND}).loc["oak"]
    assert [short for short, text in row.items() if text.endswith("!")] == [
        "above strings",
        "right",
        "calibration",
    ]
    assert (row["auto"], row["negated"]) == ("0.8200 ", "")


def test_all_together_adds_the_counts_and_weighs_the_tenths():
    both = all_together([FOUND, FOUND])
    assert both.shares[FIGURES["auto"]] == Share(164, 200)
    assert both.calibration["n"].to_list() == [198, 200, 800]
    assert both.calibration["difference"].round(6).to_list() == [0.4, -0.06, 0.01]


def test_f1_is_told_of_each_district_and_not_of_all():
    table = summary({"oak": FOUND, "elm": FOUND})
    assert table["F1"].to_list() == ["0.9600 ", "0.9600 ", ""]
