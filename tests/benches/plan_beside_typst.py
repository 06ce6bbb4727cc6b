"""Bench: the whole plan of a large town, beside typst setting the same words and tables.

Needs typst, as its Python package or as the program; where neither is there, ours stands alone.
"""

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from large_plan import fill

RUNS = int(os.environ.get("N", "3"))
LIMIT = 6.0
"""Our seconds a page over typst's, at most: ours is tagged, hyphenated and written in Python."""
DOCUMENT = "prevention-plan"
FONTS = Path(__file__).resolve().parents[2] / "build" / "assets" / "fonts"
_COMPILE = """
import sys, time, typst
fonts = typst.Fonts(include_system_fonts=False, font_paths=[sys.argv[3]])
start = time.perf_counter()
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=fonts)
print(time.perf_counter() - start)
"""
_HEAD = """#set page("a4", margin: 2.2cm, numbering: "1")
#set text(font: "Noto Sans", size: 9.5pt, lang: "en", hyphenate: true)
#set par(justify: false)
#outline()
"""


def best(run: Callable[[], float]) -> float:
    """The best of several runs, since other work on the machine only ever slows one down."""
    return min(run() for _ in range(RUNS))


def large_town(folder: Path) -> Any:
    """A town with a plan as large as a real one's, open."""
    from strongcity_desktop.language.texts import LocalText
    from strongcity_desktop.operations.open_town import TownDetails, create_town

    town = create_town(folder / "Large.strongcity", TownDetails(
        name=LocalText.of("Large", "en"), language="en", languages=("en",), currency="EUR"), "")
    town.run(fill)
    return town


def blocks_of(town: Any) -> tuple[bytes, Sequence[Any], Any, str]:
    """The plan, and the blocks, the setting and the foot note that it was made from."""
    from strongcity_desktop.documents.plan import plan
    from strongcity_desktop.operations.make_document import DocumentOptions, make_document

    taken: list[tuple[Sequence[Any], Any, str]] = []
    make = plan.make_pdf

    def keep(blocks: Sequence[Any], setting: Any, foot_note: str) -> bytes:
        taken.append((blocks, setting, foot_note))
        return make(blocks, setting, foot_note)

    plan.make_pdf = keep
    try:
        pdf = town.run(lambda t: make_document(t, DOCUMENT, DocumentOptions("en")))
    finally:
        plan.make_pdf = make
    return pdf, *taken[-1]


def string(words: Any) -> str:
    """Words as a string of typst; a run of spans as one."""
    text = words if isinstance(words, str) else "".join(span.text for span in words)
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def cell(value: Any) -> str:
    """What stands in a cell: words, or the words beside bars and boxes."""
    if hasattr(value, "items"):
        return string(", ".join(words for words, _ticked in value.items))
    return string(getattr(value, "words", value))


def table(block: Any) -> str:
    """A table with the head that repeats and the same relative widths."""
    widths = ", ".join(f"{share}fr" for share in block.shares)
    head = f"table.header({', '.join(f'strong({string(words)})' for words in block.head)}), " \
        if block.head else ""
    rows = [*block.rows, *([block.total] if block.total else [])]
    cells = ", ".join(cell(value) for row in rows for value in row)
    return f"#table(columns: ({widths},), {head}{cells})"


def set_by_typst(blocks: Sequence[Any]) -> Iterator[str]:
    """The same words and tables in typst's own language; of a chart its table, where it has one."""
    for block in blocks:
        kind = type(block).__name__
        if kind == "Heading":
            yield ("#pagebreak(weak: true)\n" if not block.level else "") + (
                f"#heading(level: {block.level + 1}, {string(block.text)})")
        elif kind == "QuestionHeading":
            yield f"#strong({string(block.text)})"
        elif kind == "Table":
            yield table(block)
        elif kind == "Facts":
            pairs = ", ".join(f"strong({string(label)}), {string(words)}"
                              for label, words in block.pairs)
            yield f"#grid(columns: (1fr, 3fr), gutter: 6pt, {pairs})"
        elif kind == "Bullets":
            yield f"#list({', '.join(string(item) for item in block.items)})"
        elif kind == "Together":
            yield "#block(breakable: false)[\n" + "\n\n".join(set_by_typst(block.blocks)) + "\n]"
        elif kind == "NewPage":
            yield "#pagebreak(weak: true)"
        elif hasattr(block, "words"):
            yield f"#par({string(block.words)})"
        elif is_dataclass(block):
            yield from set_by_typst([value for field in fields(block)
                                     if is_dataclass(value := getattr(block, field.name))])


def seconds_of_typst(source: Path, pdf: Path) -> float:
    """Seconds that typst takes in a process of its own: within one it remembers what it set."""
    if importlib.util.find_spec("typst") is not None:
        done = subprocess.run([sys.executable, "-c", _COMPILE, source, pdf, FONTS], check=True,
                              capture_output=True, text=True)
        return float(done.stdout)
    start = time.perf_counter()
    subprocess.run(["typst", "compile", "--ignore-system-fonts", "--font-path", FONTS, source, pdf],
                   check=True, capture_output=True)
    return time.perf_counter() - start


def timed(work: Callable[[], object]) -> float:
    """Seconds of one run."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> int:
    """Print both; 1 where ours takes more than the limit allows."""
    from sample_report import pages_in

    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from strongcity_desktop.documents.make_pdf import make_pdf

        town = large_town(Path(home))
        try:
            pdf, blocks, setting, foot_note = blocks_of(town)  # and loads fonts and code
            whole = best(lambda: timed(lambda: blocks_of(town)))
        finally:
            town.close()
        laid = best(lambda: timed(lambda: make_pdf(blocks, setting, foot_note)))
        ours, theirs = Path(home) / "ours.pdf", Path(home) / "theirs.pdf"
        ours.write_bytes(pdf)
        pages = pages_in(ours)
        print(f"the plan of a large town, {pages} pages (best of {RUNS} runs)")
        print(f"  ours: {whole:.2f} s read and made, {laid:.2f} s of it set, "
              f"{pages / whole:.1f} pages/s")
        if importlib.util.find_spec("typst") is None and shutil.which("typst") is None:
            print("  typst is not here: nothing to compare with")
            return 0
        source = Path(home) / "plan.typ"
        source.write_text(_HEAD + "\n\n".join(set_by_typst(blocks)), "utf-8")
        seconds = best(lambda: seconds_of_typst(source, theirs))
        count = pages_in(theirs)
    ratio = (whole / pages) / (seconds / count)
    over = "" if ratio <= LIMIT else "   over the limit"
    print(f"  typst: {seconds:.2f} s set, {count} pages, {count / seconds:.1f} pages/s")
    print(f"  ours takes {ratio:.1f} times as long a page, set alone "
          f"{(laid / pages) / (seconds / count):.1f}   at most {LIMIT:.0f}{over}")
    return 0 if ratio <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
