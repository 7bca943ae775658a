"""`sel outreach accept | decline | prefer | take-back`: the adult chosen for a student."""

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note
from sel.workflows import chosen_adults, follow_up

app = typer.Typer()
WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")
STUDENT = typer.Argument(..., help="A student id.")
ADULT = typer.Argument(..., help="An adult id.")


@app.command("accept")
def accept(ctx: typer.Context, student: str = STUDENT, adult: str = ADULT, wave: str = WAVE) -> None:
    """Confirm an adult for a student: the pair stays when proposals are made again."""
    desk, person = desk_of(ctx)
    version = follow_up.versions_now(desk, person, wave, [student])[student]
    confirmed = chosen_adults.accept(desk, person, wave, student, adult, version)
    note(f"Confirmed {adult} for student {student}. {confirmed.places}")


@app.command("decline")
def decline(
    ctx: typer.Context,
    student: str = STUDENT,
    adult: str = ADULT,
    wave: str = WAVE,
    said_by: str = typer.Option("counselor", "--said-by", help=", ".join(chosen_adults.WISHES)),
    reason: str = typer.Option("", "--reason", help="A few words."),
) -> None:
    """Let an adult not be proposed to a student again, and say whose wish that is."""
    desk, person = desk_of(ctx)
    version = follow_up.versions_now(desk, person, wave, [student])[student]
    chosen_adults.decline(desk, person, wave, student, adult, version, said_by=said_by, reason=reason)
    note(f"Declined {adult} for student {student}.")


@app.command("prefer")
def prefer(
    ctx: typer.Context,
    student: str = STUDENT,
    adult: str = typer.Argument("", help="An adult id; none: nobody any more."),
    wave: str = WAVE,
) -> None:
    """Keep whom a student asked for: proposed before any other, once there is a place."""
    desk, person = desk_of(ctx)
    version = follow_up.versions_now(desk, person, wave, [student])[student]
    chosen_adults.prefer(desk, person, wave, student, adult, version)
    note(f"Kept for student {student}: {adult or 'nobody asked for'}.")


@app.command("take-back")
def take_back(
    ctx: typer.Context,
    student: str = STUDENT,
    wave: str = WAVE,
    declined: str = typer.Option("", "--declined", help="The adult who was declined; else the confirmation."),
) -> None:
    """Take a confirmation back, or that an adult was declined."""
    desk, person = desk_of(ctx)
    version = follow_up.versions_now(desk, person, wave, [student])[student]
    if declined:
        chosen_adults.take_back_declining(desk, person, wave, student, declined, version)
    else:
        chosen_adults.take_back(desk, person, wave, student, version)
    note(f"Taken back for student {student}.")
