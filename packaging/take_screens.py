"""`make screens`: a picture of every screen in every language, light and dark, at 1366×768."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
SIZE = (1366, 768)


def places(filled_id: str, strategy_id: str) -> list[tuple[str, str, dict[str, Any]]]:
    """(name of the picture, place, arguments) of every screen of a town."""
    from strongcity_desktop.operations.tools import SHELVES, TOOLS
    from strongcity_desktop.registers.catalogue import REGISTERS
    from strongcity_desktop.worksheets.kinds import Kind
    from strongcity_desktop.worksheets.loader import all_worksheets

    first_of_kind: dict[Kind, str] = {}
    for question in all_worksheets()["diagnosis"].questions:
        first_of_kind.setdefault(question.kind, question.key)
    questions = [(f"question-{kind}", "worksheet", {"filled_id": filled_id, "place": key})
                 for kind, key in first_of_kind.items() if kind is not Kind.NOTE]
    return [
        ("home", "home", {}),
        *questions,
        ("challenge-ratings", "worksheet", {"filled_id": filled_id, "place": "challenges_faced"}),
        ("survey-results", "worksheet", {"filled_id": filled_id, "place": "survey_results"}),
        ("diagnosis", "diagnosis", {}),
        *((f"shelf-{shelf.id}", "shelf", {"shelf": shelf.id}) for shelf in SHELVES),
        *((f"tool-{tool.id}", "tool", {"tool_id": tool.id}) for tool in TOOLS),
        ("council-motion", "council_motion", {}),
        *((f"meeting-{part}", "meeting", {"part": part}) for part in ("prepare", "hold", "follow")),
        ("options", "worksheet", {"filled_id": strategy_id, "place": "approach"}),
        ("tells", "worksheet", {"filled_id": strategy_id, "place": "check"}),
        ("import-survey", "import_survey", {"filled_id": filled_id}),
        ("import-rows", "import_rows", {"register_id": "stakeholders"}),
        ("stakeholder-wizard", "stakeholder_wizard", {}),
        ("check", "worksheet", {"filled_id": filled_id, "place": "check"}),
        *((name, "register", {"register_id": name}) for name in REGISTERS),
        ("compare", "compare", {}),
        ("documents", "documents", {}),
        ("history", "history", {}),
        ("settings", "settings", {}),
        ("about", "about", {}),
        ("library", "library", {}),
        ("practice", "library", {"practice": "kumanovo", "back": {"place": "worksheet"}}),
        ("glossary", "glossary", {}),
    ]


def main(folder: Path, languages: tuple[str, ...], size: tuple[int, int]) -> None:
    """Fill the folder with `<language>-<theme>-<screen>.png`."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        from strongcity_desktop.app import build_application, settle
        from strongcity_desktop.operations.fill_worksheet import filled_worksheets
        from strongcity_desktop.operations.sample_town import write_sample

        folder.mkdir(parents=True, exist_ok=True)
        app = QApplication.instance() or QApplication(["strongcity"])
        assert isinstance(app, QApplication)
        town_file = Path(home) / "Valmora.strongcity"
        sample = write_sample(town_file, languages[0])
        newest = {filled.worksheet_id: filled.id for filled in sample.run(filled_worksheets)}
        filled_ids = newest["diagnosis"], newest["strategy"]
        sample.close()
        window = build_application(app, town_file)
        window.resize(*size)
        window.show()
        for language in languages:
            for theme in ("light", "dark"):
                window.context.settings.theme = theme
                window.wardrobe.set_language(language)
                for name, place, arguments in places(*filled_ids):
                    window.go(place, dict(arguments))
                    settle(window)
                    QTest.qWait(300 if name == "documents" else 20)  # pages are painted on a thread
                    window.grab().save(str(folder / f"{language}-{theme}-{name}.png"))
        window.close_town()
        for language in languages:
            window.wardrobe.set_language(language)
            for name in ("welcome", "new_town"):
                window.go(name)
                settle(window)
                window.grab().save(str(folder / f"{language}-dark-{name}.png"))
        window.context.settings.theme = "light"
        for language in languages:
            window.wardrobe.set_language(language)
            for name in ("welcome", "new_town"):
                window.go(name)
                settle(window)
                window.grab().save(str(folder / f"{language}-light-{name}.png"))
        window.close()
        print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


if __name__ == "__main__":
    chosen = tuple(sys.argv[2].split(",")) if len(sys.argv) > 2 else ("en", "fr", "ar")
    wanted = tuple(int(n) for n in sys.argv[3].split("x")) if len(sys.argv) > 3 else SIZE
    main(Path(sys.argv[1]), chosen, (wanted[0], wanted[1]))
