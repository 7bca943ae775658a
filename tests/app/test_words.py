"""Text that people wrote stays text on the page: no link, no picture, no markup."""

import pandas as pd

from sel.app.parts.words import plain, plain_cells


def test_a_link_in_a_name_is_shown_letter_by_letter() -> None:
    assert plain("[Oak](https://a.example) <b>") == ("\\[Oak\\]\\(https\\://\u2060a\\.example\\) \\<b\\>")


def test_an_address_without_markup_is_broken_where_it_would_become_a_link() -> None:
    assert plain("to ana@oak.example, www.oak.example") == (
        "to ana\\@\u2060oak\\.example, www\u2060\\.oak\\.example"
    )


def test_a_word_between_colons_becomes_no_icon() -> None:
    assert plain(":material/home: :dog: at 9:30") == ("\\:\u2060material/home\\: \\:\u2060dog\\: at 9\\:30")


def test_in_a_table_text_is_plain_and_numbers_stay_numbers() -> None:
    table = pd.DataFrame({"Grade": ["Grade ![x](y)"], "Answered": [3]})
    assert plain_cells(table).to_numpy().tolist() == [["Grade \\!\\[x\\]\\(y\\)", 3]]
