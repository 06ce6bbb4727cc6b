"""JSON from strangers: every odd value is named by row and field, and nothing breaks."""

import json
from pathlib import Path
from typing import Any

import pytest

from register_samples import EVERY_KIND, text
from strongcity_desktop.exchange.json_bundle import read_json, read_register
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import SHIPPED, translator


@pytest.mark.parametrize("value", [
    5, "plain", [], {"texts": {}}, {"original": "en"}, {"original": "en", "texts": []},
    {"original": "en", "texts": {"en": 5}}, {"original": "en", "texts": {}, "outdated": 5},
    {"original": "en", "texts": {}, "outdated": [5]}, {"original": None, "texts": {}},
    {"original": "en", "texts": {}, "by": "someone"},
])
def test_a_text_of_another_shape_is_named(value: Any) -> None:
    read = read_register(EVERY_KIND, [{"text": text("One")}, {"text": value}])
    assert [(problem.row, problem.column) for problem in read.problems] == [(2, "text")]
    for language in SHIPPED:
        assert "text" in read.problems[0].in_words(translator(language))


def test_a_list_without_end_is_named() -> None:
    read = read_register(EVERY_KIND, [{"select_multiple": ["ally"] * 100_000}])
    assert [problem.column for problem in read.problems] == ["select_multiple"]


def test_a_field_with_an_unspeakable_name_is_named() -> None:
    read = read_register(EVERY_KIND, [{"\ud800\x00colour": 1}])
    assert read.problems[0].column.endswith("colour")
    read.problems[0].in_words(translator("ar")).encode("utf-8")


def test_ids_are_read_strictly() -> None:
    one = "00000001-0000-4000-8000-000000000000"
    read = read_register(EVERY_KIND, [{"id": one}, {"id": one.upper()}, {"id": 7}, {"id": "x"}, {}])
    assert [(problem.row, problem.column) for problem in read.problems] == [
        (2, "id"), (3, "id"), (4, "id")]
    assert read.rows[-1].id is None


@pytest.mark.parametrize("content", [
    '{"format": "strongcity-register", "version": 1, "register": "x", "rows": [NaN]}',
    '{"format": "strongcity-register", "version": true, "register": "x", "rows": []}',
    '{"format": "strongcity-register", "version": 1, "register": 5, "rows": []}',
    '{"format": "strongcity-town", "version": 1, "registers": []}',
    '{"format": "strongcity-town", "version": 1, "registers": {"stakeholders": {}}}',
    '{"format": "strongcity-town", "version": 1, "worksheets": {}}',
    '{"format": ["strongcity-town"], "version": 1}', "[]", "null", "", "9" * 5000, '"\ud83d',
])
def test_what_is_no_bundle_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(Refusal):
        read_json(path)


def test_a_bundle_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    bundle = {"format": "strongcity-register", "version": 1, "register": "x", "rows": []}
    path.write_text(json.dumps(bundle), "utf-8-sig")
    assert read_json(path) == bundle
