"""The main window: bars around one page at a time, and the way from page to page."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout

from strongcity_desktop.ui import regions, shortcuts
from strongcity_desktop.ui.backup_timer import BackupTimer
from strongcity_desktop.ui.closing import Closing, is_session_ending
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis_door import open_diagnosis
from strongcity_desktop.ui.evidence.dropping import Dropping
from strongcity_desktop.ui.failed_page import FailedPage
from strongcity_desktop.ui.ground import Ground
from strongcity_desktop.ui.lasting_bands import LastingBands
from strongcity_desktop.ui.notices import Notices
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.page_guard import PageGuard
from strongcity_desktop.ui.parts.focus_ring import RingKeeper
from strongcity_desktop.ui.parts.toast import Toast
from strongcity_desktop.ui.places import HOME, PLACES, WELCOME, WITHOUT_TOWN
from strongcity_desktop.ui.side_bar import SideBar
from strongcity_desktop.ui.surroundings import STEPS_WIDTH, Surroundings
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.top_bar import TOWN_WIDTH, TopBar
from strongcity_desktop.ui.town_doors import TownDoors
from strongcity_desktop.ui.undoing import Undoing
from strongcity_desktop.ui.waiting import Waiting
from strongcity_desktop.ui.wardrobe import Wardrobe
from strongcity_desktop.ui.window_keys import actions_of, connect_top_bar
from strongcity_desktop.ui.window_place import keep_place, restore_place

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
        self.backups.asked.connect(self._show_band)
        self.bands = LastingBands(context, self.go)
        self.closing = Closing(context)
        self.notices: Notices
        self.dropping = Dropping(context, self, self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self._build()
        context.tell = self._tell
        context.background.unforeseen.connect(lambda problem: context.tell(problem))
        self.guard = PageGuard(context.background, self)
        self.guard.told.connect(lambda problem: context.tell(problem))
        self.guard.gave_up.connect(self._give_up_page)
        shortcuts.bind(self, actions_of(self), lambda index: self.side_bar.press(index))
        restore_place(self, context.settings)

    # Building

    def _build(self) -> None:
        """Make the bars anew for the town, the language and the look of now."""
        details = self.summary.details if self.summary is not None else None
        name = details.name.shown_in(self.context.t.language).text if details else ""
        self.top_bar = TopBar(self.context, name, details.arms if details else None)
        connect_top_bar(self.top_bar, self)
        self.notices = Notices(self.context)
        self.side_bar: SideBar = SideBar(self.context, self._side_is_folded())
        self.side_bar.chosen.connect(self.go)
        self.surroundings = Surroundings(self.side_bar)
        self.surroundings.narrowed.connect(self._fold_for_room)
        ground = Ground()
        ground.setProperty("ground", "bg")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, stretch in ((self.top_bar, 0), (self.notices, 0), (self.surroundings, 1)):
            column.addWidget(part, stretch)
        self.setCentralWidget(ground)
        self.toast = Toast(ground)
        self.context.toast = self.toast.say
        self.waiting = Waiting(self.context, ground)
        self.undoing.labels.connect(self.top_bar.show_undo)
        self._show_band()
        self.closing.say(self.notices)

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
        self._place = place
        self.guard.forget()
        try:
            page = PLACES[place](self.context, **arguments)
            self._put_in(page)
            self.guard.watch(page)
        except Exception as problem:  # one bad record must not end the app
            self.context.tell(problem)
            self._put_in(FailedPage(self.context, place, arguments))

    def _put_in(self, page: Page) -> None:
        page.go.connect(self.go)
        page.surroundings_changed.connect(self._ask_again)
        page.close_town.connect(self.close_town)
        bars = not page.fills_window
        self.top_bar.setVisible(bars)
        self.top_bar.set_town_shown(self.context.town is not None)
        self.surroundings.show_page(page)
        of_register = "" if self._place == "documents" else page.arguments().get("register_id", "")
        self.side_bar.mark_place(of_register or self._place)
        self._ask_again()
        self.undoing.refresh()
        self.focus_page()

    def _tell(self, problem: Exception) -> None:
        self.notices.tell(problem)
        self.guard.hear(problem)

    def _give_up_page(self) -> None:
        """A page that failed while it was still being read gives way to plain words."""
        page = self.page()
        if page is not None and not isinstance(page, FailedPage):
            self._put_in(FailedPage(self.context, self._place, page.arguments()))

    def focus_page(self) -> None:
        """Put the focus where the page wants it."""
        page = self.page()
        target = (page.first_focus() or regions.first_focusable(page)) if page else None
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_again(self) -> None:
        page = self.page()
        if page is None:
            return
        self.surroundings.ask_again()
        if page.entry():
            self.side_bar.mark_entry(page.entry())
        own_side = self.surroundings.has_own_side() and not self.surroundings.is_narrow
        width = look().px(STEPS_WIDTH if own_side else TOWN_WIDTH)
        self.top_bar.set_town_width(min(width, round(self.width() * 0.32)))
        self.top_bar.show_crumbs(page.crumbs())
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
        self._show(self._place, arguments)

    # Town

    def show_town(self, town: "TownFile") -> None:
        """Take a town that was just opened; the one open before is closed."""
        self._let_go()
        self.context.town = self.context.background.town = town
        from strongcity_desktop.operations.open_town import describe_town

        self.context.background.run(describe_town, self._town_described,
                                    lambda problem: self._not_described(town, problem))

    def _town_described(self, summary: "TownSummary") -> None:
        self.summary = summary
        name = summary.details.name.shown_in(self.context.t.language).text
        self.context.settings.remember_town(summary.path, name, summary.changed_at)
        self.wardrobe.save()
        self._place = HOME
        if self.page() is None:  # the bars were made for this start and have shown nothing yet
            self.top_bar.show_town(name, summary.details.arms)
            self._show_band()
        else:
            self._build()
        self._show(HOME, {})

    def _not_described(self, town: "TownFile", problem: Exception) -> None:
        """What stands at the beginning of the town cannot be read: its backups can."""
        self.close_town()
        self.context.tell(problem)
        self.go("restore", {"path": str(town.path)})

    def refresh_town(self) -> None:
        """Read the town's details again, after they were changed."""
        from strongcity_desktop.operations.open_town import describe_town

        self.context.background.run(describe_town, self._details_changed)

    def _details_changed(self, summary: "TownSummary") -> None:
        self.summary = summary
        self.rebuild()

    def close_town(self) -> None:
        """Close the town and show the welcome page."""
        self._leave()
        self._let_go()
        self._build()
        self._show(WELCOME, {})

    def _let_go(self) -> None:
        self.closing.let_go()
        self.summary = None

    def _show_band(self) -> None:
        self.notices.show_lasting(self.bands.band(self.summary))

    def start_safely(self, path: Path | None) -> None:
        """Open nothing by itself: offer the town at `path`, or the last one, and its backups."""
        self.bands.say_safe_start(path)
        self._show_band()

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

    def showEvent(self, event: QShowEvent) -> None:
        """Let the ring notice keys."""
        super().showEvent(event)
        if self._ring is not None:
            self._ring.watch(self)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Write down what is being typed, keep the window's place, close the town."""
        self._leave()
        keep_place(self, self.context.settings)
        self.wardrobe.save()
        self._let_go()
        if self.closing.has_refusal and not is_session_ending():
            self.close_town()  # stay, so that it can be read why no backup was made
            event.ignore()
            return
        self.context.background.close()
        super().closeEvent(event)
        QApplication.processEvents()
