"""A term that the report writes in two ways: the rarer one, with the usual one as the fix."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from os.path import commonprefix
from typing import TYPE_CHECKING, NamedTuple

from linter.grammar.acronyms import readings
from linter.grammar.compounds import compounds
from linter.grammar.joined import Joined, Use
from linter.grammar.spellings import spellings
from linter.grammar.term_forms import ampersands, cased_phrases, cased_words, numbered, quoted_terms
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.review import Review

VARIANTS = ("open",)

_TITLE = 90  # so many characters set bold or italic in a longer text may be a title


class Options(NamedTuple):
    """What is compared beyond what the report itself tells.

    `nouns` go with small numbers ("tier 2"); `same` are words of one meaning, "adviser = advisor"; `cased`
    names the style's list of phrases whose capitals tell two meanings apart; `fixed` are the keys of the
    sections whose wording is the house's own.
    """

    nouns: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    cased: str = "capitals-matter"
    fixed: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem at each use of the rarer form; of two equally frequent ones the later is open to choice."""
    joined = Joined.of(_texts(review, options.fixed))
    words = joined.words()
    vocabulary = frozenset(words)
    kept = _Kept.of(review)
    families = chain(
        compounds(joined, words, vocabulary),
        spellings(joined, vocabulary, options.same),
        numbered(joined, options.nouns),
        cased_phrases(joined, _free(review, options.cased)),
        cased_words(joined),
        ampersands(joined),
        quoted_terms(joined),
    )
    found = [problem for uses in families for problem in _rarer(review, joined, kept.without(joined, uses))]
    yield from sorted([*found, *_acronyms(review)], key=lambda problem: problem.place)


def _texts(review: Review, fixed: tuple[str, ...]) -> Iterator[tuple[int, str, int]]:
    """Yield the blocks that the report's writers word themselves: no titles, no sections of fixed wording."""
    held_back = {s.first for s in review.sections}
    own = [s for s in review.sections if s.key in fixed]
    inner = [s for s in review.sections if s.key not in fixed]
    for section in own:
        held_back.update(range(section.first, section.end))
    for section in inner:
        held_back.difference_update(range(section.first + 1, section.end))
    first = review.sections[0].first if review.sections else 0
    return ((i, b.text, b.body) for i, b in review.prose() if i >= first and i not in held_back)


class _Kept(NamedTuple):
    """The places whose spelling is not the report's choice: names of bodies, titles, definitions."""

    places: dict[int, list[Place]]

    @classmethod
    def of(cls, review: Review) -> _Kept:
        places: dict[int, list[Place]] = {}
        titles = (
            Place(i, e.start, e.end)
            for i, block in review.prose()
            for e in block.emphasis
            if e.end - e.start < min(_TITLE, len(block.text) // 2)
        )
        for place in chain(titles, (m.place for m in review.mentions), (a.place for a in review.acronyms)):
            places.setdefault(place.block, []).append(place)
        return cls(places)

    def without(self, joined: Joined, uses: Iterable[Use]) -> list[Use]:
        """Return the uses that lie in none of the places."""
        return [use for use in uses if not self._holds(joined.place(use.start, use.end))]

    def _holds(self, use: Place) -> bool:
        return any(p.start < use.end and use.start < p.end for p in self.places.get(use.block, ()))


def _free(review: Review, cased: str) -> frozenset[str]:
    """Return the phrases that may have capitals or not: names of kinds of bodies, labels of case examples."""
    endings = (
        name for key, names in review.style.words.items() if key.startswith("ending-") for name in names
    )
    labels = (example.label for example in review.case_examples)
    titles = (section.title for section in review.sections)
    return frozenset(p.lower() for p in (*review.style.words.get(cased, ()), *endings, *labels, *titles))


def _rarer(review: Review, joined: Joined, uses: list[Use]) -> Iterator[Problem]:
    """Yield a problem for each use that is not written as most are."""
    counts = Counter(use.style for use in uses)
    if len(counts) < 2:
        return
    (usual, often), (_, second) = counts.most_common(2)
    for use in uses:
        if use.style == usual:
            continue
        place = joined.place(use.start, use.end)
        found = review.quote(place)
        right = use.written.get(usual) or _like(joined, use, usual)
        slots = {"found": found, "right": right, "count": str(often)}
        if often > second:
            yield Problem(place, slots, fix=Fix(f"Write {right}", (_edit(place, found, right),)))
        else:
            yield Problem(place, slots, "open")


def _like(joined: Joined, use: Use, usual: str) -> str:
    """Return the usual form of a phrase, with a capital where a sentence begins."""
    return usual[0].upper() + usual[1:] if joined.begins_sentence(use.start) else usual


def _edit(place: Place, found: str, right: str) -> Edit:
    """Return the smallest edit that makes `right` of `found`, so that it meets no other rule's."""
    front = len(commonprefix((found, right)))
    back = len(commonprefix((found[front:][::-1], right[front:][::-1])))
    span = Place(place.block, place.start + front, place.end - back)
    return Edit(span, right[front : len(right) - back])


def _acronyms(review: Review) -> Iterator[Problem]:
    """Yield a problem at each acronym that has other small and capital letters than usual: "CAMHs"."""
    forms: dict[str, list[tuple[str, Place]]] = {}
    for form in review.short_forms:
        forms.setdefault(form.text.upper(), []).append((form.text, form.place))
    explained = Counter(r for a in review.acronyms for r in readings(a.short))
    for upper, uses in forms.items():
        counts = Counter(text for text, _ in uses)
        if len(counts) > 1 and explained[upper] + explained[upper[:-1]] < 2:
            (usual, often), (_, second) = counts.most_common(2)
            for text, place in uses:
                if text != usual and often > second:
                    slots = {"found": text, "right": usual, "count": str(often)}
                    yield Problem(place, slots, fix=Fix(f"Write {usual}", (_edit(place, text, usual),)))
