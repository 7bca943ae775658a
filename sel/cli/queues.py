"""`sel outreach queue | ask | asked | cannot-ask | rule`: asking again, and the rule."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, table_file, write_out
from sel.core.asking import QUEUES, WAYS
from sel.core.list_rules import REACHES, rule_words, workload_sentence
from sel.workflows import ask_again, list_rule, outreach, queue_exports

app = typer.Typer()
WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")
STUDENTS = typer.Argument(..., help="Student ids.")


@app.command("queue")
def queue(
    ctx: typer.Context,
    which: str = typer.Argument(..., help=" or ".join(QUEUES)),
    wave: str = WAVE,
    school: str = typer.Option("", "--school", help="One school only."),
    form: str = typer.Option("csv", "--format", help="csv, xlsx, parquet or json."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """Write who is to be asked again, or named somebody who could not be placed, and how they are asked."""
    desk, person = desk_of(ctx)
    rows, why_empty = queue_exports.queue_export(desk, person, wave, which, school)
    write_out(table_file(rows, form, which), output)
    if why_empty:
        note(why_empty)


@app.command("ask")
def ask(
    ctx: typer.Context,
    students: list[str] = STUDENTS,
    wave: str = WAVE,
    how: str = typer.Option(..., "--how", help=", ".join(WAYS)),
    asker: str = typer.Option(..., "--asker", help="Who asks: a name of the school's staff."),
    by: datetime | None = typer.Option(
        None, "--by", formats=["%Y-%m-%d"], help="The last day; else in ten school days."
    ),
) -> None:
    """Plan how students of the two queues are asked again: all of them, or none."""
    desk, person = desk_of(ctx)
    versions = ask_again.plan_versions(desk, person, wave, students)
    _say(ask_again.plan(desk, person, wave, versions, how, asker, by.date() if by else None))


@app.command("asked")
def asked(ctx: typer.Context, students: list[str] = STUDENTS, wave: str = WAVE) -> None:
    """Say that students were asked as planned; what they answer comes with their own next answer."""
    desk, person = desk_of(ctx)
    versions = ask_again.plan_versions(desk, person, wave, students)
    _say(ask_again.mark_asked(desk, person, wave, versions))


@app.command("cannot-ask")
def cannot_ask(
    ctx: typer.Context,
    students: list[str] = STUDENTS,
    wave: str = WAVE,
    reason: str = typer.Option(..., "--reason", help="What stands in the way, in a few words."),
) -> None:
    """Say that students can't be asked now, and why."""
    desk, person = desk_of(ctx)
    versions = ask_again.plan_versions(desk, person, wave, students)
    _say(ask_again.mark_cannot(desk, person, wave, versions, reason))


@app.command("rule")
def rule(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = typer.Option(..., "--school", help="The school."),
    reach: str | None = typer.Option(None, "--reach", help=", ".join(REACHES)),
    grades: list[str] | None = typer.Option(
        None, "--grade", help="A grade, as 07; several times for several."
    ),
    all_grades: bool = typer.Option(False, "--all-grades", help="Every grade again."),
    a_week: int | None = typer.Option(None, "--a-week", help="Students whom the team reaches in a week."),
    cap: bool | None = typer.Option(None, "--cap/--no-cap", help="No more than the team reaches in 4 weeks."),
) -> None:
    """Say the rule of a school's list and how many it lists; with choices, agree on another one first."""
    desk, person = desk_of(ctx)
    known, version = list_rule.agreed_rule(desk, wave, school)
    chosen = replace(
        known,
        reach=known.reach if reach is None else reach,
        grades=() if all_grades else tuple(grades or known.grades),
        a_week=known.a_week if a_week is None else a_week,
        capped=known.capped if cap is None else cap,
    )
    if chosen != known:
        list_rule.agree_rule(desk, person, wave, school, chosen, version)
    view = outreach.my_list(desk, person, wave, school)
    note(rule_words(view.rule))
    note(view.empty_because or workload_sentence(view.plan[view.plan["mine"]], view.rule, view.of))


def _say(count: int) -> None:
    note(f"Saved for {count} {'student' if count == 1 else 'students'}.")
