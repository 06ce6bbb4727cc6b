"""The public list of stakeholders: those that agreed to be listed, without contacts."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

TABLE = ("name", "sector", "level", "groups", "role")


def stakeholder_list(source: Source) -> bytes:
    """The list as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Who is not listed here may still take part."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, STAKEHOLDERS)
    yield from opening(source, t("Organisations and offices that take part in prevention."))
    if rows:
        yield register_table(source, STAKEHOLDERS, rows, TABLE)
    else:
        yield Text(t("No stakeholder can be shown in this version yet."), quiet=True)
    yield from ending(source)
