"""A document in two languages: one whole after the other, in one file with one table of marks."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf


def one_after_the_other(first: bytes, second: bytes) -> bytes:
    """Both documents as one PDF file; links and bookmarks of the second lead to its own pages."""
    written = BytesIO()
    with pikepdf.open(BytesIO(first)) as whole, pikepdf.open(BytesIO(second)) as more:
        before = len(whole.pages)
        places = {page.obj.objgen: number for number, page in enumerate(more.pages, before)}
        links = [(number, place, target)
                 for number, page in enumerate(more.pages, before)
                 for place, target in _taken_from(page, places)]
        marks = _marks(more, places)
        languages = [str(part.Root.Lang) for part in (whole, more)]
        whole.pages.extend(more.pages)
        for number, place, target in links:
            whole.pages[number].Annots[place].Dest = _leading_to(whole, target)
        with whole.open_outline() as outline:
            outline.root.extend(_marked(whole, marks))
        with whole.open_metadata(set_pikepdf_as_editor=False) as about:
            about["dc:language"] = languages
        whole.save(written, deterministic_id=True, compress_streams=True,
                   object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()


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
