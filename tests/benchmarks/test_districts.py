"""The districts to measure names on: reproducible, true to themselves, and readable by the product."""

import io
import zipfile
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from benchmarks.districts import district, names_at_scale
from benchmarks.districts.district import _filed
from benchmarks.districts.habits import drawn_habits
from benchmarks.districts.stock import CODES, origin_shares
from benchmarks.stored import WAVE, Watch, stored_district
from sel.core.identity import identified_staff, identified_students
from sel.core.people import ROSTER_SCHEMAS, checked_frames
from sel.readers.exports.responses import read_responses
from sel.readers.instruments import instrument
from sel.readers.rosters.roster_files import read_roster
from sel.readers.tables import read_tables
from sel.workflows.made_up import District
from sel.workflows.picture import read_parts

KINDS = {"adult", "vague", "off_roster", "nobody", "shrug", "everyone", "alert", "negated"}
STATUSES = {"mutual", "named", "unmatched", "skipped", "staff_only", "no_adult", "not_heard"}


@pytest.fixture(scope="module")
def written() -> District:
    """Three schools, so that each level is there."""
    return district(5, schools=3, students=300, adults=40, origin="vietnamese-filipino")


def table(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), dtype=str, keep_default_na=False)


def frame(written: District, name: str) -> pd.DataFrame:
    """A roster's frame as the readers find it in the three roster files."""
    found, _ = read_roster(read_tables(list(written.files.items())[:3]))
    return pd.concat([file.frames[name] for file in found if name in file.frames], ignore_index=True)


def last_answers(written: District) -> pd.DataFrame:
    """Each student's last row; who left the id out is known by the address."""
    rows = table(written.files["students_survey.csv"]).iloc[1:]
    typed = rows["Student ID"].str.zfill(7).where(rows["Student ID"] != "", "")
    ids = typed.where(typed != "", rows["Email Address"].str.split("@").str[0])
    return rows.assign(student_id=ids).groupby("student_id").tail(1).set_index("student_id")


def test_the_same_seed_gives_the_same_bytes():
    first, second = (district(1, 1, 60, 15, "mixed").files for _ in range(2))
    assert first == second


def test_another_seed_gives_other_people_and_habits():
    first, second = (district(seed, 1, 60, 15, "mixed") for seed in (1, 2))
    assert first.files["students_survey.csv"] != second.files["students_survey.csv"]


def test_truth_and_survey_agree_cell_by_cell(written):
    answers = last_answers(written)
    names = [column for column in answers.columns if column.startswith("Name an adult")]
    cells = answers[names].set_axis(range(1, 6), axis=1).stack()
    truth = written.truth.drop_duplicates(["student_id", "slot"]).set_index(["student_id", "slot"])["text"]
    assert cells[cells != ""].to_dict() == truth.to_dict()


def test_every_mention_is_of_a_known_kind(written):
    assert set(written.truth["kind"]) <= KINDS
    meant = written.truth["kind"].isin({"adult", "vague"})
    assert (meant == (written.truth["adult_id"] != "")).all()


def test_everybody_meant_is_an_adult_of_the_students_school(written):
    at = frame(written, "students").set_index("student_id")["school_id"]
    adults = frame(written, "adults").set_index("adult_id")["school_id"]
    meant = written.truth[written.truth["adult_id"] != ""]
    assert (meant["adult_id"].map(adults) == meant["student_id"].map(at)).all()


def test_every_student_has_one_status(written):
    assert set(written.status_truth["status"]) <= STATUSES
    assert written.status_truth["student_id"].is_unique
    assert len(written.status_truth) == 900


def test_named_is_who_wrote_an_adults_name_and_nobody_else(written):
    wrote = set(written.truth.loc[written.truth["kind"].isin({"adult", "vague"}), "student_id"])
    status = written.status_truth.set_index("student_id")["status"]
    assert set(status.index[status.isin({"mutual", "named"})]) == wrote


def test_the_staff_file_holds_the_lines_of_its_truth(written):
    lines = table(written.files["staff_survey.csv"]).iloc[:, 2].str.split("\n").explode()
    assert sorted(line for line in lines if line) == sorted(written.staff_truth["line"])


def test_most_mentions_are_of_adults_who_teach_the_student(written):
    members = frame(written, "class_members")
    taught = members[members["role"] == "student"].merge(members[members["role"] != "student"], on="class_id")
    pairs = set(zip(taught["person_id_x"], taught["person_id_y"], strict=True))
    meant = written.truth[written.truth["kind"] == "adult"]
    share = sum(pair in pairs for pair in zip(meant["student_id"], meant["adult_id"], strict=True)) / len(
        meant
    )
    assert 0.6 < share < 0.9


def test_some_people_go_by_another_name(written):
    with zipfile.ZipFile(io.BytesIO(written.files["oneroster.zip"])) as bundle:
        users = table(bundle.read("users.csv"))
    assert 0.02 < (users["preferredGivenName"] != "").mean() < 0.3


def test_the_readers_take_every_file_without_a_word(written):
    found, problems = read_roster(read_tables(list(written.files.items())[:3]))
    assert [file.kind for file in found] == ["roster", "other_adults", "programs"]
    assert problems == []


def test_everybody_who_answers_is_known(written):
    rows = {
        name: read_responses(read_tables([(name, written.files[name])]), name, instrument(code))[0]
        for name, code in (
            ("students_survey.csv", "culture-of-care"),
            ("staff_survey.csv", "staff-connections"),
        )
    }
    students = identified_students(rows["students_survey.csv"].rows, frame(written, "students")).rows
    staff = identified_staff(rows["staff_survey.csv"].rows, frame(written, "adults")).rows
    assert set(students["outcome"]) == {"accepted", "test"}
    assert set(staff["outcome"]) == {"accepted"}


def test_the_families_a_district_is_named_for_are_the_most():
    shares = dict(zip(CODES, origin_shares("hmong-somali"), strict=True))
    assert sorted(shares, key=lambda code: -shares[code])[:2] == ["hmong", "somali"]


def test_several_origins_may_go_by_one_word():
    shares = dict(zip(CODES, origin_shares("indian"), strict=True))
    assert min(shares[code] for code in ("punjabi", "gujarati", "tamil")) > 0.15


def test_an_origin_without_names_is_refused():
    with pytest.raises(ValueError, match="No names of origin 'martian'"):
        district(1, 1, 60, 15, "martian")


def test_a_tiny_school_is_refused():
    with pytest.raises(ValueError, match="at least 10 students"):
        district(1, 1, 9, 15, "mixed")


def test_names_at_scale_are_the_products_own_frames():
    roster, nominations = names_at_scale(mentions=500, students=240, schools=3, adults_per_school=20)
    frames = {name: getattr(roster, name) for name in ROSTER_SCHEMAS}
    assert set(checked_frames(frames)) == set(frames)
    assert list(nominations.columns) == ["student_id", "slot", "text"]
    assert len(nominations) == 500
    assert nominations["student_id"].isin(roster.students["student_id"]).all()


@pytest.mark.parametrize(
    ("quirk", "filed"),
    [
        pytest.param({}, ["Peña", "José"], id="as they are"),
        pytest.param({"roster_plain": True}, ["Pena", "Jose"], id="without accents"),
        pytest.param({"roster_capitals": True}, ["PEÑA", "JOSÉ"], id="in capitals"),
        pytest.param({"roster_middles": True}, ["Peña", "José A"], id="with a middle initial"),
    ],
)
def test_each_districts_system_files_names_in_its_own_way(quirk, filed):
    none = dict.fromkeys(("roster_plain", "roster_capitals", "roster_middles"), False)
    habits = replace(drawn_habits(np.random.default_rng(1)), **{**none, **quirk})
    people = pd.DataFrame({"given": ["José"], "family": ["Peña"], "preferred": [""]})
    assert _filed(people, habits)[["family", "given"]].iloc[0].tolist() == filed


def test_a_district_is_brought_into_a_store_as_an_admin_brings_it(tmp_path):
    made = district(2, 1, 60, 15, "mixed")
    for name, data in made.files.items():
        (tmp_path / name).write_bytes(data)
    desk = stored_district(tmp_path, f"sqlite:///{tmp_path / 'store.db'}", Watch())
    status = read_parts(desk, WAVE, "students").set_index("student_id")["status"]
    desk.store.dispose()
    truth = made.status_truth.set_index("student_id")["status"]
    silent = set(truth.index[truth == "not_heard"])
    assert set(status.index) == set(truth.index)
    assert set(status.index[status == "not_heard"]) == silent
