"""The rows that a table has read so far, by number; older ones give way."""

from collections.abc import Iterable, Iterator

from strongcity_desktop.registers.fields import Row

PAGE = 256
_MOST = 64 * PAGE


class KnownRows:
    """A cache of rows, read a page of `PAGE` at a time."""

    def __init__(self) -> None:
        self._by_number: dict[int, Row] = {}
        self._numbers: dict[str, int] = {}

    def __iter__(self) -> Iterator[Row]:
        """The rows known, in no particular order."""
        return iter(self._by_number.values())

    def get(self, number: int | None) -> Row | None:
        """The row with this number, if it is known."""
        return None if number is None else self._by_number.get(number)

    def number_of(self, row_id: str) -> int | None:
        """The number of a row, if it is known."""
        return self._numbers.get(row_id)

    def put(self, rows: Iterable[Row]) -> None:
        """Know these rows, as they are now."""
        for row in rows:
            self._by_number[row.number] = row
            self._numbers[row.id] = row.number
        if len(self._by_number) > _MOST:
            for number in list(self._by_number)[:_MOST // 4]:
                self._forget(number)

    def drop(self, row_ids: Iterable[str]) -> None:
        """Forget these rows."""
        for row_id in row_ids:
            number = self._numbers.get(row_id)
            if number is not None:
                self._forget(number)

    def clear(self) -> None:
        """Forget all."""
        self._by_number.clear()
        self._numbers.clear()

    def _forget(self, number: int) -> None:
        row = self._by_number.pop(number)
        self._numbers.pop(row.id, None)
