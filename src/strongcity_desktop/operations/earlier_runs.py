"""A run of a worksheet with all the runs before it, for a document that tells of the years."""

from dataclasses import replace
from typing import TYPE_CHECKING

from strongcity_desktop.operations.compare_years import runs_of
from strongcity_desktop.operations.document_sources import read_answered
from strongcity_desktop.operations.documents_offered import DocumentOptions
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.documents.answered import Answered


def read_with_earlier(town: TownFile, options: DocumentOptions, worksheet_id: str
                      ) -> "tuple[Answered, tuple[Answered, ...]]":
    """The run that the options name, the newest where they name none, and those before it, the
    oldest first. Raises NotBegun where the worksheet has no run.
    """
    chosen = read_answered(town, options, worksheet_id)
    ids = [one.id for one in runs_of(town, worksheet_id)]
    return chosen, tuple(read_answered(town, replace(options, filled_id=one), worksheet_id)
                         for one in ids[:ids.index(chosen.id)])
