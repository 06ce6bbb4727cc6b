"""Bringing a town file of an older format up to date, whole or not at all."""

from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.store.schema import format_of, set_format
from strongcity_desktop.store.shape import FORMAT

if TYPE_CHECKING:
    from sqlalchemy import Connection

NOT_BROUGHT_UP_TO_DATE = mark(
    "{name} comes from an older StrongCity and could not be brought up to date. Nothing in it was "
    "changed. Open it with the StrongCity it was made with, or restore its newest backup.")


def is_behind(raw: Any) -> bool:
    """Whether the file has an older format than this app writes."""
    return format_of(raw) < FORMAT


def bring_up_to_date(connection: "Connection", name: str) -> None:
    """Take every step from the file's format to the present one, in the transaction under way.

    Raises Refusal; the caller's transaction then rolls everything back.
    """
    # Imported here: alembic costs a quarter of a second, and most files are up to date.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    from strongcity_desktop.store.engine import raw_of
    from strongcity_desktop.store.migrations import (
        to_format_2,
        to_format_3,
        to_format_4,
        to_format_5,
        to_format_6,
        to_format_7,
    )

    steps = {1: to_format_2.upgrade, 2: to_format_3.upgrade, 3: to_format_4.upgrade,
             4: to_format_5.upgrade, 5: to_format_6.upgrade, 6: to_format_7.upgrade}
    raw = raw_of(connection)
    operations = Operations(MigrationContext.configure(connection))
    try:
        for version in range(format_of(raw), FORMAT):
            steps[version](operations)
            set_format(raw, version + 1)
    except Exception as trouble:
        raise Refusal(NOT_BROUGHT_UP_TO_DATE, name=name) from trouble
