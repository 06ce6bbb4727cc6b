"""What the document-control block of a print is written from, as plain values."""

from dataclasses import dataclass

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row


@dataclass(frozen=True)
class ControlFacts:
    """The kind of document and where it belongs, in the reader's words; and what is known of it.

    `version` is the newest version of the plan that the council adopted, None before the first;
    `follows` says that this print is the plan itself, newer than that version. `owner` and
    `review_on` (an ISO day) are those of the document's own worksheet, which go before those of
    the version; the version's own are told only where the document `is_of_the_plan`.
    """

    document: str
    belongs_to: str
    version: Row | None = None
    follows: bool = False
    has_changed: bool = False
    is_of_the_plan: bool = False
    owner: LocalText | None = None
    review_on: str = ""
