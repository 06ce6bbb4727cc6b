"""The answer as a number with figures after the mark."""

from typing import Any

from strongcity_desktop.ui.worksheet.answer_widgets.typed_field import TypedField


class DecimalAnswer(TypedField):
    """A number with a point or a comma, as the language has it."""

    field_width = 160

    def shown(self, value: Any) -> str:
        """The number as the language writes it."""
        return self.context.t.number(value)
