"""Compounds that a text writes in several ways: "post-natal" and "postnatal", "data base" and "database"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import compress, pairwise
from typing import TYPE_CHECKING

from linter.grammar.english import DETERMINERS, ENDINGS, LOOSE, NO_NOUNS, PARTICLES, PREFIXES, SUBJECTS
from linter.grammar.joined import Family, Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from linter.grammar.joined import Joined

_HYPHENED, _CLOSED, _OPEN = "-", "", " "

_LONGEST_ENDING = max(map(len, ENDINGS))
_SHORTEST_STEM = 4
_SHORTEST_PART = 3
_SHORTEST_CLOSED = 7
_MOST_PARTS = 3
_LETTERS = re.compile(r"[a-z]*")


def compounds(
    joined: Joined, words: list[str], vocabulary: Collection[str], closed: Collection[str]
) -> Iterator[Family]:
    """Yield the uses of each compound that the text writes in more than one style.

    `words` are those of the text in order, in small letters, `vocabulary` each of them once; `closed` are
    compounds that the dictionary writes as one word. "Looked after" and "looked-after" are compared only
    before a noun: behind a verb it is rightly open.
    """
    heads = {*_of_hyphened(vocabulary), *_of_closed(vocabulary)}
    followers = _followers(words, frozenset(head[0] for head in heads))
    ordered = sorted(vocabulary)
    for head in sorted(heads):
        styles = [style for style in (_HYPHENED, _CLOSED) if _begins_word(ordered, style.join(head))]
        if any(w.startswith(head[1]) for w in followers.get(head[0], ())):
            styles.append(_OPEN)
        if len(styles) > 1:
            uses = _comparable(joined, head, [u for style in styles for u in _uses(joined, head, style)])
            if len({use.style for use in uses}) > 1:
                one_word = any(word.startswith("".join(head)) for word in closed)
                yield Family(uses, _CLOSED if one_word else None)


def _of_hyphened(vocabulary: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of the words with hyphens, the last without its ending."""
    for word in vocabulary:
        if "-" in word:
            parts = _bare(word).split("-")
            whole = all(map(str.isalpha, parts)) and len(parts) <= _MOST_PARTS
            if whole and len(parts[-1]) > 1 and (len(parts[0]) > 1 or parts[0] == "e"):
                yield (*parts[:-1], _stem(parts[-1]))


def _of_closed(vocabulary: Collection[str]) -> Iterator[tuple[str, ...]]:
    """Yield the parts of the longer words that two other words of the text make up."""
    firsts = frozenset(w for w in vocabulary if len(w) >= _SHORTEST_PART and w not in LOOSE)
    for word in vocabulary:
        if len(word) >= _SHORTEST_CLOSED:
            for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
                if word[:at] in firsts and (last := word[at:]) in vocabulary and last not in PARTICLES:
                    yield word[:at], _stem(last)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("\u2019s")


def _stem(word: str) -> str:
    """Return `word` without its ending: "agency" and "agencies" have one stem."""
    for size in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_STEM), 0, -1):
        if word[-size:] in ENDINGS:
            return word[:-size]
    return word


def _followers(words: list[str], firsts: Collection[str]) -> Mapping[str, set[str]]:
    """Return which words stand behind each of `firsts`."""
    found: dict[str, set[str]] = {}
    chosen = map(firsts.__contains__, words)
    for word, after in compress(pairwise(words), chosen):
        found.setdefault(word, set()).add(after)
    return found


def _begins_word(ordered: list[str], start: str) -> bool:
    """Whether a word of the sorted list is `start` with an ending."""
    at = bisect_left(ordered, start)
    while at < len(ordered) and ordered[at].startswith(start):
        ending = _bare(ordered[at])[len(start) :]
        if not ending or ending in ENDINGS:
            return True
        at += 1
    return False


def _uses(joined: Joined, head: tuple[str, ...], style: str) -> Iterator[Use]:
    """Yield where the compound stands in one style."""
    written = style.join(head)
    for start in joined.find(written):
        rest = _LETTERS.match(joined.lower, start + len(written))
        end = rest.end() if rest else start
        ending, behind = joined.lower[start + len(written) : end], joined.lower[end : end + 1]
        if (ending and ending not in ENDINGS) or behind == "-" or behind.isdigit():
            continue
        parts, at = [], start
        for part in head[:-1]:
            parts.append(joined.text[at : at + len(part)])
            at += len(part) + len(style)
        parts.append(joined.text[at:end])
        yield Use(style, start, end, {s: s.join(parts) for s in (_HYPHENED, _CLOSED, _OPEN)})


def _comparable(joined: Joined, head: tuple[str, ...], uses: list[Use]) -> list[Use]:
    """Leave out the uses that may rightly be written otherwise."""
    if head[0] in PREFIXES:
        return uses
    if any(use.style == _CLOSED for use in uses):
        loose = head[0] in LOOSE or head[-1] in PARTICLES
        return [use for use in uses if not loose or use.style != _OPEN]
    attributive = [use for use in uses if _is_attributive(joined, use)]
    hyphened = {joined.word_behind(use.end) for use in attributive if use.style == _HYPHENED}
    certain = len(head) == _MOST_PARTS or head[0] not in LOOSE
    return [
        use
        for use in attributive
        if use.style == _HYPHENED
        or joined.word_behind(use.end) in hyphened
        or (certain and joined.word_before(use.start).lower() in DETERMINERS)
    ]


def _is_attributive(joined: Joined, use: Use) -> bool:
    """Whether a noun seems to follow: "a one-to-one session", "a one-to-one and a group session"."""
    before, behind = joined.word_before(use.start).lower(), joined.word_behind(use.end)
    if not behind or before in SUBJECTS:
        return False
    if behind in ("and", "or"):
        return before in DETERMINERS
    return behind.isupper() or behind.lower() not in NO_NOUNS
