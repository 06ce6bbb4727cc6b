"""How one document is set: its language and direction, its edition, its styles, its colours."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from strongcity_desktop.documents.control_facts import ControlFacts
from strongcity_desktop.documents.facing_pages import Facing
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.paragraph import Outline, Paragraph
from strongcity_desktop.documents.typesetting.styles import (
    Align,
    Direction,
    Span,
    TextStyle,
    Weight,
)
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator

INK, INK_2, ACCENT, LINE, LINE_STRONG = "#20282B", "#4F595C", "#0B5F68", "#DED8CA", "#857F70"
RAISED, ATTENTION_BG, ATTENTION_MARK, ATTENTION = "#F6F3EC", "#FBF6E9", "#B7791F", "#744700"
MARGIN = 45.4  # 16 mm
PAPERS = {"a4": (595.28, 841.89), "letter": (612.0, 792.0)}
Role = Literal["cover_title", "cover_subtitle", "chapter", "section", "question", "text", "hint",
               "table", "table_head", "foot"]
# role: size, leading, weight, colour, space before, space after
_ROLES: dict[Role, tuple[float, float, Weight, str, float, float]] = {
    "cover_title": (34, 42, 600, INK, 0, 14),
    "cover_subtitle": (15, 22, 400, INK, 0, 24),
    "chapter": (18, 25, 600, INK, 0, 8),
    "section": (13, 19, 600, INK, 12, 6),
    "question": (10, 15, 600, INK, 11, 3),
    "text": (9.5, 14.5, 400, INK, 0, 4),
    "hint": (8.5, 12.5, 400, INK_2, 0, 3),
    "table": (8.5, 12.5, 400, INK, 0, 0),
    "table_head": (8.5, 12.5, 600, INK, 0, 0),
    "foot": (8, 12, 400, INK_2, 0, 0),
}
_ORIGINAL = mark("(written in {language})")


@dataclass(frozen=True)
class Setting:
    """All that a block needs to know of the document it stands in.

    `arms` is a PNG; `paper` is "a4" or "letter".
    """

    t: Translator
    edition: Edition
    town: str
    title: str
    printed_on: date
    arms: bytes | None = None
    paper: str = "a4"
    currency: str = ""
    facing: Facing | None = None
    """Which side of a spread it is on, where it stands beside another language."""
    control: ControlFacts | None = None
    """What is known of the document itself; None where it carries no such block."""
    check: Callable[[], None] = field(default=lambda: None, compare=False)
    """Called now and then while the pages are made; what it raises stops the making."""
    fallbacks: set[str] = field(default_factory=set, compare=False)
    """The other languages in which people's own texts stand in it, as far as it is written."""

    @property
    def language(self) -> str:
        """The language of the document."""
        return self.t.language

    @property
    def direction(self) -> Direction:
        """The way the document reads."""
        return self.t.direction

    @property
    def is_mirrored(self) -> bool:
        """Whether start is at the right."""
        return self.direction == "rtl"

    @property
    def page_size(self) -> tuple[float, float]:
        """Width and height in points."""
        return PAPERS[self.paper]

    @property
    def width(self) -> float:
        """The width between the margins, in points."""
        return self.page_size[0] - 2 * MARGIN

    def page_number(self, number: int) -> int:
        """The number in the whole file of a page of this document, both from 1."""
        return number if self.facing is None else self.facing.page(number)

    def page_total(self, pages: int) -> int:
        """How many pages the whole file has, of which this document fills so many."""
        return pages if self.facing is None else 2 * pages

    def style(self, role: Role, align: Align = "start", **changes: Any) -> TextStyle:
        """The style of a role; Arabic is one point larger."""
        size, leading, weight, colour, before, after = _ROLES[role]
        larger = 1.0 if self.language in ("ar", "ur", "fa") else 0.0
        given: dict[str, Any] = {
            "size": size + larger, "leading": leading + 1.5 * larger, "weight": weight,
            "colour": colour, "align": align, "space_before": before, "space_after": after}
        return TextStyle(**{**given, **changes})

    def paragraph(self, content: str | Sequence[Span], role: Role, align: Align = "start", *,
                  outline: Outline | None = None, **changes: Any) -> Paragraph:
        """Plain text set in a role."""
        return Paragraph(content, self.style(role, align, **changes), language=self.language,
                         direction=self.direction, outline=outline)

    def written(self, text: LocalText) -> tuple[Span, ...]:
        """People's own text for this document's readers; the original is marked as such."""
        shown = text.shown_in(self.language)
        if not shown.is_fallback:
            return (Span(shown.text),)
        self.fallbacks.add(shown.language)
        note = self.t(_ORIGINAL, language=self.t.language_name(shown.language))
        return (Span(isolate(shown.text)), Span("  " + note, colour=INK_2, size=8))
