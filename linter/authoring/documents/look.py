"""How the papers look in Word: their styles and settings.

Everything hangs on a handful of named styles, so that a house changes the look in Word in one place.
Elements stand in the order of the schema (ECMA-376-1, 17.7.4, 17.15.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from docx.document import Document

LANGUAGE: Final = "en-GB"
HEAD: Final = "DCE6EC"
"""The shade behind a table's headings."""
EDGE: Final = "8A9BA8"
"""The colour of a table's lines."""
_FONT, _INK, _MARKED = "Arial", "1F3A4D", "FFF2CC"

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class _Style(Frozen):
    """A paragraph style; sizes in half points, room before and after in twentieths of a point."""

    key: str
    name: str
    size: int
    before: int = 0
    after: int = 0
    bold: bool = False
    level: int = -1
    shade: str = ""
    together: bool = False


_STYLES: Final = (
    _Style("Title", "Title", 34, 240, 240, bold=True, together=True),
    _Style("Heading1", "heading 1", 26, 280, 120, bold=True, level=0, together=True),
    _Style("Close", "Close", 22),
    _Style("TableText", "Table text", 20, 30, 50),
    _Style("TableHeading", "Table heading", 20, 30, 50, bold=True),
    _Style("AfterTable", "After table", 12),
    _Style("Mark", "Mark", 20, 30, 50, bold=True, shade=_MARKED),
    _Style("Footer", "footer", 18),
)


def dress(document: Document) -> None:
    """Give an empty document the styles and settings of the papers instead of its own."""
    from docx.oxml import parse_xml

    for element, made in ((document.styles.element, _styles()), (document.settings.element, _settings())):
        for child in [*element]:
            element.remove(child)
        element.extend([*parse_xml(made)])


def _styles() -> str:
    fonts = f'<w:rFonts w:ascii="{_FONT}" w:hAnsi="{_FONT}" w:eastAsia="{_FONT}" w:cs="{_FONT}"/>'
    language = f'<w:lang w:val="{LANGUAGE}" w:eastAsia="{LANGUAGE}" w:bidi="ar-SA"/>'
    return (
        f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        f'<w:sz w:val="22"/><w:szCs w:val="22"/>{language}</w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        '<w:pPr><w:spacing w:after="160" w:line="264" w:lineRule="auto"/></w:pPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(map(_style, _STYLES))
        + "</w:styles>"
    )


def _style(style: _Style) -> str:
    together = "<w:keepNext/><w:keepLines/>" if style.together else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else ""
    room = f'<w:spacing w:before="{style.before}" w:after="{style.after}" w:line="252" w:lineRule="auto"/>'
    level = f'<w:outlineLvl w:val="{style.level}"/>' if style.level >= 0 else ""
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    ink = f'<w:color w:val="{_INK}"/>' if style.bold and not style.shade else ""
    size = f'<w:sz w:val="{style.size}"/><w:szCs w:val="{style.size}"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{together}{shade}{room}{level}</w:pPr>'
        f"<w:rPr>{bold}{ink}{size}</w:rPr></w:style>"
    )


def _settings() -> str:
    compatible = 'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"'
    return (
        f'<w:settings {_W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f"<w:compat><w:compatSetting {compatible}/></w:compat>"
        f'<w:themeFontLang w:val="{LANGUAGE}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>"
    )
