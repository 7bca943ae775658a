"""Languages brought to one word: names, own names and codes alike, several in a cell, English never."""

import pandas as pd
import pytest

from sel.core.languages import spoken


def languages(written: str) -> list[str]:
    return spoken(pd.Series({"a1": written}, dtype=str))["language"].tolist()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        pytest.param("Spanish", ["Spanish"], id="the name"),
        pytest.param("Español", ["Spanish"], id="its own name"),
        pytest.param("es-MX", ["Spanish"], id="a code with a place"),
        pytest.param("SPA", ["Spanish"], id="a longer code"),
        pytest.param("Tiếng Việt", ["Vietnamese"], id="accents"),
        pytest.param("Spanish; Hmong", ["Spanish", "Hmong"], id="two by a semicolon"),
        pytest.param("spanish and english", ["Spanish"], id="English is everybody's"),
        pytest.param("Mixteco", ["Mixteco"], id="one that isn't known here is kept"),
        pytest.param("01", ["01"], id="a state's code is not guessed"),
        pytest.param("unknown", [], id="not known"),
        pytest.param("", [], id="nothing on record"),
        pytest.param(" ; ", [], id="only a separator"),
    ],
)
def test_a_language_is_known_however_it_is_written(written: str, expected: list[str]) -> None:
    assert languages(written) == expected


def test_who_speaks_what_is_told_once_each() -> None:
    found = spoken(pd.Series({"a1": "es, Spanish", "a2": "", "a3": "Hmoob/ru"}, dtype=str))
    assert found.to_numpy().tolist() == [["a1", "Spanish"], ["a3", "Hmong"], ["a3", "Russian"]]
