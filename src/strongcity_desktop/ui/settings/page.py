"""Settings: looks, who you are, the town's details, backups, and where all lies."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.settings.backups_card import BackupsCard
from strongcity_desktop.ui.settings.places_card import PlacesCard
from strongcity_desktop.ui.settings.town_card import TownCard
from strongcity_desktop.ui.wardrobe import SIZES


class SettingsPage(Page):
    """Choices of looks hold at once; details of the town when they are saved."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn()
        outer.addWidget(self._scroll)
        body = self._scroll.body
        body.addWidget(Label(t("Settings"), "title"))
        body.addWidget(self._looks())
        body.addWidget(self._person())
        if context.town is not None:
            self.town_card = TownCard(context)
            self.backups_card = BackupsCard(context)
            body.addWidget(self.town_card)
            body.addWidget(self.backups_card)
            body.addWidget(self._town_as_a_file())
            body.addWidget(PlacesCard(context))
        body.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Settings")

    def _looks(self) -> Card:
        t, settings = self.context.t, self.context.settings
        card = Card(t("On this computer"), icon="desktop")
        self.language = QComboBox()
        from strongcity_desktop.language.translator import SHIPPED

        for code in SHIPPED:
            self.language.addItem(t.language_name(code), code)
        self.language.setCurrentIndex(max(0, self.language.findData(t.language)))
        self.language.activated.connect(self._language_chosen)
        card.body.addWidget(FieldFrame(t("Language"), "", self.language))
        self.theme = SegmentedSwitch(
            [("system", t("As the system")), ("light", t("Light")), ("dark", t("Dark"))],
            settings.theme, name=t("Colours"))
        self.theme.chosen.connect(self._theme_chosen)
        card.body.addWidget(FieldFrame(t("Colours"), "", self.theme))
        self.text_size = QComboBox()
        for percent in SIZES:
            self.text_size.addItem(t.percent(percent / 100), percent)
        self.text_size.setCurrentIndex(max(0, self.text_size.findData(settings.text_size)))
        self.text_size.activated.connect(self._size_chosen)
        card.body.addWidget(FieldFrame(t("Text size"), t("Also with Ctrl and + or −."),
                                       self.text_size))
        return card

    def _town_as_a_file(self) -> Card:
        t = self.context.t
        card = Card(t("The town as a file"), icon="export")
        card.body.addWidget(Label(t("Take the whole town out as JSON or a spreadsheet, or bring "
                                    "one in."), "hint"))
        self.data_button = SecondButton(t("Take out or bring in"),
                                        lambda: self.go.emit("town_data", {}))
        card.body.addWidget(self.data_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _person(self) -> Card:
        t = self.context.t
        card = Card(t("Who you are"), icon="user")
        self.who = QLineEdit(self.context.who)
        self._who_frame = FieldFrame(
            t("Your name or post, and department"),
            t("It stands beside your changes in the town's history. It may be left empty."),
            self.who, optional=True)
        self.who.editingFinished.connect(self._who_left)
        card.body.addWidget(self._who_frame)
        return card

    def _language_chosen(self) -> None:
        code = str(self.language.currentData())
        if self.context.wardrobe is not None and code != self.context.t.language:
            self.context.wardrobe.set_language(code)

    def _theme_chosen(self, theme: str) -> None:
        if self.context.wardrobe is not None and theme != self.context.settings.theme:
            self.context.wardrobe.set_theme(theme)

    def _size_chosen(self) -> None:
        if self.context.wardrobe is not None:
            self.context.wardrobe.set_scale(int(self.text_size.currentData()))

    def _who_left(self) -> None:
        written = self.who.text().strip()
        if written != self.context.settings.who and self.context.wardrobe is not None:
            self.context.settings.who = written
            self.context.wardrobe.save()
            self._who_frame.show_saved()

    def leave(self) -> None:
        """Keep the name that is still being typed."""
        self._who_left()
