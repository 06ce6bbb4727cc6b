"""The register of challenges: what sets people in the town against each other, over the years."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

QUALITY = choices(("thin", "Thin"), ("fair", "Fair"), ("good", "Good"))
"""How well something is known; data sources are judged by the same words."""

_LIKELIHOOD = choices(("1", "Rare"), ("2", "Unlikely"), ("3", "Possible"), ("4", "Likely"),
                      ("5", "Almost certain"))
_IMPACT = choices(("1", "Very low impact"), ("2", "Low impact"), ("3", "Medium impact"),
                  ("4", "High impact"), ("5", "Very high impact"))
_FELT = choices(("1", "Hardly felt"), ("2", "Felt a little"), ("3", "Felt"),
                ("4", "Strongly felt"), ("5", "Very strongly felt"))

CHALLENGES = Register(
    id="challenges",
    tool="D1",
    title="Challenges",
    one="challenge",
    add="Add a challenge",
    name_field="name",
    words=RegisterWords(
        icon="list-bullets", document="challenge-register",
        none_yet=mark("No challenge yet"),
        explained=mark("Here you list what sets people against each other, how likely it is "
                       "and how much harm it does."),
        counted=(mark("{n} challenge"), mark("{n} challenges")),
        added=mark("Added a challenge"), changed=mark("Changed a challenge"),
        deleted=mark("Deleted a challenge"), copied=mark("Copied a challenge"),
        moved=mark("Moved a challenge"), gone=mark("Challenge deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Challenge", required=True,
              hint="In a few words that name what happens, not a group of people."),
        Field("description", FieldKind.LONG_TEXT, "What it is", in_table=False,
              hint="How it shows in the town, and since when."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("hate", "Hate"), ("extremism", "Extremism"),
                              ("polarisation", "Polarisation"), ("other", "Other"))),
        Field("affected", FieldKind.SELECT_MULTIPLE, "Who is affected", in_table=False,
              choices=GROUPS, hint="Those who are hurt by it or live in fear of it."),
        Field("seen_where", FieldKind.SELECT_ONE, "Seen online or in town", in_table=False,
              choices=choices(("in_town", "In town"), ("online", "Online"),
                              ("both", "In town and online"))),
        Field("drivers", FieldKind.LONG_TEXT, "What drives it", Mark.INTERNAL, in_table=False,
              hint="Grievances, events or voices, from inside the town and from outside."),
        Field("vulnerabilities", FieldKind.LONG_TEXT, "What makes it easier", Mark.INTERNAL,
              in_table=False, hint="What in daily life gives it room to grow."),
        Field("protective_factors", FieldKind.LONG_TEXT, "What holds it back", in_table=False,
              hint="People, places and habits that already keep the peace."),
        Field("where", FieldKind.TEXT, "Where", derived=True,
              hint="The neighbourhoods that feel it strongly."),
        Field("likelihood", FieldKind.RANGE, "Likelihood", levels=_LIKELIHOOD,
              per_assessment=True,
              hint="How likely is it to happen, or to go on, within the next year?"),
        Field("impact", FieldKind.RANGE, "Impact", levels=_IMPACT, per_assessment=True,
              hint="How much harm does it do to people and to life together?"),
        Field("score", FieldKind.INTEGER, "Score", derived=True,
              hint="Likelihood times impact, from 1 to 25."),
        Field("trend", FieldKind.SELECT_ONE, "Trend", per_assessment=True,
              choices=choices(("rising", "Rising"), ("steady", "Steady"),
                              ("falling", "Falling"), ("unknown", "Not known"))),
        Field("reason", FieldKind.LONG_TEXT, "Why this score", Mark.INTERNAL, in_table=False,
              per_assessment=True, hint="So that next year’s team can judge in the same way."),
        Field("evidence", FieldKind.LONG_TEXT, "Evidence", Mark.INTERNAL, in_table=False,
              per_assessment=True, hint="What was seen, counted or heard; no names."),
        Field("sources", FieldKind.REGISTER_CHOICE, "Data sources", Mark.INTERNAL,
              register="data_sources", in_table=False, per_assessment=True),
        Field("quality", FieldKind.SELECT_ONE, "Evidence is", choices=QUALITY,
              per_assessment=True,
              hint="Thin: a single voice or an old figure. Good: several sources agree."),
        Field("felt", FieldKind.LEVEL_BY_ROW, "Felt in the neighbourhoods", in_table=False,
              register="neighbourhoods", levels=_FELT, per_assessment=True,
              hint="How strongly does each neighbourhood feel it?"),
    ),
)
