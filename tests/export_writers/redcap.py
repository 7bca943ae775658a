"""REDCap's exports: raw and labels, checkboxes a column a choice, other forms beside, a repeating form."""

from collections.abc import Sequence

from tests.export_writers.submissions import Submission
from tests.export_writers.written import EN, Cell, Export, delimited

TICK = "If you cannot think of anybody"
RAW_END = ["culture_of_care_complete", "office_notes", "office_complete"]
LABEL_END = ["Complete?", "Notes of the office", "Complete?"]


def raw_csv(submissions: Sequence[Submission]) -> Export:
    """Return raw data: variables as header, codes; a second form that nobody filled in comes after ours."""
    rows = [[at, *_ours(s), "", 0] for at, s in enumerate(_kept(submissions), 1)]
    return _export([["record_id", *_raw_header(), *RAW_END], *rows], submissions)


def labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return labels: the questions' words as header, some of them twice, and options' words."""
    header = ["Record ID", "Survey Identifier", "Survey Timestamp", "Student ID", "Email address", *EN.names]
    header += [f"{TICK} (choice={EN.nobody})", *EN.items, *LABEL_END]
    rows = []
    for at, s in enumerate(_kept(submissions), 1):
        done = s.kind != "partial"
        tick = "Checked" if s.nobody else "Unchecked"
        said = [s.typed_id, s.email, *s.names, tick, *map(EN.option, s.items)]
        rows.append([at, "", _time(s), *said, "Complete" if done else "Incomplete", "", "Incomplete"])
    return _export([header, *rows], submissions)


def repeats_csv(submissions: Sequence[Submission]) -> Export:
    """Return raw data of a project with a repeating form: after each third record come two rows of visits."""
    header = ["record_id", "redcap_repeat_instrument", "redcap_repeat_instance", *_raw_header()]
    header += [RAW_END[0], "visit_date", "visit_complete"]
    # A checkbox that nobody saw is exported as 0, everything else of a form not shown as blank.
    unseen: list[Cell] = ["0" if name.endswith("___1") else "" for name in _raw_header()]
    rows: list[list[Cell]] = []
    for at, s in enumerate(_kept(submissions), 1):
        rows.append([at, "", "", *_ours(s), "", ""])
        visits = (1, 2) if at % 3 == 0 else ()
        rows += [[at, "visits", visit, *unseen, "", "2026-10-09", 2] for visit in visits]
    kept = len(_kept(submissions))
    made = _export([header, *rows], submissions)
    repeats = len(rows) - kept
    return made.named(rows_read=len(rows), skipped={**made.skipped, "repeat": repeats})


def _kept(submissions: Sequence[Submission]) -> list[Submission]:
    return [s for s in submissions if s.kind in ("", "partial")]


def _raw_header() -> list[str]:
    names = EN.survey.names
    codes = [code.lower() for code in (*names.codes, f"{names.none_code}___1", *EN.codes)]
    return ["redcap_survey_identifier", "culture_of_care_timestamp", "student_id", "email", *codes]


def _ours(s: Submission) -> list[Cell]:
    items: list[Cell] = ["" if code is None else code for code in s.items]
    done = 0 if s.kind == "partial" else 2
    return ["", _time(s), s.typed_id, s.email, *s.names, int(s.nobody), *items, done]


def _time(s: Submission) -> str:
    return "[not completed]" if s.kind == "partial" else f"{s.local():%Y-%m-%d %H:%M:%S}"


def _export(grid: list[list[Cell]], submissions: Sequence[Submission]) -> Export:
    kept = _kept(submissions)
    given = tuple(s for s in kept if not s.kind)
    partial = len(kept) - len(given)
    skipped = {"partial": partial} if partial else {}
    data = delimited(grid, end="\n")
    return Export("CultureOfCare_DATA_2026-10-20_1200.csv", data, "redcap", given, len(kept), skipped)
