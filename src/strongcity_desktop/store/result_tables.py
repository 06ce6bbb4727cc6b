"""The tables of the registers of results and findings, as `registers/` declares them."""

from sqlmodel import Field

from strongcity_desktop.store.checked_rows import Checked, Keys, Parts, Words
from strongcity_desktop.store.json_column import JsonValue


class IndicatorFields(Checked):
    """One indicator, as `registers.indicator` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    level: str | None = None
    statement: Words = Field(default=None, sa_type=JsonValue)
    actions: Keys = Field(default=None, sa_type=JsonValue)
    goals: Keys = Field(default=None, sa_type=JsonValue)
    measures: str | None = None
    unit: str | None = None
    unit_in_words: Words = Field(default=None, sa_type=JsonValue)
    direction: str | None = None
    of_people: bool | None = None
    reading_rule: str | None = None
    baseline: str | None = None
    baseline_on: str | None = None
    baseline_note: Words = Field(default=None, sa_type=JsonValue)
    target: str | None = None
    target_on: str | None = None
    method: str | None = None
    how_to_ask: Words = Field(default=None, sa_type=JsonValue)
    source: Words = Field(default=None, sa_type=JsonValue)
    data_sources: Keys = Field(default=None, sa_type=JsonValue)
    frequency: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    splits: Keys = Field(default=None, sa_type=JsonValue)
    assumption: Words = Field(default=None, sa_type=JsonValue)
    risk: Words = Field(default=None, sa_type=JsonValue)
    next_on: str | None = None
    status: str | None = None
    bank_key: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Indicator(IndicatorFields, table=True):
    """Indicators; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class PeriodFields(Checked):
    """One period, as `registers.period` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    indicators: Keys = Field(default=None, sa_type=JsonValue)
    begins_on: str | None = None
    ends_on: str | None = None
    target: str | None = None
    closed_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Period(PeriodFields, table=True):
    """Periods; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class IndicatorReadingFields(Checked):
    """One reading, as `registers.indicator_reading` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    indicators: Keys = Field(default=None, sa_type=JsonValue)
    periods: Keys = Field(default=None, sa_type=JsonValue)
    read_on: str | None = None
    value: str | None = None
    by_sex: Parts = Field(default=None, sa_type=JsonValue)
    by_age: Parts = Field(default=None, sa_type=JsonValue)
    by_neighbourhood: Parts = Field(default=None, sa_type=JsonValue)
    comment: Words = Field(default=None, sa_type=JsonValue)
    evidence_files: Keys = Field(default=None, sa_type=JsonValue)
    quality: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class IndicatorReading(IndicatorReadingFields, table=True):
    """Readings; `number` is never given twice."""

    __tablename__ = "indicator_reading"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ChangeBoxFields(Checked):
    """One box, as `registers.change_box` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    stage: str | None = None
    actions: Keys = Field(default=None, sa_type=JsonValue)
    leads_to: Keys = Field(default=None, sa_type=JsonValue)
    because: Words = Field(default=None, sa_type=JsonValue)
    indicators: Keys = Field(default=None, sa_type=JsonValue)
    activities: Keys = Field(default=None, sa_type=JsonValue)
    place: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class ChangeBox(ChangeBoxFields, table=True):
    """Theory of change; `number` is never given twice."""

    __tablename__ = "change_box"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class StoryFields(Checked):
    """One story, as `registers.story` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    actions: Keys = Field(default=None, sa_type=JsonValue)
    indicators: Keys = Field(default=None, sa_type=JsonValue)
    groups: Keys = Field(default=None, sa_type=JsonValue)
    what: Words = Field(default=None, sa_type=JsonValue)
    heard_on: str | None = None
    effect: str | None = None
    agreed: bool | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Story(StoryFields, table=True):
    """Stories; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class LessonFields(Checked):
    """One lesson, as `registers.lesson` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    actions: Keys = Field(default=None, sa_type=JsonValue)
    noted_on: str | None = None
    what: Words = Field(default=None, sa_type=JsonValue)
    so_what: Words = Field(default=None, sa_type=JsonValue)
    now_what: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    shared_with: Words = Field(default=None, sa_type=JsonValue)
    shared_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Lesson(LessonFields, table=True):
    """Learning log; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class FindingFields(Checked):
    """One finding, as `registers.finding` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    origin: str | None = None
    evidence_files: Keys = Field(default=None, sa_type=JsonValue)
    data_sources: Keys = Field(default=None, sa_type=JsonValue)
    consultations: Keys = Field(default=None, sa_type=JsonValue)
    source: Words = Field(default=None, sa_type=JsonValue)
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    quality: str | None = None
    why_none: Words = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Finding(FindingFields, table=True):
    """Findings; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int
