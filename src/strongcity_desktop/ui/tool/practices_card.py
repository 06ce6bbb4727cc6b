"""What other towns and countries did with the questions of a tool, each to read in the library."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from strongcity_desktop.library.practices import practices
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.tool.run_card import Go

_FIRST = 4


class PracticesCard(Card):
    """`links` are the ways to the practices, by their keys; the library leads back to `here`."""

    def __init__(self, context: Context, keys: Sequence[str], go: Go,
                 here: dict[str, Any]) -> None:
        t = context.t
        super().__init__(t("From other towns"))
        self._t, self._go, self._here = t, go, here
        self.links: dict[str, WrappingLink] = {}
        known = {one.key: one for one in practices()}
        self._told = [known[key] for key in keys if key in known]
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.body.addLayout(self._list)
        self._rest = LinkButton(t.plural("Show {n} more", "Show {n} more",
                                         len(self._told) - _FIRST), self._show_rest)
        self._add(0, _FIRST)
        self.body.addWidget(self._rest)
        # Only now: shown without a parent it would be a window of its own, and take the focus.
        self._rest.setVisible(len(self._told) > _FIRST)

    def _add(self, first: int, last: int | None) -> None:
        for one in self._told[first:last]:
            told = QVBoxLayout()
            told.setSpacing(0)
            link = WrappingLink(one.title_in(self._t), partial(
                self._go, "library", {"practice": one.key, "back": self._here}))
            self.links[one.key] = link
            told.addWidget(link)
            told.addWidget(Label(one.place_in(self._t), "hint"))
            self._list.addLayout(told)

    def _show_rest(self) -> None:
        self._rest.hide()
        self._add(_FIRST, None)
