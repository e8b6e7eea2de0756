"""NHS numbers: ten digits of which the last one is the check digit of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_shown
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

# The last seven digits, with each gap that may be between them; "?" stands for a space that holds.
_SHAPES = ("000 0000", "000-0000", "000?0000", "000.0000", "0000000")
_TEN = compiled(
    r"(?<![\d.,/+-])(?<!\d[ \u00a0])[1-9]\d\d[ \u00a0.-]?\d{3}[ \u00a0.-]?\d{4}(?![\d/-]|[.,]\d|[ \u00a0]\d)"
)


class Options(Frozen):
    """Nothing to choose."""


def check(review: Review, options: Options) -> Iterator[Problem]:  # noqa: ARG001  every kind takes options
    """Yield a problem for each valid number anywhere in the file, headers and cover included."""
    for i, block in joined_shown(review).shaped(*_SHAPES):
        for found in compiled(_TEN).finditer(block.text):
            if _is_valid(found[0]):
                yield Problem(Place(i, *found.span()))


def _is_valid(number: str) -> bool:
    from nhs_number.validate import is_valid

    return bool(is_valid(compiled(r"\D").sub("", number)))
