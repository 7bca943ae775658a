"""Whole names in one column: which part is the family name, and where that is only a guess."""

import pandas as pd
import pytest

from sel.readers.rosters.person_names import split_names


@pytest.mark.parametrize(
    ("written", "given", "family", "preferred", "guessed"),
    [
        pytest.param("Ruiz, Ana", "Ana", "Ruiz", "", False, id="last, first"),
        pytest.param("García López, Ana María", "Ana María", "García López", "", False, id="both surnames"),
        pytest.param("O'Neil, Sean", "Sean", "O'Neil", "", False, id="an apostrophe"),
        pytest.param("Lee, Jr., Sam", "Sam", "Lee Jr.", "", False, id="a suffix between commas"),
        pytest.param("Lee, Sam, III", "Sam", "Lee III", "", False, id="a suffix at the end"),
        pytest.param("Sam Lee, Jr.", "Sam", "Lee Jr.", "", False, id="first last, suffix"),
        pytest.param("Null, Ben", "Ben", "Null", "", False, id="a family called Null"),
        pytest.param("Lee, None", "None", "Lee", "", False, id="a person called None"),
        pytest.param("Ng, Wei (Wendy)", "Wei", "Ng", "Wendy", False, id="a name to be called by"),
        pytest.param("Sam Lee", "Sam", "Lee", "", False, id="two words"),
        pytest.param("Ana de la Cruz", "Ana", "de la Cruz", "", True, id="particles"),
        pytest.param("Ana María García", "Ana María", "García", "", True, id="three words"),
        pytest.param("A, B, C", "B C", "A", "", True, id="two commas and no suffix"),
        pytest.param("Lee,", "", "Lee", "", False, id="nothing after the comma"),
        pytest.param("Cher", "", "Cher", "", True, id="one word"),
    ],
)
def test_a_whole_name_is_split(written, given, family, preferred, guessed):
    names, odd = split_names(pd.Series([written], dtype="str"))
    assert (tuple(names.loc[0]), odd[0]) == ((given, family, preferred), guessed)
