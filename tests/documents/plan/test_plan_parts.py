"""The plan as the town put it together: order, titles, own words, what is for staff only, depth."""

import unicodedata
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from documents.pdf_text import page_texts, text_of
from documents.row_sources import INTERNAL, PUBLIC, row, said, source_of
from strongcity_desktop.documents.plan.plan import prevention_plan
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row


def part(number: int, name: str, section: str, words: str = "", **values: Any) -> Row:
    own = {"words": said(words)} if words else {}
    return row(number, name, section=section, **own, **values)


PARTS = (
    part(1, "Living well together", "cover", "Prepared by the **platform**"),
    part(2, "Inside", "contents"),
    part(3, "A word first", "foreword", "We begin with *listening*.\n\n- One\n- Two"),
    part(4, "What could go wrong", "risks", "Read this before the vote."),
    part(5, "In a nutshell", "summary"),
    part(6, "Asked of residents", "own", "- Tell a counter\n- 2 * 3 * 4 <b>&amp;"),
    part(7, "For the council", "own", "Between ourselves", for_staff_only=True),
    part(8, "What we met about", "minutes"),
    part(9, "Never printed", "mandate", "Unseen", printed=False))
MEETING = row(1, "Spring meeting", kind="platform", status="held", held_on="2026-01-20",
              minutes_state="approved")
EARLIER = row(2, "Winter meeting", kind="platform", status="held", held_on="2025-12-01")
AHEAD = row(3, "Summer meeting", kind="platform", status="planned", held_on="2026-06-01")
POINT = row(4, "Bus shelter", meetings=[MEETING.id], said=said("Everyone spoke of it"))


def plan(*parts: Row, edition: Edition = PUBLIC, language: str = "en",
         version: Row | None = None, **options: Any) -> bytes:
    registers: dict[str, tuple[Row, ...]] = {
        "plan_sections": parts, "meetings": (MEETING, EARLIER, AHEAD), "agenda_points": (POINT,)}
    if version is not None:
        registers["adopted_versions"] = (version,)
    return prevention_plan(source_of(registers, language=language, edition=edition), {}, **options)


def begun(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [one.title for one in outline.root if ". " in one.title]


def test_the_rows_decide_the_order_and_the_titles() -> None:
    assert begun(plan(*PARTS))[:6] == [
        "1. A word first", "2. What could go wrong", "3. In a nutshell", "4. Diagnosis",
        "5. Asked of residents", "6. Approval"]
    assert "Never printed" not in text_of(plan(*PARTS))


def test_the_plan_carries_its_own_title_everywhere() -> None:
    pdf = plan(*PARTS)
    cover, contents, *others = page_texts(pdf)
    assert "Living well together" in cover and "Prepared by the platform" in cover
    assert "Inside" in contents and "Cover" not in contents
    assert all("Living well together" in page for page in others)
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_metadata() as about:
        assert about["dc:title"] == "Living well together"
    assert "Trial" in page_texts(plan())[0]  # its usual title


def test_own_words_stand_first_in_their_section_as_they_were_typed() -> None:
    text = text_of(plan(*PARTS))
    assert "We begin with listening." in text
    assert text.index("Read this before the vote.") < text.index("No risk is in the list yet.")
    assert "2 * 3 * 4 <b>&amp;" in text
    assert "**" not in text


def test_what_is_for_staff_stands_in_the_internal_edition_alone_and_is_counted() -> None:
    public, internal = text_of(plan(*PARTS)), text_of(plan(*PARTS, edition=INTERNAL))
    for words in ("Between ourselves", "For the council", "Everyone spoke of it",
                  "Spring meeting"):
        assert words in internal and words not in public
    assert "For council and staff only." in internal
    assert "2 entries not listed publicly" in public


def test_the_minutes_are_those_of_the_newest_meetings_held() -> None:
    internal = text_of(plan(*PARTS, edition=INTERNAL))
    assert internal.index("Spring meeting") < internal.index("Winter meeting")
    assert "Summer meeting" not in internal
    short = text_of(plan(*PARTS, edition=INTERNAL, depth="short"))
    assert "Spring meeting" in short and "Winter meeting" not in short
    pdf = prevention_plan(source_of({"plan_sections": PARTS}, edition=INTERNAL), {})
    assert "No meeting of the platform was held yet." in text_of(pdf)


def test_parts_are_left_away_by_key() -> None:
    pdf = plan(*PARTS, without={"risks", PARTS[5].id, "foreword", "contents"})
    assert begun(pdf)[:3] == ["1. In a nutshell", "2. Diagnosis", "3. Approval"]
    assert "Asked of residents" not in text_of(pdf) and "Inside" not in text_of(pdf)
    assert "Living well together" not in page_texts(plan(*PARTS, without={"cover"}))[0][:20]


def test_a_part_of_words_alone_that_says_nothing_is_no_section() -> None:
    pdf = plan(part(1, "Empty", "own"), part(2, "Silent", "foreword"))
    assert "Empty" not in text_of(pdf) and "Silent" not in text_of(pdf)


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_words_without_a_version_are_shown_in_the_original_and_marked(language: str) -> None:
    only = LocalText.of("Only in English", "en").to_json()
    pdf = plan(row(1, "Cover title", section="cover"),
               row(2, "Own title", section="own", words=only), language=language)
    text = text_of(pdf)
    assert "Only in English" in text and "Own title" in text
    assert text.count("English") >= 4  # the words, and the mark of title, heading and words


def test_a_short_plan_is_shorter() -> None:
    assert len(text_of(plan(*PARTS, depth="short"))) < len(text_of(plan(*PARTS)))
    assert begun(plan(*PARTS, depth="short")) == begun(plan(*PARTS))


def test_the_first_pages_come_alone_and_name_what_follows() -> None:
    pages = page_texts(plan(*PARTS, only_first=True))
    assert len(pages) == 3
    assert pages[0] == page_texts(plan(*PARTS))[0]
    assert "1. A word first 3" in pages[1] and "2. What could go wrong" in pages[1]
    assert "We begin with listening." in pages[2]
    assert "Read this before the vote." not in " ".join(pages)


def test_words_of_the_contents_stand_under_the_list() -> None:
    pages = page_texts(plan(part(1, "Inside", "contents", "How to read this plan")))
    assert pages[1].index("Annexes") < pages[1].index("How to read this plan")


def test_the_foreword_stands_alone_on_its_page() -> None:
    pages = page_texts(plan(*PARTS))
    assert "We begin with listening." in pages[2] and "What could go wrong" not in pages[2]


def test_the_plan_says_how_far_its_adoption_is() -> None:
    voted = {"adopted_on": "2026-02-05", "reference": "2026-14", "votes_for": 17,
             "votes_against": 2, "abstained": 1, "review_on": "2027-02-05"}
    draft, adopted, later = (page_texts(plan(part(1, "Ours", "cover"), version=version))
                             for version in (None, row(1, "Version 1", **voted),
                                             row(1, "Version 1", frozen={"hash": "x"}, **voted)))
    assert "Draft for approval by the council" in draft[0]
    assert "Version 1, adopted on 5 February 2026" in adopted[0]
    assert "Draft that follows Version 1, adopted on 5 February 2026" in later[0]
    (signed,) = (page for page in adopted if "Signatures" in page)
    assert "2026-14" in signed and "5 February 2027" in signed and "17 2 1" in signed
    assert not any("2026-14" in page for page in (*draft, *later))


@pytest.mark.parametrize(("language", "against", "drawbacks"), [
    ("fr", "Contre", "Inconvénients"), ("ar", "ضد", "المآخذ")])
def test_the_vote_is_counted_in_the_words_of_a_vote(
        language: str, against: str, drawbacks: str) -> None:
    """English says “against” of a vote and of an option; other languages do not."""
    words = unicodedata.normalize("NFKC", text_of(plan(language=language))).split()
    assert against in words
    assert drawbacks not in words


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_title_of_any_length_has_room(language: str) -> None:
    name = "سطر طويل " * 600
    pages = page_texts(plan(*(part(number, name, section, "Words") for number, section in enumerate(
        ("cover", "summary", "own"), 1)), language=language))
    assert "…" in pages[1 if "…" in pages[1] else 2]
