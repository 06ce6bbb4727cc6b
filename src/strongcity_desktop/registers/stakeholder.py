"""The register of stakeholders: organisations, and persons in an official role."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind, Register


def _choices(*pairs: tuple[str, str]) -> tuple[FieldChoice, ...]:
    return tuple(FieldChoice(key, label) for key, label in pairs)


SECTORS = _choices(
    ("town_services", "Town services"),
    ("police", "Police"),
    ("justice", "Justice and mediation"),
    ("education", "Education"),
    ("health", "Health"),
    ("social_services", "Social services"),
    ("youth", "Youth work"),
    ("sport", "Sport"),
    ("culture", "Culture"),
    ("faith", "Faith communities"),
    ("civil_society", "Civil society"),
    ("women", "Women’s groups"),
    ("minorities", "Minority and migrant groups"),
    ("business", "Business"),
    ("media", "Media"),
    ("research", "Research"),
    ("state_office", "State office"),
    ("other", "Other"),
)

GROUPS = _choices(
    ("all_residents", "All residents"),
    ("women", "Women"),
    ("young_people", "Young people"),
    ("children", "Children and under-18s"),
    ("older_people", "Older people"),
    ("parents", "Parents and families"),
    ("minorities", "Minorities"),
    ("newcomers", "Newcomers"),
    ("people_with_disabilities", "People with disabilities"),
    ("faith_communities", "Faith communities"),
    ("tenants", "Tenants"),
    ("workers", "Workers"),
    ("seasonal_workers", "Seasonal workers"),
    ("traders", "Traders and shopkeepers"),
    ("victims", "Victims and their families"),
)

LEVELS_OF_FIVE = _choices(
    ("1", "Very low"), ("2", "Low"), ("3", "Medium"), ("4", "High"), ("5", "Very high"))

STAKEHOLDERS = Register(
    id="stakeholders",
    tool="K1",
    title="Stakeholders",
    one="stakeholder",
    add="Add a stakeholder",
    name_field="name",
    fields=(
        Field("name", FieldKind.TEXT, "Name", required=True,
              hint="The organisation, or the office: “Town clerk”, not a person’s name."),
        Field("person_or_organisation", FieldKind.SELECT_ONE, "What it is", in_table=False,
              choices=_choices(("organisation", "Organisation"),
                               ("official_role", "Person in an official role"))),
        Field("sector", FieldKind.SELECT_ONE, "Sector", choices=SECTORS),
        Field("level", FieldKind.SELECT_ONE, "Level", in_table=False,
              choices=_choices(("local", "Local"), ("regional", "Regional"),
                               ("national", "National"))),
        Field("groups", FieldKind.SELECT_MULTIPLE, "Speaks for", choices=GROUPS),
        Field("role", FieldKind.LONG_TEXT, "Part in prevention", in_table=False,
              hint="What it does, or could do."),
        Field("influence", FieldKind.RANGE, "Influence", Mark.INTERNAL, levels=LEVELS_OF_FIVE),
        Field("interest", FieldKind.RANGE, "Interest", Mark.INTERNAL, levels=LEVELS_OF_FIVE),
        Field("trust", FieldKind.RANGE, "Trust in the town", Mark.INTERNAL,
              levels=LEVELS_OF_FIVE),
        Field("relation", FieldKind.SELECT_ONE, "Relation", Mark.INTERNAL,
              choices=_choices(("ally", "Ally"), ("supportive", "Supportive"),
                               ("neutral", "Neutral"), ("wary", "Wary"),
                               ("opposed", "Opposed"))),
        Field("languages", FieldKind.SELECT_MULTIPLE, "Languages", in_table=False,
              choices=_choices(("en", "English"), ("fr", "French"), ("ar", "Arabic"),
                               ("local", "Another local language"),
                               ("sign", "Sign language"))),
        Field("contact_name", FieldKind.NAME, "Contact", Mark.PERSONAL, in_table=False),
        Field("phone", FieldKind.NAME, "Telephone", Mark.PERSONAL, in_table=False),
        Field("email", FieldKind.NAME, "E-mail", Mark.PERSONAL, in_table=False),
        Field("address", FieldKind.NAME, "Address", Mark.PERSONAL, in_table=False),
        Field("contact_purpose", FieldKind.LONG_TEXT, "Why the contact is kept", Mark.PERSONAL,
              in_table=False, hint="Say what the contact may be used for."),
        Field("consent", FieldKind.YES_NO, "Agreed to be kept here", Mark.PERSONAL,
              in_table=False),
        Field("consent_date", FieldKind.DATE, "Agreed on", Mark.PERSONAL, in_table=False),
        Field("listed_publicly", FieldKind.YES_NO, "May be listed publicly", Mark.INTERNAL,
              in_table=False, default=False,
              hint="Without a yes, it stands in no public print."),
        Field("last_met", FieldKind.DATE, "Last met", Mark.INTERNAL),
        Field("next_step", FieldKind.LONG_TEXT, "Next step", Mark.INTERNAL, in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
