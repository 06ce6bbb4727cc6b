"""From blocks to flowables: the one place that knows how each block looks on paper."""

from collections.abc import Iterable

from reportlab.platypus import (
    CondPageBreak,
    Flowable,
    KeepTogether,
    NextPageTemplate,
    PageBreak,
    Spacer,
)

from strongcity_desktop.documents.blocks import (
    Bars,
    Block,
    Boxes,
    Bullets,
    ChartFigure,
    Contents,
    Cover,
    EmptyPages,
    Facts,
    Heading,
    LookAgain,
    NewPage,
    Note,
    QuestionHeading,
    SideBySide,
    Table,
    Text,
    Together,
    WritingLines,
)
from strongcity_desktop.documents.chart_block import TwoFigures, chart_flowables
from strongcity_desktop.documents.contents import ContentsList
from strongcity_desktop.documents.drawn_parts import Band, EmptyLines, LevelBars, TickBoxes
from strongcity_desktop.documents.keeping import height_of, kept_with
from strongcity_desktop.documents.listed import BulletItem, fact_lines
from strongcity_desktop.documents.page_frame import INSIDE
from strongcity_desktop.documents.setting import (
    ATTENTION_BG,
    ATTENTION_MARK,
    INK,
    INK_2,
    LINE_STRONG,
    RAISED,
    Role,
    Setting,
)
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.language.direction import without_isolates

# Of the page's height: what is taller is not kept together.
_LARGEST_KEPT = 0.5


def flowables(blocks: Iterable[Block], setting: Setting) -> list[Flowable]:
    """The flowables of the blocks, in order; headings stay with the beginning of what follows."""
    found: list[Flowable] = []
    waiting: list[Flowable] = []
    before: Block | None = None
    for block in blocks:
        setting.check()
        made = _of(block, setting)
        if _leads_on(block, before):
            waiting += made
        else:
            found += kept_with(waiting, made, setting)
            waiting = []
        before = block
    return [*found, *waiting]


def _leads_on(block: Block, before: Block | None) -> bool:
    """Whether a block only says what comes next: a heading, or the hint under a chapter's."""
    if isinstance(block, Text):
        return block.quiet and isinstance(before, Heading)
    return isinstance(block, Heading | QuestionHeading)


def _of(block: Block, setting: Setting) -> list[Flowable]:
    match block:
        case Cover():
            return [NextPageTemplate(INSIDE), Spacer(1, 1), PageBreak()]
        case Contents(title, ahead):
            return [setting.paragraph(title, "chapter"), ContentsList(setting, ahead)]
        case Heading():
            return _heading(block, setting)
        case QuestionHeading(text):
            return [setting.paragraph(text, "question")]
        case Text(words, quiet):
            return [setting.paragraph(words, "text", colour=INK_2 if quiet else INK)]
        case Bullets(items):
            return [BulletItem(setting, item) for item in items]
        case Facts(pairs, two_in_a_line):
            return [*fact_lines(setting, pairs, two_in_a_line), Spacer(1, 6)]
        case Table():
            return table_flowables(block, setting)
        case ChartFigure():
            return chart_flowables(block, setting)
        case SideBySide(first, second):
            return [TwoFigures(first, second, setting)]
        case NewPage():
            return [PageBreak()]
        case EmptyPages(count):
            return [PageBreak(), Spacer(1, 1)] * count
        case Together(inner):
            return _together(flowables(inner, setting), setting)
        case _:
            return _drawn(block, setting)


def _together(inner: list[Flowable], setting: Setting) -> list[Flowable]:
    """On one page; what would leave half of one empty goes on as it comes."""
    kept = _unbroken(inner)
    is_tall = height_of(kept, setting.width) > _LARGEST_KEPT * setting.page_size[1]
    return inner if is_tall else [KeepTogether(kept)]


def _unbroken(inner: Iterable[Flowable]) -> list[Flowable]:
    """Flowables without the breaks and groups that would part them."""
    kept: list[Flowable] = []
    for flowable in inner:
        if isinstance(flowable, KeepTogether):
            kept += flowable._content
        elif not isinstance(flowable, CondPageBreak):
            kept.append(flowable)
    return kept


def _drawn(block: Block, setting: Setting) -> list[Flowable]:
    match block:
        case Bars(level, of, words):
            return [LevelBars(setting, level, of, words)]
        case Boxes(items, is_round):
            return [TickBoxes(setting, items, is_round)]
        case LookAgain(words):
            return [Band(setting, setting.paragraph(words, "table"), ATTENTION_BG, ATTENTION_MARK)]
        case Note(words):
            return [Band(setting, setting.paragraph(words, "table"), RAISED, LINE_STRONG)]
        case WritingLines(count):
            return [EmptyLines(count)]
        case _:
            raise TypeError(f"no way to set a {type(block).__name__}")


def _heading(block: Heading, setting: Setting) -> list[Flowable]:
    outline = (block.level, block.key, without_isolates(block.text))
    before = [Spacer(1, 14)] if block.level == 0 else []
    role: Role = "chapter" if block.level == 0 else "section"
    return [*before, setting.paragraph(block.text, role, outline=outline)]
