"""What the pathway page says about a town, gathered in one go on the town's thread."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from strongcity_desktop.operations.pathway.pathway import Pathway
    from strongcity_desktop.store.town_file import TownFile


class HomeFacts(NamedTuple):
    """What stands on the page. `last_change` and `last_copy` are ISO text in UTC, or "";
    `pathway` is None where it cannot be told from what the town holds."""

    name: str
    pathway: "Pathway | None"
    last_change: str
    last_copy: str
    is_readable: bool = True
    """False when the town holds something that cannot be read."""


def gather(town: "TownFile", language: str) -> HomeFacts:
    """Read everything the page shows. Runs on the town's thread."""
    from strongcity_desktop.operations.open_town import describe_town
    from strongcity_desktop.operations.pathway.last_copy import last_copy_at

    summary = describe_town(town)
    pathway, is_readable = _pathway(town, language)
    return HomeFacts(summary.details.name.shown_in(language).text, pathway, summary.changed_at,
                     last_copy_at(town), is_readable)


def _pathway(town: "TownFile", language: str) -> "tuple[Pathway | None, bool]":
    from strongcity_desktop.language.translator import translator
    from strongcity_desktop.operations.pathway.pathway import pathway
    from strongcity_desktop.operations.pathway.read_town import facts_of

    try:
        facts = facts_of(town)
        sheets = [*facts.assessments, *filter(None, [facts.pathway])]
        return pathway(facts, translator(language)), all(sheet.is_readable for sheet in sheets)
    except Exception:  # one bad record must not keep the town from opening
        return None, False
