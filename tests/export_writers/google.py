"""Google Forms' exports: the linked sheet as CSV and as a workbook, and the form's own zipped CSV."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from sel.readers.mapping import FileMapping
from tests.export_writers.submissions import ZONE, Submission, unflagged
from tests.export_writers.written import ASKED, EN, Cell, Export, Wording, delimited, workbook, zipped

ENGLISH = ("Timestamp", "Email Address", "Student ID")
SPANISH = ("Marca temporal", "Dirección de correo electrónico", "Número de estudiante")


def sheet_csv(submissions: Sequence[Submission]) -> Export:
    """Return the linked sheet downloaded as CSV, each item a question of its own."""
    given = unflagged(submissions)
    rows = [_row(s, american(s.local()), EN) for s in given]
    data = delimited([[*ENGLISH, *EN.names, EN.nobody, *EN.items], *rows])
    return Export("Caring adults - Form Responses 1.csv", data, "google-forms", given, len(rows))


def sheet_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the linked sheet downloaded as a workbook: times are dates, items rows of a grid."""
    given = unflagged(submissions)
    header = [*ENGLISH, *EN.names, EN.nobody, *(f"{ASKED} [{item}]" for item in EN.items)]
    rows = [_row(s, s.local(), EN) for s in given]
    data = workbook({"Form Responses 1": [header, *rows]}, "m/d/yyyy h:mm:ss")
    return Export("Caring adults (Responses).xlsx", data, "google-forms", given, len(rows))


def tick_titled_otherwise_csv(submissions: Sequence[Submission]) -> Export:
    """Return a sheet whose tick stands under a title of its own: only the cells say what was ticked."""
    given = unflagged(submissions)
    header = [*ENGLISH, *EN.names, "If you cannot think of anybody", *EN.items]
    rows = [_row(s, american(s.local()), EN) for s in given]
    return Export("Caring adults.csv", delimited([header, *rows]), "google-forms", given, len(rows))


def own_zip(submissions: Sequence[Submission]) -> Export:
    """Return the form's own download: all quoted, in a zip, times with the zone's letters, a score."""
    given = unflagged(submissions)
    header = [ENGLISH[0], "Username", "Total score", *ENGLISH[2:], *EN.names, EN.nobody + " ", *EN.items]
    rows = []
    for s in given:
        row = _row(s, _with_zone(s), EN)
        rows.append([*row[:2], "0.00 / 0", *row[2:]])
    data = delimited([header, *rows], all_quoted=True, end="\n")
    name = "Caring adults.csv"
    return Export(f"{name}.zip", zipped({name: data}), "google-forms", given, len(rows))


def spanish_csv(submissions: Sequence[Submission]) -> Export:
    """Return the sheet of the Spanish form, its items rows of a grid."""
    given, es = unflagged(submissions), Wording("es")
    header = [*SPANISH, *es.names, es.nobody, *(f"¿Qué tan de acuerdo estás? [{item}]" for item in es.items)]
    rows = [_row(s, american(s.local()), es) for s in given]
    return Export("Cuidado.csv", delimited([header, *rows]), "google-forms", given, len(rows))


def two_languages_csv(submissions: Sequence[Submission]) -> Export:
    """Return one form in English and Spanish at once: “English / Español” in headers and options."""
    given, es = unflagged(submissions), Wording("es")
    both = [f"{a} / {b}" for a, b in zip(EN.items, es.items, strict=True)]
    names = [f"{a} / {b}" for a, b in zip(EN.names, es.names, strict=True)]
    nobody = f"{EN.nobody} / {es.nobody}"
    options = {code: f"{EN.option(code)} / {es.option(code)}" for code in EN.options}
    rows = []
    for s in given:
        said = [options.get(code, "") for code in s.items]
        who: list[Cell] = [american(s.local()), s.email, s.typed_id, *s.names]
        rows.append([*who, nobody if s.nobody else "", *said])
    data = delimited([[*ENGLISH, *names, nobody, *both], *rows])
    return Export("Caring adults.csv", data, "google-forms", given, len(rows))


def day_first_csv(submissions: Sequence[Submission]) -> Export:
    """Return a sheet whose locale writes the day first, which its reader was told."""
    given = unflagged(submissions)
    rows = [_row(s, s.local().strftime("%d/%m/%Y %H:%M:%S"), EN) for s in given]
    data = delimited([[*ENGLISH, *EN.names, EN.nobody, *EN.items], *rows])
    told = FileMapping(dates="day_first")
    return Export("Caring adults.csv", data, "google-forms", given, len(rows), mapping=told)


def edited_live_csv(submissions: Sequence[Submission]) -> Export:
    """Return the sheet of a form edited while it was live: half of a question's answers in a second copy."""
    given = unflagged(submissions)
    half = len(given) // 2
    rows = []
    for at, s in enumerate(given):
        row = _row(s, american(s.local()), EN)
        rows.append([*row, ""] if at < half else [*row[:9], "", *row[10:], row[9]])
    header = [*ENGLISH, *EN.names, EN.nobody, *EN.items, EN.items[0] + "  "]
    return Export("Caring adults.csv", delimited([header, *rows]), "google-forms", given, len(rows))


def _row(s: Submission, time: Cell, words: Wording) -> list[Cell]:
    said = [words.option(code) for code in s.items]
    return [time, s.email, s.typed_id, *s.names, words.nobody if s.nobody else "", *said]


def american(time: datetime) -> str:
    """Return a time as Sheets writes it for an American locale."""
    return f"{time.month}/{time.day}/{time.year} {time.hour}:{time:%M:%S}"


def _with_zone(s: Submission) -> str:
    letters = s.at.replace(tzinfo=ZoneInfo("UTC")).astimezone(ZoneInfo(ZONE)).tzname()
    time = s.local()
    return f"{time:%Y/%m/%d} {int(time.strftime('%I'))}:{time:%M:%S} {time:%p} {letters}"
