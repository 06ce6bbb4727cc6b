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
    INK,
    INK_2,
    LINE_STRONG,
    RAISED,
    Role,
    Setting,
)
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.language.direction import without_isolates

_ROOM_FOR_CHAPTER, _ROOM_FOR_TABLE, _ROOM_FOR_SECTION, _ROOM_FOR_QUESTION = 170, 140, 90, 70


def flowables(blocks: Iterable[Block], setting: Setting) -> list[Flowable]:
    """The flowables of the blocks, in order."""
    listed = list(blocks)
    found: list[Flowable] = []
    for place, block in enumerate(listed):
        setting.check()
        follower = listed[place + 1] if place + 1 < len(listed) else None
        before = listed[place - 1] if place else None
        if isinstance(block, QuestionHeading) and isinstance(follower, Boxes | Bars):
            found.append(KeepTogether([*_of(block, setting)[1:], *_of(follower, setting)]))
        elif isinstance(block, QuestionHeading) and isinstance(follower, Table):
            found += [CondPageBreak(_ROOM_FOR_TABLE), *_of(block, setting)]
        elif not (isinstance(block, Boxes | Bars) and isinstance(before, QuestionHeading)):
            found += _of(block, setting)
    return found


def _of(block: Block, setting: Setting) -> list[Flowable]:
    match block:
        case Cover():
            return [NextPageTemplate(INSIDE), Spacer(1, 1), PageBreak()]
        case Contents(title):
            return [setting.paragraph(title, "chapter"), ContentsList(setting), Spacer(1, 10)]
        case Heading():
            return _heading(block, setting)
        case QuestionHeading(text):
            return [CondPageBreak(_ROOM_FOR_QUESTION), setting.paragraph(text, "question")]
        case Text(words, quiet):
            return [setting.paragraph(words, "text", colour=INK_2 if quiet else INK)]
        case Bullets(items):
            return [BulletItem(setting, item) for item in items]
        case Facts(pairs):
            return [*(FactLine(setting, label, words) for label, words in pairs), Spacer(1, 6)]
        case Table():
            return table_flowables(block, setting)
        case Together(inner):
            return [KeepTogether(_unbroken(flowables(inner, setting)))]
        case _:
            return _drawn(block, setting)


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
    room = _ROOM_FOR_CHAPTER if block.level == 0 else _ROOM_FOR_SECTION
    outline = (block.level, block.key, without_isolates(block.text))
    before = [Spacer(1, 14)] if block.level == 0 else []
    role: Role = "chapter" if block.level == 0 else "section"
    return [CondPageBreak(room), *before,
            setting.paragraph(block.text, role, outline=outline)]
