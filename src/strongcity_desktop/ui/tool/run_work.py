"""Begin and finish runs of a worksheet from the page that lists them."""

from typing import TYPE_CHECKING, Any

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class RunWork:
    """Works for one `page`, which it shows anew once a run is finished."""

    def __init__(self, context: Context, page: Page, worksheet_id: str,
                 here: tuple[str, dict[str, Any]]) -> None:
        """`here` is the place of the page, with its arguments."""
        self._context, self._page = context, page
        self._worksheet_id, self._here = worksheet_id, here

    def start(self, form: str, source: str) -> None:
        """Begin a run in a form, from the answers of the run `source` or empty, and open it."""
        worksheet_id, who = self._worksheet_id, self._context.who

        def work(town: "TownFile") -> str:
            from strongcity_desktop.operations.fill_worksheet import start_worksheet

            return start_worksheet(town, worksheet_id, depth=form, who=who,
                                   from_filled=source or None).id

        self._context.background.run(
            work, lambda filled_id: self._page.go.emit("worksheet", {"filled_id": filled_id}),
            self._context.tell)

    def draft(self) -> None:
        """Begin papers for the council from what the town has told, and open them."""
        who = self._context.who

        def work(town: "TownFile") -> str:
            from strongcity_desktop.operations.drafting.draft_papers import draft_papers
            from strongcity_desktop.operations.keep_register import working_language

            return draft_papers(town, working_language(town), who).id

        self._context.background.run(
            work, lambda filled_id: self._page.go.emit("worksheet", {"filled_id": filled_id}),
            self._context.tell)

    def finish(self, filled_id: str) -> None:
        """Date a run as finished today."""
        who = self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.fill_worksheet import finish

            finish(town, filled_id, who)

        self._context.background.run(work, self._finished, self._context.tell)

    def _finished(self, _nothing: None) -> None:
        t, (place, arguments) = self._context.t, self._here
        self._context.toast(t("Finished. Everything is kept."), t("Undo"), self._context.undo)
        self._page.go.emit(place, arguments)
