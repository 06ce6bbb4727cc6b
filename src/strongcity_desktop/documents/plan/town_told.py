"""What every section of the plan reads: the town’s rows and the newest run of each worksheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Heading, Text, Together
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.changes_told import ChangesTold
from strongcity_desktop.worksheets.kinds import Depth
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.wording import worksheet_label


@dataclass(frozen=True)
class TownTold:
    """A town in one edition; `runs` are the newest runs by worksheet id, as far as begun.

    `depth` says how much is told, `shape` how the action plan is laid out: "" in the usual way.
    `since` is what changed since the council adopted a version, where it did.
    """

    source: Source
    runs: Mapping[str, Answered]
    depth: Depth = "full"
    shape: str = ""
    since: ChangesTold | None = None

    @property
    def is_short(self) -> bool:
        """Whether each section says only what matters most."""
        return self.depth == "short"

    @property
    def t(self) -> Translator:
        """The reader's language."""
        return self.source.setting.t

    @cached_property
    def assessment(self) -> Assessment | None:
        """The newest diagnosis; None while none was begun."""
        run = self.runs.get("diagnosis")
        return Assessment(self.source, run) if run is not None else None

    def not_begun(self, worksheet_id: str) -> Text:
        """The quiet line that stands where a tool was never begun."""
        sheet = all_worksheets()[worksheet_id]
        return Text(self.t("“{worksheet}” was not begun yet.",
                           worksheet=worksheet_label(self.t, sheet)), quiet=True)


def within(section: str, blocks: Iterable[Block]) -> list[Block]:
    """The blocks with headings that lead nowhere else in the plan: their keys carry the section."""
    return [_within(section, block) for block in blocks]


def _within(section: str, block: Block) -> Block:
    match block:
        case Heading(key=key):
            return replace(block, key=f"{section}-{key}")
        case Together(blocks=inner):
            return Together(tuple(_within(section, one) for one in inner))
        case _:
            return block
