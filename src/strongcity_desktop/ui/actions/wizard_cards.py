"""The pages of the wizard of actions: the challenge and the name, a few fields, the advice."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.library.domain_advice import advice_for
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import hint, label
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

NONE = ""
_LONGEST = 5


class ChallengeCard(Card):
    """Challenges to choose one of, those without an action first and named as such; the name."""

    went_on = Signal()

    def __init__(self, t: Translator, challenges: Sequence[Row], bare: frozenset[str],
                 chosen: str | None, name: str) -> None:
        super().__init__()
        self.choices: dict[str, RadioChoice] = {}
        for row in challenges:
            self._add(row.id, row_name(CHALLENGES, row, t),
                      t("No action answers it yet") if row.id in bare else "")
        self._add(NONE, t("None of them"), t("The plan names it as an action without a challenge."))
        if chosen in self.choices:
            self.choices[chosen].setChecked(True)
        self.name = LineEditor()
        self.name.setAccessibleName(label(t, ACTIONS, ACTIONS.field("name")))
        self.name.write(name)
        self.name.returnPressed.connect(self.went_on)
        self.frame = FieldFrame(label(t, ACTIONS, ACTIONS.field("name")),
                                hint(t, ACTIONS, ACTIONS.field("name")), self.name)
        self.body.addWidget(self.frame)

    def _add(self, key: str, words: str, said: str) -> None:
        choice = RadioChoice(words, said)
        self.choices[key] = choice
        self.body.addWidget(choice)

    def chosen(self) -> str | None:
        """The id of the challenge, `NONE` for none of them; None while nothing is chosen."""
        return next((key for key, choice in self.choices.items() if choice.isChecked()), None)

    def first(self) -> QWidget:
        """Where the focus goes first."""
        return next((choice for choice in self.choices.values() if choice.isChecked()),
                    next(iter(self.choices.values())))


class AdviceCard(Card):
    """What to think of in a domain at a level; hidden where there is nothing to say."""

    def __init__(self, t: Translator) -> None:
        super().__init__(t("What to think of"), icon="lightbulb")
        self._t, self._lines = t, list[Label]()

    def show_for(self, domain: str, level: str) -> None:
        """Show the advice."""
        for line in self._lines:
            line.hide()
            self.body.removeWidget(line)
            line.deleteLater()
        found = advice_for(domain, level or "primary")[:_LONGEST] if domain or level else ()
        self._lines = [Label(piece.text_in(self._t), "control") for piece in found]
        for line in self._lines:
            self.body.addWidget(line)
        self.setVisible(bool(found))


def text_value(words: str, language: str) -> dict[str, object]:
    """A text as it is stored."""
    return LocalText.of(words, language).to_json()
