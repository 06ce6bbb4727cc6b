"""The log of risks and of do no harm: what could go wrong, who could be hurt, what is done."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

_LIKELIHOOD = choices(("1", "Rare"), ("2", "Unlikely"), ("3", "Possible"), ("4", "Likely"),
                      ("5", "Almost certain"))
_IMPACT = choices(("1", "Very low harm"), ("2", "Low harm"), ("3", "Medium harm"),
                  ("4", "High harm"), ("5", "Very high harm"))

RISKS = Register(
    id="risks",
    tool="K2",
    title="Risks and harm",
    one="risk",
    add="Add a risk",
    name_field="name",
    words=RegisterWords(
        icon="scales", document="risk-log",
        none_yet=mark("No risk yet"),
        explained=mark("Here you list what could go wrong and who could be harmed by the work "
                       "itself, and what you do about it."),
        counted=(mark("{n} risk"), mark("{n} risks")),
        added=mark("Added a risk"), changed=mark("Changed a risk"),
        deleted=mark("Deleted a risk"), copied=mark("Copied a risk"),
        moved=mark("Moved a risk"), gone=mark("Risk deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "What could go wrong", required=True,
              hint="One thing that the work could cause or meet. Name no person."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("harm", "Harm to people"), ("stigma", "A group is singled out"),
                              ("trust", "Trust is lost"), ("staff", "Burden on staff"),
                              ("data", "Data in wrong hands"), ("delivery", "Work stalls"),
                              ("money", "Money"), ("other", "Other"))),
        Field("groups", FieldKind.SELECT_MULTIPLE, "Who could be harmed", Mark.INTERNAL,
              choices=GROUPS, in_table=False, hint="Groups, never persons."),
        Field("likelihood", FieldKind.RANGE, "Likelihood", Mark.INTERNAL, levels=_LIKELIHOOD),
        Field("impact", FieldKind.RANGE, "Harm", Mark.INTERNAL, levels=_IMPACT),
        Field("score", FieldKind.INTEGER, "Score", Mark.INTERNAL, derived=True,
              hint="Likelihood times harm, from 1 to 25."),
        Field("signs", FieldKind.LONG_TEXT, "First signs", Mark.INTERNAL, in_table=False,
              hint="How you would notice it early."),
        Field("mitigation", FieldKind.LONG_TEXT, "What is done about it", in_table=False,
              hint="What makes it less likely, and what you do if it happens."),
        Field("owner", FieldKind.TEXT, "Who watches it", Mark.INTERNAL,
              hint="A post, not a name: “Social affairs officer”."),
        Field("stop_by", FieldKind.TEXT, "Who decides to stop", Mark.INTERNAL, in_table=False,
              hint="Who may stop the work when harm shows."),
        Field("status", FieldKind.SELECT_ONE, "State", default="open",
              choices=choices(("open", "Open"), ("watched", "Watched"),
                              ("happened", "It happened"), ("closed", "Closed"))),
        Field("review_on", FieldKind.DATE, "Look again on", Mark.INTERNAL, may_be_ahead=True),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges", register="challenges",
              in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
