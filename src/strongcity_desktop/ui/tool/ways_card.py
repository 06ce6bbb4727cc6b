"""What a tool leads to beside its worksheet: a draft for the council, a meeting to prepare."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.tools import Tool
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.tool.run_card import Go


def ways_card(context: Context, tool: Tool, go: Go) -> Card | None:
    """The card of such a way; None for a tool that has none."""
    if tool.id not in _WAYS:
        return None
    place, title, told, verb = _WAYS[tool.id](context.t)
    card = Card(title)
    card.body.addWidget(Label(told, "control"))
    card.body.addWidget(SecondButton(verb, partial(go, place, {})), 0,
                        Qt.AlignmentFlag.AlignLeading)
    return card


def _council_motion(t: Translator) -> tuple[str, str, str, str]:
    return ("council_motion", t("A draft for the council"),
            t("Let the town decide what is missing: the draft takes over what stands here, and "
              "every word of it can be changed."), t("Prepare a council motion"))


def _meetings(t: Translator) -> tuple[str, str, str, str]:
    return ("meeting", t("Meetings"),
            t("Prepare the next meeting, keep its minutes while it sits, and follow up what was "
              "decided."), t("Open the next meeting"))


_WAYS: Mapping[str, Callable[[Translator], tuple[str, str, str, str]]] = {
    "M1": _council_motion, "C1": _meetings}
