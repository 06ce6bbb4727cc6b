"""A filled worksheet on paper: what is asked and shown, levels, options, what it tells."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from documents.pdf_text import text_of
from paper_samples import answer_for, plain_words
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import (
    question_blocks,
    step_blocks,
    told_blocks,
)
from strongcity_desktop.documents.blocks import (
    Bars,
    Block,
    Boxes,
    Bullets,
    Facts,
    Heading,
    LookAgain,
    Note,
    QuestionHeading,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.worksheets.condition import from_toml
from strongcity_desktop.worksheets.kinds import (
    UNKNOWN,
    Choice,
    Consideration,
    Depth,
    GapRule,
    Kind,
    Outcome,
    Question,
    Reason,
    Step,
    Worksheet,
)
from strongcity_desktop.worksheets.loader import all_worksheets

WHOLE = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
YES_NO = (Choice("yes", "Yes"), Choice("no", "No"))
LEVELS = (Choice("0", "None"), Choice("1", "A little", depth="full"), Choice("2", "Much"))


def asked(key: str, kind: Kind, declared: Mark = Mark.PUBLIC, **more: Any) -> Question:
    return Question(key, kind, f"t.{key}", f"About {key}?", "", "", "", declared, "short", "1",
                    short_label=key.title(), **more)


def when(**table: Any) -> Any:
    return from_toml(table)


SHEET = Worksheet(
    "t", "T1", 1, "Trial", "", (
        Step("ground", "t.ground", "The ground", "", "1", (
            asked("known", Kind.YES_PARTLY_NO, choices=YES_NO, gaps=(
                GapRule("few", "Few know of it.", "Tell the heads of service", "2.1",
                        when(question="known", **{"is": "no"})),
                GapRule("quiet", "It is kept quiet.", "Tell the council", "2.1",
                        when(question="secret", **{"is": "yes"})))),
            asked("secret", Kind.YES_PARTLY_NO, Mark.INTERNAL, choices=YES_NO),
            asked("read_this", Kind.NOTE),
            asked("trust", Kind.RANGE, levels=LEVELS),
            asked("trust_why", Kind.TEXT, Mark.INTERNAL, optional=True),
            asked("means", Kind.RANGE, levels=LEVELS))),
        Step("choice", "t.choice", "The choice", "", "1", (
            asked("way", Kind.SELECT_ONE, special_page="options", choices=(
                Choice("alone", "Alone", advantages=("Quick", "Cheap"), drawbacks=("Lonely",),
                       considerations=(Consideration("Hard here.", when(question="secret",
                                                                       **{"is": "yes"})),)),
                Choice("together", "Together", advantages=("Strong",)))),
            asked("why_so", Kind.LONG_TEXT, optional=True)))),
    outcomes=(
        Outcome("good", "t.outcomes.good", "It stands", "Go on.",
                when(question="known", **{"is": "yes"}),
                (Reason("open", "It is known.", when(question="known", **{"is": "yes"})),
                 Reason("hidden", "It is secret.", when(question="secret", **{"is": "yes"})))),
        Outcome("weak", "t.outcomes.weak", "It is weak", "", None)))
SAID = LocalText.of("Because of this", "en").to_json()
ANSWERS = {"known": "yes", "secret": "yes", "trust": 3, "trust_why": SAID, "means": 1,
           "way": "together"}


def source_in(edition: Edition = WHOLE, language: str = "en") -> Source:
    setting = Setting(translator(language), edition, "Valmora", "Trial", date(2026, 2, 9))
    return Source(setting, {}, LeftOut(edition))


def filled(answers: dict[str, Any], depth: Depth = "full", sheet: Worksheet = SHEET) -> Answered:
    return Answered(sheet, answers, depth, date(2026, 1, 5), None, title="Trial 2026")


def flat(blocks: list[Block]) -> list[Block]:
    return [inner for block in blocks for inner in
            (flat(list(block.blocks)) if isinstance(block, Together) else [block])]


def words(blocks: list[Block]) -> list[str]:
    return [block.text for block in flat(blocks) if isinstance(block, Heading | QuestionHeading)]


def tables(blocks: list[Block]) -> list[Table]:
    return [block for block in flat(blocks) if isinstance(block, Table)]


def test_steps_and_questions_stand_in_order_without_notes() -> None:
    source = source_in()
    assert words(step_blocks(source, filled(ANSWERS))) == [
        "The ground", "About known?", "About secret?", "The choice", "About way?",
        "About why_so?"]
    assert source.left_out.phrases(translator("en")) == ()


def test_levels_share_a_table_with_their_reasons() -> None:
    (table, _) = tables(step_blocks(source_in(), filled(ANSWERS)))
    assert table.head == ("Question", "Level", "Why")
    (trust, level, why), (means, none, nothing) = table.rows
    assert (trust, level, means, nothing) == ("Trust", Bars(2, 2, "Much"), "Means", "–")
    assert none == Bars(0, 2, "None"), "a scale from 0 has no bar for nothing"
    assert "Because of this" in str(why)


def test_one_level_alone_stands_under_its_question() -> None:
    blocks = flat(step_blocks(source_in(), filled(ANSWERS), leave_out=("means",)))
    place = blocks.index(QuestionHeading("About trust?"))
    assert blocks[place + 1] == Bars(2, 2, "Much")
    assert isinstance(blocks[place + 2], Text)


@pytest.mark.parametrize(("value", "said"), [(None, "Not answered yet."),
                                             (dict(UNKNOWN), "Don’t know")])
def test_a_level_that_is_open_or_not_known_says_so(value: Any, said: str) -> None:
    answers = {**ANSWERS, "trust": value} if value else {
        key: one for key, one in ANSWERS.items() if key != "trust"}
    (table, _) = tables(step_blocks(source_in(), filled(answers)))
    assert table.rows[0][1] == said


def test_options_stand_side_by_side_with_the_chosen_one_ticked() -> None:
    (_, table) = tables(step_blocks(source_in(), filled(ANSWERS)))
    assert table.head == ("Option", "For", "Against", "For this town")
    assert table.rows[0][1:] == ("• Quick\n• Cheap", "• Lonely", "• Hard here.")
    assert table.rows[1][2:] == ("–", "–")
    assert [row[0] for row in table.rows] == [
        Boxes((("Alone", False),), round=True), Boxes((("Together", True),), round=True)]


def test_a_public_print_tells_nothing_that_hangs_on_hidden_answers() -> None:
    source = source_in(Edition())
    blocks = [*told_blocks(source, filled(ANSWERS)), *step_blocks(source, filled(ANSWERS))]
    text = text_of(make_pdf(blocks, source.setting, "Foot"))
    for hidden in ("About secret", "Because of this", "Hard here", "It is secret", "kept quiet"):
        assert hidden not in text
    assert "It stands" in text and "It is known." in text
    assert source.left_out.phrases(translator("en")) == ("2 internal notes",)


def test_a_verdict_that_rests_on_hidden_answers_is_not_told_in_public() -> None:
    hidden = SHEET.outcomes[0]._replace(when=when(question="secret", **{"is": "no"}))
    sheet = replace(SHEET, outcomes=(hidden, SHEET.outcomes[1]))
    said = told_blocks(source_in(Edition()), filled(ANSWERS, sheet=sheet))
    assert said[0] == Text("What the answers lead to is not shown in this version.", quiet=True)
    assert not any("It is weak" in str(block) for block in said)
    assert "It is weak" in str(told_blocks(source_in(), filled(ANSWERS, sheet=sheet))[0])


def test_what_it_concludes_comes_with_reasons_and_gaps_with_next_steps() -> None:
    note, reasons, heading, table = flat(told_blocks(source_in(), filled(ANSWERS)))
    assert isinstance(note, Note) and "It stands" in str(note.words) and "Go on." in str(note.words)
    assert reasons == Bullets(("It is known.", "It is secret."))
    assert heading == QuestionHeading("To look at again")
    assert isinstance(table, Table)
    assert table.rows == (("It is kept quiet.", "Tell the council"),)
    (note, *_, table) = flat(told_blocks(source_in(), filled({"known": "no"})))
    assert "It is weak" in str(note)
    assert isinstance(table, Table) and table.rows == (
        ("Few know of it.", "Tell the heads of service"),)


def test_nothing_is_concluded_from_no_answer() -> None:
    first, heading, nothing = flat(told_blocks(source_in(), filled({})))
    assert first == Text("Nothing can be concluded yet: the answers are still missing.", quiet=True)
    assert heading == QuestionHeading("To look at again")
    assert isinstance(nothing, Text) and nothing.quiet


def test_a_worksheet_that_concludes_nothing_and_names_no_gaps_tells_nothing() -> None:
    plain = replace(SHEET, outcomes=(), steps=SHEET.steps[1:])
    assert told_blocks(source_in(), filled(ANSWERS, sheet=plain)) == []


def test_open_questions_are_named_or_left_away() -> None:
    answers = {"known": "no"}
    with_open = step_blocks(source_in(), filled(answers), steps=("ground",))
    assert LookAgain("Not answered yet.") in with_open
    without = step_blocks(source_in(), filled(answers), steps=("ground",), with_open=False)
    assert words(without) == ["The ground", "About known?"]
    assert words(step_blocks(source_in(), filled({}), with_open=False)) == [
        "The choice", "About way?"], "options are worth reading before one is chosen"


def test_a_step_that_is_all_hidden_says_so() -> None:
    sheet = replace(SHEET, steps=(Step("s", "t.s", "Inside", "", "1", SHEET.steps[0].questions[1:2]
                                       ),))
    assert step_blocks(source_in(Edition()), filled(ANSWERS, sheet=sheet)) == [
        Heading("Inside", "step-s", level=1),
        Text("Nothing of this step is shown in this version.", quiet=True)]


def test_the_short_form_prints_what_it_offers() -> None:
    (table, _) = tables(step_blocks(source_in(), filled({**ANSWERS, "trust": 3}, "short")))
    assert table.rows[0][1] == Bars(2, 2, "Much"), "the scale is one"
    choices = (*YES_NO, Choice("perhaps", "Perhaps", depth="full"))
    sheet = replace(SHEET, steps=(Step("s", "t.s", "Step", "", "1", (
        asked("known", Kind.SELECT_ONE, choices=choices),)),), outcomes=())
    for depth, value, offered in (("short", "yes", 2), ("short", "perhaps", 3), ("full", "no", 3)):
        blocks = step_blocks(source_in(), filled({"known": value}, depth, sheet))  # type: ignore[arg-type]
        (boxes,) = (block for block in blocks if isinstance(block, Boxes))
        assert len(boxes.items) == offered


def test_one_question_is_printed_where_it_is_answered_and_shown() -> None:
    assert words(question_blocks(source_in(), filled(ANSWERS), "known")) == ["About known?"]
    assert question_blocks(source_in(), filled(ANSWERS), "why_so") == []
    assert question_blocks(source_in(Edition()), filled(ANSWERS), "secret") == []


def test_the_front_says_of_which_run_it_tells() -> None:
    done = replace(filled(ANSWERS), finished_on=date(2026, 2, 1))
    for answered, said in ((filled(ANSWERS), "begun on"), (done, "finished on")):
        heading, text, facts = front(source_in(), "Why.", (("Owner", "Clerk"),), answered)
        assert heading == Heading("Trial", "document") and text == Text("Why.")
        assert isinstance(facts, Facts)
        assert [label for label, _ in facts.pairs] == ["Worksheet", "Owner", "Version",
                                                       "Printed on"]
        assert said in str(facts.pairs[0][1]) and "Trial 2026" in str(facts.pairs[0][1])


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("worksheet_id", sorted(set(all_worksheets()) - {"pathway"}))
def test_every_worksheet_is_told_and_printed(worksheet_id: str, language: str) -> None:
    sheet = all_worksheets()[worksheet_id]
    rows = [str(UUID(int=number)) for number in (1, 2)]
    answers = {question.key: value for question in sheet.questions
               if (value := answer_for(question, plain_words, rows)) is not None}
    for given in (answers, {}):
        source, answered = source_in(language=language), filled(given, sheet=sheet)
        blocks = [*front(source, "Why.", answered=answered), *told_blocks(source, answered),
                  *step_blocks(source, answered)]
        text = text_of(make_pdf(blocks, source.setting, "Foot"))
        assert len(text) > 200
