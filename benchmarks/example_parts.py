"""The examples' Markdown, taken apart for the other formats."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING = re.compile(r"(#+) (?:(\d+(?:\.\d+)*\.?) )?(.+)")
_ROW = re.compile(r"\| (.+?) \| (.*?) ?\|")
_LEAD_IN = re.compile(r"\*\*(\d+\.?) (.+)\*\*")
_NUMBERED = re.compile(r"(\d[\d.]*\.\d+) (.+)")


class Part(NamedTuple):
    """A block of the report: what it is, its heading level, its number as typed, and its words.

    A row of the cover has its label in `number`, a line of the Contents its page.
    """

    kind: str
    level: int
    number: str
    text: str


def parts(markdown: str) -> Iterator[Part]:
    """Yield the blocks of an example in reading order; emphasis stays marked by asterisks."""
    for line in filter(None, markdown.split("\n")):
        if found := _HEADING.fullmatch(line):
            yield Part("heading", len(found[1]), found[2] or "", found[3])
        elif line.startswith("|"):
            if row := _ROW.fullmatch(line):
                yield Part("cover", 0, row[1], row[2])
        elif "\t" in line:
            title, page = line.split("\t")
            yield Part("contents", 0, page, title)
        elif found := _LEAD_IN.fullmatch(line):
            yield Part("lead-in", 0, found[1], found[2])
        elif found := _NUMBERED.fullmatch(line):
            yield Part("numbered", found[1].count(".") + 1, found[1], found[2])
        else:
            yield Part("bullet", 0, "", line[2:]) if line.startswith("- ") else Part("words", 0, "", line)


def as_text(markdown: str) -> str:
    """Return an example as converters leave a report: a paragraph a line, tabs in cover and Contents."""
    runs = [list(run) for _, run in groupby(parts(markdown), _run)]
    return "".join("\n".join(map(_line, run)) + "\n\n" for run in runs).rstrip("\n") + "\n"


def _run(part: Part) -> object:
    """Tell what stands together without empty lines from what stands alone."""
    return part.kind if part.kind in ("cover", "contents", "bullet") else part


def _line(part: Part) -> str:
    if part.kind == "cover":
        return f"{part.number}\t{part.text}"
    if part.kind == "contents":
        return f"{part.text}\t{part.number}"
    if part.kind == "bullet":
        return f"- {part.text}"
    if part.kind == "lead-in":
        return f"**{part.number} {part.text}**"
    return f"{part.number} {part.text}".strip()
