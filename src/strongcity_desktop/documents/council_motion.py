"""The council motion, in the form of its tradition, with room for the vote and the signatures."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    LookAgain,
    QuestionHeading,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.library.motions import Tradition, tradition, usual_tradition
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_empty, is_unknown
from strongcity_desktop.worksheets.kinds import Kind

_HEAD = ("number", "sitting_on", "subject", "rapporteur")
_CLOSING = ("financial_note", "carried_out_by", "review_on")
_VOTE = ("present", "votes_for", "votes_against", "abstained")
_ROOM_FOR_FIGURES, _ROOM_TO_SIGN = 22.0, 48.0
_GAP = "\u2003"
_TO_WRITE = "\u2009" + "_" * 30
_FOOT = mark("Draft for the council. It has no force before the vote.")


def council_motion(source: Source, answered: Answered) -> bytes:
    """The motion as a PDF file."""
    return make_pdf(list(_Motion(source, answered).blocks()), source.setting,
                    source.setting.t(_FOOT))


class _Motion:
    """Writes one motion; what is not answered stays open to be written by hand."""

    def __init__(self, source: Source, answered: Answered) -> None:
        self._source, self._answered = source, answered
        self._t = source.setting.t
        chosen = answered.given.get("tradition")
        self._form: Tradition = tradition(
            chosen if isinstance(chosen, str) else usual_tradition(source.setting.language))

    def blocks(self) -> Iterator[Block]:
        """The whole paper, from its head to the signatures."""
        yield Heading(self._form.word(self._t, "title"), "motion")
        yield Text(self._bold(self._words("body") or [Span(self._source.setting.town)]))
        yield Facts(tuple(self._fact(key) for key in _HEAD))
        yield from self._lines("legal_references", "reference", "reference")
        yield from self._lines("recitals", "recital", "text")
        yield from self._articles()
        closing = tuple(self._fact(key) for key in _CLOSING if self._words(key))
        if closing:
            yield Facts(closing)
        yield Together((self._vote(), *self._signatures()))

    def _lines(self, key: str, word: str, column: str) -> Iterator[Block]:
        """References or recitals, each behind the words that its tradition puts before it."""
        before, after = self._form.around(self._t, word)
        for item in self._items(key):
            said = self._written(item.get(column))
            if not said:
                continue
            more = self._written(item.get("says"))
            yield Text([Span(before + " ", weight=600), *said,
                        *([Span(" " + after, weight=600)] if after else []),
                        *([Span("\n"), *more] if more else [])])

    def _articles(self) -> Iterator[Block]:
        decides = QuestionHeading(self._form.word(self._t, "decides"))
        articles = [said for item in self._items("articles")
                    if (said := self._written(item.get("text")))]
        if not articles:
            yield decides
            yield LookAgain(self._t("No article is written yet."))
            return
        blocks = [Text([Span(self._form.article(self._t, n), weight=600), Span(_GAP), *said])
                  for n, said in enumerate(articles, 1)]
        yield Together((decides, blocks[0]))
        yield from blocks[1:]

    def _vote(self) -> Block:
        """The figures of the vote, or room for them."""
        sheet, given = self._answered.worksheet, self._answered.given
        head = tuple(wording.short_label(self._t, sheet.question(key)) for key in _VOTE)
        figures = tuple(self._t.number(given[key]) if isinstance(given.get(key), int) else ""
                        for key in _VOTE)
        return Table(head, (figures,), (1.0,) * len(_VOTE), row_height=_ROOM_FOR_FIGURES)

    def _signatures(self) -> tuple[Block, Block]:
        head = (self._form.word(self._t, "chair"), self._form.word(self._t, "secretary"))
        place = Text(self._t("Place and date: {room}", room=_TO_WRITE))
        return place, Table(head, (("", ""),), (1.0, 1.0), row_height=_ROOM_TO_SIGN)

    def _fact(self, key: str) -> tuple[str, Words]:
        label = wording.short_label(self._t, self._answered.worksheet.question(key))
        return label, self._words(key) or _TO_WRITE

    def _words(self, key: str) -> list[Span]:
        """An answer in words; nothing where it is open."""
        question, value = self._answered.worksheet.question(key), self._answered.given.get(key)
        if is_empty(question, value) or is_unknown(value):
            return []
        if question.kind is Kind.DATE:
            return [Span(self._t.date(str(value)))]
        return self._written(value)

    def _written(self, value: Any) -> list[Span]:
        if not isinstance(value, Mapping) or "texts" not in value:
            return []
        text = LocalText.from_json(value)
        return [] if text.is_empty else list(self._source.setting.written(text))

    def _items(self, key: str) -> list[Mapping[str, Any]]:
        value = self._answered.given.get(key)
        return value if isinstance(value, list) else []

    @staticmethod
    def _bold(spans: list[Span]) -> list[Span]:
        return [replace(span, weight=600) for span in spans]
