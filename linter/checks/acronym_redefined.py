"""An acronym that is explained again, in the same words or as something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.acronyms import readings
from linter.grammar.wording import folded
from linter.model.draft import Place
from linter.model.finding import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from linter.model.names import Acronym
    from linter.model.review import Review

VARIANTS = ("other",)

_SEVERAL = 3  # so many entries, close together, make a list of abbreviations
_CLOSE = 9  # blocks; an entry with a note below it, or of a table's row
_ROOM = 20  # so much may stand before the long form of an entry: its acronym
_PLURALS = {"children": "child", "people": "person", "women": "woman", "men": "man"}


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem at each definition of an acronym but the first; two bodies' are another rule's.

    The cover and the lead-ins of recommendations give names in full whatever the text has explained. So does
    a list of abbreviations, which repeats by its nature what the text explains.
    """
    listed = _listed(review)
    cover, formal = review.cover_blocks(), {group.place.block for group in review.groups}
    bodies = {name.casefold(): at for at, b in enumerate(review.bodies) for name in (b.name, *b.aliases)}
    first: dict[str, Acronym] = {}
    entries: dict[str, Acronym] = {}
    for acronym in review.acronyms:
        names = readings(acronym.short)
        own, others = (entries, first) if acronym.at in listed else (first, entries)
        earlier = _earlier(names, own)
        for name in names:
            own.setdefault(name, acronym)
        earlier = earlier or _of_another(acronym, _earlier(names, others))
        if earlier is None or _may_stand(review, acronym, earlier, bodies):
            continue
        slots = {"short": acronym.short, "where": review.whereabouts(earlier.place.block)}
        related = (_whole(review, earlier),)
        if not _same(acronym.long, earlier.long):
            slots |= {"long": acronym.long, "other": earlier.long}
            yield Problem(_whole(review, acronym), slots, "other", related=related)
        elif earlier.place.block in cover:
            own |= dict.fromkeys(names, acronym)
        elif acronym.place.block not in formal and not _calls(review, acronym):
            yield Problem(_whole(review, acronym), slots, related=related)


def _may_stand(review: Review, acronym: Acronym, earlier: Acronym, bodies: Mapping[str, int]) -> bool:
    """Whether a later definition is of another body, or says which of several is meant from there on."""
    owners = {bodies.get(acronym.long.casefold()), bodies.get(earlier.long.casefold())}
    of_two = len(owners) > 1 and None not in owners
    return of_two or (_designates(review, acronym) and not _designates(review, earlier))


def _listed(review: Review) -> set[Place | None]:
    """Return where the acronyms of lists of abbreviations stand: entries close together, a block each."""
    entries = [a for a in review.acronyms if a.at and _is_entry(review, a)]
    runs = zip(*(entries[n:] for n in range(_SEVERAL)), strict=False)
    return {a.at for run in runs if run[-1].place.block - run[0].place.block <= _CLOSE for a in run}


def _is_entry(review: Review, acronym: Acronym) -> bool:
    """Whether a definition is all that its block says, or has two cells of a table."""
    block = review.draft.blocks[acronym.place.block]
    if acronym.place.start > block.body + _ROOM:
        return False
    place = _whole(review, acronym)
    around = block.text[block.body : place.start] + block.text[place.end :]
    return not any(character.isalnum() for character in around)


def _earlier(names: Iterable[str], known: Mapping[str, Acronym]) -> Acronym | None:
    return next((known[name] for name in sorted(names) if name in known), None)


def _of_another(acronym: Acronym, told: Acronym | None) -> Acronym | None:
    """Return what the acronym stands for elsewhere, if that is something else."""
    return None if told is None or _same(acronym.long, told.long) else told


def _designates(review: Review, acronym: Acronym) -> bool:
    """Whether it says which of several is meant from here on: "Fenwick Integrated Care Board (the ICB)"."""
    at = acronym.at
    before = review.draft.blocks[at.block].text[: at.start] if at else ""
    return before.endswith(("(the ", "(The "))


def _same(one: str, other: str) -> bool:
    """Whether two long forms differ in no more than capitals, signs and the plural."""
    left, right = (
        [_PLURALS.get(word, word.removesuffix("s")) for word in folded(long).split()] for long in (one, other)
    )
    return left == right


def _calls(review: Review, acronym: Acronym) -> bool:
    """Whether a name is only said to be called by it from there on: "NHS Fenwick CCG (the CCG)"."""
    whole = review.quote(_whole(review, acronym))
    return whole.endswith(f"(the {acronym.short})")


def _whole(review: Review, acronym: Acronym) -> Place:
    """Return the place of a definition, from the long form to the acronym or vice versa."""
    at = acronym.at or acronym.place
    if at.block != acronym.place.block:
        return acronym.place
    start, end = min(at.start, acronym.place.start), max(at.end, acronym.place.end)
    closed = review.draft.blocks[at.block].text[end : end + 1] == ")"
    return Place(at.block, start, end + closed)
