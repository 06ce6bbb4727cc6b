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
    Contents,
    Cover,
    Facts,
    Heading,
    LookAgain,
    Note,
    QuestionHeading,
    Table,
    Text,
    Together,
    WritingLines,
)
from strongcity_desktop.documents.contents import ContentsList
from strongcity_desktop.documents.drawn_parts import Band, EmptyLines, LevelBars, TickBoxes
from strongcity_desktop.documents.listed import BulletItem, FactLine
from strongcity_desktop.documents.page_frame import INSIDE
from strongcity_desktop.documents.setting import (
    ATTENTION_BG,
    ATTENTION_MARK,
    INK_2,
    LINE_STRONG,
    RAISED,
    Setting,
)
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.language.direction import without_isolates

_ROOM_FOR_CHAPTER, _ROOM_FOR_SECTION, _ROOM_FOR_QUESTION = 200, 110, 80


def flowables(blocks: Iterable[Block], setting: Setting) -> list[Flowable]:
    """The flowables of the blocks, in order."""
    return [flowable for block in blocks for flowable in _of(block, setting)]


def _of(block: Block, setting: Setting) -> list[Flowable]:
    match block:
        case Cover():
            return [NextPageTemplate(INSIDE), Spacer(1, 1), PageBreak()]
        case Contents(title):
            return [setting.paragraph(title, "chapter"), ContentsList(setting), PageBreak()]
        case Heading():
            return _heading(block, setting)
        case QuestionHeading(text):
            return [CondPageBreak(_ROOM_FOR_QUESTION), setting.paragraph(text, "question")]
        case Text(words, quiet):
            colour = {"colour": INK_2} if quiet else {}
            return [setting.paragraph(words, "text", **colour)]
        case Bullets(items):
            return [BulletItem(setting, item) for item in items]
        case Facts(pairs):
            return [*(FactLine(setting, label, words) for label, words in pairs), Spacer(1, 6)]
        case Table():
            return table_flowables(block, setting)
        case Together(inner):
            return [KeepTogether(flowables(inner, setting))]
        case _:
            return _drawn(block, setting)


def _drawn(block: Block, setting: Setting) -> list[Flowable]:
    match block:
        case Bars(level, of, words):
            return [LevelBars(setting, level, of, words)]
        case Boxes(items, columns, is_round):
            return [TickBoxes(setting, items, columns, is_round)]
        case LookAgain(words):
            return [Band(setting, setting.paragraph(words, "table"), ATTENTION_BG, ATTENTION_MARK)]
        case Note(words):
            return [Band(setting, setting.paragraph(words, "table"), RAISED, LINE_STRONG)]
        case WritingLines(count):
            return [EmptyLines(count)]
        case _:
            raise TypeError(f"no way to set a {type(block).__name__}")


def _heading(block: Heading, setting: Setting) -> list[Flowable]:
    role = "chapter" if block.level == 0 else "section"
    room = _ROOM_FOR_CHAPTER if block.level == 0 else _ROOM_FOR_SECTION
    outline = (block.level, block.key, without_isolates(block.text))
    before = [Spacer(1, 14)] if block.level == 0 else []
    return [CondPageBreak(room), *before,
            setting.paragraph(block.text, "chapter" if role == "chapter" else "section",
                              outline=outline)]
