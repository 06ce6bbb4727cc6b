"""What the pages of adopted versions show, read in one go off the window's thread."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.adopt_plan import next_name, papers_of, usual_languages
from strongcity_desktop.operations.changes_since import newest_adopted, read_changes
from strongcity_desktop.operations.check_adopted import check_adopted
from strongcity_desktop.operations.council_papers import last_adopted, meant_for_the_vote
from strongcity_desktop.operations.documents_offered import documents
from strongcity_desktop.operations.plan_to_mend import check_plan
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import rows
from strongcity_desktop.store.moment import today

if TYPE_CHECKING:
    from strongcity_desktop.operations.check_adopted import AdoptedChecked
    from strongcity_desktop.operations.plan_to_mend import ToMend
    from strongcity_desktop.registers.changes_told import ChangesTold
    from strongcity_desktop.store.town_file import TownFile

_PLAN = {"public": mark("Plan for everyone ({language})"),
         "internal": mark("Plan for council and staff ({language})")}
_FACING = mark("Plan for everyone, side by side ({first}, {second})")
_PAPER = mark("{paper} ({language})")
_CONTENT = mark("The content: every entry that the plan tells of")
_PDF, _VOTE = ".pdf", "approval"


@dataclass(frozen=True)
class VersionFacts:
    """One version as it was proved just now, and what changed since; None where nobody asked."""

    checked: "AdoptedChecked"
    changes: "ChangesTold | None"

    @property
    def row(self) -> Row:
        """The version itself."""
        return self.checked.row


@dataclass(frozen=True)
class NextFacts:
    """What the next version would be called, in which languages it is usually frozen, and what the
    plan still lacks."""

    number: int
    name: str
    languages: tuple[str, ...]
    adopted_by: str
    owner: str
    follow_up: str
    review_on: date | None
    on_day: date
    to_mend: "tuple[ToMend, ...]"


def gather(town: "TownFile", t: Translator, asked: frozenset[str]) -> tuple[VersionFacts, ...]:
    """Every version, the newest first; with the changes since the newest and those `asked` for."""
    newest = newest_adopted(town)
    shown = asked | ({newest.id} if newest else set())
    edition = Edition(Audience.INTERNAL)
    return tuple(VersionFacts(one, read_changes(town, t, edition, one.row.id)
                              if one.row.id in shown and one.is_frozen else None)
                 for one in check_adopted(town))


def gather_next(town: "TownFile", t: Translator) -> NextFacts:
    """What is known before the decision is written down: from its papers, else as last time."""
    number, name = next_name(town)
    last = max(rows.rows(town, ADOPTED_VERSIONS.id), key=lambda row: row.number, default=None)

    meant = meant_for_the_vote(town, last_adopted(rows.rows(town, ADOPTED_VERSIONS.id)))

    def said(key: str) -> str:
        stored = meant.get(key) or (last.values.get(key) if last else None)
        return row_name(ADOPTED_VERSIONS, Row("", 0, {"name": stored}), t) if stored else ""

    languages = usual_languages(town)
    checked = check_plan(town, languages[0], t, is_public=True)
    return NextFacts(number, name, languages, said("adopted_by"), said("owner"),
                     said("follow_up"), _day(meant.get("review_on")), today(),
                     tuple(one for one in checked.to_mend if one.key != _VOTE))


def _day(stored: Any) -> date | None:
    return date.fromisoformat(stored) if stored else None


def in_order(names: Iterable[str]) -> list[str]:
    """The names of papers as they are read: the plan for everyone first, the content last."""
    return sorted(names, key=lambda name: (not name.endswith(_PDF), not name.startswith("plan-"),
                                           "public" not in name, name))


def paper_in_words(name: str, t: Translator) -> str:
    """What a frozen paper is, for a reader: "Plan for everyone (Français)"."""
    if not name.endswith(_PDF):
        return t(_CONTENT)
    parts = name.removesuffix(_PDF).split("-")
    if parts[0] == "plan" and len(parts) == 3 and parts[2] in _PLAN:
        return t(_PLAN[parts[2]], language=t.language_name(parts[1]))
    if parts[0] == "plan" and len(parts) == 4:
        return t(_FACING, first=t.language_name(parts[1]), second=t.language_name(parts[2]))
    kinds = {kind.id: kind for kind in documents()}
    kind = kinds.get("-".join(parts[:-1]))
    return t(_PAPER, paper=kind.title_in(t), language=t.language_name(parts[-1])) if kind else name


def papers_in_words(languages: tuple[str, ...], facing: bool, t: Translator) -> tuple[str, ...]:
    """What would be frozen in these languages, each in words."""
    return (*(paper_in_words(one.name, t) for one in papers_of(languages, facing)),
            t(_CONTENT))
