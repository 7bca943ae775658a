"""The made-up district: reproducible, shaped like a real export, and true to what it says of itself."""

import io
import zipfile

import pandas as pd
import pytest

from sel.core.identity import identified_staff, identified_students
from sel.readers.exports.responses import read_responses
from sel.readers.instruments import instrument
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from sel.workflows.made_up import District, made_up_district


@pytest.fixture(scope="module")
def district() -> District:
    return made_up_district(900, seed=7)


@pytest.fixture(scope="module")
def six_schools() -> District:
    """Two schools of each level, so that students can be at two."""
    return made_up_district(600, seed=2, schools=6)


def table(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False)


def member(district: District, name: str) -> pd.DataFrame:
    with zipfile.ZipFile(io.BytesIO(district.files["oneroster.zip"])) as bundle:
        return table(bundle.read(f"{name}.csv"))


def test_the_same_seed_gives_the_same_bytes():
    assert made_up_district(120, seed=3).files == made_up_district(120, seed=3).files


def test_another_seed_gives_other_people():
    first, second = made_up_district(120, seed=3), made_up_district(120, seed=4)
    assert first.files["oneroster.zip"] != second.files["oneroster.zip"]


def test_it_has_the_files_a_school_would_bring(district):
    assert list(district.files) == [
        "oneroster.zip",
        "other_adults.csv",
        "programs.csv",
        "students_survey.csv",
        "staff_survey.csv",
    ]


def test_it_says_that_it_is_made_up(district):
    orgs = member(district, "orgs")
    assert orgs.loc[orgs["type"] == "district", "name"].tolist() == ["Larkspur Unified (made up)"]


def test_every_address_is_one_that_can_not_exist(district):
    assert member(district, "users")["email"].str.endswith("larkspur.example").all()


def test_addresses_are_nobody_elses(district):
    users = member(district, "users")["email"]
    others = table(district.files["other_adults.csv"])["email"]
    assert pd.concat([users, others]).is_unique


def test_three_schools_of_three_levels_hold_all_students(district):
    orgs = member(district, "orgs")
    assert orgs.loc[orgs["type"] == "school", "name"].str.split().str[-1].tolist() == [
        "Elementary",
        "Middle",
        "High",
    ]
    assert district.status_truth["student_id"].nunique() == 900


def test_a_large_district_has_no_school_over_fifteen_hundred():
    district = made_up_district(7000, seed=1)
    assert district.status_truth.groupby("school_id").size().max() <= 1500


def test_too_few_students_for_the_schools_is_refused():
    with pytest.raises(ValueError, match="at least 10 a school"):
        made_up_district(20, seed=1, schools=3)


def test_enrolments_name_people_and_classes_that_exist(district):
    enrollments = member(district, "enrollments")
    assert enrollments["userSourcedId"].isin(member(district, "users")["sourcedId"]).all()
    assert enrollments["classSourcedId"].isin(member(district, "classes")["sourcedId"]).all()
    assert member(district, "classes")["courseSourcedId"].isin(member(district, "courses")["sourcedId"]).all()


def test_no_student_is_in_two_classes_at_once(district):
    seats = member(district, "enrollments").query("role == 'student'")
    classes = member(district, "classes").query("classType == 'scheduled' and periods != ''")
    placed = seats.merge(classes, left_on="classSourcedId", right_on="sourcedId")
    assert not placed.duplicated(["userSourcedId", "periods"]).any()


def test_some_people_are_at_two_schools(district):
    roles = member(district, "roles").query("roleType == 'secondary'")
    assert set(roles["role"]) == {"teacher"}


def test_students_at_two_schools_are_at_schools_of_one_level(six_schools):
    roles = member(six_schools, "roles").query("role == 'student'")
    schools = roles.groupby("userSourcedId")["orgSourcedId"].agg(sorted)
    assert {tuple(pair) for pair in schools if len(pair) > 1} == {
        ("S01", "S04"),
        ("S02", "S05"),
        ("S03", "S06"),
    }


def test_the_readers_take_every_file_without_a_word(district):
    roster = [(name, district.files[name]) for name in ("oneroster.zip", "other_adults.csv", "programs.csv")]
    found, problems = read_roster(read_tables(roster))
    assert [file.kind for file in found] == ["roster", "other_adults", "programs"]
    assert problems == []
    for name, code in (("students_survey.csv", "culture-of-care"), ("staff_survey.csv", "staff-connections")):
        responses, problems = read_responses(
            read_tables([(name, district.files[name])]), name, instrument(code)
        )
        assert responses is not None
        assert problems == []


def test_every_row_but_the_trial_is_somebody_of_the_roster(district):
    found, _ = read_roster(
        read_tables([(name, district.files[name]) for name in ("oneroster.zip", "other_adults.csv")])
    )
    rows, _ = read_responses(
        read_tables([("students.csv", district.files["students_survey.csv"])]),
        "students.csv",
        instrument("culture-of-care"),
    )
    outcome = identified_students(rows.rows, found[0].frames["students"]).rows["outcome"]
    assert outcome.value_counts().to_dict() == {"accepted": len(rows.rows) - 1, "test": 1}
    rows, _ = read_responses(
        read_tables([("staff.csv", district.files["staff_survey.csv"])]),
        "staff.csv",
        instrument("staff-connections"),
    )
    adults = pd.concat([file.frames["adults"] for file in found])
    assert set(identified_staff(rows.rows, adults).rows["outcome"]) == {"accepted"}


def test_the_header_is_the_instruments_wording(district):
    form = instrument("culture-of-care")
    header = list(table(district.files["students_survey.csv"]).columns)
    assert header[:4] == ["Timestamp", "Email Address", "Student ID", form.names.wording["en"].format(k=1)]
    assert header[8:] == [form.names.none_wording["en"], *(item.wording["en"] for item in form.items)]


def test_rows_are_in_the_order_they_were_sent(district):
    sent = pd.to_datetime(table(district.files["students_survey.csv"])["Timestamp"])
    assert sent.is_monotonic_increasing


def test_the_export_has_the_usual_flaws(district):
    rows = table(district.files["students_survey.csv"])
    typed, email = rows["Student ID"], rows["Email Address"]
    assert (typed == "TEST").sum() == 1
    assert ((typed == "") & (email != "")).any()
    assert ((typed != "") & (email == "")).any()
    assert (typed.str.len().between(1, 6) & (typed != "TEST")).any()
    assert email[email != ""].duplicated().any()
    assert not ((typed == "") & (email == "")).any()


def test_about_four_in_five_answer(district):
    silent = (district.status_truth["status"] == "not_heard").mean()
    assert 0.15 < silent < 0.25


def test_every_kind_of_mention_occurs():
    kinds = set(made_up_district(3000, seed=2).truth["kind"])
    assert kinds == {"adult", "vague", "off_roster", "nobody", "shrug", "everyone", "alert", "negated"}


def test_only_names_and_descriptions_mean_an_adult(district):
    means = district.truth["kind"].isin(["adult", "vague"])
    assert ((district.truth["adult_id"] != "") == means).all()


def test_the_truth_is_what_stands_in_the_file(district):
    truth = district.truth.drop_duplicates(["student_id", "slot"])
    rows = table(district.files["students_survey.csv"])
    ids = rows["Student ID"].where(rows["Student ID"] != "", rows["Email Address"].str.split("@").str[0])
    cells = rows.iloc[:, 3:8].set_axis(range(1, 6), axis=1).assign(student_id=ids.str.zfill(7))
    standing = cells.drop_duplicates("student_id", keep="last")
    long = standing.melt("student_id", var_name="slot", value_name="text").query("text != ''")
    long = long[long["student_id"] != "000TEST"]
    key = ["student_id", "slot"]
    expected = truth.set_index(key)["text"].sort_index().to_dict()
    assert long.astype({"slot": int}).set_index(key)["text"].sort_index().to_dict() == expected


def test_an_off_roster_adult_is_on_no_list(district):
    users, others = member(district, "users"), table(district.files["other_adults.csv"])
    known = set(users["givenName"] + " " + users["familyName"]) | set(
        others["given_name"] + " " + others["family_name"]
    )
    assert not district.truth.query("kind == 'off_roster'")["text"].isin(known).any()


@pytest.mark.parametrize(
    ("status", "kinds"),
    [
        ("mutual", {"adult", "vague", "off_roster"}),
        ("named", {"adult", "vague", "off_roster"}),
        ("unmatched", {"everyone", "negated", "off_roster"}),
        ("skipped", {"shrug"}),
        ("no_adult", {"nobody", "alert"}),
        ("staff_only", {"nobody", "alert"}),
        ("not_heard", set()),
    ],
)
def test_a_status_follows_from_what_was_written(status, kinds, district):
    students = district.status_truth.query("status == @status")["student_id"]
    found = set(district.truth.loc[district.truth["student_id"].isin(students), "kind"])
    assert found <= kinds


def test_mutual_means_that_the_adult_named_the_student_too(district):
    pairs = district.truth.merge(district.staff_truth, on=["student_id", "adult_id"])["student_id"]
    mutual = set(district.status_truth.query("status == 'mutual'")["student_id"])
    assert mutual == set(pairs)


def test_a_student_at_two_schools_has_one_word_at_both(six_schools):
    twice = six_schools.status_truth[six_schools.status_truth.duplicated("student_id", keep=False)]
    assert not twice.empty
    assert (twice.groupby("student_id")["status"].nunique() == 1).all()


def test_answers_hang_together_within_a_student(district):
    form = instrument("culture-of-care")
    rows = table(district.files["students_survey.csv"])
    codes = rows.iloc[:, 9:].replace({option.wording["en"]: str(option.code) for option in form.options})
    answers = codes.apply(pd.to_numeric).set_axis(form.item_codes, axis=1)
    assert answers["AS1"].corr(answers["AS2"]) > 0.25
    assert answers["BE1"].corr(answers["BE3"]) < -0.2
