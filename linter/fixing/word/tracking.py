"""New text and text taken out: as such, or as tracked changes (ECMA-376-1 §17.13.5.14 and §17.13.5.18).

A deletion inside what somebody else has inserted stands inside that insertion, as Word writes it. An
insertion never does, because Word does not know nested ones ([MS-OE376] 2.1.341): the other insertion is cut
in two.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from linter.cache.expressions import compiled
from linter.fixing.word.names import (
    AUTHOR,
    BREAK,
    DATE,
    DELETED,
    DELETED_TEXT,
    HYPERLINK,
    ID,
    INSERTED,
    RUN,
    RUN_CHANGE,
    RUN_FACTS,
    SMART_TAG,
    TAB,
    TEXT,
)
from linter.fixing.word.package import discard, emptied, put_after
from linter.fixing.word.words import write_text
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from linter.fixing.word.stamp import Stamp

_SIGNS: Final = {"\t": TAB, "\n": BREAK}
_BETWEEN: Final = compiled(r"([\t\n])")
_EMPTIED: Final = frozenset({INSERTED, HYPERLINK, SMART_TAG})


class Tracker(Frozen):
    """Writes changes into one part: tracked where there is a stamp, else as if they had always been there."""

    stamp: Stamp | None
    numbers: Iterator[str]

    def insert(self, content: str, like: Element, beside: Element, *, before: bool = False) -> None:
        """Put `content` behind the run `beside`, or before it, in the look of the run `like`."""
        new = self._wrapped(new_run(content, like))
        parent = beside.getparent()
        if self.stamp is not None and parent is not None and parent.tag == INSERTED:
            self._into_insertion(new, beside, parent, before=before)
        elif before:
            beside.addprevious(new)
        else:
            put_after(beside, new)

    def remove(self, runs: Sequence[Element]) -> None:
        """Take `runs` out, which hold nothing but what is to go."""
        for run in runs:
            if self.stamp is None:
                _discard_run(run)
            else:
                self._mark_deleted(run)

    def _mark_deleted(self, run: Element) -> None:
        before = run.getprevious()
        for text in run.iterchildren(TEXT):
            text.tag = DELETED_TEXT
        if before is not None and self._is_mine(before):
            before.append(run)
            before.tail, run.tail = run.tail, None
            return
        deletion = self.change(run, DELETED)
        run.addprevious(deletion)
        deletion.append(run)
        deletion.tail, run.tail = run.tail, None

    def _is_mine(self, element: Element) -> bool:
        """Return whether `element` is a deletion of ours that the next run can join."""
        stamp = self.stamp
        said = element.get(AUTHOR), element.get(DATE)
        return element.tag == DELETED and stamp is not None and said == (stamp.author, stamp.date)

    def _wrapped(self, run: Element) -> Element:
        if self.stamp is None:
            return run
        insertion = self.change(run, INSERTED)
        insertion.append(run)
        return insertion

    def change(self, like: Element, tag: str) -> Element:
        """Return an empty change of the author's, an insertion or a deletion, for the tree of `like`."""
        stamp = self.stamp
        said = {AUTHOR: stamp.author, DATE: stamp.date} if stamp else {}
        return like.makeelement(tag, {ID: next(self.numbers), **said})

    def _into_insertion(self, new: Element, beside: Element, around: Element, *, before: bool) -> None:
        """Put `new` between the halves of `around`, which is cut before or behind the run `beside`."""
        moved = list(beside.itersiblings())
        if before:
            moved.insert(0, beside)
        if len(moved) == len(around):
            around.addprevious(new)
            return
        put_after(around, new)
        if moved:
            half = emptied(around)
            half.set(ID, next(self.numbers))
            put_after(new, half)
            half.extend(moved)


def new_run(content: str, like: Element) -> Element:
    """Return a run of `content` with the look of `like`, but not with the history of its look."""
    run = like.makeelement(RUN)
    facts = next(like.iterchildren(RUN_FACTS), None)
    if facts is not None:
        run.append(deepcopy(facts))
        run[0].tail = None
        for change in run[0].findall(RUN_CHANGE):
            discard(change)
    for piece in _BETWEEN.split(content):
        if piece in _SIGNS:
            etree.SubElement(run, _SIGNS[piece])
        elif piece:
            write_text(etree.SubElement(run, TEXT), piece)
    return run


def _discard_run(run: Element) -> None:
    """Take a run out, and what was around it if it held nothing else."""
    parent = run.getparent()
    discard(run)
    while parent is not None and parent.tag in _EMPTIED and not len(parent):
        emptied, parent = parent, parent.getparent()
        discard(emptied)
