"""Services that go by several names in the referral notes, or by another one than Context's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.bodies.referrals import is_vague, to_public_health
from linter.grammar.bodies.services import Catalogue
from linter.grammar.majority import most
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("context",)


class Options(Frozen):
    """`least` is how many notes have to agree for the others to be held against them."""

    least: int = 2


class _Named(Frozen):
    """A service in a note: as printed, and without article and plural, since a list shares its last noun."""

    place: Place
    printed: str
    plain: tuple[str, ...]
    alone: bool


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each service of a note whose name is not the usual one."""
    catalogue = Catalogue.of(review.style.services, review.acronyms)
    for meant, named in _by_service(review, catalogue).items():
        usual = _usual(named, options)
        if usual is None:
            yield from _against_context(review, named, _in_context(review, catalogue, meant), options)
            continue
        yield from _unlike(review, named, usual)


def _by_service(review: Review, catalogue: Catalogue) -> dict[frozenset[str], list[_Named]]:
    """Return the names by what they mean; a service that the style does not know means its own words."""
    found: dict[frozenset[str], list[_Named]] = {}
    for note in to_public_health(review):
        if note.service is None or is_vague(review, review.quote(note.service)):
            continue
        services = catalogue.named(review.quote(note.service))
        for service in services:
            start = note.service.start
            place = Place(note.service.block, start + service.start, start + service.end)
            named = _Named(place, folded(review.quote(place)), service.plain, len(services) == 1)
            found.setdefault(service.names or service.own_words, []).append(named)
    return found


def _usual(named: list[_Named], options: Options) -> _Named | None:
    """Return the name that more notes have than any other, of those that name this service alone."""
    usual = most((n.printed for n in named if n.alone), options.least)
    return next((n for n in named if n.alone and n.printed == usual), None)


def _unlike(review: Review, named: list[_Named], usual: _Named) -> Iterator[Problem]:
    for one in named:
        if one.printed != usual.printed if one.alone else one.plain != usual.plain:
            slots = {"service": review.quote(one.place), "usual": review.quote(usual.place)}
            yield Problem(one.place, slots)


def _in_context(review: Review, catalogue: Catalogue, meant: frozenset[str]) -> Place | None:
    """Return where Context says that public health commissions the service."""
    stated = (c.services for c in review.commissioning if c.public_health)
    return next((p for p in stated if catalogue.meaning(review.quote(p)) & meant), None)


def _against_context(
    review: Review, named: list[_Named], context: Place | None, options: Options
) -> Iterator[Problem]:
    """Hold names of which none is usual against Context, or against each other where it is silent."""
    if context is None:
        plain = most((n.plain for n in named), options.least)
        usual = next((n for n in named if n.plain == plain), None)
        if usual:
            yield from _unlike(review, [n._replace(alone=False) for n in named], usual)
        return
    stated = f" {folded(review.quote(context))} "
    if as_printed := {n.printed: n for n in named if n.alone and f" {n.printed} " in stated}:
        usual = next(iter(as_printed.values()))
        yield from _unlike(review, [n for n in named if n.printed not in as_printed], usual)
        return
    for one in named:
        if not _within(one, stated):
            slots = {"service": review.quote(one.place), "usual": review.quote(context)}
            yield Problem(one.place, slots, "context")


def _within(one: _Named, stated: str) -> bool:
    """Whether Context has the name but for its article, the number of its noun and whose service it is.

    "Drug services for adults and young people" holds "the young people's drug service".
    """
    singular = stated.replace(" services ", " service ").replace(" teams ", " team ")
    bare = one.plain[:-1] if one.plain[-1:] == ("service",) else one.plain
    if f" {' '.join(one.plain)} " in singular or f" {' '.join(bare)} " in singular:
        return True
    return {w.removesuffix("s") for w in bare} <= {w.removesuffix("s") for w in singular.split()}
