"""The queues beside the list as rows to take along, of the own caseload; each export is logged."""

from functools import partial

import pandas as pd

from sel.core import permissions
from sel.core.permissions import Person
from sel.workflows.ask_again import QUEUE_COLUMNS, queue_named, queue_words
from sel.workflows.desk import Desk
from sel.workflows.outreach import my_list
from sel.workflows.waves import school_list


def queue_export(
    desk: Desk, person: Person, wave: str, queue: str, school: str = ""
) -> tuple[pd.DataFrame, str]:
    """Return a queue ("ask-again" or "to-place") as QUEUE_COLUMNS and why it is empty, if it must be; logged.

    `school` "" is every school of the person's. Raises NotAllowed; WrongUsage for a queue there isn't;
    NotFound for a wave that isn't there.
    """
    name = queue_named(queue)
    ask = partial(permissions.check_can_export_list, person, school)
    desk.allowed(person, ask, f"export the queue {name}", wave)
    schools = [school] if school else list(school_list(desk, person)["school_id"])
    frames, why = [pd.DataFrame(columns=QUEUE_COLUMNS, dtype=str)], ""
    for school_id in schools:
        view = my_list(desk, person, wave, school_id)
        why = view.empty_because
        frames.append(queue_words(view.ask_again if name == "ask-again" else view.to_place))
    export = pd.concat(frames, ignore_index=True)
    desk.log_look(
        person, f"exported the queue {name}", "wave", wave, f"{len(export)} rows, school {school or 'all'}"
    )
    return export, why
