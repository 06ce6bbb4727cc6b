"""A page to hang up: the largest type in which it stays one page."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from strongcity_desktop.documents.blocks import Block
from strongcity_desktop.documents.make_pdf import make_pdf, page_count
from strongcity_desktop.documents.setting import Role, Setting
from strongcity_desktop.documents.typesetting.styles import Align, TextStyle

_SIZES = (1.6, 1.5, 1.4, 1.3, 1.2, 1.1, 1.0, 0.92, 0.85)
"""How much larger than usual the type may be; the smallest is still read at arm’s length."""
_TITLE = 1.15
"""A title is large already."""


@dataclass(frozen=True)
class LargeSetting(Setting):
    """A setting whose text is so many times as large; head and foot of the page stay as they are.
    """

    times: float = 1.0

    def style(self, role: Role, align: Align = "start", **changes: Any) -> TextStyle:
        """The style of a role, larger."""
        usual = super().style(role, align, **changes)
        times = 1.0 if role == "foot" else min(self.times, _TITLE) if role == "chapter" \
            else self.times
        return replace(usual, size=usual.size * times, leading=usual.line_height * times,
                       space_before=usual.space_before * times,
                       space_after=usual.space_after * times)


def card_pdf(blocks: Sequence[Block], setting: Setting, foot_note: str,
             behind: Sequence[Block] = ()) -> bytes:
    """The blocks on one page as a PDF file, in the largest type that leaves them there.

    What does not fit in the smallest goes on overleaf; so does what stands `behind` the card.
    """
    first, last = 0, len(_SIZES) - 1
    while first < last:
        middle = (first + last) // 2
        large = _larger(setting, _SIZES[middle])
        first, last = (first, middle) if page_count(make_pdf(blocks, large, foot_note)) == 1 \
            else (middle + 1, last)
    return make_pdf([*blocks, *behind], _larger(setting, _SIZES[first]), foot_note)


def _larger(setting: Setting, times: float) -> LargeSetting:
    said = {field.name: getattr(setting, field.name) for field in fields(setting)}
    return LargeSetting(**said, times=times)
