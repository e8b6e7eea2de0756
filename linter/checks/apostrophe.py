"""An apostrophe in a plural, and a possessive without one: "GP's attend", "GPs understanding of it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.matching import alternatives
from linter.grammar.terms.concordance import concordance_of
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("missing", "misplaced")

_MARK = "['\u2019]"
# "GP's", "IHA's", "U13's": an acronym or an age with what may stand behind a plural, but not behind an owner.
_PLURAL = r"{mark}s(?<=[A-Z0-9][A-Z0-9].s)(?= (?:{behind})\b(?!-)|[;)]|\.(?:\s|$))"
_WHOLE = compiled(r"[A-Z]*(?:[A-Z]{2}|\d\d)$")
_THE = compiled(r"\b(?i:the|an?|their|his|her|its|our|this|that) [A-Z]+$")
_OPENED = compiled(r"(?:^|[\s(])['\u2018]\w")


class Options(Frozen):
    """`behind` are words that follow a plural and no owner; `owners` have something of what is `owned`.

    `give` are verbs behind which owner and owned are two things ("gave GPs records of it"). `several` are
    plurals without s.
    """

    behind: tuple[str, ...] = ()
    owners: tuple[str, ...] = ()
    owned: tuple[str, ...] = ()
    give: tuple[str, ...] = ()
    several: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each plural with an apostrophe, owner without one, and one that is out of place."""
    if options.behind:
        yield from _plurals(review, options)
    if options.owners and options.owned:
        yield from _owners(review, options)
    if options.several:
        yield from _out_of_place(review, options)


def _plurals(review: Review, options: Options) -> Iterator[Problem]:
    behind = alternatives(map(re.escape, options.behind))
    form = compiled(_PLURAL.format(mark=_MARK, behind=behind))
    bodies = {acronym for body in review.bodies for acronym in body.acronyms}  # of which there is one each
    for i, block, start, end in joined_prose(review).find(form):
        before = _WHOLE.search(block.text, block.body, start)
        closed = block.text[end : end + 1] != " "
        if before and before[0] not in bodies and not (closed and _THE.search(block.text, 0, start)):
            yield _problem(Place(i, before.start(), end), block.text, f"{before[0]}s", "")


def _owners(review: Review, options: Options) -> Iterator[Problem]:
    owners = alternatives(map(re.escape, options.owners))
    given = compiled(rf"\b(?:{alternatives(map(re.escape, options.give))})\b(?: [\w'-]+){{0,3}} $")
    concordance = concordance_of(review)
    for owned in options.owned:
        form = compiled(rf"\b({owners}) {re.escape(owned)}\b")
        for passage in concordance.holding(owned):
            for found in form.finditer(passage.text, passage.body):
                if not given.search(passage.lower, passage.body, found.start()):
                    place = Place(passage.block, *found.span(1))
                    yield _problem(place, passage.text, f"{found[1]}’", "missing")


def _out_of_place(review: Review, options: Options) -> Iterator[Problem]:
    concordance = concordance_of(review)
    for plural in options.several:
        form = compiled(rf"(?<![\w/.-])(?i:{re.escape(plural)})(?:s{_MARK}?|{_MARK})(?= [a-z])")
        for word in (plural, f"{plural}s"):
            for passage in concordance.holding(word):
                for found in form.finditer(passage.text, passage.body):
                    quoted = found[0][-1] != "s" and _OPENED.search(passage.text, passage.body, found.start())
                    if not quoted and found[0].rstrip("'’").lower() == word:
                        place = Place(passage.block, *found.span())
                        yield _problem(place, passage.text, f"{found[0][: len(plural)]}’s", "misplaced")


def _problem(place: Place, text: str, right: str, variant: str) -> Problem:
    """Return the problem with the marks that the block has."""
    written = right if "\u2019" in text else right.replace("\u2019", "'")
    fix = Fix(f"Write {written}", (Edit(place, written),), Safety.UNSAFE)
    return Problem(place, {"found": text[place.start : place.end], "right": written}, variant, fix)
