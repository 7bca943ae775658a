"""What people decide about written names: by the words and their context, remembered for later waves.

Decisions that a person made about single mentions move there; what is left beside is only computed.
"""

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

ANY_CONTEXT = "*"


def text(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def number(name: str, *, primary_key: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), primary_key=primary_key, nullable=False, autoincrement=False)


def upgrade() -> None:
    op.create_table(
        "name_answers",
        number("answer_id", primary_key=True),
        number("part", primary_key=True),
        *text("scope", "key", "context", "student_id"),
        number("slot"),
        *text("text", "decision", "adult_id", "wave", "by"),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *text("undone_by"),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["wave"], ["waves.code"]),
    )
    op.create_index("ix_name_answers_wave", "name_answers", ["wave"])
    move_decisions(op.get_bind())


def move_decisions(conn: sa.Connection) -> None:
    """Move what people decided about single mentions, in its order."""
    tables = sa.MetaData()
    tables.reflect(conn, only=["decisions", "name_answers", "people", "imports"])
    made, answers = tables.tables["decisions"], tables.tables["name_answers"]
    by_hand = made.c.by != ""
    rows = conn.execute(sa.select(made).where(by_hand).order_by(made.c.decision_id)).all()
    schools = schools_of(conn, tables, [row.student_id for row in rows])
    for answer_id, row in enumerate(rows, start=1):
        about = {"student_id": row.student_id, "slot": row.slot, "text": row.text, "wave": row.wave}
        words = {"scope": schools.get(row.student_id, ""), "key": folded(row.text), "context": ANY_CONTEXT}
        said = {"decision": row.decision, "adult_id": row.adult_id, "by": row.by, "at": row.at}
        conn.execute(
            answers.insert().values(answer_id=answer_id, part=0, undone_by="", **about, **words, **said)
        )
    conn.execute(made.delete().where(by_hand))


def schools_of(conn: sa.Connection, tables: sa.MetaData, student_ids: list[str]) -> dict[str, str]:
    """Return each student's schools on the newest standing roster, ids joined by a space."""
    people, imports = tables.tables["people"], tables.tables["imports"]
    stands = (imports.c.kind == "roster", imports.c.undone_at.is_(None))
    newest = sa.select(sa.func.max(imports.c.import_id)).where(*stands).scalar_subquery()
    there = (people.c.import_id == newest, people.c.is_student, people.c.person_id.in_(student_ids))
    found = conn.execute(sa.select(people.c.person_id, people.c.school_id).where(*there))
    schools: dict[str, list[str]] = {}
    for student_id, school_id in found:
        schools.setdefault(student_id, []).append(school_id)
    return {student_id: " ".join(sorted(ids)) for student_id, ids in schools.items()}


def folded(written: str) -> str:
    """Return the words as names are folded when this step was written; a step never changes."""
    plain = unicodedata.normalize("NFKC", written).casefold().translate(UNDECOMPOSED)
    plain = re.sub(r"['’‘ʼʻ`´]", "", re.sub(r"['’‘ʼ`´]s\b", "", plain))
    bare = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[\W_]+", " ", bare).split())


UNDECOMPOSED = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
