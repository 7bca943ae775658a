"""`sel safety`: words that read like harm, taking one on, and the two contacts of a school."""

import pandas as pd
import typer

from sel.cli.ask import desk_of
from sel.cli.say import note, say_table
from sel.workflows import safety, safety_contacts
from sel.workflows.waves import school_list

app = typer.Typer(invoke_without_command=True)
LISTED = ["school", "hit", "state", "student_id", "name", "grade", "text", "source", "found"]


@app.callback()
def default(ctx: typer.Context) -> None:
    """Without a further word, list."""
    if ctx.invoked_subcommand is None:
        list_hits(ctx, school="", taken=False)


@app.command("list")
def list_hits(
    ctx: typer.Context,
    school: str = typer.Option("", "--school", help="One school only, by its id."),
    taken: bool = typer.Option(False, "--taken", help="Also those that somebody took on."),
) -> None:
    """List what reads like harm and waits for somebody; each look is logged."""
    desk, person = desk_of(ctx)
    schools = school_list(desk, person)["school_id"]
    tables = []
    for here in [school] if school else schools:
        view = safety.safety_hits(desk, person, here)
        rows = pd.concat([view.waiting, view.done]) if taken else view.waiting
        state = rows["acknowledged"].mask(rows["acknowledged"] == "", "waits")
        state = state.mask((state == "waits") & rows["escalated"], "waits, escalated")
        tables.append(rows.assign(school=here, hit=rows["hit_id"], state=state)[LISTED])
        if not view.contacts:
            note(f"School {here} has no safety contacts: every counselor there is shown its hits.")
    say_table(pd.concat(tables) if tables else pd.DataFrame(columns=LISTED), "Words that read like harm")
    note(safety.NEVER_ALL_CLEAR)


@app.command()
def acknowledge(ctx: typer.Context, hit: int) -> None:
    """Take a hit on: you see to it that somebody speaks with the student."""
    desk, person = desk_of(ctx)
    safety.acknowledge(desk, person, hit)
    note(f"Hit {hit} is yours. Follow your school's protocol now.")


@app.command()
def contacts(
    ctx: typer.Context,
    school: str = typer.Option("", "--school", help="The school whose contacts are set, by its id."),
    adults: str = typer.Option("", "--adults", help="Two adults of its staff by their ids, with a comma."),
) -> None:
    """Say who the safety contacts are, or set a school's."""
    desk, person = desk_of(ctx)
    if adults:
        chosen = [adult.strip() for adult in adults.split(",") if adult.strip()]
        safety_contacts.set_contacts(desk, person, school, chosen)
        note(f"The safety contacts of school {school} are set.")
        return
    found = safety_contacts.safety_contacts(desk)
    say_table(found[found["school_id"] == school] if school else found, "Safety contacts")
