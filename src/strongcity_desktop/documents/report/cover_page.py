"""The cover of the report: title, control block, when it was printed and by which method."""

from strongcity_desktop.documents.blocks import Cover
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets import wording

METHOD = mark("Method: Strong Cities Network guide, 2023")


def cover(of: Assessment) -> Cover:
    """The first page."""
    t, setting, filled = of.t, of.source.setting, of.filled
    control = [(t("Status"), status(of))]
    if filled.title:
        control.append((t("Assessment"), filled.title))
    control.append((t("Begun on"), t.date(filled.started_on)))
    if filled.prepared_by:
        control.append((t("Prepared by"), filled.prepared_by))
    control.append((t("Version"), version_words(setting.edition, t)))
    form = t("Short form") if filled.depth == "short" else t("Full form")
    control.append((t("Form"), form))
    return Cover(setting.title, wording.worksheet_hint(t, of.sheet), tuple(control),
                 t("Town council"),
                 (t("Printed on {date}", date=setting.printed_on), t(METHOD)))


def status(of: Assessment) -> str:
    """Whether the assessment is finished."""
    finished = of.filled.finished_on
    return of.t("Finished on {date}", date=finished) if finished \
        else of.t("Draft, still being written")
