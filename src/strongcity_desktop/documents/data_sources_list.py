"""The list of data sources: what is known about the town, who holds it, how far it carries."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.register_blocks import opening, register_list
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.data_source import DATA_SOURCES

TABLE = ("name", "owner", "period", "nature", "access", "updated_on", "quality")
_DETAILS = ("topics", "neighbourhoods", "people_covered", "groups_missing", "biases",
            "what_it_says", "sensitivity", "note")


def data_sources_list(source: Source) -> bytes:
    """The list as a PDF file."""
    return register_list(source, DATA_SOURCES, _opening(source), TABLE, _DETAILS,
                         source.setting.t("No data source is in the register yet."))


def _opening(source: Source) -> Iterator[Block]:
    return opening(source, source.setting.t("What is already known about the town, who holds it, "
                                            "and how far one can rely on it."))
