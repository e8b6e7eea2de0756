"""Compounds that a text writes in several ways: "post-natal" and "postnatal", "data base" and "database"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.english import DETERMINERS, ENDINGS, LOOSE, NO_NOUNS, PARTICLES, PREFIXES, SUBJECTS
from linter.grammar.terms.concordance import Family, Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from linter.grammar.terms.concordance import Concordance

_HYPHENED, _CLOSED, _OPEN = "-", "", " "

_LONGEST_ENDING = max(map(len, ENDINGS))
_SHORTEST_STEM = 4
_SHORTEST_PART = 3
_MOST_PARTS = 3
_OFTEN = 2  # a word that stands so often before another makes a term with it
_CHANGING = frozenset(("de", "re", "un"))  # "re-form" is not "reform"
_JOINS = frozenset(("that",))  # "so that looked after children are seen" joins two clauses
_LETTERS = compiled(r"[a-z]*")


def compounds(concordance: Concordance, closed: Collection[str]) -> Iterator[Family]:
    """Yield the uses of each compound that the text writes in more than one style.

    `closed` are compounds that the dictionary writes as one word. "Looked after" and "looked-after" are
    compared only before a noun: behind a verb it is rightly open.
    """
    vocabulary = concordance.words.keys()
    ordered = sorted(vocabulary)
    for head in sorted({*_of_hyphened(vocabulary), *_of_closed(ordered, vocabulary)}):
        single = [(s, word) for s in (_HYPHENED, _CLOSED) for word in _words_from(ordered, s.join(head))]
        apart = list(_open(concordance, head, list(_words_from(ordered, head[-1]))))
        if len({style for style, _ in single}) + bool(apart) > 1:
            uses = [use for style, word in single for use in _uses(concordance, head, style, word)] + apart
            one_word = any(word.startswith("".join(head)) for word in closed)
            yield Family(_comparable(concordance, head, uses), _CLOSED if one_word else None)


def _of_hyphened(vocabulary: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of the words with hyphens, the last without its ending."""
    for word in vocabulary:
        if "-" in word:
            parts = word.split("-")
            whole = all(map(str.isalpha, parts)) and len(parts) <= _MOST_PARTS and parts[0] not in _CHANGING
            if whole and len(parts[-1]) > 1 and (len(parts[0]) > 1 or parts[0] == "e"):
                yield (*parts[:-1], _stem(parts[-1]))


def _of_closed(ordered: list[str], vocabulary: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of the longer words that two other words of the text make up."""
    for at, first in enumerate(ordered):
        if len(first) < _SHORTEST_PART or first in LOOSE:
            continue
        longer = at + 1
        while longer < len(ordered) and ordered[longer].startswith(first):
            last = ordered[longer][len(first) :]
            if last in vocabulary and len(last) >= _SHORTEST_PART and last not in PARTICLES:
                yield first, _stem(last)
            longer += 1


def _stem(word: str) -> str:
    """Return `word` without its ending: "agency" and "agencies" have one stem."""
    for size in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-size:] in ENDINGS:
            return word[:-size]
    return word


def _words_from(ordered: list[str], start: str) -> Iterator[str]:
    """Yield the words of the sorted list that are `start` with an ending."""
    at = bisect_left(ordered, start)
    while at < len(ordered) and ordered[at].startswith(start):
        ending = ordered[at][len(start) :]
        if not ending or ending in ENDINGS:
            yield ordered[at]
        at += 1


def _uses(concordance: Concordance, head: tuple[str, ...], style: str, word: str) -> Iterator[Use]:
    """Yield where the compound stands in one style, in the passages that hold `word`."""
    term = style.join(head) if style == _OPEN else word
    for passage, start in concordance.find(term, word):
        rest = _LETTERS.match(passage.lower, start + len(term))
        end = rest.end() if rest else start
        ending = passage.lower[start + len(term) : end]
        if (ending and (style != _OPEN or ending not in ENDINGS)) or not passage.ends_word(end):
            continue
        parts, at = [], start
        for part in head[:-1]:
            parts.append(passage.text[at : at + len(part)])
            at += len(part) + len(style)
        parts.append(passage.text[at:end])
        written = {s: s.join(parts) for s in (_HYPHENED, _CLOSED, _OPEN)}
        if style != _CLOSED:  # "Bright Side" is "Brightside" in one word
            written[_CLOSED] = parts[0] + "".join(
                p if p.isupper() else p[0].lower() + p[1:] for p in parts[1:]
            )
        yield Use(style, passage, start, end, written)


def _open(concordance: Concordance, head: tuple[str, ...], last: list[str]) -> Iterator[Use]:
    """Yield where the parts are words apart; `last` are the forms of the last part that the text has."""
    known = (*head[:-1], *(last if len(last) == 1 else ()))
    if last and all(part in concordance.words for part in head[:-1]):
        yield from _uses(concordance, head, _OPEN, min(known, key=lambda word: len(concordance.words[word])))


def _comparable(concordance: Concordance, head: tuple[str, ...], uses: list[Use]) -> list[Use]:
    """Leave out the uses that may rightly be written otherwise."""
    if head[0] in PREFIXES:
        return uses
    if any(use.style == _CLOSED for use in uses):
        loose = head[0] in LOOSE or head[-1] in PARTICLES
        return [
            use
            for use in uses
            if use.style != _OPEN
            or not (loose or _goes_with_next(concordance, use) or _goes_with_last(concordance, use))
        ]
    attributive = [use for use in uses if _is_attributive(use)]
    hyphened = {_behind(use) for use in attributive if use.style == _HYPHENED}
    certain = len(head) == _MOST_PARTS or head[0] not in LOOSE
    return [
        use
        for use in attributive
        if use.style == _HYPHENED
        or _behind(use) in hyphened
        or (certain and _before(use) in DETERMINERS - _JOINS)
    ]


def _is_attributive(use: Use) -> bool:
    """Whether a noun seems to follow: "a one-to-one session", "a one-to-one and a group session"."""
    behind = use.passage.word_behind(use.end)
    if not behind or _before(use) in SUBJECTS:
        return False
    if behind in ("and", "or"):
        return _before(use) in DETERMINERS
    return behind.isupper() or behind.lower() not in NO_NOUNS


def _goes_with_next(concordance: Concordance, use: Use) -> bool:
    """Whether the last word makes a term with the next: "care plans" stands beside "health care plans"."""
    first, _, last = use.text.lower().rpartition(" ")
    behind = _behind(use)
    if not behind or behind in NO_NOUNS:
        return False
    term = f"{last} {behind.removesuffix('s')}"
    apart = (p.word_before(at).lower() != first for p, at in concordance.find(term, last))
    return sum(apart) >= _OFTEN


def _goes_with_last(concordance: Concordance, use: Use) -> bool:
    """Whether the first word makes a term with the one before: "mental health" in "mental health care"."""
    before, first = _before(use), use.text.lower().partition(" ")[0]
    if len(before) < _SHORTEST_PART or not before.isalpha() or before in NO_NOUNS | DETERMINERS | SUBJECTS:
        return False
    term = f"{before} {first}"
    others = (
        p
        for p, at in concordance.find(term, first)
        if not p.lower.startswith(use.text.lower(), at + len(before) + 1)
    )
    return next(others, None) is not None


def _before(use: Use) -> str:
    return use.passage.word_before(use.start).lower()


def _behind(use: Use) -> str:
    return use.passage.word_behind(use.end).lower()
