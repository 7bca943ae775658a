"""Why a follow-up is not needed, and which adults were accepted or declined for the student."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    for name in ("reason", "adult_id", "declined"):
        op.add_column("follow_ups", sa.Column(name, sa.Text(), nullable=False, server_default=""))
