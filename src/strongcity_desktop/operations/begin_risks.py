"""Begin the log of risks with some that prevention work often meets."""

from collections.abc import Callable, Collection

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.keep_register import with_defaults, working_language
from strongcity_desktop.registers.common_risks import COMMON_RISKS
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.town_file import TownFile

_BEGUN = mark("Began the list of risks")
_NONE_CHOSEN = mark("Tick at least one risk, then add them.")


def begin_risks(town: TownFile, keys: Collection[str], who: str) -> Changes:
    """Add the common risks with these keys as rows, in one step, in every language of the app.

    Likelihood and harm stay open: only the town can judge them. Raises Refusal when none is
    chosen.
    """
    chosen = [risk for risk in COMMON_RISKS if risk.key in keys]
    if not chosen:
        raise Refusal(_NONE_CHOSEN)
    text = _in(working_language(town))
    with town.step(_BEGUN, who=who) as step:
        for risk in chosen:
            stored_rows.insert(step, RISKS.id, with_defaults(RISKS, {
                "name": text(risk.name), "kind": risk.kind, "groups": list(risk.groups) or None,
                "signs": text(risk.signs), "mitigation": text(risk.mitigation)}))
    return step.changes


def _in(language: str) -> Callable[[str], dict[str, object]]:
    """Makes a stored text of a message, its original in the language of the town."""
    original = language if language in SHIPPED else SHIPPED[0]
    return lambda message: LocalText(original, {
        code: translator(code)(message) for code in SHIPPED}).to_json()
