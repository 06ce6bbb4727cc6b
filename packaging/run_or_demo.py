"""`make run`: the window on a copy of the sample town; without a display, its reports."""

import os
import sys
from pathlib import Path

BUILD = Path(__file__).resolve().parent.parent / "build"
DEMO = BUILD / "demo"


def has_display() -> bool:
    """Ask Qt itself, in this process, before any window is made."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    os.environ.setdefault("QT_QPA_PLATFORM", "wayland;xcb;offscreen")
    from PySide6.QtGui import QGuiApplication

    application = QGuiApplication(["strongcity"])
    answer = application.platformName() != "offscreen"
    application.shutdown()
    return answer


def sample_copy(language: str) -> Path:
    """A fresh copy of the sample town in the build folder."""
    from strongcity_desktop.operations.sample_town import write_sample

    DEMO.mkdir(parents=True, exist_ok=True)
    town_file = DEMO / "Valmora.strongcity"
    town_file.unlink(missing_ok=True)
    write_sample(town_file, language).close()
    return town_file


def print_reports() -> None:
    """Write the sample town's report, public and internal, in every language, and say where."""
    from strongcity_desktop.cli.main import main as command
    from strongcity_desktop.language.translator import SHIPPED

    town_file = sample_copy("en")
    print(f"There is no display here, so the sample town was printed instead, in {DEMO}:")
    for language in SHIPPED:
        for audience in ("public", "internal"):
            target = DEMO / f"diagnosis-report-{language}-{audience}.pdf"
            code = command(["export", str(town_file), str(target), "--document", "diagnosis-report",
                            "--language", language, "--audience", audience])
            if code:
                sys.exit(code)
            print(f"  {target.name}  {target.stat().st_size:,} bytes")


def main() -> None:
    """Open the window, or do its main job without one."""
    if not has_display():
        print_reports()
        return
    from strongcity_desktop.__main__ import main as start
    from strongcity_desktop.language.translator import system_language

    sys.argv = ["strongcity", str(sample_copy(system_language()))]
    sys.exit(start())


if __name__ == "__main__":
    main()
