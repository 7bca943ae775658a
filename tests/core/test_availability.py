"""Who may take on how many: the usual three, who is left out, and partners' clearance."""

from datetime import date

import pandas as pd
import pytest

from sel.core.availability import AVAILABILITY, places_of
from tests import cast

TODAY = date(2026, 11, 24)
ROWS = ("a1", "a4", "p1")
LEFT_OUT = "The school's list leaves this adult out."
NOT_CLEARED = "A partner is proposed only with a clearance date; none is on record."


def said(*rows: tuple[str, int | None, int, int, str], languages: str = "") -> pd.DataFrame:
    types = {"adult_id": str, "places": "Int64", "volunteers": bool, "excluded": bool, "clearance_until": str}
    frame = pd.DataFrame(rows, columns=list(types)).astype(types)
    return frame.assign(languages=languages)[list(AVAILABILITY.columns)].astype({"languages": str})


def of(adult_id: str, *row: object, adults: pd.DataFrame | None = None) -> tuple[int, bool, str]:
    """Places, eligible and why not of one adult, of whom this was said."""
    rows = said((adult_id, *row)) if row else said()
    found = places_of(cast.adults() if adults is None else adults, rows, TODAY).set_index("adult_id")
    return tuple(found.loc[adult_id, ["places", "eligible", "why_not"]])


@pytest.mark.parametrize(
    ("adult_id", "row", "expected"),
    [
        pytest.param("a1", (), (3, True, ""), id="staff of whom nothing was said take on three"),
        pytest.param("a1", (None, 0, 0, ""), (3, True, ""), id="an empty cell is the usual three"),
        pytest.param("a1", (5, 0, 0, ""), (5, True, ""), id="a written number holds"),
        pytest.param("a1", (None, 1, 0, ""), (4, True, ""), id="a volunteer has a place more"),
        pytest.param("a1", (5, 1, 0, ""), (6, True, ""), id="also beside a written number"),
        pytest.param(
            "a1",
            (0, 1, 0, ""),
            (0, False, "The school's list gives this adult no places."),
            id="a written 0 is a no, whoever volunteered",
        ),
        pytest.param(
            "a1", (5, 1, 1, ""), (0, False, LEFT_OUT), id="an exclusion outranks all and says no why"
        ),
        pytest.param("a1", (None, 0, 0, "2026-01-31"), (3, True, ""), id="staff need no clearance"),
        pytest.param("p1", (), (0, False, NOT_CLEARED), id="a partner of whom nothing was said has none"),
        pytest.param("p1", (4, 1, 0, ""), (0, False, NOT_CLEARED), id="nor with places but no clearance"),
        pytest.param("p1", (None, 0, 0, "2026-11-24"), (3, True, ""), id="a clearance holds on its last day"),
        pytest.param(
            "p1",
            (4, 0, 0, "2026-11-23"),
            (0, False, "This partner's clearance ended on Nov 23, 2026."),
            id="and not the day after",
        ),
        pytest.param("p1", (4, 0, 1, ""), (0, False, LEFT_OUT), id="an excluded partner is left out first"),
    ],
)
def test_places_follow_from_what_was_said(adult_id, row, expected):
    assert of(adult_id, *row) == expected


def test_who_left_the_roster_keeps_no_places():
    found = places_of(cast.adults(), said(("gone", 5, 1, 0, "")), TODAY)
    assert found["adult_id"].tolist() == sorted(row[0] for row in cast.ADULT_ROWS)


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        ("", "2026-11-24", (0, False, "By the roster's dates this adult is not at the school today.")),
        ("", "2026-11-25", (3, True, "")),
        ("2026-11-25", "", (0, False, "By the roster's dates this adult is not at the school today.")),
    ],
)
def test_the_rosters_dates_decide_who_is_here(begins, ends, expected):
    adults = cast.adults().assign(begins=begins, ends=ends)
    assert of("a1", adults=adults) == expected


def test_an_adult_at_two_schools_has_the_places_once_and_a_partner_anywhere_needs_the_clearance():
    both = ("a1", cast.ELM, "Ana", "García", "", "", "mentor", "partner")
    found = of("a1", 2, 0, 0, "", adults=cast.adults(*cast.ADULT_ROWS, both))
    assert found == (0, False, NOT_CLEARED)


def test_nobody_gives_an_empty_frame_with_its_columns():
    found = places_of(cast.adults().iloc[:0], said(), TODAY)
    assert list(found.columns) == ["adult_id", "places", "eligible", "why_not"]
    assert found.empty
