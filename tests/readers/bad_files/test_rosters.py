"""Lines 39, 45 and 49 to 51: who is at school."""

import unicodedata

import pytest

from sel.accounts.local import OPERATOR
from sel.errors import AlreadyImported
from sel.workflows import ingest
from tests.readers.bad_files.school import (
    ADULTS,
    ANA,
    BEN,
    EVERYBODY,
    STUDENTS,
    _bundle,
    bundle,
    codes,
    everybody,
    survey,
    zipped,
)


def users(change) -> list[list[str]]:
    """The roster's users with each row put through `change`."""
    header, *lines = _bundle()["users"]
    return [header, *map(change, lines)]


def test_39_a_roster_in_decomposed_letters_changes_nobody_and_matches_composed_names(school):
    apart = users(lambda line: [unicodedata.normalize("NFD", cell) for cell in line])
    checked = school.roster({"nfd.zip": zipped(bundle(users=apart))})
    school.store(checked)
    answers = school.answers(survey())
    assert answers.names["auto"] == len(EVERYBODY)


def test_45_an_adult_called_none_and_a_student_called_null_stay_in_the_roster(school):
    checked = school.roster({"again.zip": zipped({**bundle(), "extra.txt": "made up"})})
    frames = checked.parts[0].frames
    assert (len(frames["students"]), len(frames["adults"])) == (len(STUDENTS), len(ADULTS))
    assert "None" in set(frames["adults"]["family_name"])
    assert frames["students"].set_index("student_id").loc[BEN, "family_name"] == "Null"


def test_45_in_a_plain_table_null_is_nobodys_e_mail_and_somebodys_name(school):
    table = (
        "Student ID,Student Name,Grade,School,Email\r\n"
        '0001234,"Null, Ben",8,Oak Middle,NULL\r\n'
        '0002345,"None, Ana",8,Oak Middle,N/A\r\n'
        '0003456,"García López, Ana María",8,Oak Middle,ana@oak.example\r\n'
    )
    checked = school.roster({"students.csv": table})
    students = checked.parts[0].frames["students"].set_index("student_id")
    assert students[["given_name", "family_name", "email"]].values.tolist() == [
        ["Ben", "Null", ""],
        ["Ana", "None", ""],
        ["Ana María", "García López", "ana@oak.example"],
    ]


def test_49_a_roster_uploaded_as_a_survey_is_said_to_be_one(school):
    for name, data in bundle().items():
        if name in {"users.csv", "enrollments.csv"}:
            school.refuses(school.answers(data.encode(), name), "is_roster", "roster")
    school.refuses(school.answers(zipped(bundle()), "oneroster.zip"), "is_roster", "OneRoster")


def test_49_a_survey_uploaded_as_a_roster_is_said_to_be_one(school):
    school.refuses(school.roster({"made-up.csv": survey()}), "is_survey", "survey")


def test_50_the_same_file_twice_is_recognized_with_the_number_and_nothing_is_stored(school):
    school.stored(school.answers(survey()))
    again = school.answers(survey(), "the same under another name.csv")
    before = school.everything()
    with pytest.raises(AlreadyImported, match="as import 2"):
        ingest.store(school.desk, OPERATOR, again)
    assert school.everything() == before


def test_50_the_same_roster_zipped_anew_or_in_a_folder_is_recognized(school):
    again = {f"export/{name}": text for name, text in reversed(bundle().items())}
    checked = school.roster({"monday.zip": zipped(again)})
    assert checked.already == 1


def test_50_last_years_roster_would_take_many_away_and_is_asked_about(school):
    gone = {f"P{key}" for key, *_ in STUDENTS[:4]}
    files = {name: [line for line in lines if not gone & set(line)] for name, lines in _bundle().items()}
    checked = school.roster({"2025.zip": zipped(bundle(**files))})
    problem = school.refuses(checked, "many_removals", "4 of the 13 students")
    [mend] = problem.mends
    agreed = school.roster({"2025.zip": zipped(bundle(**files))}, checked.mapping.mended(mend))
    assert (agreed.ok, agreed.summary["students_left"]) == (True, 4)


def test_50_last_years_answers_say_so_where_the_times_lie_before_the_wave(school):
    lines = [[line[0].replace("2026", "2025"), *line[1:]] for line in everybody()]
    checked = school.answers(survey(*lines))
    found = [problem for problem in checked.problems if "2025" in problem.sentence()]
    assert len(found) == 1, codes(checked)


@pytest.mark.parametrize("cut", ["users.csv", "roles.csv", "enrollments.csv"])
def test_51_a_roster_file_cut_off_in_a_row_deletes_nobody(cut, school):
    files = bundle()
    files[cut] = files[cut][: len(files[cut]) * 2 // 3 - 3]
    checked = school.roster({"oneroster.zip": zipped(files)})
    before = school.everything()
    errors = [problem for problem in checked.problems if problem.severity == "error"]
    assert {problem.code for problem in errors} <= {"file_cut_off", "many_removals"}, codes(checked)
    assert errors != []
    assert school.everything() == before


def test_51_a_roster_file_cut_off_between_rows_is_asked_about(school):
    files = bundle()
    lines = files["roles.csv"].splitlines(keepends=True)
    files["roles.csv"] = "".join(lines[:8])
    checked = school.roster({"oneroster.zip": zipped(files)})
    assert ("error", "many_removals") in codes(checked)


def test_51_roles_of_version_1_1_beside_files_of_1_2_are_read_and_said(school):
    header, *lines = _bundle()["users"]
    role = {f"P{key}": ("student", school_id) for key, *_, school_id in STUDENTS}
    mixed = [[*header, "role", "orgSourcedIds"]]
    mixed += [[*line, *role.get(line[0], ("teacher", "OAK"))] for line in lines]
    checked = school.roster({"mixed.zip": zipped(bundle(users=mixed, roles=None))})
    assert checked.ok, codes(checked)
    assert (checked.summary["students_left"], checked.summary["adults_left"]) == (0, 0)
    assert [p for p in checked.problems if "1.1" in p.sentence() and "1.2" in p.sentence()] != []


def test_a_student_who_left_keeps_the_answers(school):
    school.stored(school.answers(survey()))
    gone = f"P{ANA}"
    files = {name: [line for line in lines if gone not in line] for name, lines in _bundle().items()}
    newer = school.roster({"newer.zip": zipped(bundle(**files))}, mapping=accepted())
    school.store(newer)
    assert any(ANA in line for line in school.everything()["responses"])


def accepted():
    from sel.readers.mapping import FileMapping

    return FileMapping(accept=("many_removals",))
