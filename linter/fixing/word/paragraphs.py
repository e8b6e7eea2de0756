"""Whole paragraphs: made like another one, put in another list, inserted or deleted as tracked changes.

The insertion or deletion of a paragraph is that of its mark, which stands in the properties of the mark
(ECMA-376-1 §17.13.5.15 and §17.13.5.20), together with those of its runs.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.fixing.word.names import (
    BOOKMARK_END,
    BOOKMARK_START,
    BREAK,
    COMMENT_MARKS,
    DELETED,
    HARD_HYPHEN,
    HYPERLINK,
    INSERTED,
    LIST_LEVEL,
    LISTED,
    NAME,
    PARAGRAPH,
    PARAGRAPH_CHANGE,
    PARAGRAPH_FACTS,
    RETURN,
    RUN,
    RUN_FACTS,
    SMART_TAG,
    SOFT_HYPHEN,
    TAB,
    TEXT,
    VAL,
    WORD,
)
from linter.fixing.word.package import Unwritable, discard, put_after
from linter.fixing.word.tracking import new_run

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

    from linter.fixing.word.package import Package
    from linter.fixing.word.tracking import Tracker

_POINTED: Final = "fields or links point at it, which a tracked change would break; leave --tracked out"
_HELD: Final = "it holds changes, fields, notes or pictures, which can't be tracked; leave --tracked out"
_CAN_BE_TWICE: Final = frozenset({
    BOOKMARK_END, BOOKMARK_START, BREAK, HARD_HYPHEN, HYPERLINK, PARAGRAPH, PARAGRAPH_FACTS, RETURN, RUN,
    RUN_FACTS, SMART_TAG, SOFT_HYPHEN, TAB, TEXT, WORD + "lastRenderedPageBreak", WORD + "proofErr",
    *COMMENT_MARKS,
})  # fmt: skip
_PARTS: Final = ("document", "footnotes", "endnotes")
# What stands behind the properties of the mark among those of a paragraph.
_BEHIND_MARK: Final = frozenset({WORD + "sectPr", PARAGRAPH_CHANGE})


def hold_twice(package: Package, piece: Iterable[Element]) -> None:
    """Raise `Unwritable` unless a paragraph can stand in the file twice, once deleted and once inserted."""
    for paragraph in piece:
        names = {mark.get(NAME, "") for mark in paragraph.iter(BOOKMARK_START)}
        if any(_is_pointed_at(package, name) for name in names):
            raise Unwritable(_POINTED)
        facts = {e for held in paragraph.iter(PARAGRAPH_FACTS, RUN_FACTS) for e in held.iterdescendants("*")}
        if any(element.tag not in _CAN_BE_TWICE for element in paragraph.iter("*") if element not in facts):
            raise Unwritable(_HELD)


def _is_pointed_at(package: Package, name: str) -> bool:
    """Whether a bookmark is named anywhere but where it stands."""
    texts = [package.read(part) for held in _PARTS if (part := f"word/{held}.xml") in package]
    return any(text.count(name.encode()) > text.count(f'name="{name}"'.encode()) for text in texts)


def copied(paragraph: Element) -> Element:
    """Return a paragraph once more, without the bookmarks and comments that belong to the first one."""
    new = deepcopy(paragraph)
    new.tail = None
    for mark in list(new.iter(BOOKMARK_START, BOOKMARK_END, *COMMENT_MARKS)):
        holder = mark.getparent()
        discard(mark)
        if holder is not None and holder.tag == RUN and all(child.tag == RUN_FACTS for child in holder):
            discard(holder)
    return new


def made_like(paragraph: Element, words: str) -> Element:
    """Return a new paragraph of `words` that looks like another one and stands in its list."""
    new = paragraph.makeelement(PARAGRAPH)
    facts = next(paragraph.iterchildren(PARAGRAPH_FACTS), None)
    if facts is not None:
        new.append(deepcopy(facts))
        for gone in [*new[0].iterchildren(*_BEHIND_MARK), *new[0].iterfind(f"{RUN_FACTS}/{INSERTED}")]:
            discard(gone)
    runs = [run for run in paragraph.iter(RUN) if next(run.iterchildren(TEXT), None) is not None]
    new.append(new_run(words, runs[-1] if runs else paragraph))
    return new


def list_level(paragraph: Element) -> str | None:
    """Return the level of the list that a paragraph itself names; None where it names none."""
    listed = paragraph.find(f"{PARAGRAPH_FACTS}/{LISTED}")
    if listed is None:
        return None
    level = listed.find(LIST_LEVEL)
    return level.get(VAL, "0") if level is not None else "0"


def join_list(paragraph: Element, other: Element) -> None:
    """Put a paragraph that is numbered by its own properties in the list of another one."""
    theirs, mine = (one.find(f"{PARAGRAPH_FACTS}/{LISTED}") for one in (other, paragraph))
    if theirs is None or mine is None or etree.tostring(theirs) == etree.tostring(mine):
        return
    new = deepcopy(theirs)
    new.tail = None
    put_after(mine, new)
    discard(mine)


def mark_inserted(paragraph: Element, tracker: Tracker) -> None:
    """Make a paragraph and all of its runs a tracked insertion."""
    _mark(paragraph, tracker.change(paragraph, INSERTED))
    for run in list(paragraph.iter(RUN)):
        change = tracker.change(run, INSERTED)
        run.addprevious(change)
        change.append(run)


def mark_deleted(paragraph: Element, tracker: Tracker) -> None:
    """Make a paragraph and all of its runs a tracked deletion."""
    _mark(paragraph, tracker.change(paragraph, DELETED))
    tracker.remove(
        [run for run in paragraph.iter(RUN) if next(run.iterchildren(*COMMENT_MARKS), None) is None]
    )


def _mark(paragraph: Element, change: Element) -> None:
    """Track the mark of a paragraph; the change comes first among the properties of the mark."""
    facts = next(paragraph.iterchildren(PARAGRAPH_FACTS), None)
    if facts is None:
        facts = paragraph.makeelement(PARAGRAPH_FACTS)
        paragraph.insert(0, facts)
    of_mark = next(facts.iterchildren(RUN_FACTS), None)
    if of_mark is None:
        of_mark = facts.makeelement(RUN_FACTS)
        behind = next(facts.iterchildren(*_BEHIND_MARK), None)
        facts.append(of_mark) if behind is None else behind.addprevious(of_mark)
    of_mark.insert(0, change)
