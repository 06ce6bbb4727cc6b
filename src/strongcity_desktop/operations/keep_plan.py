"""Put the plan together: its parts in their order, which are printed, and the town's own words."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from strongcity_desktop.documents.plan.titles import TITLES
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.operations.keep_register import RowRefusal, working_language
from strongcity_desktop.registers.analysis.plan import COVER, OWN, PlanPart, parts_of
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step

_ID = PLAN_SECTIONS.id
_TITLE_OF_PLAN = mark("Prevention plan")
_ONLY_OWN = mark("Only sections that you added can be deleted. Leave this one out instead.")


def plan_parts(town: TownFile) -> tuple[PlanPart, ...]:
    """The parts of the plan in their order."""
    return parts_of(stored_rows.rows(town, _ID))


def languages_written(town: TownFile) -> tuple[str, ...]:
    """The languages in which the town writes, its working language first."""
    details = town_reads.details(town)
    return tuple(dict.fromkeys((details.language, *details.languages)))


def part_title(part: PlanPart, t: Translator) -> str:
    """What a part is called for a reader; the cover by its place, not by the plan's title."""
    if part.title is None or part.section == COVER:
        return t(TITLES[part.section])
    return part.title.shown_in(t.language).text


def full_title(part: PlanPart, language: str) -> LocalText:
    """The title of a part in every language it has; the usual one where the town gave it none.

    `language` is that in which the town writes.
    """
    if part.title is not None:
        return part.title
    source = _TITLE_OF_PLAN if part.section == COVER else TITLES[part.section]
    texts = {code: translator(code)(source) for code in SHIPPED}
    return LocalText(language if language in texts else "en", texts)


def change_part(town: TownFile, key: str, values: Mapping[str, Any], who: str) -> Changes:
    """Change fields of a part: `name`, `words`, `printed` or `for_staff_only`.

    The first change of a town writes the usual parts as rows in the same step. Raises RowRefusal,
    with nothing changed, when a value breaks a rule; Refusal when the part is no longer there.
    """
    changed = tidy(PLAN_SECTIONS, dict(values))
    with town.step(PLAN_SECTIONS.words.changed, who=who) as step:
        row_id = _row_ids(step, town, with_cover=key == COVER).get(key)
        if row_id is None:
            raise Refusal(NO_LONGER_THERE)
        before = stored_rows.row(town, _ID, row_id).values
        _check({**before, **changed})
        stored_rows.update(step, _ID, row_id, changed)
    return step.changes


def move_part(town: TownFile, key: str, to: int, who: str) -> Changes:
    """Move a part to a place among the parts, counted from 0; the cover stays first."""
    keys = [part.key for part in plan_parts(town)]
    if key not in keys:
        raise Refusal(NO_LONGER_THERE)
    by = max(1, min(to, len(keys) - 1)) - keys.index(key)
    if key == COVER or by == 0:
        return Changes()
    with town.step(PLAN_SECTIONS.words.moved, who=who) as step:
        row_id = _row_ids(step, town)[key]
        stored_rows.move(step, _ID, row_id, by)
    return step.changes


def add_part(town: TownFile, title: str, after: str, who: str) -> str:
    """Add a section of the town's own behind the part `after` ("" for last); its key."""
    values = tidy(PLAN_SECTIONS, {"name": LocalText.of(title, working_language(town)).to_json(),
                                  "section": OWN, "printed": True, "for_staff_only": False})
    _check(values)
    with town.step(PLAN_SECTIONS.words.added, who=who) as step:
        row_ids = _row_ids(step, town)
        row_id = stored_rows.insert(step, _ID, values)
        if after in row_ids or after == COVER:
            before = list(row_ids).index(after) + 1 if after in row_ids else 0
            if by := before - len(row_ids):
                stored_rows.move(step, _ID, row_id, by)
    return row_id


def delete_part(town: TownFile, key: str, who: str) -> Changes:
    """Delete a section of the town's own; undo brings it back. Raises Refusal for a usual one."""
    part = next((one for one in plan_parts(town) if one.key == key), None)
    if part is None:
        raise Refusal(NO_LONGER_THERE)
    if not part.is_own:
        raise Refusal(_ONLY_OWN)
    with town.step(PLAN_SECTIONS.words.deleted, who=who, n=1) as step:
        stored_rows.delete(step, _ID, part.row_id)
    return step.changes


def _row_ids(step: "Step", town: TownFile, *, with_cover: bool = False) -> dict[str, str]:
    """The row of every part in their order, written where there was none.

    The name of the cover is the title of the plan: it gets a row with its first change only.
    """
    parts = plan_parts(town)
    count = sum(1 for part in parts if part.row_id)
    row_ids: dict[str, str] = {}
    for part in parts:
        if part.row_id:
            row_ids[part.key] = part.row_id
        elif part.section != COVER or with_cover:
            row_id = stored_rows.insert(step, _ID, _usual(part, working_language(town)))
            if len(row_ids) < count:
                stored_rows.move(step, _ID, row_id, len(row_ids) - count)
            row_ids[part.key] = row_id
            count += 1
    return row_ids


def _usual(part: PlanPart, language: str) -> dict[str, Any]:
    """A usual part as a row, with its title in every language there is."""
    return {"name": full_title(part, language).to_json(), "section": part.section,
            "printed": part.printed, "for_staff_only": part.for_staff_only}


def _check(values: Mapping[str, Any]) -> None:
    must = [finding for finding in check_row(PLAN_SECTIONS, values, today=today())
            if finding.strength == "must"]
    if must:
        raise RowRefusal(PLAN_SECTIONS, must)
