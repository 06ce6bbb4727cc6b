"""The name of a filled worksheet in each reader's language."""

from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.titles import given_title, title_in

SHEET = all_worksheets()["diagnosis"]


def test_a_given_title_is_said_in_the_readers_language() -> None:
    for written in SHIPPED:
        for read in SHIPPED:
            for n in (1, 3):
                kept = given_title(translator(written), SHEET, 2026, n)
                shown = title_in(translator(read), SHEET, 2026, kept)
                assert shown == given_title(translator(read), SHEET, 2026, n)


def test_a_title_someone_wrote_stays() -> None:
    assert title_in(translator("fr"), SHEET, 2026, "After the flood") == "After the flood"
