"""Commands on a whole town file: new, sample, info, check, backup, restore."""

from pathlib import Path
from typing import Any

from strongcity_desktop.cli.spoken import COMMAND_LINE, Call, refuse_existing
from strongcity_desktop.language.countries import country_names, currency_of, language_names
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.back_up import copy_town_to
from strongcity_desktop.operations.check_adopted import check_adopted
from strongcity_desktop.operations.check_town import check_open_town
from strongcity_desktop.operations.keep_files import documents_lacking_a_file
from strongcity_desktop.operations.open_town import (
    TownDetails,
    TownFile,
    TownSummary,
    create_town,
    describe_town,
    open_town,
)
from strongcity_desktop.operations.pathway.facts import Sheet, TownFacts
from strongcity_desktop.operations.pathway.pathway import Pathway, StageView, pathway
from strongcity_desktop.operations.pathway.read_town import facts_of
from strongcity_desktop.operations.pathway.tools_teller import state_of
from strongcity_desktop.operations.restore import restore_backup
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.operations.tools import TOOLS
from strongcity_desktop.worksheets.wording import step_label

_NO_COUNTRY = mark("“{code}” is no country’s code. It has two letters, like KE.")
_NO_LANGUAGE = mark("“{code}” is no language’s code. It has two or three letters, like sw.")
_NOT_THERE = mark("“{file}” is not there. Check the name and the folder.")
_NAMELESS = mark("A town needs a name. Write it after --name.")
_STATES = {"begun": mark("begun"), "finished": mark("finished")}
_TOOL_STATES = {"not_begun": mark("not begun"), "begun": mark("begun"), "done": mark("done")}


def new(call: Call) -> int:
    """Make a new, empty town file."""
    language = call.given.language or call.t.language
    if not call.given.name.strip():
        raise Refusal(_NAMELESS)
    if language not in dict(language_names("en")):
        raise Refusal(_NO_LANGUAGE, code=language)
    country = call.given.country.upper()
    if country and country not in dict(country_names("en")):
        raise Refusal(_NO_COUNTRY, code=call.given.country)
    details = TownDetails(
        name=LocalText.of(call.given.name.strip(), language), country=country, language=language,
        languages=(language,), currency=call.given.currency or currency_of(country),
        population=None, arms=None)
    _close_ready(call, create_town(call.file, details, who=COMMAND_LINE))
    return 0


def sample(call: Call) -> int:
    """Write the complete sample town."""
    _close_ready(call, write_sample(call.file, call.given.language or call.t.language))
    return 0


def _close_ready(call: Call, town: TownFile) -> None:
    town.close()
    call.say(call.t("“{file}” is ready.", file=str(town.path)))
    if town.closing_refusal is not None:
        call.note(town.closing_refusal.in_words(call.t))


def info(call: Call) -> int:
    """Say what the town file holds, how far the town is, and what is next."""
    summary, facts = call.on_town(lambda town: (describe_town(town), facts_of(town)))
    told = pathway(facts, call.t)
    value = _info(summary, facts, told, call.t)
    if call.given.json:
        call.answer_json(value)
    else:
        for line in _in_lines(value, told, call.t):
            call.say(line)
    return 0


def _info(summary: TownSummary, facts: TownFacts, told: Pathway, t: Translator) -> dict[str, Any]:
    return {
        "town": summary.details.name.shown_in(t.language).text,
        "town_id": summary.id,
        "format_version": summary.format_version,
        "registers": dict(summary.rows),
        "worksheets": [
            {"id": w.id, "worksheet": w.worksheet_id, "title": w.title, "edition": w.edition,
             "started_on": w.started_on.isoformat(),
             "finished_on": w.finished_on.isoformat() if w.finished_on else None,
             "state": "finished" if w.finished_on else "begun"}
            for w in summary.worksheets],
        "diagnosis": _progress(facts.newest, t) if facts.newest else None,
        "tools": [{"tool": tool.id, "title": tool.title_in(t), "state": state_of(tool, facts),
                   "runs": len(facts.runs.get(tool.id, ()))} for tool in TOOLS],
        "pathway": [_stage(stage) for stage in told.stages],
        "next": [{"do": thing.key, "title": thing.title, "why": thing.reason}
                 for thing in told.next_things],
        "late": [{"title": late.title, "note": late.note, "days": late.days}
                 for late in told.late],
        "coming": [{"date": coming.date.isoformat(), "title": coming.title}
                   for coming in told.coming],
    }


def _progress(newest: Sheet, t: Translator) -> dict[str, Any]:
    return {"id": newest.id, "answered": sum(view.answered for view in newest.steps),
            "asked": sum(view.asked for view in newest.steps),
            "steps": [{"key": view.step.key, "title": step_label(t, view.step),
                       "state": view.state, "answered": view.answered, "asked": view.asked}
                      for view in newest.steps]}


def _stage(stage: StageView) -> dict[str, Any]:
    return {"stage": stage.key, "number": stage.number, "title": stage.label,
            "state": stage.state, "done": stage.done, "of": stage.of,
            "needs_update": stage.needs_update,
            "points": [{"point": point.key, "title": point.label, "state": point.state,
                        "fed_by": point.fed_by} for point in stage.points]}


def _in_lines(value: dict[str, Any], told: Pathway, t: Translator) -> list[str]:
    lines = [value["town"], t("Format version: {version}", version=str(value["format_version"]))]
    lines += [f"{register}: {t.number(count)}" for register, count in value["registers"].items()]
    lines += [f"{sheet['title']} ({t.date(sheet['started_on'])}): {t(_STATES[sheet['state']])}"
              for sheet in value["worksheets"]]
    progress = value["diagnosis"]
    if progress is not None:
        done = sum(step["state"] == "done" for step in progress["steps"])
        lines.append(t("{done} of {steps} steps done, {answered} of {asked} questions answered",
                       done=done, steps=len(progress["steps"]), answered=progress["answered"],
                       asked=progress["asked"]))
    lines += [f"{tool['title']}: {t(_TOOL_STATES[tool['state']])}" for tool in value["tools"]]
    lines += [t("Stage {n}, {stage}, {done} of {of}", n=stage.number, stage=stage.label,
                done=stage.done, of=stage.of) for stage in told.stages]
    lines += [f"{t('What next')}: {thing.title}" for thing in told.next_things]
    lines += [f"{t('Late')}: {late.title} ({t.plural('{n} day', '{n} days', late.days)})"
              for late in told.late]
    return lines


def check(call: Call) -> int:
    """Say whether the file is whole; a Refusal names the reason when it is not."""
    reason = call.on_town(check_open_town)
    if reason is not None:
        raise reason
    call.say(call.t("“{file}” is whole.", file=call.file.name))
    return 0


def backup(call: Call) -> int:
    """Write a verified backup where the call says."""
    target = Path(call.given.out)
    refuse_existing(target)
    call.on_town(lambda town: copy_town_to(town, target))
    call.say(call.t("The backup is at “{file}”.", file=str(target)))
    return 0


def restore(call: Call) -> int:
    """Make a town file from a backup; the target must not exist."""
    refuse_existing(call.file)
    kept = Path(call.given.backup)
    if not kept.is_file():
        raise Refusal(_NOT_THERE, file=kept.name)
    manifest = restore_backup(kept, call.file)
    call.say(call.t("“{file}” is ready.", file=call.file.name))
    if manifest.contents:
        _say_what_is_lacking(call)
    return 0


def _say_what_is_lacking(call: Call) -> None:
    """Name the files whose content was missing in the backup, and the adopted plans that are not
    as they were."""
    town = open_town(call.file)
    town.when_closing.clear()  # looked into, not worked on: no backup is due
    try:
        versions = town.run(check_adopted)
        frozen = {one.row.values["frozen"]["name"] for one in versions if one.is_frozen}
        for name in town.run(documents_lacking_a_file):
            if name not in frozen:  # nobody can add it again; it is told below
                call.say(call.t("The content of {name} was missing in the backup. Add it again.",
                                name=name))
        for reason in (reason for one in versions for reason in one.wrong):
            call.say(reason.in_words(call.t))
    finally:
        town.close()
