"""A few last words stay on the page before where they fit in any form."""

import pytest

from documents.pdf_text import page_texts
from documents.test_layout import setting_for
from strongcity_desktop.documents.blocks import Block, Heading, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.short_ending import ShortEnding, short_ending

NOTHING = "Nothing is left out of this version."
HEADING = Heading("Left out", "left-out", level=1)


def paper(lines: int) -> list[Block]:
    return [*(Text(f"Line {number}.") for number in range(lines)), HEADING, Text(NOTHING)]


def pages(lines: int) -> list[str]:
    return page_texts(make_pdf(paper(lines), setting_for(), ""))


def most_on_one_page(ending: bool) -> int:
    """How many lines stand on one page, with the ending on it or without."""
    return next(lines for lines in range(30, 80)
                if len(pages(lines + 1) if ending
                       else page_texts(make_pdf(paper(lines + 1)[:-2], setting_for(), ""))) > 1)


def test_only_a_page_filled_to_the_foot_sends_the_ending_on() -> None:
    with_it, without = most_on_one_page(True), most_on_one_page(False)
    assert without - with_it <= 1
    assert NOTHING in pages(with_it)[0] and "Left out" in pages(with_it)[0]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_it_is_set_closer_only_where_it_must(language: str) -> None:
    setting = setting_for(language)
    ending = ShortEnding(setting, HEADING, NOTHING)
    roomy = ending.wrap(setting.width, 400)[1]
    close = ending.wrap(setting.width, roomy - 1)[1]
    assert close < roomy / 2
    assert ending.wrap(setting.width, 2)[1] == roomy


def test_what_is_long_or_no_ending_stays_as_it_is() -> None:
    setting: Setting = setting_for()
    assert short_ending([HEADING, Text("Many words. " * 200)], setting) is None
    assert short_ending([Heading("A chapter", "one"), Text("Words.")], setting) is None
    assert short_ending([Text("Words.")], setting) is None
    assert short_ending(paper(1), setting) is not None
