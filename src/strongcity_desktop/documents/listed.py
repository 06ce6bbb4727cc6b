"""Lines of a list and of a control block: a mark or a label, and the words beside it."""

from collections.abc import Iterator, Sequence
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.measuring import width_in_one_line
from strongcity_desktop.documents.setting import ACCENT, INK_2, Role, Setting
from strongcity_desktop.documents.typesetting.paragraph import Paragraph

_LABELS, _GAP = 112.0, 8.0
_INDENT = 12.0
_BETWEEN = 16.0


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

    def __init__(self, setting: Setting, label: str, words: Words | Paragraph,
                 role: Role = "text") -> None:
        paragraph = words if isinstance(words, Paragraph) else \
            setting.paragraph(words, role, space_after=0)
        super().__init__(setting, paragraph, _LABELS)
        self._name, self._role = label, role
        self._label = setting.paragraph(label, role, colour=INK_2, space_after=0)

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: of the taller of the two."""
        _, words = super().wrap(available_width, available_height)
        _, label = self._label.wrap(_LABELS - _GAP, available_height)
        self.height = max(words, label)
        return self.width, self.height

    def fits(self, width: float) -> bool:
        """Whether the value stands in one line of a column so many points wide."""
        wide = width_in_one_line(self._words)
        return self._words.lines <= 1 and wide <= width - _LABELS

    def _with(self, words: Paragraph) -> Flowable:
        return FactLine(self._setting, self._name, words, self._role)

    def draw(self) -> None:
        """Label and words."""
        left = self.width - _LABELS + _GAP if self._setting.is_mirrored else 0
        self._label.drawOn(self.canv, left, self.height - self._label.height)
        super().draw()


class TwoFacts(Flowable):  # type: ignore[misc]
    """Two short labels with their values, beside each other."""

    def __init__(self, setting: Setting, first: FactLine, second: FactLine) -> None:
        super().__init__()
        self._setting, self._facts = setting, (first, second)
        self.spaceAfter = 2

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: of the taller of the two."""
        self.width = available_width
        self.height = max(fact.wrap(_half(available_width), available_height)[1]
                          for fact in self._facts)
        return self.width, self.height

    def draw(self) -> None:
        """The first at the start side."""
        places = (0.0, self.width - _half(self.width))
        for fact, left in zip(self._facts, places[::-1] if self._setting.is_mirrored else places,
                              strict=True):
            fact.drawOn(self.canv, left, self.height - fact.height)


def _half(width: float) -> float:
    return (width - _BETWEEN) / 2


def fact_lines(setting: Setting, pairs: Sequence[tuple[str, Words]], two_in_a_line: bool
               ) -> Iterator[Flowable]:
    """A line for each pair; or, set smaller, for two neighbours where both are short."""
    waiting: FactLine | None = None
    for label, words in pairs:
        fact = FactLine(setting, label, words, "table" if two_in_a_line else "text")
        if not two_in_a_line:
            yield fact
        elif not fact.fits(_half(setting.width)):
            if waiting is not None:
                yield waiting
            yield fact
            waiting = None
        elif waiting is None:
            waiting = fact
        else:
            yield TwoFacts(setting, waiting, fact)
            waiting = None
    if waiting is not None:
        yield waiting
