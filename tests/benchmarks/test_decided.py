"""What was decided without asking, and whether the probabilities keep their word."""

import pandas as pd

from benchmarks.rightness.decided import calibration, decided_table, decision_figures, shown_figures
from benchmarks.rightness.judged import Share
from tests.benchmarks.truth import MADE_OF_IT, TEN, mentions, truth


def test_the_figures_on_decisions_are_those_counted_by_hand():
    assert decision_figures(MADE_OF_IT, TEN) == {
        "auto: of written names, decided without asking": Share(2, 4),
        "auto: right, of these": Share(2, 2),
        "auto: right, of all ties made without asking": Share(2, 3),
        "off-roster adults taken for staff": Share(1, 1),
        "nobody, shrugs, everyone taken for an adult": Share(0, 2),
        "negated names made a tie": Share(0, 1),
        "alerts taken for an adult": Share(0, 1),
        "left to a person, of mentions that aren't vague": Share(4, 8),
    }


def test_a_cell_of_several_decisions_counts_by_the_first():
    table = decided_table(MADE_OF_IT, TEN)
    assert table.loc["adult"].to_dict() == {"auto": 2, "nobody": 0, "review": 1}
    assert table.loc["vague"].to_dict() == {"auto": 1, "nobody": 0, "review": 0}


def test_a_mention_without_a_row_shows():
    assert decided_table(MADE_OF_IT.iloc[1:], TEN).loc["adult", "(no row)"] == 1


def test_calibration_sets_the_mean_posterior_beside_the_share_right():
    meant = truth(*((f"s{k}", 1, "Ms Garcia", "a1", "adult") for k in range(4)))
    made = mentions(
        ("s0", 1, "a1", 0.92, "auto"),
        ("s1", 1, "a1", 1.0, "auto"),
        ("s2", 1, "a2", 0.9, "auto"),
        ("s3", 1, "a1", 0.3, "review"),
    )
    expected = pd.DataFrame(
        {"n": [1, 3], "posterior": [0.3, 0.94], "right": [1.0, 2 / 3], "difference": [0.7, 2 / 3 - 0.94]},
        index=[".3–.4", ".9–1"],
    )
    pd.testing.assert_frame_equal(calibration(made, meant), expected)


def test_vague_mentions_and_those_without_a_candidate_are_in_no_tenth():
    assert calibration(MADE_OF_IT, TEN)["n"].sum() == 6


def test_whoever_is_asked_finds_the_adult_on_the_card_or_not():
    cards = pd.DataFrame(
        [("s1", 1, "a2", 1), ("s1", 1, "a1", 2), ("s4", 1, "p1", 1)],
        columns=["student_id", "slot", "adult_id", "rank"],
    )
    assert shown_figures(MADE_OF_IT, cards, TEN) == {
        "asked: the adult meant is on the card": Share(2, 3),
        "asked: the adult meant is first": Share(1, 3),
    }


def test_a_name_negated_beside_another_is_no_tie_either():
    both = truth(
        ("s1", 1, "Ms Garcia not Mr Reed", "a1", "adult"), ("s1", 1, "Ms Garcia not Mr Reed", "", "negated")
    )
    right, wrong = ("s1", 1, "a1", 0.99, "auto"), ("s1", 1, "p1", 0.99, "auto")
    label = "negated names made a tie"
    assert decision_figures(mentions(right), both)[label] == Share(0, 1)
    assert decision_figures(mentions(right, wrong), both)[label] == Share(1, 1)
