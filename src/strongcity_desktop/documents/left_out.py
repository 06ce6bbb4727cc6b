"""What an edition leaves out, counted by kind, and the sentence that says so."""

from dataclasses import dataclass, field

from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator

_KINDS = (
    (Mark.PERSONAL, mark("{n} contact"), mark("{n} contacts")),
    (Mark.INTERNAL, mark("{n} internal note"), mark("{n} internal notes")),
    (Mark.SENSITIVE, mark("{n} sensitive note"), mark("{n} sensitive notes")),
)
_ROWS = (mark("{n} entry not listed publicly"), mark("{n} entries not listed publicly"))
_SMALL = (mark("{n} number under 5"), mark("{n} numbers under 5"))


@dataclass
class LeftOut:
    """A tally kept while a document is written."""

    edition: Edition
    marks: dict[Mark, int] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)
    small_numbers: int = 0
    second_numbers: int = 0
    """How many were held back because a small one could be worked out from them."""

    def shows(self, declared: Mark, *, is_filled: bool = True) -> bool:
        """Whether the edition shows a field with this mark; counts it where it does not."""
        if self.edition.shows(declared):
            return True
        if is_filled:
            self.marks[declared] = self.marks.get(declared, 0) + 1
        return False

    def phrases(self, t: Translator) -> tuple[str, ...]:
        """What is left out, each kind with its number: "4 contacts"."""
        phrases = [t.plural(one, many, self.marks[kind]) for kind, one, many in _KINDS
                   if self.marks.get(kind)]
        if self.rows:
            phrases.append(t.plural(*_ROWS, len(self.rows)))
        if self.small_numbers:
            phrases.append(t.plural(*_SMALL, self.small_numbers))
        return tuple(phrases)

    def sentence(self, t: Translator) -> str:
        """The sentence under "Left out"."""
        phrases = self.phrases(t)
        is_public = self.edition.audience is Audience.PUBLIC
        if not phrases:
            return t("Nothing is left out of this version.")
        if is_public:
            return t("The public version does not show: {things}.", things=t.list(phrases))
        return t("This version does not show: {things}.", things=t.list(phrases))


def version_words(edition: Edition, t: Translator) -> str:
    """The line "Version" of the control block."""
    if edition.audience is Audience.PUBLIC:
        return t("Public. Contacts and sensitive notes are left out.")
    if edition.lists_contacts and edition.shows_sensitive:
        return t("Internal, with contacts and sensitive notes.")
    if edition.lists_contacts:
        return t("Internal, with contacts. Sensitive notes are left out.")
    if edition.shows_sensitive:
        return t("Internal, with sensitive notes. Contacts are left out.")
    return t("Internal. Contacts and sensitive notes are left out.")


