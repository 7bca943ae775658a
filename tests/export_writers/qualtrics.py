"""Qualtrics' exports of ten years: three header rows, a Python dict as the third, two rows before that."""

import json
from collections.abc import Sequence

from tests.export_writers.submissions import Submission
from tests.export_writers.written import ASKED, EN, Cell, Export, Wording, counted, delimited

FIXED = (
    ("StartDate", "Start Date", "startDate"),
    ("EndDate", "End Date", "endDate"),
    ("Status", "Response Type", "status"),
    ("IPAddress", "IP Address", "ipAddress"),
    ("Progress", "Progress", "progress"),
    ("Duration (in seconds)", "Duration (in seconds)", "duration"),
    ("Finished", "Finished", "finished"),
    ("RecordedDate", "Recorded Date", "recordedDate"),
    ("ResponseId", "Response ID", "_recordId"),
    ("RecipientLastName", "Recipient Last Name", "recipientLastName"),
    ("RecipientFirstName", "Recipient First Name", "recipientFirstName"),
    ("RecipientEmail", "Recipient Email", "recipientEmail"),
    ("ExternalReference", "External Data Reference", "externalDataReference"),
    ("LocationLatitude", "Location Latitude", "locationLatitude"),
    ("LocationLongitude", "Location Longitude", "locationLongitude"),
    ("DistributionChannel", "Distribution Channel", "distributionChannel"),
    ("UserLanguage", "User Language", "userLanguage"),
)
OLDER = (
    "ResponseID",
    "ResponseSet",
    "IPAddress",
    "StartDate",
    "EndDate",
    "RecipientLastName",
    "RecipientFirstName",
    "RecipientEmail",
    "ExternalDataReference",
    "Finished",
    "Status",
)
LEGACY = (
    "ResponseID",
    "ResponseSet",
    "Name",
    "ExternalDataReference",
    "EmailAddress",
    "IPAddress",
    "Status",
    "StartDate",
    "EndDate",
    "Finished",
)
STATUS = {"": 0, "partial": 0, "preview": 1, "test": 2, "spam": 8}
STATUS_WORDS = {"": "IP Address", "preview": "Survey Preview", "test": "Survey Test", "spam": "Spam"}
TICK = "If you cannot think of anybody:"


def numbers_csv(submissions: Sequence[Submission]) -> Export:
    """Return today's CSV with numeric values: questions numbered by Qualtrics, the items one matrix."""
    columns = [*FIXED, *_questions(EN)]
    rows = [row(s, _codes(s)) for s in submissions]
    return _export(columns, rows, submissions, "Caring adults_October 20, 2026.csv")


def labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return today's CSV with choice text: names asked in one form, every flag in words."""
    columns = [*FIXED, *_questions(EN, one_form=True)]
    rows = [row(s, _labels(s, EN), words=True) for s in submissions]
    return _export(columns, rows, submissions, "Caring adults_October 20, 2026.csv")


def side_by_side_csv(submissions: Sequence[Submission]) -> Export:
    """Return today's CSV of items asked side by side, the tick's choices joined in one column."""
    questions = [
        ("NONE", TICK, "QID7") if tag == "Q7_1" else (tag, text, at) for tag, text, at in _questions(EN)
    ]
    columns = [*FIXED, *questions[:7]]
    columns += [
        (f"Q8#1_{k}", f"{ASKED} - This year - {item}", f"QID8#1_{k}") for k, item in enumerate(EN.items, 1)
    ]
    rows = [row(s, _labels(s, EN), words=True) for s in submissions]
    return _export(columns, rows, submissions, "Caring adults_October 20, 2026.csv")


def spanish_labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return the CSV with choice text of a survey written in Spanish."""
    es = Wording("es")
    rows = [row(s, _labels(s, es), words=True) for s in submissions]
    return _export([*FIXED, *_questions(es)], rows, submissions, "Cuidado.csv")


def utf16_tsv(submissions: Sequence[Submission]) -> Export:
    """Return today's TSV: UTF-16 with its mark, tabs."""
    columns = [*FIXED, *_questions(EN)]
    rows = [row(s, _labels(s, EN), words=True) for s in submissions]
    made = _export(columns, rows, submissions, "Caring adults.tsv")
    grid = [[c[0] for c in columns], [c[1] for c in columns], [_import_id(c[2]) for c in columns], *rows]
    return made.named(data=delimited(grid, "\t", end="\n", encoding="utf-16"))


def python_row_csv(submissions: Sequence[Submission]) -> Export:
    """Return the export of 2016–17: other fixed columns, and the third row a Python dict."""
    columns = [(name, name, name[0].lower() + name[1:]) for name in OLDER]
    columns += _questions(EN, joint="-")
    rows = []
    for at, s in enumerate(submissions, 1):
        time = f"{s.local():%Y-%m-%d %H:%M:%S}"
        person = ["", "", s.email, ""]
        fixed = [f"R_{at:04d}", "Default Response Set", "", time, time, *person, _finished(s), STATUS[s.kind]]
        rows.append([*fixed, *_codes(s)])
    third = [str({"ImportId": c[2]}) for c in columns]
    data = delimited([[c[0] for c in columns], [c[1] for c in columns], third, *rows], end="\n")
    return _of(data, "Caring_adults.csv", submissions)


def legacy_csv(submissions: Sequence[Submission]) -> Export:
    """Return the export before 2016: V1 … V10, questions cut at a hundred signs, an empty last column."""
    names = EN.survey.names
    codes = ["StudentID", *names.codes, f"{names.none_code}_1", *EN.codes]
    texts = ["Student ID", *EN.names, f"{TICK}-{EN.nobody}", *(f"{ASKED}-{item}" for item in EN.items)]
    header = [*(f"V{k}" for k in range(1, 11)), *codes, "LocationLatitude", "LocationLongitude", ""]
    second = [*LEGACY, *map(_cut, texts), "LocationLatitude", "LocationLongitude", ""]
    rows = []
    for at, s in enumerate(submissions, 1):
        time = f"{s.local():%Y-%m-%d %H:%M:%S}"
        fixed = [f"R_{at:04d}", "Default Response Set", "Anonymous", "", s.email, "", STATUS[s.kind]]
        rows.append([*fixed, time, time, _finished(s), *_codes(s), "47.1", "7.2", ""])
    data = delimited([header, second, *rows], encoding="utf-8-sig", end="\n")
    return _of(data, "Caring_adults.csv", submissions)


def _questions(words: Wording, *, one_form: bool = False, joint: str = " - ") -> list[tuple[str, str, str]]:
    """Return tag, text and ImportId of each question's column."""
    asked = "¿Qué tan de acuerdo estás?" if words.language == "es" else ASKED
    found = [("Q1", "Número de estudiante" if words.language == "es" else "Student ID", "QID1_TEXT")]
    if one_form:
        question = words.names[0].split(" (")[0]
        found += [(f"Q2_{k}", f"{question}{joint}Adult {k}", f"QID2_{k}") for k in range(1, 6)]
    else:
        found += [(f"Q{k + 1}", text, f"QID{k + 1}_TEXT") for k, text in enumerate(words.names, 1)]
    found.append(("Q7_1", f"{TICK}{joint}{words.nobody}", "QID7_1"))
    return found + [
        (f"Q8_{k}", f"{asked}{joint}{item}", f"QID8_{k}") for k, item in enumerate(words.items, 1)
    ]


def row(s: Submission, said: list[Cell], *, words: bool = False) -> list[Cell]:
    """Return a row of today's export: the fixed columns, then what was said."""
    time = f"{s.local():%Y-%m-%d %H:%M:%S}"
    status: Cell = STATUS_WORDS.get(s.kind, "IP Address") if words else STATUS[s.kind]
    done: Cell = str(bool(_finished(s))) if words else _finished(s)
    progress = 100 if _finished(s) else 54
    head = [time, time, status, "203.0.113.9", progress, 240, done, time, f"R_{s.at:%m%d%H%M%S}"]
    return [*head, "", "", s.email, "", "", "", "email", s.language.upper(), *said]


def _finished(s: Submission) -> int:
    return 0 if s.kind == "partial" else 1


def _codes(s: Submission) -> list[Cell]:
    items = ["" if code is None else code for code in s.items]
    return [s.typed_id, *s.names, 1 if s.nobody else "", *items]


def _labels(s: Submission, words: Wording) -> list[Cell]:
    return [s.typed_id, *s.names, words.nobody if s.nobody else "", *map(words.option, s.items)]


def _import_id(value: str) -> str:
    return json.dumps({"ImportId": value}, separators=(",", ":"))


def _cut(text: str) -> str:
    return text if len(text) <= 100 else f"{text[:97]}..."


def _export(
    columns: list[tuple[str, str, str]], rows: list[list[Cell]], submissions: Sequence[Submission], name: str
) -> Export:
    grid = [[c[0] for c in columns], [c[1] for c in columns], [_import_id(c[2]) for c in columns], *rows]
    return _of(delimited(grid, end="\n"), name, submissions)


def _of(data: bytes, name: str, submissions: Sequence[Submission]) -> Export:
    given = tuple(s for s in submissions if not s.kind)
    return Export(name, data, "qualtrics", given, len(submissions), counted(submissions))
