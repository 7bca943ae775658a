"""The mentions not decided as they were meant, each under what came of it."""

from benchmarks.rightness.mistakes import mistakes
from tests.benchmarks.truth import MADE_OF_IT, TEN
from tests.cast import adults


def test_what_was_decided_as_it_was_meant_is_not_shown():
    found = mistakes(MADE_OF_IT.assign(reason="because"), TEN, adults())
    assert found[["what", "text"]].to_numpy().tolist() == [
        ["asked, another first", "Ms Garcia"],
        ["asked, right first", "Ms Nguyen and Mr Reed"],
        ["off_roster decided as auto", "mr whitfield"],
    ]


def test_both_names_are_told():
    first = mistakes(MADE_OF_IT.assign(reason="because"), TEN, adults()).iloc[0]
    assert (first["meant"], first["ours"], first["form"]) == (
        "Ana García",
        "Beatriz Garcia",
        "title + surname",
    )
