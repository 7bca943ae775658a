"""The status rules as a truth table, and what must never happen: silence read as nobody."""

from datetime import date, datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sel.core.connection import STATUSES, StaffWave, connection_status, school_figures
from sel.core.responses import Wave
from tests import cast

TODAY = date(2026, 11, 2)
WAVE = Wave("2026-fall", census=date(2026, 10, 5), closed_at=datetime(2026, 10, 30))
STAFF = StaffWave(asked=8, answered=6)
MENTIONS = {
    "adult": ("auto", "adult"),
    "confirmed": ("confirmed", "adult"),
    "waiting": ("review", "adult"),
    "off roster": ("off_roster", "adult"),
    "everyone": ("review", "everyone"),
    "negated": ("review", "negated"),
    "role": ("review", "role"),
    "nobody": ("nobody", "explicit_nobody"),
    "shrug": ("nobody", "shrug"),
}


def mentions(*kinds: str, student: str = "0001") -> pd.DataFrame:
    rows = [(student, slot, *MENTIONS[kind]) for slot, kind in enumerate(kinds, start=1)]
    return pd.DataFrame(rows, columns=["student_id", "slot", "decision", "kind"]).astype(
        {"student_id": str, "decision": str, "kind": str}
    )


def tied(**informant_of: str) -> pd.DataFrame:
    rows = [("0001", adult, informant, "2026-fall") for adult, informant in informant_of.items()]
    return pd.DataFrame(rows, columns=["student_id", "adult_id", "informant", "wave"]).astype(str)


def status(
    wrote=(), ties=None, *, ticked=False, answered=True, staff=STAFF, wave=WAVE, opted_out=frozenset()
):
    frame = connection_status(
        cast.students().query("student_id == '0001'"),
        wave,
        TODAY,
        cast.answers(*(("0001",) if answered else ()), ticked=("0001",) if ticked else ()),
        mentions(*wrote),
        tied() if ties is None else ties,
        staff,
        opted_out,
    )
    return frame.iloc[0]


@pytest.mark.parametrize(
    ("wrote", "ties", "ticked", "expected"),
    [
        pytest.param(["adult"], {"a1": "both"}, False, "mutual", id="named an adult who named her too"),
        pytest.param(["confirmed"], {"a1": "both"}, False, "mutual", id="a person confirmed whom she meant"),
        pytest.param(["adult"], {"a1": "student"}, False, "named", id="named an adult who did not name her"),
        pytest.param(
            ["adult"],
            {"a1": "student", "a2": "staff"},
            False,
            "named",
            id="another adult than hers named her",
        ),
        pytest.param(
            ["adult", "waiting"], {"a1": "student"}, False, "named", id="one name placed, one waits"
        ),
        pytest.param(["adult"], {"a1": "student"}, True, "named", id="names outrank a tick"),
        pytest.param(
            ["adult", "nobody"], {"a1": "student"}, False, "named", id="names outrank a written nobody"
        ),
        pytest.param(["waiting"], {}, False, "unmatched", id="a name waits for review"),
        pytest.param(["waiting"], {}, True, "unmatched", id="a name that waits outranks a tick"),
        pytest.param(
            ["off roster"], {"a2": "staff"}, False, "unmatched", id="not on the roster, staff claims beside"
        ),
        pytest.param(["everyone"], {}, False, "unmatched", id="everyone is somebody we can't place"),
        pytest.param(["negated"], {}, False, "unmatched", id="a negated name is no nobody"),
        pytest.param(["role"], {}, False, "unmatched", id="a description nobody fits"),
        pytest.param(
            ["waiting", "nobody"], {}, False, "unmatched", id="a waiting name outranks a written nobody"
        ),
        pytest.param([], {}, False, "skipped", id="the question left blank"),
        pytest.param(["shrug"], {}, False, "skipped", id="only a shrug"),
        pytest.param(
            ["shrug", "shrug"], {"a2": "staff"}, False, "skipped", id="shrugs, though an adult named her"
        ),
        pytest.param([], {}, True, "no_adult", id="ticked, and nobody named her"),
        pytest.param(["nobody"], {}, False, "no_adult", id="wrote nobody, and nobody named her"),
        pytest.param(["shrug"], {}, True, "no_adult", id="a shrug beside a tick: the tick says it"),
        pytest.param(["shrug", "nobody"], {}, False, "no_adult", id="a shrug beside a written nobody"),
        pytest.param([], {"a2": "staff"}, True, "staff_only", id="ticked, but an adult named her"),
        pytest.param(
            ["nobody"], {"a2": "staff"}, False, "staff_only", id="wrote nobody, but an adult named her"
        ),
    ],
)
def test_the_rules_from_the_top(wrote, ties, ticked, expected):
    assert status(wrote, tied(**ties), ticked=ticked)["status"] == expected


def test_without_a_submission_she_is_not_heard_whatever_staff_say():
    row = status(ties=tied(a1="staff"), answered=False)
    assert (row["status"], row["n_staff_claims"]) == ("not_heard", 1)


def test_without_a_staff_survey_there_is_no_mutual_and_no_staff_only():
    assert status(["adult"], tied(a1="both"), staff=None)["status"] == "named"
    assert status(["nobody"], tied(a1="staff"), staff=None)["status"] == "no_adult"


def test_an_opted_out_student_is_counted_only():
    assert status(["nobody"], opted_out=frozenset({"0001"}))["status"] == "opted_out"


@pytest.mark.parametrize(
    "wave",
    [
        pytest.param(Wave("w", schools=("elm",)), id="another school's wave"),
        pytest.param(Wave("w", grades=("11", "12")), id="other grades' wave"),
    ],
)
def test_outside_the_wave_she_was_not_asked(wave):
    assert status(wave=wave)["status"] == "not_asked"


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        pytest.param("2026-08-10", "", ["skipped"], id="enrolled on the census day"),
        pytest.param("2026-10-20", "", ["not_asked"], id="came after the census day"),
        pytest.param("", "2026-09-01", [], id="left before it: no row"),
        pytest.param("", "2026-10-20", ["skipped"], id="left after it: was asked"),
        pytest.param("2027-01-10", "", [], id="has not begun yet: no row"),
    ],
)
def test_who_was_enrolled_when_it_counted(begins, ends, expected):
    students = cast.students().query("student_id == '0001'").assign(begins=begins, ends=ends)
    frame = connection_status(students, WAVE, TODAY, cast.answers("0001"), mentions(), tied(), STAFF)
    assert frame["status"].tolist() == expected


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (
            {"ticked": True},
            "Ticked that there is no such adult; none of the 6 of 8 adults who answered named this student.",
        ),
        ({"ticked": True, "staff": None}, "Ticked that there is no such adult; no staff survey was taken."),
        (
            {"wrote": ["nobody"], "ties": tied(a1="staff", a2="staff")},
            "Wrote that there is no such adult; 2 adults named this student.",
        ),
        ({"wrote": ["adult"], "ties": tied(a1="both")}, "Named one adult, who named this student too."),
        (
            {"wrote": ["adult", "adult"], "ties": tied(a1="both", a2="student")},
            "Named 2 adults; 1 of them named this student too.",
        ),
        (
            {"wrote": ["adult"], "ties": tied(a1="student")},
            "Named one adult, who has not named this student.",
        ),
        (
            {"answered": False, "ties": tied(a1="staff")},
            "Not heard from: no submission; one adult named this student.",
        ),
        ({"wrote": ["shrug"]}, "Answered the survey, not this question."),
    ],
)
def test_every_status_has_its_sentence(arguments, reason):
    assert status(**arguments)["reason"] == reason


def test_only_ties_that_she_reports_count_as_hers():
    row = status(["adult"], tied(a1="both", a2="student", a3="staff"))
    assert (row["n_adults"], row["n_staff_claims"]) == (2, 2)


def test_a_student_at_two_schools_has_a_row_at_each():
    students = cast.students().query("student_id == '0010'")
    frame = connection_status(students, WAVE, TODAY, cast.answers("0010"), mentions(), tied(), STAFF)
    assert frame[["school_id", "status"]].to_numpy().tolist() == [["oak", "skipped"], ["elm", "skipped"]]


INFORMANTS = st.sampled_from(["student", "staff", "both"])


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.sampled_from(sorted(MENTIONS)), max_size=4),
    st.dictionaries(st.sampled_from(["a1", "a2", "a3"]), INFORMANTS),
    st.booleans(),
)
def test_unknown_is_never_none(wrote, ties, with_staff):
    staff = STAFF if with_staff else None
    silent = status(ties=tied(**ties), answered=False, staff=staff)["status"]
    said_nothing = status([kind for kind in wrote if kind != "nobody"], tied(**ties), staff=staff)["status"]
    assert (silent, {said_nothing} & {"no_adult", "staff_only"}) == ("not_heard", set())


def figures_of(*rows: tuple[str, str, str, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["student_id", "school_id", "status", "n_adults"])
    return school_figures(frame.assign(n_staff_claims=0, reason="")).set_index("school_id")


def test_the_figures_of_a_school_and_their_ranges():
    counts = {"mutual": 3, "named": 2, "unmatched": 1, "skipped": 2, "staff_only": 1, "no_adult": 3}
    counts |= {"not_heard": 6, "opted_out": 2, "not_asked": 5}
    rows = [
        (f"{status}{k}", "oak", status, 1 if status == "named" else 2)
        for status, n in counts.items()
        for k in range(n)
    ]
    row = figures_of(*rows).loc["oak"]
    assert {name: row[name] for name in ("asked", "answered", "connected", "one_adult_only")} == {
        "asked": 18,
        "answered": 12,
        "connected": 5,
        "one_adult_only": 2,
    }
    assert (row["low"], row["high"]) == (5 / 10, 6 / 10)
    assert (row["all_low"], row["all_high"]) == (5 / 20, (5 + 1 + 2 + 6 + 2) / 20)


def test_a_student_at_two_schools_counts_once_in_the_district():
    figures = figures_of(
        ("1", "oak", "named", 1),
        ("1", "elm", "named", 1),
        ("2", "elm", "not_asked", 0),
        ("2", "oak", "no_adult", 0),
    )
    assert (figures.loc["", "asked"], figures.loc["", "connected"], figures.loc["", "not_asked"]) == (2, 1, 0)


def test_where_nobody_answered_the_headline_is_missing_not_nought():
    row = figures_of(("1", "oak", "not_heard", 0)).loc["oak"]
    assert (pd.isna(row["low"]), row["all_low"], row["all_high"]) == (True, 0.0, 1.0)


@settings(deadline=None)
@given(st.lists(st.sampled_from(STATUSES), min_size=1, max_size=30))
def test_the_bounds_hold_every_possible_truth(drawn):
    rows = [(str(at), "oak", name, 1) for at, name in enumerate(drawn)]
    row = figures_of(*rows).loc["oak"]
    known = [name for name in drawn if name not in ("not_asked", "seen", "unseen")]
    connected = sum(name in ("mutual", "named") for name in known)
    settled = sum(name in ("staff_only", "no_adult") for name in known)
    if known:
        assert (row["all_low"], row["all_high"]) == (
            connected / len(known),
            (len(known) - settled) / len(known),
        )
