"""The table with the answers is found among others; of two with answers, which one is asked."""

from sel.readers.exports.responses import read_responses
from sel.readers.mapping import FileMapping
from sel.readers.tables import read_tables
from tests.readers.made_up import ANA, BEN, CARE, codes, student_survey, zipped

NOTES = "What this is,About\nAnswers of October,Oak Middle\n"
FIRST, SECOND = student_survey(ANA).decode(), student_survey(ANA, BEN).decode()


def read(mapping: FileMapping | None = None, **files: str):
    upload = zipped({f"{name}.csv": text for name, text in files.items()})
    return read_responses(
        read_tables([("made-up.zip", upload)]),
        "made-up.zip",
        CARE,
        "America/Los_Angeles",
        mapping or FileMapping(),
    )


def test_a_table_of_notes_is_passed_over_and_it_is_said():
    found, problems = read(about=NOTES, answers=SECOND)
    assert (len(found.rows), codes(problems)) == (2, [("warning", "tables_passed_over")])
    assert "about.csv" in problems[0].message


def test_two_tables_with_answers_are_asked_about_and_read_once_it_is_said_which():
    found, problems = read(first=FIRST, second=SECOND)
    assert (len(found.rows), codes(problems)) == (0, [("error", "several_tables")])
    assert {mend.value for mend in problems[0].mends} == {"first.csv", "second.csv"}
    chosen = next(mend for mend in problems[0].mends if mend.value == "second.csv")
    found, problems = read(FileMapping().mended(chosen), first=FIRST, second=SECOND)
    assert (len(found.rows), problems) == (2, [])


def test_nothing_but_notes_is_another_questionnaire():
    found, problems = read(about=NOTES)
    assert (found.tool, len(found.rows), codes(problems)) == ("table", 0, [("error", "missing_columns")])
