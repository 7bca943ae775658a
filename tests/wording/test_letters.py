"""General letters: in no language do they say or imply what anybody answered, or that somebody was chosen."""

import re
from datetime import date
from itertools import product

import pytest

from sel.wording.letters import (
    GAPS,
    LANGUAGES,
    LETTERS,
    filled,
    letter_day,
    letter_language,
    letter_text,
    reach_words,
)

EVERY = list(product(LETTERS, LANGUAGES))
NEVER = {
    "en": (
        "survey question answer respond response result list listed chosen selected identified named nobody "
        "connected connection connect alone lonely isolated risk concern concerned worried worry problem "
        "support help struggling status data score told said wrote noticed flagged counseling referral"
    ),
    "es": (
        "encuesta pregunta respuesta respuestas respondió respondiste contestó contestaste resultado lista "
        "elegido elegida seleccionado seleccionada nombró nombraste nadie conectado conectada conexión solo "
        "sola aislado aislada riesgo preocupa preocupación preocupados problema apoyo ayuda estado datos "
        "dijo dijiste escribió escribiste notamos señalado caso"
    ),
}
"""Words that would say, or let somebody at home guess, why a letter came."""


def whole(letter, language, reach=""):
    text = letter_text(letter, language)
    return " ".join([text.title, *text.head, *text.lines, *text.foot, reach_words(letter, language, reach)])


def words(text):
    return set(re.findall(r"[^\W\d_]+", text.casefold()))


@pytest.mark.parametrize(("letter", "language"), EVERY)
@pytest.mark.parametrize("reach", ["", "Room 3"])
def test_no_letter_has_a_word_that_tells_why_it_came(letter, language, reach):
    assert words(whole(letter, language, reach)) & set(NEVER[language].split()) == set()


@pytest.mark.parametrize(("letter", "language"), EVERY)
def test_every_letter_says_that_it_is_a_general_invitation(letter, language):
    said = {"en": "This is a general invitation to ", "es": "Esta es una invitación general a "}
    assert whole(letter, language).count(said[language]) == 1


def test_adults_are_usted_and_students_are_tu():
    of_students = {"tú", "tu", "tus", "te", "ti", "saludarte", "tienes", "encuentras"}
    of_adults = {"usted", "su", "sus", "le", "puede", "desea", "visítenos", "llame", "escriba"}
    home = words(whole("home", "es") + reach_words("home", "es", "Sala 3"))
    student = words(whole("student", "es") + reach_words("student", "es", "Sala 3"))
    assert home & of_students == set()
    assert student & (of_adults - {"puede"}) == set()  # "puede ser alguien que …" is said of the adult
    assert {"usted", "desea", "le"} <= home
    assert {"saludarte", "tienes", "encuentras"} <= student


@pytest.mark.parametrize(("letter", "language"), EVERY)
def test_only_the_gaps_that_are_told_are_in_a_letter(letter, language):
    text = letter_text(letter, language)
    gaps = set(re.findall(r"\{\{ (\w+) \}\}", " ".join([*text.head, *text.lines, *text.foot])))
    assert gaps <= set(GAPS)
    assert {"school", "date", "signed", "reach", "first_name"} <= gaps


def test_both_surnames_stay_and_stand_in_the_order_of_the_roster():
    values = dict.fromkeys(GAPS, "") | {"student": "Ámbar Ruiz López"}
    text = letter_text("home", "es")
    assert filled(text.lines[0], values) == "A la familia de Ámbar Ruiz López:"


@pytest.mark.parametrize(
    ("language", "words"), [("en", "November 3, 2026"), ("es", "3 de noviembre de 2026")]
)
def test_a_day_is_written_out_in_the_letters_language(language, words):
    assert letter_day(date(2026, 11, 3), language) == words


@pytest.mark.parametrize(
    ("on_record", "language"),
    [
        ("", "en"),
        ("English", "en"),
        ("eng", "en"),
        ("Spanish", "es"),
        ("ESPAÑOL", "es"),
        ("es_MX", "es"),
        ("Spanish; Castilian", "es"),
        ("Vietnamese", None),
        ("01", None),
        ("vi", None),
    ],
)
def test_the_home_language_decides_where_there_are_letters_in_it(on_record, language):
    assert letter_language(on_record) == language


def test_how_to_be_reached_is_the_office_unless_something_is_written():
    assert reach_words("home", "en", " Room 3,  555-0100. ") == "You can reach me here: Room 3, 555-0100."
    assert reach_words("home", "en", " ") == "The school office will put you through to me."
