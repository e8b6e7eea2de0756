"""Two marks of punctuation where one is due: "..", ",,", ";."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.rewording import reworded
from linter.model.draft import Place
from linter.model.finding import Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block
    from linter.model.review import Review

VARIANTS = ("different",)

_RUN = compiled(r"[.,;:](?: ?[.,;:])+|\?\.(?![.\w])")
# How one begins, by the first mark, which is quickly looked for.
_BEGINNINGS = tuple(compiled(rf"\{mark} ?[.,;:]") for mark in ".,;:?")
_ELLIPSIS = compiled(r"\.(?: ?\.){2,}")
_LAST_WORD = compiled(r"[\w.]+$")
_ERROR, _ERROR_ROOM = "Error!", 60  # what Word shows for a broken field ends with a stop of its own
_WORD_ROOM = 16  # no abbreviation is longer
_ENDS = compiled(r"[\"'\u2019\u201d)]*(?:\s*$|\s+[A-Z\"'\u2018\u201c])")


class Options(Frozen):
    """`abbreviations` are written with a stop (but here without), which a comma or the like may follow."""

    abbreviations: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each run of marks, with a fix where it is certain which of them is meant."""
    short = {a.casefold() for a in options.abbreviations}
    for i, block, start, end in _runs(review):
        found = block.text[start:end]
        marks = found.replace(" ", "")
        if _is_right(block.text, start, end, marks, short):
            continue
        place = Place(i, start, end)
        same = len(set(marks)) == 1
        mark = marks[0] if same else _kept(block.text, end, marks)
        fix = Fix(f"Write “{mark}” once", reworded(place, found, mark)) if mark else None
        yield Problem(place, {"marks": found}, "" if same else "different", fix)


def _runs(review: Review) -> Iterator[tuple[int, Block, int, int]]:
    """Yield the runs of marks: the block's index, the block, start and end."""
    joined = joined_prose(review)
    suspect = {i: block for form in _BEGINNINGS for i, block, _, _ in joined.find(form)}
    for i, block in sorted(suspect.items()):
        yield from ((i, block, *found.span()) for found in _RUN.finditer(block.text, block.body))


def _is_right(text: str, start: int, end: int, marks: str, short: set[str]) -> bool:
    """Whether the marks belong together: an ellipsis, an abbreviation's stop, a part of a number or path."""
    after = text[end : end + 1]
    if _ELLIPSIS.match(text, start, end) or after in ("/", "\\") or (marks[-1] == "." and after.isalnum()):
        return True
    word = _LAST_WORD.search(text, max(start - _WORD_ROOM, 0), start)
    if word is None:
        return start == 0
    last = word[0].rpartition(".")[2]
    if text.rfind(_ERROR, max(start - _ERROR_ROOM, 0), start) >= 0:
        return True
    stopped = marks[0] == "." and marks[1:] != "."
    return stopped and (last.isdigit() or len(last) == 1 or word[0].casefold() in short)


def _kept(text: str, end: int, marks: str) -> str:
    """Return what is to stay of marks that differ, empty if that is open."""
    return "?" if marks[0] == "?" else _meant(text, end, marks)


def _meant(text: str, end: int, marks: str) -> str:
    """Return the one mark that is meant, empty if that is open: a full stop where a sentence ends."""
    return "." if "." in marks and ":" not in marks and _ENDS.match(text, end) else ""
