"""About: what this is, its versions, where data lies, licences, and every key."""

import importlib.metadata
import platform
from typing import Any

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop import paths
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.illustration import AppMark
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.shortcuts import BINDINGS


class AboutPage(Page):
    """With `part="keys"` the keys come first."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        self.fills_window = context.town is None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        body = scroll.body
        if context.town is None:
            self._back = LinkButton(t("Back to the start"), lambda: self.go.emit("welcome", {}),
                                    icon="arrow-left")
            body.addWidget(self._back)
        cards = [self._app(), self._keys(), self._licences()]
        if arguments.get("part") == "keys":
            cards = [cards[1], cards[0], cards[2]]
        for card in cards:
            body.addWidget(card)
        body.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Keys") if self.arguments().get("part") == "keys" \
            else self.context.t("About StrongCity")

    def _app(self) -> Card:
        t = self.context.t
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(AppMark(40))
        head.addWidget(Label("StrongCity Desktop", "title"), 1)
        card.body.addLayout(head)
        card.body.addWidget(Label(t("A step-by-step way for towns to prevent hate, extremism and "
                                    "polarisation. Everything stays on this computer: the app "
                                    "never uses the internet.")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        for line, (name, value) in enumerate(versions()):
            grid.addWidget(Label(name, "hint", wrap=False), line, 0)
            grid.addWidget(Label(value, "control", wrap=False).let_copy(), line, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        card.body.addWidget(Label(t("Folder of your data on this computer"), "strong"))
        card.body.addWidget(Label(str(paths.user_data_folder()).replace("/", "/\u200b"),
                                  "hint").let_copy())
        return card

    def _keys(self) -> Card:
        t = self.context.t
        card = Card(t("Keys"), icon="keyboard")
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for line, binding in enumerate(BINDINGS):
            start = QHBoxLayout()
            start.addWidget(_caps(binding.keys))
            start.addStretch(1)
            grid.addLayout(start, line, 0)
            grid.addWidget(Label(t(binding.words), "control"), line, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return card

    def _licences(self) -> Card:
        t = self.context.t
        card = Card(t("Licences"), icon="scales")
        for text in (
            t("StrongCity Desktop: European Union Public Licence 1.2."),
            t("Fonts: Noto Sans, Noto Sans Arabic and Hind Siliguri, SIL Open Font License 1.1."),
            t("Icons: Phosphor, MIT licence."),
            t("Window: Qt for Python (PySide6), GNU Lesser General Public License 3."),
        ):
            card.body.addWidget(Label(text, "control"))
        return card


def _caps(keys: str) -> QWidget:
    """The caps of a binding: one, or one for each key where arrows are among them."""
    named = keys.replace("+", " ").replace("  ", " +").replace("Return", "Enter")
    row = QWidget()
    row.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    row.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    caps = QHBoxLayout(row)
    caps.setContentsMargins(0, 0, 0, 0)
    caps.setSpacing(4)
    for key in named.split() if set(named) & set("↑↓←→") else [named]:
        caps.addWidget(KeyCap(key))
    return row


def versions() -> list[tuple[str, str]]:
    """The versions a support person asks for, as (name, version)."""
    found = [("StrongCity Desktop", _version("strongcity-desktop")), ("Qt", qVersion() or ""),
             ("PySide6", _version("PySide6-Essentials")),
             ("Python", platform.python_version())]
    cipher = _version("sqlcipher3")
    if cipher:
        found.append(("SQLite (sqlcipher3)", cipher))
    found.append(("", f"{platform.system()} {platform.machine()}"))
    return found


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""

