"""How each register was looked at last on this laptop; nothing typed and no name is remembered."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import FieldKind, Register
from strongcity_desktop.registers.view import Filter, RowView, SavedView, Sort

_SCORE = "score"
_KEPT_APART = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NAME, FieldKind.REGISTER_CHOICE)


def first_view(register: Register) -> RowView:
    """How a register is seen until a person looks otherwise: by score where there is one."""
    scored = any(field.key == _SCORE for field in register.fields)
    return RowView(sorts=(Sort(_SCORE, descending=True),)) if scored else RowView()


def remembered(stored: Mapping[str, Any], register: Register) -> SavedView:
    """The view remembered for a register; the first one where there is none."""
    kept = stored.get(register.id)
    if not isinstance(kept, Mapping):
        return SavedView("", register.id, "", first_view(register))
    view = SavedView.from_json("", register.id, "", kept)
    return SavedView("", register.id, "", view.view.fitting(register), view.columns, view.widths)


def to_remember(shown: SavedView, register: Register) -> dict[str, Any]:
    """What may be remembered: the settings are not locked up as a town file is.

    Words searched for, names of rows and anything personal stay out.
    """
    view = RowView(filters=tuple(one for one in shown.view.filters if _is_harmless(register, one)),
                   sorts=shown.view.sorts, group_by=shown.view.group_by)
    return SavedView("", register.id, "", view, shown.columns, shown.widths).to_json()


def _is_harmless(register: Register, one: Filter) -> bool:
    field = register.field(one.key)
    return field.mark not in (Mark.PERSONAL, Mark.SENSITIVE) and field.kind not in _KEPT_APART
