"""Figures and their parts: one spelling, read in every language, said with all their decimals."""

from dataclasses import replace
from random import Random

import pytest

from register_samples import EVERY_KIND, FIRST, SECOND
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.figures import (
    figure_anywhere,
    figure_in_cell,
    figure_in_words,
    read_figure,
    tidy_figure,
)
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.showing import in_words

BY_ROW = replace(EVERY_KIND.field("parts"), choices=())
NAMES = {FIRST: "Old Market", SECOND: "Station"}


@pytest.mark.parametrize(("figure", "tidy"), [
    ("12.50", "12.5"), ("12.000", "12"), ("-0", "0"), ("-0.0", "0"), ("007", "7"), ("-3.5", "-3.5"),
    ("0.10", "0.1"), ("odd", "odd")])
def test_a_figure_has_one_spelling(figure: str, tidy: str) -> None:
    assert tidy_figure(figure) == tidy


@pytest.mark.parametrize(("language", "typed", "figure"), [
    ("en", "1,200.5", "1200.5"), ("fr", "1 200,5", "1200.5"), ("ar", "١٢٫٥", "12.5"),
    ("fr", "-3,25", "-3.25"), ("en", "41 %", "41"), ("en", "−2", "-2"), ("fr", "12.500", "12500"),
    ("en", "123456789012.123456", "123456789012.123456")])
def test_a_figure_is_typed_as_the_language_writes_it(language: str, typed: str, figure: str
                                                     ) -> None:
    assert read_figure(typed, translator(language)) == figure


@pytest.mark.parametrize("typed", ["many", "1234567890123", "0.1234567"])
def test_what_is_no_figure_is_refused(typed: str) -> None:
    with pytest.raises(Refusal):
        read_figure(typed, translator("en"))


@pytest.mark.parametrize("language", SHIPPED)
def test_every_figure_leads_back_to_itself_in_words_and_in_a_sheet(language: str) -> None:
    t, random = translator(language), Random(6)
    for _ in range(300):
        decimals = "".join(random.choices("0123456789", k=random.randint(0, 6)))
        whole = str(random.randint(0, 10 ** random.randint(1, 12) - 1))
        figure = tidy_figure(random.choice(("", "-"))
                             + (f"{whole}.{decimals}" if decimals else whole))
        assert read_figure(figure_anywhere(figure), t) == figure
        cell = figure_in_cell(figure)
        assert read_figure(cell if isinstance(cell, str) else format(cell, "f"), t) == figure
        if len(figure) < 14:
            assert read_figure(figure_in_words(figure, t), t) == figure


def test_parts_over_a_register_are_named_by_its_rows() -> None:
    t = translator("en")
    parts = {FIRST: "40", SECOND: "unknown", "gone": "3"}
    said = in_words(EVERY_KIND, BY_ROW, parts, t, row_names=NAMES)
    assert said == "Old Market: 40; Station: Not known"
    assert read_typed(EVERY_KIND, BY_ROW, said, t, row_names=NAMES) == {
        FIRST: "40", SECOND: "unknown"}
    with pytest.raises(Refusal, match="No row"):
        read_typed(EVERY_KIND, BY_ROW, "Elsewhere: 3", t, row_names=NAMES)
