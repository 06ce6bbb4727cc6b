"""The sample town: whole in every language, without contradiction, and of nobody real."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations import dated_readings
from strongcity_desktop.operations.fill_worksheet import (
    CHECK_PLACE,
    Filled,
    filled_worksheets,
    open_filled,
)
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.open_town import TownFile, describe_town
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.registers.analysis.stakeholders import (
    fallen,
    groups_unheard,
    not_met_since,
    one_road,
    sectors_missing,
)
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.store.moment import today
from strongcity_desktop.worksheets.answers import State, state_of

FOLDER = paths.resources_folder() / "sample_town"
FILES = {file.stem: file.read_text("utf-8") for file in sorted(FOLDER.glob("*.toml"))}
DECLARED = {name: tomllib.loads(text) for name, text in FILES.items()}
PLACES = ("Old Market", "Harbour", "Station", "Hillside", "Mill Quarter", "New Fields")
NOT_KNOWN = "unknown"
OPEN = {"groups_next", "measured_on"}
LOOK_AGAIN = {"youth_heard", "online_asked", "online_evidence", "ratings", "expert_help"}
PICTURED: dict[str, tuple[int, int, str, str, str, tuple[object, ...]]] = {
    "Hostile rumours about newcomers": (4, 4, "hate", "rising", "fair", (3, 2, 5, 2, 2, 4)),
    "New Fields feels left out of decisions":
        (5, 3, "polarisation", "rising", "good", (1, 2, 2, 1, 4, 5)),
    "Fights between youth groups after matches":
        (4, 3, "polarisation", "steady", "good", (2, 1, 5, 2, 4, 3)),
    "Bullying at school over language or origin":
        (4, 3, "hate", "rising", "fair", (2, 2, 4, 4, 3, NOT_KNOWN)),
    "Violent content aimed at teenagers":
        (2, 4, "extremism", "rising", "thin", (NOT_KNOWN, NOT_KNOWN, 3, 2, NOT_KNOWN, 3)),
    "Harassment of women who speak in public":
        (3, 4, "hate", "steady", "thin", (3, 3, NOT_KNOWN, 2, NOT_KNOWN, 3)),
    "Insults and damage at places of worship":
        (2, 5, "hate", "steady", "good", (4, 1, 2, 1, 1, 1)),
    "Quarrels over market pitches":
        (3, 2, "polarisation", "falling", "good", (3, 4, 1, 1, 1, 1)),
}


def parts(value: object) -> Iterator[object]:
    """The value and everything inside it, keys included."""
    yield value
    if isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from parts(part)
    elif isinstance(value, list):
        for part in value:
            yield from parts(part)


def versions() -> list[dict[str, str]]:
    """Every declared text with its three versions; a choice that differs by language is none."""
    return [part for part in parts(DECLARED) if isinstance(part, dict) and "en" in part
            and not all(re.fullmatch(r"[a-z_]+", version) for version in part.values())]


@pytest.fixture(scope="module", params=SHIPPED)
def towns(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
          ) -> Iterator[tuple[str, TownFile]]:
    """The sample in each language, not to be changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        town = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", request.param)
        yield request.param, town
        town.close()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield made
        made.close()


def rows(town: TownFile, register_id: str, assessment: str | None = None) -> dict[str, Row]:
    """The rows by their English name."""
    found = town.run(lambda t: rows_of(t, register_id, assessment=assessment))
    return {row.values["name"]["texts"]["en"]: row for row in found}


def filled(town: TownFile) -> tuple[Filled, Filled, Filled]:
    """The earlier assessment, the pathway and the assessment of this year."""
    earlier, pathway, now = town.run(
        lambda t: [open_filled(t, one.id) for one in filled_worksheets(t)
                   if one.worksheet_id in ("diagnosis", "pathway")])
    return earlier, pathway, now


def test_every_text_is_written_in_the_three_languages() -> None:
    texts = versions()
    assert len(texts) > 400
    assert all(set(text) == set(SHIPPED) and all(part.strip() for part in text.values())
               for text in texts)
    assert not [text for text in texts if re.search(r"[\u0600-\u06ff]", text["en"] + text["fr"])]
    latin = re.compile(r"[A-Za-z]")
    assert not [text["ar"] for text in texts if latin.search(text["ar"])]


def test_nothing_but_choices_and_codes_stands_outside_the_three_languages() -> None:
    def loose(value: object) -> Iterator[str]:
        if isinstance(value, dict):
            if "en" in value:
                return
            for part in value.values():
                yield from loose(part)
        elif isinstance(value, list):
            for part in value:
                yield from loose(part)
        elif isinstance(value, str):
            yield value

    code = re.compile(r"([a-z]+/)?(@[a-z_]+/)?@?[a-z0-9_]+|\d\d:\d\d|VLC|\d{1,2}\.\d"
                      r"|\+000 555 \d{4}|[a-z]+@example\.org")
    assert [word for word in loose(DECLARED) if not code.fullmatch(word)] == []


def test_french_marks_stand_with_their_spaces_and_apostrophes_are_curly() -> None:
    faults = [text["fr"] for text in versions() if re.search(
        r"(?<!\u00a0):|(?<!\u202f)[;?!]|«(?!\u00a0)|(?<!\u00a0)»|\d(?!\u00a0) %", text["fr"])]
    assert faults == []
    assert not [text for text in versions() if re.search(r"['\"]", "".join(text.values()))]


def test_arabic_is_written_as_the_app_writes_it() -> None:
    assert not [text["ar"] for text in versions() if "المدينة" in text["ar"]]
    assert not [text["ar"] for text in versions() if "\u0627\u064b" in text["ar"]]
    assert not [text["ar"] for text in versions() if re.search(r"[?,;]", text["ar"])]


def test_every_key_leads_to_a_row() -> None:
    keys = [row["key"] for table in DECLARED.values() for row in table.get("rows", ())]
    assert len(set(keys)) == len(keys)
    named = {part[1:] for part in parts(DECLARED)
             if isinstance(part, str) and part.startswith("@")}
    assessed = {row["key"] for name in ("assessment_earlier", "assessment_now")
                for row in DECLARED[name]["challenges"]}
    assert named | assessed <= set(keys) | set(DECLARED)
    assert assessed == {row["key"] for row in DECLARED["challenges"]["rows"]}


def test_contacts_lead_to_nobody() -> None:
    text = FILES["stakeholders"]
    addresses = re.findall(r'email = "([^"]+)"', text)
    phones = re.findall(r'phone = "([^"]+)"', text)
    assert len(addresses) == len(phones) == len(set(addresses)) == len(set(phones)) == 31
    assert all(address.endswith("@example.org") for address in addresses)
    assert all(re.fullmatch(r"\+000 555 \d{4}", phone) for phone in phones)
    everything = "".join(FILES.values())
    assert not re.search(r"https?:|www\.", everything)
    assert set(re.findall(r"\w@([\w.]+)", everything)) == {"example.org"}


def test_the_town_stands_in_its_language(towns: tuple[str, TownFile]) -> None:
    language, town = towns
    summary = town.run(describe_town)
    assert summary.details.language == language
    assert summary.rows.items() >= {
        "neighbourhoods": 6, "challenges": 9, "goals": 5, "definitions": 5, "data_sources": 12,
        "mechanisms": 8, "consultations": 10, "stakeholders": 31, "engagements": 26, "tasks": 16,
        "risks": 9, "evidence_files": 8}.items()
    stored = [row.values for id in REGISTERS for row in rows(town, id).values()]
    stored += [dict(one.answers) for one in filled(town)]
    texts = [LocalText.from_json(part) for part in parts(stored)
             if isinstance(part, dict) and "original" in part]
    assert len(texts) > 300
    worked_out = [row.values["where"] for row in rows(town, "challenges").values()]
    assert all(text.original == language and not text.outdated for text in texts
               if text.to_json() not in worked_out)
    assert all(set(text.texts) == set(SHIPPED) for text in texts)


def test_posts_and_addresses_are_written_in_the_language_of_the_town(
        towns: tuple[str, TownFile]) -> None:
    language, town = towns
    row = rows(town, "stakeholders")["Harbour Residents’ Association"]
    assert (row.values["contact_name"], row.values["address"]) == {
        "en": ("Chair’s office", "1 Quay Street, Valmora"),
        "fr": ("Bureau de la présidence", "1, rue du Quai, Valmora"),
        "ar": ("مكتب الرئاسة", "1 شارع الرصيف، فالمورا")}[language]


def test_the_residents_of_the_neighbourhoods_are_all_residents(town: TownFile) -> None:
    residents = [row.values["population"] for row in rows(town, "neighbourhoods").values()]
    assert sum(residents) == DECLARED["town"]["population"] == 44_000


@pytest.mark.parametrize("name", PICTURED)
def test_the_challenges_of_this_year_are_those_of_the_picture(town: TownFile, name: str) -> None:
    likelihood, impact, kind, trend, quality, felt = PICTURED[name]
    values = rows(town, "challenges")[name].values
    places = {row.id: place for place, row in rows(town, "neighbourhoods").items()}
    assert (values["likelihood"], values["impact"]) == (likelihood, impact)
    assert values["score"] == likelihood * impact
    assert (values["kind"], values["trend"], values["quality"]) == (kind, trend, quality)
    assert {places[id]: level for id, level in values["felt"].items()} \
        == dict(zip(PLACES, felt, strict=True))
    told = ("description", "drivers", "vulnerabilities", "protective_factors", "reason",
            "evidence", "affected", "seen_where", "sources")
    assert all(values.get(key) for key in told)


def test_numbers_and_scores_stand_as_in_the_picture(town: TownFile) -> None:
    found = rows(town, "challenges")
    assert [found[name].number for name in PICTURED] == list(range(1, 9))
    assert [found[name].values["score"] for name in PICTURED] == [16, 15, 12, 12, 8, 12, 10, 6]


def test_of_two_assessments_one_challenge_is_gone_one_is_new_and_one_was_not_scored(
        town: TownFile) -> None:
    earlier, _, now = filled(town)
    before, after = (one.answers["challenges_faced"] for one in (earlier, now))
    names = {row.id: name for name, row in rows(town, "challenges").items()}
    assert len(before) == len(after) == 8
    assert {names[id] for id in set(before) - set(after)} == {
        "Dispute over the hours of the swimming pool"}
    assert {names[id] for id in set(after) - set(before)} == {
        "Harassment of women who speak in public"}
    then = {name: row.values.get("score")
            for name, row in rows(town, "challenges", earlier.id).items()}
    scores = {names[id]: (then[names[id]], PICTURED[names[id]][0] * PICTURED[names[id]][1])
              for id in set(before) & set(after)}
    assert [name for name, (was, _) in scores.items() if was is None] == [
        "Violent content aimed at teenagers"]
    moves = [(was > is_now) - (was < is_now) for was, is_now in scores.values() if was]
    assert sorted(moves) == [-1, -1, -1, 0, 0, 1]


def test_the_assessments_lie_a_year_apart_and_the_later_is_open(town: TownFile) -> None:
    earlier, pathway, now = filled(town)
    assert (now.started_on - earlier.started_on).days == 365
    assert earlier.finished_on is not None and earlier.place == CHECK_PLACE
    assert (today() - earlier.finished_on).days == 391
    assert now.finished_on is None and now.worksheet.id == "diagnosis"
    assert next(step.key for step in now.worksheet.steps
                if now.place in {question.key for question in step.questions}) == "trust"
    assert pathway.worksheet.id == "pathway"


def test_the_open_assessment_is_answered_but_for_the_named_gaps(town: TownFile) -> None:
    _, _, now = filled(town)
    flow = now.flow()
    gaps = {gap.question_key: gap.reason for gap in flow.missing}
    assert gaps == dict.fromkeys(OPEN, "open") | dict.fromkeys(LOOK_AGAIN, "look_again")
    open_ones = {question.key for question in now.worksheet.questions
                 if state_of(question, now.answers) is State.OPEN}
    assert open_ones == OPEN
    assert {step.step.key for step in flow.steps if step.state == "look_again"} == {
        "contributors", "online", "trust", "representative"}


def test_the_finished_assessment_keeps_the_gaps_of_a_first_attempt(town: TownFile) -> None:
    earlier, _, _ = filled(town)
    gaps = {gap.question_key: gap.reason for gap in earlier.flow().missing}
    assert {key for key, reason in gaps.items() if reason == "open"} == {
        "early_answer", "not_to_harm", "partner_parts"}
    asked_in_short = {question.key for question in earlier.worksheet.questions
                      if question.depth == "short"}
    assert asked_in_short.isdisjoint(key for key, why in gaps.items() if why == "open")


def test_one_change_of_method_breaks_the_comparison_and_says_why(town: TownFile) -> None:
    earlier, _, now = filled(town)
    changes = now.answers["method_changes"]
    assert [(change["step"], change["breaks"]) for change in changes] == [
        ("online", "yes"), ("trust", "no")]
    assert all(change["change"] and change["reason"] for change in changes)
    assert earlier.answers["ratings"] != now.answers["ratings"]


def test_the_pathway_stands_as_in_the_picture(town: TownFile) -> None:
    _, pathway, _ = filled(town)
    done = {step.key: [rating["level"] for rating in
                       pathway.answers[f"{step.key}_points"]["all"].values()].count(3)
            for step in pathway.worksheet.steps}
    assert list(done.values()) == [3, 3, 4, 3, 1, 2, 1, 0]
    assert all(len(pathway.answers[question.key]["all"]) == len(question.rows)
               for question in pathway.worksheet.questions if question.rows)


def test_the_answers_of_the_surveys_add_up(town: TownFile) -> None:
    _, _, now = filled(town)
    found: dict[tuple[str, str, str, str], list[dict[str, Any]]] = {}
    for line in now.answers["survey_results"]:
        survey, asked, by, group = (line[key]["texts"]["en"] if key in line else ""
                                    for key in ("survey", "asked", "by", "group"))
        found.setdefault((survey, asked, by, group), []).append(line)
    assert len(found) == 3 * (1 + 2 + 5 + 6) + 2 * (1 + 2)
    for (survey, asked, by, _), lines in found.items():
        assert {sum(line["people"] for line in lines)} == {line["out_of"] for line in lines}
        everyone = found[survey, asked, "", ""][0]["out_of"]
        family = [of[0]["out_of"] for (*place, _), of in found.items()
                  if place == [survey, asked, by]]
        assert sum(family) == everyone <= lines[0]["surveyed"]
    asked = rows(town, "consultations")["Market survey, three markets"].values
    out_of = {group: lines[0]["out_of"] for (survey, _, _, group), lines in found.items()
              if survey == "Market survey, three markets"}
    assert (out_of["Women"], out_of["Men"]) == (asked["reached_women"], asked["reached_men"])
    assert out_of["18–24"] == asked["reached_young"]
    assert out_of[""] == asked["reached"] == now.answers["people_asked"]


def test_neighbourhoods_of_the_survey_are_those_of_the_register(town: TownFile) -> None:
    _, _, now = filled(town)
    known = {repr(row.values["name"]["texts"]) for row in rows(town, "neighbourhoods").values()}
    named = {repr(line["group"]["texts"]) for line in now.answers["survey_results"]
             if "by" in line and line["by"]["texts"]["en"] == "Neighbourhood"}
    assert named == known


def test_what_the_sources_say_of_the_survey_is_what_was_counted() -> None:
    trust, rumour = DECLARED["survey"]["surveys"][0]["questions"][:2]

    def people(question: dict[str, Any], *answers: str) -> int:
        return sum(counted["women"] + counted["men"] for counted in question["answers"]
                   if counted["answer"]["en"] in answers)

    assert people(trust, "Yes", "In part") * 2 == 384  # "half trust it at least in part"
    assert people(rumour, "Yes, often", "Yes, once or twice") * 3 == 384 * 2  # "two in three"


def test_consultations_count_everyone_once_and_planned_ones_tell_nothing_yet(
        town: TownFile) -> None:
    held: list[tuple[str, dict[str, Any]]] = []
    planned: list[tuple[str, dict[str, Any]]] = []
    for name, row in rows(town, "consultations").items():
        day = date.fromisoformat(row.values["held_on"])
        (planned if day > today() else held).append((name, row.values))
    assert [name for name, _ in planned] == [
        "Evening with young people of New Fields", "Visit to the day centre"]
    assert not any(values[key] for _, values in planned
                   for key in ("reached", "heard", "told_back"))
    for _, values in held:
        assert values["reached_women"] + values["reached_men"] == values["reached"]
        assert (values["reached_young"] or 0) <= values["reached"]
        assert "young_people" not in values["groups"]
        assert values["held_on"] < (values["told_back_on"] or "9999") and values["heard"]
    assert [name for name, values in held if values["reached"] < 5] == [
        "Hillside residents’ meeting"]
    assert [name for name, values in held if not values.get("told_back")] == [
        "Talk with the Places of Worship Council"]


def test_some_gaps_among_the_stakeholders_are_left_to_be_seen(town: TownFile) -> None:
    found = list(rows(town, "stakeholders").values())
    assert [sector.key for sector in sectors_missing(found)] == ["research"]
    assert [group.key for group in groups_unheard(found)] == [
        "children", "people_with_disabilities", "seasonal_workers"]
    half_a_year_ago = date.fromordinal(today().toordinal() - 182)
    assert len(not_met_since(found, half_a_year_ago)) == 3
    assert all(row.values.get("consent") or not row.values["listed_publicly"] for row in found)


def test_the_log_agrees_with_when_they_were_last_met_and_with_the_readings(town: TownFile
                                                                           ) -> None:
    met = {row.id: row.values["last_met"] for row in rows(town, "stakeholders").values()}
    newest: dict[str, str] = {}
    for row in rows(town, "engagements").values():
        for id in row.values["stakeholders"]:
            if row.values["held_on"] <= today().isoformat():
                newest[id] = max(newest.get(id, ""), row.values["held_on"])
    assert len(newest) > 15 and all(met[id] == day for id, day in newest.items())
    pairs = {id: tuple((one.on_day, one.values) for one in pair)
             for id, pair in town.run(dated_readings.newest_two).items()}
    fell = [fall.row.number for fall in fallen(rows(town, "stakeholders").values(), pairs)]
    assert fell == [3, 8, 22]
    assert [len(road.rows) for road in one_road(
        list(rows(town, "stakeholders").values()), lambda value: str(value or ""))] == [14]


def test_every_row_names_only_rows_there_are(town: TownFile) -> None:
    found = {id: town.run(lambda t, id=id: rows_of(t, id)) for id in REGISTERS}
    ids = {id: {row.id for row in kept} for id, kept in found.items()}
    for declared in REGISTERS.values():
        for field in declared.fields:
            if field.register and field.kind in (
                    FieldKind.REGISTER_CHOICE, FieldKind.LEVEL_BY_ROW, FieldKind.PARTS):
                assert all(set(row.values.get(field.key) or ()) <= ids[field.register]
                           for row in found[declared.id])
    for one in filled(town):
        for question in one.worksheet.questions:
            if question.register:
                assert set(one.answers.get(question.key, ())) <= ids[question.register]


def test_what_stands_there_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "valmora.strongcity"
    place.write_text("mine", "utf-8")
    with pytest.raises(Refusal):
        write_sample(place, "en")
    assert place.read_text("utf-8") == "mine"
