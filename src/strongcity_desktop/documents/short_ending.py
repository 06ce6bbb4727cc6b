"""A few last words of a document, set closer where they would else stand alone on a last page."""

from collections.abc import Sequence

from reportlab.platypus import Flowable

from strongcity_desktop.documents.blocks import Block, Heading, Text
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.paragraph import Paragraph
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.direction import without_isolates

# Lines: what is longer fills a last page well enough.
_SHORT = 3
_BEFORE = 4


class ShortEnding(Flowable):  # type: ignore[misc]
    """A heading with its words; both in the same lines where only so much room is left."""

    def __init__(self, setting: Setting, heading: Heading, words: str) -> None:
        super().__init__()
        outline = (heading.level, heading.key, without_isolates(heading.text))
        self._full = [setting.paragraph(heading.text, "section", outline=outline),
                      setting.paragraph(words, "text")]
        self._close = [setting.paragraph(
            (Span(heading.text, weight=600), Span("\u2003"), Span(isolate(words))), "table",
            outline=outline)]
        self._shown = self._full

    def lines_when_close(self, width: float) -> int:
        """How many lines it takes at the least."""
        self._close[0].wrap(width, 0)
        return self._close[0].lines

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: with the heading above, if that fits, else set closer."""
        self._shown = next((form for form in (self._full, self._close)
                            if _height(form, available_width) <= available_height), self._full)
        self.width, self.height = available_width, _height(self._shown, available_width)
        return self.width, self.height

    def draw(self) -> None:
        """One part under the other."""
        top = self.height
        for part in self._shown:
            top -= _before(part)
            part.drawOn(self.canv, 0, top - part.height)
            top -= part.height + part.getSpaceAfter()


def short_ending(blocks: Sequence[Block], setting: Setting) -> ShortEnding | None:
    """The last two blocks as one, if they are a small heading and a few words."""
    match blocks[-2:]:
        case [Heading(level=1) as heading, Text(words=str() as words, quiet=False)]:
            made = ShortEnding(setting, heading, words)
            return made if made.lines_when_close(setting.width) <= _SHORT else None
    return None


def _before(part: Paragraph) -> float:
    return max(float(part.getSpaceBefore()), _BEFORE)


def _height(parts: Sequence[Paragraph], width: float) -> float:
    return sum((_before(part) + part.wrap(width, 0)[1] + float(part.getSpaceAfter())
                for part in parts), 0.0)
