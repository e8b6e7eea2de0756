"""A draft as Markdown: what stands in the file is what is printed, numbers included.

There are no pages in it, so there is no list of contents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.authoring.drafting.outline import Outline, Shape
from linter.cache.expressions import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.authoring.drafting.outline import Block
    from linter.authoring.drafting.spans import Span

_SPECIAL = compiled(r"[\\*_`<|~]|(?<=!)\[|\](?=[(:\[])|&(?=#?\w+;)")
_OPENING = compiled(r"^(?:[#>=+-]|\d+[.)](?=\s|$))")


def write_markdown(outline: Outline) -> str:
    """Return the draft as Markdown."""
    parts = [
        f"# {_words(outline.title)}",
        *map(_words, outline.subtitles),
        *(["\n".join(_cover(outline))] if outline.cover else ()),
        *(_block(block, outline.case_label) for block in outline.blocks),
    ]
    return "\n\n".join(parts) + "\n"


def _cover(outline: Outline) -> Iterator[str]:
    yield "| " + " | ".join(outline.columns) + " |"
    yield "|---|---|"
    for row in outline.cover:
        shown = row.parting.join(_escaped(entry.text) for entry in row.entries)
        yield f"| {_escaped(row.label)} | {shown} |"


def _block(block: Block, case_label: str) -> str:
    words = _words(block.spans, opening=not block.number)
    match block.shape:
        case Shape.HEADING:
            return f"{'#' * min(block.level + 1, 6)} {f'{block.number} {words}'.strip()}"
        case Shape.POINT:
            return f"- {words}"
        case Shape.LEAD_IN:
            return _numbered_group(block, words)
        case Shape.QUOTE:
            return f"> {words}"
        case Shape.CASE:
            return f"**{case_label} {block.number}:** {words}"
    return f"{block.number} {words}".strip()


def _numbered_group(block: Block, words: str) -> str:
    """Put the number into the emphasis of the words, where Markdown does not take it for a list's."""
    if words.startswith("**") and not words.startswith("***"):
        return f"**{block.number} {words[2:]}"
    return f"{block.number[:-1]}\\{block.number[-1]} {words}" if block.number.endswith(".") else words


def _words(held: tuple[Span, ...], *, opening: bool = True) -> str:
    """Return spans with stars around those that are emphasised."""
    made = ""
    for n, (stars, text) in enumerate(_runs(held)):
        shown = _escaped(text)
        if opening and n == 0 and not stars:
            shown = _OPENING.sub(_escape, shown)
        inner = shown.strip(" ")
        before, _, after = shown.partition(inner)
        made += f"{before}{stars}{inner}{stars}{after}" if inner and stars else shown
    return made


def _runs(held: tuple[Span, ...]) -> list[tuple[str, str]]:
    """Return the texts that look alike, each with the stars that make the look."""
    made: list[tuple[str, str]] = []
    for span in held:
        stars = "*" * (2 * span.bold + span.italic)
        if made and made[-1][0] == stars:
            made[-1] = (stars, made[-1][1] + span.text)
        else:
            made.append((stars, span.text))
    return made


def _escaped(text: str) -> str:
    """Return words so that Markdown takes no sign of them for its own."""
    return _SPECIAL.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\{found[0][-1]}"
