"""The lines of the Contents held against the headings of the report."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from linter.grammar.once import once
from linter.grammar.wording import folded, sorted_words, tidied
from linter.model.frozen import Frozen
from linter.model.review import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from linter.model.review import ContentsEntry, Review

_ALIKE = 0.85  # how alike two titles are, of which one is a slip of the pen


class Pairing(Frozen):
    """Which line of the Contents is for which section; the rest of both has no partner."""

    pairs: tuple[tuple[ContentsEntry, Section], ...]
    entries: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]


def printed(title: str) -> str:
    """Return `title` as it is compared letter for letter: white space and the kind of apostrophe aside."""
    return tidied(title).rstrip(".:")


@once
def pair_contents(review: Review) -> Pairing:
    """Pair lines and headings, the most certain first: the same letters, the same words, nearly the same."""
    keys = {folded(t): s.key for s in review.style.sections for t in (s.title, *s.aliases)}

    def section_key(titled: ContentsEntry | Section) -> str:
        return titled.key if isinstance(titled, Section) else keys.get(folded(titled.title), "")

    left = Pairing((), review.contents, review.sections)
    left = _paired(left, _equal(left, lambda titled: printed(titled.title)))
    left = _paired(left, _equal(left, lambda titled: folded(titled.title)))
    left = _paired(left, _equal(left, section_key))
    left = _paired(left, _equal(left, lambda titled: " ".join(sorted_words(titled.title))))
    found = _paired(left, _slips(left))
    return found._replace(pairs=tuple(sorted(found.pairs, key=lambda pair: pair[0].place)))


def _paired(before: Pairing, found: Iterable[tuple[ContentsEntry, Section]]) -> Pairing:
    """Return the pairing with the pairs that were found in what it left."""
    pairs = tuple(found)
    entries, sections = {e.place for e, _ in pairs}, {s.first for _, s in pairs}
    return Pairing(
        before.pairs + pairs,
        tuple(e for e in before.entries if e.place not in entries),
        tuple(s for s in before.sections if s.first not in sections),
    )


def _equal(
    left: Pairing, key: Callable[[ContentsEntry | Section], str]
) -> Iterator[tuple[ContentsEntry, Section]]:
    """Yield the lines and headings of the same `key`, in order; an empty key is none."""
    waiting: dict[str, deque[Section]] = {}
    for section in left.sections:
        waiting.setdefault(key(section), deque()).append(section)
    for entry in left.entries:
        alike = waiting.get(key(entry))
        if alike and key(entry):
            yield entry, alike.popleft()


def _slips(left: Pairing) -> Iterator[tuple[ContentsEntry, Section]]:
    """Yield the lines with the heading that reads most like each, of which one is a slip of the pen."""
    from difflib import get_close_matches

    waiting = {folded(section.title): section for section in reversed(left.sections)}
    for entry in left.entries if waiting else ():
        for title in get_close_matches(folded(entry.title), waiting, 1, _ALIKE):
            yield entry, waiting.pop(title)
