"""A made-up survey as KoboToolbox and ODK Central export it, and the XLSForm it was made from."""

import random
from pathlib import Path

from strongcity_desktop.exchange.csv_files import write_csv
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.xlsx_out import write_xlsx

CANARY = "Zeferina Kanarek of 7 Lantern Lane"
"""Stands in cells that must never be kept."""
PLACES = {"harbour": ("Harbour", "Le Port", "الميناء"),
          "hillside": ("Hillside", "La Colline", "التلة"),
          "old_market": ("Old Market", "Vieux-Marché", "السوق القديم")}
TRUST = {"mostly": ("Mostly", "Plutôt oui", "غالبًا"),
         "hardly": ("Hardly", "Plutôt non", "نادرًا"),
         "not_at_all": ("Not at all", "Pas du tout", "لا أثق")}
SEX = {"f": ("Woman", "Femme", "امرأة"), "m": ("Man", "Homme", "رجل")}
USES = {"market": ("Market", "Marché", "السوق"), "park": ("Park", "Parc", "الحديقة"),
        "library": ("Public library", "Bibliothèque", "المكتبة العامة")}
LISTS = {"place": PLACES, "trust": TRUST, "sex": SEX, "uses": USES}
QUESTIONS: tuple[tuple[str, str, tuple[str, str, str]], ...] = (
    ("start", "start", ("", "", "")),
    ("begin group", "you", ("About you", "Vous", "عنك")),
    ("text", "full_name", ("Your name", "Votre nom", "اسمك")),
    ("select_one sex", "sex", ("You are", "Vous êtes", "أنت")),
    ("integer", "age", ("Your age", "Votre âge", "عمرك")),
    ("select_one place", "place", ("Your neighbourhood", "Votre quartier", "حيّك")),
    ("end group", "", ("", "", "")),
    ("select_one trust", "trust", ("Do you trust the town hall?",
                                   "Faites-vous confiance à la mairie ?", "هل تثق بدار البلدية؟")),
    ("select_multiple uses", "uses", ("Which places do you use?", "Quels lieux utilisez-vous ?",
                                      "أي أماكن تستعمل؟")),
    ("text", "say_more", ("Say more", "Dites-en plus", "قل المزيد")),
    ("geopoint", "gps", ("Where", "Où", "أين")))
HEADS = ("label::English (en)", "label::Français (fr)", "label::العربية (ar)")


def write_form(path: Path) -> Path:
    """The XLSForm, in three languages."""
    survey = Sheet("survey", ("type", "name", *HEADS), tuple(
        (kind, name, *labels) for kind, name, labels in QUESTIONS))
    choices = Sheet("choices", ("list_name", "name", *HEADS), tuple(
        (listed, name, *labels) for listed, names in LISTS.items()
        for name, labels in names.items()))
    settings = Sheet("settings", ("form_title", "default_language"), (
        ("Trust in our town", "English (en)"),))
    write_xlsx(path, [survey, choices, settings])
    return path


def people(many: int = 90) -> list[dict[str, str]]:
    """What each person answered, in codes; some left a question out."""
    chance = random.Random(7)
    found = []
    for number in range(many):
        uses = [use for use in USES if chance.random() < 0.5]
        found.append({
            "start": f"2026-05-{number % 20 + 1:02}T10:00:00.000+01:00",
            "full_name": CANARY if number == 11 else f"Person {number}",
            "sex": "f" if number % 9 < 5 else "m", "age": str(chance.randint(16, 79)),
            "place": chance.choice([*PLACES]), "uses": " ".join(uses),
            "trust": "" if number % 15 == 0 else chance.choice([*TRUST]),
            "say_more": f"{CANARY}, thought {number}", "gps": "36.80112 10.18001 0 0",
            "_id": str(90_000 + number), "_uuid": f"uuid-{number}",
            "_submission_time": f"2026-05-{number % 20 + 1:02}T12:00:00", "__version__": "vA1"})
    return found


def export(path: Path, *, as_labels: str = "", parting: str = "/", split: str = "both") -> Path:
    """The export, CSV or XLSX by its ending.

    `as_labels` writes headings and answers in the words of that language; `split` puts several
    answers into one column ("one"), into a column per choice ("choices"), or both.
    """
    language = ("en", "fr", "ar").index(as_labels) if as_labels else -1
    names = {name: labels for _, name, labels in QUESTIONS if name}
    group = names["you"][language] if as_labels else "you"

    def heading(name: str) -> str:
        own = names[name][language] if as_labels and name in names and names[name][0] else name
        return f"{group}{parting}{own}" if name in ("full_name", "sex", "age", "place") else own

    def worded(listed: str, code: str) -> str:
        return LISTS[listed][code][language] if as_labels and code else code

    rows = []
    for one in people():
        row: dict[str, str] = {}
        for name, cell in one.items():
            if name == "uses":
                chosen = cell.split()
                if split != "choices":
                    row[heading("uses")] = " ".join(worded("uses", code) for code in chosen)
                if split != "one":
                    for code in USES:
                        row[f"{heading('uses')}/{worded('uses', code)}"] = \
                            ("1" if code in chosen else "0") if cell else ""
                continue
            row[heading(name)] = worded(name, cell) if name in LISTS else cell
        rows.append(row)
    sheet = Sheet("answers", tuple(rows[0]), tuple(tuple(row.values()) for row in rows))
    if path.suffix == ".xlsx":
        write_xlsx(path, [sheet])
    else:
        write_csv(path, sheet)
    return path
