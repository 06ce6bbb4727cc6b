"""The document-control block: on every print or named with its reason, never a page more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from documents.pdf_text import page_texts
from paper_samples import filled_town
from sample_towns import write_sample
from strongcity_desktop.documents import control_words
from strongcity_desktop.documents.blocks import Block, Text
from strongcity_desktop.documents.control_facts import ControlFacts
from strongcity_desktop.documents.control_words import control_pairs
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import make_document as making
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.check_adopted import frozen_paper
from strongcity_desktop.operations.document_control import WITHOUT, control_facts
from strongcity_desktop.operations.documents_offered import (
    DocumentKind,
    DocumentOptions,
    documents,
    documents_of_a_row,
)
from strongcity_desktop.operations.keep_register import change_row, rows_of
from strongcity_desktop.operations.make_document import make_document
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.store import rows

INTERNAL = Edition(Audience.INTERNAL)
ALOUD, IN_THE_FOOT, CLOSE = "About this document", "Printed on: ", "Kind of document: "
NOT_YET = "Draft; the council has adopted no version yet"
VOTE = AdoptionDetails("Version 1", date(2026, 6, 3), "Town council", "2026/14", 17, 2, 1,
                       review_on=date(2027, 6, 3), owner="Prevention office",
                       follow_up="The mayor, each spring", languages=("en",))


def has_block(text: str) -> bool:
    return any(word in text for word in (ALOUD, IN_THE_FOOT, CLOSE))


def pages_with_and_without(town: TownFile, kind: DocumentKind, options: DocumentOptions
                           ) -> tuple[list[str], list[str]]:
    def made(opened: TownFile) -> list[str]:
        return page_texts(make_document(opened, kind.id, options))

    whole = town.run(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(making, "control_facts", lambda *_: None)
        return whole, town.run(made)


@pytest.fixture(scope="module")
def marked_town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """A town each of whose texts says its mark."""
    folder = tmp_path_factory.mktemp("control")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        opened = filled_town(folder / "Valmora.strongcity",
                             lambda place, declared: f"zq{declared.value} {place}")
        yield opened
        opened.close()


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    opened = write_sample(tmp_path / "Valmora.strongcity", "en")
    yield opened
    opened.close()


def test_every_document_has_it_or_a_reason_and_no_page_more(marked_town: TownFile) -> None:
    row = marked_town.run(lambda opened: rows.rows(opened, "stakeholders")[0])
    for kind in (*documents(), *documents_of_a_row()):
        if kind.blank_of:
            continue
        options = DocumentOptions("en", INTERNAL, register_id="stakeholders" * kind.of_row,
                                  row_id=row.id * kind.of_row)
        with_it, without = pages_with_and_without(marked_town, kind, options)
        assert len(with_it) == len(without), kind.id
        assert has_block(with_it[-1]) == (kind.id not in WITHOUT), kind.id
        assert not has_block(without[-1]), kind.id  # else nothing was proved


def test_only_documents_that_there_are_stand_in_the_list_without() -> None:
    assert set(WITHOUT) <= {kind.id for kind in documents()}
    assert all(reason.endswith(".") for reason in WITHOUT.values())
    assert all(not kind.blank_of for kind in documents() if kind.id in WITHOUT)


def test_a_blank_worksheet_is_left_as_it_is(marked_town: TownFile) -> None:
    kind = next(kind for kind in documents() if kind.blank_of)
    with_it, without = pages_with_and_without(marked_town, kind, DocumentOptions("en"))
    assert with_it == without


def test_no_hidden_mark_stands_in_it(marked_town: TownFile) -> None:
    for edition in (Edition(), INTERNAL):
        for kind in documents():
            said = said_of(marked_town, kind, edition)
            assert bool(said) == (not kind.blank_of and kind.id not in WITHOUT)
            assert "zqpublic" in said or not said, kind.id
            for declared in Mark:
                assert edition.shows(declared) or f"zq{declared.value}" not in said, kind.id


def test_a_field_that_is_not_public_is_not_told_to_everyone(
        marked_town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = next(kind for kind in documents() if kind.id == "prevention-plan")
    monkeypatch.setattr(control_words, "ADOPTED_VERSIONS", replace(
        ADOPTED_VERSIONS, fields=tuple(
            replace(field, mark=Mark.INTERNAL) if field.key in ("owner", "follow_up") else field
            for field in ADOPTED_VERSIONS.fields)))
    assert "zqpublic owner" not in said_of(marked_town, kind, Edition())
    assert "zqpublic owner" in said_of(marked_town, kind, INTERNAL)


def said_of(town: TownFile, kind: DocumentKind, edition: Edition) -> str:
    """What the block of a document says; "" for one that has none."""
    facts = town.run(lambda opened: control_facts(
        opened, kind, DocumentOptions("en", edition), translator("en")))
    return "" if facts is None else words_of(control_pairs(setting(edition), facts))


def setting(edition: Edition = Edition(), language: str = "en",  # noqa: B008 (it never changes)
            control: ControlFacts | None = None) -> Setting:
    return Setting(translator(language), edition, "Valmora", "Trial", date(2026, 2, 9),
                   control=control)


def words_of(pairs: Sequence[tuple[str, object]]) -> str:
    return without_isolates(" | ".join(
        f"{label}: " + (words if isinstance(words, str) else "".join(
            span.text for span in words))  # type: ignore[attr-defined]
        for label, words in pairs))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_whatever_room_is_left_it_is_said_on_the_last_page(language: str) -> None:
    facts = ControlFacts("Trial paper", "Trials", review_on="2027-01-05",
                         owner=LocalText.of("A very long name of an office " * 40, "en"))
    seen = set()
    for lines in range(28, 44):
        blocks: list[Block] = [Text(f"Line {number}.") for number in range(lines)]
        plain = page_texts(make_pdf(blocks, setting(language=language), ""))
        told = page_texts(make_pdf(blocks, setting(language=language, control=facts), ""))
        assert len(told) == len(plain)
        assert len(told[-1]) > len(plain[-1]) + 20
        if language == "en":
            seen.add(next(form for form in (ALOUD, CLOSE, IN_THE_FOOT) if form in told[-1]))
    assert language != "en" or seen == {ALOUD, CLOSE, IN_THE_FOOT}


def test_facing_pages_say_it_in_both_languages(town: TownFile) -> None:
    options = DocumentOptions("en", second_language="fr", facing=True)
    pages = page_texts(town.run(lambda opened: make_document(opened, "learning-log", options)))
    first, second = " ".join(pages[::2]), " ".join(pages[1::2])
    assert NOT_YET in " ".join(first.split())
    assert translator("fr")("Kind of document") in second
    assert translator("fr")("The plan") in second


def plan_words(town: TownFile, kind_id: str = "prevention-plan") -> str:
    kind = next(kind for kind in documents() if kind.id == kind_id)
    return said_of(town, kind, Edition())


def test_it_follows_the_plan_from_draft_to_adoption_and_on(town: TownFile) -> None:
    assert f"The plan: {NOT_YET}" in plan_words(town)
    assert "Adopted on" not in plan_words(town)
    kept = town.run(lambda opened: adopt(opened, VOTE, "Town clerk"))
    frozen = town.run(lambda opened: frozen_paper(opened, kept.row.id, "plan-en-public.pdf"))
    last = " ".join(page_texts(frozen)[-1].split())
    assert "Version 1, adopted" in last and "Prevention office" in last and "2026/14" in last
    assert "Draft" not in last and "Changed since" not in last

    said = plan_words(town)
    assert "The plan: Draft that follows Version 1" in said
    assert "Adopted on: 3 June 2026" in said and "Adopted by: Town council" in said
    assert "To be looked at again on: 3 June 2027" in said
    assert "Followed up by: The mayor, each spring" in said
    assert "Changed since then" not in said
    assert "The plan: Version 1, adopted" in plan_words(town, "action-plan")
    assert "Prevention office" not in plan_words(town, "task-list")  # kept by someone else

    action = town.run(lambda opened: rows_of(opened, "actions")[0])
    town.run(lambda opened: change_row(opened, "actions", action.id, {
        "name": LocalText.of("Another name", "en").to_json()}, "Town clerk"))
    assert "Changed since then: Yes" in plan_words(town)
    assert "Changed since then: Yes" in plan_words(town, "action-plan")


def test_the_worksheet_says_who_keeps_it_and_until_when(town: TownFile) -> None:
    said = plan_words(town, "diagnosis-report")
    assert "Belongs to: Diagnosis" in said
    assert "Kept up to date by: " in said and "To be looked at again on: " in said
    assert "Kept up to date by" not in plan_words(town, "mandate-brief")


def test_texts_in_another_language_are_told_with_the_language() -> None:
    facts = ControlFacts("Trial paper", "Trials", owner=LocalText.of("Le service", "fr"))
    given = setting()
    assert "Language: English; some texts stand in Français" in words_of(
        control_pairs(given, facts))
    assert words_of(control_pairs(setting(language="fr"), facts)).endswith("Français")
