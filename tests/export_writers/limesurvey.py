"""LimeSurvey's CSV: a mark, semicolons, all quoted; headers as code, text or both; answers likewise."""

from collections.abc import Sequence

from tests.export_writers.submissions import Submission
from tests.export_writers.written import ASKED, EN, Cell, Export, Wording, delimited

FIXED = (
    ("id", "Response ID"),
    ("submitdate", "Date submitted"),
    ("lastpage", "Last page"),
    ("startlanguage", "Start language"),
    ("seed", "Seed"),
    ("startdate", "Date started"),
    ("datestamp", "Date last action"),
    ("email", "Email address"),
)
TICK = "Tick this box if it is so:"


def codes_csv(submissions: Sequence[Submission]) -> Export:
    """Return question codes as header and answer codes; cells that begin with “=” carry an apostrophe."""
    header = [code for code, _ in (*FIXED, *_questions(EN))]
    return _export(header, submissions, EN, coded=True, masked=True)


def plain_numbers_csv(submissions: Sequence[Submission]) -> Export:
    """Return codes as header; the answers' codes are numbers, as our own survey gives them."""
    header = [code for code, _ in (*FIXED, *_questions(EN))]
    return _export(header, submissions, EN, coded=True, prefix="")


def texts_csv(submissions: Sequence[Submission]) -> Export:
    """Return question texts as header and full answers."""
    header = [text for _, text in (*FIXED, *_questions(EN))]
    return _export(header, submissions, EN)


def both_csv(submissions: Sequence[Submission]) -> Export:
    """Return codes and texts in one header, and full answers."""
    header = [f"{code}. {text}" for code, text in (*FIXED, *_questions(EN))]
    return _export(header, submissions, EN)


def spanish_csv(submissions: Sequence[Submission]) -> Export:
    """Return the Spanish survey's texts: LimeSurvey's own columns are Spanish as well."""
    own = ("ID de respuesta", "Fecha de envío", "Última página", "Lenguaje inicial", "Semilla")
    own = (*own, "Fecha de inicio", "Fecha de la última acción", "Dirección de correo electrónico")
    es = Wording("es")
    return _export([*own, *(text for _, text in _questions(es))], submissions, es)


def _questions(words: Wording) -> list[tuple[str, str]]:
    es = words.language == "es"
    asked = "¿Qué tan de acuerdo estás?" if es else ASKED
    names = words.survey.names
    items = zip(words.codes, words.items, strict=True)
    return [
        ("StudentID", "Número de estudiante" if es else "Student ID"),
        *zip(names.codes, words.names, strict=True),
        (f"{names.none_code}[SQ001]", f"{TICK} [{words.nobody}]"),
        *((f"AGREE[{code}]", f"{asked} [{item}]") for code, item in items),
    ]


def _export(
    header: list[str],
    submissions: Sequence[Submission],
    words: Wording,
    *,
    coded: bool = False,
    masked: bool = False,
    prefix: str = "A",
) -> Export:
    kept = [s for s in submissions if s.kind in ("", "partial")]
    rows = []
    for at, s in enumerate(kept, 1):
        items = [
            ("" if code is None else f"{prefix}{code}") if coded else words.option(code) for code in s.items
        ]
        names = [f"'{name}" if masked and name.startswith(("=", "+", "-", "@")) else name for name in s.names]
        tick = ("Y" if s.nobody else "") if coded else (_yes(words) if s.nobody else "")
        rows.append([*fixed(at, s), s.typed_id, *names, tick, *items])
    given = tuple(s for s in kept if not s.kind)
    partial = len(kept) - len(given)
    data = delimited([header, *rows], ";", all_quoted=True, encoding="utf-8-sig")
    skipped = {"partial": partial} if partial else {}
    return Export("results-survey482613.csv", data, "limesurvey", given, len(kept), skipped)


def fixed(at: int, s: Submission) -> list[Cell]:
    """Return the fixed columns of a row."""
    time = f"{s.local():%Y-%m-%d %H:%M:%S}"
    done = "" if s.kind == "partial" else time
    return [at, done, 3, s.language, 1730455, time, time, s.email]


def _yes(words: Wording) -> str:
    return "Sí" if words.language == "es" else "Yes"
