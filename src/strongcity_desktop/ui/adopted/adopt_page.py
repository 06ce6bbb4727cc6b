"""Adopt the plan: write down what the council decided, see what is frozen, and freeze it."""

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.registers.row_check import FieldFinding
from strongcity_desktop.ui.adopted.adopt_form import AdoptForm
from strongcity_desktop.ui.adopted.facts import NextFacts, gather_next, papers_in_words
from strongcity_desktop.ui.adopted.way_here import PLAN_ENTRY, crumbs_to_plan
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton, SecondButton, WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from strongcity_desktop.operations.adopt_plan import AdoptionDetails
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile


class AdoptPage(Page):
    """Filled as soon as it is known what was adopted before; `facts` is None until then."""

    def __init__(self, context: Context, typed: dict[str, str] | None = None,
                 languages: str = "", facing: bool = False, **arguments: Any) -> None:
        """`typed` stands in the fields already; `languages` are the codes chosen."""
        super().__init__(context, **arguments)
        self._t, self._typed, self._chosen = context.t, dict(typed or {}), tuple(languages.split())
        self.facts: NextFacts | None = None
        self._asked_about: date | None = None
        self.form = AdoptForm(self._t)
        self.languages = {code: CheckChoice(self._t.language_name(code)) for code in SHIPPED}
        self.facing = CheckChoice(self._t("Also the first two side by side, on facing pages"))
        self.facing.setChecked(facing)
        self.papers = QVBoxLayout()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        self._lay_out(scroll.body)
        self._footer = self._made_footer()
        for choice in (*self.languages.values(), self.facing):
            choice.toggled.connect(self._show_papers)
        context.background.run(lambda town: gather_next(town, self._t), self._show,
                               self.broken.emit)

    def _lay_out(self, body: QVBoxLayout) -> None:
        t = self._t
        body.addWidget(Label(self.title(), "title"))
        body.addWidget(Label(t("What the council voted on is frozen in this town file, with its "
                               "papers. It stays as it is, whatever changes in the plan later."),
                             "hint"))
        self.to_mend = Card(t("Before you adopt"))
        self.to_mend.body.addWidget(Label(t(
            "Nothing of this stands in the way. The next version can mend it too."), "hint"))
        self.to_mend.hide()
        body.addWidget(self.to_mend)
        decided = Card(t("What the council decided"))
        decided.body.addWidget(self.form)
        body.addWidget(decided)
        frozen = Card(t("What is frozen"))
        frozen.body.addWidget(Label(t("In these languages"), "strong"))
        row = WrappingRow(from_start=True)
        for choice in self.languages.values():
            row.addWidget(choice)
        frozen.body.addLayout(row)
        frozen.body.addWidget(self.facing)
        self.papers.setSpacing(2)
        frozen.body.addLayout(self.papers)
        frozen.body.addWidget(Label(t(
            "No contact and no sensitive note is frozen. Look for names of people in your own "
            "words first: what is frozen is never changed."), "hint"))
        body.addWidget(frozen)
        body.addStretch(1)

    def _made_footer(self) -> QWidget:
        footer = QWidget()
        row = WrappingRow(footer, margins=(24, 8, 24, 8))
        self.later_button = SecondButton(self._t("Not yet"), lambda: self.go.emit("adopted", {}))
        self.adopt_button = MainButton(self._t("Adopt the plan"), self.adopt, icon="check-circle")
        self.adopt_button.setEnabled(False)
        row.addWidget(self.later_button)
        row.addWidget(self.adopt_button)
        return footer

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return self._t("Adopt the plan")

    def crumbs(self) -> list[Crumb]:
        """The plan, then this."""
        return [*crumbs_to_plan(self._t, self.go.emit), (self.title(), None)]

    def entry(self) -> str:
        """The place of the plan and its prints."""
        return PLAN_ENTRY

    def footer(self) -> QWidget | None:
        """Adopt, or not yet."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """The name of the version."""
        return self.form.fields["name"]

    def arguments(self) -> dict[str, Any]:
        """What is typed and chosen so far."""
        return {**super().arguments(), "typed": self.form.typed() or self._typed,
                "languages": " ".join(self._languages()), "facing": self.facing.isChecked()}

    # Showing

    def _show(self, facts: NextFacts) -> None:
        self.facts = facts
        for code, choice in self.languages.items():
            choice.setChecked(code in (self._chosen or facts.languages))
        today = self.form.fields["adopted_on"]
        self.form.write({"name": facts.name, "adopted_by": facts.adopted_by,
                         "owner": facts.owner, "follow_up": facts.follow_up})
        if facts.review_on is not None:
            self.form.fields["review_on"].write(self._t.short_date(facts.review_on))
        if not today.written() and not self._typed:
            today.write(self._t.short_date(facts.on_day))
        self.form.write(self._typed)
        for one in facts.to_mend:
            self.to_mend.body.addWidget(WrappingLink(
                one.sentence, partial(self.go.emit, one.place, dict(one.arguments))))
        self.to_mend.setVisible(bool(facts.to_mend))
        self.adopt_button.set_text(self._t("Adopt version {n}", n=facts.number))
        town = self.context.town
        can_write = town is not None and not town.read_only
        self.adopt_button.setEnabled(can_write)
        self._show_papers()

    def _languages(self) -> tuple[str, ...]:
        """The languages chosen, the town's usual ones in their order first."""
        first = self.facts.languages if self.facts else ()
        ordered = dict.fromkeys((*first, *self.languages))
        return tuple(code for code in ordered
                     if code in self.languages and self.languages[code].isChecked())

    def _show_papers(self) -> None:
        """Name each paper that would be frozen now."""
        while (item := self.papers.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        chosen, t = self._languages(), self._t
        self.facing.setVisible(len(chosen) > 1)
        for words in papers_in_words(chosen, self.facing.isChecked(), t) if chosen else ():
            self.papers.addWidget(Label(t("• {paper}", paper=words), "control"))
        if not chosen:
            self.papers.addWidget(Label(t("Choose at least one language."), "finding"))

    # Adopting

    def adopt(self) -> None:
        """Freeze the plan, off the window's thread; what must be mended is said first."""
        chosen, t = self._languages(), self._t
        details = self.form.details(chosen, facing=self.facing.isChecked() and len(chosen) > 1)
        if details is None or not chosen or self._must_ask_again(details):
            return
        long, who = LongWork(t("Freezing the plan and its papers…"),
                             on_cancelled=self._ready_again), self.context.who

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.adopt_plan import adopt

            return adopt(town, details, who, long.token.check)

        self.adopt_button.setEnabled(False)
        self.context.background.run(work, self._adopted, self._refused, long)

    def _must_ask_again(self, details: "AdoptionDetails") -> bool:
        """Whether the day lies ahead, said once: the clock of the computer may be wrong."""
        on_day, day = self.facts.on_day if self.facts else None, details.adopted_on
        if on_day is None or day is None or day <= on_day or day == self._asked_about:
            return False
        self._asked_about = day
        self.form.show_refusal("adopted_on", self._t(
            "This day lies ahead. If it is right all the same, adopt once more."))
        return True

    def _ready_again(self) -> None:
        self.adopt_button.setEnabled(True)

    def _adopted(self, kept: "Kept") -> None:
        from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
        from strongcity_desktop.registers.showing import row_name

        t = self._t
        self.context.toast(t("Adopted and frozen: {version}.",
                             version=row_name(ADOPTED_VERSIONS, kept.row, t)),
                           t("Undo"), self.context.undo)
        self.go.emit("adopted", {})

    def _refused(self, problem: Exception) -> None:
        from strongcity_desktop.operations.keep_register import RowRefusal

        self._ready_again()
        if isinstance(problem, RowRefusal):
            finding: FieldFinding = problem.findings[0]
            self.form.show_refusal(finding.field_key, finding.as_refusal().in_words(self._t))
        else:
            self.context.tell(problem)
