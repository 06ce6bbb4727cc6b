"""Files of a whole town hold no word that their edition does not show, in none of their bytes."""

from pathlib import Path

from strongcity_desktop.language.marks import Audience, Edition, Mark
from trials import canaries


def test_hidden_words_are_in_no_byte_of_a_town_as_a_file(tmp_path: Path) -> None:
    editions = (Edition(), Edition(Audience.INTERNAL), Edition(Audience.INTERNAL, True),
                Edition(Audience.INTERNAL, False, True), Edition(Audience.INTERNAL, True, True))
    searched, escaped, seen = canaries.search_data(5, tmp_path, ("ar",), editions)
    assert searched == 15 and escaped == []
    assert seen == frozenset(Mark)
