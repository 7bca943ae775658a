"""A OneRoster bundle's own rows, kept with its import so that a later delta can be applied to them."""

from collections.abc import Mapping

import pandas as pd
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from sel.store.parquet import frame_of, parquet_of
from sel.store.schema import bundles as table
from sel.store.schema import imports


def add_bundle(conn: Connection, import_id: int, frames: Mapping[str, pd.DataFrame]) -> None:
    """Store the bundle's files (name → a frame of text), as they were after reading."""
    for file, frame in frames.items():
        row = {"import_id": import_id, "file": file, "parquet": parquet_of(frame)}
        conn.execute(table.insert().values(**row))


def newest_bundle(conn: Connection) -> dict[str, pd.DataFrame]:
    """Return the bundle of the roster that holds now, by file; empty where it didn't come as one."""
    standing = sa.select(sa.func.max(imports.c.import_id)).where(
        imports.c.kind == "roster", imports.c.undone_at.is_(None)
    )
    kept = sa.select(table.c.file, table.c.parquet).where(table.c.import_id == standing.scalar_subquery())
    return {row.file: frame_of(row.parquet) for row in conn.execute(kept.order_by(table.c.file))}
