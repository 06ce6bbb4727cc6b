"""Spreadsheets as strangers save them: by hand, so that they can be as wrong as need be."""

import zipfile
from pathlib import Path

_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    '<office:body><office:spreadsheet>')
_ODS_TAIL = "</office:spreadsheet></office:body></office:document-content>"
_MANIFEST = (
    '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type='
    '"application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>')
BEHIND = ('<table:table-row table:number-rows-repeated="1048000"><table:table-cell '
          'table:number-columns-repeated="16384"/></table:table-row>')
"""The empty rest of a sheet, as LibreOffice writes it."""

MESS = """Registre des acteurs de la ville 2025;;;;;;;
;;;;;;;
;;;Contact;;;Suivi;
Nom de la structure;Secteur;Poids;Personne contact;Tél;Courriel;Dernière rencontre;Couleur
Maison des jeunes;Jeunesse;4;A. B.;0199 1234 55;mj@v.example;12/03/2025;
Association des femmes;Société civle;3;;;;2025-02-28;
;;;;;;;
Club sportif;Civil soc.;élevée;;;;3 mars 2025;bleu
Radio locale;civil society ;2;;;;31.12.24;
TOTAL;;9;;;;;
"""
"""A sheet with a title, merged headings, blank rows, three spellings, days in four forms, a sum."""


def cell(words: str, about: str = "") -> str:
    """A cell of an ODS file that holds a text."""
    return (f'<table:table-cell office:value-type="string"{about}><text:p>{words}</text:p>'
            "</table:table-cell>")


def row(*words: str) -> str:
    """A row of an ODS file."""
    return "<table:table-row>" + "".join(map(cell, words)) + "</table:table-row>"


def write_ods(path: Path, rows: str, *, before: str = "", name: str = "Feuille1",
              more: str = "") -> Path:
    """An ODS file with these rows (XML); `before` stands at its head, `more` behind its sheet."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet",
                        zipfile.ZIP_STORED)
        packed.writestr("META-INF/manifest.xml", _MANIFEST)
        packed.writestr("content.xml", _ODS_HEAD.format(before=before)
                        + f'<table:table table:name="{name}">{rows}</table:table>{more}'
                        + _ODS_TAIL)
    return path


def repacked(path: Path, changes: dict[str, bytes | None], target: Path) -> Path:
    """A copy of a packed file with some members changed, or left out (None)."""
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in dict.fromkeys([*old.namelist(), *changes]):
            data = changes[name] if name in changes else old.read(name)
            if data is not None:
                new.writestr(name, data)
    return target


def bombs(folder: Path, workbook: Path) -> list[Path]:
    """Files that ask for far more than they weigh; `workbook` is a whole XLSX file."""
    sheet, page = "xl/worksheets/sheet1.xml", b'<worksheet xmlns="x"><sheetData>'
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    entities = ('<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
                + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
                + "]>")
    repeated = ('<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
                'table:number-columns-repeated="16384" office:value-type="float" '
                'office:value="1"><text:p>1</text:p></table:table-cell></table:table-row>')
    wide = ('<table:table-row><table:table-cell table:number-columns-repeated="999999999" '
            'office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>')
    return [
        repacked(workbook, {sheet: page + b" " * 40_000_000 + far}, folder / "spaces.xlsx"),
        repacked(workbook, {sheet: page + far}, folder / "far.xlsx"),
        repacked(workbook, {sheet: entities.encode() + page + far}, folder / "entities.xlsx"),
        repacked(workbook, {"xl/media/x.bin": bytes(150_000_000)}, folder / "member.xlsx"),
        repacked(workbook, {f"xl/media/{n}": b"x" for n in range(1_200)}, folder / "many.xlsx"),
        write_ods(folder / "rows.ods", row("Nom") + repeated),
        write_ods(folder / "columns.ods", row("Nom") + wide),
        write_ods(folder / "entities.ods", row("Nom"), before=entities),
        write_ods(folder / "spaces.ods", row("Nom") + " " * 40_000_000),
    ]
