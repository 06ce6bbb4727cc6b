"""The list of mechanisms: what already brings people together and could serve prevention."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.register_blocks import opening, register_list
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.mechanism import MECHANISMS

TABLE = ("name", "kind", "run_by", "groups", "challenges")
_DETAILS = ("what", "neighbourhoods", "meets", "how_used", "readiness", "note")


def mechanisms_list(source: Source) -> bytes:
    """The list as a PDF file."""
    return register_list(source, MECHANISMS, _opening(source), TABLE, _DETAILS,
                         source.setting.t("No mechanism is in the register yet."))


def _opening(source: Source) -> Iterator[Block]:
    return opening(source, source.setting.t("Councils, associations, customs and places that "
                                            "already bring people together."))
