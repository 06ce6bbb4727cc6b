"""The fields of a town: name, country, languages, currency, people; also in Settings."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from strongcity_desktop.language import countries
from strongcity_desktop.language.parse import read_integer
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.new_town.spoken_languages import SpokenLanguages
from strongcity_desktop.ui.parts.field_frame import FieldFrame

if TYPE_CHECKING:
    from strongcity_desktop.store.town_details import TownDetails


class TownForm(QWidget):
    """`details()` gives what was written; findings stand under the fields."""

    def __init__(self, context: Context, details: "TownDetails | None" = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._before = details
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        t = context.t
        self.name = QLineEdit()
        self._country = self._country_list()
        self._language = QComboBox()
        for code in SHIPPED:
            self._language.addItem(t.language_name(code), code)
        self._currency = QLineEdit()
        self._people = QLineEdit()
        self._spoken = SpokenLanguages(context)
        self.frames = {
            "name": FieldFrame(t("Name of the town"), "", self.name),
            "country": FieldFrame(t("Country"), "", self._country, optional=True),
            "language": FieldFrame(t("Working language"),
                                   t("The language in which the town writes its plan."),
                                   self._language),
            "spoken": FieldFrame(t("Languages of its people"),
                                 t("Those that people speak at home, in the market, at school."),
                                 self._spoken, optional=True),
            "currency": FieldFrame(t("Currency"),
                                   t("A code like KES or EUR, or the word people use."),
                                   self._currency, optional=True),
            "people": FieldFrame(t("How many people live there"), t("A rough number will do."),
                                 self._people, optional=True),
        }
        for frame in self.frames.values():
            column.addWidget(frame)
        self._fill(details)
        self._country.currentIndexChanged.connect(self._country_chosen)

    def _country_list(self) -> QComboBox:
        made = QComboBox()
        made.addItem(self._context.t("Choose the country"), "")
        for code, name in countries.country_names(self._context.t.language):
            made.addItem(name, code)
        made.setMinimumContentsLength(12)
        made.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        return made

    def _fill(self, details: "TownDetails | None") -> None:
        language = details.language if details else self._context.t.language
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        if details is None:
            return
        self.name.setText(details.name.shown_in(self._context.t.language).text)
        self._country.setCurrentIndex(max(0, self._country.findData(details.country)))
        self._spoken.suggest(countries.languages_of(details.country) if details.country else ())
        self._spoken.set_chosen(details.languages)
        self._currency.setText(details.currency)
        if details.population is not None:
            self._people.setText(self._context.t.number(details.population))

    def _country_chosen(self) -> None:
        """Suggest what goes with the country, where nothing was written yet."""
        code = str(self._country.currentData() or "")
        if not code:
            return
        if not self._currency.isModified():
            self._currency.setText(countries.currency_of(code))
        self._spoken.suggest(countries.languages_of(code))

    def choose_country(self, code: str) -> None:
        """Choose a country by its two letters; an unknown code changes nothing."""
        index = self._country.findData(code)
        if index >= 0:
            self._country.setCurrentIndex(index)

    def currency(self) -> str:
        """The currency as written."""
        return self._currency.text().strip()

    def details(self) -> "TownDetails | None":
        """What was written; None after saying under the fields what to do first."""
        from strongcity_desktop.operations.open_town import TownDetails

        people = self._read_people()
        named = bool(self.name.text().strip())
        if named:
            self.frames["name"].clear_finding()
        else:
            self.frames["name"].show_finding(self._context.t("Write the name of the town."))
        if not named or people is False:
            (self._people if named else self.name).setFocus()
            return None
        language = str(self._language.currentData())
        before = self._before
        name = self.name.text().strip()
        kept = before.name.with_version(name, self._shown_language()) if before \
            else LocalText.of(name, language)
        return TownDetails(kept, str(self._country.currentData() or ""), language,
                           self._spoken.chosen(), self.currency(), people or None,
                           before.arms if before else None)

    def _shown_language(self) -> str:
        """The language of the version of the name that stands in the field."""
        if self._before is None:
            return self._context.t.language
        return self._before.name.shown_in(self._context.t.language).language

    def _read_people(self) -> "int | bool | None":
        """The number, None for an empty field, False after a finding."""
        typed = self._people.text().strip()
        self.frames["people"].clear_finding()
        if not typed:
            return None
        try:
            number = read_integer(typed, self._context.t.language)
        except Refusal as refusal:
            self.frames["people"].show_finding(refusal.in_words(self._context.t))
            return False
        if number < 1:
            self.frames["people"].show_finding(
                self._context.t("Write a number from 1 up, or leave it empty."))
            return False
        return number
