"""A likely double: the row there and the row of the file side by side, merged field by field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from strongcity_desktop.operations.importing.import_preview import PreviewRow
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.registers.fields import Field
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows import words
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

_LONGEST = 160


class DoubleCard(Card):
    """`decided` once it was said what the row is."""

    decided = Signal()

    def __init__(self, context: Context, session: ImportSession, row: PreviewRow) -> None:
        assert row.twin is not None
        t = context.t
        super().__init__(t("Is row {row} there already?", row=str(row.row)))
        self._t, self._session, self._row, self._twin = t, session, row, row.twin
        self.body.addWidget(Label(words.likeness(t, self._twin), "control"))
        self.theirs: dict[str, QRadioButton] = {}
        self._groups: list[QButtonGroup] = []
        self.merge_button = SecondButton(t("They are one: merge them"), self.merge)
        self.different_button = SecondButton(t("Both are different"), self.say_different)
        self.take_back_button = SecondButton(t("Ask again about this row"), self.take_back)
        self._build()

    def _build(self) -> None:
        twin, t = self._twin, self._t
        is_open = self._row.state == "double"
        if twin.differs and is_open:
            self._ways()
            self._sides()
        elif not twin.differs:
            self.body.addWidget(Label(t("The file says nothing new about it, so nothing changes."),
                                      "control"))
        row = WrappingRow(from_start=True)
        for button in (self.merge_button, self.different_button) if is_open \
                else (self.take_back_button,) if twin.differs else (self.different_button,):
            row.addWidget(button)
        self.body.addLayout(row)

    def _ways(self) -> None:
        t = self._t
        row = WrappingRow(from_start=True, spacing=look().px(16))
        row.addWidget(LinkButton(t("Keep all of ours"), lambda: self._choose(frozenset())))
        row.addWidget(LinkButton(t("Take all of theirs"),
                                 lambda: self._choose(frozenset(self._twin.differs))))
        row.addWidget(LinkButton(t("Only fill what is empty"),
                                 lambda: self._choose(self._twin.gaps)))
        self.body.addLayout(row)

    def _sides(self) -> None:
        """Each field in which the two say different things, with a choice."""
        t, twin = self._t, self._twin
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look().px(16))
        grid.setVerticalSpacing(4)
        ours = t("Row {row} of the file", row=str(twin.number)) if twin.in_file \
            else t("In the register: number {number}", number=str(twin.number))
        heads = (t("Field"), ours, t("Row {row} of the file", row=str(self._row.row)))
        for place, head in enumerate(heads):
            grid.addWidget(Label(head, "hint"), 0, place)
            grid.setColumnStretch(place, 1 if place == 0 else 2)
        for line, key in enumerate(twin.differs, 1):
            field = self._session.register.field(key)
            name = label(t, self._session.register, field)
            grid.addWidget(Label(name, "strong"), line, 0, Qt.AlignmentFlag.AlignVCenter)
            group = QButtonGroup(held)
            for place, values in ((1, twin.ours), (2, twin.theirs)):
                said = self._said(field, values.get(key))
                choice = RadioChoice(said)
                choice.setAccessibleName(said)
                choice.setAccessibleDescription(f"{name}, {heads[place]}")
                group.addButton(choice)
                grid.addWidget(choice, line, place)
                if place == 2:
                    self.theirs[key] = choice
                choice.setChecked((place == 2) == (key in twin.gaps))
            self._groups.append(group)
        self.body.addWidget(held)

    def _said(self, field: Field, value: object) -> str:
        names = self._session.names.get(field.register, {}) \
            if field.names_rows else {}
        shown = {row_id: name if isinstance(name, str) else min(name, default="")
                 for row_id, name in names.items()}
        text = in_words(self._session.register, field, value, self._t, row_names=shown)
        text = " ".join(text.split()) or self._t("Nothing")
        return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + "…"

    def _choose(self, keys: frozenset[str]) -> None:
        for group, (key, theirs) in zip(self._groups, self.theirs.items(), strict=True):
            ours = next(button for button in group.buttons() if button is not theirs)
            (theirs if key in keys else ours).setChecked(True)

    def merge(self) -> None:
        """Say that both are one, with the fields as they were chosen."""
        taken = frozenset(key for key, choice in self.theirs.items() if choice.isChecked())
        self._session.decide(self._row.place, self._twin.target, taken)
        self.decided.emit()

    def say_different(self) -> None:
        """Say that the row of the file is another one."""
        self._session.decide(self._row.place, self._twin.target, None)
        self.decided.emit()

    def take_back(self) -> None:
        """Leave it open again."""
        self._session.take_back(self._row.place, self._twin.target)
        self.decided.emit()


class RowCard(Card):
    """What keeps a row back, by column, with the cure; or what to look at again in it."""

    def __init__(self, context: Context, session: ImportSession, row: PreviewRow) -> None:
        t = context.t
        super().__init__(t("Row {row}: {state}", row=str(row.row),
                           state=words.state_name(t, row.state)))
        lines = QVBoxLayout()
        lines.setSpacing(4)
        for at, reason in row.problems.items():
            said = reason.in_words(t)
            if at is not None:
                heading = session.shape.headings[at] or t("Column {n}", n=at + 1)
                said = t("{column}: {reason}", column=heading, reason=said)
            lines.addWidget(Label(said, "control"))
        for hint in row.hints:
            lines.addWidget(Label(hint.in_words(t), "hint"))
        if row.problems:
            lines.addWidget(Label(t(
                "Mend the cell above: go to it and press F2. Or leave the row out by the tick at "
                "its start."), "hint"))
        self.body.addLayout(lines)
