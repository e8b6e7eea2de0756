"""Brackets and quotation marks that nothing closes or nothing opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.joined import joined_prose
from linter.grammar.pairs import lone_marks
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.pairs import Lone
    from linter.model.draft import Block
    from linter.model.review import Review

VARIANTS = ("unopened", "next")

_QUOTES = tuple("\"'\u2018\u201c")
_CLOSING = tuple("\"'\u2019\u201d")

# One of these is in every text with a bracket or a quotation mark.
_HALVES = tuple("()[]\"'\u2018\u2019\u201c\u201d")


class Options(Frozen):
    """Over how many paragraphs a quotation, or a bracket that holds a list, may run.

    A quotation that another one follows may go on there, unless so many times as many of the report are
    closed before the next one opens.
    """

    paragraphs: int = 5
    times: int = 3


class _Open(Frozen):
    """A mark that may be closed in one of the next `left` blocks; `passed` says that one stood between."""

    lone: Lone
    block: int
    left: int
    passed: bool = False


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each mark without its other half in its paragraph or in those that continue it."""
    unclosed = {c.place[:2] for c in review.citations if c.fault == "unclosed"}
    borders = _borders(review)
    joined = joined_prose(review)
    marked = {i for i, _ in joined.holding(*_HALVES)}
    waiting = _Waiting(options.paragraphs)
    before, closed = "", 0
    for i, block in joined.blocks:
        opens_again = block.text[block.body :].lstrip()[:1] in _QUOTES
        closed += opens_again and _is_closed(before)
        before = block.text[block.body :]
        marks = lone_marks(block.text, block.body) if i in marked else ()
        if i in borders:
            yield from waiting.end()
        elif opens_again:
            yield from waiting.begin_anew()
        yield from waiting.enter(i, block, [mark for mark in marks if (i, mark.at) not in unclosed])
    yield from waiting.end()
    if closed >= options.times * max(len(waiting.run_on), 1):
        yield from (_unclosed(held)._replace(variant="next") for held in waiting.run_on)


def _borders(review: Review) -> set[int]:
    """Return the blocks at which no quotation or list goes on."""
    sections, paragraphs = {s.first for s in review.sections}, {p.first for p in review.paragraphs}
    return sections | paragraphs | {r.text.block for r in review.recommendations}


class _Waiting:
    """The marks that a later block may close, as long as it is one of the next so many.

    `run_on` are the quotations behind which the next block opens another one: they may go on there.
    """

    def __init__(self, blocks: int) -> None:
        self.run_on: list[_Open] = []
        self._blocks = blocks
        self._held: list[_Open] = []

    def end(self) -> Iterator[Problem]:
        """Yield a problem for all that wait: what comes now continues nothing."""
        yield from map(_unclosed, self._held)
        self._held = []

    def begin_anew(self) -> Iterator[Problem]:
        """Let no quotation wait any longer, as the block opens one; some may go on in it."""
        quotations = [held for held in self._held if held.lone.quotes]
        yield from (_unclosed(held) for held in quotations if held.passed)
        self.run_on += [held for held in quotations if not held.passed]
        self._held = [held for held in self._held if not held.lone.quotes]

    def enter(self, at: int, block: Block, marks: list[Lone]) -> Iterator[Problem]:
        """Go through the lone marks of a block: some close what waits, others are new."""
        for mark in marks:
            if not mark.opens and not self._close(mark):
                yield Problem(Place(at, mark.at, mark.at + 1), {"mark": mark.mark}, "unopened")
        yield from (_unclosed(held) for held in self._held if not held.left)
        self._held = [held._replace(left=held.left - 1, passed=True) for held in self._held if held.left]
        for opened in (_Open(mark, at, self._blocks) for mark in marks if mark.opens):
            if _may_run_on(block, opened.lone):
                self._held.append(opened)
            else:
                yield _unclosed(opened)

    def _close(self, mark: Lone) -> bool:
        """Let a mark close the first of its kind that waits; tell whether there was one."""
        held = next((held for held in self._held if held.lone.quotes == mark.quotes), None)
        if held:
            self._held.remove(held)
        return held is not None


def _unclosed(held: _Open) -> Problem:
    return Problem(Place(held.block, held.lone.at, held.lone.at + 1), {"mark": held.lone.mark})


def _is_closed(text: str) -> bool:
    """Whether a paragraph is a quotation, or several, with all their marks."""
    return text.lstrip()[:1] in _QUOTES and text.rstrip(" .,;")[-1:] in _CLOSING


def _may_run_on(block: Block, mark: Lone) -> bool:
    """Whether what is opened may be closed in a later paragraph: a quotation, a list in brackets."""
    return mark.quotes or block.text.rstrip().endswith((":", ";", ","))
