"""What writers call the places of a report, and the anchors by which a page refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Kind, Story
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.model.finding import Finding
    from linter.model.review import CoverField, Review

_LABEL = compiled(r"\d+(?:\.\d+)*")

_HEADING = "Heading"
_UNNUMBERED = "Unnumbered paragraph"
_KINDS = {
    Kind.TITLE: "Title",
    Kind.HEADING: _HEADING,
    Kind.CONTENTS: "Contents",
    Kind.CELL: "Table",
}
# The formats whose lines a writer can count; in Word a line's number would mean nothing to anybody.
_LINED = frozenset({"text", "markdown"})


class Spot(Frozen):
    """Where something stands: `label` as writers say it ("5.2.14", "Recommendation 2.1", "Cover").

    `anchor` is what a link to it is made of, not yet unique; `line` is "" where nobody counts lines.
    `named` is False for a paragraph that only its section helps to find.
    """

    label: str
    anchor: str
    line: str = ""
    named: bool = True


class Whereabouts(Frozen):
    """What the blocks of a draft are called where they are no numbered paragraph; None without a draft.

    `continued` are the blocks after the first of a numbered paragraph, `lines` says which block begins on
    a line.
    """

    review: Review | None
    names: Mapping[int, Spot]
    continued: frozenset[int]
    lines: Mapping[int, int]

    def spot(self, finding: Finding) -> Spot:
        """Return where `finding` stands."""
        line = f"line {finding.start.line}"
        if self.review is None or finding.place is None:
            return Spot(finding.paragraph or "The file", f"line-{finding.start.line}", line)
        lined = line if self.review.draft.format in _LINED else ""
        block = finding.place.block
        if block in self.names:
            return self.names[block]._replace(line=lined)
        numbered = _LABEL.fullmatch(finding.paragraph)
        anchor = finding.paragraph if numbered else f"place-{block}"
        label = finding.paragraph or self._unnumbered(block)
        label = f"{label}, continued" if block in self.continued else label
        return Spot(label, anchor, lined, named=label != _UNNUMBERED)

    def named(self, block: int) -> str:
        """Return what the place of `block` is called in passing."""
        known = self.names.get(block)
        if known and known.label != _HEADING:
            return known.label
        return self.review.whereabouts(block) if self.review else ""

    def _unnumbered(self, block: int) -> str:
        held = self.review.draft.blocks[block] if self.review else None
        if held is None:
            return ""
        # A number outside every section that the style knows is still what a writer looks for.
        return (
            "Text box" if held.story is Story.TEXTBOX else held.number or _KINDS.get(held.kind) or _UNNUMBERED
        )


def whereabouts(review: Review | None) -> Whereabouts:
    """Return what the places of `review` are called."""
    if review is None:
        return Whereabouts(None, {}, frozenset(), {})
    names = {entry.place.block: Spot("Contents", f"place-{entry.place.block}") for entry in review.contents}
    for field in review.cover:
        for place in (field.place, *field.values):
            names[place.block] = Spot(f"Cover: {_label(field)}", f"place-{place.block}")
    names |= {s.first: Spot(_HEADING, f"place-{s.first}", named=False) for s in review.sections}
    names |= _recommending(review)
    continued = (block for p in review.paragraphs for block in range(p.first + 1, p.end))
    lines = {block.locate(0).line: at for at, block in reversed(tuple(enumerate(review.draft.blocks)))}
    return Whereabouts(review, names, frozenset(continued), lines)


def _label(field: CoverField) -> str:
    return " ".join(field.label.split()).rstrip(": ") or "a value"


def _recommending(review: Review) -> dict[int, Spot]:
    """Return the spots of groups and recommendations: their numbers are no paragraphs' numbers."""
    spots = {}
    for group in review.groups:
        number = group.number.key if group.number else ""
        block = group.place.block
        spots[block] = Spot(f"Group {number}".rstrip(), f"group-{number}" if number else f"place-{block}")
    for item in review.recommendations:
        number = item.number.key if item.number else ""
        block = item.text.block
        label = f"Recommendation {number}".rstrip()
        spots[block] = Spot(label, f"recommendation-{number}" if number else f"place-{block}")
    return spots


def unique(anchors: Iterable[str], prefix: str) -> tuple[str, ...]:
    """Return `anchors` behind `prefix`, with a count behind those that were there before."""
    seen: dict[str, int] = {}
    made = []
    for anchor in anchors:
        seen[anchor] = seen.get(anchor, 0) + 1
        made.append(f"{prefix}{anchor}" if seen[anchor] == 1 else f"{prefix}{anchor}_{seen[anchor]}")
    return tuple(made)
