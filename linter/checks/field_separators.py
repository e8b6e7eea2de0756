"""What tells the names in a field of the cover apart: nothing, two marks, or another than elsewhere."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.majority import majority
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import CoverField, Review

VARIANTS = ("people", "mixed", "unlike")

_REMARK = compiled(r"\([^()]*\)")
_BETWEEN = compiled(r"\s*[,;/|\n]\s*(?:(?:and|&)\s+)?|\s+(?:and|&|[-\u2013\u2014])\s+")
_WORD = compiled(r"[^\W\d_][\w'\u2019.-]+")
_SPOKEN = {",": "commas", ";": "semicolons", "/": "slashes", "|": "bars"}


class Options(Frozen):
    """`words` is how many words of names, one after the other, are more than one person."""

    words: int = 4


class _List(Frozen):
    """The names in one value of a field."""

    field: CoverField
    holds: str
    names: tuple[Place, ...]
    gaps: tuple[str, ...]

    @property
    def marks(self) -> list[str]:
        """The marks that stand between names, in order; line breaks and "and" are none."""
        return [mark for gap in self.gaps for mark in gap if mark in _SPOKEN]


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each field whose names run together or whose separators are two or its own."""
    lists = list(_lists(review))
    for one in lists:
        if one.holds == "bodies":
            yield from _run_together(review, one, _mark(review, one, lists))
        else:
            yield from _people(review, one, options)
        yield from _separated(review, one, lists)


def _lists(review: Review) -> Iterator[_List]:
    holds = {f.key: f.holds for f in review.style.cover if f.holds in ("names", "bodies")}
    bodies = [b.place for b in review.bodies if b.source == "cover" and b.place]
    for field in review.cover:
        for value in field.values if field.key in holds else ():
            if holds[field.key] == "bodies":
                names = tuple(sorted(p for p in bodies if value.holds(p)))
            else:
                names = tuple(_pieces(review, value))
            gaps = (Place(value.block, a.end, b.start) for a, b in pairwise(names))
            yield _List(field, holds[field.key], names, tuple(_gap(review, g) for g in gaps))


def _gap(review: Review, gap: Place) -> str:
    return _REMARK.sub("", review.quote(gap)).strip(" \t\u00a0")


def _pieces(review: Review, value: Place) -> Iterator[Place]:
    text = review.draft.blocks[value.block].text
    start = value.start
    for found in _BETWEEN.finditer(text, value.start, value.end):
        yield Place(value.block, start, found.start())
        start = found.end()
    yield Place(value.block, start, value.end)


def _mark(review: Review, one: _List, lists: list[_List]) -> str:
    """Return what is to stand between names: what mostly does here, else elsewhere, else a comma."""
    others = [m for other in lists for m in set(other.marks)]
    return majority(one.marks) or (";" if _needed(review, one) else majority(others) or ",")


def _run_together(review: Review, one: _List, mark: str) -> Iterator[Problem]:
    """Yield a problem from the first name that runs into the next one up to the last that it happens to."""
    cuts = [(a, b) for (a, b), gap in zip(pairwise(one.names), one.gaps, strict=True) if not gap]
    if not cuts:
        return
    (left, right), last = cuts[0], cuts[-1][1]
    slots = {"field": one.field.label, "left": review.quote(left), "right": review.quote(right)}
    kinds = {b.place: b.kind for b in review.bodies if b.source == "cover"}
    certain = all(kinds.get(name) for cut in cuts for name in cut)
    fix = Fix("Separate the names", tuple(_cut(review, a, b, mark) for a, b in cuts)) if certain else None
    yield Problem(Place(left.block, left.start, last.end), slots, fix=fix)


def _cut(review: Review, left: Place, right: Place, mark: str) -> Edit:
    """Return the edit that puts `mark` before the right name, behind any remark in brackets."""
    between = review.quote(Place(left.block, left.end, right.start))
    end = left.end + len(between.rstrip())
    if between.endswith(" ") and right.start - end == 1:
        return Edit(Place(left.block, end, end), mark)
    return Edit(Place(left.block, end, right.start), f"{mark} ")


def _people(review: Review, one: _List, options: Options) -> Iterator[Problem]:
    """Yield a problem for each piece between separators that is too long for one person's name."""
    remarks = {w.casefold() for w in review.style.words.get("beside-names", ())}
    for piece in one.names:
        words = _WORD.findall(_REMARK.sub("", review.quote(piece)))
        names = [w for w in words if len(w.rstrip(".")) > 1 and w.casefold().rstrip(".") not in remarks]
        if len(names) >= options.words and all(w[0].isupper() for w in names):
            yield Problem(piece, {"field": one.field.label}, "people")


def _separated(review: Review, one: _List, lists: list[_List]) -> Iterator[Problem]:
    """Yield a problem for a field with two separators, or with another one than most fields have."""
    own = sorted(dict.fromkeys(one.marks), key=one.marks.count, reverse=True)
    others = [o for o in lists if o is not one and len(set(o.marks)) == 1]
    usual = majority(o.marks[0] for o in others)
    slots = {"field": one.field.label, "own": _spoken(own), "usual": _SPOKEN[usual] if usual else ""}
    whole = Place(one.names[0].block, one.names[0].start, one.names[-1].end) if one.names else None
    if whole is None or not own:
        return
    if len(own) > 1 and not _needed(review, one):
        yield Problem(whole, slots, "mixed", _unify(review, one, own[0]))
    needed = any(_needed(review, o) for o in (one, *others)) or _plain(one)
    if len(own) == 1 and usual and usual != own[0] and len(others) > 1 and not needed:
        yield Problem(whole, slots, "unlike", _unify(review, one, usual))


def _needed(review: Review, one: _List) -> bool:
    """Whether a name holds a comma itself, so that commas can't be what tells names apart."""
    return any("," in review.quote(name) for name in one.names)


def _plain(one: _List) -> bool:
    """Whether these are people by commas, which is right even where bodies are told apart by semicolons."""
    return one.holds == "names" and set(one.marks) == {","}


def _spoken(marks: list[str]) -> str:
    return " and ".join(_SPOKEN[m] for m in marks)


def _unify(review: Review, one: _List, mark: str) -> Fix:
    gaps = [Place(a.block, a.end, b.start) for a, b in pairwise(one.names)]
    wrong = (
        Place(gap.block, gap.start + at, gap.start + at + 1)
        for gap in gaps
        for at, char in enumerate(_REMARK.sub(lambda r: " " * len(r[0]), review.quote(gap)))
        if char in _SPOKEN and char != mark
    )
    return Fix(f"Separate the names by {_SPOKEN[mark]}", tuple(Edit(place, mark) for place in wrong))
