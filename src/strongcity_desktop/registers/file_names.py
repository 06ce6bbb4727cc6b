"""The names of files: made safe, and what can be guessed from how they end."""

import unicodedata
from collections.abc import Mapping

from strongcity_desktop.language.texts import clean

LONGEST_NAME = 120


def _endings(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NOT_IN_NAMES = frozenset('/\\:*?"<>|')
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt")
                                                     for n in range(1, 10))})
NEVER_OPENED = _endings(
    "exe com scr pif bat cmd msi msp msu ps1 psm1 psd1 vbs vbe vb js jse mjs wsf wsh hta jar lnk "
    "url scf cpl reg inf gadget application msc chm dll sys sh bash csh ksh zsh fish command "
    "desktop appimage run out bin app workflow action terminal tool deb rpm dmg pkg apk iso img "
    "vhd vhdx py pyw pyc pl rb php lua settingcontent-ms library-ms search-ms website webloc "
    "appref-ms xll wll xla xlam ppam ppa one svg html htm xhtml xht mht mhtml shtml swf ade adp "
    "mdb accdb mde mda mdz appx appxbundle msix msixbundle mst cab diagcab diagcfg diagpkg ins isp "
    "jnlp xbap sct wsc shb shs osd udl theme themepack rdp slk iqy rqy oqy dqy hlp job msh ps1xml "
    "psc1 appcontent-ms printerexport prf cer crt der")
"""Endings of files that do something of themselves when they are opened."""
WITH_MACROS = _endings("docm dotm xlsm xltm xlsb pptm potm ppsm doc dot xls xlt ppt")
"""Endings of documents that can hold macros."""
SPREADSHEETS = frozenset({"csv", "tsv", "xlsx", "ods"})
"""Endings of files whose rows can be taken into a list."""
_KINDS: Mapping[str, str] = {
    **dict.fromkeys(_endings("csv tsv xlsx xls xlsm ods sav dta json"), "figures"),
    **dict.fromkeys(_endings("png jpg jpeg gif tif tiff webp heic bmp mp4 mov avi mp3 wav"),
                    "picture"),
    **dict.fromkeys(_endings("kml kmz gpx geojson shp gpkg qgz"), "map"),
    **dict.fromkeys(_endings("eml msg"), "letter"),
    **dict.fromkeys(_endings("pdf doc docx odt rtf ppt pptx odp"), "report"),
}


def safe_name(name: str) -> str:
    """The name as it may stand in any folder and line: no folders, no control or direction marks.

    A long one is shortened before its ending. Never empty.
    """
    bare = clean(name).replace("\n", " ")
    kept = "".join("-" if letter in _NOT_IN_NAMES else letter for letter in bare
                   if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
    stem, dot, end = " ".join(kept.split()).strip(" .").rpartition(".")
    if not dot or not stem or len(end) > 12 or not end.isalnum():
        stem, dot, end = stem + dot + end, "", ""
    if stem.split(".")[0].strip().casefold() in _RESERVED:
        stem = f"_{stem}"
    room = LONGEST_NAME - len(dot + end)
    return (stem[:room].rstrip(" .") or "file") + dot + end


def ending_of(name: str) -> str:
    """What stands behind the last dot, small letters, without the dot."""
    return name.rpartition(".")[2].strip().casefold() if "." in name else ""


def stem_of(name: str) -> str:
    """The name without its ending."""
    return name.rpartition(".")[0] or name if len(ending_of(name)) <= 12 else name


def kind_of(name: str) -> str | None:
    """The kind of document that the ending suggests, as `registers.evidence_file` has it."""
    return _KINDS.get(ending_of(name))


def may_be_opened(name: str) -> bool:
    """Whether a file of this name only shows something when it is opened."""
    return ending_of(name) not in NEVER_OPENED


def may_hold_macros(name: str) -> bool:
    """Whether a document of this name can hold small programs."""
    return ending_of(name) in WITH_MACROS
