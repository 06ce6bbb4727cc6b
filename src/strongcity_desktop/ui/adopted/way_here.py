"""Where the pages of adopted versions stand: under the plan and its prints."""

from collections.abc import Callable
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.page import Crumb

PLAN_ENTRY = "plan"
"""The entry of the side bar to which they belong."""


def crumbs_to_plan(t: Translator, go: Callable[[str, dict[str, Any]], object]) -> list[Crumb]:
    """The page from which the plan is printed."""
    return [(t("Plan and prints"), lambda: go("plan", {}))]
