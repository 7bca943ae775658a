"""How the measured districts' students write: the forms of a name, slips, accents, what is left out."""

import random
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.districts.habits import drawn_habits
from benchmarks.districts.names_written import FORMS, name_of, titled
from benchmarks.districts.people import _known, _two_parts
from benchmarks.districts.slips import autocorrected, mojibake, slipped, without_accents
from benchmarks.districts.stock import CODES, STOCKS, Names, common_first
from benchmarks.districts.writer import Hand, Meant
from benchmarks.districts.writing import drawn_writer, negated, written

PILAR = Meant(
    given="María Pilar", family="Ibarra-Soto", called="Pili", known="Ibarra", handle="", style="surname",
    title="Ms.", female=True, role="teacher", subject="Science", room="B12", email="mibarra@larkspur.example",
    stock=STOCKS[CODES.index("mexican")], crowded=False, doubled=False,
    period="3", course="Biology", grade="09",
)  # fmt: skip


def hand(seed: int, form: str = "title_surname") -> Hand:
    """A writer who keeps to a form, with no slips and nothing around the name."""
    habits = drawn_habits(np.random.default_rng(1))
    quiet = {
        "wrong_title": 0.0,
        "home_title": 0.0,
        "no_space": 0.0,
        "dictated": 0.0,
        "vague": 0.0,
        "title_slip": 0.0,
    }
    rnd = random.Random(seed)
    writer = drawn_writer(rnd, habits, PILAR.stock)
    writer = replace(writer, form=form, keeps=True, women="", dot=True, slips=0.0, hints=0.0, chatter=0.0)
    return Hand(rnd, replace(habits, **quiet), writer)


def forms_of(form: str, who: Meant = PILAR) -> set[str]:
    return {FORMS[form](hand(seed, form), who) for seed in range(300)}


@pytest.mark.parametrize(
    ("form", "among"),
    [
        pytest.param("title_surname", "Ms. Ibarra", id="title and surname"),
        pytest.param("title_surname", "Ms. Soto", id="the other surname"),
        pytest.param("surname", "Ibarra-Soto", id="both surnames"),
        pytest.param("given", "Pili", id="the name she goes by"),
        pytest.param("given", "María", id="half of a double name"),
        pytest.param("title_initial", "Ms. I", id="an initial"),
        pytest.param("initial_surname", "P. Ibarra", id="an initial before the surname"),
        pytest.param("surname_initial", "Ms. Ibarra-P", id="an initial after the surname"),
        pytest.param("last_first", "Ibarra, Pili", id="last, first"),
        pytest.param("email", "mibarra", id="an address without its end"),
    ],
)
def test_a_name_is_written_in_each_of_its_forms(form, among):
    assert among in forms_of(form)


def test_who_keeps_to_a_form_writes_nothing_else():
    assert {name_of(hand(seed), PILAR) for seed in range(300)} == {
        *("Ms. Ibarra", "Ms. Ibarra-Soto", "Ms. Soto", "Ms. Ibarra Soto", "Ms. IbarraSoto"),
    }


def test_the_school_says_how_somebody_is_called():
    spoken = {name_of(hand(seed), replace(PILAR, style="given")) for seed in range(200)}
    assert "Ms. Pili" in spoken


def test_who_shares_a_surname_is_told_apart_by_some():
    crowded = replace(PILAR, crowded=True)
    assert "Pili Ibarra" in {name_of(hand(seed), crowded) for seed in range(200)}


@pytest.mark.parametrize(
    ("name", "among"),
    [
        pytest.param("de la Cruz", "DelaCruz", id="particles joined"),
        pytest.param("de la Cruz", "Cruz", id="particles left out"),
        pytest.param("O'Brien", "OBrien", id="no apostrophe"),
        pytest.param("O'Brien", "O Brien", id="a blank for the apostrophe"),
        pytest.param("McCarthy", "Mc Carthy", id="Mc by itself"),
        pytest.param("McCarthy", "MacCarthy", id="Mac for Mc"),
        pytest.param("Al-Masri", "Al Masri", id="an article by itself"),
        pytest.param("Al-Masri", "Masri", id="an article left out"),
    ],
)
def test_particles_and_marks_come_and_go(name, among):
    written_so = forms_of("surname", replace(PILAR, family=name, known=name))
    assert among.lower() in {one.lower() for one in written_so}


def test_a_slip_changes_a_letter_or_two_and_never_the_title():
    for seed in range(300):
        title, _, name = slipped("Ms. Hernandez", random.Random(seed)).partition(" ")
        assert title == "Ms."
        assert abs(len(name) - len("Hernandez")) <= 4


def test_short_names_are_spelt_right():
    assert {slipped("Mr. Le", random.Random(seed)) for seed in range(50)} == {"Mr. Le"}


def test_a_phone_puts_a_word_it_knows_for_a_name_that_is_near():
    assert autocorrected("Ms. Tran") == "Ms. Train"
    assert autocorrected("Ms. Hovhannisyan") == "Ms. Hovhannisyan"


def test_accents_are_lost_and_mangled():
    assert without_accents("Đặng Nuñez") == "Dang Nunez"
    assert mojibake("Peña") == "PeÃ±a"


def test_words_against_an_adult_hold_her_name():
    assert all("ibarra" in negated(hand(seed), PILAR).lower() for seed in range(100))


def test_a_description_has_no_name_in_it():
    vague = {"vague": 1.0}
    texts = [
        written(replace(one, habits=replace(one.habits, **vague)), PILAR)
        for one in (hand(seed) for seed in range(200))
    ]
    assert {one.kind for one in texts} == {"vague"}
    assert not any("ibarra" in one.text.lower() or "pili" in one.text.lower() for one in texts)


@pytest.mark.parametrize(
    ("family", "parts"),
    [
        pytest.param("Ibarra Soto", ["Ibarra", "Soto"], id="two surnames"),
        pytest.param("Ibarra-de la Cruz", ["Ibarra", "de la Cruz"], id="the second with particles"),
        pytest.param("de la Cruz", ["de la Cruz"], id="one with particles"),
        pytest.param("Al-Masri", ["Al-Masri"], id="one with an article"),
        pytest.param("Smith", ["Smith"], id="one"),
    ],
)
def test_two_surnames_come_apart_where_they_are_two(family, parts):
    assert _two_parts(family) == parts


def test_most_go_by_the_first_of_two_surnames():
    many = np.full(400, "Ibarra Soto", dtype=object)
    no = np.zeros(400, dtype=bool)
    names = Names(np.full(400, CODES.index("mexican")), no, many, many)
    rng = np.random.default_rng(3)
    known = _known(names, rng.random((400, 2)), rng).tolist()
    assert known.count("Ibarra") > 250
    assert set(known) == {"Ibarra", "Soto", "Ibarra Soto"}


def test_the_first_name_of_a_list_is_the_commonest():
    shares = common_first(("a", "b", "c"), 1.0)
    assert shares.tolist() == sorted(shares, reverse=True)
    assert shares.sum() == pytest.approx(1)


def test_a_title_for_a_woman_is_a_womans():
    assert {titled(hand(seed), PILAR, "Ibarra") for seed in range(100)} == {"Ms. Ibarra"}


def test_every_stock_has_names_enough():
    assert [
        stock.code for stock in STOCKS if min(len(stock.families), len(stock.female), len(stock.male)) < 25
    ] == []


def test_no_two_districts_have_the_same_habits():
    first, second = (drawn_habits(np.random.default_rng(seed)) for seed in (1, 2))
    assert first.forms != second.forms
    assert first.typo != second.typo
