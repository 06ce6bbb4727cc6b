"""The main window: bars around one page at a time, and the way from page to page."""

import base64
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from strongcity_desktop.ui import regions, shortcuts
from strongcity_desktop.ui.backup_timer import BackupTimer
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis_door import open_diagnosis
from strongcity_desktop.ui.notices import Notices
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.focus_ring import RingKeeper
from strongcity_desktop.ui.parts.toast import Toast
from strongcity_desktop.ui.places import HOME, PLACES, WELCOME, WITHOUT_TOWN
from strongcity_desktop.ui.side_bar import SideBar
from strongcity_desktop.ui.surroundings import STEPS_WIDTH, Surroundings
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.top_bar import TOWN_WIDTH, TopBar
from strongcity_desktop.ui.town_doors import TownDoors
from strongcity_desktop.ui.undoing import Undoing
from strongcity_desktop.ui.wardrobe import Wardrobe
from strongcity_desktop.ui.window_keys import actions_of

if TYPE_CHECKING:
    from strongcity_desktop.operations.open_town import TownSummary
    from strongcity_desktop.store.town_file import TownFile

SMALLEST = (1024, 600)
FIRST_SIZE = (1366, 768)


class MainWindow(QMainWindow):
    """One town, or the welcome page. `go(place, arguments)` shows a page."""

    def __init__(self, context: Context, ring: RingKeeper | None = None) -> None:
        super().__init__()
        self.context = context
        self.summary: TownSummary | None = None
        self._ring = ring
        self._place = WELCOME
        self.doors = TownDoors(context, self)
        self.doors.opened.connect(self.show_town)
        self.undoing = Undoing(context, self)
        self.undoing.done.connect(self.reload)
        self.wardrobe = Wardrobe(context, self)
        self.wardrobe.changed.connect(self.rebuild)
        context.doors, context.wardrobe = self.doors, self.wardrobe
        context.refresh_town = self.refresh_town
        context.undo = self.undo
        self.backups = BackupTimer(context, self)
        self.notices: Notices
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._build()
        context.tell = lambda problem: self.notices.tell(problem)
        context.background.unforeseen.connect(lambda problem: self.notices.tell(problem))
        shortcuts.bind(self, actions_of(self), lambda index: self.side_bar.press(index))
        self._restore_geometry()

    # Building

    def _build(self) -> None:
        """Make the bars anew for the town, the language and the look of now."""
        details = self.summary.details if self.summary is not None else None
        name = details.name.shown_in(self.context.t.language).text if details else ""
        self.top_bar = TopBar(self.context, name, details.arms if details else None)
        self._connect_top_bar()
        self.notices = Notices(self.context)
        self.side_bar = SideBar(self.context, self._side_is_folded())
        self.side_bar.chosen.connect(self.go)
        self.surroundings = Surroundings(self.side_bar)
        self.surroundings.narrowed.connect(self._fold_for_room)
        ground = QWidget()
        ground.setProperty("ground", "bg")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top_bar, 0), (self.notices, 0), (self.surroundings, 1)):
            column.addWidget(part, stretch)
        self.setCentralWidget(ground)
        self.toast = Toast(ground)
        self.context.toast = self.toast.say
        self.undoing.labels.connect(self.top_bar.show_undo)

    def _connect_top_bar(self) -> None:
        bar = self.top_bar
        bar.change_town.connect(self.close_town)
        bar.close_town.connect(self.close_town)
        bar.copy_town.connect(self.doors.copy)
        bar.undo.connect(self.undo)
        bar.redo.connect(self.undoing.redo)
        bar.language_chosen.connect(self.wardrobe.set_language)
        bar.show_about.connect(lambda: self.go("about", {}))
        bar.show_keys.connect(lambda: self.go("about", {"part": "keys"}))

    # Going

    def page(self) -> Page | None:
        """The page shown."""
        return self.surroundings.page()

    def go(self, place: str, arguments: dict[str, Any] | None = None) -> None:
        """Leave this page and show another; without a town only some places open."""
        if self.context.town is None and place not in WITHOUT_TOWN:
            place = WELCOME
        arguments = dict(arguments or {})
        if place == "worksheet" and "filled_id" not in arguments:
            open_diagnosis(self.context, self.go)
            return
        self._leave()
        self._show(place, arguments)

    def _show(self, place: str, arguments: dict[str, Any]) -> None:
        page = PLACES[place](self.context, **arguments)
        self._place = place
        page.go.connect(self.go)
        page.surroundings_changed.connect(self._ask_again)
        bars = not page.fills_window
        self.top_bar.setVisible(bars)
        self.top_bar.set_town_shown(self.context.town is not None)
        self.surroundings.show_page(page)
        self._ask_again()
        self.side_bar.mark_place(arguments.get("register_id", place))
        self.undoing.refresh()
        self._focus_page(page)

    def _focus_page(self, page: Page) -> None:
        target = page.first_focus() or regions.first_focusable(page)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_again(self) -> None:
        page = self.page()
        if page is None:
            return
        self.surroundings.ask_again()
        own_side = self.surroundings.has_own_side() and not self.surroundings.is_narrow
        width = look().px(STEPS_WIDTH if own_side else TOWN_WIDTH)
        self.top_bar.set_town_width(min(width, round(self.width() * 0.32)))
        self.top_bar.show_crumbs(page.crumbs(), last_only=self.surroundings.is_narrow)
        name = self.summary.path.name if self.summary is not None else page.title()
        self.setWindowTitle(f"{name} — StrongCity Desktop" if name else "StrongCity Desktop")

    def _leave(self) -> None:
        page = self.page()
        if page is not None:
            page.leave()

    def undo(self) -> None:
        """Write down what is being typed, then take the newest step back."""
        self._leave()
        self.undoing.undo()

    def reload(self) -> None:
        """Show this page again with what the town holds now."""
        page = self.page()
        if page is not None:
            self._leave()
            self._show(self._place, page.arguments())

    def rebuild(self) -> None:
        """Build everything again in the language and look of now, at the same place."""
        page = self.page()
        arguments = page.arguments() if page is not None else {}
        self._leave()
        self._build()
        self._show_band()
        self._show(self._place, arguments)

    # Town

    def show_town(self, town: "TownFile") -> None:
        """Take a town that was just opened; the one open before is closed."""
        self._let_go()
        self.context.town = self.context.background.town = town
        from strongcity_desktop.operations.open_town import describe_town

        self.context.background.run(describe_town, self._town_described, self.context.tell)

    def _town_described(self, summary: "TownSummary") -> None:
        self.summary = summary
        name = summary.details.name.shown_in(self.context.t.language).text
        self.context.settings.remember_town(summary.path, name, summary.changed_at)
        self.wardrobe.save()
        self._place = HOME
        self._build()
        self._show_band()
        self._show(HOME, {})

    def refresh_town(self) -> None:
        """Read the town's details again, after they were changed."""
        from strongcity_desktop.operations.open_town import describe_town

        self.context.background.run(describe_town, self._details_changed)

    def _details_changed(self, summary: "TownSummary") -> None:
        self.summary = summary
        self.rebuild()

    def _show_band(self) -> None:
        if self.summary is not None:
            self.notices.show_lasting(self.summary)

    def close_town(self) -> None:
        """Close the town and show the welcome page."""
        self._leave()
        self._let_go()
        self._build()
        self._show(WELCOME, {})

    def _let_go(self) -> None:
        town, self.context.town = self.context.town, None
        self.context.background.town = None
        self.summary = None
        if town is not None:
            town.close()
            if town.closing_refusal is not None:
                self.notices.tell(town.closing_refusal)

    # Window

    def _side_is_folded(self) -> bool:
        return "side" in self.context.settings.folded

    def toggle_side(self) -> None:
        """Fold or unfold the side bar; on a narrow page, the steps above it."""
        if self.surroundings.has_own_side():
            self.surroundings.toggle_side()
            return
        folded = not self.side_bar.is_folded()
        self.side_bar.set_folded(folded)
        if not self.surroundings.is_narrow:
            kept = [name for name in self.context.settings.folded if name != "side"]
            self.context.settings.folded = [*kept, "side"] if folded else kept
            self.wardrobe.save()

    def _fold_for_room(self, narrow: bool) -> None:
        self.side_bar.set_folded(narrow or self._side_is_folded())
        self.top_bar.set_narrow(narrow)
        page = self.page()
        if page is not None:
            self.top_bar.show_crumbs(page.crumbs(), last_only=narrow)

    def _restore_geometry(self) -> None:
        if self.context.settings.geometry:
            kept = base64.b64decode(self.context.settings.geometry)
            self.restoreGeometry(QByteArray(kept))

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ring notice keys."""
        super().showEvent(event)
        if self._ring is not None:
            self._ring.watch(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write down what is being typed, keep the window's place, close the town."""
        self._leave()
        geometry = bytes(self.saveGeometry().data())
        self.context.settings.geometry = base64.b64encode(geometry).decode("ascii")
        self.wardrobe.save()
        self._let_go()
        self.context.background.close()
        super().closeEvent(event)
        QApplication.processEvents()
