"""A document in two languages, in one file: one whole after the other, or page beside page."""

from collections.abc import Iterator
from io import BytesIO
from itertools import chain, zip_longest
from typing import Any

import pikepdf


def one_after_the_other(first: bytes, second: bytes) -> bytes:
    """Both documents as one PDF file; links and bookmarks of the second lead to its own pages."""
    return _in_one_file(first, second, are_facing=False)


def page_beside_page(first: bytes, second: bytes) -> bytes:
    """Both documents as one PDF file, page by page in turn, opened two pages at a time.

    Both have as many pages. The title is that of both, and each page says its language.
    """
    return _in_one_file(first, second, are_facing=True)


def _in_one_file(first: bytes, second: bytes, are_facing: bool) -> bytes:
    written = BytesIO()
    with pikepdf.open(BytesIO(first)) as whole, pikepdf.open(BytesIO(second)) as more:
        before = len(whole.pages)
        goes_to = [2 * number + 1 if are_facing else before + number
                   for number in range(len(more.pages))]
        places = {page.obj.objgen: goes_to[number] for number, page in enumerate(more.pages)}
        links = [(goes_to[number], place, target)
                 for number, page in enumerate(more.pages)
                 for place, target in _taken_from(page, places)]
        marks = _marks(more, places)
        languages = [str(part.Root.Lang) for part in (whole, more)]
        titles = [_title(part) for part in (whole, more)]
        for number, page in zip(goes_to, more.pages, strict=True):
            whole.pages.insert(number, page)
        for number, place, target in links:
            whole.pages[number].Annots[place].Dest = _leading_to(whole, target)
        with whole.open_outline() as outline:
            made = _marked(whole, marks)
            outline.root[:] = _in_turn(outline.root, made) if are_facing else \
                [*outline.root, *made]
        with whole.open_metadata(set_pikepdf_as_editor=False) as about:
            about["dc:language"] = languages
            if are_facing:
                about["dc:title"] = " · ".join(dict.fromkeys(titles))
        if are_facing:
            _open_as_spreads(whole, languages)
        whole.save(written, deterministic_id=True, compress_streams=True,
                   object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


def _open_as_spreads(pdf: pikepdf.Pdf, languages: list[str]) -> None:
    pdf.Root.PageLayout = pikepdf.Name.TwoPageLeft
    for number, page in enumerate(pdf.pages):
        language = languages[number % 2].encode("ascii")
        page.contents_add(b"/Span <</Lang (" + language + b")>> BDC", prepend=True)
        page.contents_add(b"EMC")


def _title(pdf: pikepdf.Pdf) -> str:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
        return str(about.get("dc:title", ""))


def _in_turn(ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Each section in both languages, one after the other."""
    pairs = chain.from_iterable(zip_longest(ours, theirs))
    return [item for item in pairs if item is not None]


_Target = tuple[int, list[Any]]
_Mark = tuple[str, _Target, list[Any]]


def _taken_from(page: pikepdf.Page, places: dict[tuple[int, int], int]
                ) -> Iterator[tuple[int, _Target]]:
    """Take the targets of links out of a page: a page is copied without those it leads to."""
    for place, link in enumerate(page.get("/Annots", ())):
        if "/Dest" in link:
            yield place, _target(link.Dest, places)
            del link.Dest


def _target(leads_to: Any, places: dict[tuple[int, int], int]) -> _Target:
    page, *where = leads_to
    return places[page.objgen], where


def _leading_to(pdf: pikepdf.Pdf, target: _Target) -> pikepdf.Array:
    number, where = target
    return pikepdf.Array([pdf.pages[number].obj, *where])


def _marks(pdf: pikepdf.Pdf, places: dict[tuple[int, int], int]) -> list[_Mark]:
    def read(items: Any) -> list[_Mark]:
        return [(item.title, _target(item.destination, places), read(item.children))
                for item in items]

    with pdf.open_outline() as outline:
        return read(outline.root)


def _marked(pdf: pikepdf.Pdf, marks: list[_Mark]) -> list[pikepdf.OutlineItem]:
    made = []
    for title, target, inner in marks:
        item = pikepdf.OutlineItem(title, _leading_to(pdf, target))
        item.children.extend(_marked(pdf, inner))
        made.append(item)
    return made
