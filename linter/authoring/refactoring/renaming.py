"""Another name for a body, in every place that writes the old one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.authoring.refactoring.plan import Change, Numbers, Refactoring, Refused, Spot
from linter.cache.expressions import compiled
from linter.grammar.rewording import reworded
from linter.model.draft import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.names import Body
    from linter.model.review import Review


def rename_body(review: Review, old: str, new: str) -> Refactoring | Refused:
    """Return how a body that the draft calls `old` (a name or an acronym) is called `new` throughout.

    Its other names stay, and the plan says which there are. A name of another body is refused.
    """
    was, becomes = " ".join(old.split()), " ".join(new.split())
    if not becomes:
        return Refused(f"“{was}” needs a new name; none is given")
    if was == becomes:
        return Refused(f"“{was}” needs another name than its own")
    taken = tuple(_taken(review, was, becomes))
    if taken:
        return Refused(f"“{becomes}” is the name of another body", taken)
    found = tuple(_named(review, was))
    body = next((b for b in review.bodies if was in _names(b)), None)
    if not found or body is None:
        return Refused(f"The draft knows no body “{was}”; it knows {_known(review)}")
    changes = tuple(
        Change(at, _where(review, at), was, becomes, reworded(at, review.quote(at), becomes)) for at in found
    )
    notes = tuple(_others(review, body, was))
    return Refactoring(f"“{was}” becomes “{becomes}”", changes, Numbers(), notes=notes)


def _names(body: Body) -> tuple[str, ...]:
    return (body.name, *body.aliases, *body.acronyms)


def _taken(review: Review, old: str, new: str) -> Iterator[Spot]:
    """Yield where the new name stands already, for another body than the old one's."""
    others = [body for body in review.bodies if old not in _names(body)]
    if any(new.casefold() == name.casefold() for body in others for name in _names(body)):
        introduced = (body.place for body in others if body.name == new and body.place)
        yield from (Spot(place, "another body") for place in sorted({*_named(review, new), *introduced}))


def _named(review: Review, name: str) -> Iterator[Place]:
    """Yield where a name stands, those places left out where it is part of a longer name of another body."""
    words = r"\s+".join(re.escape(word).replace("'", "['\u2019]") for word in name.split())
    form = compiled(rf"(?<![\w&-]){words}(?![\w-])")
    longer = [m.place for m in review.mentions if len(m.text) > len(name)]
    longer = [place for place in longer if name not in _names(review.bodies[_body_at(review, place)])]
    for at, block in enumerate(review.draft.blocks):
        for found in form.finditer(block.text):
            place = Place(at, *found.span())
            if not block.hidden and not any(other.holds(place) for other in longer):
                yield place


def _body_at(review: Review, place: Place) -> int:
    return next(m.body for m in review.mentions if m.place == place and m.body is not None)


def _where(review: Review, place: Place) -> str:
    """Return what a place is, as a reader knows it."""
    if any(
        field.place.block == place.block or any(v.block == place.block for v in field.values)
        for field in review.cover
    ):
        return "cover"
    if any(group.place.block == place.block for group in review.groups):
        return "lead-in"
    for notes, what in ((review.notes, "referral note"), (review.commissioning, "commissioning")):
        if any(place.begins_in(note.place) for note in notes):
            return what
    return "text"


def _others(review: Review, body: Body, old: str) -> Iterator[str]:
    """Yield what else the body is called in the draft."""
    index = review.bodies.index(body)
    forms = dict.fromkeys(m.text for m in review.mentions if m.body == index)
    left = [form for form in forms if form != old and old not in form]
    if left:
        told = ", ".join(f"“{form}”" for form in left)
        yield f"The draft also calls it {told}; these names stay, and each can be renamed in the same way."


def _known(review: Review) -> str:
    told = [body.name for body in review.bodies if body.source in ("cover", "context")]
    return ", ".join(f"“{name}”" for name in told[:12]) or "none"
