"""Why a document has nothing to tell yet: its tool was never begun, its register is empty."""

from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.wording import worksheet_label

_NOT_BEGUN = mark("“{worksheet}” was not begun yet. Begin it, then it can be printed.")
_NO_ENTRY = mark("There is nothing in “{register}” yet. Add an entry, then it can be printed.")


class NotBegun(Refusal):
    """The worksheet with the id `worksheet_id` has no run."""

    def __init__(self, worksheet_id: str) -> None:
        self.worksheet_id = worksheet_id
        self._sheet = all_worksheets()[worksheet_id]
        super().__init__(_NOT_BEGUN, worksheet=self._sheet.label)

    def in_words(self, t: Speaks) -> str:
        """The sentence, with the worksheet's name in the same language."""
        if not isinstance(t, Translator):
            return super().in_words(t)
        return t(_NOT_BEGUN, worksheet=self.worksheet_in(t))

    def worksheet_in(self, t: Translator) -> str:
        """The name of the worksheet."""
        return worksheet_label(t, self._sheet)


class NoEntry(Refusal):
    """The register with the id `register_id` has no entry."""

    def __init__(self, register_id: str) -> None:
        self.register_id = register_id
        self._register = REGISTERS[register_id]
        super().__init__(_NO_ENTRY, register=self._register.title)

    def in_words(self, t: Speaks) -> str:
        """The sentence, with the register's title in the same language."""
        if not isinstance(t, Translator):
            return super().in_words(t)
        return t(_NO_ENTRY, register=title(t, self._register))
