"""Steps that several journeys share: a town is made, a diagnosis begun, a paper kept and read."""

import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableWidget,
    QWidget,
)

from journeys.hands import Hands
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question
from strongcity_desktop.worksheets.loader import all_worksheets

DIAGNOSIS = all_worksheets()["diagnosis"]
Wanted = TypeVar("Wanted", bound=Page)


def choice_words(language: str, question: Question, key: str, what: str = "choices") -> str:
    """The words of one choice of a question; `what` as "rows" or "levels" of a rating table."""
    found = next(c for c in getattr(question, what) if c.key == key)
    return wording.choice_label(translator(language), question, what, found)


def page_of(hands: Hands, wanted: type[Wanted]) -> Wanted:
    """The page on screen, once it is there."""
    hands.rest()
    found: list[Wanted] = []

    def is_there() -> bool:
        found[:] = [page for page in hands.window.findChildren(wanted) if page.isVisible()]
        return bool(found)

    hands.wait(is_there)
    return found[-1]


def make_town(hands: Hands, language: str, name: str) -> None:
    """From the welcome page to the town's pathway; its name is enough."""
    t = translator(language)
    hands.press(t("Start a new town"))
    assert isinstance(hands.focused(), QLineEdit)
    hands.write(name)
    hands.press(t("Create the town"))
    hands.wait(lambda: hands.window.context.town is not None)
    hands.rest()


def begin(hands: Hands, language: str, form: str) -> None:
    """On the page of the diagnoses, where there is none yet: the first question of that form."""
    page = page_of(hands, DiagnosisPage)
    assert page.start is not None
    hands.press(page.start.form.choices[form].label())
    hands.press(translator(language)("Start the diagnosis"))


def worksheet(hands: Hands) -> WorksheetPage:
    """The page of a worksheet, once its question is there."""
    page = page_of(hands, WorksheetPage)
    hands.wait(lambda: page.view is not None)
    hands.rest()
    return page


def open_question(hands: Hands, language: str, key: str) -> WorksheetPage:
    """By the list of steps, as one who knows where to go: the step, then the question."""
    t = translator(language)
    step = next(s for s in DIAGNOSIS.steps if key in [q.key for q in s.questions])
    hands.press_beginning(t("{number}. {step}", number=step.number,
                            step=wording.step_label(t, step)))
    page = worksheet(hands)
    hands.press_beginning(wording.short_label(t, DIAGNOSIS.question(key)))
    assert page.place() == key
    return page


def lines_of(pdf: Path) -> list[str]:
    """The lines of a PDF without the marks that say which way they run."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True,
                          check=True)
    ways = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))
    return done.stdout.translate(ways).splitlines()


def town_of(hands: Hands) -> TownFile:
    """The town that is open."""
    town = hands.window.context.town
    assert town is not None
    return town


def diagnoses(hands: Hands) -> list[Filled]:
    """The diagnoses as the file holds them, oldest first."""
    hands.wait(lambda: not hands.window.context.background.is_busy)

    def read(town: TownFile) -> list[Filled]:
        return [open_filled(town, kept.id) for kept in filled_worksheets(town)
                if kept.worksheet_id == "diagnosis"]

    return town_of(hands).run(read)


def seen(widget: QWidget) -> Iterator[str]:
    """Every text that a person sees in a part of the window."""
    for part in widget.findChildren(QWidget):
        if not part.isVisible():
            continue
        if isinstance(part, QLabel | QAbstractButton | QLineEdit):
            yield part.text().replace("&", "")
        elif isinstance(part, QPlainTextEdit):
            yield part.toPlainText()
        elif isinstance(part, QTableWidget):
            yield from (item.text() for line in range(part.rowCount())
                        for column in range(part.columnCount())
                        if (item := part.item(line, column)) is not None)


def sees(hands: Hands, words: str) -> bool:
    """Whether these words stand anywhere in the window."""
    return any(words in text for text in seen(hands.window))


def words_of(pdf: Path) -> str:
    """What a reader finds in the PDF, as one line."""
    return " ".join(" ".join(lines_of(pdf)).split())


def pages_in(pdf: Path) -> int:
    """How many pages the PDF has."""
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    line = next(line for line in done.stdout.splitlines() if line.startswith("Pages:"))
    return int(line.split()[1])


def print_by_keys(hands: Hands, language: str, save_as: Callable[[Path], None],
                  target: Path) -> str:
    """From the page of documents into a file, by keys only; the words of the file."""
    save_as(target)
    t = translator(language)
    hands.wait(lambda: hands.button(t("Export as PDF")).isEnabled())
    hands.tab_to(t("Export as PDF"))
    hands.key(Qt.Key.Key_Return)
    hands.wait(target.exists)
    return words_of(target)
