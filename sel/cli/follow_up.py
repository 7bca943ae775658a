"""`sel outreach assign | snooze | …`: what is done with follow-ups, and what is due."""

from datetime import date, datetime
from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, table_file, write_out
from sel.core.outreach import Move, moves_drawn
from sel.workflows import follow_up, list_exports

app = typer.Typer()
WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")
STUDENTS = typer.Argument(..., help="Student ids.")
DAY = ["%Y-%m-%d"]


@app.command("assign")
def assign(
    ctx: typer.Context,
    students: list[str] = STUDENTS,
    wave: str = WAVE,
    owner: str = typer.Option(..., "--owner", help="Who takes them on: a name of the school's staff."),
    by: datetime | None = typer.Option(
        None, "--by", formats=DAY, help="First contact by; else ten school days."
    ),
) -> None:
    """Give students an owner: all of them, or none."""
    _move(ctx, students, wave, Move("assigned", owner, _date(by)))


@app.command("snooze")
def snooze(
    ctx: typer.Context,
    students: list[str] = STUDENTS,
    wave: str = WAVE,
    until: datetime = typer.Option(..., "--until", formats=DAY, help="The day until which they wait."),
    reason: str = typer.Option("", "--reason", help="A few words."),
) -> None:
    """Let follow-ups wait until a day."""
    _move(ctx, students, wave, Move("snoozed", until=_date(until), reason=reason))


@app.command("not-needed")
def not_needed(
    ctx: typer.Context,
    students: list[str] = STUDENTS,
    wave: str = WAVE,
    reason: str = typer.Option(..., "--reason", help="Why nobody needs to reach out."),
) -> None:
    """Say that follow-ups are not needed, and why."""
    _move(ctx, students, wave, Move("not_needed", reason=reason))


@app.command("give-back")
def give_back(ctx: typer.Context, students: list[str] = STUDENTS, wave: str = WAVE) -> None:
    """Give follow-ups back: nobody owns them then."""
    _move(ctx, students, wave, Move("new"))


@app.command("hand-over")
def hand_over(
    ctx: typer.Context,
    students: list[str] = typer.Argument(None, help="Student ids; none: everybody whom the owner has."),
    wave: str = WAVE,
    school: str = typer.Option(..., "--school", help="The school."),
    owner: str = typer.Option(..., "--from", help="Who has them."),
    to: str = typer.Option(..., "--to", help="Who takes them on."),
) -> None:
    """Give an owner's open follow-ups to somebody else, as far along as they are."""
    desk, person = desk_of(ctx)
    count = follow_up.hand_over(desk, person, wave, school, owner, to, students or None)
    note(f"Handed over: {count}.")


@app.command("contact")
def contact(
    ctx: typer.Context,
    student: str = typer.Argument(..., help="A student id."),
    wave: str = WAVE,
    kind: str = typer.Option(..., "--kind", help=", ".join(follow_up.CONTACT_KINDS)),
    result: str = typer.Option(..., "--result", help=", ".join(follow_up.CONTACT_RESULTS)),
    on: datetime | None = typer.Option(None, "--on", formats=DAY, help="The day; else today."),
) -> None:
    """Log a contact made with a student."""
    desk, person = desk_of(ctx)
    version = follow_up.versions_now(desk, person, wave, [student])[student]
    day = _date(on) or desk.today()
    follow_up.mark_contacted(desk, person, wave, student, day, kind, result, version)
    note(f"Logged for student {student}.")


@app.command("reminders")
def reminders(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = typer.Option("", "--school", help="One school only."),
    form: str = typer.Option("csv", "--format", help="csv, xlsx, parquet or json."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write which follow-ups are due within five school days, or overdue."""
    desk, person = desk_of(ctx)
    due = list_exports.reminder_export(desk, person, wave, school)
    write_out(table_file(due, form, "reminders"), output)


@app.command("moves")
def moves() -> None:
    """Write the states and moves of a follow-up as a Mermaid diagram."""
    write_out(moves_drawn().encode(), None)


def _move(ctx: typer.Context, students: list[str], wave: str, to: Move) -> None:
    """Move follow-ups from where they are now."""
    desk, person = desk_of(ctx)
    versions = follow_up.versions_now(desk, person, wave, students)
    count = follow_up.move(desk, person, wave, versions, to)
    note(f"Saved for {count} {'student' if count == 1 else 'students'}.")


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
