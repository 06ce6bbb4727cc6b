"""The tables of actions, communication and training, as `registers/` declares them."""

from sqlmodel import Field

from strongcity_desktop.store.checked_rows import Checked, Keys, Words
from strongcity_desktop.store.json_column import JsonValue


class ActionFields(Checked):
    """One action, as `registers.action` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    reference: str | None = None
    theme: Words = Field(default=None, sa_type=JsonValue)
    description: Words = Field(default=None, sa_type=JsonValue)
    level: str | None = None
    domain: str | None = None
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    goals: Keys = Field(default=None, sa_type=JsonValue)
    answers_risk: Words = Field(default=None, sa_type=JsonValue)
    groups: Keys = Field(default=None, sa_type=JsonValue)
    reach: int | None = None
    neighbourhoods: Keys = Field(default=None, sa_type=JsonValue)
    town_role: str | None = None
    visibility: str | None = None
    beyond_money: Keys = Field(default=None, sa_type=JsonValue)
    lead: Keys = Field(default=None, sa_type=JsonValue)
    responsible: Words = Field(default=None, sa_type=JsonValue)
    partners: Keys = Field(default=None, sa_type=JsonValue)
    partners_in_words: Words = Field(default=None, sa_type=JsonValue)
    begins_on: str | None = None
    ends_on: str | None = None
    ongoing: bool | None = None
    timescale: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    rag: str | None = None
    intended: Words = Field(default=None, sa_type=JsonValue)
    indicators_in_words: Words = Field(default=None, sa_type=JsonValue)
    evidence_of_progress: Words = Field(default=None, sa_type=JsonValue)
    languages: Keys = Field(default=None, sa_type=JsonValue)
    where_online: str | None = None
    online: Words = Field(default=None, sa_type=JsonValue)
    gender: Words = Field(default=None, sa_type=JsonValue)
    unwanted: Words = Field(default=None, sa_type=JsonValue)
    harmed: Keys = Field(default=None, sa_type=JsonValue)
    mitigation: Words = Field(default=None, sa_type=JsonValue)
    stop_by: Words = Field(default=None, sa_type=JsonValue)
    checked_on: str | None = None
    checked_by: Words = Field(default=None, sa_type=JsonValue)
    risks: Keys = Field(default=None, sa_type=JsonValue)
    change_if: Words = Field(default=None, sa_type=JsonValue)
    change_then: Words = Field(default=None, sa_type=JsonValue)
    change_because: Words = Field(default=None, sa_type=JsonValue)
    inspired_by: str | None = None
    origin: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Action(ActionFields, table=True):
    """Actions; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ActivityFields(Checked):
    """One activity, as `registers.activity` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    begins_on: str | None = None
    ends_on: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    done_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Activity(ActivityFields, table=True):
    """Activities; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class BudgetLineFields(Checked):
    """One budget line, as `registers.budget_line` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    year: int | None = None
    amount: str | None = None
    source: str | None = None
    state: str | None = None
    resources: Keys = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class BudgetLine(BudgetLineFields, table=True):
    """Budget lines; `number` is never given twice."""

    __tablename__ = "budget_line"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ExpenseFields(Checked):
    """One payment, as `registers.expense` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    budget_lines: Keys = Field(default=None, sa_type=JsonValue)
    paid_on: str | None = None
    amount: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Expense(ExpenseFields, table=True):
    """Spending; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ProgressNoteFields(Checked):
    """One progress note, as `registers.progress_note` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    on_day: str | None = None
    percent: int | None = None
    rag: str | None = None
    evidence: Words = Field(default=None, sa_type=JsonValue)
    next_step: Words = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class ProgressNote(ProgressNoteFields, table=True):
    """Progress; `number` is never given twice."""

    __tablename__ = "progress_note"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class MessageFields(Checked):
    """One message, as `registers.message` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    when_used: str | None = None
    groups: Keys = Field(default=None, sa_type=JsonValue)
    audience: Words = Field(default=None, sa_type=JsonValue)
    message: Words = Field(default=None, sa_type=JsonValue)
    purpose: Words = Field(default=None, sa_type=JsonValue)
    messengers: Keys = Field(default=None, sa_type=JsonValue)
    messenger: Words = Field(default=None, sa_type=JsonValue)
    channels: Keys = Field(default=None, sa_type=JsonValue)
    languages: Keys = Field(default=None, sa_type=JsonValue)
    wording: Keys = Field(default=None, sa_type=JsonValue)
    imagery: Keys = Field(default=None, sa_type=JsonValue)
    consulted: Words = Field(default=None, sa_type=JsonValue)
    planned_on: str | None = None
    sent_on: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    response: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Message(MessageFields, table=True):
    """Communication; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class TrainingNeedFields(Checked):
    """One training need, as `registers.training_need` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    topic: str | None = None
    kind: str | None = None
    stakeholders: Keys = Field(default=None, sa_type=JsonValue)
    department: Words = Field(default=None, sa_type=JsonValue)
    people: int | None = None
    part: Words = Field(default=None, sa_type=JsonValue)
    level_now: int | None = None
    level_needed: int | None = None
    actions: Keys = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class TrainingNeed(TrainingNeedFields, table=True):
    """Training needs; `number` is never given twice."""

    __tablename__ = "training_need"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class TrainingFields(Checked):
    """One training, as `registers.training` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    topic: str | None = None
    needs: Keys = Field(default=None, sa_type=JsonValue)
    stakeholders: Keys = Field(default=None, sa_type=JsonValue)
    audience: Words = Field(default=None, sa_type=JsonValue)
    method: Keys = Field(default=None, sa_type=JsonValue)
    provider_kind: str | None = None
    provider: Words = Field(default=None, sa_type=JsonValue)
    trains_trainers: bool | None = None
    languages: Keys = Field(default=None, sa_type=JsonValue)
    held_on: str | None = None
    until_on: str | None = None
    hours: str | None = None
    place: Words = Field(default=None, sa_type=JsonValue)
    cost: str | None = None
    source: str | None = None
    seats: int | None = None
    attended: int | None = None
    attended_women: int | None = None
    attended_men: int | None = None
    attended_from: Keys = Field(default=None, sa_type=JsonValue)
    useful: str | None = None
    learned: Words = Field(default=None, sa_type=JsonValue)
    used_later: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Training(TrainingFields, table=True):
    """Trainings; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int
