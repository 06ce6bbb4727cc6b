"""What a whole-town file holds beside rows and answers: links of evidence, views, matchings."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from strongcity_desktop.exchange.row_reading import Problem, as_id
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_plan import Plan, RowResult, State
from strongcity_desktop.operations.importing.kept_shapes import matching_of, view_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store import worksheets as stored
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

_UNFIT = mark("This is not as an export writes it. Export the town again, or leave it out.")
_NO_ID = mark("It has no id, or the same id stands in this part twice.")
_NO_DOCUMENT = mark("It names a document that is neither in the town nor in the file.")
_NO_END = mark("It names an entry or an answer that is neither in the town nor in the file.")
_LINKED = mark("{entry}: {document}")
_NAMED = mark("{register}: {name}")
_JUDGED = ("quality", "sensitivity", "note")
_LONGEST_KEY = 80


@dataclass(frozen=True)
class _There:
    """What is there once the file has come in: rows by register and id, worksheets by id."""

    town: TownFile
    plan: Plan
    bundle: Mapping[str, Any]
    t: Translator

    def named(self, register_id: Any, row_id: Any) -> str | None:
        """What a row is called; None where there is none."""
        if not isinstance(register_id, str) or register_id not in REGISTERS \
                or not isinstance(row_id, str):
            return None
        return self.names(register_id).get(row_id)

    def names(self, register_id: str) -> Mapping[str, str]:
        """What the rows of a register are called, by id."""
        if register_id not in self._known:
            declared = REGISTERS[register_id]
            self._known[register_id] = {
                row.id: row_name(declared, row, self.t) for row in rows(self.town, register_id)
            } | self.plan.new_rows.get(register_id, {})
        return self._known[register_id]

    @cached_property
    def _known(self) -> dict[str, Mapping[str, str]]:
        return {}

    @cached_property
    def filled(self) -> Mapping[Any, str]:
        """What the filled worksheets are called, by id."""
        here = {one.id: one.title for one in stored.list_filled(self.town)}
        return {**{as_id(one.get("id")): clean(str(one.get("title", "")))
                   for one in self.bundle.get("worksheets", []) if isinstance(one, dict)}, **here}


Values = dict[str, Any]


@dataclass(frozen=True)
class _Part:
    """One list of the file: the table it is kept in, how one of it is read and what it is called.

    One without a known id is the same as one that is there when the `alike` columns are equal.
    """

    key: str
    title: str
    table: str
    alike: tuple[str, ...]
    read: Callable[[_There, Mapping[str, Any]], Values]
    name: Callable[[_There, Mapping[str, Any]], str]


def plan_beside(plan: Plan, town: TownFile, bundle: Mapping[str, Any], t: Translator) -> None:
    """Add all of it to the plan; what the file does not name stays as it is."""
    there = _There(town, plan, bundle, t)
    for part in _PARTS:
        _plan_part(plan, town, part, bundle.get(part.key, []), there)


def _plan_part(plan: Plan, town: TownFile, part: _Part, given: list[Any], there: _There) -> None:
    sheet = there.t(part.title)
    kept = {row["id"]: row for row in town.rows(part.table)} if given else {}
    by_looks = {tuple(row[key] for key in part.alike): id for id, row in kept.items()}
    seen: set[str] = set()
    for place, one in enumerate(given, 1):
        try:
            row_id, values = _read(part, there, one, seen)
        except Refusal as reason:
            plan.problems.append(Problem(place, "", reason, sheet))
            plan.rows.append(RowResult(place, sheet, "", "problem"))
            continue
        if row_id not in kept:
            row_id = by_looks.get(tuple(values[key] for key in part.alike), row_id)
        before = kept.get(row_id)
        changed = {key: value for key, value in values.items()
                   if before is None or before[key] != value}
        state: State = "new" if before is None else "changed" if changed else "unchanged"
        plan.rows.append(RowResult(place, sheet, part.name(there, values), state))
        if changed:
            plan.writes.append(_writing(part.table, row_id, changed, is_new=before is None))


def _read(part: _Part, there: _There, given: Any, seen: set[str]) -> tuple[str, Values]:
    if not isinstance(given, dict):
        raise Refusal(_UNFIT)
    row_id = as_id(given.get("id"))
    if row_id is None or row_id in seen:
        raise Refusal(_NO_ID)
    seen.add(row_id)
    return row_id, part.read(there, given)


def _writing(table: str, row_id: str, values: Values, *, is_new: bool
             ) -> "Callable[[Step], object]":
    if is_new:
        return lambda step: step.insert(table, {**values, "id": row_id})
    return lambda step: step.update(table, row_id, values)


# Links of evidence

def _link(there: _There, given: Mapping[str, Any]) -> Values:
    document = as_id(given.get("document"))
    if there.named(EVIDENCE_FILES.id, document) is None:
        raise Refusal(_NO_DOCUMENT)
    judged = tidy(EVIDENCE_FILES, {key: given[key] for key in _JUDGED if key in given})
    for finding in check_row(EVIDENCE_FILES, judged, today=today()):
        if finding.strength == "must" and finding.field_key in _JUDGED:
            raise finding.as_refusal()
    return {"document_id": document, **_end(there, given), **judged}


def _end(there: _There, given: Mapping[str, Any]) -> Values:
    none = dict.fromkeys(("register_id", "row_id", "filled_id", "question_key"))
    row_id, filled_id = as_id(given.get("row")), as_id(given.get("worksheet"))
    question = given.get("question")
    if row_id and not filled_id and there.named(given.get("register"), row_id) is not None:
        return {**none, "register_id": given["register"], "row_id": row_id}
    if filled_id in there.filled and filled_id and isinstance(question, str) \
            and 0 < len(question) <= _LONGEST_KEY and clean(question) == question:
        return {**none, "filled_id": filled_id, "question_key": question}
    raise Refusal(_NO_END)


def _link_name(there: _There, values: Mapping[str, Any]) -> str:
    entry = there.filled[values["filled_id"]] if values["filled_id"] else \
        there.named(values["register_id"], values["row_id"])
    return there.t(_LINKED, entry=entry or "",
                   document=there.named(EVIDENCE_FILES.id, values["document_id"]) or "")


# What is kept by name

def _view(_there: _There, given: Mapping[str, Any]) -> Values:
    kept = view_of(given)
    if kept is None:
        raise Refusal(_UNFIT)
    return kept


def _matching(_there: _There, given: Mapping[str, Any]) -> Values:
    kept = matching_of(given)
    if kept is None:
        raise Refusal(_UNFIT)
    return kept


def _kept_name(there: _There, values: Mapping[str, Any]) -> str:
    return there.t(_NAMED, register=title(there.t, REGISTERS[values["register_id"]]),
                   name=values["name"])


_PARTS = (
    _Part("evidence_links", mark("Evidence"), "evidence_link",
          ("document_id", "register_id", "row_id", "filled_id", "question_key"), _link, _link_name),
    _Part("saved_views", mark("Kept views"), "saved_view", ("register_id", "name"), _view,
          _kept_name),
    _Part("import_matchings", mark("Kept matchings of columns"), "import_matching",
          ("register_id", "name"), _matching, _kept_name),
)

