"""How a register is looked at: what is searched, filtered, sorted and grouped, and kept by name."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal, Self, get_args

from strongcity_desktop.registers.fields import Field, FieldKind, Register

FilterOp = Literal["one_of", "at_least", "at_most", "between", "holds", "empty", "filled",
                   "before", "since"]
FilterValue = str | int | float | bool
OWN_ORDER, NUMBER = "", "number"
"""Sort keys that are no fields: the order the town gave its rows, and their lasting numbers."""
NOTHING = ""
"""Among the values of `one_of`: the rows that have nothing in the field."""

_VALUES_NEEDED: Mapping[FilterOp, int] = {"between": 2, "empty": 0, "filled": 0}
_BY_SIZE: tuple[FilterOp, ...] = ("at_least", "at_most", "between")
_OPS: Mapping[FieldKind, tuple[FilterOp, ...]] = {
    FieldKind.TEXT: ("holds",), FieldKind.LONG_TEXT: ("holds",), FieldKind.NAME: ("holds",),
    FieldKind.INTEGER: _BY_SIZE, FieldKind.AMOUNT: _BY_SIZE,
    FieldKind.DECIMAL: _BY_SIZE, FieldKind.PARTS: (),
    FieldKind.DATE: ("since", "before", "between"),
    FieldKind.SELECT_ONE: ("one_of",), FieldKind.SELECT_MULTIPLE: ("one_of",),
    FieldKind.RANGE: ("one_of", *_BY_SIZE), FieldKind.YES_NO: ("one_of",),
    FieldKind.REGISTER_CHOICE: ("one_of",), FieldKind.LEVEL_BY_ROW: ("at_least", "at_most"),
    FieldKind.FILE: (),
}
_NOT_GROUPED = (FieldKind.LONG_TEXT, FieldKind.LEVEL_BY_ROW, FieldKind.PARTS, FieldKind.FILE)


def ops_for(declared: Field) -> tuple[FilterOp, ...]:
    """The ways in which a field can be filtered, the usual one first."""
    return (*_OPS[declared.kind], "empty", "filled")


def can_group(declared: Field) -> bool:
    """Whether rows can stand in groups by this field."""
    return declared.kind not in _NOT_GROUPED


@dataclass(frozen=True)
class Filter:
    """One condition on one field; a filter without the values its `op` needs hides nothing.

    `one_of` takes choice keys, row ids, levels or yes and no, and `NOTHING` for empty ones; a field
    with several choices fits when one of them does. `between` takes the least and the most, both
    included; `before` leaves its day out, `since` takes it in. Of levels by row any one counts.
    """

    key: str
    op: FilterOp
    values: tuple[FilterValue, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether it has the values that it needs."""
        return len(self.values) >= _VALUES_NEEDED.get(self.op, 1)

    def to_json(self) -> dict[str, Any]:
        """The filter as it is stored."""
        return {"key": self.key, "op": self.op, "values": list(self.values)}


@dataclass(frozen=True)
class Sort:
    """One field to sort by, `OWN_ORDER` or `NUMBER`; empty ones stand last both ways."""

    key: str = OWN_ORDER
    descending: bool = False

    def to_json(self) -> dict[str, Any]:
        """The sort as it is stored."""
        return {"key": self.key, "descending": self.descending}


@dataclass(frozen=True)
class RowView:
    """What is seen of a register, and in which order; `only` are row ids, None means all."""

    search: str = ""
    filters: tuple[Filter, ...] = ()
    sorts: tuple[Sort, ...] = ()
    group_by: str = ""
    only: frozenset[str] | None = None

    @property
    def hides(self) -> bool:
        """Whether rows may be missing from it."""
        return bool(self.search.strip() or self.only is not None
                    or any(one.is_whole for one in self.filters))

    @property
    def is_own_order(self) -> bool:
        """Whether the rows stand as the town put them, so that they can be moved."""
        return not self.group_by and (not self.sorts or self.sorts[0] == Sort())

    def fitting(self, register: Register) -> "RowView":
        """The view without what the register does not have, or cannot filter or group so."""
        known = {declared.key: declared for declared in register.fields}
        grouped = known.get(self.group_by)
        return replace(
            self,
            filters=tuple(one for one in self.filters
                          if one.key in known and one.op in ops_for(known[one.key])),
            sorts=tuple(one for one in self.sorts
                        if one.key in (OWN_ORDER, NUMBER) or one.key in known),
            group_by=self.group_by if grouped is not None and can_group(grouped) else "")

    def without(self, keys: Container[str]) -> "RowView":
        """The view without filters, sorts and groups by these fields."""
        return replace(self, filters=tuple(one for one in self.filters if one.key not in keys),
                       sorts=tuple(one for one in self.sorts if one.key not in keys),
                       group_by="" if self.group_by in keys else self.group_by)

    def to_json(self) -> dict[str, Any]:
        """The view as it is stored; what is as always is left out."""
        stored: dict[str, Any] = {}
        if self.search:
            stored["search"] = self.search
        if self.filters:
            stored["filters"] = [one.to_json() for one in self.filters]
        if self.sorts:
            stored["sorts"] = [one.to_json() for one in self.sorts]
        if self.group_by:
            stored["group_by"] = self.group_by
        if self.only is not None:
            stored["only"] = sorted(self.only)
        return stored

    @classmethod
    def from_json(cls, stored: Any) -> Self:
        """The view that was stored; parts it does not know are dropped, and it never raises."""
        if not isinstance(stored, Mapping):
            return cls()
        only = stored.get("only")
        return cls(_text(stored.get("search")), tuple(_filters(_items(stored.get("filters")))),
                   tuple(_sorts(_items(stored.get("sorts")))), _text(stored.get("group_by")),
                   frozenset(_texts(only)) if isinstance(only, list) else None)


@dataclass(frozen=True)
class SavedView:
    """A view kept by name, with its columns (field keys) and their widths in pixels."""

    id: str
    register_id: str
    name: str
    view: RowView = RowView()
    columns: tuple[str, ...] = ()
    widths: Mapping[str, int] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """What is stored beside id, register and name."""
        return {**self.view.to_json(), "columns": list(self.columns), "widths": dict(self.widths)}

    @classmethod
    def from_json(cls, id: str, register_id: str, name: str, stored: Any) -> Self:
        """The view that was stored; parts it does not know are dropped, and it never raises."""
        known = stored if isinstance(stored, Mapping) else {}
        widths = known.get("widths")
        return cls(id, register_id, name, RowView.from_json(known),
                   tuple(_texts(_items(known.get("columns")))),
                   {str(key): width for key, width in widths.items()
                    if type(width) is int and width > 0} if isinstance(widths, Mapping) else {})


def _filters(items: Iterable[Any]) -> Iterable[Filter]:
    for item in items:
        if isinstance(item, Mapping) and isinstance(item.get("key"), str) \
                and item.get("op") in get_args(FilterOp):
            yield Filter(item["key"], item["op"],
                         tuple(value for value in _items(item.get("values"))
                               if isinstance(value, str | int | float)))


def _sorts(items: Iterable[Any]) -> Iterable[Sort]:
    for item in items:
        if isinstance(item, Mapping) and isinstance(item.get("key"), str):
            yield Sort(item["key"], item.get("descending") is True)


def _items(stored: Any) -> list[Any]:
    return stored if isinstance(stored, list) else []


def _text(stored: Any) -> str:
    return stored if isinstance(stored, str) else ""


def _texts(stored: Iterable[Any]) -> list[str]:
    return [one for one in stored if isinstance(one, str)]
