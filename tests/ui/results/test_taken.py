"""An indicator taken from the bank is the one that is chosen then."""

from strongcity_desktop.library.indicators import bank
from strongcity_desktop.ui.results.page import ResultsPage
from ui.drawn_town import DrawnTown, drawn_town  # noqa: F401 (a fixture)


def test_the_indicator_just_taken_is_chosen(drawn_town: DrawnTown) -> None:  # noqa: F811
    drawn_town.add("indicators", "Players")
    page = ResultsPage(drawn_town.context("en"))
    drawn_town.show(page)
    page.take(bank()[0].key)
    drawn_town.settle()
    taken = next(row for row in drawn_town.rows("indicators").values()
                 if row.values["bank_key"] == bank()[0].key)
    assert page.arguments()["indicator"] == taken.id
