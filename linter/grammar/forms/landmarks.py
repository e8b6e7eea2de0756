"""Where a form can stand, derived from its words: a text need not be searched elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.grammar.forms.form_trees import (
    Choice,
    Listing,
    Literal,
    Maybe,
    Part,
    Sequence,
    Spelled,
    read_form,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from linter.grammar.forms.form_trees import Item

# Apostrophes and hyphens have several shapes; words are held against a text letter for letter.
_WORD = re.compile(r"[^\W_]+")
_NONE = frozenset[str]()
_BEGINNING = re.compile(r"[^\s'-]+")


def anchors(texts: Iterable[str], parts: Mapping[str, str]) -> tuple[str, ...]:
    """Return words, in small letters, one of which stands in whatever a form finds; () if none are sure to.

    `texts` are the form's alternatives, which can be read; `parts` are the style's own. A word may be the
    beginning of a longer one.
    """
    each = [_choices(read_form(text), parts) for text in texts]
    shared = frozenset.intersection(*each) if each else frozenset()
    held = _union([max(own, key=_rarity, default=_NONE) for own in ([shared] if shared else each)])
    return tuple(sorted(word for word in held if not any(o != word and o in word for o in held)))


def beginnings(texts: Iterable[str], parts: Mapping[str, str]) -> tuple[str, ...]:
    """Return the letters, small ones, with which whatever a form finds begins; () if they are not known."""
    held = _union([_beginnings(read_form(text), parts) for text in texts])
    return tuple(sorted(start for start in held if not any(o != start and start.startswith(o) for o in held)))


def _choices(form: Choice, parts: Mapping[str, str]) -> frozenset[frozenset[str]]:
    """Return sets of words, of each of which one stands in whatever is found."""
    items = form.sequences[0].items if len(form.sequences) == 1 else (form,)
    return frozenset(filter(None, (_anchors(item, parts) for item in items)))


def _anchors(item: Item | Sequence, parts: Mapping[str, str]) -> frozenset[str]:
    found = _NONE
    match item:
        case Literal():
            found = frozenset(sorted(_WORD.findall(item.text.lower()), key=len)[-1:])
        case Part() if item.name in parts:
            found = _anchors(read_form(parts[item.name]), parts)
        case Spelled():
            found = _anchors(item.inner, parts)
        case Listing():
            found = _anchors(item.item, parts)
        case Choice():
            found = _union([_anchors(sequence, parts) for sequence in item.sequences])
        case Sequence():
            found = max((_anchors(inner, parts) for inner in item.items), key=_rarity, default=_NONE)
    return found


def _rarity(words: frozenset[str]) -> tuple[int, int, list[str]]:
    """Return what is greater the more seldom one of `words` is likely to be met: they are long, and few.

    Between equals the alphabet decides, so that a style is compiled to the same in each process.
    """
    return min(map(len, words), default=0), -len(words), sorted(words)


def _union(each: list[frozenset[str]]) -> frozenset[str]:
    """Return all words of alternatives; none where one of them has none."""
    return _NONE.union(*each) if all(each) else _NONE


def _beginnings(item: Item | Sequence, parts: Mapping[str, str]) -> frozenset[str]:
    found = _NONE
    match item:
        case Literal():
            first = _BEGINNING.match(item.text.lower())
            found = frozenset((first[0],) if first else ())
        case Part() if item.name in parts:
            found = _beginnings(read_form(parts[item.name]), parts)
        case Spelled() | Maybe():
            found = _beginnings(item.inner, parts)
        case Listing():
            found = _beginnings(item.item, parts)
        case Choice():
            found = _union([_beginnings(sequence, parts) for sequence in item.sequences])
        case Sequence():
            found = _first(item, parts)
    return found


def _first(sequence: Sequence, parts: Mapping[str, str]) -> frozenset[str]:
    """Return how the first item begins that must be there, and those before it that may."""
    held = _NONE
    for item in sequence.items:
        own = _beginnings(item, parts)
        if not own:
            return _NONE
        held |= own
        if not isinstance(item, Maybe):
            return held
    return _NONE
