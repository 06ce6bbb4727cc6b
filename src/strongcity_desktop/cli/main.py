"""The command line: read the words, do the one thing, answer with 0, or one plain line and 1."""

import os
import sys
from collections.abc import Callable, Sequence

from strongcity_desktop.cli import arguments, data_commands, list_commands, town_commands
from strongcity_desktop.cli.spoken import Call, on_one_line
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import SHIPPED, system_language, translator

UNEXPECTED = mark("Something unexpected stopped this ({kind}). Nothing was changed. "
                  "Check the file with: strongcity check FILE")
NEWEST_BACKUP = mark("{reason} The newest one is “{backup}”; bring it back with: strongcity "
                     "restore BACKUP FILE")
STOPPED = mark("Stopped. Check the file with: strongcity check FILE")
_NO_LANGUAGE = mark("There is no language “{code}” here. There are: {codes}.")


def _self_test(call: Call) -> int:
    from strongcity_desktop.self_test import main as self_test

    return self_test()


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
    "self-test": _self_test,
}


def main(words: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 refused, 2 the call's words are off.

    Raises SystemExit(2) from the parser itself when the words cannot be read.
    """
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = arguments.parser().parse_args(words)
    call = Call(given, translator(_language(given)))
    try:
        _refuse_other_languages(given)
        code = HANDLERS[given.command](call)
        sys.stdout.flush()
        return code
    except Refusal as refusal:
        said = _with_the_backup(refusal, call)
    except KeyboardInterrupt:
        said = call.t(STOPPED)
    except BrokenPipeError:  # whoever read the answer has read enough
        sys.stdout = open(os.devnull, "w")  # noqa: PTH123, SIM115 (nothing left to flush at exit)
        return 1
    except Exception as surprise:  # the promise of this door: never a traceback
        said = call.t(UNEXPECTED, kind=type(surprise).__name__)
    print(on_one_line(said), file=sys.stderr)
    return 1


def _with_the_backup(refusal: Refusal, call: Call) -> str:
    """The refusal in words; a damaged file's names the backup to go back to."""
    backup = getattr(refusal, "newest_backup", None)
    if backup is None:
        return refusal.in_words(call.t)
    return call.t(NEWEST_BACKUP, reason=refusal, backup=str(backup))


def _language(given: object) -> str:
    asked = getattr(given, "language", None)
    return asked if asked in SHIPPED else system_language()


def _refuse_other_languages(given: object) -> None:
    """The app speaks its own languages; only a new town may work in any other."""
    asked = getattr(given, "language", None)
    if asked and asked not in SHIPPED and getattr(given, "command", "") != "new":
        raise Refusal(_NO_LANGUAGE, code=asked, codes=", ".join(SHIPPED))
