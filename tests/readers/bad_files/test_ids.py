"""Lines 10 to 13 and 42 to 46: who a row is from, and whom it names."""

import pytest

from sel.readers.instruments import instrument
from tests.readers.bad_files.school import (
    ANA,
    BEN,
    CHI,
    DEE,
    ELI,
    EVERYBODY,
    HEADER,
    LINES,
    LONG,
    OPEN_IDS,
    ROUNDED,
    STAFF,
    TWELVE,
    codes,
    everybody,
    row,
    said,
    survey,
    text_of,
    zipped,
)
from tests.readers.bad_files.workbooks import workbook


def numbered(*ids: float | str) -> bytes:
    """A workbook in which these ids are numbers, beside everybody's rows."""
    others = [line for line in everybody() if line[2] not in {str(key).zfill(7) for key in ids}]
    lines = [[*row("")[:2], key, *row("", "Mr. Lee")[3:]] for key in ids]
    return workbook(("Sheet1", [HEADER, *lines, *others]))


def test_10_lost_zeros_come_back_where_one_student_fits(school):
    checked = school.answers(survey(row("1234", "Mr. Lee"), *everybody()[1:]))
    said(checked, "zeros_restored", "1234", rows=(2,))
    assert school.stored(checked) == {**EVERYBODY, ANA: ("Mr. Lee",)}


def test_10_zeros_that_only_a_number_format_shows_are_read_as_shown(school):
    def padded(book, sheet):
        form = book.add_format({"num_format": "0000000"})
        for at, key in enumerate(OPEN_IDS, 1):
            sheet.write_number(at, 2, int(key), form)

    assert school.stored(school.answers(workbook(change=padded), "made-up.xlsx")) == EVERYBODY


def test_10_lost_zeros_stay_lost_where_two_students_fit(school):
    twin = ("twin.zip", zipped(roster_with("001234")))
    school.store(school.roster({twin[0]: twin[1]}))
    checked = school.answers(survey(row("1234", "Mr. Lee"), *everybody()[1:]))
    assert ANA not in school.stored(checked)
    assert 2 in [found for problem in checked.problems for found in problem.rows]


def roster_with(student: str) -> dict[str, str]:
    """The roster and one student more."""
    from tests.readers.bad_files.school import bundle

    files = bundle()
    more = {
        "users.csv": f"PX,,,true,x,Max,Twin,{student},,08\r\n",
        "roles.csv": "RX,,,PX,primary,student,,,OAK\r\n",
    }
    return {name: text + more.get(name, "") for name, text in files.items()}


@pytest.mark.parametrize("text", ["1.23457E+11", "1,23457E+11", "1.23457e11"])
def test_11_an_id_in_scientific_notation_is_said_to_be_lost_and_credits_nobody(text, school):
    checked = school.answers(survey(row(text, "Mr. Lee"), *everybody()))
    said(checked, "id_scientific", "lost", rows=(2,))
    assert TWELVE not in school.stored(checked)
    assert (checked.rows_read, checked.parts[0].rejected) == (8, 1)


def test_12_an_id_of_more_than_fifteen_digits_kept_as_a_number_credits_nobody(school):
    checked = school.answers(numbered(float(LONG)), "made-up.xlsx")
    said(checked, "digits_lost", "15 digits", rows=(2,))
    stored = school.stored(checked)
    assert (LONG in stored, ROUNDED in stored) == (False, False)


def test_12_an_id_of_more_than_fifteen_digits_kept_as_text_is_whole(school):
    checked = school.answers(numbered(LONG), "made-up.xlsx")
    assert school.stored(checked)[LONG] == ("Mr. Lee",)


def test_13_an_id_with_a_decimal_point_is_the_whole_number(school):
    lines = [row(f"{int(key)}.0", "Ms. Peña") for key in OPEN_IDS]
    assert school.stored(school.answers(survey(*lines))) == EVERYBODY


def test_42_of_a_student_who_answers_twice_the_last_answer_stands_and_both_are_counted(school):
    early, late = row(ANA, "Mr. Lee", at="10/5/2026 9:30:00"), row(ANA, "Mr. Ortiz", at="10/5/2026 9:45:00")
    checked = school.answers(survey(late, early, *everybody()[1:]))
    assert (checked.parts[0].accepted, checked.skipped) == (7, {"superseded": 1})
    assert school.stored(checked)[ANA] == ("Mr. Ortiz",)


def test_42_the_later_of_two_files_stands_whichever_came_first(school):
    school.stored(school.answers(survey(*everybody())))
    older = survey(row(ANA, "Mr. Lee", at="10/4/2026 8:00:00"), *everybody()[1:])
    assert school.stored(school.answers(older))[ANA] == ("Ms. Peña",)


def test_43_equal_anonymous_rows_are_all_kept_without_time_or_order(school):
    asked = instrument("climate")
    header = ["Timestamp", asked.school[0], asked.grade[0], *(item.wording["en"] for item in asked.items)]
    same = ["10/5/2026 8:08:00", "Oak Middle", "8", *["Agree"] * len(asked.items)]
    checked = school.answers(text_of([header, *[same] * 5]).encode(), asked="climate")
    assert (checked.rows_read, checked.parts[0].accepted, checked.skipped) == (5, 5, {})
    school.store(checked)
    kept = school.everything()
    assert len(kept["anonymous_answers"]) == 5
    assert not any("10-05" in line or "08:08" in line for line in kept["anonymous_answers"])
    assert kept["responses"] == []


def test_44_siblings_on_one_address_are_told_apart_by_their_ids(school):
    lines = [
        row(DEE, "Mr. Lee", email="stones@oak.example"),
        row(ELI, "Mr. Ortiz", email="stones@oak.example"),
    ]
    stored = school.stored(school.answers(survey(*lines, *everybody())))
    assert [stored[DEE], stored[ELI]] == [("Mr. Lee",), ("Mr. Ortiz",)]


def test_44_a_shared_address_alone_credits_neither_sibling(school):
    checked = school.answers(survey(row("", "Mr. Lee", email="stones@oak.example"), *everybody()))
    said(checked, "shared_email", rows=(2,))
    assert school.stored(checked) == EVERYBODY
    assert checked.rejected_rows.index.tolist() == [2]


def test_44_where_id_and_address_disagree_the_address_decides_and_both_are_named(school):
    elm = "0010123"
    checked = school.answers(survey(row(elm, "Mr. Lee", email="ana@oak.example"), *everybody()[1:]))
    said(checked, "id_and_email_differ", elm, "ana@oak.example", rows=(2,))
    assert school.stored(checked) == {**EVERYBODY, ANA: ("Mr. Lee",)}


def test_44_an_id_of_another_student_of_the_same_school_rejects_the_row(school):
    checked = school.answers(survey(row(BEN, "Mr. Lee", email="ana@oak.example"), *everybody()[2:]))
    said(checked, "id_of_another", rows=(2,))
    assert school.stored(checked) == {key: EVERYBODY[key] for key in OPEN_IDS[2:]}


@pytest.mark.parametrize("written", ["Mr. None", "Omar None", "mr none", "Mr. Omar None"])
def test_45_an_adult_called_none_is_never_silently_nobody(written, school):
    checked = school.answers(survey(row(ANA, written)))
    assert (checked.names.get("nobody", 0), sum(checked.names.values())) == (0, 1)
    assert school.stored(checked) == {ANA: (written,)}


@pytest.mark.parametrize("written", ["None", "NA", "none", "na"])
def test_45_a_bare_word_that_an_adult_is_called_waits_for_a_person(written, school):
    checked = school.answers(survey(row(ANA, written)))
    assert (checked.names.get("nobody", 0), sum(checked.names.values())) == (0, 1)
    assert school.stored(checked) == {ANA: (written,)}


def test_45_a_student_called_null_is_a_student(school):
    lines = text_of(
        [["Timestamp", "Email Address", LINES], ["10/6/2026 8:00:00", "sam@oak.example", "Ben Null"]]
    )
    checked = school.answers(lines.encode(), asked=STAFF)
    school.store(checked)
    assert checked.parts[0].frames["responses"]["mentions"].tolist() == [[(1, "Ben Null")]]
    assert (checked.names.get("auto"), sum(checked.names.values())) == (1, 1)


def test_46_two_adults_in_one_cell_are_kept_as_written_and_neither_is_dropped(school):
    checked = school.answers(survey(row(ANA, "Ms. Peña and Mr. Ortiz"), row(CHI, "Mr. Lee; Mr. Ortiz")))
    assert checked.names.get("nobody", 0) + checked.names.get("off_roster", 0) == 0
    stored = school.stored(checked)
    assert stored[ANA] == ("Ms. Peña and Mr. Ortiz",)
    assert [text for text in stored[CHI] if "Lee" in text or "Ortiz" in text] == list(stored[CHI])
    assert ("Lee" in " ".join(stored[CHI]), "Ortiz" in " ".join(stored[CHI])) == (True, True)


def test_a_typed_test_is_skipped_as_one(school):
    checked = school.answers(survey(row("TEST", "Mr. Lee"), *everybody()))
    assert (checked.skipped, codes(checked)) == ({"test": 1}, [])
    assert school.stored(checked) == EVERYBODY
