"""A citation whose brackets or numbers are not all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Citation, Review

VARIANTS = ("unclosed", "unopened", "empty", "slip")


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
