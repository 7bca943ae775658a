"""The strings on which the speed of names is measured: each school's own, as a score wants them."""

import pandas as pd

from benchmarks.names_speed import full_names, words
from tests.cast import nominations, roster


def test_each_school_has_its_own_texts_once_and_its_adults():
    written = pd.concat(
        [nominations("Ms Garcia", "Mr. Art", "Ms Garcia"), nominations("Ms Garcia", student="0011")]
    )
    found = full_names(written, roster())
    assert [texts for texts, _ in found] == [["garcia"], ["garcia", "art"]]
    assert found[0][1] == ["marta garcia", "dean art"]


def test_texts_that_differ_in_their_title_alone_are_still_two():
    assert full_names(nominations("Ms Garcia", "Mrs. Garcia"), roster())[0][0] == ["garcia", "garcia"]


def test_a_word_counts_once_a_school():
    assert words([(["ana garcia", "garcia"], ["marta garcia"])]) == [(["ana", "garcia"], ["garcia", "marta"])]
