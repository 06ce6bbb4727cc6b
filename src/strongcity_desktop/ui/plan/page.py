"""The plan for the council: its sections, its own words, its pages, and what is still to mend."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_plan import (
    add_part,
    change_part,
    delete_part,
    languages_written,
    move_part,
    part_title,
    plan_parts,
)
from strongcity_desktop.operations.plan_to_mend import PlanChecked, check_plan
from strongcity_desktop.registers.analysis.plan import CONTENTS, COVER, PlanPart
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.exporting import ask_for_file, export_pdf
from strongcity_desktop.ui.documents.left_out_card import LeftOutCard
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import SecondButton, WrappingLink
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.plan.footer import PlanFooter
from strongcity_desktop.ui.plan.mend_card import MendCard
from strongcity_desktop.ui.plan.pages import PlanPages
from strongcity_desktop.ui.plan.part_editor import PartEditor
from strongcity_desktop.ui.plan.part_list import PartList
from strongcity_desktop.ui.plan.print_choices import PrintChoices
from strongcity_desktop.ui.plan.room import PlanRoom

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class _Read:
    parts: tuple[PlanPart, ...]
    checked: PlanChecked


class PlanPage(Page):
    """Filled as soon as the town has been read; `parts` is empty until then."""

    def __init__(self, context: Context, part: str = "", **arguments: Any) -> None:
        """`part` is the key of the part chosen first."""
        super().__init__(context, **arguments)
        self._t = context.t
        self._chosen = part or COVER
        self._is_showing = False
        town = context.town
        self._can_write = town is not None and not town.read_only
        self._town_id = town.town_id if town is not None else ""
        self.parts: tuple[PlanPart, ...] = ()
        self.choices = PrintChoices(context, self._kept_choices())
        self.pages = PlanPages(context)
        self.left_out, self.mend = LeftOutCard(self._t), MendCard(self._t, self._go_to)
        self.left_out.hide()
        self.list = PartList(self._t, can_write=self._can_write)
        self.editor: PartEditor | None = None
        self.meter = Label("", "hint")
        self.translate = WrappingLink(self._t("Show the texts to translate"), self._translate)
        self._untranslated = ""
        for shown in (self.meter, self.translate):
            shown.hide()
        self._column = self._made_column()
        self.room = PlanRoom(self._column, self.pages, self.left_out, self.mend)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.room)
        self.footer_row = PlanFooter(self._t, self.go.emit, can_write=self._can_write)
        self._connect()
        context.background.run(languages_written, self._begin, self.broken.emit)

    def _connect(self) -> None:
        self.choices.changed.connect(self._choose_print)
        self.pages.made.connect(self._show_made)
        self.pages.ready.connect(self.footer_row.show_ready)
        self.footer_row.print_wanted.connect(self.print_plan)
        self.footer_row.export_wanted.connect(self.ask_where)
        self.list.selected.connect(self._select)
        self.list.ticked.connect(lambda key, on: self._write(
            lambda town, who: change_part(town, key, {"printed": on}, who)))
        self.list.moved.connect(lambda key, to: self._write(
            lambda town, who: move_part(town, key, to, who)))
        self.list.delete_wanted.connect(self.delete)
        self.list.rename_wanted.connect(lambda: self.editor and self.editor.title.setFocus())

    # Laid out

    def _made_column(self) -> ScrollColumn:
        t, column = self._t, ScrollColumn(max_width=None)
        self._body = column.body
        self._body.setSpacing(10)
        head = QWidget()
        row = WrappingRow(head, spacing=8)
        row.addWidget(together(Label(t("Sections"), "control", wrap=False), grows=True))
        row.addWidget(Label(t("Drag, or Alt and an arrow"), "hint", wrap=False))
        self.add_button = SecondButton(t("Add a section"), self.add, icon="plus")
        for part in (Label(self.title(), "title"),
                     Label(t("Choose what goes in. The pages at the side follow."), "hint"),
                     self.choices, self.meter, self.translate, head, self.list, self.add_button):
            self._body.addWidget(part)
        self.add_button.setVisible(self._can_write)
        self._body.addStretch(1)
        return column

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return self._t("Plan for the council")

    def crumbs(self) -> list[Crumb]:
        """The plan and its prints, then this."""
        return [(self._t("Plan and prints"), lambda: self.go.emit("documents", {})),
                (self.title(), None)]

    def footer(self) -> QWidget | None:
        """Print, export, adopt."""
        return self.footer_row

    def arguments(self) -> dict[str, Any]:
        """The part chosen."""
        return {**super().arguments(), "part": self._chosen}

    def first_focus(self) -> QWidget | None:
        """The sections."""
        return self.list

    def leave(self) -> None:
        """Keep what is still being typed."""
        if self.editor is not None:
            self.editor.keep()

    # Reading and showing

    def _begin(self, languages: tuple[str, ...]) -> None:
        self.editor = PartEditor(self._t, languages, can_write=self._can_write)
        self.editor.kept.connect(lambda key, values: self._write(
            lambda town, who: change_part(town, key, values, who)))
        self.editor.delete_wanted.connect(self.delete)
        self._body.insertWidget(self._body.indexOf(self.add_button) + 1, self.editor)
        self.read()

    def read(self) -> None:
        """Read the parts and look the plan through; then make its pages."""
        t, language, is_public = self._t, self.choices.language.key(), self.choices.is_public()
        self.context.background.run(
            lambda town: _Read(plan_parts(town), check_plan(town, language, t,
                                                            is_public=is_public)),
            self._show, self.broken.emit)
        self.pages.make(self.choices.options())

    def _show(self, read: _Read) -> None:
        self.parts = read.parts
        keys = [part.key for part in read.parts]
        self._chosen = self._chosen if self._chosen in keys else keys[0]
        self._is_showing = True
        self.list.show_parts(read.parts, self._chosen)
        self._is_showing = False
        self._show_part()
        self._show_pages()
        self.mend.show_checked(read.checked)
        told = read.checked.translated
        self.meter.set_text(self._t(
            "{done} of {of} texts are in {language}.", done=self._t.number(told.done),
            of=self._t.number(told.of),
            language=self._t.language_name(self.choices.language.key())))
        self.meter.setVisible(bool(told.of))
        self._untranslated = told.register_id
        self.translate.setVisible(bool(told.missing))

    def _show_part(self) -> None:
        part = next((one for one in self.parts if one.key == self._chosen), None)
        if part is None or self.editor is None:
            return
        is_same = self.editor.part_key() == part.key
        if is_same and (self.editor.title.hasFocus() or self.editor.words.hasFocus()):
            self.editor.follow(part)
        else:
            self.editor.show_part(part, self.editor.bar.language() if is_same else "")

    def _select(self, key: str) -> None:
        """Show a part: its words, and its page."""
        if self._is_showing or self.editor is None:
            return
        self.editor.keep()
        self._chosen = key
        self._show_part()
        page = self._pages().get(key)
        if page is not None:
            self.pages.preview.jump(page)

    def _show_made(self, left_out: tuple[str, ...]) -> None:
        self.left_out.show_left_out(self.choices.edition(), left_out)
        self.left_out.show()
        pages = self._pages()
        self.list.show_pages(pages)
        if self._chosen != COVER and self.pages.preview.page() == 0:
            self.pages.preview.jump(pages.get(self._chosen, 0))

    def _pages(self) -> dict[str, int]:
        if not self.pages.pdf:
            return {}
        t = translator(self.choices.language.key())
        printed = [part for part in self.parts if part.printed]
        found = self.pages.pages_of({part.key: part_title(part, t) for part in printed
                                     if part.section not in (COVER, CONTENTS)})
        for page, section in enumerate((COVER, CONTENTS)):
            if any(part.section == section for part in printed):
                found[section] = page
        return found

    def _show_pages(self) -> None:
        self.list.show_pages(self._pages())

    # Changing

    def _write(self, work: "Callable[[TownFile, str], object]",
               then: Callable[[Any], object] | None = None) -> None:
        who = self.context.who

        def done(result: object) -> None:
            self.footer_row.say_saved()
            if then is not None:
                then(result)
            self.read()

        def refused(problem: Exception) -> None:
            self.context.tell(problem)
            self.read()

        self.context.background.run(lambda town: work(town, who), done, refused)

    def add(self) -> None:
        """Add a section behind the one chosen; its title is to be written next."""
        title, after = self._t("New section"), self._chosen
        self._write(lambda town, who: add_part(town, title, after, who), self._show_added)

    def _show_added(self, key: str) -> None:
        self._chosen = key
        self.list.setFocus()

    def delete(self, key: str) -> None:
        """Delete a section of the town's own; a message offers to take that back."""
        if not any(part.key == key and part.is_own for part in self.parts):
            self.context.toast(self._t("This section belongs to every plan. Leave it out instead."))
            return
        self._write(lambda town, who: delete_part(town, key, who),
                    lambda _: self.context.toast(self._t("Section deleted."), self._t("Undo"),
                                                 self.context.undo))

    def _choose_print(self) -> None:
        self.context.settings.plans[self._town_id] = self.choices.as_kept()
        if self.context.wardrobe is not None:
            self.context.wardrobe.save()
        self.footer_row.say_saved()
        self.read()

    def _kept_choices(self) -> dict[str, Any]:
        kept = self.context.settings.plans.get(self._town_id)
        return kept if isinstance(kept, dict) else {}

    # Ways out

    def _go_to(self, place: str, arguments: dict[str, Any]) -> None:
        if place != "plan":
            self.go.emit(place, arguments)
            return
        self.list.choose(arguments["part"])
        if self.editor is not None:
            self.editor.words.setFocus()

    def _translate(self) -> None:
        self.go.emit("register", {"register_id": self._untranslated})

    def print_plan(self) -> None:
        """Ask for a printer and print what is shown."""
        from strongcity_desktop.ui.documents.printing import ask_and_print

        ask_and_print(self.pages.preview.document, self._t("Prevention plan"),
                      self.choices.options().paper, self)

    def ask_where(self) -> None:
        """Ask for a place, then export there."""
        chosen = ask_for_file(self.context, self._t("Prevention plan"), self)
        if chosen is not None:
            export_pdf(self.context, self.pages.pdf, chosen)

