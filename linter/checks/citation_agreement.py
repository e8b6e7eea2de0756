"""The word of a citation or reference: "Recommendation" before one number, "paragraphs" before several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from linter.model.review import Citation, Numeral, Reference, Review

VARIANTS = ("one",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each citation or reference whose word and count of numbers do not agree."""
    yield from _cited(review)
    for reference in review.references:
        word, rest = _halves(review, reference)
        text = review.quote(word)
        if text.casefold() in (reference.to, f"{reference.to}s") and _alike(reference.numbers, rest):
            yield from _disagreement(word, text, reference.to, len(reference.numbers))


def _cited(review: Review) -> Iterator[Problem]:
    singular = review.style.settings["citation-word"].casefold()
    listed = {r.number.value for r in review.recommendations if r.number}
    for citation in review.citations:
        word = review.quote(citation.word)
        if word.casefold() not in (singular, f"{singular}s") or not _countable(review, citation, listed):
            continue
        yield from _disagreement(citation.word, word, singular, len(citation.numbers))


def _halves(review: Review, reference: Reference) -> tuple[Place, str]:
    """Return the place of a reference's word and the text of its list."""
    place = reference.place
    start = reference.numbers[0].place.start if reference.numbers else place.end
    written = review.quote(Place(place.block, place.start, start)).rstrip()
    word = Place(place.block, place.start, place.start + len(written))
    return word, review.quote(Place(place.block, start, place.end))


def _alike(numbers: tuple[Numeral, ...], listed: str) -> bool:
    """Whether all are numbers of one kind, not one and a count behind it, and no choice between two."""
    whole = {len(n.value) == 1 for n in numbers}
    return len(whole) == 1 and "or" not in listed.casefold().split()


def _disagreement(place: Place, word: str, singular: str, count: int) -> Iterator[Problem]:
    several, plural = count > 1, word.casefold() != singular
    if several and not plural:
        ending = "S" if word.isupper() else "s"
        yield _problem(place, word, word + ending, Edit(_end(place, 0), ending))
    elif plural and not several:
        yield _problem(place, word, word[:-1], Edit(_end(place, 1), ""), "one")


def _countable(review: Review, citation: Citation, listed: Container[tuple[int, ...]]) -> bool:
    """Whether the word stands for all the numbers, each one of the `listed` recommendations' own.

    It does not where it is repeated ("Recommendation 2.1 and Recommendation 4.1") or the numbers are a choice
    ("2.1 or 2.2"), and "Recommendations 3" may mean all of group 3.
    """
    stem = review.style.settings["citation-word"][:3].casefold()
    whole = any(len(n.value) == 1 and n.value not in listed for n in citation.numbers)
    words = review.quote(citation.list).casefold().split()
    alone = not any(word == "or" or word.startswith(stem) for word in words)
    return bool(citation.numbers) and citation.fault in ("", "unclosed") and not whole and alone


def _end(word: Place, size: int) -> Place:
    return Place(word.block, word.end - size, word.end)


def _problem(place: Place, word: str, right: str, edit: Edit, variant: str = "") -> Problem:
    slots = {"word": word, "right": right}
    return Problem(place, slots, variant, Fix(f"Write {right}", (edit,)))
