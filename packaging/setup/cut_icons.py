"""Cut the icons that the app uses out of the Phosphor font (MIT) into single SVG files."""

import importlib.metadata
import json
import sys
from pathlib import Path

from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

ICONS = [
    "house", "house-fill", "compass", "compass-fill", "map-trifold", "leaf", "chart-line-up",
    "handshake", "list-bullets", "list-bullets-fill", "users-three", "users-three-fill",
    "check-square-offset", "scales", "folder-open", "printer", "printer-fill", "books",
    "projector-screen", "gear", "gear-fill", "check", "check-bold", "circle", "circle-half-fill",
    "flag-fill", "clock", "check-circle-fill", "identification-card", "lightbulb", "buildings",
    "buildings-fill", "globe", "question", "magnifying-glass", "caret-down", "caret-left",
    "caret-right", "caret-up", "arrow-left", "arrow-right", "arrow-up", "arrow-down", "plus",
    "plus-circle", "x", "x-circle-fill", "info", "export", "download-simple", "upload-simple",
    "trash", "copy", "arrow-counter-clockwise", "arrow-clockwise", "clock-counter-clockwise",
    "floppy-disk", "laptop", "map-pin", "table", "file-pdf", "pencil-simple", "list", "note",
    "funnel", "columns", "dots-three", "link-simple", "moon", "sun", "desktop", "text-aa",
    "keyboard", "recycle", "user", "image", "circle-fill", "chats-teardrop", "translate",
    "calendar-check", "calendar-blank", "paperclip", "phone", "envelope-simple", "file-text",
    "eraser", "sliders-horizontal", "rows", "bookmark-simple", "clipboard-text", "tag", "users",
    "address-book", "files", "sort-ascending", "sort-descending", "arrows-down-up", "funnel-simple",
    "wallet", "receipt", "trend-up", "flow-arrow", "quotes", "megaphone",
    "student", "chalkboard-teacher", "flag", "check-circle", "list-numbers",
    "article", "tree-structure", "anchor", "share-network", "storefront", "lifebuoy",
    "lifebuoy-fill", "bank", "heart", "map-trifold-fill", "handshake-fill", "hourglass",
    "microphone", "leaf-fill", "chart-line-up-fill", "chart-bar-horizontal", "squares-four",
    "dots-six-vertical", "puzzle-piece", "wind", "path", "link", "link-break",
    "arrows-out-cardinal", "folder-open-fill", "chart-pie-slice",
    "scales-fill",
]


def font_and_charmap() -> tuple[TTFont, dict[str, str]]:
    """The Phosphor font and its table of icon names to code points."""
    files = importlib.metadata.files("qtawesome") or []
    found = {Path(str(f)).name: Path(str(f.locate())) for f in files if "phosphor" in str(f)}
    charmap = next(path for name, path in found.items() if name.endswith(".json"))
    font = next(path for name, path in found.items() if name.endswith(".ttf"))
    return TTFont(font), json.loads(charmap.read_text("utf-8"))


def svg_of(font: TTFont, character: str) -> str:
    """One glyph as an SVG drawn in the font's own square, in black."""
    glyphs = font.getGlyphSet()
    name = font.getBestCmap()[ord(character)]
    size = font["head"].unitsPerEm
    bounds = BoundsPen(glyphs)
    glyphs[name].draw(bounds)
    top = font["hhea"].ascent
    pen = SVGPathPen(glyphs, lambda value: f"{value:.1f}".rstrip("0").rstrip("."))
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, 0, top)))
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}">'
            f'<path fill="#000000" d="{pen.getCommands()}"/></svg>\n')


def main(folder: Path) -> None:
    """Fill the folder with one SVG per icon."""
    font, charmap = font_and_charmap()
    folder.mkdir(parents=True, exist_ok=True)
    absent = [name for name in ICONS if name not in charmap]
    if absent:
        sys.exit(f"Not in the icon font: {', '.join(absent)}")
    for name in ICONS:
        character = charmap[name]
        code = character if len(character) == 1 else chr(int(character, 16))
        (folder / f"{name}.svg").write_text(svg_of(font, code), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
