"""What a command gets: its words, a translator, and how it answers."""

import argparse
import json
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.open_town import TownFile, open_town

T = TypeVar("T")
COMMAND_LINE = "command line"
"""Who stands in the journal for what is written from here."""

_USED_ELSEWHERE = mark("“{file}” is in use elsewhere. This is from a copy made at {time}.")
_PROTECTED = mark("“{file}” may not be written to. This is from a copy made at {time}.")
_CLOSE_IT = mark("“{file}” is open elsewhere. Close it there, then try again.")
_LET_WRITE = mark("“{file}” or its folder may not be written to. Copy the file to another folder, "
                  "then try again.")


def on_one_line(text: str) -> str:
    """The text for a terminal: one line, without marks of direction or controls."""
    line = " ".join(without_isolates(text).splitlines())
    return "".join(c for c in line if unicodedata.category(c) != "Cc")


@dataclass(frozen=True)
class Call:
    """One call of the command line."""

    given: argparse.Namespace
    t: Translator

    @property
    def file(self) -> Path:
        """The town file that the call names."""
        return Path(self.given.file)

    def say(self, line: str) -> None:
        """One line for people, on standard output."""
        print(on_one_line(line))

    def note(self, line: str) -> None:
        """One line beside the answer, on standard error."""
        print(on_one_line(line), file=sys.stderr)

    def answer_json(self, value: Any) -> None:
        """The whole answer as one JSON value on standard output."""
        print(json.dumps(value, ensure_ascii=False, indent=2))

    @contextmanager
    def town(self, *, to_write: bool = False) -> Iterator[TownFile]:
        """The town, opened and closed again. A copy says so; one to write to must be free."""
        town = open_town(self.file)
        try:
            if town.read_only and to_write:
                reason = _CLOSE_IT if town.in_use_elsewhere else _LET_WRITE
                raise Refusal(reason, file=self.file.name)
            yield town
        finally:
            town.close()
        if town.copied_at is not None:
            said = _USED_ELSEWHERE if town.in_use_elsewhere else _PROTECTED
            self.note(self.t(said, file=self.file.name, time=self.t.moment(town.copied_at)))
        if town.closing_refusal is not None:  # done all the same, but without its backup
            self.note(town.closing_refusal.in_words(self.t))

    def on_town(self, work: Callable[[TownFile], T], *, to_write: bool = False) -> T:
        """Open the town, do the work on its own thread, close it."""
        with self.town(to_write=to_write) as town:
            return town.run(work)


def refuse_existing(target: Path) -> None:
    """Raise a Refusal when something stands at the target already."""
    if target.exists() or target.is_symlink():
        raise Refusal(mark("There is already something at “{file}”. Choose another name."),
                      file=str(target))
