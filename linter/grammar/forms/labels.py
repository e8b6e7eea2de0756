"""What a form of a house style tells apart, by the labels of its parts.

Only compiling a pack imports this module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.forms.form_trees import Choice, Listing, Maybe, Part, Sequence, Spelled, read_form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.grammar.forms.form_trees import Item

_NONE = frozenset[str]()


def labels(text: str) -> dict[str, str]:
    """Return the labels of the form `text`, which can be read, with the names of their parts.

    The name of a part that is spelled out in place is "".
    """
    return dict(_labels(read_form(text)))


def certain_labels(text: str) -> frozenset[str]:
    """Return the labels that stand for something in whatever the form `text` finds."""
    return _certain(read_form(text))


def _labels(item: Item | Sequence) -> Iterator[tuple[str, str]]:
    match item:
        case Part() if item.label:
            yield item.label, item.name
        case Spelled():
            yield item.label, ""
            yield from _labels(item.inner)
        case Maybe():
            yield from _labels(item.inner)
        case Listing():
            yield from _labels(item.item)
        case Choice():
            for sequence in item.sequences:
                yield from _labels(sequence)
        case Sequence():
            for inner in item.items:
                yield from _labels(inner)


def _certain(item: Item | Sequence) -> frozenset[str]:
    found = _NONE
    match item:
        case Part() if item.label:
            found = frozenset((item.label,))
        case Spelled():
            found = _certain(item.inner) | {item.label}
        case Listing():
            found = _certain(item.item)
        case Choice():
            found = frozenset.intersection(*map(_certain, item.sequences))
        case Sequence():
            found = _NONE.union(*map(_certain, item.items))
    return found
