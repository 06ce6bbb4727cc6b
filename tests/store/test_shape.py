"""The shape declared for reading is the shape of the tables that are written."""

from sqlalchemy import Boolean

from strongcity_desktop.store import shape, tables
from strongcity_desktop.store.json_column import JsonValue
from strongcity_desktop.store.shape import Column


def test_tables_and_columns_are_those_written_in_their_order() -> None:
    written = {name: [(column.name, _kind(column.type)) for column in table.columns]
               for name, table in tables.METADATA.tables.items()}
    assert {name: list(columns.items()) for name, columns in shape.TABLES.items()} == written


def _kind(written: object) -> Column:
    if isinstance(written, JsonValue):
        return Column.JSON
    return Column.YES_NO if isinstance(written, Boolean) else Column.PLAIN


def test_the_same_tables_are_journalled() -> None:
    assert list(shape.JOURNALLED) == list(tables.JOURNALLED)


def test_rows_belong_to_rows_as_the_foreign_keys_say() -> None:
    written = {name: {key.column.table.name: key.parent.name for key in table.foreign_keys}
               for name, table in tables.METADATA.tables.items() if name in shape.JOURNALLED}
    assert {name: keys for name, keys in written.items() if keys} == shape.PARENTS
