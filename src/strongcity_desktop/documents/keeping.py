"""What stays together on a page: headings with the beginning of what they stand above."""

from collections.abc import Iterable, Sequence

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from strongcity_desktop.documents.drawn_parts import ROWS_TOGETHER, TickBoxes
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.tables import WholeRows
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_ENDLESS = 100_000.0
_LINES, _ROWS_UNDER_HEAD = 2, 2
# A table not higher than this, in points, stays whole under its heading.
_SHORT_TABLE = 150.0
# Of the page's height; what needs more begins where it stands.
_MOST = 0.75


def kept_with(leading: Sequence[Flowable], following: Sequence[Flowable],
              setting: Setting) -> list[Flowable]:
    """Both in order, on a new page where the beginning of the second would part from the first."""
    if not leading:
        return list(following)
    needed = _height(leading, setting.width) + _beginning(following[:1], setting.width)
    return [CondPageBreak(min(needed, _MOST * setting.page_size[1])), *leading, *following]


def _height(flowables: Iterable[Flowable], width: float) -> float:
    return sum((float(flowable.getSpaceBefore() + flowable.wrap(width, _ENDLESS)[1]
                      + flowable.getSpaceAfter()) for flowable in flowables), 0.0)


def _beginning(following: Sequence[Flowable], width: float) -> float:
    """The height of the least that can stand at the foot of a page, in points."""
    for flowable in following:
        if isinstance(flowable, KeepTogether):
            return _height(flowable._content, width)
        whole = float(flowable.wrap(width, _ENDLESS)[1])
        before = float(flowable.getSpaceBefore())
        if isinstance(flowable, Paragraph):
            return before + min(whole, _LINES * flowable.text_style.line_height)
        if isinstance(flowable, TickBoxes):
            rows = flowable.row_heights
            few = len(rows) < 2 * ROWS_TOGETHER
            return before + sum(rows if few else rows[:ROWS_TOGETHER])
        if isinstance(flowable, WholeRows) and whole > _SHORT_TABLE:
            return before + float(sum(flowable._rowHeights[:1 + _ROWS_UNDER_HEAD]))
        return before + min(whole, _SHORT_TABLE)
    return 0.0
