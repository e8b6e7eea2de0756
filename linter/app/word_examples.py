"""Examples in the format "word": a few lines that say what a Word file holds beside its text.

    {inserted by Jo Field: words}   {deleted by Jo Field: words}   tracked changes
    {comment by Jo Field: words}    a comment on the paragraph it stands in
    {hidden: words}                 words set hidden
    {highlighted: words}            words marked with colour
    {bookmark name}                 a bookmark on the paragraph
    {REF name: words}               a field that shows the words

A line of its own: {header: words}, {footer: words}, {watermark: words}, {property lastModifiedBy: words}.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZipFile

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.word import read_word

if TYPE_CHECKING:
    import re

    from linter.model.draft import Draft, Unreadable

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MARK = compiled(r"\{(?P<kind>\w+)(?: (?:by )?(?P<name>[^:{}]+))?(?:: (?P<words>[^{}]*))?\}")
_LOOKS = {"hidden": "<w:vanish/>", "highlighted": '<w:highlight w:val="yellow"/>'}
_CORE = {
    "creator": "http://purl.org/dc/elements/1.1/",
    "lastModifiedBy": f"{_PACKAGE}/metadata/core-properties",
}


class _Parts(Frozen):
    """What the lines of an example come to: paragraphs, comments, headers and footers, properties."""

    body: list[str]
    comments: list[str]
    margins: list[tuple[str, str]]
    properties: list[tuple[str, str]]


def read_example(name: str, text: str) -> Draft | Unreadable:
    """Return the draft that such an example describes, read from a Word file that is made for it.

    A mark that is none of these is a ValueError.
    """
    parts = _Parts([], [], [], [])
    for line in filter(None, text.split("\n")):
        alone = _MARK.fullmatch(line)
        if alone and alone["kind"] in ("header", "footer", "watermark"):
            parts.margins.append((alone["kind"], alone["words"]))
        elif alone and alone["kind"] == "property":
            parts.properties.append((alone["name"], alone["words"]))
        else:
            parts.body.append(f"<w:p>{_paragraph(line, parts.comments)}</w:p>")
    return read_word(f"{name}.docx", _packed(parts))


def _paragraph(line: str, comments: list[str]) -> str:
    made, at = "", 0
    for mark in _MARK.finditer(line):
        made += _run(line[at : mark.start()]) + _marked(mark, comments)
        at = mark.end()
    return made + _run(line[at:])


def _run(words: str, looks: str = "", tag: str = "t") -> str:
    text = f'<w:{tag} xml:space="preserve">{escape(words)}</w:{tag}>'
    return f"<w:r><w:rPr>{looks}</w:rPr>{text}</w:r>" if words else ""


def _marked(mark: re.Match[str], comments: list[str]) -> str:
    kind, name, words = mark["kind"], quoteattr(mark["name"] or ""), mark["words"] or ""
    if kind == "inserted":
        return f'<w:ins w:id="1" w:author={name}>{_run(words)}</w:ins>'
    if kind == "deleted":
        return f'<w:del w:id="1" w:author={name}>{_run(words, tag="delText")}</w:del>'
    if kind in _LOOKS:
        return _run(words, _LOOKS[kind])
    if kind == "bookmark":
        return f'<w:bookmarkStart w:id="1" w:name={name}/><w:bookmarkEnd w:id="1"/>'
    if kind == "REF":
        return f'<w:fldSimple w:instr="REF {mark["name"]} \\r \\h">{_run(words)}</w:fldSimple>'
    if kind != "comment":
        raise ValueError(f"{mark[0]} is no mark that an example in Word may have.")
    number = len(comments)
    comments.append(f'<w:comment w:id="{number}" w:author={name}><w:p>{_run(words)}</w:p></w:comment>')
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def _packed(parts: _Parts) -> bytes:
    """Return the bytes of the package (ECMA-376-2)."""
    files = {"word/comments.xml": f"<w:comments {_W}>{''.join(parts.comments)}</w:comments>"}
    kinds = [("comments", "comments.xml")]
    references = ""
    for role, tag, held in (("header", "hdr", ("header", "watermark")), ("footer", "ftr", ("footer",))):
        words = "".join(f"<w:p>{_margin(kind, said)}</w:p>" for kind, said in parts.margins if kind in held)
        if words:
            files[f"word/{role}.xml"] = f"<w:{tag} {_W} {_V}>{words}</w:{tag}>"
            kinds.append((role, f"{role}.xml"))
            references += f'<w:{role}Reference w:type="default" r:id="r{len(kinds) - 1}"/>'
    body = "".join(parts.body) + f"<w:sectPr>{references}</w:sectPr>"
    files["word/document.xml"] = f"<w:document {_W} {_R}><w:body>{body}</w:body></w:document>"
    files["word/_rels/document.xml.rels"] = _relations([(f"{_OFFICE}/{k}", t) for k, t in kinds])
    core, extended = _properties(parts.properties)
    files |= {"docProps/core.xml": core, "docProps/app.xml": extended}
    files["_rels/.rels"] = _relations(
        [
            (f"{_OFFICE}/officeDocument", "word/document.xml"),
            (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
            (f"{_OFFICE}/extended-properties", "docProps/app.xml"),
        ]
    )
    files["[Content_Types].xml"] = _content_types()
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _margin(kind: str, words: str) -> str:
    if kind != "watermark":
        return _run(words)
    return f"<w:r><w:pict><v:shape><v:textpath string={quoteattr(words)}/></v:shape></w:pict></w:r>"


def _properties(named: list[tuple[str, str]]) -> tuple[str, str]:
    core = "".join(
        f"<p:{name} xmlns:p={quoteattr(_CORE[name])}>{escape(words)}</p:{name}>"
        for name, words in named
        if name in _CORE
    )
    other = "".join(
        f"<{name[0].upper()}{name[1:]}>{escape(words)}</{name[0].upper()}{name[1:]}>"
        for name, words in named
        if name not in _CORE
    )
    own = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return (
        f'<c:coreProperties xmlns:c="{_PACKAGE}/metadata/core-properties">{core}</c:coreProperties>',
        f'<Properties xmlns="{own}">{other}</Properties>',
    )


def _relations(listed: list[tuple[str, str]]) -> str:
    rows = "".join(
        f'<Relationship Id="r{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(listed)
    )
    return f"<Relationships {_RELATIONS}>{rows}</Relationships>"


def _content_types() -> str:
    return (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}.document.main+xml"/></Types>'
    )
