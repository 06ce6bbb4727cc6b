"""Rows and a source of documents, made by hand for one test."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.fields import Row

TODAY = date(2026, 2, 9)
PUBLIC, INTERNAL = Edition(), Edition(Audience.INTERNAL)


def said(words: str, language: str = "en") -> dict[str, Any]:
    """A text as it is stored."""
    return LocalText.of(words, language).to_json()


def row(number: int, name: str, **values: Any) -> Row:
    """A row with its name."""
    return Row(str(UUID(int=number)), number, {"name": said(name), **values})


def source_of(registers: dict[str, Iterable[Row]], *, language: str = "en",
              edition: Edition = PUBLIC) -> Source:
    """What a document reads these rows from."""
    setting = Setting(translator(language), edition, "Valmora", "Trial", TODAY)
    return Source(setting, {key: tuple(rows) for key, rows in registers.items()},
                  LeftOut(edition))
