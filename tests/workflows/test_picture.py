"""The picture of a wave: computed once, then only read; the same on both databases; small cells hidden."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

import pandas as pd

from sel.accounts.local import OPERATOR
from sel.store import pictures
from sel.workflows import waves
from sel.workflows.desk import Desk
from sel.workflows.picture import is_fresh, picture_version, read_part, refresh
from tests.browser import made_up_school as school
from tests.workflows.conftest import bring

M1 = school.SCHOOL_ID


def drawn(desk: Desk) -> str | None:
    """Return which version of the data the stored picture shows."""
    with desk.store.read() as conn:
        return pictures.picture_version(conn, school.WAVE)


def no_time() -> datetime:
    raise AssertionError("whoever draws a picture asks what day it is")


def test_reading_a_fresh_picture_computes_nothing(closed: Desk) -> None:
    rows = read_part(closed, school.WAVE, "students", M1)
    again = read_part(Desk(closed.store, closed.settings, no_time), school.WAVE, "students", M1)
    pd.testing.assert_frame_equal(again, rows)


def test_storing_answers_draws_nothing_until_somebody_looks(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    before = drawn(rostered)
    read_part(rostered, school.WAVE, "figures")
    assert (before, drawn(rostered)) == (None, picture_version(rostered, school.WAVE))


def test_of_many_who_find_a_picture_stale_at_the_same_time_one_draws_it(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    asked: list[datetime] = []

    def clock() -> datetime:
        asked.append(rostered.now())
        return asked[-1]

    desk = Desk(rostered.store, rostered.settings, clock)
    with ThreadPoolExecutor(4) as many:
        read = list(many.map(lambda _: read_part(desk, school.WAVE, "students", M1), range(4)))
    by_four = len(asked)
    refresh(desk, school.WAVE)
    assert len(asked) == 2 * by_four > 0
    assert all(rows.equals(read[0]) for rows in read)


def test_closing_a_wave_draws_its_picture(closed: Desk) -> None:
    assert drawn(closed) == picture_version(closed, school.WAVE)


def test_new_answers_make_a_new_picture(rostered: Desk) -> None:
    bring(rostered, "students.csv", school.student_survey(), "culture-of-care")
    before = read_part(rostered, school.WAVE, "students", M1).set_index("student_id")["status"]
    bring(rostered, "staff.csv", school.staff_survey(), "staff-connections")
    after = read_part(rostered, school.WAVE, "students", M1).set_index("student_id")["status"]
    assert (before["0000001"], after["0000001"]) == ("named", "mutual")
    assert (before["0000002"], after["0000002"]) == ("no_adult", "staff_only")


def test_silence_is_never_no_adult_even_where_staff_named_the_student(closed: Desk) -> None:
    status = read_part(closed, school.WAVE, "students", M1).set_index("student_id")["status"]
    assert status["0000007"] == "not_heard"
    assert status["0000006"] == "skipped"


def test_the_same_data_gives_the_same_picture_twice(closed: Desk) -> None:
    names = ("students", "ties", "adults", "layout", "nominations")
    before = {name: read_part(closed, school.WAVE, name, M1) for name in names}
    refresh(closed, school.WAVE)
    for name in names:
        pd.testing.assert_frame_equal(read_part(closed, school.WAVE, name, M1), before[name])


def test_the_reason_says_how_many_adults_answered(closed: Desk) -> None:
    rows = read_part(closed, school.WAVE, "students", M1).set_index("student_id")
    assert "2 of 8 adults" in rows.loc["0000003", "reason"]


def test_what_reads_like_harm_is_flagged_and_never_a_tie(closed: Desk) -> None:
    mentions = read_part(closed, school.WAVE, "nominations", M1)
    worrying = mentions[mentions["text"] == school.WORRYING]
    assert [*worrying["flag"], *worrying["decision"]] == ["harm", "nobody"]


def test_a_wave_without_answers_has_a_picture_of_silence(rostered: Desk) -> None:
    waves.close(rostered, OPERATOR, school.WAVE)
    rows = read_part(rostered, school.WAVE, "students", M1)
    assert set(rows["status"]) == {"not_heard"}
    figures = read_part(rostered, school.WAVE, "figures").set_index("school_id").loc[M1]
    assert (figures["asked"], figures["answered"], figures["no_adult"]) == (40, 0, 0)


def test_totals_are_shown_in_bands_and_never_as_none_or_all(closed: Desk) -> None:
    release = read_part(closed, school.WAVE, "release")
    here = release[(release["school_id"] == M1) & (release["measure"] == "connected")]
    whole = here[here["dimension"] == "all"].iloc[0]
    assert (whole["n"], whole["shown"]) == ("20–39", "yes")
    assert release.loc[release["value"].isin(["0", "100"]), "value"].tolist() == []


def test_a_stricter_setting_does_not_find_the_picture_of_a_looser_one(closed: Desk) -> None:
    strict = Desk(closed.store, closed.settings.model_copy(update={"small_cell": 50}), closed.now)
    assert (is_fresh(closed, school.WAVE), is_fresh(strict, school.WAVE)) == (True, False)
    assert set(read_part(closed, school.WAVE, "release")["shown"]) != {"hidden"}
    assert set(read_part(strict, school.WAVE, "release")["shown"]) == {"hidden"}
