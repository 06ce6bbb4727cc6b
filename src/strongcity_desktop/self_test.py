"""The self-test: every window opened, every document printed, in every language."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    make_document,
)
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.operations.sample_town import write_sample
from strongcity_desktop.operations.settings import Theme


@contextmanager
def _home_of_its_own() -> Iterator[Path]:
    """A user data folder that nothing else uses, so that the user's own towns are never touched."""
    before = os.environ.get("STRONGCITY_HOME")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STRONGCITY_HOME"] = folder
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["STRONGCITY_HOME"]
            else:
                os.environ["STRONGCITY_HOME"] = before


def _print_everything(town: TownFile, languages: Sequence[str], audiences: Sequence[Audience]
                      ) -> int:
    made = 0
    for language in languages:
        for kind in documents():
            for audience in audiences:
                edition = Edition(audience, lists_contacts=audience is Audience.INTERNAL)
                pdf = make_document(town, kind.id, DocumentOptions(language, edition))
                if not pdf.startswith(b"%PDF-"):
                    raise RuntimeError(f"{kind.id} in {language} is not a PDF")
                made += 1
    return made


def main(languages: Sequence[str] = SHIPPED, themes: Sequence[Theme] = ("light", "dark"),
         audiences: Sequence[Audience] = tuple(Audience)) -> int:
    """Print one line per part; 0 when every window opened and every document was made."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _home_of_its_own() as home:
        town_file = home / "Valmora.strongcity"
        town = write_sample(town_file, SHIPPED[0])
        try:
            made = town.run(lambda opened: _print_everything(opened, languages,
                                                                audiences))
        finally:
            town.close()
        print(f"documents: {made} made in {len(languages)} languages")
        from strongcity_desktop.app import open_every_window

        opened = open_every_window(town_file, languages, themes)
        print(f"windows: {opened} opened in {len(languages)} languages")
    return 0
