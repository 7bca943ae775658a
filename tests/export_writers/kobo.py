"""KoboToolbox's and ODK Central's exports: names or labels, groups, a tick split into columns, sheets."""

from collections.abc import Sequence
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

from tests.export_writers.submissions import ZONE, Submission, unflagged
from tests.export_writers.written import EN, Cell, Export, Grid, Wording, delimited, workbook

CODES = {1: "strongly_disagree", 2: "disagree", 3: "agree", 4: "strongly_agree"}
TICK = "If you cannot think of anybody:"
KOBO_END = [
    "_id",
    "_uuid",
    "_submission_time",
    "_validation_status",
    "_notes",
    "_status",
    "_submitted_by",
    "__version__",
    "_tags",
    "_index",
]
ODK_END = [
    "meta-instanceID",
    "KEY",
    "SubmitterID",
    "SubmitterName",
    "AttachmentsPresent",
    "AttachmentsExpected",
    "Status",
    "ReviewState",
    "DeviceID",
    "Edits",
    "FormVersion",
]


def names_csv(submissions: Sequence[Submission]) -> Export:
    """Return Kobo's CSV with names and groups in the header, and options' names."""
    given = unflagged(submissions)
    rows = [kobo_row(at, s, _coded(s)) for at, s in enumerate(given, 1)]
    header = ["start", "end", *_grouped("/"), *KOBO_END]
    return _kobo([header, *rows], given)


def labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return Kobo's CSV with labels, of questions and of options."""
    return _kobo(_labelled(submissions, EN), unflagged(submissions))


def grouped_labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return Kobo's CSV with labels under their groups' labels."""
    header, *rows = _labelled(submissions, EN)
    tick = header[9:11]
    groups = [*["Who you are"] * 2, *["Adults"] * 5, *["Adults"] * len(tick), *["School"] * len(EN.items)]
    asked = [f"{group}/{text}" for group, text in zip(groups, header[2 : -len(KOBO_END)], strict=True)]
    return _kobo([[*header[:2], *asked, *KOBO_END], *rows], unflagged(submissions))


def spanish_labels_csv(submissions: Sequence[Submission]) -> Export:
    """Return Kobo's CSV with Spanish labels."""
    return _kobo(_labelled(submissions, Wording("es")), unflagged(submissions))


def labels_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return Kobo's workbook with labels: a second sheet holds the rows of a group that repeats."""
    given = unflagged(submissions)
    repeated = [["Which lunch?", "_index", "_parent_table_name", "_parent_index"]]
    repeated += [["second", str(at), "Culture of Care", str(at)] for at, _ in enumerate(given, 1)]
    sheets = {"Culture of Care": _labelled(submissions, EN), "lunches": repeated}
    name = "Culture_of_Care_-_all_versions_-_English_en_-_2026-10-20.xlsx"
    return Export(name, workbook(sheets), "kobo", given, len(given))


def central_csv(submissions: Sequence[Submission]) -> Export:
    """Return ODK Central's CSV: commas, groups joined by a hyphen, times in UTC, ticks split."""
    given = unflagged(submissions)
    rows = []
    for s in given:
        end = [f"uuid:{s.at:%d%H%M%S}", f"uuid:{s.at:%d%H%M%S}", 5, "Alice Made-up", 0, 0, "", "", "", 0, "1"]
        rows.append([f"{s.at:%Y-%m-%dT%H:%M:%S}.000Z", *_coded(s), *end])
    data = delimited([["SubmissionDate", *_grouped("-"), *ODK_END], *rows], end="\n")
    return Export("culture_of_care.csv", data, "kobo", given, len(rows))


def _grouped(joint: str) -> list[str]:
    names = EN.survey.names
    tick = f"adults{joint}{names.none_code}"
    return [
        f"who{joint}student_id",
        f"who{joint}email",
        *(f"adults{joint}{code}" for code in names.codes),
        tick,
        f"{tick}/nobody",
        *(f"climate{joint}{code}" for code in EN.codes),
    ]


def _labelled(submissions: Sequence[Submission], words: Wording) -> Grid:
    es = words.language == "es"
    who = ["Número de estudiante", "Correo electrónico"] if es else ["Student ID", "Email"]
    header = ["start", "end", *who, *words.names, TICK, f"{TICK}/{words.nobody}", *words.items, *KOBO_END]
    rows = []
    for at, s in enumerate(unflagged(submissions), 1):
        tick = [words.nobody if s.nobody else "", _split(s)]
        said: list[Cell] = [s.typed_id, s.email, *s.names, *tick, *map(words.option, s.items)]
        rows.append(kobo_row(at, s, said))
    return [header, *rows]


def _coded(s: Submission) -> list[Cell]:
    items = [CODES.get(code or 0, "") for code in s.items]
    return [s.typed_id, s.email, *s.names, "nobody" if s.nobody else "", _split(s), *items]


def _split(s: Submission) -> str:
    """Return the column of the one choice: blank, not 0, where the question was left alone."""
    return "1" if s.nobody else ""


def kobo_row(at: int, s: Submission, said: list[Cell]) -> list[Cell]:
    """Return a row: start and end with the device's own offset, the time it came in as UTC without one."""
    end = s.at.replace(tzinfo=UTC).astimezone(ZoneInfo(ZONE))
    start = end - timedelta(minutes=4)
    clock = [time.isoformat(timespec="milliseconds") for time in (start, end)]
    came = f"{s.at:%Y-%m-%dT%H:%M:%S}"
    return [
        *clock,
        *said,
        str(at),
        f"{at:08d}-made-up",
        came,
        "",
        "",
        "submitted_via_web",
        "",
        "v1",
        "",
        str(at),
    ]


def _kobo(grid: Grid, given: tuple[Submission, ...]) -> Export:
    data = delimited(grid, ";", all_quoted=True)
    return Export("Culture_of_Care.csv", data, "kobo", given, len(given))
