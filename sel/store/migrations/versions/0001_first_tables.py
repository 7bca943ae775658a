"""The first tables, and the triggers that keep the audit log append-only."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0001"
down_revision = None

DOCUMENT = sa.JSON().with_variant(postgresql.JSONB(), "postgresql")


def text(*names: str, primary_key: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), primary_key=primary_key, nullable=False) for name in names]


def number(*names: str, primary_key: bool = False, counted: bool = False) -> list[sa.Column[Any]]:
    """`counted` numbers are given by the database."""
    return [
        sa.Column(
            name,
            sa.Integer(),
            primary_key=primary_key,
            nullable=False,
            autoincrement="auto" if counted else False,
        )
        for name in names
    ]


def document(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, DOCUMENT, nullable=False) for name in names]


def moment(name: str, *, known: bool = True) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=not known)


def of_import() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"])


def of_wave() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["wave"], ["waves.code"])


def upgrade() -> None:
    create_imports()
    create_roster()
    create_waves_and_responses()
    create_results()
    create_follow_ups()
    create_audit()


def create_imports() -> None:
    op.create_table(
        "imports",
        *number("import_id", primary_key=True, counted=True),
        *text("kind", "content_hash", "filename", "tool", "wave", "instrument", "school"),
        *number("rows_read", "accepted", "rejected"),
        *document("skipped", "problems"),
        *text("by"),
        moment("at"),
        *text("undone_by"),
        moment("undone_at", known=False),
    )
    stands = sa.text("undone_at IS NULL")
    op.create_index(
        "uq_imports_content",
        "imports",
        ["kind", "content_hash", "wave", "instrument"],
        unique=True,
        sqlite_where=stands,
        postgresql_where=stands,
    )


def create_roster() -> None:
    tables: dict[str, tuple[list[sa.Column[Any]], list[sa.Column[Any]]]] = {
        "orgs": (text("school_id", primary_key=True), text("name", "district_id", "identifier")),
        "people": (
            [
                sa.Column("is_student", sa.Boolean(), primary_key=True, nullable=False),
                *text("person_id", "school_id", primary_key=True),
            ],
            text("source_id", "given_name", "family_name", "preferred_name", "email", "grade", "homeroom")
            + text("sex", "race", "role", "kind", "begins", "ends"),
        ),
        "classes": (
            text("class_id", primary_key=True),
            text("school_id", "title", "subject", "class_type", "room", "period"),
        ),
        "enrollments": (text("class_id", "person_id", "role", primary_key=True), []),
        "programs": (
            text("student_id", primary_key=True),
            text("english_learner", "disability", "low_income", "foster", "homeless")
            + text("race_detail", "home_language"),
        ),
    }
    for name, (key, rest) in tables.items():
        op.create_table(
            name, *number("import_id", primary_key=True), *key, *rest, of_import(), sqlite_with_rowid=False
        )


def create_waves_and_responses() -> None:
    op.create_table(
        "waves",
        *text("code", primary_key=True),
        *document("schools", "grades"),
        sa.Column("census", sa.Date(), nullable=True),
        moment("opened_at", known=False),
        moment("closed_at", known=False),
        *document("roster_imports"),
        *text("by"),
        moment("at"),
    )
    op.create_table(
        "responses",
        *number("import_id", "row", primary_key=True),
        *text("wave", "instrument", "person_id"),
        moment("submitted_at", known=False),
        sa.Column("none_ticked", sa.Boolean(), nullable=False),
        *document("answers"),
        of_import(),
        of_wave(),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_responses_person", "responses", ["wave", "instrument", "person_id"])
    op.create_table(
        "nominations",
        *number("import_id", "row", "position", primary_key=True),
        *number("slot"),
        *text("text"),
        sa.ForeignKeyConstraint(
            ["import_id", "row"], ["responses.import_id", "responses.row"], name="fk_nominations_response"
        ),
        sqlite_with_rowid=False,
    )


def create_results() -> None:
    op.create_table(
        "decisions",
        *number("decision_id", primary_key=True, counted=True),
        *text("wave", "student_id"),
        *number("slot"),
        *text("text", "adult_id"),
        sa.Column("probability", sa.Float(), nullable=True),
        *text("decision", "reason", "flag", "by"),
        moment("at", known=False),
        of_wave(),
    )
    op.create_index("ix_decisions_wave", "decisions", ["wave", "by"])
    op.create_table(
        "ties",
        *text("wave", "student_id", "adult_id", primary_key=True),
        *text("informant"),
        of_wave(),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "pictures",
        *text("wave", "version", "part", "school_id", primary_key=True),
        sa.Column("parquet", sa.LargeBinary(), nullable=False),
        moment("at"),
        of_wave(),
    )


def create_follow_ups() -> None:
    op.create_table(
        "follow_ups",
        *text("wave", "student_id", primary_key=True),
        *text("owner", "state", "due", "note"),
        *number("version"),
        *text("by"),
        moment("updated_at"),
        of_wave(),
    )
    op.create_table(
        "contacts",
        *number("contact_id", primary_key=True, counted=True),
        *text("wave", "student_id", "on", "kind", "result", "by"),
        moment("at"),
        of_wave(),
    )
    op.create_index("ix_contacts_student", "contacts", ["wave", "student_id"])


def create_audit() -> None:
    op.create_table(
        "audit",
        *number("entry_id", primary_key=True, counted=True),
        moment("at"),
        *text("by", "action", "subject_kind", "subject", "detail"),
    )
    triggers = SQLITE_TRIGGERS if op.get_bind().dialect.name == "sqlite" else POSTGRES_TRIGGERS
    for statement in triggers:
        op.execute(statement)


SQLITE_TRIGGERS = (
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
       BEGIN SELECT RAISE(ABORT, 'the audit log can only be added to'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
       BEGIN SELECT RAISE(ABORT, 'the audit log can only be added to'); END""",
    # INSERT OR REPLACE removes a row without asking the trigger above.
    """CREATE TRIGGER audit_no_replace BEFORE INSERT ON audit
       WHEN EXISTS (SELECT 1 FROM audit WHERE entry_id = NEW.entry_id)
       BEGIN SELECT RAISE(ABORT, 'the audit log can only be added to'); END""",
)
POSTGRES_TRIGGERS = (
    """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'the audit log can only be added to'; END $$""",
    """CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit
       FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
       FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
)
