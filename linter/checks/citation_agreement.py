"""The word of a citation: "Recommendation" before one number, "Recommendations" before several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from linter.model.review import Citation, Review

VARIANTS = ("one",)


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem for each citation with a singular before several numbers or a plural before one."""
    singular = review.style.settings["citation-word"].casefold()
    listed = {r.number.value for r in review.recommendations if r.number}
    for citation in review.citations:
        word = review.quote(citation.word)
        if word.casefold() not in (singular, f"{singular}s") or not _countable(review, citation, listed):
            continue
        several, plural = len(citation.numbers) > 1, word.casefold() != singular
        if several and not plural:
            ending = "S" if word.isupper() else "s"
            yield _problem(citation, word, word + ending, Edit(_end(citation.word, 0), ending))
        elif plural and not several:
            yield _problem(citation, word, word[:-1], Edit(_end(citation.word, 1), ""), "one")


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


def _problem(citation: Citation, word: str, right: str, edit: Edit, variant: str = "") -> Problem:
    slots = {"word": word, "right": right}
    return Problem(citation.word, slots, variant, Fix(f"Write {right}", (edit,)))
