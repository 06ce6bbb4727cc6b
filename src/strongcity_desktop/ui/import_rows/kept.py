"""The matchings kept for a register: read with the file, offered where they fit, kept, deleted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from strongcity_desktop.operations.importing import keep_matchings
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.operations.importing.keep_matchings import Matching
from strongcity_desktop.ui.context import Context


class KeptMatchings(QObject):
    """Belongs to one page of an import."""

    def __init__(self, context: Context, register_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._register_id = context, register_id
        self.all: tuple[Matching, ...] = ()

    def read(self) -> None:
        """Read those of the town."""
        register_id = self._register_id
        self._context.background.run(
            lambda town: keep_matchings.matchings_of(town, register_id), self.take,
            self._context.tell)

    def take(self, found: tuple[Matching, ...]) -> None:
        """Hold those that were read."""
        self.all = found

    def fitting(self, headings: Sequence[str]) -> list[Matching]:
        """Those whose headings stand in a file with these."""
        return [one for one in self.all if one.fits(headings)]

    def use(self, matching_id: str, session: ImportSession) -> bool:
        """Match the columns of a session as it was kept; False when it is gone."""
        kept = next((one for one in self.all if one.id == matching_id), None)
        if kept is not None:
            session.use_matching(kept.matching)
        return kept is not None

    def keep(self, name: str, session: ImportSession) -> None:
        """Keep what was said of the columns, by name."""
        register_id, who = self._register_id, self._context.who
        headings, matching = session.shape.headings, session.to_matching()
        self._context.background.run(
            lambda town: keep_matchings.keep_matching(town, register_id, name, headings, matching,
                                                      who), self._on_kept, self._context.tell)

    def _on_kept(self, kept: Matching) -> None:
        t = self._context.t
        self.all = (*(one for one in self.all if one.id != kept.id), kept)
        self._context.toast(t("Kept as “{name}”.", name=kept.name), t("Undo"), self._context.undo)

    def delete(self, matching_id: str, then: Callable[[], object]) -> None:
        """Delete one; `then` is called once it is gone."""
        who = self._context.who

        def gone(_: object) -> None:
            t = self._context.t
            self.all = tuple(one for one in self.all if one.id != matching_id)
            self._context.toast(t("The matching was deleted."), t("Undo"), self._context.undo)
            then()

        self._context.background.run(
            lambda town: keep_matchings.delete_matching(town, matching_id, who), gone,
            self._context.tell)
