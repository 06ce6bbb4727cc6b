"""The bank of indicators: whole, plain, wide, and found by the words of its readers."""

import gettext
import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import pytest

from strongcity_desktop.language.content_messages import indicator_messages
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator, english
from strongcity_desktop.library.indicators import (
    ANY_DOMAIN,
    ONE_OF,
    TEXTS,
    BankIndicator,
    bank,
    bank_indicator,
    counted,
    found,
    read_bank,
    same_basket,
)
from strongcity_desktop.paths import resources_folder

KEPT_IN = Path(__file__).parents[1] / "reference" / "indicator_keys.txt"
LONGEST = {"name": 70, "assumption": 110, "risk": 110, "how_to_ask": 190}
FORBIDDEN = re.compile(
    r"suspect|radicali|jihad|terror|surveill|ethnic|nationality|skin colou?r|vulnerable|"
    r"beneficiar|stakeholder|target group|baseline|intervention|please|error|invalid|!",
    re.IGNORECASE)
KEYS = [indicator.key for indicator in bank()]
DOMAINS = [domain for domain in ONE_OF["domain"] if domain != ANY_DOMAIN]


class _Catalogue(gettext.NullTranslations):
    """A catalogue that holds these texts by their context, and no others."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        super().__init__()
        self._texts = texts

    def pgettext(self, context: str, message: str) -> str:
        return self._texts.get(context, message)


def keys(t: Translator, text: str = "", **filters: str) -> list[str]:
    return [indicator.key for indicator in found(bank(), t, text, **filters)]


@pytest.mark.parametrize("indicator", bank(), ids=KEYS)
def test_an_indicator_is_plain_and_short(indicator: BankIndicator) -> None:
    for name, longest in LONGEST.items():
        text = getattr(indicator, name)
        assert len(text) <= longest, (name, len(text))
        assert not FORBIDDEN.search(text), text
        for sentence in re.split(r"[.?:]”?\s", text):
            assert len(sentence.split()) <= 20, sentence
    assert not indicator.name.endswith(".")
    assert all(getattr(indicator, name)[-1] in ".”?" for name in TEXTS[1:])


@pytest.mark.parametrize("indicator", bank(), ids=KEYS)
def test_its_figures_make_sense(indicator: BankIndicator) -> None:
    if indicator.unit != "number":
        assert indicator.reading == "latest", "shares and scores do not add up"
    if indicator.unit == "score":
        assert re.search(r"\d", indicator.how_to_ask), "the scale is said"
    if indicator.method == "survey":
        assert "“" in indicator.how_to_ask or "questions" in indicator.how_to_ask


@pytest.mark.parametrize("indicator", bank(), ids=KEYS)
def test_where_support_is_personal_only_services_are_asked(indicator: BankIndicator) -> None:
    if "primary" not in indicator.prevention and indicator.method == "existing_data":
        assert re.search(r"\b(total|totals)\b", indicator.how_to_ask)
        assert indicator.disaggregate == ()


def test_numbers_of_people_are_known_as_such() -> None:
    assert bank_indicator("youth_reached").of_people
    assert bank_indicator("back_learning").of_people
    assert not bank_indicator("school_sessions").of_people
    assert not bank_indicator("feel_heard").of_people, "a share is no number"


def test_the_bank_is_wide() -> None:
    assert len(bank()) >= 120
    spread = Counter((indicator.domain, indicator.level) for indicator in bank())
    assert min(spread[domain, level] for domain in DOMAINS
               for level in ("output", "short_term", "mid_term")) >= 2
    assert min(spread[domain, "impact"] for domain in DOMAINS) >= 1
    levels = {level: {one.level for one in found(bank(), english(), prevention=level)}
              for level in ("primary", "secondary", "tertiary")}
    assert all(reached == set(ONE_OF["level"]) for reached in levels.values())


@pytest.mark.parametrize("system", ["platform", "framework"])
def test_the_systems_are_measured_too(system: str) -> None:
    spread = counted(bank(), english(), "level", measures=system)
    assert sum(spread.values()) >= 12
    assert min(spread.values()) >= 1
    assert counted(bank(), english(), "domain", measures=system)[ANY_DOMAIN] == sum(
        spread.values())


def test_many_ways_to_know() -> None:
    methods = Counter(indicator.method for indicator in bank())
    assert set(methods) == set(ONE_OF["method"])
    assert methods["interviews"] + methods["focus_groups"] + methods["observation"] >= 18


def test_a_basket_holds_several_sides_of_one_change() -> None:
    baskets = Counter(indicator.basket for indicator in bank() if indicator.basket)
    assert len(baskets) >= 15
    assert min(baskets.values()) >= 2
    assert {one.key for one in same_basket(bank_indicator("hate_acts"))} == {
        "writing_gone", "hate_met_online", "would_report"}
    assert same_basket(bank_indicator("on_time")) == ()


def test_keys_are_kept_for_ever() -> None:
    kept = KEPT_IN.read_text("utf-8").split()
    assert len(set(KEYS)) == len(KEYS)
    assert kept == KEYS, "a new key is added at its place in the list; none is taken away"
    assert [bank_indicator(key).key for key in KEYS] == KEYS
    with pytest.raises(KeyError):
        bank_indicator("happiness_of_all")


def test_the_sample_town_takes_from_the_bank_what_is_there() -> None:
    declared = resources_folder() / "sample_town" / "indicators.toml"
    taken = [row["bank_key"] for row in tomllib.loads(declared.read_text("utf-8"))["rows"]
             if "bank_key" in row]
    assert taken
    assert set(taken) <= set(KEYS)


def test_each_text_reaches_the_translators() -> None:
    indicator = bank_indicator("feel_heard")
    assert list(indicator_messages(indicator)) == [
        (f"indicator.feel_heard.{name}", getattr(indicator, name)) for name in TEXTS]
    spoken = Translator("fr", _Catalogue({f"indicator.feel_heard.{name}": f"fr {name}"
                                          for name in TEXTS}))
    assert [indicator.name_in(spoken), indicator.assumption_in(spoken),
            indicator.risk_in(spoken), indicator.how_to_ask_in(spoken)] == [
                f"fr {name}" for name in TEXTS]


def test_nothing_asked_gives_all_and_strange_words_nothing() -> None:
    assert keys(english()) == KEYS
    assert keys(english(), "zeppelin") == []


def test_every_word_counts_and_names_come_first() -> None:
    assert keys(english(), "PARENTS turn")[0] == "parents_know_where"
    trust = keys(english(), "trust")
    assert set(trust[:2]) == {"messengers", "members_trust"}
    assert {"walks_held", "residents_know"} <= set(trust[2:])


def test_filters_narrow_together() -> None:
    youth = keys(english(), domain="youth")
    assert youth == [key for key in KEYS if bank_indicator(key).domain == "youth"]
    assert keys(english(), "support", domain="youth", level="short_term", prevention="secondary",
                measures="action") == ["youth_know_support"]


def test_counts_leave_out_their_own_filter_only() -> None:
    t = english()
    levels = counted(bank(), t, "level", level="impact", domain="education")
    assert levels == {"output": 2, "short_term": 3, "mid_term": 2, "impact": 1}
    prevention = counted(bank(), t, "prevention", "pupils")
    assert list(prevention) == ["primary", "secondary", "tertiary"]
    assert prevention == {key: len(keys(t, "pupils", prevention=key)) for key in prevention}


@pytest.mark.parametrize(("language", "told", "typed"), [
    ("fr", "Parents qui savent où s’adresser près de l’école", "PRES DE LECOLE ou"),
    ("fr", "Élèves médiateurs", "eleves mediateurs"),
    ("ar", "الأهالي الذين يعرفون إلى مَن يلجؤون", "الاهالي الى من"),
])
def test_the_readers_language_is_searched_and_english_too(language: str, told: str, typed: str
                                                          ) -> None:
    t = Translator(language, _Catalogue({"indicator.parents_know_where.name": told}))
    assert keys(t, typed) == ["parents_know_where"]
    assert keys(t, "parents turn")[0] == "parents_know_where"


WHOLE = """[[indicator]]
key = "lamps_lit"
name = "Lamps that shine"
level = "output"
prevention = ["primary"]
domain = "public_space"
measures = "action"
unit = "number"
direction = "up"
reading = "latest"
method = "counting"
frequency = "monthly"
disaggregate = []
assumption = "Light calms."
risk = "Glare."
how_to_ask = "Count lamps."
"""


def test_a_whole_file_is_read() -> None:
    (only,) = read_bank(WHOLE)
    assert (only.key, only.prevention, only.disaggregate, only.basket) == (
        "lamps_lit", ("primary",), (), "")


@pytest.mark.parametrize(("was", "becomes", "said"), [
    ("[[indicator]]", "[[indicators]]", "“indicator” is missing"),
    ('"Light calms."', "Light", "At “bank.toml”"),
    ('name = "Lamps that shine"\n', "", "At “lamps_lit”: “name” is missing"),
    ('risk = "Glare."', 'risk = " "', "“risk” is missing"),
    ('key = "lamps_lit"', 'key = "Lamps lit"', "small letters and underscores"),
    ('key = "lamps_lit"\n', "", "At “1”: “key” is missing"),
    ('"output"', '"outcome"', "“level” is one of output, short_term, mid_term, impact"),
    ('unit = "number"', 'unit = ["number"]', "“unit” is one of number, percent, score"),
    ('["primary"]', "[]", "“prevention” is a list of primary, secondary, tertiary"),
    ("disaggregate = []", 'disaggregate = ["origin"]', "list of sex, age, neighbourhood"),
    ("disaggregate = []", 'disaggregate = ["sex", "sex"]', "list of sex, age, neighbourhood"),
    ("[[indicator]]", '[[indicator]]\nbasket = ""', "“basket” is missing or is no text"),
    ("[[indicator]]", "[[indicator]]\nweight = 2", "“weight” is not a key of this place"),
])
def test_a_wrong_file_is_refused_with_its_place(was: str, becomes: str, said: str) -> None:
    assert was in WHOLE
    with pytest.raises(Refusal, match=re.escape(said)):
        read_bank(WHOLE.replace(was, becomes, 1))


def test_the_same_key_twice_is_refused() -> None:
    with pytest.raises(Refusal, match="At “lamps_lit”: this key is there twice"):
        read_bank(WHOLE + WHOLE)
