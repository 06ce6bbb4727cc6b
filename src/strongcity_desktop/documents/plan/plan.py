"""The prevention plan: cover, contents and its sections in order, each of which can be left away.
"""

from collections.abc import Callable, Collection, Iterable, Mapping

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Contents, Heading, NewPage, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.plan.actions import actions
from strongcity_desktop.documents.plan.annexes import annexes
from strongcity_desktop.documents.plan.approval import approval
from strongcity_desktop.documents.plan.coordination import coordination
from strongcity_desktop.documents.plan.diagnosis import diagnosis
from strongcity_desktop.documents.plan.front_page import front_page
from strongcity_desktop.documents.plan.mandate import mandate
from strongcity_desktop.documents.plan.money import money
from strongcity_desktop.documents.plan.results import results
from strongcity_desktop.documents.plan.risks import risks
from strongcity_desktop.documents.plan.strategy import strategy
from strongcity_desktop.documents.plan.summary import summary
from strongcity_desktop.documents.plan.titles import SECTIONS
from strongcity_desktop.documents.plan.town_told import TownTold, within
from strongcity_desktop.documents.source import Source

Says = Callable[[TownTold], Iterable[Block]]
_SAYS: Mapping[str, Says] = {
    "summary": summary, "diagnosis": diagnosis, "mandate": mandate, "strategy": strategy,
    "actions": actions, "budget": money, "coordination": coordination, "results": results,
    "risks": risks, "approval": approval, "annexes": annexes}


def prevention_plan(source: Source, runs: Mapping[str, Answered],
                    without: Collection[str] = ()) -> bytes:
    """The plan as a PDF file, but for the sections named in `without`."""
    return make_pdf(_blocks(TownTold(source, runs), without), source.setting,
                    source.setting.t("Priority letters and bars keep their meaning in black and "
                                     "white."))


def _blocks(of: TownTold, without: Collection[str]) -> list[Block]:
    """Every block; what is left out is told last, when all is counted."""
    inside: list[Block] = []
    kept = [(key, title) for key, title in SECTIONS if key not in without]
    for number, (key, title) in enumerate(kept, 1):
        if key == "approval":  # it is signed, so it is a leaf of its own
            inside.append(NewPage())
        inside += [Heading(of.t("{number}. {title}", number=number, title=of.t(title)), key),
                   *within(key, _SAYS[key](of))]
        if key == "approval" and number < len(kept):
            inside.append(NewPage())
    return [front_page(of), Contents(of.t("Contents")), NewPage(), *inside, *_left_out(of)]


def _left_out(of: TownTold) -> list[Block]:
    legend = of.source.legend_of_counts()
    return [*([Text(legend, quiet=True)] if legend else []),
            Heading(of.t("Left out"), "left-out", level=1),
            Text(of.source.left_out.sentence(of.t))]
