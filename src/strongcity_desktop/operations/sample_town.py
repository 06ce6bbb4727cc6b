"""Write the sample town, Valmora: made up, nearly complete, in every language of the app."""

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop import paths
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations import fill_worksheet, keep_register
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.store.moment import today
from strongcity_desktop.worksheets.kinds import Kind, Question

_WORKSHEET = "diagnosis"


def write_sample(path: Path, language: str) -> TownFile:
    """Write the sample town to a new file and open it; `language` is its working language.

    Raises Refusal when something stands at the path already or it cannot be written.
    """
    language = language if language in SHIPPED else SHIPPED[0]
    sample = _Sample(language)
    town = create_town(path, sample.details(), sample.who)
    try:
        town.run(sample.fill)
    except BaseException:
        town.close()
        raise
    return town


class _Sample:
    """The declared sample, turned into stored values for one working language.

    In the files a text is {en = "…", fr = "…", ar = "…"}, a day is {days_ago = 12}, and "@harbour"
    stands for the row declared with the key "harbour".
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._town = _declared("town")
        self._ids: dict[str, str] = {}
        self.who: str = self._text(self._town["who"]).shown_in(language).text

    def details(self) -> TownDetails:
        """What is known of the town itself."""
        return TownDetails(
            name=self._text(self._town["name"]), language=self._language, languages=SHIPPED,
            currency=self._town["currency"], population=self._town["population"],
            arms=(paths.resources_folder() / "sample_town" / "arms.png").read_bytes())

    def fill(self, town: TownFile) -> None:
        """Add the rows, then the answers, through the same doors as people do."""
        for register_id in ("neighbourhoods", "stakeholders"):
            for declared in _declared(register_id)["rows"]:
                values = {key: self._stored(value) for key, value in declared.items()
                          if key != "key"}
                kept = keep_register.add_row(town, register_id, values, self.who)
                self._ids[declared["key"]] = kept.row.id
        answers = _declared(_WORKSHEET)
        filled = fill_worksheet.start_worksheet(town, _WORKSHEET, who=self.who)
        sheet = fill_worksheet.open_filled(town, filled.id).worksheet
        for key, value in answers["answers"].items():
            stored = self._answer(sheet.question(key), value)
            fill_worksheet.answer(town, filled.id, key, stored, who=self.who)
        fill_worksheet.move_to(town, filled.id, answers["place"])

    def _answer(self, question: Question, value: Any) -> Any:
        if question.kind is Kind.REPEAT:
            return [{"id": str(uuid4()), **self._stored(item)} for item in value]
        return self._stored(value)

    def _stored(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            if "days_ago" in value:
                return (today() - timedelta(days=value["days_ago"])).isoformat()
            if set(value) == set(SHIPPED):
                return self._text(value).to_json()
            return {key: self._stored(part) for key, part in value.items()}
        if isinstance(value, list):
            return [self._stored(part) for part in value]
        if isinstance(value, str) and value.startswith("@"):
            return self._ids[value[1:]]
        return value

    def _text(self, versions: Mapping[str, str]) -> LocalText:
        return LocalText(self._language, dict(versions))


def _declared(name: str) -> dict[str, Any]:
    file = paths.resources_folder() / "sample_town" / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8"))
