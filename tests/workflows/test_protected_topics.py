"""Questions on a protected topic: kept under a name only where the family said yes to the topic."""

from dataclasses import replace

import numpy as np
import pandas as pd

from sel.readers.instruments import instrument
from sel.workflows.consented import without_protected

WHOLE = instrument("culture-of-care")
FIRST = WHOLE.scales[0]
ASKED = replace(
    WHOLE,
    scales=(replace(FIRST, items=(replace(FIRST.items[0], topic="health"), *FIRST.items[1:])),),
)
ROWS = pd.DataFrame({"row": [2, 3, 4], "AS1": [4.0, 1.0, np.nan], "AS2": [4.0, 1.0, 2.0]})
PERSON = pd.Series(["0001", "0002", "0003"], dtype=str)


def consents(*rows: tuple[str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["student_id", "scope", "given"], dtype=str)
    return frame.assign(date="2026-09-01", import_id=1)


def test_a_topic_about_which_no_family_was_asked_refuses_the_file():
    _, found = without_protected(ROWS, PERSON, ASKED, consents(("0001", "all", "1")))
    assert [(p.severity, p.code, p.column, p.rows) for p in found] == [
        ("error", "protected_topic", "AS1", (2, 3))
    ]


def test_only_who_said_yes_keeps_the_answer_and_the_rest_of_every_row_stays():
    known = consents(("0001", "health", "1"), ("0002", "health", "0"))
    rows, found = without_protected(ROWS, PERSON, ASKED, known)
    assert rows["AS1"].tolist()[0] == 4.0
    assert rows["AS1"].isna().tolist() == [False, True, True]
    assert rows["AS2"].tolist() == [4.0, 1.0, 2.0]
    assert [(p.severity, p.code, p.rows) for p in found] == [("warning", "protected_answers", (3,))]


def test_a_survey_without_protected_questions_needs_no_consent():
    rows, found = without_protected(ROWS, PERSON, WHOLE, consents())
    assert (rows.equals(ROWS), found) == (True, [])
