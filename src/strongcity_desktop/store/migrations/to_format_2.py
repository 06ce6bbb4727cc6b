"""Format 1 to 2: a filled worksheet remembers where it was left."""

import sqlalchemy as sa
from alembic.operations import Operations


def upgrade(op: Operations) -> None:
    """Add the column `place`; worksheets begun before open at their first open question."""
    op.add_column("filled_worksheet", sa.Column("place", sa.String(), nullable=True))
