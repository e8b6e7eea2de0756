"""Terms that a text writes in several ways: "Tier two" and "tier 2", "the Trust" and "the trust"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from linter.grammar.english import NO_NOUNS, NUMBER_WORDS
from linter.grammar.joined import Family, Use
from linter.grammar.majority import majority

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
_THE_ONE = re.compile(
    r"the ([A-Z][a-z]+)(?=(?:['\u2019]s?)? [a-z])"
    r"(?!(?:['\u2019]s?)? (?:of|and|for|in|to|on|with|at|by) [A-Z])"
)
_ENOUGH = 3  # what stands so often, and so many times more often, in small letters is no name
_FAR_MORE = 2
_AMPERSAND = re.compile(r"\b([a-z][a-z-]+) & ([a-z][a-z-]+)\b")
_IN_QUOTES = re.compile(r"['\"\u2018\u201c]([A-Z][a-z]+(?: [A-Za-z]+){1,3})['\"\u2019\u201d](?!\w)")
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
_OPENING = frozenset("'\"\u2018\u201c")
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def numbered(joined: Joined, nouns: Iterable[str]) -> Iterator[Family]:
    """Yield the uses of each of `nouns` with a small number, which is a figure, and again by capitals."""
    for noun in nouns:
        found = [
            (at, number)
            for at in joined.find(noun)
            if (number := _NUMBER.match(joined.lower, at + len(noun)))
        ]
        initials = [joined.text[at] for at, _ in found if not joined.begins_sentence(at)]
        capital = majority(initials)
        figures = [_figure(joined, at, number, capital) for at, number in found]
        if any(use.style == _FIGURE for use in figures) and any(use.style == _WORD for use in figures):
            yield Family(figures, _FIGURE)
            found = [(at, number) for at, number in found if number[1].isdigit()]
        yield Family(
            [_cased(joined, at, at + len(noun)) for at, _ in found if not joined.begins_sentence(at)]
        )


def _figure(joined: Joined, at: int, number: re.Match[str], capital: str | None) -> Use:
    """Return the use; as a figure it has the usual capital too."""
    spelled = number[1] in NUMBER_WORDS
    value = NUMBER_WORDS.index(number[1]) + 1 if spelled else int(number[1])
    before = joined.text[at : number.start(1)]
    if capital and not joined.begins_sentence(at):
        before = capital + before[1:]
    return Use(_WORD if spelled else _FIGURE, at, number.end(1), {_FIGURE: f"{before}{value}"})


def _cased(joined: Joined, start: int, end: int) -> Use:
    word = joined.text[start:end]
    capital, small = word[0].upper() + word[1:], word[0].lower() + word[1:]
    return Use(word[0], start, end, {capital[0]: capital, small[0]: small})


def cased_phrases(joined: Joined, small: Collection[str], free: Collection[str]) -> Iterator[Family]:
    """Yield the uses of each phrase that has capitals in one place and none, or others, in another.

    `small` are the words that the text has in small letters; `free` are phrases, in small letters, that may
    have capitals or not.
    """
    phrases = {_phrase(found[0]) for found in _CAPITALISED.finditer(joined.text)}
    for phrase in sorted(phrases - {""}):
        if phrase in free or not any(word in small for word in phrase.split() if word not in NO_NOUNS):
            continue
        uses = [
            _in_case(joined, at, at + len(phrase))
            for at in joined.find(phrase)
            if not joined.text[at + len(phrase) : at + len(phrase) + 1].isalnum()
            and not _is_name(joined, at, at + len(phrase))
        ]
        if len({use.style for use in uses}) > 1:
            yield Family(uses)


def _phrase(run: str) -> str:
    """Return the phrase in small letters without an article or the like in front, empty if it is no term."""
    words = run.split(" ")
    while words and words[0].lower() in NO_NOUNS:
        words = words[1:]
    return "" if len(words) == 1 or run.endswith(("'s", "\u2019s")) else " ".join(words).lower()


def _is_name(joined: Joined, start: int, end: int) -> bool:
    """Whether the phrase begins a longer name in quotation marks."""
    return joined.text[start - 1 : start] in _OPENING and joined.text[end : end + 1] not in _QUOTES


def _in_case(joined: Joined, start: int, end: int) -> Use:
    """Return the use; what begins a sentence has the capital that its other words let expect."""
    text = joined.text[start:end]
    begins = joined.begins_sentence(start)
    return Use(text.lower() if begins and text[1:].islower() else text, start, end, {})


def cased_words(joined: Joined) -> Iterator[Family]:
    """Yield the uses of each word that stands behind "the" as a name seldom and as a noun far more often."""
    found = {match[1]: match[1].lower() for match in _THE_ONE.finditer(joined.text)}
    for word, small in sorted(found.items()):
        starts = [at + len("the ") for at in joined.find(f"the {small}")]
        uses = [
            Use(text, at, at + len(small), {word: word, small: small})
            for at in starts
            if (text := joined.text[at : at + len(small)]) == small
            or _THE_ONE.match(joined.text, at - len("the "))
        ]
        rare = sum(use.style == word for use in uses)
        if _ENOUGH <= len(uses) - rare >= rare * _FAR_MORE:
            yield Family(uses)


def ampersands(joined: Joined) -> Iterator[Family]:
    """Yield the uses of two nouns in small letters that "&" joins in one place and "and" in another."""
    pairs = {(found[1], found[2]) for found in _AMPERSAND.finditer(joined.text)}
    for one, other in sorted(pairs):
        written = {sign: f"{one} {sign} {other}" for sign in ("and", "&")}
        yield Family(
            [Use(s, at, at + len(text), written) for s, text in written.items() for at in joined.find(text)],
            "and",
        )


def quoted_terms(joined: Joined) -> Iterator[Family]:
    """Yield the uses of each name ("Think Family") that has quotation marks in one place and none in another.

    A name that has its marks only where it is introduced is rightly without them from there on.
    """
    for term in sorted({found[1] for found in _IN_QUOTES.finditer(joined.text)}):
        uses = [
            _in_quotes(joined, at, at + len(term))
            for at in joined.find(term.lower())
            if joined.text[at : at + len(term)] == term
            and not joined.text[at + len(term) : at + len(term) + 1].isalnum()
        ]
        marks = [use.style for use in uses]
        first = marks.index("") if "" in marks else len(marks)
        if any(marks[first:]) or len(set(marks[:first])) > 1:
            yield Family(uses)


def _in_quotes(joined: Joined, start: int, end: int) -> Use:
    text = joined.text[start:end]
    before, behind = joined.text[start - 1 : start], joined.text[end : end + 1]
    written = {"": text, "'": f"'{text}'", '"': f'"{text}"'}
    if before and behind and before in _QUOTES and behind in _QUOTES:
        return Use(before.translate(_STRAIGHT), start - 1, end + 1, written)
    return Use("", start, end, written)
