"""From blocks to the bytes of a PDF file: built, then given its title and stripped of traces."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

import pikepdf
from reportlab.platypus import Flowable

from strongcity_desktop.documents.blocks import Block, Cover, EmptyPages, NewPage
from strongcity_desktop.documents.control_block import ControlBlock, control_block
from strongcity_desktop.documents.cover import draw_cover
from strongcity_desktop.documents.layout import flowables
from strongcity_desktop.documents.page_frame import Frames
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.short_ending import short_ending
from strongcity_desktop.documents.typesetting.plain_text import clean


def make_pdf(blocks: Sequence[Block], setting: Setting, foot_note: str) -> bytes:
    """The document as a PDF file; the same blocks and setting give the same bytes."""
    if setting.facing is not None:
        blocks = setting.facing.spread_out(blocks)
    covers = [block for block in blocks if isinstance(block, Cover)]
    cover = covers[0] if covers else None

    def drawn(canvas: Any) -> None:
        if cover is not None:
            draw_cover(canvas, setting, cover)

    control = control_block(setting)
    frames = Frames(setting, foot_note, drawn if cover else None, control)
    built = BytesIO()
    frames.template(built).multiBuild(_story(blocks, setting, control),
                                      canvasmaker=frames.canvas_maker())
    return _dressed(built, setting)


def _story(blocks: Sequence[Block], setting: Setting, control: ControlBlock | None
           ) -> list[Flowable]:
    """All that is set on the pages; what is said of the document itself stands last, but before
    the empty pages that only wait for the other language."""
    end = len(blocks)
    while end and isinstance(blocks[end - 1], EmptyPages | NewPage):
        end -= 1
    told, waiting = blocks[:end], blocks[end:]
    last = short_ending(told, setting)
    body = flowables(told if last is None else told[:-2], setting)
    return [*body, *([last] if last else []), *([control] if control else []),
            *flowables(waiting, setting)]


def page_count(pdf: bytes) -> int:
    """How many pages a made document has."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _dressed(built: BytesIO, setting: Setting) -> bytes:
    """With title, author, language and direction; without program names and dates."""
    with pikepdf.open(built) as pdf:
        del pdf.docinfo
        root = pdf.Root
        root.Lang = pikepdf.String(setting.language)
        root.ViewerPreferences = pikepdf.Dictionary(
            DisplayDocTitle=True,
            Direction=pikepdf.Name.R2L if setting.is_mirrored else pikepdf.Name.L2R)
        root.PageMode = pikepdf.Name.UseNone
        with pdf.open_metadata(set_pikepdf_as_editor=False) as about:
            about["dc:title"] = clean(setting.title)
            about["dc:creator"] = [clean(setting.town)]
            about["dc:language"] = [setting.language]
        written = BytesIO()
        pdf.save(written, deterministic_id=True, compress_streams=True,
                 object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()
