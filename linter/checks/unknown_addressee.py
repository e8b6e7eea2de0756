"""A name in a lead-in that neither the cover nor the rest of the report introduces."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.addressees import known_names_in, names_nobody
from linter.grammar.matching import search
from linter.grammar.wording import nearest
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import BodyMention, Review

VARIANTS = ("near",)

# "NHS Fenwick CCG, as lead commissioner, should": what stands between the commas is no name
_ASIDES = frozenset(
    {"acting", "as", "by", "for", "in", "including", "led", "on", "through", "via", "where", "who"}
)


class Options(NamedTuple):
    """`alike`, from 0 to 1, is how much a known name has to read like the unknown one to be suggested."""

    alike: float = 0.8


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each unknown name; a lead-in that names nobody at all is another rule's."""
    for group in review.groups:
        if all(names_nobody(review, m) for m in group.bodies):
            continue
        for mention in group.bodies:
            if mention.body is None and not _is_other(review, mention):
                near = nearest(mention.text, [body.name for body in review.bodies], options.alike)
                slots = {"name": mention.text} | ({"nearest": near} if near else {})
                yield Problem(mention.place, slots, "near" if near else "")


def _is_other(review: Review, mention: BodyMention) -> bool:
    """Whether the words are an aside, the office of public health, or a phrase around a known name."""
    if mention.text.split()[0].casefold() in _ASIDES or mention.text.count("(") != mention.text.count(")"):
        return True
    office = search(review.style.forms.get("public-health", ()), mention.text)
    return office is not None or bool(known_names_in(review, mention))
