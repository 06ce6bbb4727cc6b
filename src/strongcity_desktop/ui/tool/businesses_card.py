"""The card of the businesses: the two ways in which they take part, and the way to their list."""

from typing import Any

from PySide6.QtCore import Qt

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.tools import Tool
from strongcity_desktop.ui.parts.button import MainButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.tool.run_card import Go

_WAYS = (
    (mark("At the table, and at the workplace"),
     mark("A business can plan with the town, sit on the platform, and stand up to hate and "
          "harassment among its own staff. Training places and first jobs help as well. The town "
          "can offer a short training and say what it has learned.")),
    (mark("With means"),
     mark("Money is one of several: think of rooms, skills, hours and vehicles. A small gift is an "
          "argument too, when the council speaks about its own part.")),
    (mark("What it gains"),
     mark("A calm town is good for customers and staff. Many firms have a programme for giving "
          "back: ask for it, and show what one neighbourhood needs.")),
)
"""What it is called, and what it means."""


def businesses_card(t: Translator, tool: Tool, go: Go) -> Card:
    """Shown where a tool has no worksheet: the list is looked at as `tool.view` says."""
    card = Card()
    way: dict[str, Any] = {"register_id": tool.registers[0], "view": dict(tool.view)}
    card.body.addWidget(Label(t("These are the businesses in your list of stakeholders. What you "
                                "note there stays with them."), "control"))
    card.body.addWidget(MainButton(t("Open the list"), lambda: go("register", way)), 0,
                        Qt.AlignmentFlag.AlignLeading)
    for name, told in _WAYS:
        card.body.addWidget(Label(t(name), "strong"))
        card.body.addWidget(Label(t(told), "control"))
    return card
