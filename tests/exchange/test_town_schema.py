"""The published schema of a whole town: fresh, and what the app writes fits it."""

import importlib.util
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from exchange.small_schema import troubles
from register_samples import EVERYTHING
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.operations.whole_town import whole_town
from strongcity_desktop.store.town_file import TownFile
from whole_towns import shaken, with_all

ROOT = Path(__file__).parents[2]
SCHEMA: dict[str, Any] = json.loads(
    (ROOT / "resources/schema/strongcity-town.schema.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder = tmp_path_factory.mktemp("schema")
    made = write_sample(folder / "sample", "fr")
    with_all(made, folder)
    shaken(made, 5, 80)
    yield made
    made.close()


def test_it_is_as_the_declarations_make_it() -> None:
    spec = importlib.util.spec_from_file_location(
        "write_town_schema", ROOT / "packaging/write_town_schema.py")
    assert spec is not None and spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    assert made.TARGET.read_text("utf-8") == made.written(), \
        "run python packaging/write_town_schema.py"


@pytest.mark.parametrize("edition", [
    EVERYTHING, Edition(Audience.INTERNAL), Edition(Audience.INTERNAL, lists_contacts=True),
    Edition(Audience.PUBLIC)])
def test_every_edition_of_a_town_fits(edition: Edition, town: TownFile) -> None:
    bundle = json.loads(json.dumps(town.run(lambda opened: whole_town(opened, edition))))
    assert troubles(SCHEMA, bundle) == []


@pytest.mark.parametrize(("change", "at"), [
    (lambda bundle: bundle.update(version=1), "$.version"),
    (lambda bundle: bundle.pop("town"), "$ has no town"),
    (lambda bundle: bundle["registers"].update(friends=[]), "friends"),
    (lambda bundle: bundle["registers"]["tasks"][0].update(status="asleep"), "status"),
    (lambda bundle: bundle["registers"]["tasks"][0].update(colour="red"), "colour"),
    (lambda bundle: bundle["registers"]["goals"][0].update(name="plain"), "name"),
    (lambda bundle: bundle["stakeholder_readings"][0].update(influence=9), "influence"),
    (lambda bundle: bundle["evidence_links"][0].pop("document"), "document"),
    (lambda bundle: bundle["files"][0].update(hash="x"), "hash"),
])
def test_what_does_not_fit_is_named(change: Callable[[dict[str, Any]], object], at: str,
                                    town: TownFile) -> None:
    bundle = json.loads(json.dumps(town.run(lambda opened: whole_town(opened, EVERYTHING))))
    change(bundle)
    assert any(at in said for said in troubles(SCHEMA, bundle))
