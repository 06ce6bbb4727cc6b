"""What the council papers say, answer by answer, for the documents that tell of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Bullets, Table, Text, Words
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question

_GAP = "\u2003"


@dataclass(frozen=True)
class CouncilPapers:
    """One run of the worksheet; each of its methods says nothing where the answer is open."""

    source: Source
    answered: Answered

    def question(self, key: str) -> Question:
        """The question. Raises KeyError."""
        return self.answered.worksheet.question(key)

    def is_asked(self, key: str) -> bool:
        """Whether it is asked in this form and shown in this edition."""
        question = self.question(key)
        return question in self.answered.asked and self.source.left_out.shows(question.mark)

    def text(self, key: str) -> Iterator[Block]:
        """A text, as one paragraph."""
        if self.is_asked(key) and (said := self.words(self.answered.given.get(key))):
            yield Text(said)

    def numbered(self, key: str, column: str) -> Iterator[Block]:
        """The lines of a list with their numbers, as they are voted on."""
        t = self.source.setting.t
        for n, said in enumerate(self._lines(key, column), 1):
            yield Text([Span(t("{number}.", number=n), weight=600), Span(_GAP), *said])

    def bullets(self, key: str, column: str) -> Iterator[Block]:
        """The lines of a list."""
        lines = tuple(self._lines(key, column))
        if lines:
            yield Bullets(lines)

    def reasons(self) -> Iterator[Block]:
        """The reasons, which are written as they go on after “considering that”."""
        lines = tuple(self.bullets("reasons", "text"))
        if lines:
            yield Text(self.source.setting.t("Considering that:"))
            yield from lines

    def options(self) -> Iterator[Block]:
        """The other ways, each with why it is not proposed."""
        t, columns = self.source.setting.t, self.question("options").columns
        rows = tuple(cells for item in self._items("options")
                     if any(cells := tuple(self.words(item.get(column.key))
                                           for column in columns)))
        if rows:
            yield Table(tuple(wording.label(t, column) for column in columns),
                        tuple(tuple(cell or "–" for cell in row) for row in rows), (1.0, 1.8))

    def texts_of_law(self) -> Iterator[Block]:
        """The texts that the decision rests on, each with what it says."""
        lines: list[Words] = []
        for item in self._items("legal_basis"):
            named, says = (self.words(item.get(key)) for key in ("reference", "says"))
            if named:
                lines.append([*named, *([Span("\n"), *says] if says else [])])
        if lines:
            yield Bullets(tuple(lines))

    def words(self, value: Any) -> list[Span]:
        """A stored text in the language of the print."""
        if not isinstance(value, Mapping) or "texts" not in value:
            return []
        text = LocalText.from_json(value)
        return [] if text.is_empty else list(self.source.setting.written(text))

    def _lines(self, key: str, column: str) -> Iterator[list[Span]]:
        for item in self._items(key):
            if said := self.words(item.get(column)):
                yield said

    def _items(self, key: str) -> list[Mapping[str, Any]]:
        value = self.answered.given.get(key) if self.is_asked(key) else None
        return value if isinstance(value, list) else []
