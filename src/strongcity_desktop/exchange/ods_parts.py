"""The parts of an ODS file beside its cells: what it is, how cells look, what stays in sight."""

from collections.abc import Iterable

from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.xml_text import in_quotes

MIME = "application/vnd.oasis.opendocument.spreadsheet"
_BEGIN = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
MANIFEST = (
    f'{_BEGIN}<manifest:manifest xmlns:manifest="{_OASIS}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" '
    f'manifest:media-type="{MIME}"/>'
    + "".join(f'<manifest:file-entry manifest:full-path="{part}" '
              'manifest:media-type="text/xml"/>'
              for part in ("content.xml", "styles.xml", "settings.xml", "meta.xml"))
    + "</manifest:manifest>")
_NAMESPACES = "".join(
    f' xmlns:{short}="{_OASIS}{name}:1.0"' for short, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("number", "datastyle"), ("meta", "meta"),
        ("config", "config"))) \
    + ' xmlns:ooo="http://openoffice.org/2004/office" office:version="1.3"'
_COUNTRIES = {"en": "GB", "fr": "FR", "ar": "EG"}
_PAPERS = {"Default": 'style:scale-to="75%"',  # what explains is one page wide
           "Guide": 'style:scale-to-X="1" style:scale-to-Y="0"'}
_HEAD_GROUND, _QUIET = "#e0eeed", "#5f696c"


def meta() -> str:
    """Nothing is said of who wrote the file, or when."""
    return (f"{_BEGIN}<office:document-meta{_NAMESPACES}><office:meta><meta:generator>"
            "StrongCity Desktop</meta:generator></office:meta></office:document-meta>")


def settings(sheets: Iterable[tuple[str, Sheet]]) -> str:
    """Headings and first columns stay in sight; `sheets` with their names."""
    views = "".join(_view(name, sheet) for name, sheet in sheets)
    return (f'{_BEGIN}<office:document-settings{_NAMESPACES}><office:settings>'
            '<config:config-item-set config:name="ooo:view-settings">'
            '<config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
            '<config:config-item config:name="ViewId" config:type="string">view1'
            '</config:config-item><config:config-item-map-named config:name="Tables">'
            f"{views}</config:config-item-map-named></config:config-item-map-entry>"
            "</config:config-item-map-indexed></config:config-item-set></office:settings>"
            "</office:document-settings>")


def _view(name: str, sheet: Sheet) -> str:
    top = len(sheet.lines) + 2 if sheet.lines else 1
    items = {"HorizontalSplitMode": 2 if sheet.held else 0,
             "HorizontalSplitPosition": sheet.held, "VerticalSplitMode": 2,
             "VerticalSplitPosition": top, "ActiveSplitRange": 3 if sheet.held else 2,
             "PositionLeft": 0, "PositionRight": sheet.held, "PositionTop": 0,
             "PositionBottom": top}
    said = "".join(f'<config:config-item config:name="{key}" config:type="'
                   f'{"short" if key.endswith(("Mode", "Range")) else "int"}">{value}'
                   "</config:config-item>" for key, value in items.items())
    return f"<config:config-item-map-entry config:name={in_quotes(name)}>{said}" \
           "</config:config-item-map-entry>"


def styles(language: str, *, rtl: bool) -> str:
    """How each kind of cell looks; days are written as the language writes them."""
    head = (f'<style:table-cell-properties fo:background-color="{_HEAD_GROUND}" '
            'fo:border-bottom="0.5pt solid #5f696c" fo:wrap-option="wrap" '
            'style:vertical-align="top"/><style:text-properties fo:font-weight="bold"/>')
    cells = (
        ("head", "as_text", head), ("title", "as_text",
                                    '<style:text-properties fo:font-weight="bold"/>'),
        ("line", "as_text", _at_top()), ("text", "as_text", _at_top(wraps=True)),
        ("quiet", "as_text", f'{_at_top()}<style:text-properties fo:color="{_QUIET}"/>'),
        ("day", "as_day", _at_top()), ("whole", "as_whole", _at_top()),
        ("amount", "as_amount", _at_top()), ("plain_number", "as_plain_number", _at_top()))
    return (f"{_BEGIN}<office:document-styles{_NAMESPACES}><office:styles>"
            f"{_forms_of_values(language)}"
            '<style:style style:name="Default" style:family="table-cell"/>'
            + "".join(_cell_style(*cell) for cell in cells)
            + f"</office:styles>{_paper(rtl=rtl)}</office:document-styles>")


def _at_top(*, wraps: bool = False) -> str:
    wrap = ' fo:wrap-option="wrap"' if wraps else ""
    return f'<style:table-cell-properties style:vertical-align="top"{wrap}/>'


def _cell_style(name: str, form: str, look: str) -> str:
    return (f'<style:style style:name="{name}" style:family="table-cell" '
            f'style:parent-style-name="Default" style:data-style-name="{form}">{look}'
            "</style:style>")


def _forms_of_values(language: str) -> str:
    country = _COUNTRIES.get(language)
    place = f' number:language="{language}" number:country="{country}"' if country else ""
    gap = "<number:text> </number:text>"
    gregorian = ' number:calendar="gregorian"'
    return (
        '<number:text-style style:name="as_text"><number:text-content/></number:text-style>'
        f'<number:date-style style:name="as_day"{place}><number:day{gregorian}/>{gap}'
        f'<number:month number:textual="true"{gregorian}/>{gap}'
        f'<number:year number:style="long"{gregorian}/></number:date-style>'
        + "".join(f'<number:number-style style:name="{name}"><number:number '
                  f'number:min-integer-digits="1" number:decimal-places="{places}" '
                  f'number:min-decimal-places="{places}"{grouped}/></number:number-style>'
                  for name, places, grouped in (
                      ("as_whole", 0, ' number:grouping="true"'),
                      ("as_amount", 2, ' number:grouping="true"'), ("as_plain_number", 0, ""))))


def _paper(*, rtl: bool) -> str:
    way = "rl-tb" if rtl else "lr-tb"
    layouts = "".join(
        f'<style:page-layout style:name="{name}"><style:page-layout-properties '
        'fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" '
        'fo:margin-top="1.2cm" fo:margin-bottom="1.2cm" fo:margin-left="1cm" '
        f'fo:margin-right="1cm" {scale} style:print="grid" style:writing-mode="{way}"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="0.6cm"/>'
        "</style:footer-style></style:page-layout>" for name, scale in _PAPERS.items())
    pages = "".join(
        f'<style:master-page style:name="{name}" style:page-layout-name="{name}"><style:footer>'
        "<text:p><text:sheet-name>-</text:sheet-name> <text:page-number>1</text:page-number>"
        "</text:p></style:footer></style:master-page>" for name in _PAPERS)
    return (f"<office:automatic-styles>{layouts}</office:automatic-styles>"
            f"<office:master-styles>{pages}</office:master-styles>")
