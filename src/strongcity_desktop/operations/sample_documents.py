"""The papers of the sample town: files written as they are taken in, and what rests on them."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from strongcity_desktop.operations.keep_evidence import AnswerEnd, End, RowEnd, link_document
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.keep_register import change_row
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.store.town_file import TownFile

_OWN = ("file", "links", "key")


def add_documents(town: TownFile, declared: Iterable[Mapping[str, Any]],
                  values_of: Callable[[Mapping[str, Any]], dict[str, Any]],
                  ids: Mapping[str, str], filled_id: str, language: str, who: str
                  ) -> dict[str, str]:
    """Take in each declared file in the town's language, describe it, and link it.

    A link like "@rumours" leads to the challenge declared with that key, any other to the answer
    of that question. `values_of` turns what is declared into stored values. Returns the row of each
    key.
    """
    kept: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        for row in declared:
            path = _written(row["file"], Path(folder), language)
            seen, refused = look_at_files([path])
            if refused:
                raise refused[0]
            (document,) = keep_files(town, seen, who).added
            kept[row["key"]] = document
            told = {key: value for key, value in row.items() if key not in _OWN}
            change_row(town, EVIDENCE_FILES.id, document, values_of(told), who)
            for link in row["links"]:
                link_document(town, document, _end(link, ids, filled_id), who)
    return kept


def _written(file: Mapping[str, Any], folder: Path, language: str) -> Path:
    """The file in the folder; in figures a bar parts the columns."""
    path = folder / f"{file['name'][language]}.{file['ending']}"
    text = file["text"][language].lstrip("\n")
    path.write_text(text.replace("|", ";") if file["ending"] == "csv" else text, "utf-8")
    return path


def _end(link: str, ids: Mapping[str, str], filled_id: str) -> End:
    if link.startswith("@"):
        return RowEnd("challenges", ids[link[1:]])
    return AnswerEnd(filled_id, link)
