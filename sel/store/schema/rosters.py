"""Rosters: schools, people, classes, and what supplementary tables say of them."""

import sqlalchemy as sa

from sel.store.columns import number, text, time
from sel.store.schema.metadata import import_key, metadata, of_import

orgs = sa.Table(
    "orgs",
    metadata,
    import_key(),
    text("school_id", primary_key=True),
    text("name"),
    text("district_id"),
    text("identifier"),
    of_import(),
    sqlite_with_rowid=False,
)
people = sa.Table(
    "people",
    metadata,
    import_key(),
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
    of_import(),
    sqlite_with_rowid=False,
)
classes = sa.Table(
    "classes",
    metadata,
    import_key(),
    text("class_id", primary_key=True),
    text("school_id"),
    text("title"),
    text("subject"),
    text("class_type"),
    text("room"),
    text("period"),
    of_import(),
    sqlite_with_rowid=False,
)
enrollments = sa.Table(
    "enrollments",
    metadata,
    import_key(),
    text("class_id", primary_key=True),
    text("person_id", primary_key=True),
    text("role", primary_key=True),
    of_import(),
    sqlite_with_rowid=False,
)
taught = sa.Table(
    "taught",  # by the roster before this import, and no longer by this one's
    metadata,
    import_key(),
    text("student_id", primary_key=True),
    text("adult_id", primary_key=True),
    of_import(),
    sqlite_with_rowid=False,
)
programs = sa.Table(
    "programs",
    metadata,
    import_key(),
    text("student_id", primary_key=True),
    text("english_learner"),
    text("disability"),
    text("low_income"),
    text("foster"),
    text("homeless"),
    text("race_detail"),
    text("home_language"),
    of_import(),
    sqlite_with_rowid=False,
)
consents = sa.Table(
    "consents",
    metadata,
    import_key(),
    number("number", primary_key=True, autoincrement=False),  # 0, 1, … within the file
    text("student_id"),
    text("scope"),  # all, named, or a topic
    text("given"),  # 0 or 1
    text("date"),  # ISO date, or empty
    of_import(),
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
    text("languages", server_default=""),  # as written, joined by a semicolon; empty: not on record
    text("by"),
    time("at"),
    of_import(),
    sqlite_with_rowid=False,
)
