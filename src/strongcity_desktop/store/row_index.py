"""The index of the registers: the words each row is found by, and its place in the order of texts.

It lies in the town file beside the rows and changes in the same transaction, so that both always
agree. It holds nothing that the rows do not hold.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.row_texts import Teller
from strongcity_desktop.store.reading import rows_in
from strongcity_desktop.store.shape import REGISTER_TABLES

INDEX_VERSION = 4
"""Grows with each change of what the index holds; an older one is made anew."""
WORDS, KEYS = "row_words", "row_key"
_REGISTER_OF = {REGISTER_TABLES[id]: register for id, register in REGISTERS.items()}
_AT_ONCE = 1_000
_VERSION_OF = ""
"""The name of no table: its one line tells the version."""


def keep(raw: Any, touched: Mapping[str, Mapping[str, int | None]]) -> None:
    """Bring the index up to date with these rows as they stand in the transaction under way.

    `touched` are the lasting numbers of rows by table and id, None where the row is there and
    tells it; a row that is gone leaves the index. Tables that are no register are passed over.
    """
    for table, numbers in touched.items():
        if table in _REGISTER_OF:
            _forget(raw, table, {number for number in numbers.values() if number is not None})
            ids = list(numbers)
            for start in range(0, len(ids), _AT_ONCE):
                rows = rows_in(raw, table, {"id": ids[start:start + _AT_ONCE]})
                _forget(raw, table, [row["number"] for row in rows
                                     if numbers[row["id"]] is None])
                learn(raw, table, rows)


def learn(raw: Any, table: str, rows: Collection[Mapping[str, Any]]) -> None:
    """Let the index know new rows of a table; one that is no register is passed over."""
    if rows and table in _REGISTER_OF:
        fill(raw, WORDS, KEYS, table, _REGISTER_OF[table], rows)


def keep_by_id(raw: Any, touched: Iterable[tuple[str, str]]) -> None:
    """As `keep`, for rows that are there, by table and id."""
    numbers: dict[str, dict[str, int | None]] = {}
    for table, row_id in touched:
        numbers.setdefault(table, {})[row_id] = None
    keep(raw, numbers)


def is_current(raw: Any) -> bool:
    """Whether the index of this file is one that this app writes."""
    found = raw.execute(f"SELECT number FROM {WORDS} WHERE table_name = ?",
                        (_VERSION_OF,)).fetchall()
    return bool(found == [(INDEX_VERSION,)])


def rebuild(raw: Any) -> None:
    """Make the whole index anew, in the transaction under way."""
    raw.execute(f"DELETE FROM {WORDS}")
    raw.execute(f"DELETE FROM {KEYS}")
    for table in _REGISTER_OF:
        after = 0
        while part := _after(raw, table, after):
            learn(raw, table, part)
            after = part[-1]["number"]
    raw.execute(f"INSERT INTO {WORDS} VALUES (?, ?, '', '')", (_VERSION_OF, INDEX_VERSION))


def fill(raw: Any, words: str, keys: str, table: str, register: Register,
         rows: Iterable[Mapping[str, Any]]) -> None:
    """Write the words and keys of rows into two tables of the index's shape."""
    teller, found, ordered = Teller(register), [], []
    for row in rows:
        texts = teller.texts(row)
        found.append((table, row["number"], texts.words, texts.private))
        ordered += [(row["number"], table, *key) for key in teller.keys(row)]
    raw.executemany(f"INSERT INTO {words} (table_name, number, words, private) "
                    "VALUES (?, ?, ?, ?)", found)
    raw.executemany(f"INSERT INTO {keys} (number, table_name, field, language, key) "
                    "VALUES (?, ?, ?, ?, ?)", ordered)


def _forget(raw: Any, table: str, numbers: Collection[int]) -> None:
    gone = [(table, number) for number in numbers]
    for index in (WORDS, KEYS):
        raw.executemany(f"DELETE FROM {index} WHERE table_name = ? AND number = ?", gone)


def _after(raw: Any, table: str, number: int) -> list[dict[str, Any]]:
    ids = [row_id for row_id, in raw.execute(
        f'SELECT id FROM "{table}" WHERE number > ? ORDER BY number LIMIT ?',
        (number, _AT_ONCE)).fetchall()]
    return sorted(rows_in(raw, table, {"id": ids}), key=lambda row: int(row["number"])) \
        if ids else []
