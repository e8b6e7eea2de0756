"""The comments of a draft: their part, their marks in the text, and what Word keeps about them elsewhere.

ECMA-376-1 §17.13.4; threads and lasting identifiers of comments in [MS-DOCX] 2.5.4 (commentsExtended),
2.5.5 (commentsIds) and commentsExtensible.
"""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.fixing.word.names import (
    AUTHOR,
    COMMENT,
    COMMENT_MARKS,
    COMMENT_USED,
    ID,
    PARAGRAPH,
    RUN_FACTS,
    WORD_NAMES,
)
from linter.fixing.word.package import discard
from linter.fixing.word.relations import add_related, related

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package, Part

_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_EMPTY: Final = f'<w:comments xmlns:w="{WORD_NAMES}"/>'.encode()
_PARENT: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}paraIdParent"
_STORIES: Final = ("footnotes", "endnotes", "header", "footer")


def comments_part(package: Package, main: str) -> Part:
    """Return the part with the comments; one without any is made where there is none."""
    name = next(related(package, main, "comments"), None)
    return package.part(name) if name else add_related(package, main, "comments", _TYPE, _EMPTY)


def free_numbers(package: Package, main: str) -> Iterator[str]:
    """Yield numbers for new comments: no comment has them, nor a mark that has lost its comment."""
    names = related(package, main, "comments")
    used = {element.get(ID) for name in names for element in package.part(name).root.iter(COMMENT)}
    for name in _marked_stories(package, main):
        used |= {mark.get(ID) for mark in package.part(name).root.iter(*COMMENT_MARKS)}
    return (number for at in count() if (number := str(at)) not in used)


def remove_comments(package: Package, main: str, author: str) -> None:
    """Take out the comments of `author` with their marks; those of others stay, answers to them too."""
    for name in list(related(package, main, "comments")):
        part = package.part(name)
        mine = [one for one in part.root.iter(COMMENT) if one.get(AUTHOR) == author]
        numbers = {one.get(ID) for one in mine}
        numbers -= {one.get(ID) for one in part.root.iter(COMMENT) if one.get(AUTHOR) != author}
        if not mine:
            continue
        part.changed = True
        _forget(package, main, _paragraph_names(mine))
        for one in mine:
            discard(one)
        for story in _marked_stories(package, main):
            _unmark(package.part(story), numbers)


def _marked_stories(package: Package, main: str) -> Iterator[str]:
    """Yield the parts with text in which comments are marked."""
    stories = chain.from_iterable(related(package, main, kind) for kind in _STORIES)
    for name in (main, *dict.fromkeys(stories)):
        if name == main or b"comment" in package.read(name):
            yield name


def _unmark(part: Part, numbers: set[str | None]) -> None:
    for mark in [mark for mark in part.root.iter(*COMMENT_MARKS) if mark.get(ID) in numbers]:
        run = mark.getparent()
        discard(mark)
        part.changed = True
        if mark.tag == COMMENT_USED and run is not None and all(child.tag == RUN_FACTS for child in run):
            discard(run)


def _paragraph_names(comments: list[Element]) -> set[str]:
    """Return the names (`w14:paraId`) of the paragraphs in comments; their other facts hang on them."""
    paragraphs = (paragraph for comment in comments for paragraph in comment.iter(PARAGRAPH))
    return {name for paragraph in paragraphs if (name := _facts(paragraph).get("paraId"))}


def _forget(package: Package, main: str, paragraphs: set[str]) -> None:
    """Take out what Word keeps about the comments with these `paragraphs`; answers to them stand alone."""
    for part in _kept(package, main, "commentsExtended"):
        for entry in list(part.root):
            facts = _facts(entry)
            if facts.get("paraId") in paragraphs:
                part.changed = True
                discard(entry)
            elif entry.get(_PARENT) in paragraphs:
                part.changed = True
                del entry.attrib[_PARENT]
    lasting = _drop(_kept(package, main, "commentsIds"), "paraId", paragraphs)
    _drop(_kept(package, main, "commentsExtensible"), "durableId", lasting)


def _drop(parts: Iterator[Part], key: str, wanted: set[str]) -> set[str]:
    """Take out the entries that `key` names as `wanted`; return their lasting identifiers."""
    lasting = set()
    for part in parts:
        for entry in list(part.root):
            facts = _facts(entry)
            if facts.get(key) in wanted:
                lasting.add(facts.get("durableId", ""))
                part.changed = True
                discard(entry)
    return lasting


def _kept(package: Package, main: str, kind: str) -> Iterator[Part]:
    return (package.part(name) for name in related(package, main, kind))


def _facts(element: Element) -> dict[str, str]:
    """Return the attributes by their names alone: each of these parts has a namespace of its own."""
    return {etree.QName(str(key)).localname: str(value) for key, value in element.attrib.items()}
