"""What the handover brief is written from: the newest run of each worksheet that was begun."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from strongcity_desktop.operations.compare_years import DIAGNOSIS
from strongcity_desktop.operations.document_sources import read_answered
from strongcity_desktop.operations.documents_offered import DocumentOptions
from strongcity_desktop.operations.fill_worksheet import newest
from strongcity_desktop.operations.tools import TOOLS
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.documents.answered import Answered


def newest_answered(town: TownFile, options: DocumentOptions) -> "Mapping[str, Answered]":
    """The newest run by worksheet id: the diagnosis first, then the tools in their order."""
    of_newest = replace(options, filled_id=None)
    every = (DIAGNOSIS, *(tool.worksheet for tool in TOOLS if tool.worksheet))
    return {worksheet_id: read_answered(town, of_newest, worksheet_id)
            for worksheet_id in every if newest(town, worksheet_id) is not None}
