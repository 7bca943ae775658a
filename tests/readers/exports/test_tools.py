"""Survey tools: each one's export is known by its header, and its header rows are no answers."""

import pytest

from sel.readers.exports.layouts import layout
from sel.readers.exports.responses import read_responses
from sel.readers.exports.tools import export_tools, recognized_tool
from sel.readers.instruments import instrument
from sel.readers.tables import read_tables
from tests.readers.made_up import CARE, ITEMS, NAMES, NONE, STAFF, codes, csv_bytes

HEADERS = {
    "google-forms": ["Timestamp", "What is your name?"],
    "ms-forms": ["Id", "Start time", "Completion time", "Email", "Name", "What is your name?"],
    "qualtrics": [
        "StartDate",
        "EndDate",
        "Status",
        "Progress",
        "Finished",
        "RecordedDate",
        "ResponseId",
        "Q1",
    ],
    "surveymonkey": ["Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "What?", ""],
    "limesurvey": ["id", "submitdate", "lastpage", "startlanguage", "seed", "Q1"],
    "redcap": ["record_id", "redcap_survey_identifier", "survey_timestamp", "q1", "survey_complete"],
    "kobo": ["start", "end", "What is your name?", "_id", "_uuid", "_submission_time"],
    "formbricks": ["No.", "Response ID", "Timestamp", "Finished", "Survey ID", "1. What is your name?"],
}
OTHERS = {
    "Google Forms in Spanish": (["Marca temporal", "¿Cómo te llamas?"], "google-forms"),
    "Microsoft Forms in Spanish": (["ID", "Hora de inicio", "Hora de finalización", "x"], "ms-forms"),
    "Qualtrics of 2016": (["ResponseID", "StartDate", "EndDate", "Finished", "Status", "Q2"], "qualtrics"),
    "LimeSurvey in words": (["Response ID", "Date submitted", "Last page", "Start language"], "limesurvey"),
    "LimeSurvey with both": (
        ["id. Response ID", "submitdate. Date submitted", "startlanguage. Start language", "Q1. What?"],
        "limesurvey",
    ),
    "REDCap labels": (["Record ID", "Survey Timestamp", "What?", "Complete?"], "redcap"),
    "REDCap checkboxes alone": (["participant", "race___1", "race___2", "form_complete"], "redcap"),
    "ODK Central": (["SubmissionDate", "who-name", "meta-instanceID", "KEY", "SubmitterID"], "kobo"),
    "a table by hand": (["Student", "Answer"], "table"),
}


@pytest.mark.parametrize(
    ("header", "tool"),
    [pytest.param(header, tool, id=tool) for tool, header in HEADERS.items()]
    + [pytest.param(header, tool, id=name) for name, (header, tool) in OTHERS.items()],
)
def test_a_tool_is_known_by_its_header_and_by_no_other(header, tool):
    assert recognized_tool([(name,) for name in header]).code == tool


def test_every_tool_has_a_title_in_words_and_a_way_to_be_known():
    assert {tool.code: bool(tool.title and tool.signature) for tool in export_tools()} == {
        **dict.fromkeys(HEADERS, True),
        "table": False,
    }


TAGS = ["StartDate", "EndDate", "Status", "Finished", "RecordedDate", "ResponseId", "RecipientEmail"]
SAID = ["Anfangsdatum", "Enddatum", "Antworttyp", "Beendet", "Erfassungsdatum", "Antwort-ID", "E-Mail"]


@pytest.mark.parametrize(
    ("rows", "header_rows"),
    [
        pytest.param([[*TAGS, "Q1"], [*SAID, "What?"], ["{'ImportId': 'x'}"] * 8], 3, id="in 2016 and 2017"),
        pytest.param([[*TAGS, "Q1"], [*SAID, "What?"], ['{"ImportId":"QID1"}'] * 8], 3, id="today"),
        pytest.param([[f"V{k}" for k in range(1, 8)] + ["Q1"], [*TAGS, "What?"]], 2, id="before"),
        pytest.param([[*TAGS, "Q1"], [*SAID, "What?"]], 2, id="the ids cut off by hand"),
        pytest.param([[*TAGS, "Q1"]], 1, id="both cut off by hand"),
    ],
)
def test_qualtrics_header_rows_are_no_answers_however_many_there_are(rows, header_rows):
    answer = ["2026-10-05 08:00:00"] * 2 + ["0", "1", "2026-10-05 08:01:00", "R_1", "a@b.example", "yes"]
    read = layout(read_tables([("made-up.csv", csv_bytes(*rows, answer))])[0].table)
    assert (read.tool.code, list(read.table.frame.index)) == ("qualtrics", [header_rows + 1])
    assert (read.places("status"), read.places("submitted_at")[0]) == ([2], 4)


def test_surveymonkey_fills_the_first_row_to_the_right_and_its_second_says_the_row():
    header = [
        "Respondent ID",
        "Collector ID",
        "Start Date",
        "End Date",
        "IP Address",
        "How much?",
        "",
        "Why?",
    ]
    below = ["", "", "", "", "", "First", "Second", "Open-Ended Response"]
    row = ["11", "22", "10/05/2026 08:00:00 AM", "10/05/2026 08:01:00 AM", "", "a", "b", "c"]
    read = layout(read_tables([("made-up.csv", csv_bytes(header, below, row))])[0].table)
    assert read.headings[5:] == (
        ("How much?", "First", "How much? - First"),
        ("How much?", "Second", "How much? - Second"),
        ("Why?",),
    )
    assert list(read.table.frame.index) == [3]


def test_a_second_header_row_that_says_nothing_is_no_blank_answer():
    header = ["Respondent ID", "Collector ID", "Start Date", "End Date", "Student ID", NAMES[0], *ITEMS]
    row = ["11", "22", "10/15/2026 8:00:00 AM", "10/15/2026 8:01:00 AM", "0001", "", *["Agree"] * 24]
    blank = [""] * len(header)
    parts = read_tables([("made-up.csv", csv_bytes(header, blank, row, blank, row))])
    found, _ = read_responses(parts, "made-up.csv", CARE)
    assert (len(found.rows), found.rows_read, found.skipped) == (2, 3, {"blank": 1})


def redcap(*rows: list[str]) -> bytes:
    header = ["record_id", "redcap_repeat_instrument", "survey_timestamp", "student_id", "n1", "none___1"]
    items = [code.lower() for code in CARE.item_codes]
    return csv_bytes([*header, *items, "survey_complete", "visit", "office_complete"], *rows)


def test_a_form_that_repeats_is_no_answer_and_another_forms_state_drops_nobody():
    answer = ["1", "", "2026-10-05 08:00:00", "0001", "Ms Okafor", "0", *["3"] * 24, "2", "", "0"]
    visit = ["1", "visits", "", "", "", "0", *[""] * 24, "", "came late", "2"]
    begun = ["2", "", "[not completed]", "0002", "", "0", *[""] * 24, "0", "", "0"]
    parts = read_tables([("made-up.csv", redcap(answer, visit, begun))])
    found, problems = read_responses(parts, "made-up.csv", CARE)
    assert (found.tool, found.rows_read, found.skipped) == ("redcap", 3, {"repeat": 1, "partial": 1})
    assert found.rows[["typed_id", "N1", "none_ticked", "AS1"]].to_numpy().tolist() == [
        ["0001", "Ms Okafor", False, 3.0]
    ]
    assert [code for _, code in codes(problems)] == ["columns_unknown", "numbers_taken"]


def test_adults_chosen_from_a_list_are_names_one_on_a_line_and_nobody_is_a_tick():
    bare = NAMES[0].removesuffix(" (Adult 1 of 5)")
    header = ["Timestamp", "Student ID", bare, *ITEMS]
    rows = [
        ["10/15/2026 8:00:00", "0001", "Ngozi Okafor – teacher, Sam Lee – counselor", *["Agree"] * 24],
        ["10/15/2026 8:01:00", "0002", NONE, *["Agree"] * 24],
        ["10/15/2026 8:02:00", "0003", "Lee, Sam", *["Agree"] * 24],
    ]
    found, problems = read_responses(
        read_tables([("made-up.csv", csv_bytes(header, *rows))]), "made-up.csv", CARE
    )
    assert list(found.rows["N1"]) == ["Ngozi Okafor – teacher\nSam Lee – counselor", "", "Lee, Sam"]
    assert (list(found.rows["none_ticked"]), problems) == ([False, True, False], [])


def test_a_column_a_choice_gives_the_names_that_were_ticked():
    header = ["_id", "_uuid", "_submission_time", "email", "N1", "N1/adult-a1", "N1/adult-a2"]
    rows = [
        ["1", "u1", "2026-10-05T08:00:00", "a@b.example", "adult-a1 adult-a2", "1", "1"],
        ["2", "u2", "2026-10-05T08:00:00", "c@b.example", "adult-a2", "0", "1"],
    ]
    found, _ = read_responses(read_tables([("made-up.csv", csv_bytes(header, *rows))]), "made-up.csv", STAFF)
    assert list(found.rows["N1"]) == ["adult-a1\nadult-a2", "adult-a2"]


def test_an_anonymous_survey_keeps_school_and_grade_and_nothing_that_says_who():
    header = ["Timestamp", "Email Address", "School", "Grade", *ITEMS]
    row = ["10/15/2026 8:00:00", "a@b.example", "Oak Middle", "8", *["De acuerdo"] * 24]
    parts = read_tables([("made-up.csv", csv_bytes(header, row, row))])
    found, problems = read_responses(parts, "made-up.csv", instrument("climate"))
    first = found.rows.iloc[0]
    assert (first["school"], first["grade"], first["typed_id"], first["email"]) == ("Oak Middle", "8", "", "")
    assert (found.rows["submitted_at"].isna().all(), len(found.rows), found.languages) == (
        True,
        2,
        ("en", "es"),
    )
    assert [name for name in found.source.columns if "@" in "".join(found.source[name])] == []
    assert problems == []
