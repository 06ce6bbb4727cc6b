"""A table whose head is longer than a page goes on over pages, with nothing lost."""

from datetime import date

import pytest

from documents.pdf_text import page_texts
from strongcity_desktop.documents.blocks import Table
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_head_longer_than_a_page_goes_on(language: str) -> None:
    words = " ".join(f"w{number}" for number in range(1200))
    setting = Setting(translator(language), Edition(), "Valmora", "Trial", date(2026, 2, 9))
    table = Table((words, "B"), (("one", "two"), ("three", "four")), (1.0, 1.0),
                  bands=((1, "Band"),))
    printed = " ".join(page_texts(make_pdf([table], setting, ""))).split()
    assert {*words.split(), "B", "one", "four", "Band"} <= set(printed)
