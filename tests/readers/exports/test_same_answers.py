"""The same answers written as each survey tool exports them are read as the same answers."""

import pandas as pd
import pytest

from sel.readers.exports.responses import read_responses
from sel.readers.tables import read_tables
from tests.export_writers.catalogue import WRITERS
from tests.export_writers.staff import STAFF, STAFF_WRITERS, staff_answers
from tests.export_writers.submissions import CARE, ZONE, Submission, answers
from tests.export_writers.written import Export

NAMES, ITEMS = list(CARE.names.codes), list(CARE.item_codes)
EACH_TOOL = pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)


def expected(submissions: tuple[Submission, ...]) -> list[dict[str, object]]:
    """Return what each submission must be read as."""
    return [
        {
            "typed_id": s.typed_id,
            "email": s.email,
            "submitted_at": s.at,
            "none_ticked": s.nobody,
            **dict(zip(NAMES, s.names, strict=True)),
            **dict(zip(ITEMS, s.items, strict=True)),
        }
        for s in submissions
    ]


def read_as(rows: pd.DataFrame) -> list[dict[str, object]]:
    """Return rows as plain values; a tool's line breaks are one kind, “anonymous” is no e-mail."""
    found = []
    for row in rows.to_dict("records"):
        email = "" if row["email"] == "anonymous" else row["email"]
        names = {code: row[code].replace("\r\n", "\n") for code in NAMES}
        items = {code: None if row[code] != row[code] else int(row[code]) for code in ITEMS}
        time = row["submitted_at"].to_pydatetime()
        who = {"typed_id": row["typed_id"], "email": email, "submitted_at": time}
        found.append(who | {"none_ticked": bool(row["none_ticked"])} | names | items)
    return found


def read(export: Export, survey=CARE):
    parts = read_tables([(export.name, export.data)], export.mapping)
    return read_responses(parts, export.name, survey, ZONE, export.mapping)


@EACH_TOOL
def test_every_tool_says_the_same_of_everybody(writer):
    export = writer(answers())
    found, problems = read(export)
    assert [problem.sentence() for problem in problems if problem.severity == "error"] == []
    assert read_as(found.rows) == expected(export.submissions)


@pytest.mark.parametrize("writer", STAFF_WRITERS.values(), ids=STAFF_WRITERS)
def test_every_tool_says_the_same_of_the_staff(writer):
    export = writer(staff_answers())
    found, problems = read(export, STAFF)
    assert [problem.sentence() for problem in problems if problem.severity == "error"] == []
    assert (found.tool, found.rows_read, found.skipped) == (export.tool, export.rows_read, {})
    rows = found.rows.assign(N1=found.rows["N1"].str.replace("\r\n", "\n"))
    wanted = [(s.email, s.at, s.names[0]) for s in export.submissions]
    assert list(rows[["email", "submitted_at", "N1"]].itertuples(index=False, name=None)) == wanted


@EACH_TOOL
def test_every_tool_is_recognized_and_each_row_accounted_for(writer):
    export = writer(answers())
    found, _ = read(export)
    assert (found.tool, found.rows_read, found.skipped) == (export.tool, export.rows_read, export.skipped)
