"""What the classes of all tables share: values are checked, unknown fields refused."""

from typing import Any

from pydantic import ConfigDict
from sqlmodel import SQLModel

Words = dict[str, Any] | None
Keys = list[str] | None
Levels = dict[str, int | str] | None


class Checked(SQLModel):
    """Values of one row: unknown fields and values of another type are refused."""

    # Built when the first row is checked: most starts only read.
    model_config = ConfigDict(  # type: ignore[assignment]
        extra="forbid", strict=True, defer_build=True)
