"""The counts to look at before they are kept, and what becomes of the results there now."""

from collections.abc import Sequence

from strongcity_desktop.operations.importing.import_survey import Counts, in_language
from strongcity_desktop.registers.analysis.survey_figures import SurveyFigures
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_survey.counts_table import CountsTable, lines_of
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList

ADD, REPLACE = "add", "replace"


class CountsCard(Card):
    """`how` asks whether to add or to replace, where there are results already."""

    def __init__(self, context: Context, *, has_results: bool) -> None:
        t = self._t = context.t
        super().__init__(t("Look at the counts"))
        self.small = MessageBand("", "info")
        self.small.hide()
        self.table = CountsTable(t)
        self._how_many = Label("", "hint")
        for part in (self.small, self.table, self._how_many):
            self.body.addWidget(part)
        self.how: RadioList | None = None
        if has_results:
            self.how = RadioList(context, t("The results there now"), [
                Offered(ADD, t("Add these to the results there now")),
                Offered(REPLACE, t("Put these in the place of the results there now"))],
                optional=False)
            self.how.set_key(ADD)
            self.body.addWidget(self.how)

    def replaces(self) -> bool:
        """Whether the counts take the place of what is there."""
        return self.how is not None and self.how.key() == REPLACE

    def show_counts(self, counts: Counts, figures: Sequence[SurveyFigures]) -> None:
        """Show the counts, and name the groups that are too small."""
        t = self._t
        small = [in_language(words, t.language) for words in counts.small_groups]
        if small:
            self.small.set_text(t(
                "Not counted apart, so that nobody can be recognised: {groups}. At least five "
                "people must be in a group.", groups=t.list(small)))
        self.small.setVisible(bool(small))
        self.table.show_lines(lines_of(t, figures))
        self._how_many.set_text(t.plural("{n} result", "{n} results", len(counts.rows)))
