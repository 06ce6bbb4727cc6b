"""What a register page reads from the town, in one go on the town's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from strongcity_desktop.registers.fields import Row

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class RegisterFacts:
    """The rows, the names of all rows by register and id, and the town's currency."""

    rows: tuple[Row, ...]
    row_names: dict[str, dict[str, str]]
    currency: str


def gather(town: "TownFile", register_id: str, t: "Translator") -> RegisterFacts:
    """Read what the page shows; names as a reader of `t`'s language sees them."""
    from strongcity_desktop.operations.keep_register import names_of_rows, rows_of
    from strongcity_desktop.operations.open_town import describe_town

    return RegisterFacts(rows_of(town, register_id), names_of_rows(town, t),
                         describe_town(town).details.currency)
