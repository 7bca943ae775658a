"""No bytes whatever make the readers raise anything: what a file does wrong comes back as problems.

A few hundred files are tried here, the same ones each time. To try others for five minutes in each test:

    SEL_FUZZ_SECONDS=300 pytest tests/readers/test_fuzz.py
"""

import os
import time
from collections.abc import Callable

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sel.errors import Problem
from sel.readers.exports.responses import Responses, read_responses
from sel.readers.instruments import instrument, instruments
from sel.readers.mapping import AS_IT_IS, FileMapping
from sel.readers.rosters.roster_files import RosterFile, read_roster
from sel.readers.tables import read_tables
from tests.export_writers.catalogue import WRITERS
from tests.export_writers.damage import Blow, blows, damaged
from tests.export_writers.submissions import answers
from tests.readers.made_up import ONEROSTER, zipped

SECONDS = float(os.environ.get("SEL_FUZZ_SECONDS", "0"))
EXPORTS = {variant: write(answers(plain=0)) for variant, write in WRITERS.items()}
TEXTS = [variant for variant, export in EXPORTS.items() if not export.name.endswith(".xlsx")]
WORKBOOKS = [variant for variant, export in EXPORTS.items() if export.name.endswith(".xlsx")]
ROSTERS = {name: text.encode() for name, text in ONEROSTER.items()} | {"oneroster.zip": zipped(ONEROSTER)}
SURVEYS = st.sampled_from(["culture-of-care", *instruments()])
SUFFIXES = ("csv", "tsv", "txt", "xlsx", "xls", "zip", "")
STARTS = (
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbb\xbf",
    b"{",
    b"<",
)
MAPPINGS = (
    AS_IT_IS,
    FileMapping(encoding="cp1252", dates="day_first", zone="America/New_York", hidden_rows="leave_out"),
    FileMapping(sheet="Sheet1", header_row=2, accept=("many_removals",), hidden_rows="keep"),
    FileMapping(columns={"Timestamp": "", "Student ID": "AS1", "ID": "email"}, answers={"Agree": 9, "x": 1}),
)


def tried(examples: int) -> Callable:
    """Return how many files a test tries: `examples` that are always the same, or others as time allows."""
    phases = [Phase.explicit, Phase.generate, Phase.shrink] if SECONDS else list(Phase)
    return settings(
        max_examples=100 if SECONDS else examples,
        derandomize=not SECONDS,
        database=None,
        deadline=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )


def again_and_again(attempt: Callable[[], None]) -> None:
    """Run a property once, or until the seconds asked for have gone."""
    end = time.monotonic() + SECONDS
    attempt()
    while time.monotonic() < end:
        attempt()


def read_as_anything(name: str, data: bytes, survey: str, how: FileMapping) -> None:
    """Read a file as a survey and as a roster; what comes back must be what the readers promise."""
    parts = read_tables([(name, data)], how)
    read, problems = read_responses(parts, name, instrument(survey), "America/Los_Angeles", how)
    assert isinstance(read, Responses)
    assert all(isinstance(problem, Problem) for problem in problems)
    if any(problem.severity == "error" for problem in problems):
        assert len(read.rows) == 0
    assert len(read.rows) + sum(read.skipped.values()) <= read.rows_read
    found, problems = read_roster(parts, None, how)
    assert all(isinstance(file, RosterFile) for file in found)
    assert found or any(problem.severity == "error" for problem in problems)


def test_any_bytes_under_any_name_are_read_or_explained():
    @tried(150)
    @given(st.sampled_from(STARTS), st.binary(max_size=300), st.sampled_from(SUFFIXES), SURVEYS)
    def attempt(start: bytes, rest: bytes, suffix: str, survey: str) -> None:
        read_as_anything(f"made-up.{suffix}", start + rest, survey, AS_IT_IS)

    again_and_again(attempt)


def test_a_damaged_export_is_read_or_explained():
    @tried(90)
    @given(st.sampled_from(TEXTS), blows(), SURVEYS, st.sampled_from(MAPPINGS))
    def attempt(variant: str, hit: list[Blow], survey: str, how: FileMapping) -> None:
        export = EXPORTS[variant]
        read_as_anything(export.name, damaged(export.data, hit), survey, how)

    again_and_again(attempt)


def test_a_damaged_workbook_is_read_or_explained():
    @tried(60)
    @given(st.sampled_from(WORKBOOKS), blows(), SURVEYS, st.sampled_from(MAPPINGS))
    def attempt(variant: str, hit: list[Blow], survey: str, how: FileMapping) -> None:
        export = EXPORTS[variant]
        read_as_anything(export.name, damaged(export.data, hit), survey, how)

    again_and_again(attempt)


def test_a_damaged_roster_is_read_or_explained():
    @tried(100)
    @given(st.sampled_from(list(ROSTERS)), blows(), SURVEYS, st.sampled_from(MAPPINGS))
    def attempt(name: str, hit: list[Blow], survey: str, how: FileMapping) -> None:
        read_as_anything(name, damaged(ROSTERS[name], hit), survey, how)

    again_and_again(attempt)
