"""The lines of the Contents held against the headings of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.wording import folded, word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.review import ContentsEntry, Review, Section

_ALIKE = 0.85  # how alike two titles are, of which one is a slip of the pen


class Pairing(Frozen):
    """Which line of the Contents is for which section; the rest of both has no partner."""

    pairs: tuple[tuple[ContentsEntry, Section], ...]
    entries: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]


def printed(title: str) -> str:
    """Return `title` as it is compared letter for letter: white space and the kind of apostrophe aside."""
    return " ".join(title.replace("\u2019", "'").split()).rstrip(".:")


def pair_contents(review: Review) -> Pairing:
    """Pair lines and headings, the most certain first: the same letters, the same words, nearly the same."""
    keys = {folded(t): s.key for s in review.style.sections for t in (s.title, *s.aliases)}
    entries, sections = list(review.contents), list(review.sections)
    pairs: list[tuple[ContentsEntry, Section]] = []
    for alike in (_same_letters, _same_words, _same_section, _shuffled, _slip):
        for entry in tuple(entries):
            key = keys.get(folded(entry.title), "")
            section = next((s for s in sections if alike(entry.title, key, s)), None)
            if section is not None:
                pairs.append((entry, section))
                entries.remove(entry)
                sections.remove(section)
    return Pairing(tuple(sorted(pairs, key=lambda pair: pair[0].place)), tuple(entries), tuple(sections))


def _same_letters(title: str, _key: str, section: Section) -> bool:
    return printed(title) == printed(section.title)


def _same_words(title: str, _key: str, section: Section) -> bool:
    return folded(title) == folded(section.title)


def _same_section(_title: str, key: str, section: Section) -> bool:
    return key != "" and key == section.key


def _shuffled(title: str, _key: str, section: Section) -> bool:
    return word_set(title) == word_set(section.title)


def _slip(title: str, _key: str, section: Section) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, folded(title), folded(section.title)).ratio() >= _ALIKE
