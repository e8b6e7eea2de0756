"""Services as sentences name them: which of those that the style knows a stretch of words means."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from linter.cache.expressions import compiled
from linter.grammar.matching import alternatives
from linter.grammar.wording import folded
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.names import Acronym
    from linter.model.style import ServiceStyle

_JOIN = compiled(
    r"\s*,\s*(?:(?:and|&|as well as)\s+)?(?:the\s+)?|\s+(?:and|&|as well as)\s+(?:the\s+)?", re.IGNORECASE
)
_TAIL = compiled(
    r"\s+(?:who|which|that|in|for|across|within|at|so|to|where|when|during|provided|delivered)\b",
    re.IGNORECASE,
)
_WORD = compiled(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_ARTICLE = compiled(r"(?:the|its|their|our)\s+", re.IGNORECASE)
_HEADS = {
    "service": "service",
    "services": "service",
    "team": "team",
    "teams": "team",
    "provision": "provision",
}


# The services that a name, as its folded words, may mean.
_Meanings: TypeAlias = Mapping[tuple[str, ...], frozenset[str]]


class NamedService(Frozen):
    """One service of a list: `names` are the style's names for what it may mean, empty if it knows none.

    `start` and `end` are offsets in the text, its article included. `plain` are its folded words without
    article and with the singular of "services" or "teams"; in a list the last one's "services" goes for all.
    """

    start: int
    end: int
    names: frozenset[str]
    plain: tuple[str, ...]

    @property
    def own_words(self) -> frozenset[str]:
        """The words that say which service it is."""
        return frozenset(self.plain) - set(_HEADS)


class _Piece(Frozen):
    start: int
    end: int
    names: frozenset[str]


class _Entry(Frozen):
    """A name of the catalogue, as a list of folded words, and the services that it may mean."""

    words: list[str]
    names: frozenset[str]

    def opens(self, words: list[str]) -> bool:
        """Whether `words` begin with the name; its last word may be a plural there."""
        found, last = words[: len(self.words)], self.words[-1]
        return found[:-1] == self.words[:-1] and found[-1] in (last, f"{last}s")


class _Mention(Frozen):
    """A name of the catalogue at the offsets `start` to `end` of a text."""

    start: int
    end: int
    names: frozenset[str]


class Catalogue(Frozen):
    """The style's services by the first word of their names; of names that begin alike the longest first."""

    entries: Mapping[str, tuple[_Entry, ...]]

    @classmethod
    def of(cls, services: Iterable[ServiceStyle], acronyms: Iterable[Acronym]) -> Catalogue:
        """Index the services, and the report's acronyms, which mean a service or else their long form."""
        return cls._of(tuple(services), tuple(acronyms))

    @classmethod
    @lru_cache(maxsize=4)
    def _of(cls, services: tuple[ServiceStyle, ...], acronyms: tuple[Acronym, ...]) -> Catalogue:
        """Index them once for all rules that ask."""
        own = _by_name(services)
        plain = cls(_indexed(own))
        short: dict[tuple[str, ...], frozenset[str]] = {}
        for acronym in acronyms:
            long = tuple(_word(w[0]) for w in _WORD.finditer(acronym.long))
            names = plain.meaning(acronym.long)
            short |= {(_word(acronym.short),): names or frozenset({" ".join(long)})}
            short |= {} if names or not long else {long: frozenset({" ".join(long)})}
        return cls(_indexed({**short, **own})) if short else plain

    def meaning(self, text: str) -> frozenset[str]:
        """Return the services that `text` names anywhere."""
        return frozenset(name for found in self.find(text) for name in found.names)

    def find(self, text: str) -> Iterator[_Mention]:
        """Yield the names in `text` from left to right, at each place the longest one."""
        words = ((found.start(), _word(found[0])) for found in _WORD.finditer(text))
        openings = (
            at for at, word in words if word in self.entries or word.removesuffix("s") in self.entries
        )
        yield from self.find_at(text, openings)

    def find_at(self, text: str, openings: Iterable[int]) -> Iterator[_Mention]:
        """Yield the names in `text` that begin at one of the offsets `openings`."""
        end = 0
        for start in sorted(openings):
            if start < end:
                continue
            tokens = _WORD.finditer(text, start)
            read = [next(tokens)]
            words = [_word(read[0][0])]
            for entry in self._beginning(words[0]):
                more = list(islice(tokens, max(len(entry.words) - len(read), 0)))
                read += more
                words += [_word(token[0]) for token in more]
                if entry.opens(words):
                    end = read[len(entry.words) - 1].end()
                    yield _Mention(start, end, entry.names)
                    break

    def _beginning(self, word: str) -> tuple[_Entry, ...]:
        """Return the names that begin with a folded word, which may be a plural."""
        return (*self.entries.get(word, ()), *self.entries.get(word.removesuffix("s"), ()))

    def named(self, text: str) -> tuple[NamedService, ...]:
        """Return the services of a list such as "SHS, health visitors and the drug and alcohol service".

        A joining word inside a name ("drug and alcohol") parts nothing, and "adult and child substance
        misuse" is one service with two meanings.
        """
        tail = _TAIL.search(text)
        pieces = list(self._merged(text, list(self._pieces(text[: tail.start()] if tail else text))))
        last = text[pieces[-1].start : pieces[-1].end].split()[-1:] if pieces else []
        shared = len(pieces) > 1 and last == ["services"]
        return tuple(_service(text, piece, shared=shared) for piece in pieces)

    def _pieces(self, text: str) -> Iterator[_Piece]:
        mentions = list(self.find(text))
        start = 0
        for join in [*_JOIN.finditer(text), None]:
            if join and any(m.start < join.end() and join.start() < m.end for m in mentions):
                continue
            end = join.start() if join else len(text)
            found = [m.names for m in mentions if start <= m.start and m.end <= end]
            both = frozenset.intersection(*found) if found else frozenset()
            if text[start:end].strip():
                yield _Piece(start, end, both or frozenset().union(*found))
            start = _after_join(join) if join else end

    def _merged(self, text: str, pieces: list[_Piece]) -> Iterator[_Piece]:
        """Join a piece that only says which of two ("adult and child substance misuse") to the next."""
        at = 0
        while at < len(pieces):
            piece = pieces[at]
            after = pieces[at + 1] if at + 1 < len(pieces) else None
            other = after and not piece.names and self._ellipsis(text, piece, after)
            if after and other:
                piece = _Piece(piece.start, after.end, after.names | other)
                at += 1
            yield piece
            at += 1

    def _ellipsis(self, text: str, piece: _Piece, after: _Piece) -> frozenset[str]:
        """Return what `piece` means with the rest of the name that follows it: "adult [substance misuse]"."""
        found = next(self.find(text[after.start : after.end]), None)
        name = text[after.start : after.end][found.start : found.end] if found else ""
        word = _ARTICLE.sub("", text[piece.start : piece.end]).split()
        rest = name.split()[1:]
        return self.meaning(" ".join((*word, *rest))) if rest and len(word) == 1 else frozenset()


def _word(text: str) -> str:
    return text.replace("'", "").replace("\u2019", "").casefold()


def _spelled(word: str) -> str:
    """Return the expression of a folded word, in which an apostrophe before the last "s" was dropped."""
    return re.escape(word[:-1]) + "['\u2019]?s" if word.endswith("s") else re.escape(word)


@cache
def _by_name(services: tuple[ServiceStyle, ...]) -> _Meanings:
    """Return what each of the style's names, as its folded words, may mean."""
    meant: dict[tuple[str, ...], frozenset[str]] = {}
    for service in services:
        for name in (service.name, *service.aliases):
            words = tuple(_word(w[0]) for w in _WORD.finditer(name))
            meant[words] = meant.get(words, frozenset()) | {service.name}
    return meant


@cache
def openings(services: tuple[ServiceStyle, ...]) -> re.Pattern[str]:
    """Return what finds in a text in small letters where a name of `services` may begin, and the sign before.

    It finds the first two words of a name.
    """
    two = {r"s?[\W_]+".join(map(_spelled, words[:2])) for words in _by_name(services) if any(words)}
    return compiled(rf"[^a-z0-9](?:{alternatives(two)})s?(?![^\W_])")


def _indexed(meant: _Meanings) -> dict[str, tuple[_Entry, ...]]:
    found: dict[str, tuple[_Entry, ...]] = {}
    for words in sorted(meant, key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), _Entry(list(words), meant[words]))
    return found


def _after_join(join: re.Match[str]) -> int:
    """Return where the next piece begins: behind the joining word, with its article."""
    article = compiled(r"the\s+$", re.IGNORECASE).search(join[0])
    return join.start() + article.start() if article else join.end()


def _service(text: str, piece: _Piece, *, shared: bool) -> NamedService:
    start = piece.start + len(text[piece.start : piece.end]) - len(text[piece.start : piece.end].lstrip())
    written = text[start : piece.end].rstrip()
    words = folded(_ARTICLE.sub("", written, count=1)).split()
    if words and words[-1] in _HEADS:
        words[-1] = _HEADS[words[-1]]
    elif shared:
        words.append("service")
    return NamedService(start, start + len(written), piece.names, tuple(words))
