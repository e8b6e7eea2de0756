"""What the making of a report leaves in its Word file: changes, comments, hidden text, names, marks, fields.

Each is planted in the file itself, at a paragraph of the report that is known again by its words.
"""

from __future__ import annotations

import io
import zipfile
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from planting.places import prose
from planting.plant import Kind, Plant

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement

    from planting.report import Numbered, Report

_WHEN = 'w:id="9001" w:author="Jo Field" w:date="2016-03-01T09:00:00Z"'
_ANCHOR = 40  # so many characters of a paragraph's words tell which it is


class WordPlant(NamedTuple):
    """What is planted in a Word file: one of `_FORMS`, and the first words of the paragraph with it.

    A cross-reference shows `number` and refers to the paragraph that begins with the words `target`.
    """

    form: str
    words: str
    target: str = ""
    number: str = ""


def planted_in_word(data: bytes, plant: WordPlant) -> bytes:
    """Return the Word file with what is planted; the paragraph has to be there."""
    import docx

    document = docx.Document(io.BytesIO(data))
    paragraph = _found(document, plant.words)
    if plant.target:
        _stale(paragraph, _found(document, plant.target), plant.number)
    else:
        _FORMS[plant.form](document, paragraph)
    out = io.BytesIO()
    document.save(out)
    return _with_manager(out.getvalue()) if plant.form == "manager" else out.getvalue()


def cleaned(data: bytes) -> bytes:
    """Return the Word file without the names that the library which made it has put in its properties."""
    import docx

    document = docx.Document(io.BytesIO(data))
    document.core_properties.author = document.core_properties.last_modified_by = ""
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _xml(text: str) -> BaseOxmlElement:
    """Return the element of a text whose names begin with "w:"."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    end = next(i for i, c in enumerate(text) if c in " />")
    return parse_xml(f"{text[:end]} {nsdecls('w')}{text[end:]}")


def _inserted(_document: Document, paragraph: BaseOxmlElement) -> None:
    paragraph.append(
        _xml(f'<w:ins {_WHEN}><w:r><w:t xml:space="preserve"> Staff were told.</w:t></w:r></w:ins>')
    )


def _deleted(_document: Document, paragraph: BaseOxmlElement) -> None:
    paragraph.append(
        _xml(
            f'<w:del {_WHEN}><w:r><w:delText xml:space="preserve"> Staff were told.</w:delText></w:r></w:del>'
        )
    )


def _formatted(_document: Document, paragraph: BaseOxmlElement) -> None:
    from docx.oxml.ns import qn

    run = next(paragraph.iterchildren(qn("w:r")))
    properties = run.find(qn("w:rPr"))
    if properties is None:
        properties = _xml("<w:rPr/>")
        run.insert(0, properties)
    properties.append(_xml(f"<w:rPrChange {_WHEN}><w:rPr><w:b/></w:rPr></w:rPrChange>"))


def _commented(document: Document, paragraph: BaseOxmlElement) -> None:
    runs = next(p for p in document.paragraphs if p._p is paragraph).runs  # noqa: SLF001  as above
    document.add_comment(runs[0], text="Is this so? Ask the trust.", author="Jo Field", initials="JF")


def _hidden(_document: Document, paragraph: BaseOxmlElement) -> None:
    paragraph.append(
        _xml(
            '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> Ask the ward for the name.</w:t></w:r>'
        )
    )


def _highlighted(_document: Document, paragraph: BaseOxmlElement) -> None:
    looks = '<w:rPr><w:highlight w:val="yellow"/></w:rPr>'
    paragraph.append(_xml(f'<w:r>{looks}<w:t xml:space="preserve"> There were 40.</w:t></w:r>'))


def _author(document: Document, _paragraph: BaseOxmlElement) -> None:
    document.core_properties.author = "Jo Field"


def _last_saved(document: Document, _paragraph: BaseOxmlElement) -> None:
    document.core_properties.last_modified_by = "Pat Ash"


def _header(document: Document, _paragraph: BaseOxmlElement) -> None:
    document.sections[0].header.paragraphs[0].add_run(" \u2013 DRAFT 3")


def _footer(document: Document, _paragraph: BaseOxmlElement) -> None:
    document.sections[0].footer.paragraphs[0].add_run(" Draft, not for publication")


def _watermark(document: Document, _paragraph: BaseOxmlElement) -> None:
    header = document.sections[0].header.paragraphs[0]._p  # noqa: SLF001  as above
    header.append(_shape("DRAFT"))


def _shape(words: str) -> BaseOxmlElement:
    """Return the word art that Word sets behind a page as a watermark."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    return parse_xml(
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" '
        'xmlns:o="urn:schemas-microsoft-com:office:office">'
        '<w:pict><v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136" '
        'style="position:absolute;width:400pt;height:160pt;rotation:315">'
        f'<v:textpath style="font-family:Arial" string="{words}"/></v:shape></w:pict></w:r>'
    )


def _field(code: str, shown: str) -> BaseOxmlElement:
    return _xml(
        f'<w:fldSimple w:instr=" {code} "><w:r><w:t xml:space="preserve">{shown}</w:t></w:r></w:fldSimple>'
    )


def _broken(_document: Document, paragraph: BaseOxmlElement) -> None:
    paragraph.append(_xml('<w:r><w:t xml:space="preserve"> See paragraph </w:t></w:r>'))
    paragraph.append(_field("REF _Ref1234 \\r \\h", "Error! Reference source not found."))
    paragraph.append(_xml("<w:r><w:t>.</w:t></w:r>"))


def _no_bookmark(_document: Document, paragraph: BaseOxmlElement) -> None:
    paragraph.append(_xml('<w:r><w:t xml:space="preserve"> See page </w:t></w:r>'))
    paragraph.append(_field("PAGEREF _Ref1234 \\h", "Error! Bookmark not defined."))
    paragraph.append(_xml("<w:r><w:t>.</w:t></w:r>"))


def _found(document: Document, words: str) -> BaseOxmlElement:
    return next(p._p for p in document.paragraphs if words in p.text)  # noqa: SLF001  the XML is what changes


def _stale(paragraph: BaseOxmlElement, target: BaseOxmlElement, number: str) -> None:
    """Refer to a numbered paragraph by a field that shows the number it had before another was taken out."""
    from docx.oxml.ns import qn

    at = 0 if target.find(qn("w:pPr")) is None else 1
    target.insert(at, _xml('<w:bookmarkStart w:id="9002" w:name="_Ref9002"/>'))
    target.append(_xml('<w:bookmarkEnd w:id="9002"/>'))
    paragraph.append(_xml('<w:r><w:t xml:space="preserve"> See paragraph </w:t></w:r>'))
    paragraph.append(_field("REF _Ref9002 \\r \\h", number))
    paragraph.append(_xml("<w:r><w:t>.</w:t></w:r>"))


def _nothing(document: Document, paragraph: BaseOxmlElement) -> None:
    """Change nothing in the document: a manager stands in a part of its own."""


def _with_manager(data: bytes) -> bytes:
    """Return the file with a manager in its extended properties."""
    old, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/app.xml":
                text = content.decode()
                at = text.index("</Properties>")
                content = f"{text[:at]}<Manager>Jo Field</Manager>{text[at:]}".encode()
            new.writestr(name, content)
    return out.getvalue()


_FORMS: dict[str, Callable[[Document, BaseOxmlElement], None]] = {
    "insertion": _inserted, "deletion": _deleted, "formatting": _formatted, "comment": _commented,
    "hidden": _hidden, "highlighted": _highlighted, "author": _author, "last saved": _last_saved,
    "manager": _nothing,
    "header": _header, "footer": _footer, "watermark": _watermark,
    "broken": _broken, "no bookmark": _no_bookmark,
}  # fmt: skip


def _in_word(report: Report, rng: Random, form: str, *, says: tuple[str, ...] = ()) -> Plant | None:
    """Plant a form at some paragraph of plain prose."""
    lines = [
        (i, words) for i, start in prose(report)
        if "*" not in (words := report.lines[i][start:])[:_ANCHOR] and len(words) > _ANCHOR
    ]  # fmt: skip
    if not lines:
        return None
    line, words = rng.choice(lines)
    also = ("CIT005", "LNG006") if form in ("broken", "no bookmark", "stale") else ()
    plant = WordPlant(form, words[:_ANCHOR].strip())
    if form == "stale":
        others = [p for p in report.paragraphs if p.line != line]
        target = rng.choice([p for p in others if "*" not in _begins(report, p)])
        last = int(target.number.rpartition(".")[2])
        plant = plant._replace(target=_begins(report, target), number=f"{target.series}.{last + 1}")
    return Plant({}, frozenset({line}), says, also, plant)


def _begins(report: Report, paragraph: Numbered) -> str:
    return report.lines[paragraph.line][paragraph.found.end() :][:_ANCHOR].strip()


def _kind(name: str, code: str, form: str, *says: str) -> Kind:
    return Kind(name, (code,), partial(_in_word, form=form, says=says), word_only=True)


KINDS = (
    _kind("tracked insertion", "PUB002", "insertion", "tracked insertion"),
    _kind("tracked deletion", "PUB002", "deletion", "tracked deletion"),
    _kind("tracked formatting", "PUB002", "formatting", "tracked"),
    _kind("comment", "PUB003", "comment", "comment"),
    _kind("hidden text", "PUB004", "hidden", "hidden text"),
    _kind("highlighted text", "PUB008", "highlighted", "highlighted"),
    _kind("author in the properties", "PUB005", "author", "Jo Field"),
    _kind("last saved by", "PUB005", "last saved", "Pat Ash"),
    _kind("manager in the properties", "PUB005", "manager", "Jo Field"),
    _kind("draft in the header", "PUB006", "header", "DRAFT"),
    _kind("draft in the footer", "PUB006", "footer", "Draft"),
    _kind("draft as a watermark", "PUB006", "watermark", "DRAFT"),
    _kind("reference source not found", "PUB007", "broken", "Reference source not found"),
    _kind("bookmark not defined", "PUB007", "no bookmark", "Bookmark not defined"),
    _kind("stale cross-reference", "PUB007", "stale", "its target is"),
)
