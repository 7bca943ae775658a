"""SurveyMonkey's exports: two header rows, condensed or expanded, as CSV, as a workbook, in a zip."""

from collections.abc import Sequence

from tests.export_writers.submissions import Submission, unflagged
from tests.export_writers.written import ASKED, EN, Cell, Export, Grid, delimited, workbook, zipped

FIXED = [
    "Respondent ID",
    "Collector ID",
    "Start Date",
    "End Date",
    "IP Address",
    "Email Address",
    "First Name",
    "Last Name",
    "Custom Data 1",
]
OPEN = "Open-Ended Response"


def condensed_csv(submissions: Sequence[Submission]) -> Export:
    """Return the condensed CSV: names in one question of five boxes, the items rows of a matrix."""
    given = unflagged(submissions)
    rows = [_row(at, s, clock(s)) for at, s in enumerate(given)]
    data = delimited([*_header(), *rows], encoding="utf-8-sig", end="\n")
    return Export("Caring adults.csv", data, "surveymonkey", given, len(rows))


def condensed_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the condensed workbook: the respondent's number is a float, times are dates."""
    given = unflagged(submissions)
    rows = [[118052219061.0 + at, *_row(at, s, s.local())[1:]] for at, s in enumerate(given)]
    data = workbook({"Sheet": [*_header(), *rows]}, "mm/dd/yyyy hh:mm:ss")
    return Export("Caring adults.xlsx", data, "surveymonkey", given, len(rows))


def expanded_zip(submissions: Sequence[Submission]) -> Export:
    """Return the zip of an expanded CSV: each option of each item has a column, the chosen one its words."""
    given = unflagged(submissions)
    options = EN.options
    first = [*FIXED, "Student ID", *EN.names, EN.nobody]
    second = ["", *[""] * (len(FIXED) - 1), OPEN, *[OPEN] * 5, EN.nobody]
    for item in EN.items:
        first += [item, *[""] * (len(options) - 1)]
        second += options.values()
    rows = []
    for at, s in enumerate(given):
        chosen = [words if code == own else "" for own in s.items for code, words in options.items()]
        said = [s.typed_id, *s.names, EN.nobody if s.nobody else "", *chosen]
        rows.append([*fixed(at, s, clock(s)), *said])
    data = delimited([first, second, *rows], encoding="utf-8-sig", end="\n")
    inside = {"CSV/Caring adults.csv": data}
    return Export("Data_All_261020.zip", zipped(inside), "surveymonkey", given, len(rows))


def _header() -> Grid:
    boxes, rest = [""] * 4, [""] * (len(EN.items) - 1)
    question = EN.names[0].split(" (")[0]
    first = [*FIXED, "Student ID", question, *boxes, "If you cannot think of anybody:", ASKED, *rest]
    adults = [f"Adult {k}" for k in range(1, 6)]
    return [first, [*[""] * len(FIXED), OPEN, *adults, EN.nobody, *EN.items]]


def _row(at: int, s: Submission, time: Cell) -> list[Cell]:
    said = [s.typed_id, *s.names, EN.nobody if s.nobody else "", *map(EN.option, s.items)]
    return [*fixed(at, s, time), *said]


def fixed(at: int, s: Submission, time: Cell) -> list[Cell]:
    """Return the fixed columns of a row."""
    return [118052219061 + at, 446111201, time, time, "203.0.113.9", s.email, "", "", ""]


def clock(s: Submission) -> str:
    """Return the time as the CSV has it."""
    return f"{s.local():%m/%d/%Y %I:%M:%S %p}"
