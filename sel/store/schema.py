"""The store's tables, the same on SQLite and PostgreSQL.

Every row that an import brought carries that import's id and is never updated, so that undoing the
import is deleting exactly those rows. Text is never missing ("" says "not on record"); times are UTC.
The migrations say the same in steps; a test holds the two together.
"""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

HEAD = "0003"
"""The newest migration: a store at this revision has the tables below."""


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

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _text(name: str, **kwargs: Any) -> sa.Column[str]:
    return sa.Column(name, StoredText(), nullable=False, **kwargs)


def _number(name: str, **kwargs: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, **kwargs)


def _time(name: str, *, known: bool = True) -> sa.Column[datetime]:
    return sa.Column(name, UtcTime(), nullable=not known)


def _document(name: str) -> sa.Column[Any]:
    return sa.Column(name, DOCUMENT, nullable=False)


def _import() -> sa.Column[int]:
    return _number("import_id", primary_key=True, autoincrement=False)


def _of_import() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"])


def _of_wave() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["wave"], ["waves.code"])


imports = sa.Table(
    "imports",
    metadata,
    _number("import_id", primary_key=True),
    _text("kind"),  # roster, other_adults, programs, consent, responses
    _text("content_hash"),
    _text("filename"),
    _text("tool"),
    _text("wave"),  # empty for a roster
    _text("instrument"),
    _text("school"),
    _number("rows_read"),
    _number("accepted"),
    _number("rejected"),
    _document("skipped"),
    _document("problems"),
    _text("by"),
    _time("at"),
    _text("undone_by"),
    _time("undone_at", known=False),
)
ONE_CONTENT = ("kind", "content_hash", "wave", "instrument")
STANDS = imports.c.undone_at.is_(None)
sa.Index(
    "uq_imports_content",
    *(imports.c[name] for name in ONE_CONTENT),
    unique=True,
    sqlite_where=STANDS,
    postgresql_where=STANDS,
)

orgs = sa.Table(
    "orgs",
    metadata,
    _import(),
    _text("school_id", primary_key=True),
    _text("name"),
    _text("district_id"),
    _text("identifier"),
    _of_import(),
    sqlite_with_rowid=False,
)
people = sa.Table(
    "people",
    metadata,
    _import(),
    sa.Column("is_student", sa.Boolean(), primary_key=True),
    _text("person_id", primary_key=True),  # student_id or adult_id
    _text("school_id", primary_key=True),
    _text("source_id"),
    _text("given_name"),
    _text("family_name"),
    _text("preferred_name"),
    _text("email"),
    _text("grade"),
    _text("homeroom"),
    _text("sex"),
    _text("race"),
    _text("role"),
    _text("kind"),  # student, staff, partner
    _text("begins"),
    _text("ends"),
    _of_import(),
    sqlite_with_rowid=False,
)
classes = sa.Table(
    "classes",
    metadata,
    _import(),
    _text("class_id", primary_key=True),
    _text("school_id"),
    _text("title"),
    _text("subject"),
    _text("class_type"),
    _text("room"),
    _text("period"),
    _of_import(),
    sqlite_with_rowid=False,
)
enrollments = sa.Table(
    "enrollments",
    metadata,
    _import(),
    _text("class_id", primary_key=True),
    _text("person_id", primary_key=True),
    _text("role", primary_key=True),
    _of_import(),
    sqlite_with_rowid=False,
)
programs = sa.Table(
    "programs",
    metadata,
    _import(),
    _text("student_id", primary_key=True),
    _text("english_learner"),
    _text("disability"),
    _text("low_income"),
    _text("foster"),
    _text("homeless"),
    _text("race_detail"),
    _text("home_language"),
    _of_import(),
    sqlite_with_rowid=False,
)

waves = sa.Table(
    "waves",
    metadata,
    _text("code", primary_key=True),
    _document("schools"),
    _document("grades"),
    sa.Column("census", sa.Date(), nullable=True),
    _time("opened_at", known=False),
    _time("closed_at", known=False),
    _document("roster_imports"),
    _text("by"),
    _time("at"),
)

responses = sa.Table(
    "responses",
    metadata,
    _import(),
    _number("row", primary_key=True, autoincrement=False),  # as a spreadsheet shows it
    _text("wave"),
    _text("instrument"),
    _text("person_id"),
    _time("submitted_at", known=False),
    sa.Column("none_ticked", sa.Boolean(), nullable=False),
    _document("answers"),  # item code → option code; unanswered items are left out
    _of_import(),
    _of_wave(),
    sa.Index("ix_responses_person", "wave", "instrument", "person_id"),
    sqlite_with_rowid=False,
)
nominations = sa.Table(
    "nominations",
    metadata,
    _import(),
    _number("row", primary_key=True, autoincrement=False),
    _number("position", primary_key=True, autoincrement=False),  # 0, 1, … within the response
    _number("slot"),
    _text("text"),
    sa.ForeignKeyConstraint(
        ["import_id", "row"], ["responses.import_id", "responses.row"], name="fk_nominations_response"
    ),
    sqlite_with_rowid=False,
)
anonymous_answers = sa.Table(
    "anonymous_answers",
    metadata,
    _import(),
    _number("number", primary_key=True, autoincrement=False),  # by lot; neither the file's row nor a time
    _text("wave"),
    _text("instrument"),
    _text("school_id"),
    _text("grade"),
    _document("answers"),
    _of_import(),
    _of_wave(),
    sa.Index("ix_anonymous_answers_wave", "wave", "instrument"),
    sqlite_with_rowid=False,
)
consents = sa.Table(
    "consents",
    metadata,
    _import(),
    _number("number", primary_key=True, autoincrement=False),  # 0, 1, … within the file
    _text("student_id"),
    _text("scope"),  # all, named, or a topic
    _text("given"),  # 0 or 1
    _text("date"),  # ISO date, or empty
    _of_import(),
    sqlite_with_rowid=False,
)
bundles = sa.Table(
    "bundles",
    metadata,
    _import(),
    _text("file", primary_key=True),
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    _of_import(),
)
IMPORTED = (
    *(nominations, responses, anonymous_answers),
    *(enrollments, classes, people, programs, orgs, consents, bundles),
)
"""The tables whose rows an import brings, those that refer to others first."""

mappings = sa.Table(
    "mappings",
    metadata,
    _number("mapping_id", primary_key=True),
    _text("signature"),  # of the file's header
    _text("subject"),  # an instrument's code, or the kind of roster table
    _document("document"),
    _text("by"),
    _time("at"),
    sa.Index("ix_mappings_signature", "signature", "subject"),
)

decisions = sa.Table(
    "decisions",
    metadata,
    _number("decision_id", primary_key=True),
    _text("wave"),
    _text("student_id"),
    _number("slot"),
    _text("text"),
    _text("adult_id"),
    sa.Column("probability", sa.Float(), nullable=True),  # a person's decision has none
    _text("decision"),
    _text("reason"),
    _text("flag"),
    _text("by"),  # empty where computed
    _time("at", known=False),
    _of_wave(),
    sa.Index("ix_decisions_wave", "wave", "by"),
)
ties = sa.Table(
    "ties",
    metadata,
    _text("wave", primary_key=True),
    _text("student_id", primary_key=True),
    _text("adult_id", primary_key=True),
    _text("informant"),  # student, staff, both
    _of_wave(),
    sqlite_with_rowid=False,
)
pictures = sa.Table(
    "pictures",
    metadata,
    _text("wave", primary_key=True),
    _text("version", primary_key=True),
    _text("part", primary_key=True),
    _text("school_id", primary_key=True),  # empty for the whole district
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    _time("at"),
    _of_wave(),
)

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    _text("wave", primary_key=True),
    _text("student_id", primary_key=True),
    _text("owner"),
    _text("state"),
    _text("due"),  # ISO date, or empty
    _text("note"),
    _number("version"),
    _text("by"),
    _time("updated_at"),
    _of_wave(),
)
contacts = sa.Table(
    "contacts",
    metadata,
    _number("contact_id", primary_key=True),
    _text("wave"),
    _text("student_id"),
    _text("on"),  # ISO date
    _text("kind"),
    _text("result"),
    _text("by"),
    _time("at"),
    _of_wave(),
    sa.Index("ix_contacts_student", "wave", "student_id"),
)
safety_contacts = sa.Table(
    "safety_contacts",
    metadata,
    _text("school_id", primary_key=True),
    _text("adult_id", primary_key=True),
    _text("by"),
    _time("at"),
    sqlite_with_rowid=False,
)
safety_hits = sa.Table(
    "safety_hits",
    metadata,
    _number("hit_id", primary_key=True),
    _text("wave"),
    _text("informant"),  # student or staff: whose words these are
    _text("person_id"),  # of the writer; empty where a row was refused because nobody fits it
    _document("schools"),  # the writer's when the words came in: a hit outlives the roster
    _number("slot"),
    _text("text"),
    _text("source"),  # found by the list of words, or sent by a person
    _text("by"),  # who stored the file, or sent it
    _time("found_at"),
    _time("escalated_at", known=False),
    _text("acknowledged_by"),
    _time("acknowledged_at", known=False),
    _of_wave(),
    sa.Index("ix_safety_hits_wave", "wave"),
)
audit = sa.Table(
    "audit",
    metadata,
    _number("entry_id", primary_key=True),
    _time("at"),
    _text("by"),
    _text("action"),
    _text("subject_kind"),
    _text("subject"),
    _text("detail"),
)
