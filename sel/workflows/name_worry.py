"""Sending a mention to the safety contacts."""

from sel.core.permissions import Person
from sel.errors import Conflict
from sel.workflows.desk import Desk


def send_worry(desk: Desk, person: Person, wave: str, student_id: str, slot: int, text: str) -> None:  # noqa: ARG001
    """Stand in until the safety contacts can be told."""
    raise Conflict("This can't be sent yet.", "Tell the school's counselors yourself, now.")
