"""NHS numbers: ten digits of which the last one is the check digit of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_shown
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

# The last seven digits, with each gap that may be between them; "?" stands for a space that holds.
_SHAPES = ("000 0000", "000-0000", "000?0000", "000.0000", "0000000")
_TEN = compiled(
    r"(?<![\d.,/+-])(?<!\d[ \u00a0])[1-9]\d\d[ \u00a0.-]?\d{3}[ \u00a0.-]?\d{4}(?![\d/-]|[.,]\d|[ \u00a0]\d)"
)
# What is called an NHS number is one however it is spaced, and though a figure is mistyped.
_CALLED = ("NHS n", "NHS N")
_NAMED = (
    r"\bNHS\s+(?i:numbers?|no)\b\.?(?:\s*[:(=\u2013-]|\s+(?:is|was|of))*\s*"
    r"(?P<number>\d(?:[ \u00a0./-]?\d){9})(?![\d/-]|[.,]\d|[ \u00a0]\d)"
)

VARIANTS = ("called",)


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each number in the file, cover and headers included, that is valid or so called."""
    shown = joined_shown(review)
    places = {
        Place(i, *found.span())
        for i, block in shown.shaped(*_SHAPES)
        for found in _TEN.finditer(block.text)
        if _is_valid(found[0])
    }
    called = {
        Place(i, *found.span("number"))
        for i, block in shown.holding(*_CALLED)
        for found in compiled(_NAMED).finditer(block.text)
    }
    for place in sorted(places | called):
        yield Problem(place, variant="" if place in places else "called")


def _is_valid(number: str) -> bool:
    from nhs_number.validate import is_valid

    return bool(is_valid(compiled(r"\D").sub("", number)))
