"""What rests on which document: the links between documents and rows or answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from strongcity_desktop.store.open_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

TABLE = "evidence_link"


@dataclass(frozen=True)
class RowEnd:
    """A row of a register that rests on documents."""

    register_id: str
    row_id: str

    def to_stored(self) -> dict[str, str | None]:
        """The columns that name it."""
        return {"register_id": self.register_id, "row_id": self.row_id,
                "filled_id": None, "question_key": None}


@dataclass(frozen=True)
class AnswerEnd:
    """An answer of a filled worksheet that rests on documents."""

    filled_id: str
    question_key: str

    def to_stored(self) -> dict[str, str | None]:
        """The columns that name it."""
        return {"register_id": None, "row_id": None,
                "filled_id": self.filled_id, "question_key": self.question_key}


End = RowEnd | AnswerEnd


@dataclass(frozen=True)
class EvidenceLink:
    """One link. Quality and sensitivity are None where those of the document hold."""

    id: str
    document_id: str
    end: End
    quality: str | None
    sensitivity: str | None
    note: Mapping[str, Any] | None


def links(town: TownFile, *, end: End | None = None, document_id: str | None = None
          ) -> tuple[EvidenceLink, ...]:
    """The links of an end, of a document, or all of them."""
    where: dict[str, Any] = {} if end is None else end.to_stored()
    if document_id is not None:
        where["document_id"] = document_id
    found = (_plain(row) for row in town.rows(TABLE, where))
    return tuple(link for link in found if link is not None)


def _plain(row: Mapping[str, Any]) -> EvidenceLink | None:
    """None for a link that names nothing whole: there is nothing to show of it."""
    end: End
    if row["register_id"] and row["row_id"]:
        end = RowEnd(row["register_id"], row["row_id"])
    elif row["filled_id"] and row["question_key"]:
        end = AnswerEnd(row["filled_id"], row["question_key"])
    else:
        return None
    return EvidenceLink(row["id"], row["document_id"], end, row["quality"], row["sensitivity"],
                        row["note"])


def add(step: "Step", document_id: str, end: End, values: Mapping[str, Any]) -> str:
    """Link a document and return the link's id. Raises Refusal when it is no longer there."""
    step.row("evidence_file", document_id)
    for there in step.rows_with(TABLE, document_id=document_id, **end.to_stored()):
        step.update(TABLE, there["id"], values)
        return str(there["id"])
    return step.insert(TABLE, {"document_id": document_id, **end.to_stored(), **values})


def change(step: "Step", link_id: str, values: Mapping[str, Any]) -> None:
    """Change quality, sensitivity or note. Raises Refusal when the link is no longer there."""
    step.update(TABLE, link_id, values)


def take_away(step: "Step", link_id: str) -> None:
    """Take a link away. Raises Refusal when it is no longer there."""
    step.delete(TABLE, link_id)


def last_known(town: TownFile, table: str, row_id: str) -> dict[str, Any]:
    """A deleted row as it stood, from the journal; {} when nothing is known of it any more."""
    found = town.rows("journal_entry", {"table_name": table, "row_id": row_id, "after": None},
                      only=("before",), order="seq", newest_first=True, most=1)
    before = found[0]["before"] if found else None
    return before if isinstance(before, dict) else {}
