"""What goes into an exported file: for whom, with contacts or not, all rows or those shown."""

from dataclasses import dataclass

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

CARDS = ".vcf"
_WIDTH, _FRAME = 480, 40  # pixels
_INTERNAL = Edition(Audience.INTERNAL)


@dataclass(frozen=True)
class Wanted:
    """What a person wants exported."""

    edition: Edition = _INTERNAL
    only_shown: bool = False
    all_cards: bool = False


class ExportDialog(DialogFrame):
    """Asks each time anew: nothing sensitive is remembered. `wanted()` is the answer."""

    def __init__(self, t: Translator, register: Register, ending: str, shown: int, of: int,
                 parent: QWidget | None) -> None:
        """`shown` rows of `of` are on the page; where these are all, rows are not asked about."""
        super().__init__(t("What goes into the file?"), t("Choose where to write it"),
                         t("Leave it"), parent)
        self._t, self._is_cards = t, ending == CARDS
        self.contacts: CheckChoice | None = None
        self.sensitive: CheckChoice | None = None
        self.everyone: CheckChoice | None = None
        self.public: RadioChoice | None = None
        self.only_shown: RadioChoice | None = None
        self._asked = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        self._asked.body.setSpacing(look().px(2))
        self.body.addWidget(self._asked)
        if self._is_cards:
            self._ask_whose_cards()
        else:
            self._ask_for_whom(register)
        if shown < of:
            self._ask_which_rows(shown, of)
        if register.is_assessed:
            self._asked.body.addSpacing(look().px(12))
            self._asked.body.addWidget(Label(
                t("The ratings are those of the newest diagnosis."), "hint"))
        self._asked.body.addStretch(1)
        self._fit()

    def _fit(self) -> None:
        """As high as what is asked needs, within the screen; the rest is scrolled to."""
        room = self.screen().availableSize()
        width = min(look().px(_WIDTH), room.width() - _FRAME)
        asked = self._asked.body.heightForWidth(width - 2 * _FRAME)
        around = self.minimumSizeHint().height() - self._asked.minimumSizeHint().height()
        self.resize(width, min(asked + around + look().px(12), room.height() - _FRAME))

    def _ask_whose_cards(self) -> None:
        t = self._t
        self._asked.body.addWidget(Label(t(
            "A card holds the name, the telephone, the e-mail and the address. Nothing that was "
            "noted goes with it. There is one for each row with a yes to being kept here.")))
        self.everyone = CheckChoice(
            t("Also rows without that yes"),
            t("These people have not agreed. Use their cards only for what they gave their "
              "contact for."))
        self._asked.body.addWidget(self.everyone)

    def _ask_for_whom(self, register: Register) -> None:
        t, marks = self._t, {field.mark for field in register.fields}
        internal = RadioChoice(t("Internal"), t("For those who work with this list."))
        internal.setChecked(True)
        self._add_group(t("For whom?"), internal)
        if Mark.PERSONAL in marks:
            self.contacts = CheckChoice(t("With contacts"))
        if Mark.SENSITIVE in marks:
            self.sensitive = CheckChoice(t("With sensitive notes"))
        for tick in filter(None, (self.contacts, self.sensitive)):
            internal.toggled.connect(tick.setEnabled)
            indented = QHBoxLayout()
            indented.addSpacing(look().px(30))
            indented.addWidget(tick)
            self._asked.body.addLayout(indented)
        if register.field(register.name_field).mark is Mark.PUBLIC:
            self.public = RadioChoice(
                t("Public"), t("Only what anyone may read: no contacts, no sensitive notes."))
            self._group.addButton(self.public)
            self._asked.body.addWidget(self.public)

    def _ask_which_rows(self, shown: int, of: int) -> None:
        t = self._t
        self._asked.body.addSpacing(look().px(12))
        every = RadioChoice(t.plural("All {n} row", "All {n} rows", of))
        every.setChecked(True)
        self.only_shown = RadioChoice(t.plural("Only the {n} row shown now",
                                               "Only the {n} rows shown now", shown))
        self._add_group(t("Which rows?"), every, self.only_shown)

    def _add_group(self, question: str, *choices: RadioChoice) -> None:
        self._asked.body.addWidget(Label(question, "item"))
        self._group = QButtonGroup(self)
        for choice in choices:
            self._group.addButton(choice)
            self._asked.body.addWidget(choice)

    def wanted(self) -> Wanted:
        """What was chosen."""
        only_shown = self.only_shown is not None and self.only_shown.isChecked()
        if self._is_cards:
            return Wanted(Edition(Audience.INTERNAL, lists_contacts=True), only_shown,
                          all_cards=self.everyone is not None and self.everyone.isChecked())
        if self.public is not None and self.public.isChecked():
            return Wanted(Edition(Audience.PUBLIC), only_shown)
        return Wanted(Edition(Audience.INTERNAL, _is_ticked(self.contacts),
                              _is_ticked(self.sensitive)), only_shown)


def _is_ticked(tick: CheckChoice | None) -> bool:
    return tick is not None and tick.isChecked()
