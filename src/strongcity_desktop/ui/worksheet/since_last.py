"""The panel "since last year" of the check page: how many things are better, worse, new or gone."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.change_mark import OF_ANSWER, OF_VERDICT, ChangeMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

_VERDICTS = ("better", "worse", "same", "changed", "new", "gone", "not_comparable")


class SinceLast(NamedTuple):
    """The run before this one: how many of `counted` stand how, how many answers differ.

    Challenges are counted where the worksheet judges them, answers elsewhere.
    """

    earlier_id: str
    earlier_on: date
    counted: Mapping[str, int]
    answers: int
    is_of_challenges: bool = True


def read_since_last(town: "TownFile", filled_id: str) -> SinceLast | None:
    """Compare a run of a worksheet with the one before. Runs on the town's thread.

    None for the first one, and where the two cannot be compared.
    """
    from strongcity_desktop.operations.compare_years import (
        DIAGNOSIS,
        compare_assessments,
        previous_assessment,
    )

    earlier = previous_assessment(town, filled_id)
    if earlier is None:
        return None
    try:
        compared = compare_assessments(town, earlier, filled_id)
    except Refusal:  # one of them is of an edition that only a newer version of the app knows
        return None
    differing = sum(n for verdict, n in compared.answer_counts.items()
                    if verdict not in ("same", "not_comparable"))
    is_of_challenges = compared.worksheet_id == DIAGNOSIS
    return SinceLast(earlier, compared.earlier.started_on,
                     compared.counts if is_of_challenges else compared.answer_counts, differing,
                     is_of_challenges)


class SinceLastCard(Card):
    """`comparison_chosen` when all of it is wanted."""

    comparison_chosen = Signal()

    def __init__(self, context: Context, since: SinceLast) -> None:
        t, px = context.t, look().px
        super().__init__()
        self.body.addWidget(Label(t("Since {day}", day=since.earlier_on), "item"))
        about = t("The challenges") if since.is_of_challenges else t("The answers")
        marks = OF_VERDICT if since.is_of_challenges else OF_ANSWER
        self.body.addWidget(Label(about, "hint"))
        words = {"better": t("Better"), "worse": t("Worse"), "same": t("No change"),
                 "changed": t("Changed"), "new": t("New"), "gone": t("Gone"),
                 "not_comparable": t("Not comparable")}
        for verdict in _VERDICTS:
            n = since.counted.get(verdict, 0)
            if not n and verdict not in ("better", "worse", "new", "gone"):
                continue
            row = QHBoxLayout()
            row.setSpacing(px(8))
            row.addWidget(ChangeMark(marks[verdict]))
            row.addWidget(Label(words[verdict], "control"), 1)
            row.addWidget(Label(t.number(n), "strong", wrap=False))
            self.body.addLayout(row)
        self.body.addWidget(Label(t.plural("{n} answer differs.", "{n} answers differ.",
                                           since.answers), "hint"))
        self.body.addWidget(LinkButton(t("See the comparison"), self.comparison_chosen.emit))
