"""What the classes of all tables share: values are checked, unknown fields refused."""

from typing import Any

from pydantic import ConfigDict
from sqlmodel import SQLModel

Words = dict[str, Any] | None
Keys = list[str] | None
Levels = dict[str, int | str] | None
Parts = dict[str, str] | None


RULES = ConfigDict(extra="forbid", strict=True)
"""Unknown fields and values of another type are refused."""


class Checked(SQLModel):
    """Values of one row, checked by the rules above."""

    # Built when it is needed: most starts only read.
    model_config = ConfigDict(**RULES, defer_build=True)  # type: ignore[assignment]
