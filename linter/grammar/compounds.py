"""Words that a text writes in two ways: "post-natal" and "postnatal", "time scale" and "timescale"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.joined import Joined

HYPHEN, CLOSED, OPEN = "-", "", " "

# These are no words of their own, so that "multi agency" can be nothing but "multi-agency".
_PREFIXES = frozenset(
    "ante anti bio co cross extra inter intra macro micro mid multi neuro non pan peri post pre pro psycho"
    " semi socio sub super trans ultra".split()
)
# Two words that begin or end with these are often rightly two: "any one", "may be", "hand over".
_LOOSE_FIRST = frozenset(
    "a after all an any are at be been but by can ever every for from further had has have her here his how in"
    " is it its may mean more most no not of off on one or other our out over she so some than that the their"
    " them then there they this to under up very was well were what when where which while who with within"
    " without you".split()
)
_PARTICLES = frozenset(
    "about after all around as at away back by day down for forward from in into less long of off on one out"
    " over selves self so some there thing things through time times to together under up way ways where with"
    " ever".split()
)
_DETERMINERS = frozenset(
    "a an any both each every his her its my no our some that the their these this those your".split()
)
_NO_NOUN = frozenset(
    "a about after again all although an and any are as at be because been before being but by can could did do"
    " does during each either every for from had has have he her his how however i if in into is it its may"
    " might must no nor not of on or our out over she should since so some than that the their them then there"
    " these they this those through to under until up was we were what when where which while who whose will"
    " with within without would you your".split()
)
_SUBJECTS = frozenset("i we you he she they who staff carers had has have also".split())
_ENDINGS = tuple(
    sorted(
        "ations ation ating ated ates ate ators ator ions ion ings ing ies ied ed es y s e al ally ely".split(),
        key=len,
        reverse=True,
    )
)
_SHORTEST = 3  # parts of a compound
_SHORTEST_CLOSED = 7
_SHORTEST_STEM = 4
_LONGEST_ENDING = 5
_REST = re.compile(r"[a-z]*")
_NOT_WORDS = str.maketrans(dict.fromkeys(".,;:()[]\"?!", " "))


class Compound(NamedTuple):
    """A compound's parts, the last without its ending."""

    parts: tuple[str, ...]


class Use(NamedTuple):
    """A compound in the text, from `start` to `end`; `parts` as written there, joined by `style`."""

    style: str
    start: int
    end: int
    parts: tuple[str, ...]


def compounds(joined: Joined) -> Iterator[list[Use]]:
    """Yield the uses of each compound that the text writes in more than one way."""
    words = _words(joined.lower)
    vocabulary = frozenset(words)
    candidates = {c for w in vocabulary if "-" in w for c in _of_hyphened(w)}
    pairs = {(c[0], c[1][:_SHORTEST]) for c in candidates}
    split = set(_of_closed(vocabulary))
    pairs |= {(a, b[:_SHORTEST]) for a, b in split}
    firsts = {a for a, _ in pairs}
    adjacent = {(a, b) for a, b in pairwise(words) if a in firsts and (a, b[:_SHORTEST]) in pairs}
    ordered = sorted(vocabulary)
    for parts in sorted(candidates):
        stem = _stem(parts[-1])
        if _is_closed(ordered, "".join(parts[:-1]) + stem) or any(
            a == parts[0] and b.startswith(stem if len(parts) == 2 else parts[1]) for a, b in adjacent
        ):
            pass
    return iter(())
