"""One column of the file: what its cells hold, the field it belongs to, its days and words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.exchange.column_guess import ID
from strongcity_desktop.language.direction import isolate
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.wording import choice_label, options
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows import words
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

LEAVE_OUT, NOTHING = "", "-"
_MOST_WORDS, _MOST_NAMES, _FIELD_WIDTH = 30, 400, 270
_STEPS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home,
          Qt.Key.Key_End)
_HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class ColumnCard(Card):
    """`matched` when it belongs to another field now; `answered` when something else was said."""

    matched = Signal(int)
    answered = Signal()

    def __init__(self, context: Context, session: ImportSession, at: int) -> None:
        super().__init__()
        self._t, self._session, self.at = context.t, session, at
        t, px = self._t, look().px
        heading = session.shape.headings[at] or t("Column {n}", n=at + 1)
        row = WrappingRow(spacing=px(16))
        about = QWidget()
        lines = QVBoxLayout(about)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(Label(heading, "item"))
        samples = session.samples(at)
        lines.addWidget(Label(" · ".join(isolate(cell, t.direction) for cell in samples)
                              if samples else t("No cell of this column holds anything."), "hint"))
        about.setMinimumWidth(px(220))
        about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        row.addWidget(about)
        self.field = self._built_field(heading)
        chosen = QWidget()
        beside = QVBoxLayout(chosen)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(2)
        beside.addWidget(self.field)
        self._why = Label("", "hint")
        beside.addWidget(self._why)
        chosen.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        for part in (self.field, self._why):
            part.setFixedWidth(px(_FIELD_WIDTH))
        row.addWidget(chosen)
        self.body.addLayout(row)
        self._more = QVBoxLayout()
        self._more.setSpacing(px(8))
        self.body.addLayout(self._more)
        self.word_lists: dict[str, ChoiceList] = {}
        self.days: SegmentedSwitch | None = None
        self.show_answers()

    def _built_field(self, heading: str) -> ChoiceList:
        t, session = self._t, self._session
        self._targets = [ID, *session.targets()]
        field = _FieldList([(str(place), words.target_name(t, session.register, target))
                            for place, target in enumerate(self._targets)], t("Leave out"))
        field.setAccessibleName(t("Field for “{heading}”", heading=heading))
        field.chosen.connect(self._match)
        return field

    def _match(self, key: str) -> None:
        self._session.match(self.at, self._targets[int(key)] if key else None)
        self.matched.emit(self.at)

    def show_answers(self) -> None:
        """Show what the session knows of this column now."""
        session, t = self._session, self._t
        column = session.columns[self.at]
        if column is not None and column not in self._targets:
            self._targets.append(column)
            self.field.addItem(words.target_name(t, session.register, column),
                               str(len(self._targets) - 1))
        self.field.set_key(LEAVE_OUT if column is None else str(self._targets.index(column)))
        guess = session.guesses[self.at]
        said = words.why(t, guess.why) if column is not None and column == guess.column else ""
        self._why.set_text(said)
        self._why.setVisible(bool(said))
        self._clear()
        if column is not None and column.field.kind is FieldKind.DATE:
            self._show_days()
        if session.unknown(self.at):
            self._show_words()

    def _clear(self) -> None:
        self.word_lists, self.days = {}, None
        while self._more.count():
            item = self._more.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _show_days(self) -> None:
        t, session = self._t, self._session
        self.days = SegmentedSwitch([("day_month", t("Day, then month")),
                                     ("month_day", t("Month, then day"))],
                                    session.day_orders[self.at], name=t("Order of the days"))
        self.days.chosen.connect(self._set_days)
        said = t("The days in this column show it.") if session.proven_days.get(self.at) else \
            t("No day in this column shows it. Check the order.")
        held = QWidget()
        row = WrappingRow(held, from_start=True)
        row.addWidget(self.days)
        row.addWidget(Label(said, "hint", wrap=False))
        self._more.addWidget(held)

    def _set_days(self, order: str) -> None:
        self._session.set_day_order(self.at, "month_day" if order == "month_day" else "day_month")
        self.answered.emit()

    def _show_words(self) -> None:
        t, unknown = self._t, self._session.unknown(self.at)
        self._more.addWidget(Label(t.plural(
            "{n} word is no choice of this field. Say what it means.",
            "{n} words are no choices of this field. Say what each one means.", len(unknown)),
            "strong"))
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(16))
        grid.setColumnStretch(0, 1)
        offered = self._offered()
        for line, word in enumerate(unknown[:_MOST_WORDS]):
            said = Label(t("“{word}” ({times})", word=word.typed[:80], times=t.plural(
                "once", "{n} times", word.count)), "control")
            choice = ChoiceList(offered, t("Choose what it means"))
            choice.setAccessibleName(t("What “{word}” means", word=word.typed[:80]))
            choice.setFixedWidth(look().px(_FIELD_WIDTH))
            key = self._session.corrections.get(self.at, {}).get(word.key)
            choice.set_key("" if key is None else key or NOTHING)
            choice.chosen.connect(lambda chosen, word=word.key: self._correct(word, chosen))
            grid.addWidget(said, line, 0)
            grid.addWidget(choice, line, 1)
            self.word_lists[word.key] = choice
        self._more.addWidget(held)
        if len(unknown) > _MOST_WORDS:
            self._more.addWidget(Label(t.plural(
                "{n} more word like this. Is this the right field?",
                "{n} more words like these. Is this the right field?",
                len(unknown) - _MOST_WORDS), "attention"))
        if any(word.key not in self._session.corrections.get(self.at, {}) for word in unknown):
            self._more.addWidget(LinkButton(t("Leave the cells with the other words empty"),
                                            self._empty_others))

    def _offered(self) -> list[tuple[str, str]]:
        t, session = self._t, self._session
        column = session.columns[self.at]
        assert column is not None
        leave = [(NOTHING, t("Leave empty"))]
        if column.field.kind is FieldKind.REGISTER_CHOICE:
            named = session.names.get(column.field.register, {})
            names = [(row_id, called if isinstance(called, str) else min(called, default=""))
                     for row_id, called in named.items()][:_MOST_NAMES]
            return [*leave, *sorted(names, key=lambda pair: pair[1])]
        return [*leave, *((option.key, choice_label(t, session.register, column.field, option))
                          for option in options(column.field))]

    def _correct(self, word: str, chosen: str) -> None:
        self._session.correct(self.at, word, "" if chosen == NOTHING else chosen or None)
        self.answered.emit()

    def _empty_others(self) -> None:
        for word in self._session.unknown(self.at):
            if word.key not in self._session.corrections.get(self.at, {}):
                self._session.correct(self.at, word.key, "")
        self.show_answers()
        self.answered.emit()
        self.field.setFocus()


class _FieldList(ChoiceList):
    """Opens under the keys that would else choose at once: each field passed on the way would be
    taken from the column that has it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and letters open the list, a letter at the first field that begins so."""
        letters, is_step = event.text().strip(), event.key() in _STEPS
        if event.modifiers() & _HELD or not (is_step or (letters and letters.isprintable())):
            super().keyPressEvent(event)
            return
        self.showPopup()
        if not is_step:
            self.view().keyboardSearch(letters)
