"""A citation whose brackets or numbers are not all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.numbering.ranges import backwards
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.numbering.numbers import Value
    from linter.model.review import Citation, Review

VARIANTS = ("unclosed", "unopened", "empty", "slip", "backwards", "twice")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each citation whose form is at fault."""
    for citation in review.citations:
        if not citation.bracketed and _is_unopened(review, citation):
            yield Problem(citation.place, variant="unopened")
        match citation.fault:
            case "malformed":
                yield _malformed(review, citation)
            case "unclosed":
                yield Problem(citation.place, variant="unclosed")
            case "empty" if not _is_prose(review, citation):
                yield Problem(citation.place, variant="empty")
            case "":
                yield from _muddled(review, citation)


def _muddled(review: Review, citation: Citation) -> Iterator[Problem]:
    """Yield a problem for each range that runs backwards, and each number that is cited twice at once."""
    yield from (Problem(*told, "backwards") for told in backwards(review, citation.numbers))
    seen: set[Value] = set()
    for number in (n for n in citation.numbers if not n.implied):
        if number.value in seen:
            yield Problem(number.place, {"number": number.key}, "twice")
        seen.add(number.value)


def _malformed(review: Review, citation: Citation) -> Problem:
    """Return what to say of broken numbers: "2,1" shows which number it was to be, most others do not."""
    if len(citation.numbers) == 1 and len(citation.numbers[0].value) > 1:
        number = citation.numbers[0]
        if review.quote(citation.list) == number.text:
            return Problem(citation.place, {"found": number.text, "likely": number.key}, "slip")
    return Problem(citation.place)


def _is_unopened(review: Review, citation: Citation) -> bool:
    """Whether a mention is followed by a closing bracket that no other one before it opens."""
    text = review.draft.blocks[citation.place.block].text
    before = text[: citation.place.start]
    return text.startswith(")", citation.place.end) and before.count("(") <= before.count(")")


def _is_prose(review: Review, citation: Citation) -> bool:
    """Whether a citation without number is a word in brackets: "areas for improvement (recommendations)"."""
    word = review.quote(citation.word)
    return word[0].islower() and word.endswith("s")
