"""Which surveys were answered in which wave, by the imports that stand."""

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.schema import imports


def surveys_answered(conn: Connection) -> dict[str, frozenset[str]]:
    """Return the codes of the instruments of which answers stand, by wave; a wave of none has no entry."""
    c = imports.c
    stands = (c.kind == "responses", c.undone_at.is_(None))
    rows = conn.execute(sa.select(c.wave, c.instrument).where(*stands).distinct()).all()
    return {
        wave: frozenset(row.instrument for row in rows if row.wave == wave) for wave in {r.wave for r in rows}
    }
