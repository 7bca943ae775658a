"""The kinds of column that the store's tables are made of, the same on SQLite and PostgreSQL."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql


class StoredText(sa.TypeDecorator[str]):
    """Text as written, but for NUL, which PostgreSQL can't hold: it becomes its visible sign, U+2400."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        """Return what is stored; a missing text is refused by the column, not here."""
        return value.replace("\0", "\u2400") if value is not None and "\0" in value else value


class UtcTime(sa.TypeDecorator[datetime]):
    """An aware time, kept in UTC on both databases. Raises ValueError for a time without a zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Return the time in UTC; SQLite, which knows no zones, is given it without one."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("the store keeps times in UTC and was given one without a zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(
        self,
        value: datetime | None,
        dialect: sa.Dialect,  # noqa: ARG002 - SQLAlchemy hands it over
    ) -> datetime | None:
        """Return the stored time, aware and in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def text(name: str, **kwargs: Any) -> sa.Column[str]:
    """Return a column of text, which is never missing."""
    return sa.Column(name, StoredText(), nullable=False, **kwargs)


def number(name: str, **kwargs: Any) -> sa.Column[int]:
    """Return a column of whole numbers, which are never missing."""
    return sa.Column(name, sa.Integer(), nullable=False, **kwargs)


def time(name: str, *, known: bool = True) -> sa.Column[datetime]:
    """Return a column of times, missing only where they may be unknown."""
    return sa.Column(name, UtcTime(), nullable=not known)


def document(name: str) -> sa.Column[Any]:
    """Return a column of JSON documents."""
    return sa.Column(name, DOCUMENT, nullable=False)
