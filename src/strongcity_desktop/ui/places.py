"""The places of the window: which page stands where. A page's code is loaded on its first visit."""

from collections.abc import Callable
from typing import Any

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page

HOME, WELCOME = "home", "welcome"
Factory = Callable[..., Page]


def _welcome(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.welcome.page import WelcomePage

    return WelcomePage(context, **arguments)


def _new_town(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.new_town.page import NewTownPage

    return NewTownPage(context, **arguments)


def _home(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.home.page import HomePage

    return HomePage(context, **arguments)


def _worksheet(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.worksheet.page import WorksheetPage

    return WorksheetPage(context, **arguments)


def _diagnosis(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.diagnosis.page import DiagnosisPage

    return DiagnosisPage(context, **arguments)


def _import_survey(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.import_survey.page import ImportSurveyPage

    return ImportSurveyPage(context, **arguments)


def _import_rows(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.import_rows.page import ImportRowsPage

    return ImportRowsPage(context, **arguments)


def _register(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.registers.page import RegisterPage

    return RegisterPage(context, **arguments)


def _documents(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.documents.page import DocumentsPage

    return DocumentsPage(context, **arguments)


def _settings(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.settings.page import SettingsPage

    return SettingsPage(context, **arguments)


def _town_data(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.town_data.page import TownDataPage

    return TownDataPage(context, **arguments)


def _about(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.about.page import AboutPage

    return AboutPage(context, **arguments)


def _history(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.history.page import HistoryPage

    return HistoryPage(context, **arguments)


def _restore(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.restore.page import RestorePage

    return RestorePage(context, **arguments)


def _library(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.library.page import LibraryPage

    return LibraryPage(context, **arguments)


def _glossary(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.library.glossary_page import GlossaryPage

    return GlossaryPage(context, **arguments)


def _erase_person(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.erasing.page import ErasePage

    return ErasePage(context, **arguments)


def _compare(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.compare.page import ComparePage

    return ComparePage(context, **arguments)


def _stakeholder_wizard(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.stakeholders.wizard.page import WizardPage

    return WizardPage(context, **arguments)


def _shelf(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.shelf.page import ShelfPage

    return ShelfPage(context, **arguments)


def _tool(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.tool.page import ToolPage

    return ToolPage(context, **arguments)


def _council_motion(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.motion.page import MotionPage

    return MotionPage(context, **arguments)


def _meeting(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.meetings.page import MeetingPage

    return MeetingPage(context, **arguments)


def _thread(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.thread.page import ThreadPage

    return ThreadPage(context, **arguments)


def _actions(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.actions.page import ActionsPage

    return ActionsPage(context, **arguments)


def _action(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.actions.action_page import ActionPage

    return ActionPage(context, **arguments)


def _new_action(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.actions.wizard import NewActionPage

    return NewActionPage(context, **arguments)


def _results(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.results.page import ResultsPage

    return ResultsPage(context, **arguments)


def _plan(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.plan.page import PlanPage

    return PlanPage(context, **arguments)


def _adopted(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.adopted.page import AdoptedPage

    return AdoptedPage(context, **arguments)


def _adopt(context: Context, **arguments: Any) -> Page:
    from strongcity_desktop.ui.adopted.adopt_page import AdoptPage

    return AdoptPage(context, **arguments)


PLACES: dict[str, Factory] = {
    WELCOME: _welcome, "new_town": _new_town, HOME: _home, "worksheet": _worksheet,
    "register": _register, "documents": _documents, "settings": _settings, "about": _about,
    "town_data": _town_data,
    "history": _history, "restore": _restore, "library": _library,
    "glossary": _glossary, "diagnosis": _diagnosis, "import_survey": _import_survey,
    "import_rows": _import_rows,
    "shelf": _shelf, "tool": _tool, "meeting": _meeting, "council_motion": _council_motion,
    "thread": _thread, "actions": _actions, "action": _action, "new_action": _new_action,
    "results": _results, "plan": _plan, "adopted": _adopted, "adopt": _adopt,
    "compare": _compare, "stakeholder_wizard": _stakeholder_wizard, "erase_person": _erase_person,
}
WITHOUT_TOWN = frozenset({WELCOME, "new_town", "about", "restore"})
"""Places that open while no town does."""
