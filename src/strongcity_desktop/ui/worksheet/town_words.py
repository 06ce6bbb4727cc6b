"""What a worksheet page needs to know of the town: languages, currency, names of rows."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.fill_worksheet import Filled
from strongcity_desktop.operations.keep_register import names_of_rows
from strongcity_desktop.operations.open_town import describe_town
from strongcity_desktop.store.town_file import TownFile


@dataclass
class TownWords:
    """`language` is the town's own, `languages` all it works in; `rows` maps register id to the
    names of its rows by row id, in the register's order, and grows when a row is added.
    `filled_id` is the filled worksheet that the page shows."""

    language: str = "en"
    languages: tuple[str, ...] = ()
    currency: str = ""
    rows: dict[str, dict[str, str]] = field(default_factory=dict)
    filled_id: str = ""

    def row_names(self) -> Mapping[str, str]:
        """The names of the rows of all registers by row id."""
        return {row_id: name for names in self.rows.values() for row_id, name in names.items()}


@dataclass(frozen=True)
class Opened:
    """A filled worksheet with what its page needs beside it."""

    filled: Filled
    words: TownWords


def read_opened(town: TownFile, filled_id: str, t: Translator) -> Opened:
    """Read all that a worksheet page shows, on the town's thread, for a reader of `t`.

    Raises Refusal when the worksheet is no longer there.
    """
    details = describe_town(town).details
    return Opened(fill_worksheet.open_filled(town, filled_id), TownWords(
        details.language, tuple(dict.fromkeys((details.language, *details.languages))),
        details.currency,
        names_of_rows(town, t), filled_id))
