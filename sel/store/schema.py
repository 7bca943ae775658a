"""The store's tables, the same on SQLite and PostgreSQL.

Every row that an import brought carries that import's id and is never updated, so that undoing the
import is deleting exactly those rows. Text is never missing ("" says "not on record"); times are UTC.
The migrations say the same in steps; a test holds the two together.
"""

import sqlalchemy as sa

from sel.store.columns import document, number, text, time

HEAD = "0007"
"""The newest migration: a store at this revision has the tables below."""

metadata = sa.MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def _import() -> sa.Column[int]:
    return number("import_id", primary_key=True, autoincrement=False)


def _of_import() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["import_id"], ["imports.import_id"])


def _of_wave() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["wave"], ["waves.code"])


imports = sa.Table(
    "imports",
    metadata,
    number("import_id", primary_key=True),
    text("kind"),  # roster, other_adults, programs, consent, availability, holidays, responses
    text("content_hash"),
    text("filename"),
    text("tool"),
    text("wave"),  # empty for a roster
    text("instrument"),
    text("school"),
    number("rows_read"),
    number("accepted"),
    number("rejected"),
    document("skipped"),
    document("problems"),
    text("by"),
    time("at"),
    text("undone_by"),
    time("undone_at", known=False),
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
    text("school_id", primary_key=True),
    text("name"),
    text("district_id"),
    text("identifier"),
    _of_import(),
    sqlite_with_rowid=False,
)
people = sa.Table(
    "people",
    metadata,
    _import(),
    sa.Column("is_student", sa.Boolean(), primary_key=True),
    text("person_id", primary_key=True),  # student_id or adult_id
    text("school_id", primary_key=True),
    text("source_id"),
    text("given_name"),
    text("family_name"),
    text("preferred_name"),
    text("email"),
    text("grade"),
    text("homeroom"),
    text("sex"),
    text("race"),
    text("role"),
    text("kind"),  # student, staff, partner
    text("begins"),
    text("ends"),
    _of_import(),
    sqlite_with_rowid=False,
)
classes = sa.Table(
    "classes",
    metadata,
    _import(),
    text("class_id", primary_key=True),
    text("school_id"),
    text("title"),
    text("subject"),
    text("class_type"),
    text("room"),
    text("period"),
    _of_import(),
    sqlite_with_rowid=False,
)
enrollments = sa.Table(
    "enrollments",
    metadata,
    _import(),
    text("class_id", primary_key=True),
    text("person_id", primary_key=True),
    text("role", primary_key=True),
    _of_import(),
    sqlite_with_rowid=False,
)
taught = sa.Table(
    "taught",  # by the roster before this import, and no longer by this one's
    metadata,
    _import(),
    text("student_id", primary_key=True),
    text("adult_id", primary_key=True),
    _of_import(),
    sqlite_with_rowid=False,
)
programs = sa.Table(
    "programs",
    metadata,
    _import(),
    text("student_id", primary_key=True),
    text("english_learner"),
    text("disability"),
    text("low_income"),
    text("foster"),
    text("homeless"),
    text("race_detail"),
    text("home_language"),
    _of_import(),
    sqlite_with_rowid=False,
)

waves = sa.Table(
    "waves",
    metadata,
    text("code", primary_key=True),
    document("schools"),
    document("grades"),
    sa.Column("census", sa.Date(), nullable=True),
    time("opened_at", known=False),
    time("closed_at", known=False),
    document("roster_imports"),
    text("by"),
    time("at"),
)

responses = sa.Table(
    "responses",
    metadata,
    _import(),
    number("row", primary_key=True, autoincrement=False),  # as a spreadsheet shows it
    text("wave"),
    text("instrument"),
    text("person_id"),
    time("submitted_at", known=False),
    sa.Column("none_ticked", sa.Boolean(), nullable=False),
    document("answers"),  # item code → option code; unanswered items are left out
    _of_import(),
    _of_wave(),
    sa.Index("ix_responses_person", "wave", "instrument", "person_id"),
    sqlite_with_rowid=False,
)
nominations = sa.Table(
    "nominations",
    metadata,
    _import(),
    number("row", primary_key=True, autoincrement=False),
    number("position", primary_key=True, autoincrement=False),  # 0, 1, … within the response
    number("slot"),
    text("text"),
    sa.ForeignKeyConstraint(
        ["import_id", "row"], ["responses.import_id", "responses.row"], name="fk_nominations_response"
    ),
    sqlite_with_rowid=False,
)
anonymous_answers = sa.Table(
    "anonymous_answers",
    metadata,
    _import(),
    number("number", primary_key=True, autoincrement=False),  # by lot; neither the file's row nor a time
    text("wave"),
    text("instrument"),
    text("school_id"),
    text("grade"),
    document("answers"),
    _of_import(),
    _of_wave(),
    sa.Index("ix_anonymous_answers_wave", "wave", "instrument"),
    sqlite_with_rowid=False,
)
consents = sa.Table(
    "consents",
    metadata,
    _import(),
    number("number", primary_key=True, autoincrement=False),  # 0, 1, … within the file
    text("student_id"),
    text("scope"),  # all, named, or a topic
    text("given"),  # 0 or 1
    text("date"),  # ISO date, or empty
    _of_import(),
    sqlite_with_rowid=False,
)
availability = sa.Table(
    "availability",  # a row a change; of each adult the highest version holds
    metadata,
    text("adult_id", primary_key=True),
    number("version", primary_key=True, autoincrement=False),
    sa.Column("import_id", sa.Integer(), nullable=True),  # none where it was changed in the grid
    sa.Column("places", sa.Integer(), nullable=True),  # missing: as many as usual
    sa.Column("volunteers", sa.Boolean(), nullable=False),
    sa.Column("excluded", sa.Boolean(), nullable=False),
    text("clearance_until"),  # ISO date, the last day, or empty
    text("by"),
    time("at"),
    _of_import(),
    sqlite_with_rowid=False,
)
holidays = sa.Table(
    "holidays",
    metadata,
    _import(),
    text("date", primary_key=True),  # ISO date
    text("name"),
    _of_import(),
    sqlite_with_rowid=False,
)
bundles = sa.Table(
    "bundles",
    metadata,
    _import(),
    text("file", primary_key=True),
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    _of_import(),
)
IMPORTED = (
    *(nominations, responses, anonymous_answers),
    *(enrollments, classes, people, programs, orgs, consents, availability, holidays, bundles),
)
"""The tables whose rows an import brings, those that refer to others first."""

mappings = sa.Table(
    "mappings",
    metadata,
    number("mapping_id", primary_key=True),
    text("signature"),  # of the file's header
    text("subject"),  # an instrument's code, or the kind of roster table
    document("document"),
    text("by"),
    time("at"),
    sa.Index("ix_mappings_signature", "signature", "subject"),
)

decisions = sa.Table(
    "decisions",
    metadata,
    number("decision_id", primary_key=True),
    text("wave"),
    text("student_id"),
    number("slot"),
    text("text"),
    text("adult_id"),
    sa.Column("probability", sa.Float(), nullable=True),  # a person's decision has none
    text("decision"),
    text("reason"),
    text("flag"),
    text("by"),  # empty where computed
    time("at", known=False),
    _of_wave(),
    sa.Index("ix_decisions_wave", "wave", "by"),
)
ties = sa.Table(
    "ties",
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("adult_id", primary_key=True),
    text("informant"),  # student, staff, both
    _of_wave(),
    sqlite_with_rowid=False,
)
pictures = sa.Table(
    "pictures",
    metadata,
    text("wave", primary_key=True),
    text("version", primary_key=True),
    text("part", primary_key=True),
    text("school_id", primary_key=True),  # empty for the whole district
    sa.Column("parquet", sa.LargeBinary(), nullable=False),
    time("at"),
    _of_wave(),
)

follow_ups = sa.Table(
    "follow_ups",
    metadata,
    text("wave", primary_key=True),
    text("student_id", primary_key=True),
    text("owner"),
    text("state"),
    text("due"),  # ISO date, or empty
    text("note"),
    text("reason", server_default=""),  # why it is not needed, or waits
    text("adult_id", server_default=""),  # accepted as the student's adult
    text("declined", server_default=""),  # adults who are not to be proposed again, ids joined by a space
    number("version"),
    text("by"),
    time("updated_at"),
    _of_wave(),
)
contacts = sa.Table(
    "contacts",
    metadata,
    number("contact_id", primary_key=True),
    text("wave"),
    text("student_id"),
    text("on"),  # ISO date
    text("kind"),
    text("result"),
    text("by"),
    time("at"),
    _of_wave(),
    sa.Index("ix_contacts_student", "wave", "student_id"),
)
safety_contacts = sa.Table(
    "safety_contacts",
    metadata,
    text("school_id", primary_key=True),
    text("adult_id", primary_key=True),
    text("by"),
    time("at"),
    sqlite_with_rowid=False,
)
safety_hits = sa.Table(
    "safety_hits",
    metadata,
    number("hit_id", primary_key=True),
    text("wave"),
    text("informant"),  # student or staff: whose words these are
    text("person_id"),  # of the writer; empty where a row was refused because nobody fits it
    document("schools"),  # the writer's when the words came in: a hit outlives the roster
    number("slot"),
    text("text"),
    text("source"),  # found by the list of words, or sent by a person
    text("by"),  # who stored the file, or sent it
    time("found_at"),
    time("escalated_at", known=False),
    text("acknowledged_by"),
    time("acknowledged_at", known=False),
    _of_wave(),
    sa.Index("ix_safety_hits_wave", "wave"),
)
name_answers = sa.Table(
    "name_answers",
    metadata,
    number("answer_id", primary_key=True, autoincrement=False),
    number("part", primary_key=True, autoincrement=False),  # 0, 1, … where one mention means several
    text("scope"),  # the writer's schools, ids joined by a space
    text("key"),  # the words, folded
    text("context"),  # the adults in question who teach the writer, ids joined by a space; * is any
    text("student_id"),  # empty: of everybody with that scope, key and context
    number("slot"),  # 0: any
    text("text"),  # as it was written
    text("decision"),
    text("adult_id"),
    text("wave"),  # in which it was given; it holds there and later
    text("by"),
    time("at"),
    text("undone_by"),
    time("undone_at", known=False),
    _of_wave(),
    sa.Index("ix_name_answers_wave", "wave"),
)
audit = sa.Table(
    "audit",
    metadata,
    number("entry_id", primary_key=True),
    time("at"),
    text("by"),
    text("action"),
    text("subject_kind"),
    text("subject"),
    text("detail"),
)
