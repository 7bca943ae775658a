"""Who is acting on which store, as the command line was told."""

from dataclasses import dataclass

import typer
from pydantic import ValidationError

from sel.accounts.local import OPERATOR, local_person
from sel.core.permissions import Person
from sel.errors import WrongUsage
from sel.settings import Settings
from sel.workflows.desk import Desk, open_desk
from sel.workflows.safety_contacts import safety_contacts
from sel.workflows.waves import school_list


@dataclass(frozen=True)
class Asked:
    """The words given before the command: `--as` and `--store`, empty where not said."""

    as_person: str = ""
    store: str = ""


def settings_of(ctx: typer.Context) -> Settings:
    """Return the settings, with the store that was named on the command line.

    Raises WrongUsage for a setting that can't be (SEL_SMALL_CELL=3).
    """
    try:
        settings = Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = f"SEL_{first['loc'][0]}".upper() if first["loc"] else "a setting"
        why = first["msg"].removeprefix("Value error, ")
        raise WrongUsage(f"{name} can't be used: {why}.", "Change or unset it.") from None
    asked: Asked = ctx.obj or Asked()
    return settings.model_copy(update={"store": asked.store}) if asked.store else settings


def desk_of(ctx: typer.Context) -> tuple[Desk, Person]:
    """Return the desk on the store and the person who acts.

    Raises StoreUnavailable; NotFound for a person the store doesn't know.
    """
    desk = open_desk(settings_of(ctx))
    asked: Asked = ctx.obj or Asked()
    if not asked.as_person:
        return desk, OPERATOR
    return desk, local_person(asked.as_person, school_list(desk, OPERATOR), safety_contacts(desk))
