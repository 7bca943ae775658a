"""Views of a page that a person keeps under a name: what stood in its address, but for a name sought.

They are the person's own: nobody else reads, changes or drops them.
"""

from collections.abc import Mapping

from sel.core.grants import ROLES
from sel.core.permissions import Person
from sel.errors import Conflict, NotAllowed, NotFound
from sel.store import saved_views
from sel.workflows.desk import Desk

MOST_VIEWS, MOST_LETTERS = 30, 40

Query = dict[str, list[str]]


def my_views(desk: Desk, person: Person, page: str) -> dict[str, Query]:
    """Return the person's own views of a page by name. Raises NotAllowed for somebody without a role."""
    _refuse_nobody(person)
    with desk.store.read() as conn:
        return saved_views.saved_views(conn, person.person_id, page)


def keep_view(desk: Desk, person: Person, page: str, name: str, query: Mapping[str, list[str]]) -> str:
    """Keep a view under a name, in place of one of that name; return the name as it was kept.

    Never hand in what was sought: a name in a kept view would outlive its student. Raises NotAllowed;
    Conflict for a name that can't be, or too many views.
    """
    _refuse_nobody(person)
    kept = " ".join(name.split())
    if not 0 < len(kept) <= MOST_LETTERS:
        raise Conflict(
            "A view wants a name." if not kept else f"The name has {len(kept)} letters.",
            f"Give it up to {MOST_LETTERS} letters.",
        )
    with desk.store.write() as conn:
        known = saved_views.saved_views(conn, person.person_id, page)
        if len({*known, kept}) > MOST_VIEWS:
            raise Conflict(f"At most {MOST_VIEWS} views are kept of a page.", "Drop one you no longer use.")
        at = desk.now()
        saved_views.save_view(conn, person=person.person_id, page=page, name=kept, query=query, at=at)
        desk.audit(conn, person, "kept a view", "page", page)
    return kept


def drop_view(desk: Desk, person: Person, page: str, name: str) -> None:
    """Drop one of the person's own views. Raises NotAllowed; NotFound where there is none of that name."""
    _refuse_nobody(person)
    with desk.store.write() as conn:
        if not saved_views.drop_view(conn, person.person_id, page, name):
            raise NotFound(f"You keep no view called “{name}”.", "Look at the page anew.")
        desk.audit(conn, person, "dropped a view", "page", page)


def _refuse_nobody(person: Person) -> None:
    if person.role not in ROLES:
        raise NotAllowed("Views are kept by those who have a role.", "Ask the survey admin for one.")
