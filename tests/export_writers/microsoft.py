"""Microsoft Forms' exports: the workbook that Forms opens, and the CSV that Excel saves of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sel.readers.mapping import FileMapping
from tests.export_writers.submissions import Submission, unflagged
from tests.export_writers.written import EN, Cell, Export, Wording, delimited, workbook

SPANISH = ["Id", "Hora de inicio", "Hora de finalización", "Correo electrónico", "Nombre"]
HEADER = ["ID", "Start time", "Completion time", "Email", "Name"]


def forms_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the workbook: times are dates, the statements of a Likert question columns of their own."""
    given = unflagged(submissions)
    header = [*HEADER, "Last modified time", "Student ID", *EN.names, EN.nobody, *EN.items]
    rows = [[*_fixed(at, s, s.local()), "", *_said(s)] for at, s in enumerate(given, 1)]
    data = workbook({"Sheet1": [header, *rows]}, "m/d/yy h:mm:ss")
    return Export("Caring adults(1-22).xlsx", data, "ms-forms", given, len(rows))


def spanish_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the workbook of the Spanish form: its own columns are Spanish as well."""
    given, es = unflagged(submissions), Wording("es")
    header = [*SPANISH, "Número de estudiante", *es.names, es.nobody, *es.items]
    rows = [[*_fixed(at, s, s.local()), *_said(s, es)] for at, s in enumerate(given, 1)]
    data = workbook({"Sheet1": [header, *rows]}, "m/d/yy h:mm:ss")
    return Export("Cuidado(1-22).xlsx", data, "ms-forms", given, len(rows))


def quiz_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the workbook of a form that was made as a quiz: points and feedback after each question."""
    given = unflagged(submissions)
    questions = ["Student ID", *EN.names, EN.nobody, *EN.items]
    header = [*HEADER, "Total points", "Quiz feedback"]
    header += [text for q in questions for text in (q, f"Points - {q}", f"Feedback - {q}")]
    rows = []
    for at, s in enumerate(given, 1):
        cells = [cell for said in _said(s) for cell in (said, "", "")]
        rows.append([*_fixed(at, s, s.local()), 0, "", *cells])
    data = workbook({"Form1": [header, *rows]}, "m/d/yy h:mm:ss")
    return Export("Caring adults.xlsx", data, "ms-forms", given, len(rows))


def excel_csv(submissions: Sequence[Submission]) -> Export:
    """Return the CSV that Excel saves: Windows' own encoding, no seconds, letters it lacks as “?”."""
    kept = [replace(s, names=tuple(map(_in_windows, s.names))) for s in unflagged(submissions)]
    given = tuple(replace(s, at=s.at.replace(second=0)) for s in kept)
    header = ["Id", *HEADER[1:], "Student ID", *EN.names, EN.nobody, *EN.items]
    rows = [[*_fixed(at, s, _to_the_minute(s)), *_said(s)] for at, s in enumerate(given, 1)]
    data = delimited([header, *rows], encoding="cp1252")
    told = FileMapping(encoding="cp1252")
    return Export("Caring adults.csv", data, "ms-forms", given, len(rows), by_minute=True, mapping=told)


def _fixed(number: int, s: Submission, done: datetime | str) -> list[Cell]:
    start = done - timedelta(minutes=4) if isinstance(done, datetime) else done
    return [number, start, done, s.email or "anonymous", ""]


def _said(s: Submission, words: Wording = EN) -> list[str]:
    """Return the answers; a question that allows several ends each choice in a semicolon."""
    nobody = f"{words.nobody};" if s.nobody else ""
    return [s.typed_id, *s.names, nobody, *map(words.option, s.items)]


def _to_the_minute(s: Submission) -> str:
    time = s.local()
    return f"{time.month}/{time.day}/{time.year} {time.hour}:{time:%M}"


def _in_windows(text: str) -> str:
    return text.encode("cp1252", "replace").decode("cp1252")
