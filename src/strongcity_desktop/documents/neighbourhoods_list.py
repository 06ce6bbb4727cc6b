"""The list of neighbourhoods."""

from strongcity_desktop.documents.blocks import Block, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS


def neighbourhoods_list(source: Source) -> bytes:
    """The list as a PDF file."""
    t = source.setting.t
    rows = shown_rows(source, NEIGHBOURHOODS)
    blocks: list[Block] = [*opening(source, t("The parts of the town that the diagnosis tells "
                                              "apart."))]
    if rows:
        blocks.append(register_table(source, NEIGHBOURHOODS, rows,
                                     ("name", "population", "note")))
    else:
        blocks.append(Text(t("No neighbourhood is in the register yet."), quiet=True))
    return make_pdf([*blocks, *ending(source)], source.setting,
                    t("Population figures are the town’s own."))
