"""Word drafts that are written into, and what stands in them afterwards."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from lxml import etree

from linter.fixing.word import Note, Stamp, annotate, apply_edits
from linter.fixing.word.names import COMMENT, COMMENT_END, COMMENT_START, COMMENT_USED, ID, TEXT
from linter.model.draft import Place
from linter.model.finding import Edit
from linter.readers.word.tracing import trace
from tests.readers.word.files import read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element as Element

STAMP = Stamp("reportlint", "rl", "2024-05-01T00:00:00Z")
DOCUMENT = "word/document.xml"


def parts(data: bytes) -> dict[str, bytes]:
    """Return the contents of a file by name, in order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def root(data: bytes, name: str = DOCUMENT) -> Element:
    """Return a part of the file as a tree."""
    return etree.fromstring(parts(data)[name])


def place(data: bytes, words: str, block: int | None = None) -> Place:
    """Return where the first block that holds `words` holds them."""
    blocks = read(data).blocks
    at = next(at for at, one in enumerate(blocks) if words in one.text and block in (None, at))
    start = blocks[at].text.index(words)
    return Place(at, start, start + len(words))


def annotated(data: bytes, *places: Place | None, view: str = "accepted") -> bytes:
    """Return the file with a comment "0", "1" … on each place; none may be refused."""
    notes = [Note(one, (str(number),)) for number, one in enumerate(places)]
    written = annotate(data, trace("draft.docx", data, view=view), notes, STAMP)
    assert written.refused == ()
    return written.data


def commented(data: bytes) -> dict[str, str]:
    """Return the text between the marks of each comment, by what the comment says (lines with a bar)."""
    said = {one.get(ID): "|".join(_paragraphs(one)) for one in root(data, "word/comments.xml").iter(COMMENT)}
    found: dict[str, str] = {}
    open_now: dict[str | None, str] = {}
    used = set()
    for element in root(data).iter("*"):
        if element.tag == COMMENT_START:
            open_now[element.get(ID)] = ""
        elif element.tag == COMMENT_END:
            found[said[element.get(ID)]] = open_now.pop(element.get(ID))
        elif element.tag == COMMENT_USED:
            used.add(element.get(ID))
        elif element.tag == TEXT:
            open_now = {number: text + (element.text or "") for number, text in open_now.items()}
    assert used == set(said)
    assert not open_now
    return found


def _paragraphs(comment: Element) -> list[str]:
    return ["".join(text.text or "" for text in paragraph.iter(TEXT)) for paragraph in comment]


def edited(
    data: bytes, *changes: tuple[Place, str], stamp: Stamp | None = None, view: str = "accepted"
) -> bytes | str:
    """Return the file with the edits made, or the reason of the first that was refused."""
    edits = [Edit(*change) for change in changes]
    written = apply_edits(data, trace("draft.docx", data, view=view), edits, stamp=stamp)
    return written.refused[0].reason if written.refused else written.data


def expected(data: bytes, changes: Sequence[tuple[Place, str]], view: str = "accepted") -> list[str]:
    """Return the texts of the blocks after the edits, blocks left without words left out."""
    texts = [block.text for block in read(data, view).blocks]
    for (block, start, end), content in sorted(changes, reverse=True):
        texts[block] = texts[block][:start] + content + texts[block][end:]
    return [text for text in texts if text.strip()]
