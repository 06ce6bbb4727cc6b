"""Is a town file whole? Every page, every row and every value is looked at."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import town_check
from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class CheckResult:
    """Whether the town is whole, how many rows were read, and else what was found."""

    whole: bool
    rows: int
    trouble: Refusal | None = None


def check_town(town: TownFile) -> CheckResult:
    """Check the open town, changing nothing."""
    try:
        return CheckResult(True, town_check.check_everything(town))
    except Refusal as trouble:
        return CheckResult(False, 0, trouble)
