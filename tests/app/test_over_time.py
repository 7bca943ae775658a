"""The pages Over time and Before June: who is sent names, and what stands there where there is one wave."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from sel.wording.over_waves import CAUTION, NO_EARLIER
from sel.workflows.demo import WAVE
from sel.workflows.desk import Desk
from sel.workflows.picture import read_parts
from tests.app.conftest import Opened
from tests.app.test_pages import named_in, sent


@pytest.fixture(scope="module")
def students(filled: Desk) -> pd.DataFrame:
    return read_parts(filled, WAVE, "students")


def said(app: AppTest) -> str:
    return "\n".join(block.value for block in app.markdown).replace("\\", "")


def test_with_one_wave_the_page_says_what_is_missing_and_why_nothing_is_compared(opened: Opened):
    app = opened("over_waves", "Principal")
    assert NO_EARLIER in said(app)
    assert CAUTION in said(app)


def test_a_principal_is_sent_counts_and_a_counselor_the_names_of_the_caseload(
    opened: Opened, students: pd.DataFrame
):
    assert named_in(sent(opened("before_june", "Principal")), students) == set()
    app = opened("before_june", "Counselor")
    [handed] = [frame.value for frame in app.dataframe if "What to do" in frame.value]
    assert {name.encode() for name in handed["Student"]} == named_in(sent(app), students)
    assert len(handed) > 0


def test_marking_an_adult_as_leaving_counts_at_least_as_many_students(opened: Opened):
    app = opened("before_june", "Counselor")

    def handed() -> int:
        return sum(len(frame.value) for frame in app.dataframe if "What to do" in frame.value)

    before = handed()
    for choice in list(app.multiselect[0].options):
        app.multiselect[0].select(choice)
    app.run()
    assert [error.value for error in app.error] == []
    assert handed() > before
    assert app.multiselect[0].value != []
