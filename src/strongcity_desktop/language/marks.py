"""How far a field may travel: its mark, and which edition of a print shows it."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """Declared once with each field of a register or question of a worksheet."""

    PUBLIC = "public"
    INTERNAL = "internal"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


class Audience(StrEnum):
    """Who reads a print."""

    PUBLIC = "public"
    INTERNAL = "internal"


@dataclass(frozen=True)
class Edition:
    """One print: its audience, whether it lists contacts, whether sensitive fields were ticked."""

    audience: Audience = Audience.PUBLIC
    lists_contacts: bool = False
    shows_sensitive: bool = False

    def shows(self, mark: Mark) -> bool:
        """Whether a field with this mark stands in the edition."""
        if self.audience is Audience.PUBLIC:
            return mark is Mark.PUBLIC
        if mark is Mark.PERSONAL:
            return self.lists_contacts
        if mark is Mark.SENSITIVE:
            return self.shows_sensitive
        return True
