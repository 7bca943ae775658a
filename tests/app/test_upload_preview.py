"""What an admin sees of an upload before it is stored: enough to recognize it."""

import pandas as pd

from sel.app.parts.upload_preview import shown_preview


def test_a_preview_is_in_words_and_in_the_schools_time() -> None:
    preview = pd.DataFrame(
        {
            "row": [2],
            "person_id": ["0000001"],
            "submitted_at": pd.to_datetime(["2026-10-05 15:00:00"], utc=True),
            "mentions": [2],
        }
    )
    shown = shown_preview(preview, "America/Los_Angeles")
    assert shown.to_dict("records") == [
        {"Row": 2, "ID": "0000001", "Submitted": "Oct 05, 2026 08:00 AM", "Names written": 2}
    ]


def test_columns_of_a_roster_that_hold_nothing_are_left_out_of_its_preview() -> None:
    preview = pd.DataFrame({"student_id": ["0012"], "source_id": ["P1"], "email": [""]})
    assert shown_preview(preview, "America/Los_Angeles").to_dict("records") == [{"Student ID": "0012"}]
