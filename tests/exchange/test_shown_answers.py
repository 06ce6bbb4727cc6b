"""What of a filled worksheet leaves the town: by mark, by depth, and never a person's trace."""

from typing import Any
from uuid import UUID

from strongcity_desktop.exchange.answer_sheet import FilledAnswers, answer_sheet
from strongcity_desktop.exchange.shown_answers import shown_answers
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.worksheets.answers import Answers
from strongcity_desktop.worksheets.condition import Chose
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question, Step, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import answer_in_words

PUBLIC, INTERNAL = Edition(Audience.PUBLIC), Edition(Audience.INTERNAL)
LISTED, HIDDEN = (f"0000000{n}-0000-4000-8000-000000000000" for n in (1, 2))


def question(key: str, kind: Kind, mark: Mark = Mark.PUBLIC, **more: Any) -> Question:
    return Question(key, kind, f"w.s.{key}", key.title(), "", "", "", mark,
                    more.pop("depth", "short"), "1", **more)


SHEET = Worksheet("w", "D1", 1, "Sheet", "", (Step("s", "w.s", "Step one", "", "1", (
    question("use", Kind.SELECT_ONE, choices=(Choice("market", "Market"), Choice("park", "Park"))),
    question("hours", Kind.INTEGER, relevant=Chose("use", "park")),
    question("deep", Kind.INTEGER, depth="full"),
    question("inside", Kind.INTEGER, Mark.INTERNAL),
    question("met", Kind.INTEGER, counts_people=True),
    question("who", Kind.REGISTER_CHOICE, register="stakeholders"),
    question("visits", Kind.REPEAT, columns=(
        question("reached", Kind.INTEGER, counts_people=True),
        question("hosts", Kind.REGISTER_CHOICE, register="stakeholders"),
        question("remark", Kind.INTEGER, Mark.SENSITIVE))),
)),))
GIVEN = {
    "use": "market", "hours": 7, "deep": 8, "inside": 9, "met": 3, "who": [HIDDEN, LISTED],
    "visits": [{"id": LISTED, "reached": 2, "hosts": [HIDDEN], "remark": 6},
               {"id": HIDDEN, "reached": 40, "hosts": [LISTED], "remark": 6}],
}


def test_the_public_edition_points_to_nobody() -> None:
    shown = shown_answers(SHEET, GIVEN, PUBLIC, depth="short", listed={LISTED})
    assert shown == {"use": "market", "who": [LISTED],
                     "visits": [{"id": HIDDEN, "reached": 40, "hosts": [LISTED]}]}


def test_the_internal_edition_holds_drafts_and_every_mark_it_may() -> None:
    assert shown_answers(SHEET, GIVEN, Edition(Audience.INTERNAL, True, True), depth="short",
                         listed=()) == GIVEN
    shown = shown_answers(SHEET, GIVEN, INTERNAL, depth="short", listed=())
    assert shown["visits"] == [{k: v for k, v in item.items() if k != "remark"}
                               for item in GIVEN["visits"]]  # type: ignore[attr-defined]


def test_an_answer_sheet_says_small_counts_in_words() -> None:
    sheet = answer_sheet(FilledAnswers("Mine", SHEET, Answers(GIVEN), "short"), translator("en"),
                         edition=PUBLIC, language="en", row_names={LISTED: "Radio"}, currency="")
    assert sheet.name == "Mine"
    said = {row[0]: row[3] for row in sheet.rows}
    assert said == {"use": "Market", "met": "fewer than 5", "who": "Radio",
                    "visits": "fewer than 5; 40, Radio"}
    assert {row[1] for row in sheet.rows} == {"Step one"}


def survey_lines(edition: Edition, *, to_be_worded: bool = False) -> list[dict[str, Any]]:
    lines = [("Yes", "", 25, 80), ("No", "", 55, 80), ("Yes", "A", 3, 20), ("No", "A", 17, 20),
             ("Yes", "B", 10, 30), ("No", "B", 20, 30), ("Yes", "C", 12, 30), ("No", "C", 18, 30)]
    items = [{"id": str(UUID(int=n)), "asked": LocalText.of("Trust?", "en").to_json(),
              "answer": LocalText.of(answer, "en").to_json(), "people": people, "out_of": out_of,
              **({"group": LocalText.of(group, "en").to_json()} if group else {})}
             for n, (answer, group, people, out_of) in enumerate(lines, 1)]
    found: list[dict[str, Any]] = shown_answers(
        all_worksheets()["diagnosis"], {"survey_results": items}, edition, depth="full",
        listed=(), to_be_worded=to_be_worded)["survey_results"]
    return found


def test_no_sum_of_a_survey_carried_out_in_public_tells_a_small_count() -> None:
    assert [item["people"] for item in survey_lines(INTERNAL)] == [25, 55, 3, 17, 10, 20, 12, 18]
    public = survey_lines(PUBLIC)
    assert [item.get("people") for item in public] == [25, 55, None, None, 10, 20, None, None]
    worded = survey_lines(PUBLIC, to_be_worded=True)
    question = all_worksheets()["diagnosis"].question("survey_results")
    said = answer_in_words(question, worded, translator("en"), language="en", row_names={},
                           edition=PUBLIC)
    assert said == ("Trust?, Yes, 25, 80; Trust?, No, 55, 80; Trust?, Yes, A, fewer than 5, 20; "
                    "Trust?, No, A; Trust?, Yes, B, 10, 30; Trust?, No, B, 20, 30; "
                    "Trust?, Yes, C; Trust?, No, C")
