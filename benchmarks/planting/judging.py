"""Run the linter on a report before and after, and tell what it found, missed, and said besides."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from findings_of import findings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from planting.plant import Kind, Plant
    from planting.report import Report


class Hit(NamedTuple):
    """A finding, as far as judging needs it; `line` counts from 0."""

    code: str
    line: int
    quote: str
    message: str
    paragraph: str = ""


class Verdict(NamedTuple):
    """What became of one planted defect."""

    found: bool
    noise: tuple[Hit, ...]


def hits(name: str, data: bytes) -> list[Hit]:
    """Return what the rules find in a file."""
    return [
        Hit(f.code, f.start.line - 1, " ".join(f.quote.split()), f.message, f.paragraph)
        for f in findings(name, data)
    ]


def judge(kind: Kind, plant: Plant, before: list[Hit], after: list[Hit], origin: dict[int, int]) -> Verdict:
    """Compare findings by place: an unchanged line keeps its own, the changed ones have theirs together."""
    old = [h._replace(line=_CHANGED) if h.line in plant.edits else h for h in before]
    new = [h._replace(line=origin.get(h.line, _CHANGED)) for h in after]
    return _verdict(kind, plant, _added(kind, old, new, lambda h: h.line), {_CHANGED, *plant.near})


def judge_by_words(kind: Kind, plant: Plant, report: Report, before: list[Hit], after: list[Hit]) -> Verdict:
    """Compare findings by paragraph and words, where lines are no measure: in Word."""
    touched = [
        *(line for lines in plant.edits.values() for line in lines),
        *(report.lines[i] for i in plant.near),
    ]
    texts = [" ".join(line.replace("*", "").replace("|", " ").split()) for line in touched]
    added = _added(kind, before, after, lambda h: h.paragraph)
    placed = [hit._replace(line=_CHANGED if any(hit.quote in text for text in texts) else 0) for hit in added]
    return _verdict(kind, plant, placed, {_CHANGED})


_CHANGED = -1  # the line of what stands on a changed line


def _added(kind: Kind, before: list[Hit], after: list[Hit], place: Callable[[Hit], object]) -> list[Hit]:
    """Return the findings that were not there before.

    A finding that was there keeps its words, or, where the planted defect changed the words it is
    about, only its code and its place.
    """
    known = Counter((h.code, place(h), h.quote) for h in before)
    left: list[Hit] = []
    for hit in after:
        if known[hit.code, place(hit), hit.quote] > 0:
            known[hit.code, place(hit), hit.quote] -= 1
        else:
            left.append(hit)
    gone = Counter((code, where) for code, where, _ in known.elements())
    added = []
    for hit in left:
        if hit.code not in kind.codes and gone[hit.code, place(hit)] > 0:
            gone[hit.code, place(hit)] -= 1
        else:
            added.append(hit)
    return added


def _verdict(kind: Kind, plant: Plant, new: Iterable[Hit], placed: set[int]) -> Verdict:
    found, noise = False, []
    for hit in new:
        if hit.code in kind.codes and (hit.line in placed or _names(hit, plant.says)):
            found = True
        elif not any(_follows(hit, one) for one in plant.also):
            noise.append(hit)
    return Verdict(found, tuple(noise))


def _names(hit: Hit, words: Iterable[str]) -> bool:
    said = f"{hit.quote} {hit.message}".casefold()
    return any(word.casefold() in said for word in words)


def _follows(hit: Hit, consequence: str) -> bool:
    code, _, words = consequence.partition(" ")
    return hit.code.startswith(code) and (not words or _names(hit, [words]))
