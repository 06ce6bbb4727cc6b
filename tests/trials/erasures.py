"""Trial: of persons erased, not a byte is left in town, journal, index, new and restored backups.

    python tests/trials/erasures.py [how many persons]     200 where nothing is said

Persons with made-up names stand in a town: in their entry, its history, meetings, answers, views.
Backups are made in between. Each person is erased; then the town file, all beside it, a new
backup, and every older backup brought back are searched byte by byte.
"""

# ruff: noqa: E402 (a trial stands outside the package and finds it first)
import os
import random
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[1]), str(Path(__file__).parents[2] / "src")]

from store_samples import DETAILS
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.erase_person import erase_person, find_person
from strongcity_desktop.operations.keep_register import add_row, change_row, delete_rows
from strongcity_desktop.operations.undo import redo, undo
from strongcity_desktop.store import backups, restoring
from strongcity_desktop.store.backup_archive import TOWN_MEMBER
from strongcity_desktop.store.town_file import TownFile, create, open_town_file

WHO, T = "Clerk", translator("en")
_LETTERS = "bcdfghjklmnpqrstvwxz"


@dataclass(frozen=True)
class Person:
    """Words that stand nowhere else."""

    first: str
    last: str
    phone: str
    row_id: str = ""

    @property
    def name(self) -> str:
        return f"{self.first} {self.last}"

    @property
    def email(self) -> str:
        return f"{self.first.lower()}.{self.last.lower()}@example.org"

    @property
    def traces(self) -> tuple[bytes, ...]:
        """What may be left nowhere."""
        return tuple(word.encode() for word in (
            self.first, self.last, self.first.lower(), self.last.lower(), self.phone,
            self.phone.replace(" ", "")))


@dataclass(frozen=True)
class Searched:
    """How many files were searched, and what was found in which."""

    files: int
    found: tuple[str, ...]


def words(text: str) -> dict[str, object]:
    """A stored free text."""
    return LocalText.of(text, "en").to_json()


def person(chance: random.Random) -> Person:
    """Someone whom nobody else is called like."""
    def made() -> str:
        return "".join(chance.choice(_LETTERS) for _ in range(9)).capitalize()

    return Person(made(), made(), " ".join(str(chance.randrange(100, 999)) for _ in range(4)))


def fill(town: TownFile, one: Person, chance: random.Random, filled_id: str) -> Person:
    """Write the person into the town in one of several ways."""
    row = add_row(town, "stakeholders", {
        "name": words("Office"), "contact_name": one.name, "phone": one.phone,
        "email": one.email, "note": words(f"Ask {one.name} first")}, WHO).row.id
    change_row(town, "stakeholders", row, {"phone": one.phone + " 1"}, WHO)
    change_row(town, "stakeholders", row, {"phone": one.phone}, WHO)
    about = add_row(town, "engagements", {
        "name": words("Hall"), "stakeholders": [row],
        "what": words(f"{one.last}, {one.first}: {one.phone.replace(' ', '-')}.")}, WHO).row.id
    how = chance.randrange(4)
    if how == 0:
        delete_rows(town, "engagements", [about], WHO)
    elif how == 1:
        change_row(town, "engagements", about, {"note": words(one.email)}, WHO)
        undo(town)
    elif how == 2:
        change_row(town, "engagements", about, {"next_step": words(f"Call {one.name}")}, WHO)
        undo(town)
        redo(town)
    else:
        fill_worksheet.answer(town, filled_id, "holds_together",
                              words(f"{one.name} and the fair"), who=WHO)
    return Person(one.first, one.last, one.phone, row)


def erase(town: TownFile, one: Person, *, whole: bool) -> None:
    """Erase the person with every place that names them."""
    found = find_person(town, "stakeholders", one.row_id, T, whole=whole)
    erase_person(town, "stakeholders", one.row_id, WHO, whole=whole,
                 blank=[mention.place for mention in found.mentions])


def search(many: int, folder: Path, every: int = 25) -> Searched:
    """Fill, back up, erase, restore; then search everything."""
    chance = random.Random(17)
    town = create(folder / "town.strongcity", DETAILS, who=WHO)
    filled = town.run(lambda t: fill_worksheet.start_worksheet(t, "diagnosis", who=WHO))
    people = []
    older = []
    for number in range(many):
        one = person(chance)
        people.append(town.run(lambda t, one=one: fill(  # type: ignore[misc]
            t, one, chance, filled.id)))
        if number % every == every - 1:
            older.append(town.run(lambda t: backups.back_up(t, "trial")))
    for one in people:
        town.run(lambda t, one=one: erase(  # type: ignore[misc]
            t, one, whole=chance.random() < 0.3))
        if chance.random() < 0.2:
            town.run(undo)  # what was done before an erasure can still be taken back
            town.run(redo)
    newest = town.run(lambda t: backups.back_up(t, "trial"))
    found = list(left_in(folder / "town.strongcity", people))
    found += left_in(folder / "town.strongcity-journal", people)
    town.close()
    found += left_in(folder / "town.strongcity", people)
    (folder / "new").write_bytes(zipfile.ZipFile(newest).read(TOWN_MEMBER))
    found += left_in(folder / "new", people)
    found += left_in(newest.with_name("erasures.json"), people)
    for number, backup in enumerate(older):
        back = folder / f"back-{number}.strongcity"
        restoring.restore(backup, back)
        found += left_in(back, people)
        open_town_file(back).close()
        found += left_in(back, people)
    return Searched(5 + 2 * len(older), tuple(found))


def left_in(path: Path, people: list[Person]) -> Iterator[str]:
    """What is left of anyone in a file; nothing where there is none."""
    content = path.read_bytes() if path.exists() else b""
    for one in people:
        for trace in one.traces:
            if trace in content:
                yield f"{path.name}: {trace.decode()}"


def main(many: int) -> int:
    """0 when nothing is left anywhere."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        town = Path(home) / "trial"
        town.mkdir()
        searched = search(many, town)
    for line in searched.found[:20]:
        print(line)
    print(f"{many} persons erased, {searched.files} files searched, "
          f"{len(searched.found)} traces left.")
    return 1 if searched.found else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else int(os.environ.get("N", "200"))))
