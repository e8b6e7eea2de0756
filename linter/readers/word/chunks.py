"""Imported parts (`w:altChunk`, ECMA-376-1 §17.17.2.1): Word takes them in when it opens the file.

Plain text and simple web pages are read as Word would import them; anything else is left out and said so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.readers.container import Refusal
from linter.readers.word.names import RELATION_ID
from linter.readers.word.package import relations

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.readers.word.state import Survey

IMPORTED: Final = "imported part (altChunk)"
IMPORTED_READ: Final = "imported part read as plain text"
_MOST_CHUNKS: Final = 50
_LONGEST_CHUNK: Final = 4 * 1024 * 1024
"""Bounds against a file that imports one large part over and over."""
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig"))
_BLOCKS = frozenset({
    "address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "footer",
    "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_SILENT = frozenset({"head", "script", "style", "title", "template", "noscript"})


def read_chunk(survey: Survey, part: str, element: Element) -> list[str]:
    """Return the paragraphs of the part that a `w:altChunk` in `part` imports; none if it can't be read."""
    relation = relations(survey.package.container, part).get(element.get(RELATION_ID, ""))
    kind = "" if relation is None or relation.external else relation.target.rpartition(".")[2].lower()
    data = b""
    if relation is not None and kind in _READ and survey.remarks[IMPORTED_READ] < _MOST_CHUNKS:
        data = survey.package.container.read(relation.target)
    if not data or len(data) > _LONGEST_CHUNK:
        survey.omitted[IMPORTED] += 1
        return []
    survey.remarks[IMPORTED_READ] += 1
    if kind == "txt":
        return [line for line in _decoded(data).splitlines() if line.strip()]
    return _page(data)


_READ = frozenset({"txt", "htm", "html", "xhtml"})


def _decoded(data: bytes) -> str:
    for mark, encoding in (*_MARKS, (b"", "utf-8")):
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                break
    return data.decode("cp1252", "replace")


def _page(data: bytes) -> list[str]:
    """Return the text of a web page, a paragraph for each stretch between block elements."""
    from lxml import etree, html  # only files with an imported page need it

    if not data.strip():
        return []
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(huge_tree=False, no_network=True))
    except (etree.LxmlError, ValueError) as error:
        raise Refusal(_BROKEN_PAGE) from error
    stretches = [""]
    _collect(root, stretches)
    return [text for stretch in stretches if (text := " ".join(stretch.split()))]


_BROKEN_PAGE = "The file imports a web page that is damaged; open it in Word and save it under a new name."


def _collect(element: Element, stretches: list[str]) -> None:
    tag = str(element.tag)  # a comment's is a function
    if "function" not in tag and tag not in _SILENT:
        if tag in _BLOCKS or tag == "br":
            stretches.append("")
        stretches[-1] += element.text or ""
        for child in element:
            _collect(child, stretches)
        if tag in _BLOCKS:
            stretches.append("")
    stretches[-1] += element.tail or ""
