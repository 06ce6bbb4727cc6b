"""One filled worksheet as plain values, for the documents that tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.worksheets.kinds import Depth, Worksheet


@dataclass(frozen=True)
class Answered:
    """The worksheet, its answers, and when they were given; `title` is its name for the reader."""

    worksheet: Worksheet
    answers: Mapping[str, Any]
    depth: Depth
    started_on: date
    finished_on: date | None
    title: str = ""
    prepared_by: str = ""
    id: str = ""
