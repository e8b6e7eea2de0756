"""Names that stand where an organisation is due: whether they name one, and whether they hold a known one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from linter.model.names import BodyMention
    from linter.model.review import Review


def names_nobody(review: Review, mention: BodyMention) -> bool:
    """Whether the words are no name: "the following bodies", "all providers", "wider partners"."""
    if mention.body is not None:
        return False
    first, *rest = mention.text.split() or [""]
    if any(word[:1].isupper() for word in rest):
        return False
    return not first[:1].isupper() or first.casefold() in review.style.words.get("no-names", ())


def known_names_in(review: Review, mention: BodyMention) -> tuple[str, ...]:
    """Return the names of known organisations that stand in a longer text that is none of them.

    A name for short is none where it goes on: "Fenwick" in "Fenwick Borough Council".
    """
    full = {body.name for body in review.bodies}
    short = {name for body in review.bodies for name in body.aliases} - full
    held = {n for n in full if n in mention.text} | {n for n in short if _stands_alone(n, mention.text)}
    found = sorted(held, key=mention.text.index)
    return tuple(n for n in found if not any(n != other and n in other for other in found))


def _stands_alone(name: str, text: str) -> bool:
    _, found, after = text.partition(name)
    return bool(found) and not after.lstrip()[:1].isupper()
