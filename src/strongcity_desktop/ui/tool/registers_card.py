"""The registers of a tool, each with what it holds and the way there."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.tool.run_card import Go


class RegistersCard(Card):
    """`links` are the ways, by register id."""

    def __init__(self, context: Context, counts: Mapping[str, int], go: Go,
                 view: Mapping[str, Any] | None = None) -> None:
        """`view` is how the registers then stand; None leaves them as they were last seen."""
        t = context.t
        super().__init__(t("Registers"))
        self.links: dict[str, WrappingLink] = {}
        for register_id, n in counts.items():
            declared = REGISTERS[register_id]
            way = {"register_id": register_id, **({"view": dict(view)} if view else {})}
            self.links[register_id] = WrappingLink(title(t, declared),
                                                   partial(go, "register", way))
            self.body.addWidget(self._line(
                declared, words.count(t, declared, n) if n else words.empty(t, declared)[0]))

    def _line(self, declared: Register, told: str) -> QWidget:
        told_of = QWidget()
        column = QVBoxLayout(told_of)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.links[declared.id])
        column.addWidget(Label(told, "hint"))
        return together(IconMark(declared.words.icon, "ink-2", 20), told_of, spacing=12)
