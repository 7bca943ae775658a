"""The staff survey as each tool exports it: the collected e-mail says who, one cell holds all lines."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sel.readers.instruments import instrument
from tests.export_writers import formbricks, kobo, limesurvey, microsoft, qualtrics, surveymonkey
from tests.export_writers.google import american
from tests.export_writers.submissions import Submission
from tests.export_writers.written import Cell, Export, Writer, delimited, workbook

STAFF = instrument("staff-connections")
LINES = STAFF.names.wording["en"]


def staff_answers() -> tuple[Submission, ...]:
    """Return made-up answers of a staff: ids, names, accents, a line left empty, one who answers twice."""
    start = datetime(2026, 10, 5, 15, 8, 9)
    told = {
        "lee@oak.example": "0001\nBen Null",
        "okafor@oak.example": "Made 0004, Up\n\nPeña, Ámbar\n=2+2",
        "ortiz@oak.example": "nobody yet",
        "singh@oak.example": "",
    }
    lines = [*told.items(), ("lee@oak.example", '0002\n"Chi"')]
    return tuple(
        Submission("", email, start + timedelta(days=at, minutes=at), (text,), False, ())
        for at, (email, text) in enumerate(lines)
    )


def _google(given: Sequence[Submission]) -> Export:
    rows = [[american(s.local()), s.email, s.names[0]] for s in given]
    return _of("Staff.csv", delimited([["Timestamp", "Email Address", LINES], *rows]), "google-forms", given)


def _microsoft(given: Sequence[Submission]) -> Export:
    rows = [[at, s.local(), s.local(), s.email, "Made Up", s.names[0]] for at, s in enumerate(given, 1)]
    data = workbook({"Sheet1": [[*microsoft.HEADER, LINES], *rows]}, "m/d/yy h:mm:ss")
    return _of("Staff(1-5).xlsx", data, "ms-forms", given)


def _qualtrics(given: Sequence[Submission]) -> Export:
    columns = [*qualtrics.FIXED, ("Q1", LINES, "QID1_TEXT")]
    third = [f'{{"ImportId":"{c[2]}"}}' for c in columns]
    rows = [qualtrics.row(s, [s.names[0]]) for s in given]
    data = delimited([[c[0] for c in columns], [c[1] for c in columns], third, *rows])
    return _of("Staff.csv", data, "qualtrics", given)


def _surveymonkey(given: Sequence[Submission]) -> Export:
    second = [*[""] * len(surveymonkey.FIXED), surveymonkey.OPEN]
    rows = [[*surveymonkey.fixed(at, s, surveymonkey.clock(s)), s.names[0]] for at, s in enumerate(given)]
    data = delimited([[*surveymonkey.FIXED, LINES], second, *rows])
    return _of("Staff.csv", data, "surveymonkey", given)


def _limesurvey(given: Sequence[Submission]) -> Export:
    header = [*(code for code, _ in limesurvey.FIXED), "N1"]
    rows = [[*limesurvey.fixed(at, s), s.names[0]] for at, s in enumerate(given, 1)]
    data = delimited([header, *rows], ";", all_quoted=True, encoding="utf-8-sig")
    return _of("results-survey1.csv", data, "limesurvey", given)


def _redcap(given: Sequence[Submission]) -> Export:
    header = ["record_id", "redcap_survey_identifier", "staff_timestamp", "email", "n1", "staff_complete"]
    rows: list[list[Cell]] = []
    for at, s in enumerate(given, 1):
        rows.append([at, "", f"{s.local():%Y-%m-%d %H:%M:%S}", s.email, s.names[0], 2])
    return _of("Staff_DATA.csv", delimited([header, *rows], end="\n"), "redcap", given)


def _kobo(given: Sequence[Submission]) -> Export:
    header = ["start", "end", "who/email", "connections/N1", *kobo.KOBO_END]
    rows = [kobo.kobo_row(at, s, [s.email, s.names[0]]) for at, s in enumerate(given, 1)]
    return _of("Staff.csv", delimited([header, *rows], ";", all_quoted=True), "kobo", given)


def _formbricks(given: Sequence[Submission]) -> Export:
    header = [*formbricks.FIXED, "1. Email address", f"2. {LINES}"]
    rows: list[list[Cell]] = []
    for at, s in enumerate(given, 1):
        head = [at, f"cm{at:06d}", f"{s.at:%Y-%m-%d %H:%M:%S}", "Yes", "cmsurvey02", *[""] * 8]
        rows.append([*head, s.email, s.names[0]])
    return _of("export-staff.csv", delimited([header, *rows], all_quoted=True), "formbricks", given)


def _of(name: str, data: bytes, tool: str, given: Sequence[Submission]) -> Export:
    return Export(name, data, tool, tuple(given), len(given))


STAFF_WRITERS: dict[str, Writer] = {
    "Google Forms": _google,
    "Microsoft Forms": _microsoft,
    "Qualtrics": _qualtrics,
    "SurveyMonkey": _surveymonkey,
    "LimeSurvey": _limesurvey,
    "REDCap": _redcap,
    "Kobo": _kobo,
    "Formbricks": _formbricks,
}
