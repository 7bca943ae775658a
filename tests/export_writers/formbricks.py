"""Formbricks' exports: numbered headlines, a matrix a column a row, options' ids beside their words."""

from collections.abc import Sequence

from tests.export_writers.submissions import Submission
from tests.export_writers.written import ASKED, EN, Cell, Export, Grid, Wording, delimited, workbook

FIXED = [
    "No.",
    "Response ID",
    "Timestamp",
    "Finished",
    "Survey ID",
    "Formbricks ID (internal)",
    "User ID",
    "Tags",
    "source",
    "url",
    "userAgent - browser",
    "userAgent - os",
    "userAgent - device",
]


def responses_csv(submissions: Sequence[Submission]) -> Export:
    """Return the CSV: all quoted, times in UTC, “Yes” where finished."""
    return _export(_grid(submissions), submissions, delimited(_grid(submissions), all_quoted=True, end="\n"))


def responses_xlsx(submissions: Sequence[Submission]) -> Export:
    """Return the workbook of the same."""
    grid = _grid(submissions)
    made = _export(grid, submissions, workbook({"Sheet1": grid}))
    return made.named(name="export-caring-adults-2026-10-20.xlsx")


def two_languages_csv(submissions: Sequence[Submission]) -> Export:
    """Return the CSV of a form in two languages: an answer stands in the language it was given in."""
    grid = _grid(submissions, own_language=True)
    return _export(grid, submissions, delimited(grid, all_quoted=True, end="\n"))


def _grid(submissions: Sequence[Submission], *, own_language: bool = False) -> Grid:
    asked = ["Student ID", "Email address", *EN.names, EN.nobody]
    header = [*FIXED, *(f"{number}. {text}" for number, text in enumerate(asked, 1))]
    header.append(f"{len(asked)}. {EN.nobody} - Option ID")
    header += [f"{len(asked) + 1}. {ASKED} - {item}" for item in EN.items]
    words = {"en": EN, "es": Wording("es") if own_language else EN}
    return [header, *(_row(at, s, words[s.language]) for at, s in enumerate(_kept(submissions), 1))]


def _row(at: int, s: Submission, words: Wording) -> list[Cell]:
    finished = "No" if s.kind == "partial" else "Yes"
    head = [at, f"cm{at:06d}", f"{s.at:%Y-%m-%d %H:%M:%S}", finished, "cmsurvey01", "", "", "", "", ""]
    tick = [words.nobody, "cmoption01"] if s.nobody else ["", ""]
    who = [s.typed_id, s.email, *s.names]
    return [*head, "Chrome", "Chrome OS", "desktop", *who, *tick, *map(words.option, s.items)]


def _kept(submissions: Sequence[Submission]) -> list[Submission]:
    return [s for s in submissions if s.kind in ("", "partial")]


def _export(grid: Grid, submissions: Sequence[Submission], data: bytes) -> Export:
    kept = _kept(submissions)
    given = tuple(s for s in kept if not s.kind)
    partial = len(kept) - len(given)
    skipped = {"partial": partial} if partial else {}
    return Export("export-caring-adults-2026-10-20.csv", data, "formbricks", given, len(kept), skipped)
