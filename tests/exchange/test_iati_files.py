"""What is not a whole, harmless file of IATI is refused in one plain sentence."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange.iati_in import read_results
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import english

BOMB = """<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<iati-activities version="2.03"><iati-activity>&c;</iati-activity></iati-activities>"""
OUTSIDE = """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>
<iati-activities version="2.03"><iati-activity>&a;</iati-activity></iati-activities>"""
KEPT = """<iati-activities version="2.03" xmlns:s="urn:strongcity:results:1"><iati-activity>
<result type="1"><title/><indicator measure="1"><title><narrative>Teams</narrative></title>
<s:row register="indicators" id="x"><s:field key="method">{oops</s:field></s:row>
</indicator></result></iati-activity></iati-activities>"""
OTHERS = """<iati-activities version="2.03"><iati-activity xml:lang="fr">
<iati-identifier>FR-1</iati-identifier>
<result type="2"><title><narrative>Moins de bagarres</narrative></title>
<indicator measure="2" ascending="0"><title><narrative>Matchs avec bagarre</narrative></title>
<baseline year="2025" value="40"/>
<period><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
<target value="10.0"/><actual value="12.50"><comment><narrative>Pluie</narrative></comment></actual>
<actual value="14"><dimension name="sex" value="women"/></actual>
<actual><dimension name="sex" value="men"/></actual>
<actual value="3"><dimension name="age" value="under_18"/></actual>
<actual value="9"><dimension name="shoe size" value="42"/></actual>
</period></indicator></result></iati-activity></iati-activities>"""


@pytest.mark.parametrize(("content", "said"), [
    ("", "goes wrong in line 1"), ("<a>\n<b>\n</a>", "goes wrong in line 3"),
    ("PK\x03\x04", "line 1"), ("<a/>", "no activities of IATI 2"),
    ('<iati-activities version="1.05"/>', "no activities of IATI 2"),
    ('<iati-activities version="2.03"/>', "holds no indicator"),
    (BOMB, "can do harm"), (OUTSIDE, "can do harm"), (KEPT, "under “method”"),
    ('<?xml version="1.0" encoding="no-such"?><a/>', "line 1")])
def test_a_bad_file_is_refused_with_its_place(tmp_path: Path, content: str, said: str) -> None:
    file = tmp_path / "given.xml"
    file.write_text(content, "utf-8")
    with pytest.raises(Refusal) as refused:
        read_results(file)
    words = without_isolates(refused.value.in_words(english()))
    assert said in words and "given.xml" in words


def test_a_file_of_others_is_read_too_and_twice_alike(tmp_path: Path) -> None:
    file = tmp_path / "others.xml"
    file.write_text(OTHERS, "utf-8")
    found = read_results(file).rows
    (one,), (period,), (reading,) = found.values()
    assert one["name"] == {"original": "fr", "texts": {"fr": "Matchs avec bagarre"}}
    assert (one["unit"], one["direction"], one["level"]) == ("percent", "down", "short_term")
    assert (one["baseline"], one["baseline_on"]) == ("40", "2025-01-01")
    assert (period["begins_on"], period["ends_on"], period["target"]) == (
        "2026-01-01", "2026-12-31", "10")
    assert period["indicators"] == reading["indicators"] == [one["id"]]
    assert (reading["value"], reading["read_on"], reading["periods"]) == (
        "12.5", "2026-12-31", [period["id"]])
    assert reading["by_age"] == {"under_18": "3"}
    assert "by_sex" not in reading  # one of its parts has no value, and nobody says why
    assert reading["comment"]["texts"] == {"fr": "Pluie"}
    assert read_results(file).rows == found
