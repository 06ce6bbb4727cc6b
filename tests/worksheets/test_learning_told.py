"""What the worksheet on results concludes and lacks, as tables of answers.

Each row names the line of the guide's plain text that it is from.
"""

from typing import Any

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

Answers = dict[str, Any]


def _said(words: str) -> Any:
    return LocalText.of(words, "en").to_json()


SENTENCE: Answers = {"how_much": "plan", "if_we": _said("We meet"), "then_this": _said("trust"),
                     "because": _said("people talk")}
LEARNS: Answers = {**SENTENCE, "measured": ["actions", "platform"], "start_values": "yes",
                   "unexpected": "yes", "lessons_change": "calendar"}


@pytest.mark.parametrize(("answers", "outcome", "reasons"), [
    pytest.param({"measured": ["nothing"]}, "begins", set(), id="nothing measured"),
    pytest.param({"how_much": "one_off"}, "small", set(), id="1237: a one-off needs no model"),
    pytest.param({**SENTENCE, "how_much": "one_off", "unexpected": "yes"}, "small",
                 {"said", "asked"}, id="1237: a one-off, well said"),
    pytest.param({"measured": ["actions"], "start_values": "no"}, "measures", {"no_start"},
                 id="1255: no figures from before"),
    pytest.param({**LEARNS, "measured": ["actions"]}, "measures", {"said"},
                 id="1216: systems are measured too"),
    pytest.param({**LEARNS, "lessons_change": "by_chance"}, "measures", {"said", "by_chance"},
                 id="1272: analysis is not the aim"),
    pytest.param({**LEARNS, "start_values": "partly"}, "measures", {"said", "no_start"},
                 id="1255: some figures from before"),
    pytest.param(LEARNS, "learns", {"systems"}, id="1272: results feed the practice"),
    pytest.param({**LEARNS, "ways_to_know": ["survey", "stories"], "evaluation": "independent"},
                 "learns", {"systems", "ways", "independent"}, id="1208, 1260: seen by others"),
])
def test_what_it_concludes(answers: Answers, outcome: str, reasons: set[str]) -> None:
    told = outcome_of(all_worksheets()["learning"], answers)
    assert told is not None
    assert told.outcome.key == outcome
    assert {reason.key for reason in told.reasons} == reasons


@pytest.mark.parametrize(("answers", "gaps"), [
    ({"plain_words": "partly"}, {"plain_words.too_hard"}),
    ({"measured": ["nothing"]}, {"measured.nothing"}),
    ({"measured": ["actions"]}, {"measured.systems"}),
    ({"measured": ["actions", "framework"]}, set()),
    ({"start_values": "no"}, {"start_values.missing"}),
    ({"exists_already": "partly"}, {"exists_already.not_looked"}),
    ({"ways_to_know": ["survey"]}, {"ways_to_know.one_way"}),
    ({"ways_to_know": ["none"]}, {"ways_to_know.no_way"}),
    ({"ways_to_know": ["survey", "talks"]}, set()),
    ({"ways_to_know": ["figures", "stories"], "stories_marked": "no"},
     {"stories_marked.unmarked"}),
    ({"ways_to_know": ["figures", "survey"], "stories_marked": "no"}, set()),
    ({"when_read": ["before", "right_after"]}, {"when_read.not_later"}),
    ({"when_read": ["a_year"]}, set()),
    ({"unexpected": "partly"}, {"unexpected.not_asked"}),
    ({"evaluation": "own", "advice": "filed"}, {"evaluation.own_only", "advice.not_followed"}),
    ({"evaluation": "none", "advice": "filed"}, {"evaluation.no_evaluation"}),
    ({"how_much": "one_off", "evaluation": "none", "plain_words": "no"}, set()),
    ({"time_for_it": "no"}, {"time_for_it.no_time"}),
    ({"who_learns": ["nobody"]}, {"who_learns.not_residents", "who_learns.not_doers"}),
    ({"who_learns": ["residents", "doers"]}, set()),
    ({"lessons_change": "not_yet"}, {"lessons_change.by_chance"}),
])
def test_what_is_to_look_at_again(answers: Answers, gaps: set[str]) -> None:
    told = gaps_told(all_worksheets()["learning"], answers)
    assert {gap.key for gap in told} == gaps


def test_the_short_form_is_done_in_an_hour() -> None:
    asked = all_worksheets()["learning"].questions
    assert sum(question.depth == "short" for question in asked) <= 12
    assert len(asked) >= 20
