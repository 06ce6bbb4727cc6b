"""Thin evidence, bare claims and sources to read with care."""

from typing import Any

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.evidence import (
    biased_sources,
    claims_without_source,
    thin_evidence,
)
from strongcity_desktop.registers.fields import Row

SAID = LocalText.of("Seen at the market.", "en").to_json()
EMPTY = LocalText.of("", "en").to_json()


@pytest.mark.parametrize(("values", "is_thin", "is_bare"), [
    ({}, False, False),
    ({"quality": "thin"}, False, False),
    ({"likelihood": 4, "quality": "thin"}, True, True),
    ({"impact": 2, "quality": "fair", "sources": []}, False, True),
    ({"likelihood": 1, "impact": 1, "quality": "good", "sources": ["x"]}, False, False),
    ({"likelihood": 1, "evidence": SAID, "quality": "thin"}, True, False),
    ({"likelihood": 1, "evidence": EMPTY}, False, True),
])
def test_challenges(values: dict[str, Any], is_thin: bool, is_bare: bool) -> None:
    row = Row("c", 1, values)
    assert bool(thin_evidence([row])) == is_thin
    assert bool(claims_without_source([row])) == is_bare


@pytest.mark.parametrize(("values", "is_biased"), [
    ({}, False), ({"quality": "good"}, False), ({"quality": "thin"}, True),
    ({"biases": EMPTY, "groups_missing": []}, False), ({"biases": SAID}, True),
    ({"groups_missing": ["women"]}, True),
])
def test_sources(values: dict[str, Any], is_biased: bool) -> None:
    assert bool(biased_sources([Row("s", 1, values)])) == is_biased
