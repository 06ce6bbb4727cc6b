"""Commands on a whole town file: new, sample, info, check, backup, restore."""

from pathlib import Path
from typing import Any

from strongcity_desktop.cli.spoken import COMMAND_LINE, Call, refuse_existing
from strongcity_desktop.language.countries import currency_of
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.back_up import copy_town_to
from strongcity_desktop.operations.check_town import check_town
from strongcity_desktop.operations.open_town import TownDetails, create_town, describe_town
from strongcity_desktop.operations.restore import restore_backup
from strongcity_desktop.operations.sample_town import write_sample


def new(call: Call) -> int:
    """Make a new, empty town file."""
    refuse_existing(call.file)
    language = call.given.language or call.t.language
    country = call.given.country.upper()
    details = TownDetails(
        name=LocalText.of(call.given.name, language), country=country, language=language,
        languages=(language,), currency=call.given.currency or currency_of(country),
        population=None, arms=None)
    create_town(call.file, details, who=COMMAND_LINE).close()
    call.say(call.t("“{file}” is ready.", file=call.file.name))
    return 0


def sample(call: Call) -> int:
    """Write the complete sample town."""
    refuse_existing(call.file)
    write_sample(call.file, call.given.language or call.t.language).close()
    call.say(call.t("“{file}” is ready.", file=call.file.name))
    return 0


def info(call: Call) -> int:
    """Say what the town file holds."""
    summary = call.on_town(describe_town)
    t = call.t
    value: dict[str, Any] = {
        "town": summary.details.name.shown_in(t.language).text,
        "town_id": summary.id,
        "format_version": summary.format_version,
        "registers": dict(summary.rows),
        "worksheets": [
            {"id": w.id, "worksheet": w.worksheet_id, "edition": w.edition,
             "started_on": w.started_on.isoformat(),
             "finished_on": w.finished_on.isoformat() if w.finished_on else None,
             "state": "finished" if w.finished_on else "begun"}
            for w in summary.worksheets],
    }
    if call.given.json:
        call.answer_json(value)
        return 0
    call.say(value["town"])
    call.say(t("Format version: {version}", version=str(summary.format_version)))
    for register, count in summary.rows.items():
        call.say(f"{register}: {t.number(count)}")
    for sheet in value["worksheets"]:
        state = t("finished") if sheet["finished_on"] else t("begun")
        call.say(f"{sheet['worksheet']} ({t.date(sheet['started_on'])}): {state}")
    return 0


def check(call: Call) -> int:
    """Say whether the file is whole; a Refusal names the reason when it is not."""
    reason = check_town(call.file)
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
    restore_backup(Path(call.given.backup), call.file)
    call.say(call.t("“{file}” is ready.", file=call.file.name))
    return 0
