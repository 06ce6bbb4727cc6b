"""What stays together on a page: headings with the beginning of what they stand above."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from reportlab.platypus import CondPageBreak, Flowable, KeepTogether

from strongcity_desktop.documents.chart_block import Figure
from strongcity_desktop.documents.drawn_parts import ROWS_TOGETHER, TickBoxes
from strongcity_desktop.documents.listed import BulletItem, FactLine, TwoFacts
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.tables import WholeRows
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_ENDLESS = 100_000.0
_LINES = 2
# A table not higher than this, in points, stays whole under its heading.
_SHORT_TABLE = 210.0
# A list no longer than this stays whole under its heading, of a longer one the first so many do.
_SHORT_LIST, _ITEMS = 5, 3
_ITEM = (BulletItem, FactLine, TwoFacts)
# Of the page's height; what needs more begins where it stands.
_MOST = 0.75


def kept_with(leading: Sequence[Flowable], following: Sequence[Flowable],
              setting: Setting) -> list[Flowable]:
    """Both in order, on a new page where the beginning of the second would part from the first."""
    if not leading:
        return list(following)
    needed = height_of(leading, setting.width) + _beginning(following, setting.width)
    return [CondPageBreak(min(needed, _MOST * setting.page_size[1])), *leading, *following]


def height_of(flowables: Iterable[Flowable], width: float) -> float:
    """The height in points of flowables one under the other."""
    return sum((float(flowable.getSpaceBefore() + flowable.wrap(width, _ENDLESS)[1]
                      + flowable.getSpaceAfter()) for flowable in flowables), 0.0)


def _beginning(following: Sequence[Flowable], width: float) -> float:
    """The height of the least that can stand at the foot of a page, in points."""
    for flowable in following[:1]:
        if isinstance(flowable, KeepTogether):
            return height_of(flowable._content, width)
        if isinstance(flowable, Figure):
            return flowable.least_height(width)
        if isinstance(flowable, _ITEM):
            items = list(takewhile(lambda one: isinstance(one, _ITEM), following))
            return height_of(items if len(items) <= _SHORT_LIST else items[:_ITEMS], width)
        whole = float(flowable.wrap(width, _ENDLESS)[1])
        before = float(flowable.getSpaceBefore())
        if isinstance(flowable, Paragraph):
            return before + min(whole, _LINES * flowable.text_style.line_height)
        if isinstance(flowable, TickBoxes):
            rows = flowable.row_heights
            few = len(rows) < 2 * ROWS_TOGETHER
            return before + sum(rows if few else rows[:ROWS_TOGETHER])
        if isinstance(flowable, WholeRows) and whole > _SHORT_TABLE:
            return before + flowable.beginning()
        return before + min(whole, _SHORT_TABLE)
    return 0.0
