"""Lines of a list and of a control block: a mark or a label, and the words beside it."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.setting import ACCENT, INK_2, Setting
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_LABELS = 112.0
_INDENT = 12.0


class _Beside(Flowable):  # type: ignore[misc]
    """Words that begin some way in from the start side."""

    def __init__(self, setting: Setting, words: Paragraph, indent: float) -> None:
        super().__init__()
        self._setting, self._words, self._indent = setting, words, indent
        self.spaceAfter = 2

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        self.width = available_width
        _, self.height = self._words.wrap(available_width - self._indent, available_height)
        return self.width, self.height

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """What does not fit goes on without mark or label."""
        parts = self._words.split(available_width - self._indent, available_height)
        if len(parts) < 2:
            return []
        return [self._with(parts[0]), _Beside(self._setting, parts[1], self._indent)]

    def _with(self, words: Paragraph) -> "Flowable":
        return _Beside(self._setting, words, self._indent)

    def draw(self) -> None:
        """The words."""
        left = 0 if self._setting.is_mirrored else self._indent
        self._words.drawOn(self.canv, left, self.height - self._words.height)


class BulletItem(_Beside):
    """One item of a list, with its dot."""

    def __init__(self, setting: Setting, words: Words | Paragraph) -> None:
        paragraph = words if isinstance(words, Paragraph) else \
            setting.paragraph(words, "text", space_after=0)
        super().__init__(setting, paragraph, _INDENT)

    def _with(self, words: Paragraph) -> Flowable:
        return BulletItem(self._setting, words)

    def draw(self) -> None:
        """Dot and words."""
        canvas: Any = self.canv
        x = self.width - 3 if self._setting.is_mirrored else 3
        canvas.setFillColor(HexColor(ACCENT))
        y = self.height - self._words.text_style.line_height / 2
        canvas.circle(x, y, 1.6, stroke=0, fill=1)
        super().draw()


class FactLine(_Beside):
    """A label and its value."""

    def __init__(self, setting: Setting, label: str, words: Words | Paragraph) -> None:
        paragraph = words if isinstance(words, Paragraph) else \
            setting.paragraph(words, "text", space_after=0)
        super().__init__(setting, paragraph, _LABELS)
        self._name = label
        self._label = setting.paragraph(label, "text", colour=INK_2, space_after=0)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: of the taller of the two."""
        _, words = super().wrap(available_width, available_height)
        _, label = self._label.wrap(_LABELS - 10, available_height)
        self.height = max(words, label)
        return self.width, self.height

    def _with(self, words: Paragraph) -> Flowable:
        return FactLine(self._setting, self._name, words)

    def draw(self) -> None:
        """Label and words."""
        left = self.width - _LABELS + 10 if self._setting.is_mirrored else 0
        self._label.drawOn(self.canv, left, self.height - self._label.height)
        super().draw()
