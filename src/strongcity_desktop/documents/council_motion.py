"""What the council decides, in the form of its tradition, with room for the vote and to sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets


@dataclass(frozen=True)
class _Asked:
    """The questions of a worksheet from which a decision is written; each names its column."""

    form: str
    head: tuple[str, ...]
    references: str
    recitals: str
    articles: str
    closing: tuple[str, ...]


_MOTION = _Asked("tradition", ("number", "sitting_on", "subject", "rapporteur"),
                 "legal_references", "recitals", "articles",
                 ("financial_note", "carried_out_by", "review_on"))
_RESOLUTION = _Asked("form", ("number", "sitting_on", "subject", "brought_by"),
                     "legal_basis", "reasons", "recommendations",
                     ("money_note", "carried_out_by", "review_on"))
_VOTE = ("present", "votes_for", "votes_against", "abstained")
_ROOM_FOR_FIGURES, _ROOM_TO_SIGN = 22.0, 48.0
_GAP = "\u2003"
_TO_WRITE = "\u2009" + "_" * 30
_FOOT = mark("Draft for the council. It has no force before the vote.")


def council_motion(source: Source, answered: Answered) -> bytes:
    """The motion as a PDF file."""
    return _decision(source, answered, _MOTION)


def draft_resolution(source: Source, answered: Answered) -> bytes:
    """What the council papers recommend, as the text on which it votes, as a PDF file."""
    return _decision(source, answered, _RESOLUTION)


def _decision(source: Source, answered: Answered, asked: _Asked) -> bytes:
    return make_pdf(list(_Decision(source, answered, asked).blocks()), source.setting,
                    source.setting.t(_FOOT))


class _Decision:
    """Writes one decision; what is not answered stays open to be written by hand."""

    def __init__(self, source: Source, answered: Answered, asked: _Asked) -> None:
        self._source, self._answered, self._asked = source, answered, asked
        self._t = source.setting.t
        chosen = answered.given.get(asked.form)
        self._form: Tradition = tradition(
            chosen if isinstance(chosen, str) else usual_tradition(source.setting.language))

    def blocks(self) -> Iterator[Block]:
        """The whole paper, from its head to the signatures."""
        yield Heading(self._form.word(self._t, "title"), "motion")
        yield Text(self._bold(self._words("body") or [Span(self._source.setting.town)]))
        yield Facts(tuple(self._fact(key) for key in self._asked.head))
        yield from self._lines(self._asked.references, "reference", "reference")
        yield from self._lines(self._asked.recitals, "recital", "text")
        yield from self._articles()
        closing = tuple(self._fact(key) for key in self._asked.closing
                        if self._words(key))
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
        articles = [said for item in self._items(self._asked.articles)
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
        given = self._answered.given
        head = tuple(wording.short_label(self._t, self._question(key)) for key in _VOTE)
        figures = tuple(self._t.number(given[key]) if isinstance(given.get(key), int) else ""
                        for key in _VOTE)
        return Table(head, (figures,), (1.0,) * len(_VOTE), row_height=_ROOM_FOR_FIGURES)

    def _signatures(self) -> tuple[Block, Block]:
        head = (self._form.word(self._t, "chair"), self._form.word(self._t, "secretary"))
        place = Text(self._t("Place and date: {room}", room=_TO_WRITE))
        return place, Table(head, (("", ""),), (1.0, 1.0), row_height=_ROOM_TO_SIGN)

    def _fact(self, key: str) -> tuple[str, Words]:
        return wording.short_label(self._t, self._question(key)), self._words(key) or _TO_WRITE

    def _question(self, key: str) -> Question:
        """The question; what only a motion asks, such as the vote, has its words there."""
        sheet = self._answered.worksheet
        if all(one.key != key for one in sheet.questions):
            sheet = all_worksheets()["council_motion"]
        return sheet.question(key)

    def _words(self, key: str) -> list[Span]:
        """An answer in words; nothing where it is open."""
        question, value = self._question(key), self._answered.given.get(key)
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
