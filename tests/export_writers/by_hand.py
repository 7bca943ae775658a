"""Tables that no tool wrote: columns and answers of somebody's own, with the mapping that explains them."""

from collections.abc import Sequence

from sel.readers.mapping import FileMapping
from tests.export_writers.submissions import Submission, unflagged
from tests.export_writers.written import EN, Cell, Export, delimited, workbook

SIGNS = {1: "--", 2: "-", 3: "+", 4: "++"}
HEADER = ["Kid number", "Their mail", "Handed in", *(f"Grown-up {k}" for k in "ABCDE"), "Nobody?"]
MEANINGS = ["student_id", "email", "submitted_at", *EN.survey.names.codes, "none"]


def mapped_csv(submissions: Sequence[Submission]) -> Export:
    """Return a table whose header and answers only its mapping explains."""
    given = unflagged(submissions)
    own = [f"s{k:02d}" for k in range(1, len(EN.codes) + 1)]
    rows: list[list[Cell]] = []
    for s in given:
        said = [SIGNS.get(code or 0, "") for code in s.items]
        time = f"{s.local():%Y-%m-%d %H:%M:%S}"
        rows.append([s.typed_id, s.email, time, *s.names, "x" if s.nobody else "", *said])
    columns = dict(zip([*HEADER, *own], [*MEANINGS, *EN.codes], strict=True))
    told = FileMapping(columns=columns, answers={sign: code for code, sign in SIGNS.items()})
    data = delimited([[*HEADER, *own], *rows])
    return Export("answers.csv", data, "table", given, len(rows), mapping=told)


def coded_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return a workbook with our own codes as header and numbers as answers: nothing has to be explained."""
    given = unflagged(submissions)
    names = EN.survey.names
    header = ["Student ID", "Email", "submitted_at", *names.codes, names.none_code, *EN.codes]
    rows: list[list[Cell]] = []
    for s in given:
        items = ["" if code is None else code for code in s.items]
        rows.append([s.typed_id, s.email, s.local(), *s.names, 1 if s.nobody else "", *items])
    return Export("answers.xlsx", workbook({"Answers": [header, *rows]}), "table", given, len(rows))
