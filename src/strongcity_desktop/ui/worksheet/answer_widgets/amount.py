"""The answer as an amount in the town's currency."""

from typing import Any

from strongcity_desktop.ui.worksheet.answer_widgets.typed_field import TypedField


class AmountAnswer(TypedField):
    """An amount, however it is typed: "12,600", "12 600.50", with the currency or without."""

    field_width = 200

    def unit(self) -> str:
        """The town's currency."""
        return self.words.currency

    def shown(self, value: Any) -> str:
        """The amount in figures, as the language writes them."""
        return self.context.t.number(value)
