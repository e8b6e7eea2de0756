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
    borders = {s.first for s in review.sections} | {p.first for p in review.paragraphs}
    borders |= {r.text.block for r in review.recommendations}
    waiting: list[_Open] = []
    run_on: list[_Open] = []
    closed = 0
    before = ""
    joined = joined_prose(review)
    marked = {i for i, _ in joined.holding(*_HALVES)}
    for i, block in joined.blocks:
        closed += _is_closed(before) and _opens_again(block)
        before = block.text[block.body :]
        marks = lone_marks(block.text, block.body) if i in marked else ()
        lone = [mark for mark in marks if (i, mark.at) not in unclosed]
        if not waiting and not lone:
            continue
        if i in borders:
            yield from map(_unclosed, waiting)
            waiting = []
        elif _opens_again(block):
            yield from (_unclosed(w) for w in waiting if w.lone.quotes and w.passed)
            run_on += [w for w in waiting if w.lone.quotes and not w.passed]
            waiting = [w for w in waiting if not w.lone.quotes]
        yield from _unopened(i, [mark for mark in lone if not mark.opens], waiting)
        yield from (_unclosed(w) for w in waiting if not w.left)
        waiting = [w._replace(left=w.left - 1, passed=True) for w in waiting if w.left]
        for mark in lone:
            if mark.opens:
                held = _Open(mark, i, options.paragraphs)
                if _may_run_on(block, mark):
                    waiting.append(held)
                else:
                    yield _unclosed(held)
    yield from map(_unclosed, waiting)
    if closed >= options.times * max(len(run_on), 1):
        yield from (_unclosed(w)._replace(variant="next") for w in run_on)


def _unopened(block: int, closing: list[Lone], waiting: list[_Open]) -> Iterator[Problem]:
    """Let closing marks close what waits for them; yield a problem for each of the others."""
    for mark in closing:
        held = next((w for w in waiting if w.lone.quotes == mark.quotes), None)
        if held:
            waiting.remove(held)
        else:
            yield Problem(Place(block, mark.at, mark.at + 1), {"mark": mark.mark}, "unopened")


def _unclosed(held: _Open) -> Problem:
    return Problem(Place(held.block, held.lone.at, held.lone.at + 1), {"mark": held.lone.mark})


def _is_closed(text: str) -> bool:
    """Whether a paragraph is a quotation, or several, with all their marks."""
    return text.lstrip()[:1] in _QUOTES and text.rstrip(" .,;")[-1:] in _CLOSING


def _opens_again(block: Block) -> bool:
    return block.text[block.body :].lstrip()[:1] in _QUOTES


def _may_run_on(block: Block, mark: Lone) -> bool:
    """Whether what is opened may be closed in a later paragraph: a quotation, a list in brackets."""
    return mark.quotes or block.text.rstrip().endswith((":", ";", ","))
