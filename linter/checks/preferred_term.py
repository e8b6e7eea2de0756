"""A word that the house style replaces by another: another spelling, a misnomer, a term no longer used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Block
    from linter.model.review import Review


class Options(NamedTuple):
    """`terms` names the style's list of lines "found = preferred"."""

    terms: str = "preferred-terms"


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each word or phrase of the list, as a whole and in any case."""
    lines = (line.partition("=") for line in review.style.words.get(options.terms, ()))
    preferred = {found.strip().lower(): right.strip() for found, _, right in lines}
    blocks = list(review.prose())
    told = "\n".join(block.text for _, block in blocks).lower()
    used = [(found, right) for found, right in preferred.items() if found in told]
    for i, block in blocks if used else ():
        yield from _in_block(i, block, used)


def _in_block(i: int, block: Block, used: list[tuple[str, str]]) -> Iterator[Problem]:
    lower = block.text.lower()
    for found, right in used:
        at = lower.find(found, block.body)
        while at >= 0:
            end = at + len(found)
            if not (lower[at - 1 : at].isalnum() or lower[end : end + 1].isalnum()):
                term = block.text[at:end]
                better = right[0].upper() + right[1:] if term[0].isupper() else right
                fix = Fix(f"Write {better}", (Edit(Place(i, at, end), better),))
                yield Problem(Place(i, at, end), {"found": term, "right": better}, fix=fix)
            at = lower.find(found, end)
