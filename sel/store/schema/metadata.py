"""What the tables hang from, and the columns and keys that many of them share."""

import sqlalchemy as sa

from sel.store.columns import number

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def import_key() -> sa.Column[int]:
    """Return the import that brought a row, as part of its key."""
    return number("import_id", primary_key=True, autoincrement=False)


def of_import() -> sa.ForeignKeyConstraint:
    """Return that a row's import is there."""
    return sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"])


def of_wave() -> sa.ForeignKeyConstraint:
    """Return that a row's wave is there."""
    return sa.ForeignKeyConstraint(["wave"], ["waves.code"])
