"""Cut the static font files that the app ships out of the pinned font packages."""

import importlib.metadata
import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = {"Regular": 400, "SemiBold": 600}
VARIABLE = {"NotoSans": "fontpkg-noto-sans", "NotoSansArabic": "fontpkg-noto-sans-arabic"}
# Arabic is drawn for lines of two sizes; on screen such lines fall apart. Units of 1,000.
LINE_ROOM = {"NotoSansArabic": (1_060, 400)}
STATIC = {"HindSiliguri": "fontpkg-hind-siliguri"}


def files_of(package: str) -> list[Path]:
    """Every file that the installed package brought."""
    listed = importlib.metadata.files(package) or []
    return [Path(str(entry.locate())) for entry in listed]


def variable_font_in(package: str) -> Path:
    """The upright variable font of the package."""
    fonts = [f for f in files_of(package) if f.suffix == ".ttf" and "Italic" not in f.name]
    return next(f for f in fonts if "fvar" in TTFont(f, lazy=True))


def rename(font: TTFont, style: str) -> None:
    """Give a cut weight its own style name, so that Qt tells the weights apart."""
    names = font["name"]
    family = names.getBestFamilyName()
    for identifier, text in ((1, family if style == "Regular" else f"{family} SemiBold"),
                             (2, "Regular"), (4, f"{family} {style}"),
                             (6, f"{family.replace(' ', '')}-{style}"), (16, family), (17, style)):
        names.setName(text, identifier, 3, 1, 0x409)


def narrow_lines(font: TTFont, above: int, below: int) -> None:
    """Set the room of a line above and below the baseline."""
    scale = font["head"].unitsPerEm / 1_000
    high, low = round(above * scale), round(below * scale)
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = high, -low, 0
    metrics = font["OS/2"]
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = high, -low, 0
    metrics.usWinAscent, metrics.usWinDescent = high, low


def cut_weight(source: Path, style: str, weight: int, target: Path) -> None:
    """Write one static weight of a variable font."""
    font = TTFont(source)
    axes = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    font = instantiateVariableFont(font, {**axes, "wght": weight}, inplace=True)
    rename(font, style)
    font["OS/2"].usWeightClass = weight
    family = target.stem.split("-")[0]
    if family in LINE_ROOM:
        narrow_lines(font, *LINE_ROOM[family])
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(target)


def copy_licence(package: str, folder: Path) -> None:
    """Keep the font's licence beside it."""
    for file in files_of(package):
        if "OFL" in file.name.upper() or "LICENSE" in file.name.upper():
            shutil.copyfile(file, folder / f"{package}-{file.name}")


def main(folder: Path) -> None:
    """Fill the folder with two weights of each family and their licences."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, package in VARIABLE.items():
        source = variable_font_in(package)
        for style, weight in WEIGHTS.items():
            cut_weight(source, style, weight, folder / f"{name}-{style}.ttf")
        copy_licence(package, folder)
    for name, package in STATIC.items():
        for style in WEIGHTS:
            source = next(f for f in files_of(package) if f.name == f"{name}-{style}.ttf")
            shutil.copyfile(source, folder / source.name)
        copy_licence(package, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
