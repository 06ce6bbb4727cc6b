"""The ways from a worksheet to other places of the window, each with the way back."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from strongcity_desktop.operations.documents_offered import documents
from strongcity_desktop.operations.tools import shelf, tool_of
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.worksheet.check_view import CheckView
from strongcity_desktop.worksheets.kinds import Worksheet


def document_of(sheet: Worksheet) -> str:
    """The id of the document that tells of a worksheet; "" where there is none.

    One that tells of its tool as a whole stands in for one of its own.
    """
    kinds = [kind for kind in documents() if not (kind.blank_of or kind.of_row_in or kind.of_two)]
    own = [kind.id for kind in kinds if kind.of_worksheet == sheet.id]
    of_tool = [kind.id for kind in kinds if kind.tool == sheet.tool and not kind.of_worksheet]
    return next(iter([*own, *of_tool]), "")


class WaysOut(QObject):
    """Belongs to one worksheet page, which writes down what is being typed before it goes."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page

    def home(self) -> None:
        """The pathway."""
        self._go("home", {})

    def up(self, sheet: Worksheet | None) -> None:
        """The tool that the worksheet belongs to; the pathway for one that belongs to none."""
        tool = tool_of(sheet.id) if sheet is not None else None
        if tool is None:
            self.home()
        else:
            self._go("tool", {"tool_id": tool.id})

    def up_words(self, sheet: Worksheet) -> str:
        """What the link to the place above says."""
        t, tool = self._page.context.t, tool_of(sheet.id)
        return t("Back to the pathway") if tool is None \
            else t("Back to “{name}”", name=tool.title_in(t))

    def diagnoses(self) -> None:
        """All diagnoses of the town."""
        self._go("diagnosis", {})

    def crumbs(self, sheet: Worksheet) -> list[Crumb]:
        """The places above a worksheet: the pathway, then its own place or the tool it belongs to.
        """
        t = self._page.context.t
        above: list[Crumb] = [(t("Pathway"), self.home)]
        if sheet.id == DIAGNOSIS:
            above.append((t("Diagnosis"), self.diagnoses))
        tool = tool_of(sheet.id)
        if tool is not None:
            above += [(t(shelf(tool.shelf).title), partial(self._go, *shelf(tool.shelf).way)),
                      (tool.title_in(t), partial(self._go, "tool", {"tool_id": tool.id}))]
        return above

    def document(self, document_id: str) -> None:
        """A document that tells of this worksheet, to look at and to print."""
        self._go("documents", {"document_id": document_id,
                               "filled_id": self._page.arguments()["filled_id"]})

    def comparison(self, earlier: str) -> None:
        """This diagnosis beside an earlier one."""
        self._go("compare", {"earlier": earlier, "later": self._page.arguments()["filled_id"]})

    def practice(self, key: str) -> None:
        """One practice of the library, and back to this question."""
        self._go("library", {"practice": key, "back": self._here()})

    def told(self, view: CheckView, place: str, arguments: Mapping[str, Any]) -> None:
        """Where something that the worksheet tells leads: a question of it, or a task."""
        if place == "worksheet":
            view.change_chosen.emit(str(arguments["place"]), "", "")
        else:
            self._go(place, dict(arguments))

    def asked(self, place: str, arguments: dict[str, Any]) -> None:
        """Where an answer leads, and back to this question."""
        back, context = self._here(), self._page.context
        go: Callable[[str, dict[str, Any]], object] | None = getattr(
            self._page.window(), "go", None)
        self._go(place, {**arguments, "back": back})
        if place == "register" and go is not None:
            t = context.t
            context.toast(t("This is the register. Your answers are kept."),
                          t("Back to the question"),
                          lambda: go(back["place"], dict(back["arguments"])))

    def _here(self) -> dict[str, Any]:
        return {"place": "worksheet", "arguments": self._page.arguments()}

    def _go(self, place: str, arguments: dict[str, Any]) -> None:
        self._page.leave()
        self._page.go.emit(place, arguments)
