"""Walks a window through every place there is, in a language, at a size, at a text size."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sample_towns import write_sample
from strongcity_desktop.app import build_application, settle
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import filled_worksheets
from strongcity_desktop.operations.tools import SHELVES
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.ui.main_window import MainWindow
from strongcity_desktop.ui.places import WITHOUT_TOWN
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets

Stop = tuple[str, str, dict[str, object]]


def write_sample_town(path: Path) -> str:
    """Write the sample town to a file; the id of its newest diagnosis."""
    town = write_sample(path, "en")
    try:
        return [filled.id for filled in town.run(filled_worksheets)
                if filled.worksheet_id == "diagnosis"][-1]
    finally:
        town.close()


_REGISTERS_OF_EACH_KIND = (
    "neighbourhoods", "challenges", "stakeholders", "tasks", "risks", "evidence_files", "goals",
    "actions", "budget_lines", "indicators", "readings", "change_boxes")
"""Registers that between them have every kind of field, panel and form."""


def stops(filled_id: str, *, every_register: bool = True) -> list[Stop]:
    """(name, place, arguments) of every place of a town; a question of every kind is one."""
    of_kind: dict[Kind, str] = {}
    for question in all_worksheets()["diagnosis"].questions:
        of_kind.setdefault(question.kind, question.key)
    asked: list[Stop] = [
        (f"question {kind.value}", "worksheet", {"filled_id": filled_id, "place": key})
        for kind, key in of_kind.items() if kind is not Kind.NOTE]
    return [
        ("home", "home", {}),
        *asked,
        ("challenge ratings", "worksheet", {"filled_id": filled_id, "place": "challenges_faced"}),
        ("survey results", "worksheet", {"filled_id": filled_id, "place": "survey_results"}),
        ("diagnosis", "diagnosis", {}),
        *((f"shelf {shelf.id}", "shelf", {"shelf": shelf.id}) for shelf in SHELVES),
        *((f"tool {tool_id}", "tool", {"tool_id": tool_id})
          for tool_id in ("M1", "C2", "C4", "X8")),
        ("council motion", "council_motion", {}),
        ("actions", "actions", {}),
        ("actions, timeline", "actions", {"shown": "timeline"}),
        ("actions, coverage", "actions", {"shown": "coverage"}),
        *((f"action, {part}", "action", {"part": part})
          for part in ("what", "when", "money", "harm", "progress", "model")),
        ("new action", "new_action", {}),
        ("results", "results", {}),
        ("results told apart", "results", {"split": "by_sex"}),
        ("plan", "plan", {}),
        ("plan, its foreword", "plan", {"part": "foreword"}),
        ("adopted versions", "adopted", {}),
        ("adopt the plan", "adopt", {}),
        ("meeting", "meeting", {}),
        ("meeting held", "meeting", {"part": "hold"}),
        ("meeting followed up", "meeting", {"part": "follow"}),
        ("import survey", "import_survey", {"filled_id": filled_id}),
        ("import rows", "import_rows", {"register_id": "stakeholders"}),
        ("stakeholder wizard", "stakeholder_wizard", {}),
        ("check", "worksheet", {"filled_id": filled_id, "place": "check"}),
        *((name, "register", {"register_id": name})
          for name in (REGISTERS if every_register else _REGISTERS_OF_EACH_KIND)),
        ("one challenge", "register", {"register_id": "challenges", "entry": True}),
        ("what changed", "compare", {}),
        ("one stakeholder", "register", {"register_id": "stakeholders", "entry": True}),
        ("one document", "register", {"register_id": "evidence_files", "entry": True}),
        ("documents", "documents", {}),
        ("history", "history", {}),
        ("settings", "settings", {}),
        ("town as a file", "town_data", {}),
        ("about", "about", {}),
        ("library", "library", {}),
        ("practice", "library", {"practice": "kumanovo", "back": {"place": "worksheet"}}),
        ("glossary", "glossary", {}),
    ]


def sample_window(app: QApplication, town: Path, t: Translator, size: tuple[int, int],
                  text_size: int = 100) -> MainWindow:
    """A window on the town, ready, in the translator's language and way."""
    window = build_application(app, town)
    window.context.settings.text_size = text_size
    window.context.settings.theme = "light"
    window.context.t = t
    window.wardrobe.put_on()
    window.resize(*size)
    window.show()
    window.rebuild()
    settle(window)
    return window


def walked(window: MainWindow, filled_id: str, *, every_register: bool = True) -> Iterator[str]:
    """Go everywhere; the name of each place once it is shown. The town is closed half-way."""
    for name, place, arguments in stops(filled_id, every_register=every_register):
        window.go(place, dict(arguments))
        yield _shown(window, name)
        if window.surroundings.is_narrow and window.surroundings.has_own_side():
            yield from _folded_parts(window, name)
    window.close_town()
    for place in sorted(WITHOUT_TOWN):
        window.go(place)
        yield _shown(window, place)


def _folded_parts(window: MainWindow, name: str) -> Iterator[str]:
    """What lies folded away where it is narrow: the steps, and the help."""
    window.surroundings.toggle_side()
    yield _shown(window, f"{name}, steps open")
    window.surroundings.toggle_side()
    if window.surroundings.toggle_help():
        yield _shown(window, f"{name}, help open")
        window.surroundings.toggle_help()


def _shown(window: MainWindow, name: str) -> str:
    settle(window)
    for _ in range(3):
        QApplication.processEvents()
    return name
