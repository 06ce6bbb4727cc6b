"""The link that leads a reader back to where the reading began."""

from collections.abc import Callable, Mapping
from typing import Any

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton


def way_back(context: Context, back: Mapping[str, Any] | None,
             go: Callable[[str, dict[str, Any]], object]) -> LinkButton | None:
    """A link to `back` ({"place": …, "arguments": …}); None for a reader who came by the menu."""
    if not back:
        return None
    t = context.t
    words = t("Back to the question") if back["place"] == "worksheet" else t("Back")
    return LinkButton(words, lambda: go(back["place"], dict(back.get("arguments", {}))),
                      icon="arrow-left")
