"""Gathers every source message: out of the code, the worksheets, the registers and the library."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from strongcity_desktop.language import content_messages
from strongcity_desktop.library.domain_advice import advice
from strongcity_desktop.library.glossary import glossary
from strongcity_desktop.library.indicators import bank
from strongcity_desktop.library.motions import motion_messages
from strongcity_desktop.library.practices import practices
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.ui.qt_strings import QT_STRINGS
from strongcity_desktop.worksheets import loader

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "src" / "strongcity_desktop"
_SPEAKING = {"t", "_t", "mark"}


class SourceMessage(NamedTuple):
    """One message as the catalogue knows it; `place` is a file of the project, without a line."""

    context: str | None
    text: str
    plural: str
    place: str


def source_messages() -> list[SourceMessage]:
    """Every message of the app, sorted by place and reading order within it."""
    found = [message for file in sorted(CODE.rglob("*.py")) for message in code_messages(file)]
    return [*found, *_content()]


def code_messages(file: Path) -> Iterator[SourceMessage]:
    """The messages of `t("…")`, `t.plural("…", "…", n)`, `mark("…")` and refusals in one file.

    Raises ValueError where one of them is an f-string, which no catalogue can hold.
    """
    place = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
    nodes = list(ast.walk(ast.parse(file.read_text("utf-8"))))
    pairs = [pair for node in nodes if (pair := _plural_pair(node, place))]
    for one, many in pairs:
        yield SourceMessage(None, one, many, place)
    paired = {text for pair in pairs for text in pair}
    for node in nodes:
        if isinstance(node, ast.Call) and node.args and _speaks(_called(node.func)):
            for text in _words(node.args[0], place):
                if text not in paired:
                    yield SourceMessage(None, text, "", place)


def _plural_pair(node: ast.AST, place: str) -> tuple[str, str] | None:
    """Both forms of `t.plural(one, many, n)`, or of a tuple that ends in two marked forms."""
    forms: list[ast.expr] = []
    if isinstance(node, ast.Call) and _called(node.func) == "plural" and len(node.args) > 2:
        forms = node.args[:2]
    elif isinstance(node, ast.Tuple) and len(node.elts) > 1:
        forms = [item.args[0] for item in node.elts[-2:]
                 if isinstance(item, ast.Call) and item.args and _called(item.func) == "mark"]
    texts = [text for form in forms for text in _words(form, place)]
    if len(texts) != 2 or "{n}" not in texts[1]:
        return None
    return texts[0], texts[1]


def _speaks(name: str) -> bool:
    return name in _SPEAKING or name.endswith(("Refusal", "DamagedTownFile"))


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _words(given: ast.expr, place: str) -> list[str]:
    """The literal texts that an argument can be."""
    if isinstance(given, ast.Constant) and isinstance(given.value, str):
        return [given.value]
    if isinstance(given, ast.IfExp):
        return [*_words(given.body, place), *_words(given.orelse, place)]
    if isinstance(given, ast.JoinedStr):
        raise ValueError(f"{place}, line {given.lineno}: an f-string cannot be translated")
    return []


def _content() -> Iterator[SourceMessage]:
    folder = loader.paths.resources_folder() / "worksheets"
    for file in sorted(folder.glob("*/*.toml")):
        yield from _placed(content_messages.worksheet_messages(loader.load_worksheet(file)),
                           file.relative_to(ROOT).as_posix())
    for register in REGISTERS.values():
        yield from _placed(content_messages.register_messages(register),
                           f"src/strongcity_desktop/registers/{register.one}.py")
    for term in glossary():
        yield from _placed(content_messages.term_messages(term), "resources/library/glossary.toml")
    for practice in practices():
        yield from _placed(content_messages.practice_messages(practice),
                           "resources/library/practices.toml")
    for piece in advice():
        yield from _placed(content_messages.advice_messages(piece),
                           "resources/library/domain_advice.toml")
    for indicator in bank():
        yield from _placed(content_messages.indicator_messages(indicator),
                           "resources/indicators/bank.toml")
    for context, text in motion_messages():
        yield SourceMessage(context, text, "", "resources/motions")
    for text in QT_STRINGS:
        yield SourceMessage("qt", text, "", "src/strongcity_desktop/ui/qt_strings.py")


def _placed(messages: Iterator[content_messages.ContentMessage], place: str
            ) -> Iterator[SourceMessage]:
    return (SourceMessage(message.context, message.text, "", place) for message in messages)
