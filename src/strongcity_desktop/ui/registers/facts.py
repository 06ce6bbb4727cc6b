"""What a register page reads from the town, in one go on the town's thread."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from strongcity_desktop.registers.fields import Row

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class RegisterFacts:
    """The rows, the names of all rows by register and id, the town's currency and languages."""

    rows: tuple[Row, ...]
    row_names: dict[str, dict[str, str]]
    currency: str
    languages: tuple[str, ...] = ()


def gather(town: "TownFile", register_id: str, t: "Translator") -> RegisterFacts:
    """Read what the page shows; names as a reader of `t`'s language sees them."""
    from strongcity_desktop.operations.keep_register import names_of_rows, rows_of
    from strongcity_desktop.operations.open_town import describe_town

    details = describe_town(town).details
    return RegisterFacts(rows_of(town, register_id), names_of_rows(town, t), details.currency,
                         tuple(dict.fromkeys((details.language, *details.languages))))
