"""Findings by section and paragraph: those of one paragraph stand together beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen
from linter.reports.html.cleaning import shortened, visible
from linter.reports.html.fixes import Mending, mending
from linter.reports.html.paragraphs import Piece, around, cut
from linter.reports.html.whereabouts import Spot, Whereabouts, unique, whereabouts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from linter.model.finding import Finding
    from linter.model.review import Review
    from linter.reports.outcome import Outcome

_QUOTED = 100

# Findings with their index in the outcome, which their anchors are made of.
Indexed = tuple[int, "Finding"]


class Note(Frozen):
    """A finding as the page shows it. `advice` is "" where the card has given it already.

    `family` is what its rule's code begins with; `ordinal` counts within the card.
    """

    anchor: str
    ordinal: int
    code: str
    family: str
    severity: str
    message: str
    quote: str
    advice: str
    mending: Mending | None
    related: tuple[str, ...]


class Card(Frozen):
    """A paragraph with its findings; `pieces` are its words, none where they are withheld."""

    anchor: str
    spot: Spot
    place: int | None
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


class Chapter(Frozen):
    """The cards of a section, under the titles of the sections that hold it."""

    anchor: str
    above: tuple[str, ...]
    title: str
    cards: tuple[Card, ...]

    @property
    def times(self) -> int:
        """How many findings the section has."""
        return sum(len(card.notes) for card in self.cards)


def chapters(outcome: Outcome, prefix: str) -> tuple[Chapter, ...]:
    """Return the findings of `outcome` by section, in reading order; anchors begin with `prefix`."""
    sections: dict[tuple[str, ...], list[Card]] = {}
    for section, card in _cards(outcome, prefix):
        sections.setdefault(section, []).append(card)
    return tuple(
        Chapter(f"{prefix}section-{at}", path[:-1], _title(path, outcome.review), tuple(cards))
        for at, (path, cards) in enumerate(sections.items(), 1)
    )


def finding_anchor(prefix: str, index: int) -> str:
    """Return the anchor of the finding at `index` of its outcome."""
    return f"{prefix}f{index + 1}"


def _title(path: Sequence[str], review: Review | None) -> str:
    if path:
        return path[-1]
    return "Outside the sections" if review and _may_name(review) else "In reading order"


def _cards(outcome: Outcome, prefix: str) -> Iterable[tuple[tuple[str, ...], Card]]:
    known = whereabouts(outcome.review)
    held = tuple(_gathered(outcome.findings))
    spots = [known.spot(group[0][1]) for group in held]
    for group, spot, anchor in zip(held, spots, unique((s.anchor for s in spots), prefix), strict=True):
        place = group[0][1].place
        notes = tuple(_notes(group, known, prefix))
        block = place.block if place else None
        yield group[0][1].section, Card(anchor, spot, block, _pieces(group, outcome.review), notes)


def _gathered(findings: Sequence[Finding]) -> Iterable[list[Indexed]]:
    """Return the findings of each block together, in the order of the blocks' first findings."""
    groups: dict[object, list[Indexed]] = {}
    for index, finding in enumerate(findings):
        key = finding.place.block if finding.place else (finding.start, index)
        groups.setdefault(key, []).append((index, finding))
    return groups.values()


def _pieces(group: Sequence[Indexed], review: Review | None) -> tuple[Piece, ...]:
    findings = [finding for _, finding in group]
    place = findings[0].place
    if review is None or place is None:
        return around(findings[0])
    block = review.draft.blocks[place.block]
    return cut(block.text, block.body, findings) if block.text else ()


def _notes(group: Sequence[Indexed], known: Whereabouts, prefix: str) -> Iterable[Note]:
    review = known.review
    advised: set[str] = set()
    for ordinal, (index, finding) in enumerate(group, 1):
        said = finding.help in advised
        advised.add(finding.help)
        yield Note(
            anchor=finding_anchor(prefix, index),
            ordinal=ordinal,
            code=finding.code,
            family=finding.code.rstrip("0123456789"),
            severity=finding.severity.value,
            message=finding.message,
            quote=visible(shortened(finding.quote, _QUOTED)),
            advice="" if said else finding.help,
            mending=mending(finding.fix, review.draft if review else None),
            related=_related(finding, known),
        )


def _may_name(review: Review) -> bool:
    """Whether the sections have titles, which they have not where the draft's words are withheld."""
    return any(section.path for section in review.sections)


def _related(finding: Finding, known: Whereabouts) -> tuple[str, ...]:
    """Return what the further places of a finding are called, each once and its own place left out.

    Without the titles of the sections some would have no name.
    """
    if known.review is None or not _may_name(known.review):
        return ()
    blocks = (known.lines[at.line] for at in finding.related if at.line in known.lines)
    own = finding.place.block if finding.place else None
    return tuple(dict.fromkeys(known.named(block) for block in blocks if block != own))
