"""Where a slip of the pen can stand: paragraphs of prose, words, quotations and case examples."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from planting.plant import Plant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from planting.report import Report

_EXAMPLE = re.compile(
    r"\W{0,3}(?:\w+ )?(?:case|practice) (?:example|sample|study)s?\b[^:.*]{0,8}[:.]?", re.IGNORECASE
)
_WORDS_OF_PROSE = 8
_QUOTES = '"\u201c'
_AT_ONE_END = 2


class Stretch(NamedTuple):
    """A stretch of a line."""

    line: int
    start: int
    end: int

    def put(self, report: Report, new: str) -> Plant:
        """Return the defect of `new` in place of this stretch."""
        return Plant({self.line: (report.replaced(self.line, self.start, self.end, new),)})


def prose(report: Report) -> Iterator[tuple[int, int]]:
    """Yield the lines of prose in the body, each with where its words begin; no headings, no titles."""
    numbered = {p.line: p.found.end() for p in report.paragraphs}
    headings = {h.line for h in report.headings} | set(report.sections.values())
    for i in report.body:
        line = report.lines[i]
        if i in headings or line.startswith("<!--") or len(line.split()) < _WORDS_OF_PROSE:
            continue
        yield i, numbered.get(i, len(line) - len(line.lstrip("-*# \t")))


def stretches(report: Report, pattern: str, *, plain: bool = False) -> list[Stretch]:
    """Return where `pattern` stands in the prose of the body, its group "at" if it has one.

    With `plain` only outside quotations and emphasis.
    """
    form = re.compile(pattern)
    part = "at" if "at" in form.groupindex else 0
    return [
        Stretch(i, *found.span(part))
        for i, start in prose(report)
        for found in form.finditer(report.lines[i], start)
        if not plain or is_plain(report.lines[i], found.start())
    ]


def is_plain(line: str, at: int) -> bool:
    """Whether what stands at `at` is neither quoted nor set off by asterisks."""
    before = line[:at]
    quoted = before.count('"') % _AT_ONE_END or before.count("\u201c") > before.count("\u201d")
    return not quoted and not before.count("*") % _AT_ONE_END


def chosen(report: Report, rng: Random, pattern: str, *, plain: bool = True) -> Stretch | None:
    """Return one of the stretches with `pattern`."""
    found = stretches(report, pattern, plain=plain)
    return rng.choice(found) if found else None


def examples(report: Report) -> list[tuple[int, int]]:
    """Return the lines on which the words of a case example begin, each with where on it they do."""
    found = []
    for i in report.body:
        title = _EXAMPLE.match(report.lines[i])
        if title is None:
            continue
        if len(report.lines[i]) - title.end() > _WORDS_OF_PROSE:
            line, start = i, title.end()
        else:
            line = next(
                (j for j in range(i + 1, report.recommendations_heading) if report.lines[j].strip()), i
            )
            start = 0
        if len(report.lines[line].split()) >= _WORDS_OF_PROSE:
            found.append((line, start))
    return found


def quotations(report: Report) -> list[int]:
    """Return the lines of the body that are a quotation from their first mark to their last."""
    return [
        i for i, start in prose(report)
        if report.lines[i][start : start + 1] in tuple(_QUOTES)
        and report.lines[i].rstrip()[-1] in '"\u201d.'
        and sum(map(report.lines[i].count, '"\u201c\u201d')) == _AT_ONE_END
    ]  # fmt: skip


def sentences(report: Report, shortest: int) -> list[Stretch]:
    """Return the sentences of the numbered paragraphs with so many words, without marks that need a pair."""
    form = re.compile(r"(?<=[a-z]\. )[A-Z][^.!?*\"\u201c\u201d()\[\]]{30,}\.(?= |$)")
    lines = {p.line for p in report.paragraphs}
    return [
        s for s in (Stretch(i, *m.span()) for i in sorted(lines) for m in form.finditer(report.lines[i]))
        if len(report.lines[s.line][s.start : s.end].split()) >= shortest
    ]  # fmt: skip


def in_example(report: Report, rng: Random, sentence: str) -> Plant | None:
    """Plant `sentence` at the beginning of a case example."""
    held = examples(report)
    if not held:
        return None
    line, start = rng.choice(held)
    text = report.lines[line]
    while start < len(text) and text[start] in " *\t":
        start += 1
    return Plant({line: (f"{text[:start]}{sentence} {text[start:]}",)})
