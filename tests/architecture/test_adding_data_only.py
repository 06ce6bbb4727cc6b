"""A question added to a worksheet's file, and to no code, is found wherever questions are."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import text_of
from own_resources import own_resources
from strongcity_desktop import paths
from strongcity_desktop.__main__ import main
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import answer_in_words

ADDED = '''
[[steps.questions]]
key = "lamps"
kind = "select_one"
mark = "public"
depth = "short"
chapter = "1.1"
short_label = "Street lamps"
label = "Are the street lamps lit at night?"
hint = "Ask those who walk home late."
why = "Light changes where people meet."
example = "Most of them."
relevant = { question = "women_heard", is = "yes" }
choices = [
  { key = "all", label = "Every single lamp" },
  { key = "some", label = "Hardly any lamp" },
]
'''


@pytest.fixture(autouse=True)
def lamps(tmp_path: Path) -> Iterator[None]:
    """The diagnosis with one question more, asked at the end of its first step."""
    shipped = paths.resources_folder() / "worksheets" / "diagnosis" / "edition_1.toml"
    first, second, rest = shipped.read_text("utf-8").partition("\n[[steps]]\nkey = \"context\"")
    assert second
    folder = tmp_path / "resources"
    folder.mkdir()
    with own_resources(folder, {"diagnosis": first + ADDED + second + rest}):
        yield


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town that answered the question it hangs on, and the question."""
    path = tmp_path / "town.strongcity"
    assert main(["new", str(path), "--name", "Harbour", "--language", "en"]) == 0
    for key, value in (("women_heard", '"yes"'), ("lamps", '"some"')):
        assert main(["answer", str(path), "diagnosis", key, value]) == 0
    return path


def test_pages_and_words(town: Path) -> None:
    def look(opened: TownFile) -> tuple[Flow, str]:
        filled = open_filled(opened, filled_worksheets(opened)[0].id)
        question = filled.worksheet.question("lamps")
        return filled.flow(), answer_in_words(question, filled.answers["lamps"], english(),
                                              language="en", row_names={})

    opened = open_town(town)
    try:
        flow, words = opened.run(look)
    finally:
        opened.close()
    assert "lamps" in [page.key for page in flow.pages]
    assert flow.steps[0].answered == 2
    assert words == "Hardly any lamp"
    hidden = Flow(all_worksheets()["diagnosis"], {"women_heard": "no"}, "short")
    assert "lamps" not in [page.key for page in hidden.pages]


@pytest.mark.parametrize(("document", "said"), [
    ("diagnosis-report", ("Are the street lamps lit at night?", "Hardly any lamp")),
    ("diagnosis-worksheet", ("Are the street lamps lit at night?", "Every single lamp",
                             "Hardly any lamp", "Ask those who walk home late.",
                             "Answer this if “Women” is “Yes”.")),
])
def test_documents(document: str, said: tuple[str, ...], town: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    assert main(["export", str(town), str(target), "--document", document, "--language", "en",
                 "--depth", "short"]) == 0
    text = text_of(target.read_bytes())
    assert [words for words in said if words not in text] == []


def test_it_is_carried_to_another_town(town: Path, tmp_path: Path,
                                       capsys: pytest.CaptureFixture[str]) -> None:
    bundle, other = tmp_path / "out.json", tmp_path / "other.strongcity"
    assert main(["export", str(town), str(bundle)]) == 0
    (sheet,) = json.loads(bundle.read_text("utf-8"))["worksheets"]
    assert sheet["answers"] == {"women_heard": "yes", "lamps": "some"}
    assert main(["new", str(other), "--name", "Other"]) == 0
    assert main(["import", str(other), str(bundle)]) == 0
    capsys.readouterr()
    assert main(["info", str(other), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["pathway"][0]["answered"] == 2


def test_it_is_described(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "worksheet", "diagnosis", "--json", "--language", "en"]) == 0
    fields = {field["key"]: field for field in json.loads(capsys.readouterr().out)["fields"]}
    lamps = fields["lamps"]
    assert (lamps["kind"], lamps["mark"], lamps["required"]) == ("select_one", "public", True)
    assert [choice["key"] for choice in lamps["choices"]] == ["all", "some"]
    assert lamps["condition"] == "Answer this if “Women” is “Yes”."
