"""Tracked changes accepted or rejected by another program than ours, and what is then in the paragraphs."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

from docx_editor import Document  # type: ignore[import-untyped]
from lxml import etree

from tests.fixing.word.drafts import root

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.etree import _Element as Element

_SIGNS = {"tab": "\t", "br": "\n", "noBreakHyphen": "\u2011"}
_WRAPPERS = frozenset({"ins", "del", "hyperlink", "sdt", "smartTag"})


def resolved(data: bytes, folder: Path, *, accept: bool, author: str = "reportlint") -> bytes:
    """Return the file after all changes of `author` have been accepted, or rejected."""
    file = folder / "tracked.docx"
    file.write_bytes(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells of changes of format, which are not ours
        document = Document.open(file, author="Reader", force_recreate=True, workspace_dir=folder / "work")
        (document.accept_all if accept else document.reject_all)(author=author)
        document.save(folder / "resolved.docx", track_changes=False)
        document.close()
    return (folder / "resolved.docx").read_bytes()


def characters(data: bytes) -> list[list[tuple[str, str, tuple[str, ...]]]]:
    """Return the characters of each paragraph of the body, with the look of each and what it stands in."""
    return [
        [
            (character, _look(run), _around(run))
            for run in paragraph.iter("{*}r")
            for child in run
            for character in _text(child)
        ]
        for paragraph in root(data).iter("{*}p")
    ]


def _text(element: Element) -> str:
    name = etree.QName(element).localname
    return (element.text or "") if name in {"t", "delText"} else _SIGNS.get(name, "")


def _look(run: Element) -> str:
    """Return the properties of a run, but not the numbers of their changes, which differ in each half of it."""
    facts = run.find("{*}rPr")
    if facts is None:
        return ""
    written = etree.tostring(facts, method="c14n", exclusive=True, with_tail=False).decode()
    return re.sub(r' w:id="\d+"', "", written)


def _around(run: Element) -> tuple[str, ...]:
    above = [(etree.QName(one).localname, one) for one in run.iterancestors()]
    by = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}author"
    return tuple(f"{name} {one.get(by, '')}" for name, one in above if name in _WRAPPERS)
