"""What a public print says is the same whatever stands where the public may not look."""

import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from documents.pdf_text import text_of
from paper_samples import answer_for, filled_town
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.operations.fill_worksheet import answer, filled_worksheets, open_filled
from strongcity_desktop.operations.make_document import DocumentOptions, documents, make_document
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.store import rows
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets

PRINTS = [kind for kind in documents() if not kind.blank_of]
DECIDE_WHO_STANDS_THERE = ("listed_publicly", "sensitivity", "origin")
# How much is left out and how many questions were answered may differ: no answer is told by it.
COUNTED = re.compile(r"The public version does not show: [^.]*\.|Nothing is left out of [^.]*\."
                     r"|\d+ of \d+")


def vary(town: TownFile, which: int, seed: int) -> None:
    """Answer at random: what is public the same in every town of this seed, the rest not."""
    shared, own = random.Random(seed), random.Random(1_000 * seed + which)
    ids = {register_id: [row.id for row in rows.rows(town, register_id)]
           for register_id in REGISTERS}
    for kept in filled_worksheets(town):
        for question in open_filled(town, kept.id).worksheet.questions:
            chance = shared if question.mark is Mark.PUBLIC else own
            value = drawn(question, chance, ids.get(question.register, ids["neighbourhoods"]))
            if value is not None:
                answer(town, kept.id, question.key, value, who="Clerk")
    with town.step("Varied", who="Clerk") as step:
        for register in REGISTERS.values():
            for row_id in ids[register.id]:
                rows.update(step, register.id, row_id, {
                    field.key: value for field in register.fields
                    if field.mark is not Mark.PUBLIC and field.key not in DECIDE_WHO_STANDS_THERE
                    and not field.per_assessment and not field.derived
                    and (value := drawn_field(field, own, ids)) is not None})


def drawn(question: Question, chance: random.Random, row_ids: list[str]) -> Any:
    """A stored answer; None keeps the one that is there."""
    match question.kind:
        case Kind.SELECT_ONE | Kind.YES_PARTLY_NO:
            return chance.choice(question.choices).key
        case Kind.SELECT_MULTIPLE:
            return [one.key for one in chance.sample(
                question.choices, chance.randint(1, min(3, len(question.choices))))]
        case Kind.RANGE:
            return chance.randint(1, len(question.levels))
        case Kind.DATE:
            return f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        case Kind.RATING_TABLE:
            whole = answer_for(question, lambda place, mark: "", row_ids)
            return {group: {row: {**rated, "level": chance.randint(1, len(question.levels))}
                            for row, rated in said.items()} for group, said in whole.items()}
    return None


def drawn_field(field: Field, chance: random.Random, ids: dict[str, list[str]]) -> Any:
    """A stored value of a field; None keeps the one that is there."""
    match field.kind:
        case FieldKind.SELECT_ONE:
            return chance.choice(field.choices).key
        case FieldKind.SELECT_MULTIPLE:
            return [one.key for one in chance.sample(field.choices, 2)]
        case FieldKind.RANGE:
            return chance.randint(1, len(field.levels))
        case FieldKind.DATE:
            return f"2026-0{chance.randint(1, 9)}-1{chance.randint(0, 9)}"
        case FieldKind.REGISTER_CHOICE:
            return [chance.choice(ids[field.register])]
    return None


def town_of(path: Path, which: int, seed: int) -> TownFile:
    def words(place: str, declared: Mark) -> str:
        return f"Said about {place}" + ("" if declared is Mark.PUBLIC else f", otherwise {which}")

    town = filled_town(path, words, words_then=words)
    town.run(lambda opened: vary(opened, which, seed))
    return town


@pytest.fixture(scope="module", params=(1,))
def towns(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
          ) -> Iterator[tuple[TownFile, TownFile]]:
    """Two towns of which the public knows the same."""
    folder = tmp_path_factory.mktemp("alike")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        pair = (town_of(folder / "one.strongcity", 1, request.param),
                town_of(folder / "other.strongcity", 2, request.param))
        yield pair
        for town in pair:
            town.close()


@pytest.mark.parametrize("document_id", [kind.id for kind in PRINTS])
def test_towns_of_which_the_public_knows_the_same_print_the_same(
        towns: tuple[TownFile, TownFile], document_id: str) -> None:
    one, other = (COUNTED.sub("", text_of(town.run(
        lambda opened: make_document(opened, document_id, DocumentOptions("en")))))
        for town in towns)
    assert one == other


@pytest.mark.parametrize(("worksheet_id", "keys"), [
    ("council_motion", ()), ("council_report", ()),
    ("information_sharing", ("signatories", "state")),
    ("strategy", ("vision",)), ("cooperation", ()),
])
def test_papers_written_straight_from_answers_rest_on_public_questions(
        worksheet_id: str, keys: tuple[str, ...]) -> None:
    sheet = all_worksheets()[worksheet_id]
    read = [question for question in sheet.questions if not keys or question.key in keys]
    assert {one.mark for question in read for one in (question, *question.columns)} == {
        Mark.PUBLIC}
