"""History: who changed what and when, the recycle bin, and what was erased for good."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.history.still_here import StillHereRow
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.erased_elsewhere import StillHere
    from strongcity_desktop.store.erasure_note import Erasure
    from strongcity_desktop.store.journal import BinEntry, StepNote
    from strongcity_desktop.store.town_file import TownFile

    _Read = tuple[tuple[StepNote, ...], tuple[BinEntry, ...], tuple[Erasure, ...],
                  tuple[StillHere, ...]]

_STEPS = 100
_DELETED = 200


class HistoryPage(Page):
    """Filled once the journal has been read."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=880)
        outer.addWidget(scroll)
        self._body = body = scroll.body
        body.addWidget(Label(t("History"), "title"))
        self.bin_card = Card(t("Recycle bin"), icon="recycle")
        self.steps_card = Card(t("What was changed"), icon="clock-counter-clockwise")
        self.erased_card = Card(t("Erasures"), icon="eraser")
        for card in (self.bin_card, self.erased_card, self.steps_card):
            body.addWidget(card)
        body.addStretch(1)
        context.background.run(lambda town: _read(town, t), self._show, context.tell)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("History")

    def _show(self, found: "_Read") -> None:
        t = self.context.t
        steps, binned, erased, still_here = found
        if still_here:  # something is to be chosen: it stands first
            self._body.insertWidget(1, self.erased_card)
        for still in still_here:
            self.erased_card.body.addWidget(Rule())
            self.erased_card.body.addWidget(StillHereRow(self.context, still, self._chosen))
        if erased or not still_here:
            self._show_erased(erased)
        if not binned:
            self.bin_card.body.addWidget(Label(
                t("The recycle bin is empty. What you delete can be brought back from here."),
                "hint"))
        for entry in binned:
            self.bin_card.body.addWidget(Rule())
            self.bin_card.body.addWidget(self._bin_row(entry))
        if not steps:
            self.steps_card.body.addWidget(Label(t("Nothing was changed yet."), "hint"))
        for note in steps:
            self.steps_card.body.addWidget(Rule())
            self.steps_card.body.addWidget(self._step_row(note))

    def _show_erased(self, erased: "tuple[Erasure, ...]") -> None:
        """What was erased for good: from which entry, when, by whom; never what it said."""
        t = self.context.t
        if not erased:
            self.erased_card.body.addWidget(Label(
                t("Nothing was erased for good. A person is erased from the entry of a "
                  "stakeholder, what was deleted from the recycle bin of its list."), "hint"))
            return
        for one in erased:
            frame, words = _row()
            entry = t("{register}, number {number}", number=one.number,
                      register=title(t, register(one.register_id)))
            words.addWidget(Label(t("{entry}: the whole entry", entry=entry) if one.whole
                                  else t("{entry}: the contact person", entry=entry), "control"))
            words.addWidget(Label(self._by(one.who, one.at), "hint"))
            self.erased_card.body.addWidget(Rule())
            self.erased_card.body.addWidget(frame)
        self.erased_card.body.addWidget(SecondButton(
            t("Print the note"), lambda: self.go.emit(
                "documents", {"document_id": "erasure-note"}), icon="printer", compact=True,
            name=t("Print the note of what was erased")))

    def _chosen(self) -> None:
        self.context.refresh_town()
        self.go.emit("history", {})

    def _step_row(self, note: "StepNote") -> QFrame:
        from strongcity_desktop.operations.told_step import step_in_words

        frame, words = _row()
        words.addWidget(Label(step_in_words(note, self.context.t), "control"))
        words.addWidget(Label(self._by(note.who, note.at), "hint"))
        return frame

    def _bin_row(self, entry: "BinEntry") -> QFrame:
        t = self.context.t
        frame, words = _row()
        name = self._name_of(entry)
        words.addWidget(Label(name, "strong"))
        words.addWidget(Label(self._by(entry.who, entry.at), "hint"))
        layout = frame.layout()
        button = SecondButton(t("Bring back"), lambda: self._bring_back(entry), compact=True,
                              name=t("Bring back {thing}", thing=name))
        button.setEnabled(self.context.town is not None and not self.context.town.read_only)
        if layout is not None:
            layout.addWidget(button)
        return frame

    def _by(self, who: str, at: str) -> str:
        t = self.context.t
        moment = t.moment(datetime.fromisoformat(at))
        return t("{time}, by {who}", time=moment, who=who) if who else moment

    def _name_of(self, entry: "BinEntry") -> str:
        """What the row was called, from the first text that names it."""
        for key in ("name", "title", "label"):
            value = entry.values.get(key)
            if isinstance(value, dict) and "texts" in value:
                value = LocalText.from_json(value).shown_in(self.context.t.language).text
            if isinstance(value, str) and value:
                return value
        return self.context.t("An entry without a name")

    def _bring_back(self, entry: "BinEntry") -> None:
        who = self.context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.undo import bring_back

            bring_back(town, entry, who)

        self.context.background.run(work, self._brought_back, self.context.tell)

    def _brought_back(self, nothing: None) -> None:
        self.context.toast(self.context.t("It is back where it was."))
        self.go.emit("history", {})


def _row() -> tuple[QFrame, QVBoxLayout]:
    frame = QFrame()
    row = QHBoxLayout(frame)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(12)
    words = QVBoxLayout()
    words.setSpacing(0)
    row.addLayout(words, 1)
    return frame, words


def _read(town: "TownFile", t: "Translator") -> "_Read":
    from strongcity_desktop.operations.erase_person import erased
    from strongcity_desktop.operations.erased_elsewhere import erased_elsewhere
    from strongcity_desktop.operations.undo import recent_steps, recycle_bin

    return (recent_steps(town, _STEPS), recycle_bin(town, _DELETED), erased(town),
            erased_elsewhere(town, t))
