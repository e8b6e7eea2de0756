"""Terms that a text writes in several ways: "Tier two" and "tier 2", "the Trust" and "the trust"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.grammar.english import NO_NOUNS, NUMBER_WORDS
from linter.grammar.joined import Use

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from linter.grammar.joined import Joined

_NUMBER = re.compile(rf"s?[ \u00a0](\d{{1,2}}|{'|'.join(NUMBER_WORDS)})(?![\w%-]|[.,]\d)")
_FIGURE, _WORD = "figure", "word"

# Two or more capitalised words, small ones between them: "Team around the Child".
_SMALL = r"(?:(?:of|and|the|for|in|to|with|around|on|by|from) )*"
_CAPITALISED = re.compile(
    rf"[A-Z][a-z]+(?:['\u2019]s?)?(?:[ -]{_SMALL}[A-Z][a-z]+(?:['\u2019]s?)?)+(?![\w-])"
)
_THE_ONE = re.compile(r"the ([A-Z][a-z]+)(?=(?:['\u2019]s?)? [a-z])(?!(?:['\u2019]s?)? (?:of|and|for) )")
_ENOUGH = 3  # what stands so many times more often in small letters is no name
_IN_QUOTES = re.compile(r"['\"\u2018\u201c]([A-Z][a-z]+(?: [A-Za-z]+){1,3})['\"\u2019\u201d](?!\w)")
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
_PLAIN_QUOTES = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")
_BESIDE = re.compile(r"[a-z]+(?:-[a-z]+)*")
_ROOM = 20


def numbered(joined: Joined, nouns: Iterable[str]) -> Iterator[list[Use]]:
    """Yield the uses of each of `nouns` with a small number, by figures and words, and again by capitals."""
    for noun in nouns:
        figures, capitals = [], []
        for at in joined.find(noun):
            number = _NUMBER.match(joined.lower, at + len(noun))
            if number is None:
                continue
            figures.append(_figure(joined, at, number))
            if not joined.begins_sentence(at):
                capitals.append(_cased(joined, at, at + len(noun)))
        yield from (uses for uses in (figures, capitals) if len({use.style for use in uses}) > 1)


def _figure(joined: Joined, at: int, number: re.Match[str]) -> Use:
    spelled = number[1] in NUMBER_WORDS
    value = NUMBER_WORDS.index(number[1]) + 1 if spelled else int(number[1])
    before = joined.text[at : number.start(1)]
    written = {_FIGURE: f"{before}{value}"}
    if 0 < value <= len(NUMBER_WORDS):
        written[_WORD] = before + NUMBER_WORDS[value - 1]
    return Use(_WORD if spelled else _FIGURE, at, number.end(1), written)


def _cased(joined: Joined, start: int, end: int) -> Use:
    word = joined.text[start:end]
    capital, small = word[0].upper() + word[1:], word[0].lower() + word[1:]
    return Use(word[0], start, end, {word[0].upper(): capital, word[0].lower(): small})


def cased_phrases(joined: Joined, free: Collection[str]) -> Iterator[list[Use]]:
    """Yield the uses of each phrase that has capitals in one place and none, or others, in another.

    `free` are phrases, in small letters, whose capitals tell two meanings apart.
    """
    phrases = {_phrase(found[0]) for found in _CAPITALISED.finditer(joined.text)}
    for phrase in sorted(phrases - {""}):
        if phrase in free:
            continue
        uses = [
            _in_case(joined, at, at + len(phrase))
            for at in joined.find(phrase)
            if not joined.text[at + len(phrase) : at + len(phrase) + 1].isalnum()
        ]
        if len({use.style for use in uses}) > 1:
            yield uses


def _phrase(run: str) -> str:
    """Return the phrase in small letters without an article or the like in front, empty if it is no term."""
    words = run.split(" ")
    while words and words[0].lower() in NO_NOUNS:
        words = words[1:]
    return "" if len(words) == 1 or run.endswith(("'s", "\u2019s")) else " ".join(words).lower()


def _in_case(joined: Joined, start: int, end: int) -> Use:
    """Return the use; what begins a sentence has the capital that its other words let expect."""
    text = joined.text[start:end]
    style = text
    if joined.begins_sentence(start) and text[1:].islower():
        style = text.lower()
    return Use(style, start, end, {})


def cased_words(joined: Joined) -> Iterator[list[Use]]:
    """Yield the uses of each word that stands behind "the" as a name once and as a noun far more often."""
    for word in sorted({found[1] for found in _THE_ONE.finditer(joined.text)}):
        small = word.lower()
        uses = [
            Use(
                joined.text[at + 4 : at + 4 + len(small)],
                at + 4,
                at + 4 + len(small),
                {word: word, small: small},
            )
            for at in joined.find(f"the {small}")
            if joined.text[at + 4] == small[0] or _THE_ONE.match(joined.text, at)
        ]
        rare = sum(use.style == word for use in uses)
        if rare * _ENOUGH <= len(uses) - rare:
            yield uses


def ampersands(joined: Joined) -> Iterator[list[Use]]:
    """Yield the uses of two nouns in small letters that "&" joins in one place and "and" in another."""
    at = joined.text.find(" & ")
    done = set()
    while at >= 0:
        before = re.search(r"[a-z-]+$", joined.text[max(at - _ROOM, 0) : at])
        behind = _BESIDE.match(joined.text, at + 3)
        if before and behind and (before[0], behind[0]) not in done:
            done.add((before[0], behind[0]))
            yield [
                Use(sign, found, found + len(text), {s: f"{before[0]} {s} {behind[0]}" for s in ("&", "and")})
                for sign in ("&", "and")
                for text in (f"{before[0]} {sign} {behind[0]}",)
                for found in joined.find(text)
            ]
        at = joined.text.find(" & ", at + 1)


def quoted_terms(joined: Joined) -> Iterator[list[Use]]:
    """Yield the uses of each name ("Think Family") that has quotation marks in one place and none in another.

    A name that has its marks only where it is introduced is rightly without them from there on.
    """
    for term in sorted({found[1] for found in _IN_QUOTES.finditer(joined.text)}):
        uses = []
        for at in joined.find(term.lower()):
            end = at + len(term)
            if joined.text[at:end] == term and not joined.text[end : end + 1].isalnum():
                uses.append(_in_quotes(joined, at, end))
        marked = [bool(use.style) for use in uses]
        if not marked or (all(marked[: sum(marked)]) and len({u.style for u in uses if u.style}) == 1):
            continue
        yield uses


def _in_quotes(joined: Joined, start: int, end: int) -> Use:
    text = joined.text[start:end]
    before, behind = joined.text[start - 1 : start], joined.text[end : end + 1]
    written = {"": text, "'": f"'{text}'", '"': f'"{text}"'}
    if before and behind and before in _QUOTES and behind in _QUOTES:
        return Use(before.translate(_PLAIN_QUOTES), start - 1, end + 1, written)
    return Use("", start, end, written)
