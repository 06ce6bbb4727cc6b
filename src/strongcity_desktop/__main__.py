"""Start: a command word goes to the command line, a file or nothing to the window."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

# The words of the command line; kept here so that the window starts without reading it.
COMMANDS = frozenset({"new", "sample", "info", "check", "export", "import", "answer", "backup",
                      "restore", "list", "describe", "self-test"})
OPTIONS = frozenset({"-h", "--help", "--version"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the words of the call ask for and return the exit code."""
    if getattr(sys, "frozen", False):  # a spreadsheet is read in a child of the frozen app too
        from multiprocessing import freeze_support

        freeze_support()
    words = list(sys.argv[1:] if argv is None else argv)
    if words and (words[0] in COMMANDS or words[0] in OPTIONS):
        from strongcity_desktop.cli.main import main as command

        return command(words)
    if not _may_have_a_display():
        from strongcity_desktop.language.translator import system_language, translator

        t = translator(system_language())
        sys.stderr.write(t("There is no display here. `strongcity --help` shows what works "
                           "without one.") + "\n")
        return 1
    from strongcity_desktop.ui.opening import show_opening

    opening = show_opening()  # seen before the rest is loaded
    from strongcity_desktop.app import run

    return run(words, opening)


def _may_have_a_display() -> bool:
    """Whether it is worth asking Qt, which names every platform it looked for in vain."""
    if not sys.platform.startswith("linux"):
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "STRONGCITY_OFFSCREEN")
    unnamed = Path(os.environ.get("XDG_RUNTIME_DIR") or ".") / "wayland-0"
    return any(os.environ.get(name) for name in named) or unnamed.exists()


if __name__ == "__main__":
    sys.exit(main())
