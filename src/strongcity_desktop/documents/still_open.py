"""The questions that nobody answered yet, in one line, for documents that show answers only."""

from collections.abc import Iterator

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Facts
from strongcity_desktop.documents.source import Source
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Kind


def still_open(source: Source, answered: Answered) -> Iterator[Block]:
    """One line that names them; nothing where everything asked and shown has an answer."""
    t, edition = source.setting.t, source.setting.edition
    names = [wording.short_label(t, question) for question in answered.asked
             if question.kind is not Kind.NOTE and not question.optional
             and edition.shows(question.mark) and not answered.is_answered(question)]
    if names:
        yield Facts(((t("Still open"), t.list(names)),))
