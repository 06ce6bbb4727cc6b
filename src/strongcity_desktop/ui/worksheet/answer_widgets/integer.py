"""The answer as a whole number."""

from typing import Any

from strongcity_desktop.ui.worksheet.answer_widgets.typed_field import TypedField


class IntegerAnswer(TypedField):
    """A whole number, with or without marks between the thousands."""

    field_width = 160

    def shown(self, value: Any) -> str:
        """The number as the language writes it."""
        return self.context.t.number(value)
