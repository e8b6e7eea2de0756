"""Terms that a text writes in several ways: "Tier two" and "tier 2", "the Trust" and "the trust"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.english import NO_NOUNS
from linter.grammar.majority import majority
from linter.grammar.number_words import UNITS, WORDS
from linter.grammar.pairs import quoted
from linter.grammar.terms.concordance import Family, Use
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from linter.grammar.terms.concordance import Concordance, Passage

_NUMBER = compiled(rf" (\d{{1,2}}|{'|'.join(UNITS[1:11])})(?![\w%-]|[.,]\d)")
_FIGURE, _WORD = "figure", "word"

_THE_ONE = compiled(
    r"the ([A-Z][a-z]+)(?=(?:['\u2019]s?)? [a-z])"
    r"(?!(?:['\u2019]s?)? (?:of|and|for|in|to|on|with|at|by) [A-Z])"
)
_ENOUGH = 3  # what stands so often, and so many times more often, in small letters is no name
_FAR_MORE = 2
_JOINED = compiled(r"\b([a-z][a-z-]+) & ([a-z][a-z-]+)\b")
_NAME = r"([A-Z][a-z]+(?: [A-Za-z]+){1,3})"
# Each begins with one mark, so that the search is quick.
_IN_QUOTES = tuple(
    compiled(rf"{opening}{_NAME}{closing}(?!\w)")
    for opening, closing in ("''", '""', "\u2018\u2019", "\u201c\u201d")
)
_QUOTES = "'\"\u2018\u2019\u201c\u201d"
_OPENING = frozenset("'\"\u2018\u201c")
_STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


class _Numbered(Frozen):
    """A noun with a number: where the noun begins and ends, and the number as printed."""

    passage: Passage
    start: int
    end: int
    number: str
    close: int

    @property
    def spelled(self) -> bool:
        return not self.number.isdigit()

    @property
    def begins_sentence(self) -> bool:
        return self.passage.begins_sentence(self.start)


def numbered(concordance: Concordance, nouns: Iterable[str]) -> Iterator[Family]:
    """Yield the uses of each of `nouns` with a small number, which is a figure, and again by capitals."""
    for noun in nouns:
        found = list(_with_number(concordance, noun))
        capital = majority(n.passage.text[n.start] for n in found if not n.begins_sentence)
        if len({n.spelled for n in found}) > 1:
            yield Family([_figure(n, capital) for n in found], _FIGURE)
            found = [n for n in found if not n.spelled]
        yield Family([_cased(n.passage, n.start, n.end) for n in found if not n.begins_sentence])


def _with_number(concordance: Concordance, noun: str) -> Iterator[_Numbered]:
    for word in (noun, f"{noun}s"):
        for passage, at in concordance.find(f"{word} ", word):
            end = at + len(word)
            number = _NUMBER.match(passage.lower, end)
            if number:
                yield _Numbered(passage, at, end, number[1], number.end())


def _figure(found: _Numbered, capital: str | None) -> Use:
    """Return the use; as a figure it has the usual capital too."""
    value = WORDS[found.number] if found.spelled else int(found.number)
    noun = found.passage.text[found.start : found.close - len(found.number)]
    if capital and not found.begins_sentence:
        noun = capital + noun[1:]
    style = _WORD if found.spelled else _FIGURE
    return Use(style, found.passage, found.start, found.close, {_FIGURE: f"{noun}{value}"})


def _cased(passage: Passage, start: int, end: int) -> Use:
    word = passage.text[start:end]
    capital, small = word[0].upper() + word[1:], word[0].lower() + word[1:]
    return Use(word[0], passage, start, end, {capital[0]: capital, small[0]: small})


def cased_phrases(concordance: Concordance, runs: Iterable[str], free: Collection[str]) -> Iterator[Family]:
    """Yield the uses of each phrase that has capitals in one place and none, or others, in another.

    `runs` are capitalised words as they stand in the text; `free` are phrases, in small letters, that may
    have capitals or not.
    """
    for phrase in sorted({p for run in runs if (p := _phrase(run))}.difference(free)):
        found = [
            (passage, at)
            for passage, at in concordance.find(phrase)
            if passage.ends_word(at + len(phrase)) and not _is_name(passage, at, at + len(phrase))
        ]
        sure = ((p, at) for p, at in found if p.text[at].islower() or not p.begins_sentence(at))
        inside = {_written(passage, at, phrase) for passage, at in sure}
        uses = [_in_case(passage, at, phrase, inside) for passage, at in found]
        if len({use.style for use in uses}) > 1:
            yield Family(uses)


def _phrase(run: str) -> str:
    """Return the phrase in small letters without an article or the like in front, empty if it is no term."""
    words = run.replace("\u2019", "'").split(" ")
    while words and words[0].lower() in NO_NOUNS:
        words = words[1:]
    return "" if len(words) <= 1 or words[-1].endswith("'s") else " ".join(words).lower()


def _is_name(passage: Passage, start: int, end: int) -> bool:
    """Whether the phrase begins a longer name in quotation marks."""
    return passage.text[start - 1 : start] in _OPENING and passage.text[end : end + 1] not in _QUOTES


def _in_case(passage: Passage, at: int, phrase: str, inside: Collection[str]) -> Use:
    """Return the use of a phrase; what begins a sentence has the capital that its other words let expect.

    `inside` are the forms whose first letter is no sentence's: "See Table" may be "see Table" there.
    """
    text = _written(passage, at, phrase)
    small = text[0].lower() + text[1:]
    begins = passage.begins_sentence(at) and (small.islower() or small in inside)
    return Use(small if begins else text, passage, at, at + len(phrase), {})


def _written(passage: Passage, at: int, phrase: str) -> str:
    return passage.text[at : at + len(phrase)].replace("\u2019", "'")


def cased_words(concordance: Concordance) -> Iterator[Family]:
    """Yield the uses of each word that stands behind "the" as a name seldom and as a noun far more often."""
    found = {m[1].removesuffix("s") for m in _THE_ONE.finditer(concordance.joined)}
    for word in sorted(found):
        small = word.lower()
        uses = [use for form in (small, f"{small}s") for use in _behind_the(concordance, form)]
        rare = sum(use.style == "A" for use in uses)
        if _ENOUGH <= len(uses) - rare >= rare * _FAR_MORE:
            yield Family(uses)


def _behind_the(concordance: Concordance, word: str) -> Iterator[Use]:
    """Yield the uses of "the" with `word`, where it is not part of a longer name."""
    for passage, at in concordance.find(f"the {word}", word):
        start, end = at + len("the "), at + len("the ") + len(word)
        text = passage.text[start:end]
        if passage.ends_word(end) and (text == word or _THE_ONE.match(passage.text, at)):
            yield Use("a" if text == word else "A", passage, start, end, {"a": text.lower()})


def common_nouns(concordance: Concordance, nouns: Iterable[str]) -> Iterator[Family]:
    """Yield the uses of each of `nouns` in mid sentence and outside names: it has a small letter there."""
    for noun in nouns:
        yield Family(
            [
                Use("A" if passage.text[at].isupper() else "a", passage, at, at + len(noun), {"a": noun})
                for passage, at in concordance.find(noun)
                if passage.ends_word(at + len(noun)) and not passage.begins_sentence(at)
                if not (passage.word_before(at)[:1] + passage.word_behind(at + len(noun))[:1]).isupper()
            ],
            "a",
        )


def modifiers(concordance: Concordance, lines: Iterable[str]) -> Iterator[Family]:
    """Yield the uses of nouns with modifiers that mean the same ("children's team"), quoted words aside.

    A line gives the modifiers with "|" between, the better one first, and, behind "=", the nouns with commas.
    """
    for line in lines:
        before, _, behind = line.partition("=")
        forms = [form.strip() for form in before.split("|")]
        nouns = [noun.strip() for noun in behind.split(",")]
        uses = [use for form in forms for noun in nouns for use in _modified(concordance, form, forms, noun)]
        yield Family(uses, words=True)


def _modified(concordance: Concordance, form: str, forms: list[str], noun: str) -> Iterator[Use]:
    term = f"{form} {noun}"
    for passage, at in concordance.find(term):
        plural = passage.text[at + len(term) : at + len(term) + 1] == "s"
        if passage.ends_word(at + len(term) + plural) and not quoted(passage.text, at):
            capital = passage.text[at].isupper()
            written = {f: f[0].upper() + f[1:] if capital else f for f in forms}
            yield Use(form, passage, at, at + len(form), written)


def ampersands(concordance: Concordance) -> Iterator[Family]:
    """Yield the uses of two nouns in small letters that "&" joins in one place and "and" in another."""
    passages = concordance.holding("&")
    for one, other in sorted({(m[1], m[2]) for p in passages for m in _JOINED.finditer(p.text)}):
        written = {sign: f"{one} {sign} {other}" for sign in ("and", "&")}
        uses = [
            Use(sign, passage, at, at + len(text), written)
            for sign, text in written.items()
            for passage, at in concordance.find(text)
        ]
        yield Family(uses, "and")


def quoted_terms(concordance: Concordance) -> Iterator[Family]:
    """Yield the uses of each name ("Think Family") that has quotation marks in one place and none in another.

    A name that has its marks only where it is introduced is rightly without them from there on.
    """
    for term in sorted(set(_names_in_quotes(concordance.joined))):
        uses = [
            _in_quotes(passage, at, at + len(term))
            for passage, at in concordance.find(term.lower())
            if passage.text[at : at + len(term)] == term and passage.ends_word(at + len(term))
        ]
        marks = [use.style for use in uses]
        first = marks.index("") if "" in marks else len(marks)
        if any(marks[first:]) or len(set(marks[:first])) > 1:
            yield Family(uses)


def _names_in_quotes(text: str) -> Iterator[str]:
    for form in _IN_QUOTES:
        yield from (found[1] for found in form.finditer(text))


def _in_quotes(passage: Passage, start: int, end: int) -> Use:
    text = passage.text[start:end]
    before, behind = passage.text[start - 1 : start], passage.text[end : end + 1]
    written = {"": text, "'": f"'{text}'", '"': f'"{text}"'}
    if before and behind and before in _QUOTES and behind in _QUOTES:
        return Use(before.translate(_STRAIGHT), passage, start - 1, end + 1, written)
    return Use("", passage, start, end, written)
