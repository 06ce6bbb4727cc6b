"""The prevention plan: its parts in the town's order, each of which can be left away."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Contents, Heading, NewPage, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.plan import in_short
from strongcity_desktop.documents.plan.actions import actions
from strongcity_desktop.documents.plan.annexes import annexes
from strongcity_desktop.documents.plan.approval import approval
from strongcity_desktop.documents.plan.coordination import coordination
from strongcity_desktop.documents.plan.diagnosis import diagnosis
from strongcity_desktop.documents.plan.front_page import front_page
from strongcity_desktop.documents.plan.mandate import mandate
from strongcity_desktop.documents.plan.minutes import minutes
from strongcity_desktop.documents.plan.money import money
from strongcity_desktop.documents.plan.own_words import own_title, own_words
from strongcity_desktop.documents.plan.results import results
from strongcity_desktop.documents.plan.risks import risks
from strongcity_desktop.documents.plan.strategy import strategy
from strongcity_desktop.documents.plan.summary import summary
from strongcity_desktop.documents.plan.titles import TITLES
from strongcity_desktop.documents.plan.town_told import TownTold, within
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.analysis.plan import (
    CONTENTS,
    COVER,
    FOREWORD,
    OWN,
    PlanPart,
    parts_of,
    plan_title,
)
from strongcity_desktop.registers.changes_told import ChangesTold
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.worksheets.kinds import Depth

Says = Callable[[TownTold], Iterable[Block]]
_SAYS: Mapping[str, Says] = {
    "summary": summary, "diagnosis": diagnosis, "mandate": mandate, "strategy": strategy,
    "actions": actions, "budget": money, "coordination": coordination, "results": results,
    "risks": risks, "minutes": minutes, "approval": approval, "annexes": annexes}
_SAYS_IN_SHORT: Mapping[str, Says] = {
    **_SAYS, "diagnosis": in_short.diagnosis, "mandate": in_short.mandate,
    "strategy": in_short.strategy, "actions": in_short.actions, "budget": in_short.money,
    "coordination": in_short.coordination, "results": in_short.results,
    "risks": in_short.risks, "annexes": in_short.annexes}
_WORDS_ALONE = frozenset({FOREWORD, OWN})
_LIKE_A_LETTER = 2.0
_LEAVES = frozenset({FOREWORD, "approval"})  # the one is signed, the other is to be


def prevention_plan(source: Source, runs: Mapping[str, Answered],
                    without: Collection[str] = (), *, depth: Depth = "full",
                    shape: str = "", only_first: bool = False,
                    since: ChangesTold | None = None) -> bytes:
    """The plan as a PDF file, but for the parts whose keys stand in `without`.

    In the depth "short" each section says what matters most; `shape` is that of its action plan.
    `only_first` makes cover, contents and first section, to be seen while the rest is made.
    """
    of = replace(told(source, runs, depth=depth, shape=shape), since=since)
    return make_pdf(blocks(of, without, only_first), of.source.setting, foot_note(of))


def told(source: Source, runs: Mapping[str, Answered], *, depth: Depth = "full", shape: str = ""
         ) -> TownTold:
    """What the plan is written from; its setting carries the title that the town gave its plan."""
    title = plan_title(_parts(source))
    if title is not None:
        setting = source.setting
        words = " ".join(title.shown_in(setting.language).text.split())
        source = replace(source, setting=replace(setting, title=words))
    return TownTold(source, runs, depth, shape)


def foot_note(of: TownTold) -> str:
    """What stands at the foot of every page."""
    return of.t("Priority letters and bars keep their meaning in black and white.")


def blocks(of: TownTold, without: Collection[str] = (), only_first: bool = False) -> list[Block]:
    """Every block; what is left out is told last, when all is counted."""
    kept = {part.key: part for part in _kept(of.source, without)}
    front: list[Block] = []
    cover, contents = kept.pop(COVER, None), kept.pop(CONTENTS, None)
    parts = tuple(kept.values())
    ahead = tuple(_numbered(of, number, part) for number, part in enumerate(parts, 1))[1:] \
        if only_first else ()
    if cover is not None:
        front.append(front_page(of, cover))
    if contents is not None:
        front += [Contents(_title(of, contents), ahead),
                  *own_words(of.source.setting, contents.words), NewPage()]
    if only_first:
        return [*front, *_sections(of, parts[:1])] or _left_out(of)
    return [*front, *_sections(of, parts), *_left_out(of)]


def _parts(source: Source) -> tuple[PlanPart, ...]:
    return parts_of(source.registers.get(PLAN_SECTIONS.id, ()))


def _kept(source: Source, without: Collection[str]) -> Iterator[PlanPart]:
    """The parts that are printed; those for council and staff are counted in a public edition."""
    for part in _parts(source):
        is_empty = part.section in _WORDS_ALONE and part.words is None
        if not part.printed or part.key in without or is_empty:
            continue
        if source.is_public and part.for_staff_only:
            source.left_out.rows.add(part.row_id)
            continue
        yield part


def _sections(of: TownTold, parts: Sequence[PlanPart]) -> Iterator[Block]:
    for number, part in enumerate(parts, 1):
        if part.section in _LEAVES and number > 1:
            yield NewPage()
        yield Heading(_numbered(of, number, part), part.key)
        yield from within(part.key, _says(of, part))
        if part.section in _LEAVES and number < len(parts):
            yield NewPage()


def _numbered(of: TownTold, number: int, part: PlanPart) -> str:
    return of.t("{number}. {title}", number=number, title=_title(of, part))


def _title(of: TownTold, part: PlanPart) -> str:
    return of.t(TITLES[part.section]) if part.title is None else \
        own_title(of.source.setting, part.title)


def _says(of: TownTold, part: PlanPart) -> Iterator[Block]:
    """The town's own words, then what the app tells."""
    if part.for_staff_only:
        yield Text(of.t("For council and staff only."), quiet=True)
    larger = _LIKE_A_LETTER if part.section == FOREWORD else 0.0
    yield from own_words(of.source.setting, part.words, larger=larger)
    if part.section not in _WORDS_ALONE:
        yield from (_SAYS_IN_SHORT if of.is_short else _SAYS)[part.section](of)


def _left_out(of: TownTold) -> list[Block]:
    legend = of.source.legend_of_counts()
    return [*([Text(legend, quiet=True)] if legend else []),
            Heading(of.t("Left out"), "left-out", level=1),
            Text(of.source.left_out.sentence(of.t))]
