"""Asterisks and underscores that set words in italics and bold, paired or left behind by a converter."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.readers.labels import split_label

if TYPE_CHECKING:
    from collections.abc import Sequence

_STRONG = 2
# Four asterisks and more are somebody's own sign (a rating, a name blacked out), not emphasis.
_LONGEST_MARK = 3
_MARKS_AND_SPACE = " \t\n*_"


class Run(Frozen):
    """A run of equal marks in a text: where, how many, and whether it may begin and end emphasis."""

    start: int
    length: int
    mark: str
    opens: bool
    closes: bool


class Span(Frozen):
    """A stretch between two marks, in offsets of the text with its marks; `bold` or else italic."""

    start: int
    end: int
    bold: bool


class Paired(Frozen):
    """The stretches that runs enclose; for each run, where its unused marks begin and how many they are."""

    spans: list[Span]
    starts: list[int]
    left: list[int]


def runs_at(text: str, start: int, end: int) -> tuple[Run, ...]:
    """Return the run of marks at `text[start:end]`, by the rules of CommonMark 0.31 (section 6.2).

    Four asterisks inside a word are two runs: so converters join two stretches in bold ("**a****b**").
    """
    left, right = _flanks(text[start - 1] if start else " ", text[end] if end < len(text) else " ")
    if text[start] == "*":
        if left and right and end - start == 2 * _STRONG:
            middle = start + _STRONG
            return Run(start, _STRONG, "*", False, True), Run(middle, _STRONG, "*", True, False)  # noqa: FBT003
        return (Run(start, end - start, "*", left, right),)
    opens = left and (not right or _is_punctuation(text[start - 1]))
    closes = right and (not left or _is_punctuation(text[end]))
    return (Run(start, end - start, text[start], opens, closes),)


def _flanks(before: str, after: str) -> tuple[bool, bool]:
    """Say whether a run between two characters stands to the left and to the right of words."""
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (
        not _is_punctuation(before) or after.isspace() or _is_punctuation(after)
    )
    return left, right


def pair(runs: Sequence[Run]) -> Paired:
    """Return what the runs of a text enclose; the inner stretches come before the outer ones.

    This is the algorithm of CommonMark 0.31 (appendix, "process emphasis"), which is linear in the runs.
    """
    spans: list[Span] = []
    left = [run.length for run in runs]
    starts = [run.start for run in runs]
    openers: list[int] = []
    searched: dict[tuple[str, bool, int], int] = {}
    for index, run in enumerate(runs):
        while run.closes and left[index]:
            key = (run.mark, run.opens, run.length % 3)
            depth = _opener(runs, openers, run, searched.get(key, 0))
            if depth is None:
                searched[key] = index
                break
            del openers[depth + 1 :]
            spans.append(_enclose(starts, left, openers[depth], index))
            if not left[openers[depth]]:
                openers.pop()
        if run.opens and left[index]:
            openers.append(index)
    return Paired(spans, starts, left)


def words_of(text: str) -> tuple[int, int]:
    """Return where the words of `text` begin, behind marks and a number, and where they end before marks."""
    first = len(text) - len(text.lstrip(_MARKS_AND_SPACE))
    return max(first, split_label(text)[1]), len(text.rstrip(_MARKS_AND_SPACE))


def kept(text: str, run: Run, left: int, words: tuple[int, int]) -> str:
    """Return what stays in `text`, whose words stand from `words[0]` to `words[1]`, of a run.

    `left` of its marks are unpaired. Those that a converter left behind go: doubled ones at the start or the
    end of the text or hanging on a word, single ones before its first word or behind its last stop. Other
    asterisks are somebody's own.
    """
    marks = run.mark * left
    if run.mark == "*" and left != run.length:
        return ""
    if run.mark != "*" or left > _LONGEST_MARK:
        return marks
    end = run.start + run.length
    if "*" in text[max(run.start - 1, 0) : run.start] + text[end : end + 1]:
        return marks
    first, last = run.start <= words[0], end >= words[1]
    if left > 1:
        return "" if first or last or run.opens != run.closes else marks
    hanging = (first and run.opens) or (last and run.start and _is_punctuation(text[run.start - 1]))
    return "" if hanging else marks


def _opener(runs: Sequence[Run], openers: list[int], closer: Run, bottom: int) -> int | None:
    """Return the depth among `openers` of the run that `closer` ends, None if there is none."""
    for depth in range(len(openers) - 1, -1, -1):
        if openers[depth] < bottom:
            return None
        run = runs[openers[depth]]
        odd = (run.closes or closer.opens) and (run.length + closer.length) % 3 == 0 and closer.length % 3
        if run.mark == closer.mark and not odd:
            return depth
    return None


def _enclose(starts: list[int], left: list[int], opener: int, closer: int) -> Span:
    """Use up marks on both sides, the inner ones first, and return what stands between."""
    used = min(_STRONG, left[opener], left[closer])
    span = Span(starts[opener] + left[opener], starts[closer], used == _STRONG)
    left[opener] -= used
    left[closer] -= used
    starts[closer] += used
    return span


def _is_punctuation(char: str) -> bool:
    return not char.isalnum() and unicodedata.category(char)[0] in "PS"
