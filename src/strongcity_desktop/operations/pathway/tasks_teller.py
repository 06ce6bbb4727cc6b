"""What the tasks tell the pathway: those whose day has passed, and those whose day is near."""

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.pathway.facts import TownFacts, day_of, is_blank, name_of
from strongcity_desktop.operations.pathway.told import Coming, Late, Teller
from strongcity_desktop.registers.analysis.tasks import due_soon, late_tasks
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.task import TASKS


def _late(facts: TownFacts, t: Translator) -> tuple[Late, ...]:
    return tuple(
        Late(name_of(row, t), _note(row, t), (facts.today - day).days, "register", _there(row))
        for row in late_tasks(facts.rows.get(TASKS.id, ()), facts.today)
        if (day := day_of(row.values.get("due_on"))) is not None)


def _coming(facts: TownFacts, t: Translator) -> tuple[Coming, ...]:
    return tuple(Coming(day, name_of(row, t), "register", _there(row))
                 for row in due_soon(facts.rows.get(TASKS.id, ()), facts.today)
                 if (day := day_of(row.values.get("due_on"))) is not None)


def _note(row: Row, t: Translator) -> str:
    """Who does it; else by when it was due."""
    owner = row.values.get("owner")
    if owner is None or is_blank(owner):
        return t("Due on {date}", date=t.date(row.values["due_on"]))
    return LocalText.from_json(owner).shown_in(t.language).text


def _there(row: Row) -> dict[str, str]:
    return {"register_id": TASKS.id, "row_id": row.id}


TELLER = Teller(late=_late, coming=_coming)
