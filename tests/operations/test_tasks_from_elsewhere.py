"""Next steps that stand elsewhere become tasks, know the way back, and are not offered twice."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from register_samples import text
from sample_towns import write_sample
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.begin_risks import begin_risks
from strongcity_desktop.operations.make_task import make_task
from strongcity_desktop.operations.next_steps import NextStep, steps_not_yet_tasks
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.origins import origin_in_words
from strongcity_desktop.operations.undo import recent_steps, undo
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO, T = "Clerk", translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(LocalText.of("Valmora", "fr"), language="fr", currency="EUR")
    made = create_town(tmp_path / "valmora.strongcity", details, WHO)
    yield made
    made.close()


def add(town: TownFile, register: str, **values: object) -> str:
    return town.run(lambda t: keep_register.add_row(t, register, values, WHO)).row.id


def steps(town: TownFile) -> tuple[NextStep, ...]:
    return town.run(steps_not_yet_tasks)


def take(town: TownFile, step: NextStep) -> str:
    return town.run(lambda t: make_task(t, step.name, WHO, due_on=step.due_on or None,
                                        origin=step.origin, links=step.links)).row.id


def test_a_next_step_becomes_a_task_and_is_offered_once(town: TownFile) -> None:
    club = add(town, "stakeholders", name=text("Club"), next_step=text("Ring them"))
    add(town, "engagements", name=text("Hall"), stakeholders=[club],
        next_step=text("Send the plan", fr="Envoyer le plan"), next_step_on="2026-01-05")
    first, second = steps(town)
    assert (first.name.texts["fr"], first.due_on) == ("Envoyer le plan", "2026-01-05")
    assert (second.name.texts["en"], second.links) == ("Ring them", {"stakeholders": [club]})
    task = take(town, first)
    assert [step.name.texts["en"] for step in steps(town)] == ["Ring them"]
    row = town.run(lambda t: keep_register.rows_of(t, "tasks"))[0]
    assert (row.values["status"], row.values["due_on"], row.values["stakeholders"]) == (
        "to_do", "2026-01-05", [club])
    done = town.run(lambda t: keep_register.change_row(t, "tasks", task, {"status": "done"}, WHO))
    assert done.row.values["done_on"] == today().isoformat()
    assert len(steps(town)) == 1  # what is done is not offered again under the same words
    town.run(undo)
    again = town.run(lambda t: keep_register.rows_of(t, "tasks"))[0]
    assert (again.values["status"], again.values["done_on"]) == ("to_do", None)


def test_a_new_next_step_of_the_same_entry_is_offered_again(town: TownFile) -> None:
    club = add(town, "stakeholders", name=text("Club"), next_step=text("Ring them"))
    task = take(town, steps(town)[0])
    town.run(lambda t: keep_register.change_row(
        t, "stakeholders", club, {"next_step": text("Visit them")}, WHO))
    assert steps(town) == ()  # the task made before is still open
    town.run(lambda t: keep_register.change_row(t, "tasks", task, {"status": "done"}, WHO))
    assert [step.name.texts["en"] for step in steps(town)] == ["Visit them"]


def test_consultations_offer_what_they_promised_in_every_language(town: TownFile) -> None:
    past = (today() - timedelta(days=9)).isoformat()
    add(town, "consultations", name=text("Walk", fr="Marche"), held_on=past, told_back_on=past)
    promised, written = steps(town)
    assert promised.due_on == past and not written.due_on
    assert set(promised.name.texts) == {"en", "fr", "ar"}
    assert "Walk" in promised.name.texts["en"] and "Marche" in promised.name.texts["fr"]


def test_the_way_back_holds_also_when_the_origin_is_gone(town: TownFile) -> None:
    club = add(town, "stakeholders", name=text("Club"), next_step=text("Ring them"))
    origin = steps(town)[0].origin
    there = town.run(lambda t: origin_in_words(t, origin, T))
    assert there is not None
    assert (there.place, there.arguments) == (
        "register", {"register_id": "stakeholders", "row_id": club})
    town.run(lambda t: keep_register.delete_rows(t, "stakeholders", [club], WHO))
    gone = town.run(lambda t: origin_in_words(t, origin, T))
    assert gone is not None and not gone.place and "deleted since" in gone.words
    assert town.run(lambda t: origin_in_words(t, "minutes/1", T)) is None
    lost = town.run(lambda t: origin_in_words(t, "worksheet/none/review_on", T))
    assert lost is not None and not lost.place


def test_the_sample_town_offers_what_stands_elsewhere(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "sample.strongcity", "en")
    origins = {step.origin.split("/")[0] for step in steps(town)}
    assert "stakeholders" in origins
    town.close()


def test_a_log_of_risks_begins_with_those_ticked(town: TownFile) -> None:
    town.run(lambda t: begin_risks(t, {"stigma", "data"}, WHO))
    first, second = town.run(lambda t: keep_register.rows_of(t, "risks"))
    assert (first.values["kind"], second.values["kind"]) == ("stigma", "data")
    name = LocalText.from_json(first.values["name"])
    assert (name.original, set(name.texts)) == ("fr", {"en", "fr", "ar"})
    assert first.values["status"] == "open" and first.values["score"] is None
    assert town.run(recent_steps)[0].label == "Began the list of risks"
    town.run(undo)
    assert town.run(lambda t: keep_register.rows_of(t, "risks")) == ()
    with pytest.raises(Refusal, match="Tick at least one"):
        town.run(lambda t: begin_risks(t, (), WHO))
