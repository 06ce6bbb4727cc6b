"""What was made of an answer that not everyone may read stands in no public list."""

import json
from pathlib import Path

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.meetings import offers
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.origins import origin_in_words
from strongcity_desktop.operations.prepare_meeting import plan_meeting, put_on_agenda
from strongcity_desktop.operations.tool_tasks import task_of_gap, tasks_of_gaps
from strongcity_desktop.registers.listing import INSIDE
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO, T = "Clerk", translator("en")


def fill(town: TownFile) -> None:
    """Two tasks of internal answers, and a point of an agenda."""
    setup = fill_worksheet.start_worksheet(town, "setup", who=WHO).id
    fill_worksheet.answer(town, setup, "option", "shared", who=WHO)
    fill_worksheet.answer(town, setup, "together", "no", who=WHO)
    lasts = fill_worksheet.start_worksheet(town, "sustainability", who=WHO).id
    fill_worksheet.answer(town, lasts, "one_person", "no", who=WHO)
    platform = fill_worksheet.start_worksheet(town, "platform", who=WHO).id
    fill_worksheet.answer(town, platform, "police_balance", "too_strong", who=WHO)
    made = [task_of_gap(town, lasts, "one_person.hangs_on_one", WHO).row,
            task_of_gap(town, setup, "option.shared_without_talk", WHO).row]
    assert list(tasks_of_gaps(town, lasts)) == ["one_person.hangs_on_one"]
    for task in made:
        assert str(task.values["origin"]).endswith(INSIDE)
        back = origin_in_words(town, task.values["origin"], T)
        assert back is not None and back.place == "worksheet"
    meeting = plan_meeting(town, WHO).row.id
    (offer,) = (one for one in offers(town, meeting) if one.kind == "gap")
    put_on_agenda(town, meeting, offer, WHO)


def test_what_is_made_of_an_internal_answer_is_in_no_public_list(tmp_path: Path) -> None:
    town = create_town(tmp_path / "valmora.strongcity",
                       TownDetails(LocalText.of("Valmora", "en"), language="en"), WHO)
    try:
        town.run(fill)
        for register, many in (("tasks", 2), ("agenda_points", 1)):
            for edition, count in ((Edition(), 0), (Edition(Audience.INTERNAL), many)):
                target = tmp_path / f"{register}.json"
                town.run(lambda it, r=register, e=edition, at=target: export_rows(
                    it, at, r, T, e))
                assert len(json.loads(target.read_text("utf-8"))["rows"]) == count
    finally:
        town.close()
