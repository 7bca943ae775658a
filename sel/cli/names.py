"""`sel names`: who is meant by the names that wait for a person; decide, take back, see what was decided."""

from dataclasses import asdict
from pathlib import Path

import pandas as pd
import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, say_json, say_table, table_file, write_out
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.workflows import name_queue
from sel.workflows.desk import Desk
from sel.workflows.name_decisions import DECISIONS, Given
from sel.workflows.name_file import TO_READ, decide_from_file, placed_table, queue_table
from sel.workflows.name_people import school_of_answer, school_of_entry
from sel.workflows.name_queue import NewAdult

app = typer.Typer(invoke_without_command=True)

WAVE = typer.Option(..., "--wave", help="The wave, as 2026-fall.")
SCHOOL = typer.Option("", "--school", help="One school only; else every school of the person who acts.")
JSON = typer.Option(False, "--json", help="Print one object for machines.")
ENTRY = typer.Argument("", help="The question's entry, as `sel names queue` shows it.")
PLACED_ENTRY = typer.Argument(..., help="The name's entry, as `sel names placed` shows it.")
DECISION = typer.Argument("", help=" | ".join(DECISIONS))
ADULT = typer.Option([], "--adult", metavar="ID", help="Who is meant; may be given again.")
FAMILY = typer.Option("", "--family", help="Add an adult who is on no roster: the family name.")
GIVEN = typer.Option("", "--given", help="The given name of the adult to add.")
ROLE = typer.Option("", "--role", help="The role of the adult to add.")
KIND = typer.Option("staff", "--kind", help="staff or partner, of the adult to add.")
ONLY = typer.Option("", "--only", metavar="STUDENT", help="Only this student's mentions of it.")
OFF_ROSTER = typer.Option(
    False, "--and-off-roster", help="Beside the adult, somebody is meant who isn't on the roster."
)


@app.callback()
def names_group(
    ctx: typer.Context,
    wave: str = typer.Option("", "--wave", help="Without a further word: the wave whose queue to list."),
    school: str = SCHOOL,
) -> None:
    """Who is meant by the names that the product could not match by itself."""
    if ctx.invoked_subcommand is None:
        if not wave:
            raise WrongUsage("No wave is named.", "Write sel names queue --wave 2026-fall.")
        queue_command(ctx, wave, school, as_json=False, output=None)


@app.command("queue")
def queue_command(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = SCHOOL,
    as_json: bool = JSON,
    output: Path | None = typer.Option(
        None, "-o", "--output", help="Write a table to fill in (.csv, .xlsx) for `sel names decide --file`."
    ),
) -> None:
    """List the questions that wait, the one that answers most mentions first."""
    desk, person = desk_of(ctx)
    schools = _schools(desk, person, school)
    if as_json:
        say_json({"wave": wave, "schools": [_as_json(desk, person, wave, each) for each in schools]})
        return
    table = queue_table(desk, person, wave, schools)
    if output:
        form = output.suffix.lower().lstrip(".") or "csv"
        write_out(table_file(table, form, "names"), output)
    else:
        say_table(table[TO_READ], "Who is meant?")
    note(
        f"{_counted(len(table), 'question')} would place {_counted(int(table['mentions'].sum()), 'mention')}."
    )


@app.command()
def decide(
    ctx: typer.Context,
    entry: str = ENTRY,
    decision: str = DECISION,
    wave: str = WAVE,
    school: str = SCHOOL,
    adult: list[str] = ADULT,
    and_off_roster: bool = OFF_ROSTER,
    family: str = FAMILY,
    given: str = GIVEN,
    role: str = ROLE,
    kind: str = KIND,
    only: str = ONLY,
    file: Path | None = typer.Option(
        None, "--file", help="Many decisions: what `queue -o` wrote, filled in."
    ),
    as_json: bool = JSON,
) -> None:
    """Say who is meant; one answer serves every equal mention, now and in later waves."""
    if bool(file) == bool(entry and decision) or (file and entry):
        raise WrongUsage(
            "Name one question and its decision, or a file of them.", "See sel names decide --help."
        )
    desk, person = desk_of(ctx)
    schools = _schools(desk, person, school)
    if file:
        stored = decide_from_file(desk, person, wave, schools, file.name, _read(file))
    else:
        here = school_of_entry(desk, person, wave, schools, entry)
        ids, new = _meant(adult, and_off_roster, given, family, role, kind)
        stored = [name_queue.decide(desk, person, wave, here, entry, decision, ids, new, only)]
    _say_given(stored, as_json)


@app.command("placed")
def placed_command(
    ctx: typer.Context,
    words: str = typer.Argument(..., help="Words of the name as written, or of the adult."),
    wave: str = WAVE,
    school: str = SCHOOL,
    as_json: bool = JSON,
) -> None:
    """Look for names that were placed without asking, to correct one."""
    desk, person = desk_of(ctx)
    found = {
        each: name_queue.placed(desk, person, wave, each, words) for each in _schools(desk, person, school)
    }
    if as_json:
        told = [{"school_id": each, "placed": [asdict(card) for card in found[each]]} for each in found]
        say_json({"wave": wave, "schools": told})
        return
    say_table(placed_table(found), "What was placed without asking")


@app.command()
def correct(
    ctx: typer.Context,
    entry: str = PLACED_ENTRY,
    decision: str = DECISION,
    wave: str = WAVE,
    school: str = SCHOOL,
    adult: list[str] = ADULT,
    and_off_roster: bool = OFF_ROSTER,
    family: str = FAMILY,
    given: str = GIVEN,
    role: str = ROLE,
    kind: str = KIND,
    only: str = ONLY,
    as_json: bool = JSON,
) -> None:
    """Say who is meant by a name that was placed without asking; kept and taken back as any answer."""
    desk, person = desk_of(ctx)
    here = school_of_entry(desk, person, wave, _schools(desk, person, school), entry)
    ids, new = _meant(adult, and_off_roster, given, family, role, kind)
    stored = name_queue.decide(desk, person, wave, here, entry, decision, ids, new, only, correct=True)
    _say_given([stored], as_json)


@app.command()
def undo(ctx: typer.Context, answer_id: int, wave: str = WAVE, school: str = SCHOOL) -> None:
    """Take an answer back; its mentions wait again, or are placed as they were."""
    desk, person = desk_of(ctx)
    here = school or school_of_answer(desk, person, wave, answer_id)
    undone = name_queue.undo(desk, person, wave, here, answer_id)
    note(f"Took back answer {answer_id}: {_counted(undone.mentions, 'mention')} of {wave} as before it.")
    if undone.follow_ups:
        note(f"{_counted(undone.follow_ups, 'follow-up')} of these students stay as they are.")


@app.command()
def history(
    ctx: typer.Context,
    wave: str = WAVE,
    school: str = SCHOOL,
    form: str = typer.Option("", "--format", help="csv, xlsx, parquet or json; else a table."),
    output: Path | None = typer.Option(None, "-o", "--output", help="The file; else stdout."),
) -> None:
    """List every answer that holds or held in the wave, the newest first."""
    desk, person = desk_of(ctx)
    frames = [name_queue.history(desk, person, wave, each) for each in _schools(desk, person, school)]
    rows = pd.concat(frames).drop_duplicates("answer_id").reset_index(drop=True)
    if form or output:
        write_out(table_file(rows, form or "csv", "answers"), output)
    else:
        say_table(rows, "What was decided")


def _meant(
    adult: list[str], and_off_roster: bool, given: str, family: str, role: str, kind: str
) -> tuple[list[str], NewAdult | None]:
    """Return the ids of those who are meant, and the adult to add if there is one."""
    ids = [*adult, *([""] if and_off_roster else [])]
    return ids, NewAdult(given, family, role, kind) if family or given else None


def _schools(desk: Desk, person: Person, school: str) -> list[str]:
    """Return the schools asked for; without a word all at which the person may say who is meant."""
    return [school] if school else name_queue.schools_of(desk, person)


def _as_json(desk: Desk, person: Person, wave: str, school: str) -> dict[str, object]:
    found = name_queue.queue(desk, person, wave, school)
    return {"school_id": school, **asdict(found), "mentions": found.mentions}


def _say_given(stored: list[Given], as_json: bool) -> None:
    if as_json:
        say_json({"answers": [asdict(given) for given in stored]})
        return
    numbers = ", ".join(str(given.answer_id) for given in stored)
    mentions = sum(given.mentions for given in stored)
    which = f"Answer {numbers}" if len(stored) == 1 else f"Answers {numbers}"
    note(f"{which}: {_counted(mentions, 'mention')} decided.")


def _counted(n: int, thing: str) -> str:
    return f"{n} {thing}" if n == 1 else f"{n} {thing}s"


def _read(file: Path) -> bytes:
    """Return the file's content. Raises WrongUsage where it can't be read."""
    try:
        return file.read_bytes()
    except OSError as error:
        raise WrongUsage(f"{file} can't be read: {error.strerror}.", "Name a file that is there.") from None
