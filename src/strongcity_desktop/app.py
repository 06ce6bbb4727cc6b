"""The application: the only place where its objects are made and joined."""

import contextlib
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.translator import system_language, translator
from strongcity_desktop.operations.safe_start import begin_start, start_is_usable
from strongcity_desktop.operations.settings import Settings, Theme, load_settings
from strongcity_desktop.operations.shown_files import forget_earlier_runs
from strongcity_desktop.operations.tools import SHELVES, TOOLS
from strongcity_desktop.ui import crash_report
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.first_page import FirstPage
from strongcity_desktop.ui.illustration import draw_mark
from strongcity_desktop.ui.lasting_singletons import make_singletons_last
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.opening import OpeningWindow, choose_platform
from strongcity_desktop.ui.parts.focus_ring import RingKeeper
from strongcity_desktop.ui.places import WELCOME, WITHOUT_TOWN
from strongcity_desktop.ui.single_instance import SingleInstance, raise_other_window
from strongcity_desktop.ui.tidying import WindowThreadCollector
from strongcity_desktop.ui.usable_watch import UsableWatch
from strongcity_desktop.ui.wardrobe import Wardrobe

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

_SETTLE_MS = 20_000
_CALM_MS = 200
_PLACES_OF_A_TOWN: tuple[tuple[str, dict[str, str]], ...] = (
    ("home", {}), ("worksheet", {}), ("register", {"register_id": "neighbourhoods"}),
    ("register", {"register_id": "stakeholders"}), ("documents", {}), ("history", {}),
    ("settings", {}), ("about", {}), ("diagnosis", {}),
    *(("shelf", {"shelf": shelf.id}) for shelf in SHELVES),
    *(("tool", {"tool_id": tool.id}) for tool in TOOLS),
)


def run(argv: Sequence[str], opening: OpeningWindow | None) -> int:
    """Open the window, on the town file named in `argv` if there is one; the exit code.

    `opening` stands on the screen already and gives way; None where there is no display.
    """
    app = QApplication.instance()
    if opening is None or not isinstance(app, QApplication):
        t = translator(system_language())
        sys.stderr.write(t("There is no display here. `strongcity --help` shows what works "
                           "without one.") + "\n")
        return 1
    path = Path(argv[0]).absolute() if argv else None
    if raise_other_window(path):
        return 0
    window = start_window(app, opening, path, is_safe=begin_start())
    UsableWatch(window)
    crash_report.install(lambda report: _say_later(window, report))
    single = _listen(window, path)
    try:
        code = app.exec()
        start_is_usable()
        return code
    finally:
        single.stop()
        crash_report.uninstall()


def start_window(app: QApplication, opening: OpeningWindow, path: Path | None, *,
                 is_safe: bool = False) -> MainWindow:
    """The window of a start, which takes the place of `opening` as soon as it has a page.

    After two starts that never became usable the file at `path` is offered, not opened.
    """
    window = _build_window(app)
    first = FirstPage(window, opening)
    if path is not None and not is_safe:
        first.shown.connect(lambda: QTimer.singleShot(_CALM_MS, window, load_ahead))
        first.wait_for(path)
        return window
    first.show()
    QTimer.singleShot(0, lambda: after_first_paint(window, path, is_safe=is_safe))
    return window


def build_application(app: QApplication, town_path: Path | None = None) -> MainWindow:
    """The main window, dressed and joined, not shown yet.

    With a town file it is open when this returns; raises what opening it raises.
    """
    window = _build_window(app)
    if town_path is None:
        window.go(WELCOME)
        return window
    from strongcity_desktop.operations.open_town import open_town

    window.show_town(open_town(town_path))
    settle(window)
    return window


def _build_window(app: QApplication) -> MainWindow:
    make_singletons_last()
    if app.findChild(WindowThreadCollector) is None:
        WindowThreadCollector(app)
    app.setApplicationName("StrongCity")
    app.setApplicationDisplayName("")
    app.setDesktopFileName("strongcity")
    if app.property("style") != "fusion":  # once: a style put on again dresses every widget anew
        app.setStyle("fusion")
        app.setProperty("style", "fusion")
    app.setWindowIcon(_window_icon())
    context = _context(load_settings())
    Wardrobe(context, app).put_on()
    return MainWindow(context, RingKeeper.of(app))


def _context(settings: Settings) -> Context:
    language = settings.language or system_language()
    return Context(translator(language), settings, Background())


def settle(window: MainWindow) -> None:
    """Wait until everything the window asked for in the background has been delivered."""
    background = window.context.background
    while background.is_busy:
        loop = QEventLoop()
        background.idle.connect(loop.quit)
        QTimer.singleShot(_SETTLE_MS, loop.quit)
        loop.exec()
        background.idle.disconnect(loop.quit)
    QApplication.processEvents()


def open_every_window(town_file: Path, languages: Sequence[str],
                      themes: Sequence[Theme] = ("light", "dark")) -> int:
    """Open each page in each of the languages and themes on this town; how many were opened.

    Raises whatever a page raises.
    """
    choose_platform()
    app = QApplication.instance() or QApplication(["strongcity"])
    if not isinstance(app, QApplication):
        raise RuntimeError("there is another Qt application already")
    window = build_application(app, town_file)
    problems: list[Exception] = []
    window.context.tell = problems.append
    window.show()
    opened = 0
    try:
        for language in languages:
            for theme in themes:
                window.context.settings.theme = theme
                window.wardrobe.set_language(language)
                opened += _open_each(window)
        window.close_town()
        for place in sorted(WITHOUT_TOWN):
            window.go(place)
            opened += 1
    finally:
        window.close()
    if problems:
        raise problems[0]
    return opened


def _open_each(window: MainWindow) -> int:
    for place, arguments in _PLACES_OF_A_TOWN:
        window.go(place, dict(arguments))
        settle(window)
        window.grab()
    return len(_PLACES_OF_A_TOWN)


def after_first_paint(window: MainWindow, path: Path | None, *, is_safe: bool = False) -> None:
    """Load what is heavy on a thread, and open the file that was asked for.

    After two starts that never became usable the file is offered, not opened.
    """
    load_ahead()
    if is_safe:
        window.start_safely(path)
    elif path is not None:
        window.doors.open(path)


def load_ahead() -> None:
    """Load on a thread what a town is opened with, and what its first change needs."""
    threading.Thread(target=_load_heavy_parts, name="loading", daemon=True).start()


def _load_heavy_parts() -> None:
    forget_earlier_runs()
    with contextlib.suppress(ImportError):
        import strongcity_desktop.operations.fill_worksheet
        import strongcity_desktop.operations.open_town
        import strongcity_desktop.store.engine
        import strongcity_desktop.store.steps  # noqa: F401


def _listen(window: MainWindow, path: Path | None) -> SingleInstance:
    """Answer a second start for the file that is open now."""
    single = SingleInstance()
    single.listen(path)

    def come_forward() -> None:
        window.showNormal() if window.isMinimized() else window.show()
        window.raise_()
        window.activateWindow()

    def follow(town: "TownFile") -> None:
        single.listen(town.path)

    single.raised.connect(come_forward)
    window.doors.opened.connect(follow)
    return single


def _say_later(window: MainWindow, report: Path) -> None:
    """Say on the window's thread that a report was written."""
    t = window.context.t
    text = t("Something unforeseen happened, and this step may be missing. What you wrote before "
             "is kept. A report without your data lies at {place}.", place=str(report))
    QTimer.singleShot(0, window, lambda: window.notices.say(text))


def _window_icon() -> QIcon:
    icon = QIcon()
    for size in (16, 32, 64, 128):
        pixmap = QPixmap(size, size)
        pixmap.fill("transparent")
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_mark(painter, pixmap.rect().toRectF(), "light")
        painter.end()
        icon.addPixmap(pixmap)
    return icon
