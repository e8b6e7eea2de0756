"""Run the linter on a report before and after, and tell what it found, missed, and said besides."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from findings_of import findings

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planting.plant import Kind, Plant
    from planting.report import Report


class Hit(NamedTuple):
    """A finding, as far as judging and showing need it; `line` counts from 0."""

    code: str
    line: int
    quote: str
    message: str
    paragraph: str


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


class Checked(NamedTuple):
    """A report as it was checked: its findings, and the words of each line, or in Word of each block."""

    hits: list[Hit]
    words: list[str]


def as_text(name: str, text: str) -> Checked:
    """Check a report as text."""
    return Checked(hits(name, text.encode()), [_plain(line) for line in text.split("\n")])


def as_word(data: bytes) -> Checked:
    """Check a report as a Word file; its blocks stand for lines."""
    from linter import app

    draft = app.show_draft(app.Source(Path("report.docx"), data), app.Options())
    if isinstance(draft, app.Refusal):
        raise TypeError(draft)
    return Checked(hits("report.docx", data), [_plain(block.text) for block in draft.blocks])


def _plain(line: str) -> str:
    """Return a line's words without bullets, emphasis and tabs, as they are known again in Word."""
    return " ".join(line.replace("*", "").lstrip("#- \t").split())


def judge(kind: Kind, plant: Plant, report: Report, before: Checked, after: Checked) -> Verdict:
    """Compare findings by place: an unchanged line keeps its own, the changed ones have theirs together."""
    edited = {_plain(line) for lines in plant.edits.values() for line in lines} - {""}
    origin = {b: a for b, a in _origins(before, after).items() if after.words[b] not in edited}
    kept = set(origin.values())
    old = [h if h.line in kept else h._replace(line=_CHANGED) for h in before.hits]
    new = [h._replace(line=origin.get(h.line, _CHANGED)) for h in after.hits]
    near = {_plain(report.lines[i]) for i in plant.near}
    places = {i for i, words in enumerate(before.words) if words in near}
    return _verdict(kind, plant, _added(kind, old, new), {_CHANGED, *places})


def _origins(before: Checked, after: Checked) -> dict[int, int]:
    """Return for each line whose words are kept which line it was."""
    matcher = SequenceMatcher(None, before.words, after.words, autojunk=False)
    return {b + i: a + i for a, b, size in matcher.get_matching_blocks() for i in range(size)}


_CHANGED = -1  # the line of what stands on a changed line


def _added(kind: Kind, before: list[Hit], after: list[Hit]) -> list[Hit]:
    """Return the findings that were not there before.

    A finding that was there keeps its words, or, where the planted defect changed the words it is
    about, only its code and its place.
    """
    known = Counter((h.code, h.line, h.quote) for h in before)
    left: list[Hit] = []
    for hit in after:
        if known[hit.code, hit.line, hit.quote] > 0:
            known[hit.code, hit.line, hit.quote] -= 1
        else:
            left.append(hit)
    gone = Counter((code, where) for code, where, _ in known.elements())
    added = []
    for hit in left:
        if hit.code not in kind.codes and gone[hit.code, hit.line] > 0:
            gone[hit.code, hit.line] -= 1
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
