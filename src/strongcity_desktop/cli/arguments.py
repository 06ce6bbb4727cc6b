"""The words of the command line: each command, its places and its options."""

import argparse

from strongcity_desktop.registers.catalogue import REGISTERS

LISTS = ("documents", "registers", "worksheets", "languages", "practices", "glossary")


def parser() -> argparse.ArgumentParser:
    """The parser of every command; `strongcity [FILE]` itself opens the window and is not here."""
    whole = argparse.ArgumentParser(
        prog="strongcity",
        description="Prepare, check, fill and print town files without a window.")
    whole.add_argument("--version", action="version", version=_version())
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _towns(commands)
    _data(commands)
    _lists(commands)
    commands.add_parser("self-test", help="open every window, print every document, every language")
    return whole


def _version() -> str:
    import importlib.metadata

    return f"StrongCity Desktop {importlib.metadata.version('strongcity-desktop')}"


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--language", metavar="CODE", help="en, fr or ar (default: the system's)")


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON value on standard output")


def _towns(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    new = commands.add_parser("new", help="make a new town file")
    new.add_argument("file")
    new.add_argument("--name", required=True)
    new.add_argument("--country", default="", metavar="KE")
    new.add_argument("--currency", default="", metavar="KES")
    new.add_argument("--language", metavar="CODE", help="the town's own, like sw (default: the "
                                                        "system's)")
    sample = commands.add_parser("sample", help="write the complete sample town")
    sample.add_argument("file")
    _language(sample)
    info = commands.add_parser("info", help="what a town file holds")
    info.add_argument("file")
    _json(info)
    _language(info)
    check = commands.add_parser("check", help="is the file whole?")
    check.add_argument("file")
    _language(check)
    backup = commands.add_parser("backup", help="write a verified backup")
    backup.add_argument("file")
    backup.add_argument("out")
    _language(backup)
    restore = commands.add_parser("restore", help="make a town file from a backup")
    restore.add_argument("backup")
    restore.add_argument("file")
    _language(restore)


def _data(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    export = commands.add_parser("export", help="a document as PDF, or data as XLSX, ODS, "
                                                "CSV, JSON, contacts as VCF, dates as ICS, "
                                                "results as XML of IATI")
    export.add_argument("file")
    export.add_argument("out")
    export.add_argument("--document", metavar="ID")
    export.add_argument("--register", metavar="ID")
    export.add_argument("--second-language", metavar="CODE",
                        help="the document once more, in this language")
    export.add_argument("--facing", action="store_true",
                        help="both languages side by side, page for page")
    export.add_argument("--audience", choices=("public", "internal"), default="public")
    export.add_argument("--sensitive", action="store_true",
                        help="data for internal readers with sensitive notes: a town goes out "
                             "whole only so")
    export.add_argument("--paper", choices=("a4", "letter"), default="a4")
    export.add_argument("--depth", choices=("short", "full"), default="full")
    _language(export)
    bring = commands.add_parser("import", help="rows from CSV or XLSX, a town from JSON, "
                                               "results from XML of IATI")
    bring.add_argument("file")
    bring.add_argument("source")
    bring.add_argument("--register", metavar="ID")
    bring.add_argument("--dry-run", action="store_true")
    _language(bring)
    answer = commands.add_parser("answer", help="one answer, by key")
    answer.add_argument("file")
    answer.add_argument("worksheet")
    answer.add_argument("question")
    answer.add_argument("value", help="JSON")
    _language(answer)


def _lists(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    show = commands.add_parser("list", help="what there is")
    show.add_argument("what", choices=(*LISTS, *REGISTERS))
    show.add_argument("file", nargs="?", help="the town, for the rows of a register")
    _json(show)
    _language(show)
    describe = commands.add_parser("describe", help="keys, kinds, choices, labels, marks")
    describe.add_argument("what", choices=("worksheet", "register"))
    describe.add_argument("id")
    _json(describe)
    _language(describe)
