"""The questions of the wizard of actions, one a page, with the fields that answer each."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import mark

CHALLENGE, DOMAIN, LEVEL, MONEY = "challenge", "domain", "level", "money"


@dataclass(frozen=True)
class Stage:
    """One page: its question, why it is asked, and the fields of the action that answer it."""

    key: str
    question: str
    why: str
    fields: tuple[str, ...] = ()


STAGES = (
    Stage(CHALLENGE, mark("Which challenge does it answer?"),
          mark("An action answers something that the diagnosis found. If it answers nothing "
               "found, the plan says so.")),
    Stage(DOMAIN, mark("In which domain does it work?"),
          mark("The domain brings advice from the guide, and what other towns did."), ("domain",)),
    Stage(LEVEL, mark("At which level of prevention?"),
          mark("For everyone, for people in difficulty, or for those who leave violence behind."),
          ("level",)),
    Stage("for_whom", mark("For whom is it?"),
          mark("Groups and places, never persons. Say who might be left out."),
          ("groups", "neighbourhoods", "reach", "languages", "gender")),
    Stage("role", mark("What is the town’s part, and how visible is it?"),
          mark("Where the town’s own hand may do harm, others lead and the town helps."),
          ("town_role", "visibility", "beyond_money")),
    Stage("lead", mark("Who answers for it, and with whom?"),
          mark("One body answers for it. As many partners as are needed help."),
          ("lead", "responsible", "partners", "partners_in_words")),
    Stage("when", mark("When does it begin and end?"),
          mark("Months are enough for now. Steps and milestones can be added on its page."),
          ("begins_on", "ends_on", "ongoing", "timescale")),
    Stage(MONEY, mark("What does it cost, and where does the money come from?"),
          mark("Begin with one line. What a service gives without new money counts too."),
          ("name", "amount", "year", "source", "state")),
    Stage("harm", mark("Could it do harm?"),
          mark("Four answers now. Someone else reads them before the action is approved."),
          ("unwanted", "harmed", "mitigation", "stop_by")),
)
"""In their order; the fields of the page of money are those of a budget line."""
KEYS = tuple(stage.key for stage in STAGES)
