"""Exporting from the page of a register: what is asked, and what then stands in the file."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMenu

from exchange.vcards import cards_in
from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import add_row, change_row
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.ui.registers.carrying_out import CarryingOut
from strongcity_desktop.ui.registers.export_dialog import CARDS, ExportDialog, Wanted
from ui.accessibility import focusable_without_name

INTERNAL = Audience.INTERNAL


def asked(qtbot: Any, register_id: str = "stakeholders", ending: str = ".xlsx", shown: int = 3,
          of: int = 3, language: str = "en") -> ExportDialog:
    dialog = ExportDialog(translator(language), register(register_id), ending, shown, of, None)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_at_first_nothing_personal_goes_out_and_all_rows_do(qtbot: Any) -> None:
    dialog = asked(qtbot, shown=1)
    assert dialog.wanted() == Wanted(Edition(INTERNAL), only_shown=False, all_cards=False)


def test_contacts_and_sensitive_notes_are_ticked_each_time_anew(qtbot: Any) -> None:
    dialog = asked(qtbot)
    assert dialog.contacts is not None and dialog.sensitive is not None
    dialog.contacts.click()
    assert dialog.wanted().edition == Edition(INTERNAL, lists_contacts=True)
    dialog.sensitive.click()
    assert dialog.wanted().edition == Edition(INTERNAL, True, True)
    assert asked(qtbot).wanted().edition == Edition(INTERNAL)


def test_a_public_file_never_holds_contacts(qtbot: Any) -> None:
    dialog = asked(qtbot)
    assert dialog.contacts is not None and dialog.public is not None
    dialog.contacts.click()
    dialog.public.click()
    assert dialog.wanted().edition == Edition(Audience.PUBLIC)
    assert not dialog.contacts.isEnabled()


def test_rows_are_asked_about_only_where_some_are_not_shown(qtbot: Any) -> None:
    assert asked(qtbot).only_shown is None
    dialog = asked(qtbot, shown=1)
    assert dialog.only_shown is not None and not dialog.only_shown.isChecked()
    dialog.only_shown.click()
    assert dialog.wanted().only_shown


def test_cards_are_of_those_who_agreed_unless_asked_otherwise(qtbot: Any) -> None:
    dialog = asked(qtbot, ending=CARDS)
    assert dialog.wanted() == Wanted(Edition(INTERNAL, lists_contacts=True))
    assert dialog.everyone is not None and dialog.public is None and dialog.contacts is None
    dialog.everyone.click()
    assert dialog.wanted().all_cards


def test_what_is_never_public_cannot_be_made_so(qtbot: Any) -> None:
    assert asked(qtbot, "engagements").public is None
    assert asked(qtbot, "neighbourhoods").public is not None


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("ending", [".xlsx", CARDS])
def test_the_dialogue_has_names_and_a_main_button(qtbot: Any, ending: str, language: str) -> None:
    dialog = asked(qtbot, ending=ending, shown=1, language=language)
    assert focusable_without_name(dialog) == []
    assert dialog.do.isDefault() and dialog.width() <= 700 and dialog.height() <= 560


@pytest.mark.parametrize("register_id", list(REGISTERS))
def test_cards_are_offered_where_contacts_are_kept(desk: Any, register_id: str) -> None:
    page = desk.open(register_id)
    menu = page.head.export_button.menu()
    assert isinstance(menu, QMenu)
    ways = [action.text() for action in menu.actions()]
    assert ways[:3] == ["As a spreadsheet (XLSX)", "As an OpenDocument sheet (ODS)",
                        "As plain rows (CSV)"]
    assert (len(ways) == 4) is (register_id == "stakeholders")


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    """What the person does in the dialogues: `tick` names of choices, `place` a file."""
    given: dict[str, Any] = {"tick": [], "place": "rows.csv"}

    def answered(dialog: ExportDialog) -> int:
        for name in given["tick"]:
            getattr(dialog, name).click()
        return QDialog.DialogCode.Accepted.value if given["place"] else 0

    monkeypatch.setattr(ExportDialog, "exec", answered)
    monkeypatch.setattr(QFileDialog, "getSaveFileName",
                        lambda *_: (str(tmp_path / given["place"]), ""))
    return given


def test_only_the_rows_shown_go_out_with_their_contacts(desk: Any, answers: dict[str, Any],
                                                        tmp_path: Path) -> None:
    page = desk.open()
    out: CarryingOut = page.carrying.out
    out.what_is_shown = lambda: ([3, 1], 3)
    answers |= {"tick": ["contacts", "only_shown"], "place": "rows"}
    out.ask(".csv")
    desk.settle()
    lines = (tmp_path / "rows.csv").read_text("utf-8-sig").splitlines()
    assert [line.split(",")[1] for line in lines] == ['"number"', '"3"', '"1"']
    assert "0199 777" in lines[2]
    assert desk.said[-1].startswith("Exported: ")


def test_what_is_searched_for_is_what_is_shown(desk: Any, answers: dict[str, Any],
                                               tmp_path: Path) -> None:
    page = desk.open()
    assert page.carrying.out.what_is_shown()[1] == 3
    page.rows.show_view(search="market")
    desk.settle()
    desk.qtbot.waitUntil(lambda: len(page.carrying.out.what_is_shown()[0]) == 1)
    answers["tick"] = ["only_shown"]
    page.carrying.out.ask(".csv")
    desk.settle()
    written = (tmp_path / "rows.csv").read_text("utf-8-sig")
    assert "Market Traders" in written and "Harbour" not in written


def test_of_what_is_judged_it_is_said_which_ratings_go_out(qtbot: Any) -> None:
    def said(register_id: str) -> str:
        return " ".join(label.text() for label in asked(qtbot, register_id).findChildren(QLabel))

    assert "newest diagnosis" in said("challenges") and "newest" not in said("stakeholders")


def test_a_question_left_writes_nothing(desk: Any, answers: dict[str, Any], tmp_path: Path
                                        ) -> None:
    page = desk.open()
    answers["place"] = ""
    page.carrying.out.ask(".csv")
    desk.settle()
    assert not list(tmp_path.glob("*.csv")) and not desk.said


def test_cards_from_the_page(desk: Any, answers: dict[str, Any], tmp_path: Path) -> None:
    page = desk.open()
    answers["place"] = "cards.vcf"
    page.carrying.out.ask(CARDS)
    desk.settle()
    assert "No card was written" in str(desk.told[0]) and not (tmp_path / "cards.vcf").exists()
    first = desk.rows()[0].id
    desk.town.run(lambda town: change_row(town, "stakeholders", first, {"consent": True}, "Post"))
    page.carrying.out.ask(CARDS)
    desk.settle()
    assert len(cards_in((tmp_path / "cards.vcf").read_bytes())) == 1
    desk.town.run(lambda town: add_row(town, "stakeholders", {"name": text("Fourth")}, "Post"))
    answers["tick"] = ["everyone"]
    page.carrying.out.ask(CARDS)
    desk.settle()
    assert len(cards_in((tmp_path / "cards.vcf").read_bytes())) == 4
