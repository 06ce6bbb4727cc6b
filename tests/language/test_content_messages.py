"""Which texts of content reach the translators, and under which path."""

from dataclasses import replace

from register_samples import EVERY_KIND
from strongcity_desktop.language.content_messages import (
    practice_messages,
    register_messages,
    term_messages,
    worksheet_messages,
)
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.library.glossary import Term
from strongcity_desktop.library.practices import practices
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind
from strongcity_desktop.worksheets.kinds import Choice, Constraint, Kind, Question, Step, Worksheet


def question(key: str, **more: object) -> Question:
    plain = {"kind": Kind.TEXT, "path": f"sheet.step.{key}", "label": "Label", "hint": "",
             "why": "", "example": "", "mark": Mark.PUBLIC, "depth": "full", "chapter": "1"}
    return Question(key, **{**plain, **more})  # type: ignore[arg-type]


def test_worksheets() -> None:
    column = question("who", path="sheet.step.list.who")
    asked = question("list", kind=Kind.REPEAT, columns=(column,), why="Why",
                     choices=(Choice("a", "A", "Hint of A"),), levels=(Choice("b", "B"),),
                     constraints=(Constraint("must", "at_least", 1, "At least {limit}"),))
    step = Step("step", "sheet.step", "Step", "", "1", (asked,))
    sheet = Worksheet("sheet", "D1", 1, "Sheet", "About", (step,))
    assert list(worksheet_messages(sheet)) == [
        ("sheet.label", "Sheet"), ("sheet.hint", "About"), ("sheet.step.label", "Step"),
        ("sheet.step.list.label", "Label"), ("sheet.step.list.why", "Why"),
        ("sheet.step.list.choices.a", "A"), ("sheet.step.list.choices.a.hint", "Hint of A"),
        ("sheet.step.list.levels.b", "B"), ("sheet.step.list.constraint.0", "At least {limit}"),
        ("sheet.step.list.who.label", "Label")]


def test_registers() -> None:
    kind = Field("kind", FieldKind.SELECT_ONE, "Kind", hint="Hint",
                 choices=(FieldChoice("a", "A"),))
    level = Field("level", FieldKind.RANGE, "Level", levels=(FieldChoice("1", "Low"),))
    register = replace(EVERY_KIND, id="things", title="Things", one="thing", add="Add a thing",
                       fields=(kind, level), name_field="kind")
    assert list(register_messages(register)) == [
        ("register.things.title", "Things"), ("register.things.one", "thing"),
        ("register.things.add", "Add a thing"), ("register.things.kind", "Kind"),
        ("register.things.kind.hint", "Hint"), ("register.things.kind.choice.a", "A"),
        ("register.things.level", "Level"), ("register.things.level.level.1", "Low")]


def test_library() -> None:
    assert list(term_messages(Term("trust", "Trust", "What it is."))) == [
        ("glossary.trust.name", "Trust"), ("glossary.trust.text", "What it is.")]
    told = practices()[0]
    contexts = [message.context for message in practice_messages(told)]
    assert f"practice.{told.key}.paragraph.0" in contexts
    assert len(contexts) == len(set(contexts)) == 4 + len(told.paragraphs)
