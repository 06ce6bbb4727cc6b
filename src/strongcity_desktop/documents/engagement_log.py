"""The log of meetings, calls and letters with stakeholders, for the town's own work."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.engagement import ENGAGEMENTS

TABLE = ("held_on", "kind", "name", "stakeholders")
_DETAILS = ("who", "what", "next_step", "next_step_on", "note")


def engagement_log(source: Source) -> bytes:
    """The log as a PDF file, the newest day first."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Entries keep their numbers in every print."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = sorted(shown_rows(source, ENGAGEMENTS), reverse=True,
                  key=lambda row: (row.values.get("held_on") or "", row.number))
    yield from opening(source, t("Whom the town met, called or wrote to, what was said, and what "
                                 "comes next."))
    if not source.setting.edition.shows(Mark.INTERNAL):
        yield Text(t("The log belongs to the town’s own work. Its entries stand in the internal "
                     "version."), quiet=True)
        yield from ending(source)
        return
    if not rows:
        yield Text(t("No meeting or call is noted yet."), quiet=True)
        yield from ending(source)
        return
    yield register_table(source, ENGAGEMENTS, rows, TABLE)
    yield from ending(source)
    entries = [(row, facts) for row in rows
               if (facts := row_facts(source, ENGAGEMENTS, row, _DETAILS))]
    if entries:
        yield Heading(t("One by one"), "one-by-one", level=1)
    for row, facts in entries:
        title = t("{number}. {title}", number=row.number,
                  title=name_in(source, ENGAGEMENTS.id, row))
        yield Together((QuestionHeading(title), Facts(facts, two_in_a_line=True)))
