"""What a command gets: its words, a translator, and how it answers."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.open_town import TownFile, open_town

T = TypeVar("T")
COMMAND_LINE = "command line"
"""Who stands in the journal for what is written from here."""


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
        print(line)

    def note(self, line: str) -> None:
        """One line beside the answer, on standard error."""
        print(line, file=sys.stderr)

    def answer_json(self, value: Any) -> None:
        """The whole answer as one JSON value on standard output."""
        print(json.dumps(value, ensure_ascii=False, indent=2))

    @contextmanager
    def town(self, *, to_write: bool = False) -> Iterator[TownFile]:
        """The town, opened and closed again. A copy says so; one to write to must be free."""
        town = open_town(self.file)
        try:
            if town.read_only and to_write:
                raise Refusal(mark("“{file}” is open elsewhere or cannot be written to. "
                                   "Close it there, then try again."), file=self.file.name)
            if town.copied_at is not None:
                self.note(self.t("“{file}” is in use elsewhere. This is from a copy made at {time}.",
                                 file=self.file.name, time=self.t.moment(town.copied_at)))
            yield town
        finally:
            town.close()

    def on_town(self, work: Callable[[TownFile], T], *, to_write: bool = False) -> T:
        """Open the town, do the work on its own thread, close it."""
        with self.town(to_write=to_write) as town:
            return town.run(work)


def refuse_existing(target: Path) -> None:
    """Raise a Refusal when something stands at the target already."""
    if target.exists():
        raise Refusal(mark("There is already something at “{file}”. Choose another name."),
                      file=str(target))
