"""Compile every catalogue: `compile_catalogues.py translations build/assets/catalogues`."""

import sys
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po


def compile_catalogues(sources: Path, target: Path) -> list[Path]:
    """Write a `.mo` for each `<language>/LC_MESSAGES/*.po` and return the files written."""
    written = []
    for source in sorted(sources.glob("*/LC_MESSAGES/*.po")):
        compiled = (target / source.relative_to(sources)).with_suffix(".mo")
        compiled.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parent.parent.name)
        with compiled.open("wb") as binary:
            write_mo(binary, catalogue)
        written.append(compiled)
    return written


if __name__ == "__main__":
    for file in compile_catalogues(Path(sys.argv[1]), Path(sys.argv[2])):
        print(file)
