"""Numbered paragraphs and case examples."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from linter.grammar.matching import match
from linter.grammar.numbering.broken_numbers import broken_number
from linter.grammar.subtitles import subtitles
from linter.model.draft import Kind, Place, Story
from linter.model.review import CaseExample, Numeral, Paragraph
from linter.review.page import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block
    from linter.model.review import Section
    from linter.review.page import Page

_LONGEST_HOLE = 5  # a wider one is not made by slips of the keyboard
_SHOWN_IN = frozenset({Story.BODY, Story.TEXTBOX})  # a case example often has a box to itself
_PARTS = 2  # a paragraph's number has at least two: 1.1


def read_paragraphs(page: Page, sections: tuple[Section, ...]) -> tuple[Paragraph, ...]:
    """Read the numbered paragraphs of every section but the recommendations.

    Each runs up to the next, or to a title without number that stands before that.
    """
    found: list[Paragraph] = []
    for at, section in enumerate(sections):
        if section.key == page.style.recommendations:
            continue
        end = next((s.first for s in sections[at + 1 :]), section.end)
        span = range(section.first + 1, min(end, section.end))
        labels = [n for i in span if (n := _number(page, i, found))]
        starts = _with_mistyped(page, labels, span)
        for j, number in enumerate(starts):
            stop = starts[j + 1].place.block if j + 1 < len(starts) else min(end, section.end)
            found.append(Paragraph(number, at, number.place.block, stop))
    titles = subtitles(page.draft.blocks, [p.first for p in found], [s.first for s in sections])
    return tuple(p._replace(end=p.end - 1) if p.end - 1 in titles else p for p in found)


def _with_mistyped(page: Page, labels: list[Numeral], span: range) -> list[Numeral]:
    """Return the numbers of a section with those that are mistyped ("1..12") where one is missing.

    What is missing lies between two numbers, or is the next one behind the last.
    """
    starts: list[Numeral] = []
    for at, label in enumerate(labels):
        starts.append(label)
        after = labels[at + 1] if at + 1 < len(labels) else None
        *prefix, last = label.value
        ahead = after is not None and after.value[:-1] == tuple(prefix)
        stop = after.value[-1] if after and ahead else last + 2
        if (after and not ahead) or not 0 < stop - last - 1 <= _LONGEST_HOLE:
            continue
        blocks = range(label.place.block + 1, after.place.block if after else span.stop)
        starts += _mistyped(page, blocks, [(*prefix, n) for n in range(last + 1, stop)], sure=ahead)
    return starts


def _mistyped(page: Page, blocks: range, wanted: list[tuple[int, ...]], *, sure: bool) -> Iterator[Numeral]:
    """Yield those of the `wanted` numbers that one of `blocks` begins with, mistyped."""
    for i in blocks:
        block = page.draft.blocks[i]
        if block.hidden or block.automatic or block.cell or block.story is not Story.BODY:
            continue
        for at, value in enumerate(wanted):
            if found := broken_number(block.text, value, sure=sure):
                place = Place(i, *found)
                yield Numeral(page.quote(place), value, place)
                del wanted[: at + 1]
                break


def _number(page: Page, i: int, before: list[Paragraph]) -> Numeral | None:
    block = page.draft.blocks[i]
    label = page.label(i)
    if (
        label is None
        or block.hidden
        or block.cell
        or len(label.value) < _PARTS
        or block.kind is Kind.CONTENTS
    ):
        return None
    return label if _begins_sentence(block) or _continues(label, before) else None


def _begins_sentence(block: Block) -> bool:
    """Tell a paragraph from a quantity: a typed number before a small letter ("2.5 million")."""
    first = block.text[block.body : block.body + 1]
    return block.automatic or not first.islower()


def _continues(label: Numeral, before: list[Paragraph]) -> bool:
    return bool(before) and before[-1].number.value[:-1] == label.value[:-1]


def read_case_examples(
    page: Page, sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]
) -> tuple[CaseExample, ...]:
    """Read the case examples; each runs up to the next one, the next numbered paragraph or heading.

    One in a text box ends with the box.
    """
    heads = tuple(_heads(page, sections))
    borders = {head.first for head in heads} | {paragraph.first for paragraph in paragraphs}
    borders |= {border for section in sections for border in (section.first, section.end)}
    ordered = sorted(borders)
    return tuple(
        head._replace(end=min(_next(ordered, head.first), _end_of_box(page, head.first))) for head in heads
    )


def _heads(page: Page, sections: tuple[Section, ...]) -> Iterator[CaseExample]:
    """Yield each case example's first block; none is among the recommendations or before all sections."""
    if not sections:
        return
    held = {i for s in sections if s.key == page.style.recommendations for i in range(s.first, s.end)}
    for i, block in page.told():
        if block.story not in _SHOWN_IN or i <= sections[0].first or i in held:
            continue
        if found := match(page.style.form("case-example"), block.text, block.body):
            listed = found.groupdict().get("list")
            number = numeral(listed, Place(i, *found.span("list"))) if listed else None
            yield CaseExample(found["label"], number, Place(i, *found.span("label")), i, i + 1)


def _end_of_box(page: Page, block: int) -> int:
    """Return the first block behind the text box that `block` stands in; the number of blocks if in none."""
    blocks = page.draft.blocks
    if blocks[block].story is Story.BODY:
        return len(blocks)
    return next((i for i in range(block, len(blocks)) if blocks[i].story is not Story.TEXTBOX), len(blocks))


def _next(borders: list[int], block: int) -> int:
    """Return the first of the sorted `borders` behind `block`."""
    at = bisect_right(borders, block)
    return borders[at] if at < len(borders) else block + 1
