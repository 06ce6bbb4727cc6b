"""The command line: read the words, do the one thing, answer with 0, or one plain line and 1."""

import sys
from collections.abc import Callable, Sequence

from strongcity_desktop.cli import arguments, data_commands, list_commands, town_commands
from strongcity_desktop.cli.spoken import Call
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import SHIPPED, system_language, translator

UNEXPECTED = mark("Something unexpected stopped this ({kind}). Nothing was changed. "
                  "Check the file with: strongcity check FILE")

HANDLERS: dict[str, Callable[[Call], int]] = {
    "new": town_commands.new,
    "sample": town_commands.sample,
    "info": town_commands.info,
    "check": town_commands.check,
    "backup": town_commands.backup,
    "restore": town_commands.restore,
    "export": data_commands.export,
    "import": data_commands.bring_in,
    "answer": data_commands.answer,
    "list": list_commands.show_list,
    "describe": list_commands.describe,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 the call's words are off.

    Raises SystemExit(2) from the parser itself when the words cannot be read.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = arguments.parser().parse_args(words)
    if given.command == "self-test":
        from strongcity_desktop.self_test import main as self_test

        return self_test()
    call = Call(given, translator(_language(given)))
    try:
        if getattr(given, "language", None) and given.language not in SHIPPED:
            raise Refusal(mark("There is no language “{code}” here. There are: {codes}."),
                          code=given.language, codes=", ".join(SHIPPED))
        return HANDLERS[given.command](call)
    except Refusal as refusal:
        print(refusal.in_words(call.t), file=sys.stderr)
    except Exception as surprise:  # the promise of this door: never a traceback
        print(call.t(UNEXPECTED, kind=type(surprise).__name__), file=sys.stderr)
    return 1


def _language(given: object) -> str:
    asked = getattr(given, "language", None)
    return asked if asked in SHIPPED else system_language()
