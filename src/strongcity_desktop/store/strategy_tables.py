"""The tables of the registers of strategy and coordination, as `registers/` declares them."""

from sqlmodel import Field

from strongcity_desktop.store.checked_rows import Checked, Keys, Words
from strongcity_desktop.store.json_column import JsonValue


class GoalFields(Checked):
    """One goal, as `registers.goal` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    description: Words = Field(default=None, sa_type=JsonValue)
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    priority: str | None = None
    groups: Keys = Field(default=None, sa_type=JsonValue)
    levels: Keys = Field(default=None, sa_type=JsonValue)
    how_seen: Words = Field(default=None, sa_type=JsonValue)
    by_when: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Goal(GoalFields, table=True):
    """The register of goals; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class DefinitionFields(Checked):
    """One definition, as `registers.definition` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    text: Words = Field(default=None, sa_type=JsonValue)
    rather: Words = Field(default=None, sa_type=JsonValue)
    contested: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    agreed_by: Words = Field(default=None, sa_type=JsonValue)
    agreed_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Definition(DefinitionFields, table=True):
    """The register of agreed definitions; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ResourceFields(Checked):
    """One resource, as `registers.resource` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    service: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    measure: Words = Field(default=None, sa_type=JsonValue)
    amount: str | None = None
    state: str | None = None
    origin: str | None = None
    from_on: str | None = None
    until_on: str | None = None
    goals: Keys = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    stakeholders: Keys = Field(default=None, sa_type=JsonValue)
    conditions: Words = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Resource(ResourceFields, table=True):
    """The register of resources; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class MeetingFields(Checked):
    """One meeting, as `registers.meeting` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    status: str | None = None
    held_on: str | None = None
    begins: str | None = None
    ends: str | None = None
    place: Words = Field(default=None, sa_type=JsonValue)
    chair: Words = Field(default=None, sa_type=JsonValue)
    minutes_by: Words = Field(default=None, sa_type=JsonValue)
    purpose: Words = Field(default=None, sa_type=JsonValue)
    invited: Keys = Field(default=None, sa_type=JsonValue)
    present: Keys = Field(default=None, sa_type=JsonValue)
    excused: Keys = Field(default=None, sa_type=JsonValue)
    others_present: int | None = None
    minutes_state: str | None = None
    next_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Meeting(MeetingFields, table=True):
    """The register of meetings; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class AgendaPointFields(Checked):
    """One point of an agenda, as `registers.agenda_point` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    meetings: Keys = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    brought_by: Words = Field(default=None, sa_type=JsonValue)
    minutes_planned: int | None = None
    said: Words = Field(default=None, sa_type=JsonValue)
    origin: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class AgendaPoint(AgendaPointFields, table=True):
    """The points of agendas; `number` is never given twice."""

    __tablename__ = "agenda_point"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class DecisionFields(Checked):
    """One decision, as `registers.decision` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    meetings: Keys = Field(default=None, sa_type=JsonValue)
    agenda_points: Keys = Field(default=None, sa_type=JsonValue)
    decided_on: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    due_on: str | None = None
    status: str | None = None
    outcome: Words = Field(default=None, sa_type=JsonValue)
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    goals: Keys = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    indicators: Keys = Field(default=None, sa_type=JsonValue)
    tasks: Keys = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Decision(DecisionFields, table=True):
    """The register of decisions; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int
