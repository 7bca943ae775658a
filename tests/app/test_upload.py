"""The steps of an upload as an admin takes them: one after another, left and resumed, mended, stored."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from sel.accounts.local import OPERATOR
from sel.core.responses import Wave
from sel.settings import Settings
from sel.store import audit
from sel.workflows import ingest, waves
from sel.workflows.desk import Desk, open_desk
from tests.app.conftest import page_as
from tests.browser import made_up_school as school

Visit = Callable[..., AppTest]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A desk on a store with the made-up school and an open wave, which the dashboard opens too."""
    url = f"sqlite:///{tmp_path / 'sel.db'}"
    monkeypatch.setenv("SEL_STORE", url)
    desk = open_desk(Settings(store=url))
    roster = ingest.check_roster(desk, OPERATOR, [("oneroster.zip", school.roster_zip())])
    ingest.store(desk, OPERATOR, roster)
    waves.new_wave(desk, OPERATOR, Wave(school.WAVE))
    return desk


@pytest.fixture
def visit(desk: Desk) -> Visit:
    """Open the page Upload as the survey admin, each time as a new visit."""
    return lambda **query: page_as("upload", "Survey admin", **query)


def brought(app: AppTest, name: str, data: bytes) -> AppTest:
    app.file_uploader[0].set_value([(name, data, "application/octet-stream")])
    return app.run()


def clicked(app: AppTest, label: str) -> AppTest:
    next(button for button in app.button if button.label == label).click()
    return app.run()


def step(app: AppTest) -> str:
    return next(header.value for header in app.header if header.value.startswith("Step"))


def said(app: AppTest) -> str:
    """Everything the page says, without the marks that keep it plain."""
    drawn = [*app.markdown, *app.info, *app.error, *app.warning, *app.success, *app.caption]
    return "\n".join(str(element.value) for element in drawn).replace("\\", "")


def disabled(app: AppTest) -> list[str]:
    """The steps and ways that can't be taken."""
    return [
        button.label
        for button in app.button
        if button.disabled and (button.key or "")[:4] in ("step", "way-")
    ]


def stored(desk: Desk) -> list[str]:
    return list(ingest.history(desk, OPERATOR)["filename"])


def looks(desk: Desk) -> list[str]:
    with desk.store.read() as conn:
        return list(audit.entries(conn, 50)["action"])


def without_students(count: int) -> bytes:
    """The school's bundle with the last students' roles left out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as whole, zipfile.ZipFile(out, "w") as cut:
        for name in whole.namelist():
            data = whole.read(name)
            cut.writestr(name, b"\n".join(data.splitlines()[:-count]) if name == "roles.csv" else data)
    return out.getvalue()


def test_answers_go_through_six_steps_and_nothing_is_stored_before_the_last(desk: Desk, visit: Visit) -> None:
    app = brought(visit(), "fall.csv", school.student_survey())
    seen = [step(app)]
    for name in ("Columns", "Checks", "Names", "Preview", "Store"):
        app = clicked(app, f"Next: {name}")
        assert [error.message for error in app.exception] == []
        seen.append(step(app))
    assert seen == [
        f"Step {number} of 6: {name}"
        for number, name in enumerate(("File", "Columns", "Checks", "Names", "Preview", "Store"), 1)
    ]
    assert stored(desk) == ["oneroster.zip"]
    app = clicked(app, "Store the 39 answers")
    assert "Stored as import 2." in said(app)
    assert stored(desk) == ["fall.csv", "oneroster.zip"]


def test_what_a_file_is_is_found_out_by_itself(visit: Visit) -> None:
    app = brought(visit(), "staff.csv", school.staff_survey())
    assert "Google Forms export, 2 rows" in said(app)
    survey = next(box for box in app.selectbox if box.label == "Survey")
    assert survey.value == "staff-connections"


def test_an_upload_left_for_another_page_is_found_at_the_same_step(visit: Visit) -> None:
    app = brought(visit(), "fall.csv", school.student_survey())
    app = clicked(clicked(app, "Next: Columns"), "Next: Checks")
    app.query_params.pop("step", None)
    app = app.switch_page("pages/waves.py").run().switch_page("pages/upload.py").run()
    assert step(app) == "Step 3 of 6: Checks"


def test_a_new_visit_finds_the_upload_where_it_was_left(visit: Visit) -> None:
    clicked(brought(visit(), "fall.csv", school.student_survey()), "4 Names")
    app = visit()
    assert step(app) == "Step 4 of 6: Names"
    assert "Nothing is stored yet" in said(app)


def test_the_step_stands_in_the_address(visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", school.student_survey()), "5 Preview")
    assert app.query_params["step"] == "preview"
    assert step(visit(step="checks")) == "Step 3 of 6: Checks"


def test_a_discarded_upload_is_gone_and_nothing_was_stored(desk: Desk, visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", school.student_survey()), "Discard this upload")
    assert "fall.csv was discarded. Nothing was stored." in said(app)
    assert step(visit()) == "Step 1 of 6: File"
    assert "fall.csv" not in said(visit())
    assert stored(desk) == ["oneroster.zip"]


def test_another_person_finds_nothing_of_it(visit: Visit) -> None:
    brought(visit(), "fall.csv", school.student_survey())
    assert "fall.csv" not in said(page_as("upload", "Counselor"))


def test_a_second_window_is_told_that_the_first_went_on(visit: Visit) -> None:
    first = brought(visit(), "fall.csv", school.student_survey())
    second = visit()
    next(box for box in first.selectbox if box.label == "Survey").select("staff-connections").run()
    assert "went on in another window" in said(second.run())
    assert "went on in another window" not in said(second.run())


def test_a_window_is_told_that_another_stored_the_upload(visit: Visit) -> None:
    first = clicked(brought(visit(), "fall.csv", school.student_survey()), "6 Store")
    second = visit()
    clicked(first, "Store the 39 answers")
    assert "stored or discarded in another window" in said(second.run())


def test_the_same_file_twice_is_recognized_with_its_import_and_day(visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", school.student_survey()), "6 Store")
    app = brought(clicked(app, "Store the 39 answers"), "fall again.csv", school.student_survey())
    assert "This file was stored already on" in said(app)
    assert "as import 2" in said(app)
    assert "6 Store" in disabled(app)


def test_a_survey_read_as_a_roster_offers_to_go_on_as_a_survey(visit: Visit) -> None:
    app = brought(visit(), "fall.csv", school.student_survey())
    app.segmented_control[0].set_value("roster").run()
    assert "This looks like survey answers" in said(app)
    app = clicked(app, next(button.label for button in app.button if button.label.startswith("Go on as")))
    assert "Google Forms export" in said(app)


def test_a_file_that_is_refused_says_so_and_goes_no_further_than_its_checks(visit: Visit) -> None:
    broken = school.student_survey().replace(b"Strongly disagree", b"Nope").replace(b"Agree", b"Yep")
    app = brought(visit(), "odd.csv", broken.replace(b"Disagree", b"Nah"))
    assert "There is a problem." in said(app)
    assert disabled(app) == ["4 Names", "5 Preview", "6 Store"]
    app = clicked(app, "See what and how")
    assert step(app) == "Step 3 of 6: Checks"
    assert "Nothing can be stored until" in said(app)
    assert "Next: Names" in disabled(app)


def test_answers_on_other_words_are_read_once_it_is_said_what_each_means(visit: Visit) -> None:
    data = school.student_survey().replace(b"Strongly agree", b"Totally")
    app = clicked(brought(visit(), "odd.csv", data), "3 Checks")
    assert "There is a problem." in said(app)
    means = next(box for box in app.selectbox if box.label == "“Totally” means")
    means.select_index(3).run()
    app = clicked(app, "Read these answers so")
    assert "There is a problem." not in said(app)
    assert "4 Names" not in disabled(app)


def test_students_who_left_are_listed_and_said_to_have_left_with_one_click(desk: Desk, visit: Visit) -> None:
    app = brought(visit(), "new roster.zip", without_students(8))
    app = clicked(app, "Next: Checks")
    assert "This roster leaves out 8 of the 40 students stored now" in said(app)
    assert "Leaving: 8" in [expander.label for expander in app.expander]
    assert "--accept-removals" not in said(app)
    app = clicked(app, "They really left")
    app = clicked(clicked(app, "Next: Preview"), "Next: Store")
    app = clicked(app, "Store the roster")
    assert stored(desk) == ["new roster.zip", "oneroster.zip"]


def test_a_reworded_question_is_proposed_and_read_once_confirmed(visit: Visit) -> None:
    asked = b"There is an adult at this school who notices when I am not here."
    renamed = b"There is an adult at this school who notices when I am not around here."
    data = school.student_survey().replace(asked, renamed)
    app = clicked(brought(visit(), "fall.csv", data), "Next: Columns")
    assert "1 to confirm" in said(app)
    app = clicked(app, "Yes, the same question")
    assert "to confirm" not in said(app)


def test_the_rows_behind_a_problem_show_whose_they_are_and_are_logged(desk: Desk, visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", school.student_survey()), "3 Checks")
    app.toggle[0].set_value(True).run()
    [rows] = [frame.value for frame in app.dataframe]
    assert "9999999" in rows.to_numpy()
    assert not rows.isin([school.WRITTEN, "Mr. Oakes"]).any().any()
    assert "opened the rows behind a problem" in looks(desk)


def test_what_is_stored_meanwhile_has_the_file_checked_again(desk: Desk, visit: Visit) -> None:
    app = brought(visit(), "fall.csv", school.student_survey())
    staff = ingest.check_responses(
        desk, OPERATOR, "staff.csv", school.staff_survey(), school.WAVE, "staff-connections"
    )
    ingest.store(desk, OPERATOR, staff)
    assert "so the file was checked again" in said(app.run())


def test_an_import_is_looked_into_with_what_was_set_aside_and_why(visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", school.student_survey()), "6 Store")
    app = clicked(app, "Store the 39 answers")
    app.selectbox(key="detail.which").select(2).run()
    [table] = [table.value for table in app.table if "Rows read" in table.value.index]
    assert table["Import 2"].loc[["Rows read", "Rows that count", "Rows left out"]].tolist() == [
        "41",
        "39",
        "1",
    ]
    assert table["Import 2"].loc["Rows set aside\\: a test"] == "1"


def test_the_receipt_leads_to_the_names_that_wait_for_a_person(visit: Visit) -> None:
    data = school.student_survey().replace(school.UNPLACED.encode(), b"Mr. P")
    app = clicked(brought(visit(), "fall.csv", data), "4 Names")
    assert "1 written name waits for a person" in said(app).replace("**", "")
    assert "Once the answers are stored, the page “Names” asks" in said(app).replace("**", "")
    app = clicked(clicked(app, "6 Store"), "Store the 39 answers")
    assert "1 question waits: who is meant?" in [link.proto.label for link in app.get("page_link")]
