"""Put the pages of a document into a file that the person chose, and say where it is."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.ui.context import Context


def ask_for_file(context: Context, title: str, parent: QWidget) -> Path | None:
    """Where a document called `title` is to go; None when the person changed their mind."""
    t = context.t
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(
        parent, t("Export as PDF"), str(Path(folder) / f"{without_isolates(title)}.pdf"),
        t("PDF document") + " (*.pdf)")
    return Path(chosen) if chosen else None


def export_pdf(context: Context, pdf: bytes, target: Path) -> None:
    """Write a document to a file, whole or not at all, and say where it is."""
    from strongcity_desktop.operations.write_document import refuse_town_file, write_whole

    t, town = context.t, context.town
    if target.suffix.lower() != ".pdf":
        target = target.with_name(target.name + ".pdf")

    def write() -> Path:
        if town is not None:
            refuse_town_file(town.path, target)
        write_whole(pdf, target)
        return target

    context.background.run_aside(
        write, lambda file: context.toast(t("Exported: “{file}”.", file=file.name)),
        context.tell)
