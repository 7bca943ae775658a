"""Adults chosen for students: confirmed, swapped, declined, asked for and taken back; proposals follow."""

import io
import shutil
import zipfile
from pathlib import Path

import pandas as pd
import pytest

from sel.accounts.local import OPERATOR
from sel.core.outreach import Move
from sel.core.permissions import Person
from sel.core.responses import Wave
from sel.errors import Conflict, NotAllowed, NotFound, WrongUsage
from sel.settings import Settings
from sel.store import availability, followups
from sel.workflows import adult_choices, chosen_adults, ingest, list_exports, outreach, proposals, waves
from sel.workflows.desk import Desk, open_desk
from sel.workflows.follow_up import move
from sel.workflows.proposal_words import together
from tests.browser import made_up_school as school
from tests.workflows.test_follow_up import ask_again
from tests.workflows.test_outreach import COUNSELOR, LEADER, NOW, SEVENTH_GRADE, TODAY, logged
from tests.workflows.test_proposals import flag, say_places

LUZ, LUZ_8, TOMAS = "0000002", "0000003", "0000004"
OAKES, FINCH, MARIN = "A1", "A3", "A4"
SPRING = "2027-spring"


@pytest.fixture(scope="module")
def closed_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the made-up school, its wave closed."""
    path = tmp_path_factory.mktemp("closed") / "sel.db"
    desk = open_desk(Settings(store=f"sqlite:///{path}"), lambda: NOW)
    school.bring_in(desk)
    waves.close(desk, OPERATOR, school.WAVE)
    desk.store.dispose()
    return path


@pytest.fixture
def desk(closed_store: Path, tmp_path: Path) -> Desk:
    copy = shutil.copy(closed_store, tmp_path / "sel.db")
    return open_desk(Settings(store=f"sqlite:///{copy}"), lambda: NOW)


def rows(desk: Desk, wave: str = school.WAVE, person: Person = COUNSELOR) -> pd.DataFrame:
    return outreach.my_list(desk, person, wave, school.SCHOOL_ID).rows.set_index("student_id")


def of(desk: Desk, student: str, wave: str = school.WAVE) -> tuple[str, str, str]:
    """Who is proposed, and in which wave and by whom that was confirmed."""
    return tuple(rows(desk, wave).loc[student, ["proposed_adult_id", "confirmed_in", "confirmed_by"]])


def why(desk: Desk, student: str, person: Person = COUNSELOR) -> str:
    return str(rows(desk, person=person).loc[student, "proposal_reason"])


def accept(desk: Desk, student: str, adult: str, version: int = 0) -> int:
    return chosen_adults.accept(desk, COUNSELOR, school.WAVE, student, adult, version).version


def decline(desk: Desk, student: str, adult: str, version: int = 0, **wish: str) -> int:
    return chosen_adults.decline(desk, COUNSELOR, school.WAVE, student, adult, version, **wish)


def test_a_confirmed_adult_stays_with_who_confirmed_it_until_it_is_taken_back(desk: Desk) -> None:
    before = of(desk, LUZ)
    version = accept(desk, LUZ, OAKES)
    assert of(desk, LUZ) == (OAKES, school.WAVE, "Cora Counselor")
    chosen_adults.take_back(desk, COUNSELOR, school.WAVE, LUZ, version)
    assert of(desk, LUZ) == before == (OAKES, "", "")
    assert ("c", "accepted an adult for a student") in logged(desk)
    assert ("c", "took a confirmation back") in logged(desk)
    with pytest.raises(Conflict, match="nothing to take back"):
        chosen_adults.take_back(desk, COUNSELOR, school.WAVE, LUZ, version + 1)


def test_another_adult_takes_the_place_of_the_confirmed_one_also_without_a_free_place_which_is_said(
    desk: Desk,
) -> None:
    say_places(desk, FINCH, 1)
    accept(desk, LUZ_8, FINCH)
    version = accept(desk, LUZ, OAKES)
    second = chosen_adults.accept(desk, COUNSELOR, school.WAVE, LUZ, FINCH, version)
    assert second.places == "Dora Finch now has 2 students for 1 place."
    assert of(desk, LUZ)[0] == FINCH
    assert "; 2 students for 1 place." in why(desk, LUZ)


def test_who_can_be_chosen_comes_with_the_places_and_those_who_know_the_student_first(desk: Desk) -> None:
    say_places(desk, FINCH, excluded=True)
    decline(desk, LUZ, MARIN, said_by="adult")
    accept(desk, LUZ_8, OAKES)
    found = adult_choices.adult_choices(desk, COUNSELOR, school.WAVE, LUZ)
    assert found.iloc[0].tolist() == [
        "A1",
        "Bram Oakes",
        "teacher",
        "2 of 3 places left",
        "named this student",
    ]
    assert {FINCH, MARIN}.isdisjoint(found["adult_id"])
    assert found["name"].tolist()[1:] == sorted(found["name"].tolist()[1:])
    assert ("c", "read who can be chosen") in logged(desk)
    with pytest.raises(NotAllowed):
        adult_choices.adult_choices(desk, LEADER, school.WAVE, LUZ)


def test_who_is_not_to_be_proposed_cannot_be_chosen_by_hand_and_words_of_the_student_are_not_told(
    desk: Desk,
) -> None:
    say_places(desk, FINCH, excluded=True)
    version = decline(desk, LUZ, MARIN)
    flag(desk, LUZ, "anyone but mr oakes")
    for adult, sentence in (
        (FINCH, "Dora Finch can't be chosen. The school's list leaves this adult out."),
        (MARIN, "Luis Marín was declined for this student."),
        (OAKES, "Bram Oakes can't be chosen for this student."),
    ):
        with pytest.raises(Conflict) as refused:
            accept(desk, LUZ, adult, version)
        assert refused.value.message == sentence
    with pytest.raises(NotFound, match="No adult A9 is at school M1"):
        accept(desk, LUZ, "A9", version)


def test_a_declined_adult_is_not_proposed_until_that_is_taken_back_and_whose_wish_it_was_is_kept(
    desk: Desk,
) -> None:
    version = accept(desk, LUZ, OAKES)
    version = decline(desk, LUZ, OAKES, version, said_by="student", reason="  would rather\nhave another ")
    assert of(desk, LUZ)[0] != OAKES
    [kept] = proposals.student_proposal(desk, COUNSELOR, school.WAVE, LUZ).declined.to_dict("records")
    assert (kept["name"], kept["said_by"], kept["reason"]) == (
        "Bram Oakes",
        "student",
        "would rather have another",
    )
    chosen_adults.take_back_declining(desk, COUNSELOR, school.WAVE, LUZ, OAKES, version)
    assert of(desk, LUZ) == (OAKES, "", "")
    with pytest.raises(NotFound, match="Nobody declined A1"):
        chosen_adults.take_back_declining(desk, COUNSELOR, school.WAVE, LUZ, OAKES, version + 1)


def test_a_decline_wants_a_known_wish_a_short_reason_and_an_adult_of_the_roster(desk: Desk) -> None:
    with pytest.raises(WrongUsage, match="student, adult, counselor"):
        decline(desk, LUZ, OAKES, said_by="principal")
    with pytest.raises(Conflict, match="281 letters"):
        decline(desk, LUZ, OAKES, reason="x" * 281)
    with pytest.raises(NotFound, match="No adult A99"):
        decline(desk, LUZ, "A99")
    assert rows(desk).loc[LUZ, "version"] == 0


def test_whom_the_student_asked_for_is_proposed_before_any_other_known_or_not(desk: Desk) -> None:
    chosen_adults.prefer(desk, COUNSELOR, school.WAVE, LUZ_8, "A8", 0)
    assert of(desk, LUZ_8)[0] == "A8"
    assert why(desk, LUZ_8).startswith("Otis Brand is whom this student asked for")
    assert "asked for" not in why(desk, LUZ_8, LEADER)
    chosen_adults.prefer(desk, COUNSELOR, school.WAVE, LUZ_8, "", 1)
    assert of(desk, LUZ_8)[0] != "A8"


def test_why_whom_the_student_asked_for_is_not_proposed_is_said(desk: Desk) -> None:
    say_places(desk, "A8", 1)
    say_places(desk, FINCH, excluded=True)
    accept(desk, LUZ, "A8")
    chosen_adults.prefer(desk, COUNSELOR, school.WAVE, LUZ_8, "A8", 0)
    chosen_adults.prefer(desk, COUNSELOR, school.WAVE, TOMAS, FINCH, 0)
    assert why(desk, LUZ_8).endswith(" The student asked for Otis Brand, who has no free place.")
    left_out = " The student asked for Dora Finch. The school's list leaves this adult out."
    assert why(desk, TOMAS).endswith(left_out)
    assert "asked for" not in why(desk, TOMAS, LEADER)


def test_of_two_counselors_the_second_is_told_and_the_firsts_choice_stands(desk: Desk) -> None:
    accept(desk, LUZ, OAKES)
    for change in (
        lambda: accept(desk, LUZ, FINCH),
        lambda: decline(desk, LUZ, OAKES),
        lambda: chosen_adults.prefer(desk, COUNSELOR, school.WAVE, LUZ, FINCH, 0),
        lambda: chosen_adults.take_back(desk, COUNSELOR, school.WAVE, LUZ, 0),
    ):
        with pytest.raises(Conflict, match="Somebody else changed"):
            change()
    assert of(desk, LUZ)[0] == OAKES
    with desk.store.read() as conn:
        assert followups.declined(conn, school.WAVE).empty


@pytest.mark.parametrize("person", [LEADER, SEVENTH_GRADE], ids=lambda one: one.name)
def test_nobody_chooses_outside_the_caseload(desk: Desk, person: Person) -> None:
    here = (desk, person, school.WAVE, LUZ_8)
    for change in (
        lambda: chosen_adults.accept(*here, OAKES, 0),
        lambda: chosen_adults.decline(*here, OAKES, 0),
        lambda: chosen_adults.prefer(*here, OAKES, 0),
        lambda: chosen_adults.take_back(*here, 0),
        lambda: chosen_adults.take_back_declining(*here, OAKES, 0),
        lambda: proposals.student_proposal(*here),
    ):
        with pytest.raises(NotAllowed):
            change()


def test_a_pair_of_an_earlier_wave_goes_on_and_takes_a_place_until_it_is_declined(desk: Desk) -> None:
    say_places(desk, OAKES, 1)
    accept(desk, LUZ_8, OAKES)
    ask_nobody_new(desk)
    assert of(desk, LUZ_8, SPRING) == (OAKES, school.WAVE, "Cora Counselor")
    said = rows(desk, SPRING).loc[LUZ_8, "proposal_reason"]
    assert said == "Bram Oakes was confirmed in 2026-fall, and that follow-up goes on; 0 of 1 places left."
    assert of(desk, LUZ, SPRING)[0] != OAKES
    chosen_adults.decline(desk, COUNSELOR, SPRING, LUZ_8, OAKES, 0)
    assert of(desk, LUZ_8, SPRING)[0] != OAKES
    assert places_of(desk, LUZ, SPRING)["Bram Oakes"] == "1 of 1 places left"


def test_an_earlier_pair_ends_with_the_students_own_answer_or_once_nobody_is_needed(desk: Desk) -> None:
    accept(desk, LUZ_8, OAKES)
    version = accept(desk, LUZ, OAKES)
    move(desk, COUNSELOR, school.WAVE, {LUZ: version}, not_needed())
    ask_again(desk)
    assert places_of(desk, LUZ, SPRING)["Bram Oakes"] == "3 of 3 places left"


def test_what_a_student_declined_holds_in_the_next_wave_and_what_a_counselor_declined_does_not(
    desk: Desk,
) -> None:
    decline(desk, LUZ, OAKES, said_by="counselor")
    decline(desk, LUZ_8, FINCH, said_by="student")
    ask_nobody_new(desk)
    assert "Bram Oakes" in places_of(desk, LUZ, SPRING)
    with pytest.raises(Conflict, match="was declined"):
        chosen_adults.accept(desk, COUNSELOR, SPRING, LUZ_8, FINCH, 0)


def test_a_home_language_shared_is_said_to_the_caseload_and_never_where_one_is_missing(desk: Desk) -> None:
    for adult in (OAKES, FINCH):
        speaks(desk, adult, "Español; English")
    assert "speaks" not in why(desk, LUZ)
    names = ("english_learner", "disability", "low_income", "foster", "homeless", "home_language")
    lines = (",".join(("student_id", *names)), "0000002,1,,,,,spa", "0000003,1,,,,,")
    programs = "\n".join(lines).encode()
    checked = ingest.check_roster(desk, OPERATOR, [("programs.csv", programs)])
    ingest.store(desk, OPERATOR, checked)
    said = "named this student and speaks Spanish, which is spoken at this student's home"
    assert said in why(desk, LUZ)
    assert "speaks" not in why(desk, LUZ, LEADER)
    assert "speaks" not in why(desk, LUZ_8)


def test_an_adult_who_was_confirmed_and_left_is_said_to_be_gone(desk: Desk) -> None:
    accept(desk, LUZ, OAKES)
    new_roster_without(desk, "Bram")
    said = "Bram Oakes is no longer on the roster here: take the confirmation back and choose another adult."
    assert why(desk, LUZ) == said


def test_what_is_confirmed_leaves_with_the_proposals(desk: Desk) -> None:
    accept(desk, LUZ, OAKES)
    taken = list_exports.proposal_export(desk, COUNSELOR, school.WAVE, school.SCHOOL_ID)[0]
    told = taken.set_index("student_id")[["proposed_adult_id", "confirmed_in", "confirmed_by"]]
    assert told.loc[LUZ].tolist() == [OAKES, school.WAVE, "Cora Counselor"]


def test_a_kept_list_is_dropped_once_an_earlier_waves_pair_changes(desk: Desk) -> None:
    ask_nobody_new(desk)
    stamp = outreach.list_stamp(desk, SPRING)
    accept(desk, LUZ_8, OAKES)
    assert outreach.list_stamp(desk, SPRING) != stamp


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ([" Algebra, period 1", " Art"], " Algebra, period 1 and Art"),
        (["2025-fall", "2026-spring"], "2025-fall and 2026-spring"),
        (["", " Art"], " Art"),
        ([""], ""),
    ],
    ids=["two classes", "two waves", "a class without a title", "nothing"],
)
def test_several_details_of_one_way_are_told_together(details: list[str], words: str) -> None:
    assert together(details) == words


def places_of(desk: Desk, student: str, wave: str) -> dict[str, str]:
    """How many places each adult who can be chosen for a student has left, in words."""
    found = adult_choices.adult_choices(desk, COUNSELOR, wave, student)
    return dict(zip(found["name"], found["places_left"], strict=True))


def ask_nobody_new(desk: Desk) -> None:
    """Ask a second wave in which everybody answers as before."""
    waves.new_wave(desk, OPERATOR, Wave(SPRING, census=TODAY))
    answers = school.student_survey()
    checked = ingest.check_responses(desk, OPERATOR, "spring.csv", answers, SPRING, "culture-of-care")
    ingest.store(desk, OPERATOR, checked)
    waves.close(desk, OPERATOR, SPRING)


def not_needed() -> Move:
    return Move("not_needed", reason="moved to another district")


def speaks(desk: Desk, adult_id: str, languages: str) -> None:
    row = {"adult_id": adult_id, "places": None, "volunteers": False, "excluded": False}
    wanted = pd.DataFrame([row | {"clearance_until": "", "languages": languages}])
    with desk.store.write() as conn:
        seen = availability.availability(conn)
        availability.change_availability(
            conn, seen, wanted.astype({"places": "Int64"}), by="c", at=desk.now()
        )


def new_roster_without(desk: Desk, given: str) -> None:
    """Upload the roster again, without the adults of a given name."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(school.roster_zip())) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            lines = old.read(name).decode().splitlines(keepends=True)
            new.writestr(name, "".join(line for line in lines if given not in line))
    checked = ingest.check_roster(desk, OPERATOR, [("oneroster.zip", out.getvalue())], accept_removals=True)
    assert checked.ok, checked.problems
    ingest.store(desk, OPERATOR, checked)
