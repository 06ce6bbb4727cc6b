"""The tables of a town file: a class that checks the values of a row, a class that stores it."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from strongcity_desktop.store.action_tables import (
    Action,
    Activity,
    BudgetLine,
    Expense,
    Message,
    ProgressNote,
    Training,
    TrainingNeed,
)
from strongcity_desktop.store.checked_rows import Checked, Keys, Words
from strongcity_desktop.store.json_column import JsonValue
from strongcity_desktop.store.plan_tables import AdoptedVersion, PlanSection
from strongcity_desktop.store.register_tables import (
    Challenge,
    ChallengeReading,
    Consultation,
    DataSource,
    Engagement,
    EvidenceFile,
    Mechanism,
    Neighbourhood,
    Risk,
    Stakeholder,
    StakeholderReading,
    Task,
)
from strongcity_desktop.store.result_tables import (
    ChangeBox,
    Finding,
    Indicator,
    IndicatorReading,
    Lesson,
    Period,
    Story,
)
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.strategy_tables import (
    AgendaPoint,
    Decision,
    Definition,
    Goal,
    Meeting,
    Resource,
)


class TownFields(Checked):
    """What is known about the town itself; one row."""

    name: Words = Field(default=None, sa_type=JsonValue)
    country: str
    language: str
    languages: Keys = Field(default=None, sa_type=JsonValue)
    currency: str
    population: int | None = None
    arms: str | None = Field(default=None, sa_type=Text)


class Town(TownFields, table=True):
    """The town; `id` names its backups too. `arms` is a PNG in base64."""

    id: str = Field(primary_key=True)


class FilledWorksheetFields(Checked):
    """One worksheet as a town fills it: which edition, how deep, and where it was left."""

    worksheet_id: str
    edition: int
    depth: str
    title: str
    started_on: str
    finished_on: str | None = None
    place: str | None = None


class FilledWorksheet(FilledWorksheetFields, table=True):
    """The filled worksheets; `number` keeps them in the order in which they were started."""

    __tablename__ = "filled_worksheet"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)


class AnswerFields(Checked):
    """One answer of a filled worksheet, by the key of its question."""

    filled_id: str = Field(
        sa_column=Column(Text, ForeignKey("filled_worksheet.id"), nullable=False))
    question_key: str
    value: Any = Field(sa_type=JsonValue)


class Answer(AnswerFields, table=True):
    """The answers. A question without an answer has no row."""

    __table_args__ = (UniqueConstraint("filled_id", "question_key"),)
    id: str = Field(primary_key=True)


class EvidenceLinkFields(Checked):
    """A document as evidence of a row, or of an answer: one end or the other is named."""

    document_id: str
    register_id: str | None = None
    row_id: str | None = None
    filled_id: str | None = None
    question_key: str | None = None
    quality: str | None = None
    sensitivity: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class EvidenceLink(EvidenceLinkFields, table=True):
    """What rests on which document. An end that is deleted is shown, not lost."""

    __tablename__ = "evidence_link"
    id: str = Field(primary_key=True)


class SavedViewFields(Checked):
    """A way of looking at a register that was given a name."""

    register_id: str
    name: str
    view: dict[str, Any] = Field(sa_type=JsonValue)


class SavedView(SavedViewFields, table=True):
    """The saved views of all registers."""

    __tablename__ = "saved_view"
    id: str = Field(primary_key=True)


class ImportMatchingFields(Checked):
    """How the columns of a file belong to the fields of a register, kept for the next time."""

    register_id: str
    name: str
    headings: list[str] = Field(sa_type=JsonValue)
    matching: dict[str, Any] = Field(sa_type=JsonValue)


class ImportMatching(ImportMatchingFields, table=True):
    """The matchings kept."""

    __tablename__ = "import_matching"
    id: str = Field(primary_key=True)


class StoredFile(SQLModel, table=True):
    """The content of a file, once, by its SHA-256; the journal knows only the hash."""

    __tablename__ = "stored_file"
    hash: str = Field(primary_key=True)
    size: int
    content: bytes


class Erasure(SQLModel, table=True):
    """What was erased for good, without what it said: done again when a copy is brought back."""

    __tablename__ = "erasure"
    id: str = Field(primary_key=True)
    at: str
    who: str
    register_id: str
    row_id: str
    number: int
    what: Any = Field(sa_type=JsonValue)


class RowWords(SQLModel, table=True):
    """What a row says, folded for the search; `private` holds what is personal or sensitive."""

    __tablename__ = "row_words"
    __table_args__ = ({"sqlite_with_rowid": False},)
    table_name: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    words: str
    private: str


class RowKey(SQLModel, table=True):
    """Where a text stands in the order of its language; "" is the language it was written in."""

    __tablename__ = "row_key"
    __table_args__ = (Index("ix_row_key_order", "table_name", "field", "language", "key", "number"),
                      {"sqlite_with_rowid": False})
    number: int = Field(primary_key=True)
    table_name: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    key: str


class LastNumber(SQLModel, table=True):
    """The last number given in each table; it only grows, so undo never frees a number."""

    __tablename__ = "last_number"
    table_name: str = Field(primary_key=True)
    number: int


class JournalStep(SQLModel, table=True):
    """One action of a person. `state`: done, undone (until redone) or fixed (for good)."""

    __tablename__ = "journal_step"
    __table_args__ = ({"sqlite_autoincrement": True},)
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    id: str = Field(unique=True)
    at: str
    who: str
    label: str
    label_values: Any = Field(sa_type=JsonValue)
    continued_as: str | None = None
    state: str


class JournalEntry(SQLModel, table=True):
    """One row touched by a step. `before` is NULL for a new row, `after` for a deleted one."""

    __tablename__ = "journal_entry"
    __table_args__ = (UniqueConstraint("step_id", "table_name", "row_id"),
                      Index("ix_journal_entry_deleted", "step_id", "table_name", "row_id", "seq",
                            sqlite_where=text("after IS NULL")),
                      {"sqlite_autoincrement": True})
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    step_id: str = Field(sa_column=Column(Text, ForeignKey("journal_step.id"), nullable=False))
    at: str
    who: str
    table_name: str = Field(index=True)
    row_id: str = Field(index=True)
    before: Words = Field(default=None, sa_type=JsonValue)
    after: Words = Field(default=None, sa_type=JsonValue)


JOURNALLED: Mapping[str, type[SQLModel]] = {
    "town": Town,
    "filled_worksheet": FilledWorksheet,
    "answer": Answer,
    "neighbourhood": Neighbourhood,
    "challenge": Challenge,
    "challenge_reading": ChallengeReading,
    "data_source": DataSource,
    "mechanism": Mechanism,
    "consultation": Consultation,
    "stakeholder": Stakeholder,
    "stakeholder_reading": StakeholderReading,
    "engagement": Engagement,
    "task": Task,
    "risk": Risk,
    "evidence_file": EvidenceFile,
    "goal": Goal,
    "definition": Definition,
    "resource": Resource,
    "meeting": Meeting,
    "agenda_point": AgendaPoint,
    "decision": Decision,
    "action": Action,
    "activity": Activity,
    "budget_line": BudgetLine,
    "expense": Expense,
    "progress_note": ProgressNote,
    "indicator": Indicator,
    "period": Period,
    "indicator_reading": IndicatorReading,
    "change_box": ChangeBox,
    "story": Story,
    "lesson": Lesson,
    "message": Message,
    "training_need": TrainingNeed,
    "training": Training,
    "finding": Finding,
    "plan_section": PlanSection,
    "adopted_version": AdoptedVersion,
    "evidence_link": EvidenceLink,
    "saved_view": SavedView,
    "import_matching": ImportMatching,
}
"""Every table a step may write, by name."""

for _table in REGISTER_TABLES.values():
    _columns = SQLModel.metadata.tables[_table].c
    Index(f"ix_{_table}_order", _columns.position, _columns.number)

METADATA = SQLModel.metadata
