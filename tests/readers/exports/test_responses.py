"""Survey exports: one row a submission, every answer by its code, and a clear word for every wrong file."""

import pandas as pd
import pytest

from sel.readers.exports.responses import read_responses
from sel.readers.mapping import FileMapping
from sel.readers.tables import read_tables
from tests.readers.made_up import (
    ANA,
    BEN,
    CARE,
    ITEMS,
    LINES,
    NAMES,
    NONE,
    ONEROSTER,
    STAFF,
    STUDENT_HEADER,
    codes,
    csv_bytes,
    student_survey,
    zipped,
)

HOME = "America/Los_Angeles"


def read(data: bytes, instrument=CARE, name: str = "made-up.csv"):
    return read_responses(read_tables([(name, data)]), name, instrument, HOME)


def test_a_google_forms_export_is_read_by_code():
    found, problems = read(student_survey())
    assert problems == []
    assert list(found.rows.columns) == [
        *("row", "typed_id", "email", "submitted_at", "none_ticked"),
        *CARE.item_codes,
        *CARE.names.codes,
    ]
    assert found.rows.iloc[0].to_dict() == {
        "row": 2,
        "typed_id": "0001",
        "email": "0001@students.oak.example",
        "none_ticked": False,
        "submitted_at": pd.Timestamp("2026-10-05 15:08:00"),
        **dict.fromkeys(CARE.item_codes, 3.0),
        "N1": "Ms Okafor",
        "N2": "Coach Null",
        "N3": "",
        "N4": "",
        "N5": "",
    }
    assert (list(found.rows["none_ticked"]), list(found.rows["BE3"])) == ([False, True], [3.0, 1.0])
    assert (found.tool, found.rows_read, found.skipped) == ("google-forms", 2, {})
    assert (found.mapping["N2"], found.mapping["AS1"]) == (NAMES[1], ITEMS[0])


def test_codes_as_headers_and_numbers_as_answers_read_the_same():
    header = ["Timestamp", "Email Address", "Student ID", *CARE.names.codes, "NONE", *CARE.item_codes]
    numbers = [*ANA[:9], *["3"] * 24]
    found, _ = read(student_survey(numbers, header=header))
    expected, _ = read(student_survey(ANA))
    pd.testing.assert_frame_equal(found.rows, expected.rows)


def test_a_staff_export_is_one_cell_of_lines():
    found, problems = read(
        csv_bytes(
            ["Timestamp", "Email Address", LINES],
            ["10/6/2026 16:03:00", "okafor@oak.example", "0001\nBen Null"],
        ),
        STAFF,
    )
    assert (found.rows.loc[0, ["email", "typed_id", "N1"]].tolist(), problems) == (
        ["okafor@oak.example", "", "0001\nBen Null"],
        [],
    )


def test_one_question_for_several_adults_is_the_first_name_column():
    header = [*STUDENT_HEADER[:3], NAMES[0].removesuffix(" (Adult 1 of 5)"), NONE, *ITEMS]
    found, problems = read(student_survey([*ANA[:3], "Ms Okafor\nMr Lee", "", *ANA[9:]], header=header))
    assert (found.rows.loc[0, "N1"], found.rows.loc[0, "N2"], problems) == ("Ms Okafor\nMr Lee", "", [])


def test_the_same_unnumbered_question_several_times_is_one_name_each():
    bare = NAMES[0].removesuffix(" (Adult 1 of 5)")
    header = [*STUDENT_HEADER[:3], bare, bare, bare, NONE, *ITEMS]
    found, _ = read(student_survey([*ANA[:3], "Ms Okafor", "Mr Lee", "", "", *ANA[9:]], header=header))
    assert found.rows.loc[0, list(CARE.names.codes)].tolist() == ["Ms Okafor", "Mr Lee", "", "", ""]


def test_a_second_copy_of_a_question_fills_what_the_first_leaves_blank():
    header = [*STUDENT_HEADER, ITEMS[0] + " "]
    early, late = [*ANA, ""], [*BEN[:9], "", *BEN[10:], "Agree"]
    found, problems = read(student_survey(early, late, header=header))
    assert (list(found.rows["AS1"]), codes(problems)) == ([3.0, 3.0], [("warning", "columns_joined")])


def test_two_copies_that_differ_are_said():
    found, problems = read(student_survey([*ANA, "Disagree"], header=[*STUDENT_HEADER, ITEMS[0]]))
    assert (list(found.rows["AS1"]), codes(problems), problems[0].rows) == (
        [3.0],
        [("warning", "answered_twice")],
        (2,),
    )


def test_text_that_is_no_option_is_missing_with_rows_and_column():
    found, problems = read(student_survey(ANA, [*BEN[:9], "Sometimes", *BEN[10:]]))
    assert (found.rows["AS1"].isna().tolist(), codes(problems)) == (
        [False, True],
        [("warning", "answer_unknown")],
    )
    assert (problems[0].rows, problems[0].column) == ((3,), ITEMS[0])


def test_blank_rows_and_repeated_headers_are_skipped_and_counted():
    found, problems = read(student_survey(ANA, [""] * 33, STUDENT_HEADER, BEN, [""] * 33))
    assert (list(found.rows["row"]), found.skipped, found.rows_read, problems) == (
        [2, 5],
        {"blank": 1, "header again": 1},
        4,
        [],
    )


def test_an_unread_time_is_a_warning_and_the_row_stays():
    found, problems = read(student_survey(["yesterday", *ANA[1:]], BEN))
    assert (len(found.rows), codes(problems), problems[0].rows) == (2, [("warning", "time_unread")], (2,))


def test_an_id_in_scientific_notation_is_said():
    _, problems = read(student_survey([*ANA[:2], "1.23457E+11", *ANA[3:]]))
    assert (codes(problems), problems[0].rows) == ([("warning", "id_scientific")], (2,))


def test_a_test_row_is_left_for_identity_to_skip():
    found, _ = read(student_survey(ANA, [*ANA[:2], "Test", *ANA[3:]]))
    assert list(found.rows["typed_id"]) == ["0001", "Test"]


def test_the_forms_own_zip_is_opened():
    data = zipped({"Made-up form.csv": student_survey().decode()})
    assert len(read(data, name="made-up.csv.zip")[0].rows) == 2


@pytest.mark.parametrize(
    ("taken", "word"),
    [
        pytest.param(["Student ID"], None, id="no typed id: the e-mail is enough"),
        pytest.param(["Email Address"], None, id="no e-mail: the typed id is enough"),
        pytest.param([NONE], None, id="no tick for nobody"),
        pytest.param(["Student ID", "Email Address"], "“Student ID” or “Email Address”", id="no identity"),
        pytest.param(NAMES, "Name an adult at this school", id="no question for names"),
    ],
)
def test_a_missing_column_is_an_error_only_where_nothing_can_be_read_without_it(taken, word):
    kept = [at for at, name in enumerate(STUDENT_HEADER) if name not in taken]
    found, problems = read(csv_bytes(*[[row[at] for at in kept] for row in (STUDENT_HEADER, ANA, BEN)]))
    if word is None:
        assert (len(found.rows), problems) == (2, [])
    else:
        assert (len(found.rows), codes(problems)) == (0, [("error", "missing_columns")])
        assert word in problems[0].message


def test_questions_left_out_and_added_are_warnings_that_name_them():
    header = [*STUDENT_HEADER[:-1], "Anything else?"]
    found, problems = read(student_survey(header=header))
    assert codes(problems) == [("warning", "questions_missing"), ("warning", "columns_unknown")]
    assert "VO4" in problems[0].message
    assert "Anything else?" in problems[1].message
    assert found.rows["VO4"].isna().all()


def test_without_times_the_table_is_read_and_it_is_said():
    found, problems = read(csv_bytes(*[row[1:] for row in (STUDENT_HEADER, ANA)]))
    assert (found.tool, found.rows["submitted_at"].isna().all(), codes(problems)) == (
        "table",
        True,
        [("warning", "no_time")],
    )


@pytest.mark.parametrize(
    ("data", "instrument", "code"),
    [
        pytest.param(student_survey(), STAFF, "other_instrument", id="a student export as staff"),
        pytest.param(
            csv_bytes(["Timestamp", "Email Address", LINES], ["10/6/2026 16:03:00", "a@b.example", "x"]),
            CARE,
            "other_instrument",
            id="a staff export as students",
        ),
        pytest.param(
            csv_bytes(STUDENT_HEADER[:9], ANA[:9]),
            CARE,
            "other_instrument",
            id="the names alone as the whole survey",
        ),
        pytest.param(ONEROSTER["users.csv"].encode(), CARE, "is_roster", id="OneRoster users"),
        pytest.param(
            b"adult_id,given_name,family_name,role,school_id,email,kind\nx,A,B,coach,OAK,,staff\n",
            CARE,
            "is_roster",
            id="other adults",
        ),
        pytest.param(csv_bytes(STUDENT_HEADER), CARE, "no_rows", id="a header alone"),
        pytest.param(b"", CARE, "empty_file", id="an empty file"),
        pytest.param(
            csv_bytes(
                ["Timestamp", "Local ID number", "I am proud that I...."], ["8/12/2018 6:28:23", "1", "read"]
            ),
            CARE,
            "missing_columns",
            id="another questionnaire",
        ),
        pytest.param(
            student_survey([*ANA[:9], *["Often"] * 24]), CARE, "other_scale", id="answers on another scale"
        ),
        pytest.param(
            student_survey() + b'10/5/2026 8:20:00,,"000', CARE, "unclosed_quote", id="cut off in a cell"
        ),
        pytest.param(
            student_survey() + b"10/5/2026 8:20:00,,0003", CARE, "file_cut_off", id="cut off in a row"
        ),
    ],
)
def test_a_wrong_file_is_one_error_that_says_what_to_do(data, instrument, code):
    found, problems = read(data, instrument)
    assert (len(found.rows), codes(problems)) == (0, [("error", code)])
    assert problems[0].action


def test_a_box_with_another_title_is_nobody_where_its_cells_say_nothing_else():
    header = [*STUDENT_HEADER[:8], "If you cannot think of anybody", *ITEMS]
    found, problems = read(student_survey(ANA, [*BEN[:8], f"{NONE};", *BEN[9:]], header=header))
    assert (list(found.rows["none_ticked"]), problems) == ([False, True], [])


def test_a_question_asked_after_an_item_is_no_copy_of_it():
    header = [*STUDENT_HEADER, f"{ITEMS[0]} - Why?"]
    found, problems = read(student_survey([*ANA, "because"], header=header))
    assert (list(found.rows["AS1"]), codes(problems)) == ([3.0], [("warning", "columns_unknown")])


def test_a_total_row_is_no_answer():
    found, problems = read(student_survey(ANA, BEN, ["Total", "", "", "2", *[""] * 5, *["3"] * 24]))
    assert (len(found.rows), found.skipped, problems) == (2, {"total": 1}, [])


def test_ids_written_as_decimals_are_the_ids():
    found, problems = read(student_survey([*ANA[:2], "123.0", *ANA[3:]]))
    assert (list(found.rows["typed_id"]), codes(problems)) == (["123"], [("warning", "id_decimal")])


def test_numbers_say_what_they_were_taken_for_until_that_is_settled():
    numbers = student_survey([*ANA[:9], *["3"] * 24])
    _, problems = read(numbers)
    assert [(problem.code, [mend.key for mend in problem.mends]) for problem in problems] == [
        ("numbers_taken", ["accept"])
    ]
    settled = FileMapping().mended(problems[0].mends[0])
    _, left = read_responses(read_tables([("made-up.csv", numbers)]), "made-up.csv", CARE, HOME, settled)
    assert left == []


def test_answers_that_count_to_five_are_another_scale():
    five = [[*ANA[:9], *[str(1 + (k + n) % 5) for k in range(24)]] for n in range(5)]
    found, problems = read(student_survey(*five))
    assert (len(found.rows), [problem.code for problem in problems]) == (0, ["other_scale"])


def test_another_word_for_an_option_is_mended_by_saying_what_it_means():
    words = student_survey([*ANA[:9], *["Sometimes"] * 24])
    _, problems = read(words)
    mend = next(mend for mend in problems[0].mends if mend.value == "3")
    found, left = read_responses(
        read_tables([("made-up.csv", words)]), "made-up.csv", CARE, HOME, FileMapping().mended(mend)
    )
    assert (mend.key, found.rows["AS1"].tolist(), left) == ("answers.Sometimes", [3.0], [])


def test_numbers_and_words_in_one_column_are_both_read_and_it_is_said():
    found, problems = read(student_survey(ANA, [*BEN[:9], *["4"] * 24]))
    assert (list(found.rows["AS1"]), codes(problems)) == ([3.0, 4.0], [("warning", "answers_mixed")])


def test_a_mapping_wins_over_the_header():
    header = ["Handed in", "Mail", "Kid", "A", "B", "C", "D", "E", "Nobody", *ITEMS]
    names = dict(zip("ABCDE", CARE.names.codes, strict=True))
    said = {"Handed in": "submitted_at", "Mail": "email", "Kid": "student_id", "Nobody": "none", **names}
    parts = read_tables([("made-up.csv", student_survey(ANA, BEN, header=header))])
    found, problems = read_responses(parts, "made-up.csv", CARE, HOME, FileMapping(columns=said))
    expected, _ = read(student_survey())
    assert problems == []
    pd.testing.assert_frame_equal(found.rows, expected.rows)


def test_a_refused_file_is_still_said_to_be_what_it_is():
    found, problems = read(csv_bytes(["Timestamp", "I am proud that I…"], ["8/12/2018 6:28:23", "read"]))
    assert codes(problems) == [("error", "missing_columns")]
    assert (found.tool, found.title, found.rows_read, len(found.columns)) == (
        *("google-forms", "Google Forms export", 1, 2),
    )
