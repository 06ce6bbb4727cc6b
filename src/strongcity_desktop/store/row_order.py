"""By what rows are sorted and grouped, in SQL: numbers by size, texts by key."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.registers.row_texts import ORIGINAL, is_keyed
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.view import NUMBER, OWN_ORDER, RowView, Sort
from strongcity_desktop.store.row_source import Source
from strongcity_desktop.store.stored_values import UnreadableValue, from_json

_OWN = 't."position", t."number"'
_BY_VALUE = (FieldKind.INTEGER, FieldKind.RANGE, FieldKind.YES_NO)
_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
YEAR = 4
"""Characters of a day that name its year: days are grouped by it."""
Names = Callable[[str], Mapping[str, str]]
"""The names of all rows of a register, by id."""


@dataclass
class Ordering:
    """Grows while an order is put into SQL: the joins it needs and their values, in their order.

    Functions of the app are made known to `raw` for what SQL alone cannot put in order.
    """

    raw: Any
    source: Source
    t: Translator
    names: Names
    joins: str = ""
    values: list[Any] = field(default_factory=list)
    _made: "count[int]" = field(default_factory=count)

    def by(self, view: RowView) -> str:
        """What stands behind ORDER BY: the group, then the sorts, then the town's own order."""
        parts = []
        if view.group_by:
            parts.append(self.by_group(view))
        for sort in view.sorts:
            down = " DESC" if sort.descending else ""
            if sort.key == OWN_ORDER:
                parts.append(f't."position"{down}, t."number"{down}')
            elif sort.key == NUMBER:
                parts.append(f't."number"{down}')
            else:
                parts.append(self._by_field(self.source.register.field(sort.key), down))
        return ", ".join([*parts, _OWN])

    def by_group(self, view: RowView) -> str:
        """The order of the groups: as their field is sorted, the empty one last."""
        declared = self.source.register.field(view.group_by)
        down = " DESC" if Sort(declared.key, descending=True) in view.sorts else ""
        parts = [] if declared.kind is FieldKind.DATE else [self._by_field(declared, down)]
        return ", ".join([*parts, f"{self.group(declared)}{down} NULLS LAST"])

    def group(self, declared: Field) -> str:
        """What all rows of a group share: the value, the text as it is shown, the year of a day."""
        column = self.source.column(declared.key)
        if declared.kind is FieldKind.DATE:
            return f"substr({column}, 1, {YEAR})"
        if declared.kind in _TEXTS:
            return self._function(declared, lambda words: words or None)
        return f"nullif({column}, '')"

    def _by_field(self, declared: Field, down: str) -> str:
        column = self.source.column(declared.key)
        if declared.kind in _BY_VALUE:
            return f"{column}{down} NULLS LAST"
        if declared.kind in (FieldKind.AMOUNT, FieldKind.DECIMAL):
            return f"CAST(nullif({column}, '') AS REAL){down} NULLS LAST"
        if declared.kind is FieldKind.DATE:
            return f"nullif({column}, ''){down} NULLS LAST"
        if declared.kind is FieldKind.SELECT_ONE:
            return f"{_place(column, declared)}{down} NULLS LAST"
        if is_keyed(declared):
            return f"{self._key(declared)}{down} NULLS LAST"
        if declared.kind is FieldKind.NAME:
            self.raw.create_function("strongcity_key", 1, _key_of)
            return f"strongcity_key({column}){down} NULLS LAST"
        return f"{self._function(declared, lambda words: sort_key(words) or None)}{down} NULLS LAST"

    def _key(self, declared: Field) -> str:
        """The key of the version in the reader's language, else of what is shown in its place."""
        if not has_versions(self.raw, self.source, declared.key, self.t.language):
            return self._joined(declared, ORIGINAL)
        return (f"coalesce({self._joined(declared, self.t.language)}, "
                f"{self._joined(declared, ORIGINAL)})")

    def _joined(self, declared: Field, language: str) -> str:
        name = f"k{next(self._made)}"
        self.joins += (f" LEFT JOIN {self.source.keys} {name} ON {name}.number = t.number "
                       f"AND {name}.table_name = ? AND {name}.field = ? AND {name}.language = ?")
        self.values += [self.source.named, declared.key, language]
        return f"{name}.key"

    def _function(self, declared: Field, made: Callable[[str], str | None]) -> str:
        """A function of the column that the words shown are put through; each value once."""
        register, t = self.source.register, self.t
        names = self.names(declared.register) if declared.register else {}
        known: dict[Any, str | None] = {None: None}

        def words_of(stored: Any) -> str | None:
            if stored not in known:
                known[stored] = made(_words(stored))
            return known[stored]

        def _words(stored: Any) -> str:
            try:
                if declared.kind in _TEXTS:
                    return _shown(from_json(stored), t.language)
                return in_words(register, declared, from_json(stored), t, row_names=names)
            except (UnreadableValue, ValueError, TypeError, AttributeError, KeyError):
                return str(stored)  # a value of an unfit shape stands as it is shown

        name = f"strongcity_words_{next(self._made)}"
        self.raw.create_function(name, 1, words_of)
        return f"{name}({self.source.column(declared.key)})"


def has_versions(raw: Any, source: Source, key: str, language: str) -> bool:
    """Whether any row has a version of this text in this language beside the original's."""
    return raw.execute(f"SELECT 1 FROM {source.keys} WHERE table_name = ? AND field = ? "
                       "AND language = ? LIMIT 1", (source.named, key, language)
                       ).fetchone() is not None


def _shown(value: Any, language: str) -> str:
    """The text as a reader of the language sees it, like `LocalText.shown_in`, only quicker."""
    texts = value["texts"]
    return texts.get(language) or texts.get(value["original"]) or next(
        (texts[code] for code in sorted(texts) if texts[code]), "")


def _key_of(name: Any) -> str | None:
    return None if name is None else sort_key(str(name)) or None


def _place(column: str, declared: Field) -> str:
    """The place of a choice among those declared; one that is none any more stands behind."""
    cases = " ".join(f"WHEN '{_quoted(choice.key)}' THEN {place}"
                     for place, choice in enumerate(declared.choices))
    return (f"CASE {column} {cases} ELSE "
            f"iif(nullif({column}, '') IS NULL, NULL, {len(declared.choices)}) END")


def _quoted(key: str) -> str:
    return key.replace("'", "''")
