"""Whom a written name means: written text → decision, adult, kind; and what must never change it."""

import unicodedata

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.names.answers import ANSWER_COLUMNS
from sel.core.names.resolve import MENTION_COLUMNS, resolved_mentions
from tests import cast


def resolved(*texts: str, student: str = "0001", more: tuple[tuple[str, ...], ...] = ()) -> pd.DataFrame:
    written = cast.nominations(*texts, student=student)
    return resolved_mentions(written, cast.roster(more_adults=more)).mentions


def outcomes(*texts: str) -> list[tuple[str, str, str]]:
    """Return decision, adult and kind of each text, all of them written by one student of Oak."""
    rows = resolved(*texts)
    return list(zip(rows["decision"], rows["adult_id"], rows["kind"], strict=True))


def outcome(text: str, student: str = "0001", more: tuple[tuple[str, ...], ...] = ()) -> tuple[str, str, str]:
    row = resolved(text, student=student, more=more).iloc[0]
    return row["decision"], row["adult_id"], row["kind"]


@pytest.mark.parametrize(
    ("text", "adult_id"),
    [
        *(
            ("de la Cruz", "a3"),
            ("Mr. de la cruz", "a3"),
            ("DELACRUZ", "a3"),
            ("sr. cruz", "a3"),
            ("la Cruz", "a3"),
        ),
        *(
            ("Luis de la Cruz", "a3"),
            ("Cruz, Luis", "a3"),
            ("L. Cruz", "a3"),
            ("luis", "a3"),
            ("Mr Luis", "a3"),
        ),
        *(("obrien", "a4"), ("Ms O’Brien", "a4"), ("Ms. O Brien", "a4"), ("Nurse O'Brien", "a4")),
        *(("El-Sayed", "a5"), ("el sayed", "a5"), ("Coach Sayed", "a5"), ("coach elsayed 2nd period", "a5")),
        *(("Ms. Nguyen", "a6"), ("NGUYỄN", "a6"), ("Thu Nguyen", "a6")),
        *(
            ("Mrs Peña", "a7"),
            ("villasenor", "a7"),
            ("pena villaseñor", "a7"),
            ("Ms. Rosie", "a7"),
            ("Rosie Peña", "a7"),
        ),
        *(
            ("Ana Garcia", "a1"),
            ("Garcia, Beatriz", "a2"),
            ("a. garcia", "a1"),
            ("Jordan", "p1"),
            ("Mr. Reed :)", "p1"),
        ),
        *(("tnguyen@oak.example", "a6"), ("Ms garcia (math)", "a1"), ("Ms. Garcia my history teacher", "a2")),
        *(("Mrs Garcia room 12", "a1"), ("Mrs Garcia room 12 lol", "a1")),
        *(("Ms Nguyne", "a6"), ("Mrs Pena Vilasenor", "a7"), ("Mr. Say", "a5"), ("MrsPeña", "a7")),
    ],
)
def test_a_name_that_fits_one_adult_is_taken(text, adult_id):
    assert outcome(text) == ("auto", adult_id, "adult")


def test_a_letter_after_a_title_is_taken_only_where_it_begins_one_adult_s_name_alone():
    assert outcome("Mr. J") == ("review", "p1", "adult")  # Jordan by given name
    assert outcome("Ms. E", student="0001") == ("auto", "a5", "adult")
    assert outcome("Mr. R") == ("review", "p1", "adult")  # Reed, but Rosa too


@pytest.mark.parametrize(
    ("text", "candidate"),
    [
        ("Ms. Garcia", "a1"),
        ("garcía", "a1"),
        ("Maria Garcia", "a1"),
        ("Mr. G", "a1"),
    ],
)
def test_a_name_that_fits_several_goes_to_review_with_its_best_candidate(text, candidate):
    assert outcome(text) == ("review", candidate, "adult")


def test_the_reason_counts_those_who_share_the_name():
    more = (cast.adult("a9", "Celia", "Garcia"),)
    assert resolved("Ms Garcia", more=more)["reason"].tolist() == ["three adults are called García"]


def test_the_reason_names_the_only_one():
    assert resolved("Ms Nguyen")["reason"].tolist() == ["the only Nguyễn at this school"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. Kowalczyk", ("off_roster", "", "adult")),
        ("teacher", ("review", "", "role")),
        ("my math teacher", ("review", "", "role")),
        ("everyone", ("review", "", "everyone")),
        ("nadie", ("nobody", "", "explicit_nobody")),
        ("my mom", ("nobody", "", "explicit_nobody")),
        ("idk", ("nobody", "", "shrug")),
        ("?", ("nobody", "", "shrug")),
        ("not Ms Nguyen", ("review", "a6", "negated")),
        ("Mr. Reed is mean to me", ("review", "p1", "negated")),
        ("anyone but ms garcia", ("review", "a1", "negated")),
        ("nobody, i want to hurt myself", ("nobody", "", "explicit_nobody")),
        ("i dont know her name", ("review", "", "unclear")),
    ],
)
def test_what_is_no_plain_name_keeps_its_kind(text, expected):
    assert outcome(text) == expected


def test_an_explicit_nobody_and_a_shrug_say_so_in_their_reasons():
    assert [reason.split(":")[0] for reason in resolved("nobody", "my friends", "x")["reason"]] == [
        *("explicit", "explicit", "shrug"),
    ]


def test_negated_mentions_are_flagged():
    assert resolved("not Ms Nguyen", "Ms Nguyen")["flag"].tolist() == ["negated", ""]


ODD_NAMES = (
    *(cast.adult("n1", "Joy", "None"), cast.adult("n2", "Hoa", "Na"), cast.adult("n3", "Karl", "Null")),
    *(cast.adult("n4", "Inés", "Nadie"), cast.adult("n5", "Mel", "Art"), cast.adult("n6", "Cam", "Coach")),
    *(cast.adult("n7", "Leo", "Prince"), cast.adult("n8", "Dean", "Shah")),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ms. None", ("auto", "n1", "adult")),
        ("Joy None", ("auto", "n1", "adult")),
        ("none", ("review", "n1", "unclear")),
        ("no one", ("nobody", "", "explicit_nobody")),
        ("na", ("review", "n2", "unclear")),
        ("Mr Na", ("auto", "n2", "adult")),
        ("N/A", ("nobody", "", "shrug")),
        ("Mr. Null", ("auto", "n3", "adult")),
        ("Ms. Nadie", ("auto", "n4", "adult")),
        ("Ines Nadie", ("auto", "n4", "adult")),
        ("nadie", ("review", "n4", "unclear")),
        ("Ms. Art", ("auto", "n5", "adult")),
        ("Ms. Nguyen (art)", ("auto", "a6", "adult")),
        ("Mr. Coach", ("auto", "n6", "adult")),
        ("coach", ("review", "n6", "unclear")),
        ("Prince", ("auto", "n7", "adult")),
        ("Dean Shah", ("auto", "n8", "adult")),
        ("dean", ("review", "n8", "unclear")),
    ],
)
def test_a_surname_that_is_also_a_word_is_a_name_after_a_title_or_in_full_and_else_a_question(text, expected):
    assert outcome(text, more=ODD_NAMES) == expected


def test_the_same_surname_at_another_school_is_nobody_else():
    assert outcome("Ms Garcia", student="0011") == ("auto", "e1", "adult")


def test_a_student_at_two_schools_may_mean_the_adults_of_both():
    assert outcome("Ms. Garcia", student="0010") == ("review", "a1", "adult")
    assert outcome("Marta", student="0010") == ("auto", "e1", "adult")
    assert outcome("Marta", student="0001")[0] == "off_roster"


def test_an_answer_that_names_two_adults_becomes_two_rows():
    rows = resolved("Ms Nguyen and Mr Reed")
    assert rows[["slot", "text", "adult_id"]].to_numpy().tolist() == [
        [1, "Ms Nguyen", "a6"],
        [1, "Mr Reed", "p1"],
    ]


def test_a_person_outranks_the_model():
    answers = pd.DataFrame(
        [
            (cast.OAK, "ms garcia", "", "", 0, "confirmed", "a2"),
            (cast.OAK, "ms nguyen", "", "", 0, "off_roster", ""),
            (cast.OAK, "mr reed", "", "0002", 0, "confirmed", "a5"),  # another student's
        ],
        columns=ANSWER_COLUMNS,
    )
    written = cast.nominations("Ms Garcia", "Ms Nguyen", "Mr Reed")
    rows = resolved_mentions(written, cast.roster(), answers).mentions
    assert rows[["adult_id", "decision", "probability"]].to_numpy().tolist() == [
        ["a2", "confirmed", 1.0],
        ["", "off_roster", 0.0],
        ["p1", "auto", 1.0],
    ]


def test_an_answer_that_means_an_adult_who_has_left_is_not_used_and_the_reason_says_so():
    row = [(cast.OAK, "ms garcia", "", "", 0, "confirmed", "gone")]
    answers = pd.DataFrame(row, columns=ANSWER_COLUMNS)
    rows = resolved_mentions(cast.nominations("Ms Garcia"), cast.roster(), answers).mentions
    assert rows[["decision", "reason"]].to_numpy().tolist() == [
        ["review", "a person's earlier answer means an adult who has left the roster"]
    ]


def test_a_mention_under_review_comes_with_its_candidates_and_what_speaks_for_each():
    found = resolved_mentions(cast.nominations("Ms Garcia"), cast.roster()).candidates
    assert found[["rank", "adult_id", "why"]].to_numpy().tolist() == [
        [1, "a1", "called García"],
        [2, "a2", "called Garcia"],
    ]


def test_a_student_who_is_not_on_the_roster_is_left_to_a_person():
    assert outcome("Ms Nguyen", student="9999") == ("review", "", "unclear")


def test_no_mentions_give_no_rows():
    rows = resolved()
    assert (list(rows.columns), len(rows)) == (MENTION_COLUMNS, 0)


def test_nothing_is_missing_and_everything_has_a_reason():
    rows = resolved("Ms Garcia", "x", "nadie", "teacher", "zzz qqq", "a@b.example", "not Reed", "")
    assert (rows.isna().sum().sum(), (rows["reason"] != "").all()) == (0, True)


NAMES = [
    "Ms. Peña",
    "Luis de la Cruz",
    "O'Brien",
    "el-sayed",
    "Garcia",
    "nadie",
    "not Ms Nguyen",
    "teacher",
    "Kowalczyk",
]


def worn(text: str, how: int, pad: str) -> str:
    """Return the text in another case, with or without accents, and padded."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return pad + (text, text.upper(), text.lower(), bare, bare.upper())[how] + pad


PADS = ("", " ", "  ", "\t", "!", " 😀 ")


@pytest.mark.parametrize("text", NAMES)
def test_case_accents_and_padding_never_change_a_decision(text):
    ways = [worn(text, how, pad) for how in range(5) for pad in PADS]
    assert outcomes(*ways) == [outcome(text)] * len(ways)


NEGATIONS = [
    *(
        "not {}",
        "anyone but {}",
        "everyone except {}",
        "nadie menos {}",
        "{} is mean to me",
        "{} hates me",
        "i dont like {}",
    ),
    *(
        "{} me odia",
        "never {}",
        "todos menos {}",
        "{} yells at me",
        "definitely not {}",
        "cualquiera menos {}",
    ),
]


@pytest.mark.parametrize("pattern", NEGATIONS)
def test_a_negated_name_is_never_taken(pattern):
    names = ["Ms Nguyen", "Luis de la Cruz", "Mr. Reed", "peña", "Coach El-Sayed"]
    rows = resolved(*(pattern.format(name) for name in names))
    assert rows[["decision", "flag"]].to_numpy().tolist() == [["review", "negated"]] * len(names)


TEXTS = [*NAMES, "Ms Garcia", "Mr Reed", "x", "everyone", "Ms Nguyne", "Ana Garcia", "Mr. R"]
DECIDED = ["adult_id", "probability", "decision", "reason", "flag", "kind"]


@settings(deadline=None, max_examples=30)
@given(st.permutations(TEXTS), st.randoms(use_true_random=False))
def test_a_decision_never_depends_on_the_order_of_the_rows_or_of_the_roster(texts, random):
    order = list(range(len(cast.ADULT_ROWS)))
    random.shuffle(order)
    shuffled = cast.roster(adult_rows=tuple(cast.ADULT_ROWS[at] for at in order))
    here = resolved_mentions(cast.nominations(*texts), shuffled).mentions
    usual = resolved_mentions(cast.nominations(*TEXTS), cast.roster()).mentions
    decided = usual.set_index("text")[DECIDED].loc[list(texts)]
    assert here[DECIDED].to_numpy().tolist() == decided.to_numpy().tolist()


def test_an_adult_chosen_from_a_forms_list_is_certain_whoever_shares_the_name():
    row = resolved("adult-a1").iloc[0]
    assert (row["decision"], row["adult_id"], row["probability"]) == ("auto", "a1", 1.0)
    assert row["reason"] == "chosen from the list of this school's adults"


def test_a_code_behind_the_name_in_a_forms_list_decides_between_two_of_one_name():
    assert outcome("Garcia – teacher (adult-a2)") == ("auto", "a2", "adult")


def test_a_code_of_no_adult_at_the_school_and_a_bare_id_are_not_taken():
    assert outcome("adult-zz9")[0] != "auto"
    assert outcome("a1")[0] != "auto"
