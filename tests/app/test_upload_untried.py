"""Ways through an upload that are taken less often: no names, a mapping brought, reading anew."""

import csv
import io

from sel.accounts.local import OPERATOR
from sel.readers.mapping import FileMapping
from sel.workflows import ingest
from sel.workflows.desk import Desk
from tests.app.conftest import page_as
from tests.app.test_upload import Visit, brought, clicked, desk, said, step, stored, visit
from tests.browser import made_up_school as school

__all__ = ["desk", "visit"]

RENAMED = "I feel safe in my bathrooms."


def climate() -> bytes:
    """Answers that nobody signed: a school, a grade and the items alone."""
    out = io.StringIO(newline="")
    lines = [["Timestamp", "Which school do you go to?", "What grade are you in?", *school.ITEMS]]
    lines += [[f"10/5/2026 8:{at:02d}:00", school.SCHOOL, "7", *["Agree"] * 24] for at in range(12)]
    csv.writer(out).writerows(lines)
    return out.getvalue().encode()


def renamed() -> bytes:
    return school.student_survey().replace(b"I feel safe in my classrooms.", RENAMED.encode())


def test_answers_without_names_are_previewed_and_stored(desk: Desk, visit: Visit) -> None:
    app = brought(visit(), "climate.csv", climate())
    while not step(app).endswith(("Preview", "Store")):
        app = clicked(app, next(b.label for b in app.button if b.label.startswith("Next")))
        assert [error.message for error in app.exception] == []
    if step(app).endswith("Preview"):
        app = clicked(app, "Next: Store")
    app = clicked(app, "Store the 12 answers")
    assert [error.message for error in app.exception] == []
    assert stored(desk) == ["climate.csv", "oneroster.zip"]
    assert "10/5/2026" not in said(app)


def test_a_mapping_that_is_brought_is_taken_up(visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", renamed()), "Next: Columns")
    assert f"“{RENAMED}” is worded like" in said(app)
    mapping = f'[columns]\n"{RENAMED}" = "SA1"'.encode()
    app.file_uploader[0].set_value([("mapping.toml", mapping, "application/toml")])
    app = app.run()
    assert [error.message for error in app.exception] == []
    assert "is worded like" not in said(app)


def test_a_mapping_that_cannot_be_followed_is_said_in_words(visit: Visit) -> None:
    app = clicked(brought(visit(), "fall.csv", renamed()), "Next: Columns")
    app.file_uploader[0].set_value([("mapping.toml", b"colums = 3", "application/toml")])
    app = app.run()
    assert [error.message for error in app.exception] == []
    assert "“colums” is no key of a mapping" in said(app)


def test_a_file_read_as_before_can_be_read_anew(desk: Desk, visit: Visit) -> None:
    mapping = FileMapping(columns={RENAMED: "SA1"})
    first = ingest.check_responses(
        desk, OPERATOR, "fall.csv", renamed(), school.WAVE, "culture-of-care", mapping=mapping
    )
    ingest.store(desk, OPERATOR, first)
    app = clicked(brought(visit(), "later.csv", renamed() + b"\n"), "Next: Columns")
    assert "A file with these columns was brought before." in said(app)
    app = clicked(app, "Read it anew instead")
    assert [error.message for error in app.exception] == []
    assert f"“{RENAMED}” is worded like" in said(app)


def test_the_note_of_an_open_wave_stands_on_other_pages_alone(desk: Desk, visit: Visit) -> None:
    answers = ingest.check_responses(
        desk, OPERATOR, "fall.csv", school.student_survey(), school.WAVE, "culture-of-care"
    )
    ingest.store(desk, OPERATOR, answers)
    note = "the survey is still open"
    assert (note in said(page_as("waves", "Survey admin")), note in said(visit())) == (True, False)
