"""Begin with the people you know: sector by sector, then two quick rounds of rating."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.scroll import COLUMN_WIDTH, ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.stakeholders.wizard.facts import SECTORS, Named, read_named
from strongcity_desktop.ui.stakeholders.wizard.rating_card import RatingCard
from strongcity_desktop.ui.stakeholders.wizard.sector_card import SectorCard
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

ROUNDS = ("influence", "interest")
DONE = "done"
_REGISTER = {"register_id": STAKEHOLDERS.id}


class WizardPage(Page):
    """Every name is kept as a row at once; `named` is None until the town was read."""

    def __init__(self, context: Context, stage: str = "", **arguments: Any) -> None:
        """`stage` is the key of a sector, of a field to rate, or "done"; "" goes on where one was.
        """
        super().__init__(context, **arguments)
        self._t, self._stage = context.t, stage
        self._can_write = context.town is not None and not context.town.read_only
        self.named: Named | None = None
        self._passed: set[str] = set()
        self.card: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(COLUMN_WIDTH))
        outer.addWidget(scroll)
        self._place = scroll.body
        head = QHBoxLayout()
        self.progress_words = Label("", "hint")
        head.addWidget(self.progress_words, 1)
        head.addWidget(LinkButton(self._t("Stop for now"), self._stop))
        self._place.addLayout(head)
        self.bar = ProgressBar(0, len(SECTORS), name=self.title())
        self._place.addWidget(self.bar)
        self._place.addStretch(1)
        self._footer = QWidget()
        foot = WrappingRow(self._footer, spacing=12, margins=(24, 8, 24, 8))
        self.back_button = SecondButton(self._t("Back"), self._back)
        self.rate_button = SecondButton(self._t("Rate those named"), self._rate)
        self.next_button = MainButton(self._t("Next sector"), self.go_on)
        for button in (self.back_button, self.rate_button, self.next_button):
            foot.addWidget(button)
        context.background.run(read_named, self._begin, context.tell)

    # What the window asks

    def title(self) -> str:
        """What it is called."""
        return self.context.t("Begin with the people you know")

    def crumbs(self) -> list[Crumb]:
        """Registers, the register, then here."""
        return [(self._t("Registers"), None),
                (title(self._t, STAKEHOLDERS), lambda: self.go.emit("register", _REGISTER)),
                (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """Where one is."""
        return {**super().arguments(), "stage": self._stage}

    def footer(self) -> QWidget | None:
        """Back, on, and to the rounds of rating."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """The line for a name, or what is rated."""
        if isinstance(self.card, SectorCard):
            return self.card.name
        return self.card if isinstance(self.card, RatingCard) else self.next_button

    def _begin(self, named: Named) -> None:
        self.named = named
        self._show(self._stage or SECTORS[named.next_sector])

    # Stages

    def _show(self, stage: str) -> None:
        self._stage = stage
        named = self.named or Named()
        if stage in ROUNDS:
            card: QWidget | None = self._rating(named, stage)
            if card is None:
                self._show(ROUNDS[1] if stage == ROUNDS[0] else DONE)
                return
        else:
            card = self._sector(named, stage) if stage in SECTORS else self._first_list(named)
        old, self.card = self.card, card
        self._place.insertWidget(2, card)
        card.show()
        self._tell()
        focus = self.first_focus()
        if focus is not None:  # before the old card goes, and the focus with it to elsewhere
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            old.hide()
            self._place.removeWidget(old)
            old.deleteLater()

    def _sector(self, named: Named, sector: str) -> SectorCard:
        card = SectorCard(self._t, sector)
        card.show_named(named.of(sector))
        card.setEnabled(self._can_write)
        card.named.connect(self._keep_name)
        card.went_on.connect(self.go_on)
        return card

    def _rating(self, named: Named, key: str) -> RatingCard | None:
        """The next one to rate; None when the round is over."""
        waiting = [row for row in named.to_rate(key) if row.id not in self._passed]
        if not waiting or not self._can_write:
            return None
        done = sum(bool(row.values.get(key)) for row in named.rows)
        card = RatingCard(self._t, key, waiting[0], done + len(self._passed) + 1,
                          done + len(self._passed) + len(waiting))
        card.rated.connect(lambda level: self._keep_level(waiting[0], key, level))
        card.passed.connect(lambda: self._pass_over(waiting[0], key))
        return card

    def _first_list(self, named: Named) -> Card:
        t = self._t
        card = Card(t("Your first list stands"))
        card.body.addWidget(Label(t.plural(
            "{n} organisation or office is named. Look at the map beside the list: who is "
            "missing, and whom do you seldom meet?",
            "{n} organisations and offices are named. Look at the map beside the list: who is "
            "missing, and whom do you seldom meet?", len(named.rows))))
        return card

    def _tell(self) -> None:
        t, named, stage = self._t, self.named or Named(), self._stage
        self.progress_words.set_text(t("{sectors}, {named}", sectors=t.plural(
            "{done} of {n} sector", "{done} of {n} sectors", len(SECTORS),
            done=named.sectors_done), named=t.plural("{n} named", "{n} named", len(named.rows))))
        self.bar.set_progress(named.sectors_done, len(SECTORS))
        in_sectors, is_last = stage in SECTORS, stage == SECTORS[-1]
        here = named.of(stage) if in_sectors else ()
        self.back_button.setVisible(stage != SECTORS[0])
        self.next_button.setVisible(stage not in ROUNDS)
        self.next_button.set_text(
            t("See the list and the map") if not in_sectors else
            t("Rate those named") if is_last else
            t("Next sector") if here else t("Skip this sector"))
        self.rate_button.setVisible(in_sectors and not is_last and bool(named.rows))

    def go_on(self) -> None:
        """The next sector, the rounds after the last, the register in the end."""
        if self._stage == DONE:
            self.go.emit("register", _REGISTER)
        elif self._stage == SECTORS[-1]:
            self._rate()
        elif self._stage in SECTORS:
            self._show(SECTORS[SECTORS.index(self._stage) + 1])

    def _rate(self) -> None:
        self._passed.clear()
        self._show(ROUNDS[0])

    def _back(self) -> None:
        if self._stage in SECTORS:
            self._show(SECTORS[max(0, SECTORS.index(self._stage) - 1)])
        else:
            self._show(SECTORS[-1])

    def _stop(self) -> None:
        self.context.toast(self._t("What you named is kept. Come back whenever you like."))
        self.go.emit("register", _REGISTER)

    # What is kept

    def _keep_name(self, name: str, group: str, often: str) -> None:
        t, who, sector = self._t, self.context.who, self._stage
        values: dict[str, Any] = {"sector": sector,
                                  "name": LocalText.of(name, t.language).to_json()}
        if group:
            values["groups"] = [group]
        if often:
            values["note"] = LocalText.of(t(often), t.language).to_json()

        def work(town: "TownFile") -> Row:
            from strongcity_desktop.operations.keep_register import add_row

            return add_row(town, STAKEHOLDERS.id, values, who).row

        self.context.background.run(work, self._kept_name, self.context.tell)

    def _kept_name(self, row: Row) -> None:
        self.named = (self.named or Named()).with_row(row)
        if isinstance(self.card, SectorCard):
            self.card.show_named(self.named.of(self._stage))
        self._tell()

    def _keep_level(self, row: Row, key: str, level: int) -> None:
        who = self.context.who

        def work(town: "TownFile") -> Row:
            from strongcity_desktop.operations.keep_register import change_row

            return change_row(town, STAKEHOLDERS.id, row.id, {key: level}, who).row

        # Shown before it is kept, so that digits can be typed as fast as one likes.
        self.context.background.run(work, self._kept_level, self.context.tell)
        self._kept_level(Row(row.id, row.number, {**row.values, key: level}))
        self._go_through(key)

    def _kept_level(self, row: Row) -> None:
        """Take the row as it was kept, but for levels given meanwhile."""
        named = self.named or Named()
        known = next((one for one in named.rows if one.id == row.id), row)
        given = {key: known.values[key] for key in ROUNDS if known.values.get(key)}
        self.named = named.with_row(Row(row.id, row.number, {**row.values, **given}))

    def _pass_over(self, row: Row, key: str) -> None:
        self._passed.add(row.id)
        self._go_through(key)

    def _go_through(self, key: str) -> None:
        named = self.named or Named()
        if not [row for row in named.to_rate(key) if row.id not in self._passed]:
            self._passed.clear()
            self._show(ROUNDS[1] if key == ROUNDS[0] else DONE)
        else:
            self._show(key)
