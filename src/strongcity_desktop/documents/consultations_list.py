"""The list of consultations: who was heard, how many came, and what came of it."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.register_blocks import opening, register_list, with_totals
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.consultation import CONSULTATIONS

TABLE = ("name", "held_on", "groups", "reached", "reached_women", "reached_men", "reached_young")
_DETAILS = ("method", "place", "neighbourhoods", "languages", "heard", "told_back",
            "told_back_on")


def consultations_list(source: Source) -> bytes:
    """The list as a PDF file."""
    return register_list(source, CONSULTATIONS, _opening(source), TABLE, _DETAILS,
                         source.setting.t("No consultation is in the register yet."),
                         finish=with_totals)


def _opening(source: Source) -> Iterator[Block]:
    return opening(source, source.setting.t("Who was heard, and what they were told came of it. "
                                            "A day to come is planned."))
