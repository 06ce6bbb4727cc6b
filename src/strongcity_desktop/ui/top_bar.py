"""The top bar: the town and its arms, where you are, find, undo, language, help."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from strongcity_desktop.ui.arms import arms_pixmap
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.crumb_trail import CrumbTrail
from strongcity_desktop.ui.find.find_box import FindBox
from strongcity_desktop.ui.page import Crumb
from strongcity_desktop.ui.parts.button import BarButton
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.shipped_languages import own_name
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.icons import button_icon, icon, icon_size
from strongcity_desktop.ui.theme.look import look

HEIGHT, TOWN_WIDTH, ARMS = 48, 208, 28


class TownButton(QPushButton):
    """The town's name beside its arms; opens the menu of the town file."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "town")
        self._name = ""
        size = look().px(ARMS)
        self.setIconSize(QSize(size, size))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_town(self, name: str, arms: bytes | None, spoken_name: str) -> None:
        """Show another town."""
        self._name = name
        self.setAccessibleName(spoken_name)
        self.setToolTip(name)
        self.setIcon(QIcon(arms_pixmap(arms, look().px(ARMS), density=2.0)))
        self._fit_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the name to the room there is; the tooltip has it whole."""
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        room = self.width() - look().px(ARMS) - look().px(44)
        metrics = QFontMetrics(role_font("body", strong=True))
        self.setText(" " + metrics.elidedText(self._name.replace("&", "&&"),
                                              Qt.TextElideMode.ElideRight, max(20, room)))


class TopBar(QFrame):
    """Built anew with each town, language or look. What is chosen leaves by signals."""

    change_town = Signal()
    copy_town = Signal()
    close_town = Signal()
    undo = Signal()
    redo = Signal()
    language_chosen = Signal(str)
    show_keys = Signal()
    show_about = Signal()

    def __init__(self, context: Context, town_name: str, arms: bytes | None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setProperty("bar", "top")
        self.setFixedHeight(max(HEIGHT, look().px(HEIGHT)))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._town_place = self._town_area()
        row.addWidget(self._town_place)
        self.trail = CrumbTrail(context)
        row.addWidget(self.trail, 1)
        self.finder = FindBox(context)
        row.addWidget(self.finder)
        self._add_actions(row)
        row.addSpacing(12)
        self.show_undo("", "")
        self.show_town(town_name, arms)

    def show_town(self, name: str, arms: bytes | None) -> None:
        """Show another town's name and arms."""
        self.town_button.show_town(name, arms,
                                   self._context.t("Town file: {town}", town=name))

    def _town_area(self) -> QFrame:
        t = self._context.t
        area = QFrame()
        area.setProperty("bar", "town")
        area.setFixedWidth(look().px(TOWN_WIDTH))
        row = QHBoxLayout(area)
        row.setContentsMargins(10, 0, 10, 0)
        button = TownButton()
        caret = IconMark("caret-down", "ink-2", 16, button)
        inside = QHBoxLayout(button)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addStretch(1)
        inside.addWidget(caret)
        inside.addSpacing(10)
        caret.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        menu = QMenu(button)
        menu.addAction(icon("folder-open"), t("Change town"), self.change_town.emit)
        menu.addAction(icon("copy"), t("Make a copy"), self.copy_town.emit)
        menu.addAction(icon("x"), t("Close the town"), self.close_town.emit)
        button.setMenu(menu)
        row.addWidget(button)
        self.town_button = button
        return area

    def _add_actions(self, row: QHBoxLayout) -> None:
        t = self._context.t
        self._undo = _icon_button("arrow-counter-clockwise", t("Undo"))
        self._undo.clicked.connect(self.undo)
        self._redo = _icon_button("arrow-clockwise", t("Redo"))
        self._redo.clicked.connect(self.redo)
        self._language = BarButton(own_name(t, t.language), icon="globe",
                                   name=t("Language: {language}",
                                          language=own_name(t, t.language)))
        self._language.setMenu(self._language_menu())
        self._help = BarButton(t("Help"), icon="question")
        menu = QMenu(self._help)
        menu.addAction(icon("keyboard"), t("Keys"), self.show_keys.emit)
        menu.addAction(icon("info"), t("About StrongCity"), self.show_about.emit)
        self._help.setMenu(menu)
        for button in (self._undo, self._redo, self._language, self._help):
            row.addWidget(button)

    def _language_menu(self) -> QMenu:
        from strongcity_desktop.language.translator import SHIPPED

        t = self._context.t
        menu = QMenu(self._language)
        for code in SHIPPED:
            action = menu.addAction(own_name(t, code))
            action.setCheckable(True)
            action.setChecked(code == t.language)
            action.triggered.connect(
                lambda _checked=False, chosen=code: self.language_chosen.emit(chosen))
        return menu

    def show_crumbs(self, crumbs: list[Crumb]) -> None:
        """Show the way to the page."""
        self.trail.show_way(crumbs)
        before: QWidget = self.town_button
        for part in self.trail.stops():
            QWidget.setTabOrder(before, part)
            before = part

    def show_undo(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; an empty name switches the button off."""
        t = self._context.t
        for button, label, plain in (
            (self._undo, t("Undo: {action}", action=undo), undo),
            (self._redo, t("Redo: {action}", action=redo), redo),
        ):
            button.setEnabled(bool(plain))
            if plain:
                button.setToolTip(label)

    def set_narrow(self, narrow: bool) -> None:
        """Leave out words that an icon can stand for."""
        self.finder.set_narrow(narrow)
        for button, name in ((self._language, "globe"), (self._help, "question")):
            spoken = button.accessibleName()
            if narrow:
                button.setText("")
                button.setToolTip(spoken)
                button.setIcon(icon(name, "ink", 20))
                button.setIconSize(icon_size(20))
            else:
                text = (own_name(self._context.t, self._context.t.language)
                        if name == "globe" else self._context.t("Help"))
                button.setText(text)
                button.setIcon(button_icon(name, "ink", 18, not look().is_rtl))

    def set_town_width(self, width: int) -> None:
        """Stand as wide as the side below."""
        self._town_place.setFixedWidth(width)

    def set_town_shown(self, shown: bool) -> None:
        """Hide what belongs to a town while none is open."""
        for part in (self._town_place, self.finder, self._undo, self._redo):
            part.setVisible(shown)


def _icon_button(name: str, text: str) -> BarButton:
    button = BarButton("", name=text)
    button.setToolTip(text)
    button.setIcon(icon(name, "ink-2", 20))
    button.setIconSize(icon_size(20))
    return button
