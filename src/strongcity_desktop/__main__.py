"""Start: a command word goes to the command line, a file or nothing to the window."""

import multiprocessing
import sys
from collections.abc import Sequence

# The words of the command line; kept here so that the window starts without reading it.
COMMANDS = frozenset({"new", "sample", "info", "check", "export", "import", "answer", "backup",
                      "restore", "list", "describe", "self-test"})
OPTIONS = frozenset({"-h", "--help", "--version"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the words of the call ask for and return the exit code."""
    multiprocessing.freeze_support()  # a spreadsheet is read in a child of the frozen app too
    words = list(sys.argv[1:] if argv is None else argv)
    if words and (words[0] in COMMANDS or words[0] in OPTIONS):
        from strongcity_desktop.cli.main import main as command

        return command(words)
    from strongcity_desktop.app import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
