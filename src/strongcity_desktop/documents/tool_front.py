"""How the document of a tool begins: title, introduction, and what it is made from."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Facts, Heading, LookAgain, Text, Words
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.source import Source
from strongcity_desktop.worksheets import wording


def front(source: Source, introduction: str, facts: Sequence[tuple[str, Words]] = (),
          answered: Answered | None = None) -> Iterator[Block]:
    """Title, introduction and control block; `answered` says which run the document tells of.

    `facts` are further lines of the control block, labels with their values.
    """
    setting = source.setting
    t = setting.t
    yield Heading(setting.title, "document")
    yield Text(introduction)
    if answered and answered.worksheet.fixed_line:
        yield LookAgain(wording.fixed_line(t, answered.worksheet))
    of_run = ((t("Worksheet"), run_words(source, answered)),) if answered else ()
    yield Facts((*of_run, *facts, (t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))


def run_words(source: Source, answered: Answered) -> str:
    """The name of a run, and whether it is finished."""
    t = source.setting.t
    if answered.finished_on:
        return t("{title}, finished on {date}", title=answered.title, date=answered.finished_on)
    return t("{title}, begun on {date}, still being written", title=answered.title,
             date=answered.started_on)
