"""What a filled worksheet tells, on paper: what it concludes and why, what to look at again."""

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Note,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.option_table import may_be_told
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.marks_behind import marks_behind_gap
from strongcity_desktop.worksheets.told import GapTold, OutcomeTold, gaps_told, outcome_of


def told_blocks(source: Source, answered: Answered) -> list[Block]:
    """The outcome with its reasons, then the gaps with their next steps.

    What rests on answers that the edition does not show is not told.
    """
    return [*outcome_blocks(source, answered), *gap_blocks(source, answered)]


def outcome_blocks(source: Source, answered: Answered) -> list[Block]:
    """What the worksheet concludes and why; nothing where it never concludes."""
    sheet, t = answered.worksheet, source.setting.t
    if not sheet.outcomes:
        return []
    told = outcome_of(sheet, answered.answers, answered.depth)
    if told is None:
        return [Text(t("Nothing can be concluded yet: the answers are still missing."),
                     quiet=True)]
    if not _may_be_told(source, answered, told):
        return [Text(t("What the answers lead to is not shown in this version."), quiet=True)]
    words = [Span(told.label_in(t), weight=600)]
    if told.outcome.hint:
        words.append(Span("\n" + told.hint_in(t)))
    reasons = tuple(wording.reason_label(t, told.outcome, reason) for reason in told.reasons
                    if may_be_told(reason.when, sheet, source.setting.edition))
    return [Note(words), *([Bullets(reasons)] if reasons else [])]


def _may_be_told(source: Source, answered: Answered, told: OutcomeTold) -> bool:
    """Whether every condition tried up to this outcome looks at answers that are shown."""
    sheet = answered.worksheet
    tried = sheet.outcomes[:sheet.outcomes.index(told.outcome) + 1]
    return all(may_be_told(one.when, sheet, source.setting.edition) for one in tried)


def gap_blocks(source: Source, answered: Answered) -> list[Block]:
    """What is missing, each with what can be done; nothing where the worksheet names no gaps."""
    sheet, t = answered.worksheet, source.setting.t
    if not any(question.gaps or question.low for question in sheet.questions):
        return []
    gaps = shown_gaps(source, answered)
    heading = QuestionHeading(t("To look at again"))
    if not gaps:
        return [heading, Text(t("The answers so far name nothing that is missing."), quiet=True)]
    rows = tuple((gap.label_in(t), gap.next_step_in(t)) for gap in gaps)
    table = Table((t("What is missing"), t("Next step")), rows, (1.2, 1.0))
    return [Together((heading, table))]


def shown_gaps(source: Source, answered: Answered) -> list[GapTold]:
    """The gaps that rest on answers of this edition alone."""
    sheet, shows = answered.worksheet, source.setting.edition.shows
    return [gap for gap in gaps_told(sheet, answered.answers, answered.depth)
            if all(map(shows, marks_behind_gap(sheet, gap)))]
