"""Annexes and appendices: their captions, and what in the text refers to one by its letter or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.matching import find, match, search, sentence_at
from linter.grammar.pairs import quoted
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from linter.model.review import Review

_LABEL = compiled(r"\b(?:[A-Z]|\d+)\b")
_TITLE_LENGTH = 120  # a longer line is no caption
_REACH = 200  # so far before a reference the document may be named whose annex is meant


class Annex(Frozen):
    """A reference to an annex: its `place`, the `word` for one in small letters, and its `label`, "C" or "2".

    Of several ("Annexes A and C") each is one, and its label is its place.

    `sure` says that the words around it can mean this report's own only.
    """

    place: Place
    word: str
    label: str
    sure: bool


def annex_labels(review: Review) -> frozenset[str] | None:
    """Return the letters and numbers of the report's annexes; None where one has neither."""
    labels: set[str] = set()
    for i, word in _holding(review, several=False):
        text = review.draft.blocks[i].text.strip(" *_")
        if not text.casefold().startswith(word) or len(text) > _TITLE_LENGTH or text.endswith("."):
            continue
        caption = match(review.style.form("annex-caption"), text)
        if caption is None:
            return None
        labels.add(caption["label"])
    return frozenset(labels)


def annex_references(review: Review) -> Iterator[Annex]:
    """Yield the references to annexes; those of other documents, and what somebody is quoted with, aside."""
    sure = review.style.form("annex-pointer")
    forms = (*sure, *review.style.form("annex-reference"))
    held = {i for i, _ in _holding(review)}
    singular = _words(review)
    for i in sorted(held & {i for i, _ in review.prose()} if held else ()):
        text = review.draft.blocks[i].text
        for found in find(forms, text):
            place = Place(i, found.start("word"), found.end("label"))
            if not _is_elsewhere(review, text, place) and not quoted(text, place.start):
                yield from _each(place, singular, found, sure=found.re.pattern in sure)


def _each(place: Place, singular: Mapping[str, str], found: re.Match[str], *, sure: bool) -> Iterator[Annex]:
    """Yield the annex that is referred to; for a word in the plural each of those that it counts up."""
    word = found["word"].casefold()
    if singular.get(word, word) == word:
        yield Annex(place, word, found["label"], sure)
        return
    for label in _LABEL.finditer(found.string, *found.span("label")):
        yield Annex(Place(place.block, *label.span()), singular[word], label[0], sure)


def _is_elsewhere(review: Review, text: str, place: Place) -> bool:
    """Whether a document is named, before the reference or behind it, whose annex may be meant."""
    source = review.style.form("annex-source")
    if match(review.style.form("own-reference"), text, place.end + 1):
        return False
    if search(source, text[: place.start], max(place.start - _REACH, 0)):
        return True
    return search(source, text[: sentence_at(text, place.start)[1]], place.end) is not None


def _words(review: Review) -> dict[str, str]:
    """Return the style's words for an annex, each with the one for a single annex."""
    lines = (line.partition("=") for line in review.style.words.get("annexes", ()))
    return {word.strip(): one.strip() or word.strip() for word, _, one in lines}


def _holding(review: Review, *, several: bool = True) -> Iterator[tuple[int, str]]:
    """Yield the shown blocks that hold one of the words for an annex, or `several`, with that word."""
    for word, one in _words(review).items():
        for i in review.words.get(word, ()) if several or word == one else ():
            if not review.draft.blocks[i].hidden:
                yield i, word
