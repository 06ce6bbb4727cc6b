"""Which texts of content reach the translators, and under which path."""

from dataclasses import replace

from register_samples import EVERY_KIND
from strongcity_desktop.language.content_messages import (
    advice_messages,
    practice_messages,
    register_messages,
    term_messages,
    worksheet_messages,
)
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.library.domain_advice import Advice
from strongcity_desktop.library.glossary import Term
from strongcity_desktop.library.practices import practices
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind
from strongcity_desktop.worksheets.condition import Answered
from strongcity_desktop.worksheets.kinds import (
    Choice,
    Consideration,
    Constraint,
    GapRule,
    Kind,
    Outcome,
    Question,
    Reason,
    Step,
    Worksheet,
)


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


def test_what_a_worksheet_tells() -> None:
    when = Answered("list")
    option = Choice("a", "A", advantages=("Near",), drawbacks=("Small", "New"),
                    considerations=(Consideration("Think"),))
    asked = question("list", choices=(option,), rows=(Choice("r", "R", next_step="Do it"),),
                     gaps=(GapRule("few", "Few know", "Tell more", "2.1", when),))
    step = Step("step", "sheet.step", "Step", "", "1", (asked,))
    outcome = Outcome("clear", "sheet.outcomes.clear", "Clear", "All is said", None,
                      (Reason("text", "It is written", when),))
    sheet = Worksheet("sheet", "D1", 1, "Sheet", "", (step,), outcomes=(outcome,))
    assert list(worksheet_messages(sheet))[3:] == [
        ("sheet.step.list.choices.a", "A"), ("sheet.step.list.choices.a.advantages.0", "Near"),
        ("sheet.step.list.choices.a.drawbacks.0", "Small"),
        ("sheet.step.list.choices.a.drawbacks.1", "New"),
        ("sheet.step.list.choices.a.considerations.0", "Think"),
        ("sheet.step.list.rows.r", "R"), ("sheet.step.list.rows.r.next_step", "Do it"),
        ("sheet.step.list.gaps.few", "Few know"),
        ("sheet.step.list.gaps.few.next_step", "Tell more"),
        ("sheet.outcomes.clear.label", "Clear"), ("sheet.outcomes.clear.hint", "All is said"),
        ("sheet.outcomes.clear.reasons.text", "It is written")]


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
    assert list(advice_messages(Advice("sport", 2, ("primary",), "Mix the teams."))) == [
        ("advice.sport.2", "Mix the teams.")]
    told = practices()[0]
    contexts = [message.context for message in practice_messages(told)]
    assert f"practice.{told.key}.paragraph.0" in contexts
    assert len(contexts) == len(set(contexts)) == 4 + len(told.paragraphs)
