"""The welcome page: the language first, then a town to go on with, or a new one."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.illustration import AppMark, Illustration
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.services import Doors
from strongcity_desktop.ui.shipped_languages import own_name
from strongcity_desktop.ui.theme.icons import button_icon, button_icon_size
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.welcome.recent_towns import RecentTowns
from strongcity_desktop.ui.welcome.starts import StartCard

_PICTURE_SHARE, _PICTURE_MOST = 0.392, 620
_LANGUAGES_A_ROW = 4


class WelcomePage(Page):
    """Picture at the start, doors at the end. Enter opens the last town."""

    fills_window = True

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._picture = _Picture(context)
        row.addWidget(self._picture)
        self._scroll = ScrollColumn(max_width=None, margins=(48, 24, 48, 16))
        row.addWidget(self._scroll, 1)
        self._body = self._scroll.body
        self._body.setSpacing(8)
        self._add_languages()
        self._towns = RecentTowns(context, self._open)
        if context.settings.recent:
            self._body.addSpacing(20)
            self._body.addWidget(Label(context.t("Go on with a town"), "section"))
            self._body.addWidget(self._towns)
        self._body.addSpacing(20)
        self._add_starts()
        self._body.addStretch(1)
        self._add_foot()

    def _add_languages(self) -> None:
        from strongcity_desktop.language.translator import SHIPPED

        t = self.context.t
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconMark("globe", "accent", 20))
        head.addWidget(Label(t("Language"), "section"), 1)
        self._body.addLayout(head)
        grid = QGridLayout()
        grid.setSpacing(8)
        group = QButtonGroup(self)
        for index, code in enumerate(SHIPPED):
            button = self._language_button(code, own_name(t, code))
            group.addButton(button)
            grid.addWidget(button, index // _LANGUAGES_A_ROW, index % _LANGUAGES_A_ROW)
        for column in range(_LANGUAGES_A_ROW):
            grid.setColumnStretch(column, 1)
        self._body.addLayout(grid)

    def _language_button(self, code: str, name: str) -> QPushButton:
        button = QPushButton(name)
        button.setProperty("kind", "language")
        button.setCheckable(True)
        here = code == self.context.t.language
        button.setChecked(here)
        button.setAccessibleName(name)
        if here:
            button.setIcon(button_icon("check", "accent", 16, not look().is_rtl))
            button.setIconSize(button_icon_size(16))
        button.clicked.connect(lambda: self._speak(code))
        return button

    def _speak(self, code: str) -> None:
        if self.context.wardrobe is not None:
            self.context.wardrobe.set_language(code)

    def _add_starts(self) -> None:
        t = self.context.t
        self._body.addWidget(Label(t("Or start here") if self.context.settings.recent
                                   else t("Start here"), "section"))
        cards = QHBoxLayout()
        cards.setSpacing(16)
        doors = self._doors()
        self._new = StartCard("plus-circle", t("Start a new town"),
                              t("Name, country, languages. About two minutes."),
                              lambda: self.go.emit("new_town", {}))
        cards.addWidget(self._new, 1)
        cards.addWidget(StartCard("compass", t("Try the sample town"),
                                  t("Valmora is made up and complete. Change anything."),
                                  doors.open_sample), 1)
        cards.addWidget(StartCard("folder-open", t("Open another file"),
                                  t("From a colleague, a USB stick or a backup."),
                                  doors.choose), 1)
        self._body.addLayout(cards)

    def _add_foot(self) -> None:
        t = self.context.t
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(IconMark("laptop", "accent", 18))
        foot.addWidget(Label(t("Everything stays on this computer. No internet needed."), "hint"),
                       1)
        foot.addWidget(LinkButton(t("About and sources"), lambda: self.go.emit("about", {})))
        self._body.addLayout(foot)

    def _doors(self) -> Doors:
        if self.context.doors is None:
            raise RuntimeError("the window gives the doors")
        return self.context.doors

    def _open(self, path: Path) -> None:
        self._doors().open(path)

    def first_focus(self) -> QWidget | None:
        """The last town's button, so that Enter opens it; else the new town."""
        return self._towns.first_button() or self._new

    def resizeEvent(self, event: Any) -> None:
        """The picture takes its share, and none where there is little room."""
        super().resizeEvent(event)
        wide = self.width() >= 900 and look().scale <= 1.5
        self._picture.setVisible(wide)
        self._picture.setFixedWidth(min(_PICTURE_MOST, round(self.width() * _PICTURE_SHARE)))


class _Picture(Illustration):
    """The drawing with the app's name and promise above it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        t = context.t
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 44, 40, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(AppMark(40))
        head.addWidget(Label("StrongCity Desktop", "section", wrap=False), 1)
        column.addLayout(head)
        column.addSpacing(20)
        column.addWidget(Label(t("Help people live well together in your town"), "display"))
        column.addWidget(Label(t("A step-by-step way to prevent hate, extremism and polarisation, "
                                 "one question at a time."), "lead"))
        column.addStretch(1)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)
