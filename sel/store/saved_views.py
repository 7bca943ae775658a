"""The views that people keep of a page: what stood in its address, under a name of their own."""

from collections.abc import Mapping
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.schema import saved_views as table

Query = dict[str, list[str]]
"""What stands in an address: the values of each of its words."""


def saved_views(conn: Connection, person: str, page: str) -> dict[str, Query]:
    """Return a person's views of a page by name, in the order of their names."""
    of = (table.c.person == person, table.c.page == page)
    rows = conn.execute(sa.select(table.c.name, table.c.query).where(*of)).all()
    return {
        row.name: dict(row.query) for row in sorted(rows, key=lambda row: (row.name.casefold(), row.name))
    }


def save_view(
    conn: Connection, *, person: str, page: str, name: str, query: Mapping[str, list[str]], at: datetime
) -> None:
    """Keep a view; one of that name is replaced."""
    drop_view(conn, person, page, name)
    row = {"person": person, "page": page, "name": name, "query": dict(query), "at": at}
    conn.execute(table.insert().values(**row))


def drop_view(conn: Connection, person: str, page: str, name: str) -> bool:
    """Drop a view and return whether there was one."""
    same = (table.c.person == person, table.c.page == page, table.c.name == name)
    return conn.execute(table.delete().where(*same)).rowcount == 1
