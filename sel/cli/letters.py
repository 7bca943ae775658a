"""`sel outreach letters` and `sheet`: letters to edit in Word, and the sheet for a staff meeting as PDF."""

from enum import StrEnum
from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, write_out
from sel.workflows import sheets
from sel.workflows.letters import LetterOrder, letters

app = typer.Typer()


class To(StrEnum):
    """Whom a letter is for."""

    home = "home"
    student = "student"


class In(StrEnum):
    """The language of the letters."""

    record = "record"
    en = "en"
    es = "es"


@app.command("letters")
def outreach_letters(
    ctx: typer.Context,
    school: str = typer.Option(..., "--school", help="Which school."),
    to: To = typer.Option(To.home, "--to", help="The family, or the student."),
    homeroom: str = typer.Option("", "--homeroom", help="Everybody of a homeroom."),
    student: list[str] = typer.Option([], "--student", help="A student's id; again for more of them."),
    language: In = typer.Option(In.record, "--language", help="record: the home language, else English."),
    signed: str = typer.Option("", "--signed", help="Who signs; else whoever makes the letters."),
    reach: str = typer.Option("", "--reach", help="How to be reached; else through the school office."),
    apart: bool = typer.Option(False, "--zip", help="A file each, in a ZIP."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write general letters; none says or implies what anybody answered."""
    desk, person = desk_of(ctx)
    order = LetterOrder(to.value, language.value, homeroom, tuple(student), signed, reach)
    write_out(letters(desk, person, school, order, apart=apart), output)


@app.command("sheet")
def outreach_sheet(
    ctx: typer.Context,
    school: str = typer.Option(..., "--school", help="Which school."),
    grade: str = typer.Option(..., "--grade", help="Which grade, as 07."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write the sheet for a staff meeting: every student of a grade, shuffled anew each time."""
    desk, person = desk_of(ctx)
    sheet = sheets.staff_sheet(desk, person, school, grade)
    write_out(sheet.pdf, output)
    note(sheet.note or f"{sheet.students} students are on the sheet.")
