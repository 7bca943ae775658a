"""The desk every workflow works at: the store, the settings and the clock, handed in together."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from sel.core.permissions import Person
from sel.errors import NotAllowed
from sel.settings import Settings
from sel.store import audit
from sel.store.engine import Store, open_store


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Desk:
    """Where a workflow finds its store, its settings and the time (aware, UTC)."""

    store: Store
    settings: Settings
    now: Callable[[], datetime] = _utc_now

    def today(self) -> date:
        """Return the day it is in the school's zone."""
        return self.now().astimezone(ZoneInfo(self.settings.timezone)).date()

    def audit(
        self, conn: Connection, person: Person, action: str, subject_kind: str, subject: str, detail: str = ""
    ) -> None:
        """Write one line of the audit log in the transaction of the thing itself."""
        audit.record(
            conn,
            at=self.now(),
            by=person.person_id,
            action=action,
            subject_kind=subject_kind,
            subject=subject,
            detail=detail,
        )

    def log_look(
        self, person: Person, action: str, subject_kind: str, subject: str, detail: str = ""
    ) -> None:
        """Write that somebody looked at named people, in a transaction of its own."""
        with self.store.write() as conn:
            self.audit(conn, person, action, subject_kind, subject, detail)

    def allowed(self, person: Person, ask: Callable[[], None], action: str, subject: str) -> None:
        """Ask the door; a refusal is logged before it is raised again.

        Raises NotAllowed where `ask` does.
        """
        try:
            ask()
        except NotAllowed:
            self.log_look(person, f"denied: {action}", "request", subject)
            raise


def open_desk(settings: Settings, now: Callable[[], datetime] = _utc_now) -> Desk:
    """Return a desk on the store that the settings name, migrated to its newest form.

    Raises StoreUnavailable where the store can't be opened.
    """
    return Desk(open_store(settings.store_url), settings, now)
