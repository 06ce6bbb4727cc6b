"""The frozen plan: the same papers give the same bytes, and each bit changed is named."""

import hashlib
import io
import json
from collections.abc import Callable
from zipfile import ZipFile

import pytest

from strongcity_desktop.exchange.frozen_plan import (
    CONTENT,
    MANIFEST,
    FrozenPlan,
    Wrong,
    as_json,
    freeze,
)

PAPERS = {"plan-fr-public.pdf": b"%PDF-1.7 open" * 40, "plan-fr-internal.pdf": b"%PDF staff" * 40,
          CONTENT: as_json({"registers": {"goals": [{"id": "1", "number": 1}]}})}
ABOUT = {"vote": {"for": 17, "against": 2, "abstained": 1}, "app": "StrongCity Desktop 1"}


def wrong_in(content: bytes, sha256: str | None = None, checksum: str | None = None
             ) -> tuple[Wrong, ...]:
    """What is wrong with these bytes, by the sums that were written down when it was frozen."""
    frozen = freeze(PAPERS, ABOUT)
    return FrozenPlan(content).wrong(
        frozen.checksum if checksum is None else checksum,
        hashlib.sha256(frozen.content).hexdigest() if sha256 is None else sha256)


def packed_anew(change: Callable[[dict[str, bytes]], object]) -> bytes:
    """A file that is whole as a ZIP, with other papers in it."""
    with ZipFile(io.BytesIO(freeze(PAPERS, ABOUT).content)) as was:
        papers = {name: was.read(name) for name in was.namelist()}
    change(papers)
    made = io.BytesIO()
    with ZipFile(made, "w") as out:
        for name, content in papers.items():
            out.writestr(name, content)
    return made.getvalue()


def test_the_same_papers_give_the_same_file_and_all_comes_back() -> None:
    frozen, again = freeze(PAPERS, ABOUT), freeze(dict(reversed(PAPERS.items())), ABOUT)
    assert frozen == again
    plan = FrozenPlan(frozen.content)
    assert plan.names == tuple(sorted(PAPERS))
    assert {name: plan.paper(name) for name in plan.names} == PAPERS
    assert plan.manifest["vote"]["for"] == 17
    assert plan.bundle["registers"]["goals"][0]["number"] == 1
    assert wrong_in(frozen.content) == ()
    listed = {one["name"]: (one["size"], one["sha256"]) for one in plan.manifest["files"]}
    assert listed == {name: (len(content), hashlib.sha256(content).hexdigest())
                      for name, content in PAPERS.items()}


def test_each_kind_of_change_is_named() -> None:
    paper = "plan-fr-public.pdf"
    changed = packed_anew(lambda papers: papers.update({paper: b"%PDF other"}))
    assert wrong_in(changed) == (Wrong("changed", paper),)
    assert wrong_in(packed_anew(lambda papers: papers.pop(paper))) == (Wrong("missing", paper),)
    added = packed_anew(lambda papers: papers.update({"more.pdf": b"x"}))
    assert wrong_in(added) == (Wrong("added", "more.pdf"),)
    assert wrong_in(packed_anew(lambda papers: None)) == (Wrong("outside"),)
    assert wrong_in(b"no zip at all") == (Wrong("unreadable"),)
    other_vote = {**ABOUT, "vote": {"for": 0}}
    assert wrong_in(freeze(PAPERS, other_vote).content) == (Wrong("manifest", MANIFEST),)


@pytest.mark.parametrize("name", [*PAPERS, MANIFEST])
def test_one_flipped_bit_in_the_bytes_of_a_paper_is_named(name: str) -> None:
    frozen = bytearray(freeze(PAPERS, ABOUT).content)
    with ZipFile(io.BytesIO(bytes(frozen))) as packed:
        entry = packed.getinfo(name)
    start = entry.header_offset + 30 + len(name)
    frozen[start + entry.compress_size // 2] ^= 1
    found = wrong_in(bytes(frozen))
    assert (Wrong("manifest", MANIFEST) if name == MANIFEST else Wrong("changed", name)) in found


def test_any_flipped_bit_is_noticed() -> None:
    frozen = freeze(PAPERS, ABOUT).content
    for place in range(0, len(frozen), 7):
        flipped = bytearray(frozen)
        flipped[place] ^= 4
        assert wrong_in(bytes(flipped)), place


@pytest.mark.parametrize("manifest", [b"[]", b"{", b'{"files": 3}', b'{"files": [3, {}]}',
                                      "{\"files\": [{\"name\": 1}]}".encode("utf-16")])
def test_a_strange_manifest_is_named_and_nothing_breaks(manifest: bytes) -> None:
    strange = packed_anew(lambda papers: papers.update({MANIFEST: manifest}))
    assert Wrong("manifest", MANIFEST) in wrong_in(strange)


def test_json_is_alike_whatever_the_order() -> None:
    assert as_json({"b": 1, "a": "é"}) == as_json({"a": "é", "b": 1})
    assert json.loads(as_json({"a": "é"})) == {"a": "é"}
