"""A question, a step and a term added to a file, and to no code, are found wherever such are."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from documents.pdf_text import text_of
from own_resources import own_resources
from strongcity_desktop import paths
from strongcity_desktop.__main__ import main
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.language.content_messages import worksheet_messages
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english
from strongcity_desktop.library.glossary import glossary
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.compare_years import compare_assessments
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.operations.see_tools import ToolTold, run_told
from strongcity_desktop.operations.tool_tasks import task_of_gap
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import answer_in_words
from ui.worksheet.conftest import Desk, desk  # noqa: F401 (found by pytest by its name)

LAMPS = '''
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
SIGN = '''
[[steps.questions]]
key = "town_sign"
kind = "range"
better = "higher"
mark = "public"
depth = "short"
chapter = "2.1"
short_label = "The town sign"
label = "Does the town sign welcome people?"
hint = "Drive into town once and look."
why = "It is the first thing anyone reads here."
example = "In two languages."
practices = ["london", "edmonton"]
levels = [
  { key = "0", label = "There is no sign at all" },
  { key = "1", label = "A sign nobody can read", depth = "full" },
  { key = "2", label = "A sign that says welcome" },
]
[[steps.questions.gaps]]
key = "unseen"
label = "Nobody is welcomed at the edge of town."
next_step = "Paint the town sign anew."
when = { not = { question = "town_sign", at_least = 3 } }
'''
SQUARES = '''
[[steps]]
key = "squares"
number = 11
chapter = "1.11"
label = "Squares and benches"
hint = "Where people sit down together."

[[steps.questions]]
key = "benches"
kind = "range"
better = "higher"
mark = "public"
depth = "short"
chapter = "1.11"
short_label = "Benches"
label = "How many squares have benches?"
hint = "Count those in the shade."
why = "People who sit down talk."
example = "Two out of five."
levels = [
  { key = "none", label = "Not one square" },
  { key = "half", label = "Half of the squares" },
  { key = "all", label = "All the squares" },
]
'''
BENCH = '''
[[term]]
key = "bench"
name = "Bench"
text = "A seat for several who need not know each other."
'''


@pytest.fixture(autouse=True)
def added(tmp_path: Path) -> Iterator[None]:
    """The diagnosis with a question more in its first step and a step more at its end; the mandate
    with a question more in its first step, which may tell a gap."""
    shipped = paths.resources_folder()
    declared = (shipped / "worksheets" / "diagnosis" / "edition_1.toml").read_text("utf-8")
    first, second, rest = declared.partition("\n[[steps]]\nkey = \"context\"")
    assert second
    pathway, mandate = ((shipped / "worksheets" / sheet / "edition_1.toml").read_text("utf-8")
                        for sheet in ("pathway", "mandate"))
    head, begins, steps = mandate.partition("\n[[steps]]\n")
    premises, then, others = steps.partition("\n[[steps]]\n")
    assert then
    folder = tmp_path / "resources"
    folder.mkdir()
    with own_resources(folder, {"diagnosis": first + LAMPS + second + rest + SQUARES,
                                "pathway": pathway,
                                "mandate": head + begins + premises + SIGN + then + others}):
        yield


@pytest.fixture
def town(tmp_path: Path) -> Path:
    """A town that answered the question it hangs on, and the new ones."""
    path = tmp_path / "town.strongcity"
    assert main(["new", str(path), "--name", "Harbour", "--language", "en"]) == 0
    for sheet, key, value in (
            ("diagnosis", "women_heard", '"yes"'), ("diagnosis", "lamps", '"some"'),
            ("diagnosis", "benches", "2"), ("mandate", "town_sign", "2")):
        assert main(["answer", str(path), sheet, key, value]) == 0
    return path


def test_pages_words_and_gaps(town: Path) -> None:
    def look(opened: TownFile) -> tuple[Flow, str, str]:
        filled = fill_worksheet.open_filled(opened, fill_worksheet.filled_worksheets(opened)[0].id)
        lamps, benches = (answer_in_words(
            filled.worksheet.question(key), filled.answers[key], english(), language="en",
            row_names={}) for key in ("lamps", "benches"))
        return filled.flow(), lamps, benches

    opened = open_town(town)
    try:
        flow, lamps, benches = opened.run(look)
    finally:
        opened.close()
    assert {"lamps", "benches"} <= {page.key for page in flow.pages}
    assert (flow.steps[0].answered, flow.steps[-1].step.key) == (2, "squares")
    assert (flow.steps[-1].state, len(flow.steps)) == ("done", 11)
    assert (lamps, benches) == ("Hardly any lamp", "Half of the squares")
    empty = Flow(all_worksheets()["diagnosis"], {"women_heard": "no"}, "short")
    assert "lamps" not in [page.key for page in empty.pages]
    assert [gap.question_key for gap in empty.missing if gap.step_key == "squares"] == ["benches"]


@pytest.mark.qt_log_ignore("propagateSizeHints")  # the screenless platform has no size hints
def test_the_screen(request: pytest.FixtureRequest) -> None:
    at: Desk = request.getfixturevalue("desk")
    at.put("women_heard", "yes")
    for key, step in (("lamps", "Who contributes"), ("benches", "Squares and benches")):
        page = at.open(key)
        assert (page.place(), page.crumbs()[-1][0]) == (key, step)
        question = all_worksheets()["diagnosis"].question(key)
        assert question.hint in shown_on(page)
        assert question.why in shown_on(page.help_column)
    at.put("benches", 2)
    assert {"Street lamps", "11. Squares and benches", "Half of the squares"} <= shown_on(
        at.open("check"))


def shown_on(part: QWidget) -> set[str]:
    return {label.text() for label in part.findChildren(Label)}


@pytest.mark.parametrize(("document", "said"), [
    ("diagnosis-report", ("Are the street lamps lit at night?", "Hardly any lamp",
                          "Squares and benches", "Half of the squares")),
    ("diagnosis-worksheet", ("Are the street lamps lit at night?", "Every single lamp",
                             "Hardly any lamp", "Ask those who walk home late.",
                             "Answer this if “Women” is “Yes”.", "Squares and benches",
                             "How many squares have benches?", "Not one square")),
    ("mandate-brief", ("Does the town sign welcome people?", "A sign nobody can read",
                       "Nobody is welcomed at the edge of town.", "Paint the town sign anew")),
    ("mandate-worksheet", ("Does the town sign welcome people?", "Drive into town once and look.",
                           "There is no sign at all", "A sign that says welcome")),
])
def test_documents(document: str, said: tuple[str, ...], town: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.pdf"
    assert main(["export", str(town), str(target), "--document", document, "--language", "en",
                 "--depth", "short"]) == 0
    text = text_of(target.read_bytes())
    assert [words for words in said if words not in text] == []
    assert document != "mandate-worksheet" or "A sign nobody can read" not in text


def test_it_is_carried_to_another_town(town: Path, tmp_path: Path) -> None:
    bundle, other = tmp_path / "out.json", tmp_path / "other.strongcity"
    assert main(["export", str(town), str(bundle)]) == 0
    sheets = json.loads(bundle.read_text("utf-8"))["worksheets"]
    given = [{"women_heard": "yes", "lamps": "some", "benches": 2}, {"town_sign": 2}]
    assert [sheet["answers"] for sheet in sheets] == given
    assert main(["new", str(other), "--name", "Other"]) == 0
    assert main(["import", str(other), str(bundle)]) == 0
    opened = open_town(other)
    try:
        kept = opened.run(lambda it: [
            dict(fill_worksheet.open_filled(it, filled.id).answers)
            for filled in fill_worksheet.filled_worksheets(it)])
    finally:
        opened.close()
    assert kept == given


def test_it_stands_in_the_workbook(town: Path, tmp_path: Path) -> None:
    book = tmp_path / "out.xlsx"
    assert main(["export", str(town), str(book), "--language", "en"]) == 0
    found = sheets_of(str(book))
    assert not isinstance(found, str)
    cells = {str(cell) for _, rows, _ in found["sheets"] for row in rows for cell in row}
    assert {"lamps", "benches", "Squares and benches", "Hardly any lamp",
            "Half of the squares", "town_sign", "A sign nobody can read"} <= cells


def test_two_years_compare_it(town: Path) -> None:
    def next_year(opened: TownFile) -> dict[str, str]:
        then = fill_worksheet.filled_worksheets(opened)[0].id
        now = fill_worksheet.start_worksheet(opened, "diagnosis", who="Clerk").id
        for key, value in (("women_heard", "yes"), ("lamps", "all"), ("benches", 3)):
            fill_worksheet.answer(opened, now, key, value, who="Clerk")
        return {one.question_key: one.verdict
                for one in compare_assessments(opened, then, now).answers}

    opened = open_town(town)
    try:
        verdicts = opened.run(next_year)
    finally:
        opened.close()
    assert verdicts == {"women_heard": "same", "lamps": "changed", "benches": "better"}


def test_a_tool_tells_and_compares_it(town: Path) -> None:
    def next_year(opened: TownFile) -> tuple[dict[str, str], ToolTold, str, list[str]]:
        then = fill_worksheet.newest(opened, "mandate")
        assert then is not None
        told = run_told(opened, then.id, english())
        task = task_of_gap(opened, then.id, "town_sign.unseen", "Clerk").row
        now = fill_worksheet.start_worksheet(opened, "mandate", depth="short", who="Clerk").id
        fill_worksheet.answer(opened, now, "town_sign", 3, who="Clerk")
        compared = {one.question_key: one.verdict
                    for one in compare_assessments(opened, then.id, now).answers}
        name = LocalText.from_json(task.values["name"]).texts["en"]
        return compared, told, name, [gap.key for gap in run_told(opened, now, english()).gaps]

    opened = open_town(town)
    try:
        compared, told, task, gaps = opened.run(next_year)
    finally:
        opened.close()
    assert compared == {"town_sign": "better"}
    assert [(gap.label, gap.next_step) for gap in told.gaps] == [
        ("Nobody is welcomed at the edge of town.", "Paint the town sign anew.")]
    assert (task, gaps) == ("Paint the town sign anew", [])


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_the_screen_of_a_tool(request: pytest.FixtureRequest) -> None:
    at: Desk = request.getfixturevalue("desk")
    at.begin("mandate")
    page = at.open("town_sign")
    question = all_worksheets()["mandate"].question("town_sign")
    assert page.place() == "town_sign" and question.hint in shown_on(page)
    assert {question.why, "From elsewhere"} <= shown_on(page.help_column)
    assert isinstance(page.view, QuestionView)
    assert offered_on(page.view) >= {"There is no sign at all", "A sign nobody can read"}
    page.view.form.chosen.emit("short")
    assert "A sign nobody can read" not in offered_on(page.view)
    at.put("town_sign", 2)
    page = at.open("check")
    at.qtbot.waitUntil(lambda: "Paint the town sign anew." in shown_on(page))
    assert {"The town sign", "A sign nobody can read",
            "Nobody is welcomed at the edge of town."} <= shown_on(page)


def offered_on(part: QWidget) -> set[str]:
    return {choice.label() for choice in part.findChildren(RadioChoice)}


def test_it_is_described_and_offered_to_translators(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["describe", "worksheet", "diagnosis", "--json", "--language", "en"]) == 0
    fields = {field["key"]: field for field in json.loads(capsys.readouterr().out)["fields"]}
    lamps = fields["lamps"]
    assert (lamps["kind"], lamps["mark"], lamps["required"]) == ("select_one", "public", True)
    assert [choice["key"] for choice in lamps["choices"]] == ["all", "some"]
    assert lamps["condition"] == "Answer this if “Women” is “Yes”."
    assert fields["benches"]["kind"] == "range"
    offered = set(worksheet_messages(all_worksheets()["diagnosis"]))
    assert {("diagnosis.contributors.lamps.choices.some", "Hardly any lamp"),
            ("diagnosis.squares.label", "Squares and benches"),
            ("diagnosis.squares.benches.levels.all", "All the squares")} <= offered
    sheet = all_worksheets()["mandate"]
    path = sheet.question("town_sign").path
    assert {(f"{path}.gaps.unseen", "Nobody is welcomed at the edge of town."),
            (f"{path}.gaps.unseen.next_step", "Paint the town sign anew.")} <= set(
                worksheet_messages(sheet))


def test_a_term_added_to_the_glossary_is_listed(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
        ) -> None:
    declared = (paths.resources_folder() / "library" / "glossary.toml").read_text("utf-8")
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "glossary.toml").write_text(declared + BENCH, "utf-8")
    monkeypatch.setattr("strongcity_desktop.library.glossary.resources_folder", lambda: tmp_path)
    glossary.cache_clear()
    try:
        assert glossary()[-1].text_in(english()).startswith("A seat for several")
        assert main(["list", "glossary", "--json", "--language", "en"]) == 0
        assert "Bench" in [term["title"] for term in json.loads(capsys.readouterr().out)]
    finally:
        glossary.cache_clear()
