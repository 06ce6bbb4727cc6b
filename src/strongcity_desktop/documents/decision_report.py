"""The report that goes to the council beside the plan: what to decide, why, and what follows."""

from collections.abc import Iterable, Iterator

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Facts, Heading, LookAgain, Text
from strongcity_desktop.documents.council_papers import CouncilPapers
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.plan.money import money_facts
from strongcity_desktop.documents.register_blocks import ending, register_table, shown_rows
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.analysis.actions import standing
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW

_HEAD = ("body", "subject", "sitting_on", "brought_by", "service_area", "key_decision")
_AFTERWARDS = ("carried_out_by", "review_on", "tells_people")
_HEARD = ("name", "held_on", "groups", "reached")
_COUNTED = ("challenges", "goals", "actions", "indicators")
_INTRODUCTION = mark("What the council is asked to decide on the prevention plan, why, and what "
                     "follows from it.")
_FOOT = mark("Draft for the council. It has no force before the vote.")


def decision_report(source: Source, answered: Answered) -> bytes:
    """The report as a PDF file; what is not answered yet is named."""
    return make_pdf([*_blocks(source, CouncilPapers(source, answered)), *ending(source)],
                    source.setting, source.setting.t(_FOOT))


def _blocks(source: Source, papers: CouncilPapers) -> Iterator[Block]:
    """Each section stands under the name of its question."""
    answered, t = papers.answered, source.setting.t
    yield from front(source, t(_INTRODUCTION), tuple(shown_answers(source, answered, _HEAD)),
                     answered)
    yield from _section(papers, "aim", papers.text("aim"))
    yield from _section(papers, "recommendations", papers.numbered("recommendations", "text"))
    yield from _section(papers, "reasons", papers.reasons())
    yield from _section(papers, "options", papers.options())
    yield from _section(papers, "legal_basis", papers.texts_of_law())
    yield from _section(papers, "legal_note", papers.text("legal_note"))
    yield from _section(papers, "money_note", papers.text("money_note"), _sums(source))
    for key in ("equality_note", "harm_note", "risk_note"):
        yield from _section(papers, key, papers.text(key))
    yield from _section(papers, "consultation_note", papers.text("consultation_note"),
                        _consultations(source))
    yield from _section(papers, "supporting", papers.text("supporting"))
    yield from _plan_in_figures(source)
    yield from _section(papers, "papers_read", papers.bullets("papers_read", "named"))
    yield from _section(papers, "interests", papers.text("interests"))
    after = tuple(shown_answers(source, answered, _AFTERWARDS))
    if after:
        step = next(one for one in answered.worksheet.steps if one.key == "afterwards")
        yield Heading(wording.step_label(t, step), "afterwards", level=1)
        yield Facts(after)


def _section(papers: CouncilPapers, key: str, *said: Iterable[Block]) -> Iterator[Block]:
    """A question as a heading, and what is said of it; an optional one that is open is left away.
    """
    question, t = papers.question(key), papers.source.setting.t
    if not papers.is_asked(key):
        return
    told = [block for blocks in said for block in blocks]
    is_open = not papers.answered.is_answered(question)
    if is_open and question.optional and not told:
        return
    yield Heading(wording.short_label(t, question), key, level=1)
    if is_open and not question.optional:
        yield LookAgain(t("Not answered yet."))
    elif is_unknown(papers.answered.given.get(key)):
        yield LookAgain(t(DO_NOT_KNOW))
    yield from told


def _sums(source: Source) -> Iterator[Block]:
    facts = money_facts(source)
    if facts is not None:
        yield facts


def _consultations(source: Source) -> Iterator[Block]:
    """Those that were held: one to come is no ground for a decision."""
    until = source.setting.printed_on.isoformat()
    held = [row for row in shown_rows(source, CONSULTATIONS)
            if row.values.get("held_on") and str(row.values["held_on"]) <= until]
    if not held:
        return
    yield register_table(source, CONSULTATIONS, held, _HEARD)
    if legend := source.legend_of_counts():
        yield Text(legend, quiet=True)


def _plan_in_figures(source: Source) -> Iterator[Block]:
    """What stands in the plan, counted."""
    t = source.setting.t
    counted = {key: len(source.rows(REGISTERS[key])) for key in _COUNTED}
    counted["challenges"] = len(source.challenges_faced())
    counted["actions"] = len(standing(source.rows(REGISTERS["actions"])))
    yield Heading(t("The plan in figures"), "figures", level=1)
    yield Facts(tuple((title(t, REGISTERS[key]), t.number(n)) for key, n in counted.items()),
                two_in_a_line=True)
