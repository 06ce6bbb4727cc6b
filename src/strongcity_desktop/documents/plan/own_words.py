"""The town’s own words in the plan: titles, and paragraphs with bold, slanted and lists."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from strongcity_desktop.documents.blocks import Block, Bullets, Text, Words
from strongcity_desktop.documents.setting import ACCENT, Setting
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.direction import direction_of
from strongcity_desktop.language.texts import LocalText, Shown
from strongcity_desktop.registers.analysis.rich_text import Paragraph, rich_text


def own_words(setting: Setting, text: LocalText | None, *, larger: float = 0.0
              ) -> Iterator[Block]:
    """Its paragraphs and lists; where only the original is there, it is marked at its end.

    `larger` are the points by which they stand larger than running text.
    """
    if text is None:
        return
    size = setting.style("text").size + larger if larger else None
    paragraphs = [(is_item, tuple(replace(span, size=span.size or size) for span in words))
                  for is_item, words in _paragraphs(setting, text)]
    for is_item, some in groupby(paragraphs, key=lambda one: one[0]):
        if is_item:
            yield Bullets(tuple(words for _, words in some))
        else:
            yield from (Text(words) for _, words in some)


def words_in_a_row(setting: Setting, text: LocalText) -> Words:
    """The same in one paragraph, for a place that holds no more."""
    spans: list[Span] = []
    for _, words in _paragraphs(setting, text):
        spans += [Span("\n")] if spans else []
        spans += words
    return tuple(spans)


def own_title(setting: Setting, text: LocalText) -> str:
    """A title in one line; where only the original is there, it is marked."""
    shown = text.shown_in(setting.language)
    title = " ".join(shown.text.split())
    if not shown.is_fallback:
        return title
    return setting.t("{title} (written in {language})", title=isolate(title),
                     language=setting.t.language_name(shown.language))


def _paragraphs(setting: Setting, text: LocalText) -> Iterator[tuple[bool, tuple[Span, ...]]]:
    """Whether each is an item of a list, and its spans."""
    shown = text.shown_in(setting.language)
    paragraphs = rich_text(shown.text)
    note = setting.written(text)[1:]  # that it is the original, where it is
    for paragraph in paragraphs:
        spans = _spans(paragraph, shown)
        yield paragraph.is_item, (*spans, *note) if paragraph is paragraphs[-1] else spans


def _spans(paragraph: Paragraph, shown: Shown) -> tuple[Span, ...]:
    """The runs as spans, an original apart from the words of the other language around it.

    Scripts written from right to left know no slanted letters: a colour takes their place.
    """
    leans = direction_of(shown.language) == "ltr"
    return tuple(Span(isolate(run.text) if shown.is_fallback else run.text,
                      weight=600 if run.bold else None, slanted=run.slanted and leans,
                      colour=ACCENT if run.slanted and not leans else None)
                 for run in paragraph.runs)
