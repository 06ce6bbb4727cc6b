"""Where the town's data lies, as paths that can be copied."""

from pathlib import Path
from typing import TYPE_CHECKING

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


class PlacesCard(Card):
    """The town file, its backups, and the reports of failures: nothing lies anywhere else."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("Where is my data"), icon="folder-open")
        self._context = context

        def work(town: "TownFile") -> tuple[Path, tuple[Path, ...]]:
            from strongcity_desktop.operations.back_up import where_backups_lie

            return town.path, where_backups_lie(town)

        context.background.run(work, self._show, context.tell)

    def _show(self, found: tuple[Path, tuple[Path, ...]]) -> None:
        from strongcity_desktop import paths

        t = self._context.t
        town, backups = found
        places = [(t("The town file"), town), *((t("Its backups"), place) for place in backups),
                  (t("Reports, when something unforeseen happens"), paths.reports_folder())]
        for words, place in places:
            self.body.addWidget(Label(words, "strong"))
            self.body.addWidget(Label(_breakable(place), "hint").let_copy())
        self.body.addWidget(Label(t("Nothing leaves this computer unless you copy, print or "
                                    "export it."), "hint"))


def _breakable(place: Path) -> str:
    """The path, which may be broken into lines after each folder."""
    return str(place).replace("/", "/\u200b").replace("\\", "\\\u200b")
