"""An apostrophe in a plural, and a possessive without one: "GP's attend", "GPs understanding of it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.english import NO_NOUNS
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
_WHOLE = compiled(r"[A-Z]*(?:[A-Z]{2}|\d{2,4})$")
_THE = compiled(
    r"(?P<at>\b(?i:at|to|from|near|outside|past|until|via) )?"
    r"\b(?i:the|an?|their|his|her|its|our|this|that) [A-Z]+$"
)
_BEHIND = compiled(r" (?!s\b)([a-z]+)")  # "children' s" has a space too many
_AND = frozenset({"and", "or"})
_NEAR = 24  # characters of "outside their IAPT"
_CLAUSE, _QUOTED = 80, 1000  # characters in which a verb, and a mark that opens, are looked for
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
    for i, block in joined_prose(review).shaped("A's", "A\u2019s", "0's", "0\u2019s"):
        for found in form.finditer(block.text, block.body):
            one = _WHOLE.search(block.text, max(found.start() - _NEAR, block.body), found.start())
            if one and one[0] not in bodies and not _is_a_place(block.text, found):
                yield _problem(Place(i, one.start(), found.end()), block.text, f"{one[0]}s", "")


def _is_a_place(text: str, found: re.Match[str]) -> bool:
    """Whether somebody may be "at the GP's by noon", or nothing follows: "like the GP's"."""
    the = _THE.search(text, max(found.start() - _NEAR, 0), found.start())
    return the is not None and (the["at"] is not None or not text.startswith(" ", found.end()))


def _owners(review: Review, options: Options) -> Iterator[Problem]:
    given = compiled(rf"\b(?:{alternatives(map(re.escape, options.give))})\b(?: [\w'-]+){{0,3}} $")
    concordance = concordance_of(review)
    for owned in options.owned:
        for passage, at in concordance.find(owned):
            owner = passage.word_before(at)
            start = at - len(owner) - 1
            if owner not in options.owners or start < passage.body or not passage.ends_word(at + len(owned)):
                continue
            if not given.search(passage.lower, max(start - _CLAUSE, passage.body), start):
                place = Place(passage.block, start, at - 1)
                yield _problem(place, passage.text, f"{owner}\u2019", "missing")


def _out_of_place(review: Review, options: Options) -> Iterator[Problem]:
    concordance = concordance_of(review)
    words = ((plural, f"{plural}{s}") for plural in options.several for s in ("", "s"))
    for plural, word in words:
        for passage, at in concordance.find(word):
            end = at + len(word)
            end += passage.lower[end : end + 1] == "'"
            written = passage.text[at:end]
            if at < passage.body or passage.lower[at - 1 : at] == "/" or len(written) == len(plural):
                continue
            behind = _BEHIND.match(passage.text, end)
            if not behind or (end == at + len(plural) + 1 and behind[1] in NO_NOUNS - _AND):
                continue  # "the peoples of Europe"
            if word != plural or not _OPENED.search(passage.text, max(at - _QUOTED, passage.body), at):
                right = f"{written[: len(plural)]}\u2019s"
                yield _problem(Place(passage.block, at, end), passage.text, right, "misplaced")


def _problem(place: Place, text: str, right: str, variant: str) -> Problem:
    """Return the problem with the marks that the block has."""
    written = right if "\u2019" in text else right.replace("\u2019", "'")
    fix = Fix(f"Write {written}", (Edit(place, written),), Safety.UNSAFE)
    return Problem(place, {"found": text[place.start : place.end], "right": written}, variant, fix)
