"""The one band that lasts under the top bar: a safe start, a town only shown, a wrong clock."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from strongcity_desktop.operations.clock import doubt_about_the_clock
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.message_band import Link, MessageBand

if TYPE_CHECKING:
    from strongcity_desktop.operations.open_town import TownSummary
    from strongcity_desktop.store.town_file import TownFile

_MOST_NAMED = 3


class LastingBands:
    """Knows what lasts, and makes the band anew whenever the window is built again."""

    def __init__(self, context: Context, go: Callable[[str, dict[str, Any]], object]) -> None:
        self._context = context
        self._go = go
        self._is_safe_start = False
        self._not_opened: Path | None = None

    def say_safe_start(self, asked_for: Path | None) -> None:
        """Nothing was opened by itself: the town asked for, or else the last one, is offered."""
        recent = self._context.settings.recent
        self._is_safe_start = True
        self._not_opened = asked_for or (Path(recent[0].path) if recent else None)

    def band(self, summary: "TownSummary | None") -> MessageBand | None:
        """What stands under the top bar of this town, or of no town; None for nothing."""
        if summary is None:
            return self._safe_start() if self._is_safe_start else self._wrong_clock("")
        self._is_safe_start = False  # a town is open: the start has become usable
        return self._projecting() or self._only_shown(summary) or self._lacking(summary) \
            or self._erased_elsewhere(summary) or self._brought_back(summary) \
            or self._wrong_clock(summary.changed_at)

    def _safe_start(self) -> MessageBand:
        t, doors, path = self._context.t, self._context.doors, self._not_opened
        links: list[Link] = []
        if path is not None and doors is not None:
            links.append((t("Open {town}", town=path.stem), lambda: doors.open(path)))
        arguments = {"path": str(path)} if path is not None else {}
        links.append((t("Restore from a backup"), lambda: self._go("restore", arguments)))
        return MessageBand(t("StrongCity stopped twice before a town was open, so nothing was "
                             "opened by itself this time. Your towns are kept."),
                           "look_again", links)

    def _projecting(self) -> MessageBand | None:
        t, wardrobe = self._context.t, self._context.wardrobe
        if not self._context.is_projecting or wardrobe is None:
            return None
        return MessageBand(t("Shown to a room: large, light, and contacts stay hidden."), "info",
                           [(t("Back to my own view"), wardrobe.project)])

    def _only_shown(self, summary: "TownSummary") -> MessageBand | None:
        t = self._context.t
        if not summary.read_only:
            return None
        if summary.in_use_elsewhere and summary.copied_at is not None:
            text = t("This town is open elsewhere. You see a copy from {time}: you can read and "
                     "print it, but not change it.", time=t.time(summary.copied_at))
        else:
            text = t("The place of this file takes no changes. You can read and print it. "
                     "To work on it, make a copy on this computer.")
        if summary.erased_elsewhere:
            text = t("{one} {other}", one=text, other=self._said_erased(summary))
        return MessageBand(text, "look_again")

    def _said_erased(self, summary: "TownSummary") -> str:
        return self._context.t.plural(
            "In another copy of this town, {n} entry or contact was erased for good that still "
            "stands here.",
            "In another copy of this town, {n} entries or contacts were erased for good that still "
            "stand here.", summary.erased_elsewhere)

    def _erased_elsewhere(self, summary: "TownSummary") -> MessageBand | None:
        """Nothing is erased by itself: the people of the town look and choose."""
        if not summary.erased_elsewhere:
            return None
        back = self._brought_back_links() if summary.awaits_a_look else []
        return MessageBand(self._said_erased(summary), "look_again",
                           [(self._context.t("Look at them"), lambda: self._go("history", {})),
                            *back])

    def _lacking(self, summary: "TownSummary") -> MessageBand | None:
        """Files that a backup could not bring back: all the rest is here."""
        t, names = self._context.t, list(summary.lacking)
        if not names:
            return None
        rest = len(names) - _MOST_NAMED
        shown = names[:_MOST_NAMED] + ([t.plural("{n} more", "{n} more", rest)] if rest > 0 else [])
        back = self._brought_back_links() if summary.awaits_a_look else []
        return MessageBand(
            t("All is here but the content of some files: {files}. Add them again, or bring back "
              "another backup.", files=t.list(shown)), "look_again",
            [(t("Show the documents"),
              lambda: self._go("register", {"register_id": "evidence_files"})), *back])

    def _brought_back_links(self) -> list[Link]:
        t = self._context.t
        return [(t("It looks right"), self._looks_right),
                (t("Choose another backup"), lambda: self._go("restore", {}))]

    def _brought_back(self, summary: "TownSummary") -> MessageBand | None:
        t = self._context.t
        if not summary.awaits_a_look:
            return None
        return MessageBand(
            t("This town was brought back from a backup. Until you have seen that it is right, "
              "no older backup is removed."), "info", self._brought_back_links())

    def _looks_right(self) -> None:
        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.restore import looks_right

            looks_right(town)

        self._context.background.run(work, lambda _done: self._context.refresh_town(),
                                     self._context.tell)

    def _wrong_clock(self, newest_change: str) -> MessageBand | None:
        doubt = doubt_about_the_clock(newest_change)
        return MessageBand(doubt.in_words(self._context.t), "look_again") if doubt else None
