"""The graph of a report without any word of it: what is left are numbers and places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Block, Draft

if TYPE_CHECKING:
    from linter.model.review import Citation, Group, Numeral, Paragraph, Recommendation, Review, Section

# Longer parts are of telephone or NHS numbers and of dates, which are words of the draft too.
_LARGEST = 999
_DEEPEST = 4


def strip(review: Review) -> Review:
    """Return `review` with blocks that hold no text, so that every quote from it is empty.

    Sections, paragraphs, groups, recommendations and citations keep their numbers; names are gone, as is
    everything that only a format without this restriction shows.
    """
    blocks = tuple(Block("", b.kind, story=b.story, anchors=b.anchors[:1]) for b in review.draft.blocks)
    return review._replace(
        draft=Draft(review.draft.name, review.draft.format, blocks, coverage=review.draft.coverage),
        area="",
        cover=(),
        contents=(),
        sections=tuple(map(_section, review.sections)),
        paragraphs=tuple(map(_paragraph, review.paragraphs)),
        case_examples=(),
        groups=tuple(map(_group, review.groups)),
        recommendations=tuple(map(_recommendation, review.recommendations)),
        citations=tuple(map(_citation, review.citations)),
        references=(),
        notes=(),
        commissioning=(),
        bodies=(),
        acronyms=(),
        dates=(),
        ranges=(),
        requests=(),
        mentions=(),
        short_forms=(),
        services=(),
        words={},
    )


def _section(section: Section) -> Section:
    return section._replace(title="", number=section.number and _numeral(section.number), path=())


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return paragraph._replace(number=_numeral(paragraph.number))


def _group(group: Group) -> Group:
    return group._replace(number=group.number and _numeral(group.number), bodies=(), joins=())


def _recommendation(item: Recommendation) -> Recommendation:
    return item._replace(number=item.number and _numeral(item.number))


def _citation(citation: Citation) -> Citation:
    return citation._replace(numbers=tuple(map(_numeral, citation.numbers)))


def _numeral(number: Numeral) -> Numeral:
    """Return the plain form of `number`, or one that says nothing where it can't be a number of a report."""
    plain = len(number.value) <= _DEEPEST and max(number.value, default=0) <= _LARGEST
    kept = number._replace(value=number.value if plain else ())
    return kept._replace(text=kept.key)
