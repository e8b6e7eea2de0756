"""Words and patterns that the writers of rules look for, found by RE2, whose time is linear in the text.

An entry is taken as it is written, or as a pattern where it stands between slashes: "/organis(e|ing)/".
Only what a rule of the user's asks for imports RE2.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any, Protocol

from linter.cache.expressions import compiled
from linter.grammar.choices import OptionError
from linter.grammar.search.constructs import Refusal, anchored, refusal
from linter.model.draft import Place
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from linter.model.review import Review

# What may not stand beside whole words: letters (Latin ones, accents set apart), figures, the underline.
# RE2's own \b knows the letters of English only.
_WORDY = r"0-9A-Za-z_\x{C0}-\x{24F}\x{300}-\x{36F}"
_BEFORE = rf"(?:(?m:^)|[^{_WORDY}])"
_BEHIND = rf"(?:(?m:$)|[^{_WORDY}])"
_GAP = r"[\s\pZ]+"
_ALIKE = {
    **dict.fromkeys("'\u2018\u2019", "['\u2018\u2019]"),
    **dict.fromkeys('"\u201c\u201d', '["\u201c\u201d]'),
    **dict.fromkeys("-\u2010\u2011", "[-\u2010\u2011]"),
}
_SLASHES = 2
# Nobody looks for these in the words of a report.
_TELLTALE = compiled(r"\\|\(\?|\[\^|\.\*|\.\+")


class Texts(Frozen):
    """Stretches of a draft's text as one, in UTF-8: each is a line, and a line break in it a space."""

    places: tuple[Place, ...]
    data: bytes
    starts: tuple[int, ...]

    @classmethod
    def of(cls, review: Review, places: Iterable[Place]) -> Texts:
        """Join the texts at `places`."""
        held = tuple(places)
        lines = [review.quote(place).replace("\n", " ").encode() for place in held]
        starts = accumulate((len(line) + 1 for line in lines), initial=0)
        return cls(held, b"\n".join(lines), tuple(starts))

    def stretch(self, start: int, end: int) -> tuple[int, Place]:
        """Return which stretch the bytes from `start` to `end` lie in, and their place in the draft."""
        at = bisect_right(self.starts, start) - 1
        block, begin, _ = self.places[at]
        begin += len(self.data[self.starts[at] : start].decode())
        return at, Place(block, begin, begin + len(self.data[start:end].decode()))


class Hit(Frozen):
    """What was found: its place, the index of the stretch that holds it, its text, which token it is.

    `groups` are the texts of the pattern's own groups, in order.
    """

    place: Place
    stretch: int
    text: str
    token: int = 0
    groups: tuple[str, ...] = ()


class Asked(Protocol):
    """The options that all kinds have which look for words or patterns."""

    @property
    def exceptions(self) -> tuple[str, ...]:
        """Wider words in which nothing is looked for."""
        ...

    @property
    def ignore_case(self) -> bool:
        """Whether capitals make no difference."""
        ...

    @property
    def whole_words(self) -> bool:
        """Whether no letter or figure may stand beside what is found."""
        ...


class Search(Frozen):
    """What to look for. The first of `tokens` that fits wins; `exceptions` are wider words that hide a find.

    `apart` asks for each find's token and groups, which takes longer.
    """

    tokens: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    ignore_case: bool = True
    whole_words: bool = True
    apart: bool = False

    @classmethod
    def of(cls, tokens: tuple[str, ...], options: Asked, *, apart: bool = False) -> Search:
        """Return the search for `tokens` as the options of a kind ask for it."""
        return cls(tokens, options.exceptions, options.ignore_case, options.whole_words, apart)

    def hits(self, texts: Texts) -> Iterator[Hit]:
        """Yield what is found in `texts`, in order, none overlapping."""
        hidden: dict[int, list[Place]] | None = None
        for hit in _find(self, texts):
            if hidden is None:
                hidden = self._exempt(texts)
            if not any(place.holds(hit.place) for place in hidden.get(hit.place.block, ())):
                yield hit

    def _exempt(self, texts: Texts) -> dict[int, list[Place]]:
        """Return, by their blocks, the places that hold an exception."""
        found: dict[int, list[Place]] = {}
        for one in _find(self._replace(tokens=self.exceptions, apart=False), texts):
            found.setdefault(one.place.block, []).append(one.place)
        return found


def _find(search: Search, texts: Texts) -> Iterator[Hit]:
    """Yield the finds of the tokens alone.

    What stands behind one find may stand before the next, so each search starts right behind the last find's
    words.
    """
    finder = _finder(search.tokens, search.ignore_case, search.whole_words, search.apart)
    at = 0
    while search.tokens and at <= len(texts.data):
        found = finder.expression.search(texts.data, at)
        if found is None:
            return
        start, end = found.span(1)
        at = max(end, start + 1)
        if end > start:
            which, place = texts.stretch(start, end)
            yield Hit(place, which, found[1].decode(), *finder.token(found))


def refuse_search(search: Search, option: str, items: Sequence[int | str | None] | None = None) -> None:
    """Raise OptionError for the first token or exception of `search` that can't be looked for.

    `option` is the name under which the record gives the tokens, `items` the entries of it that they stand
    in; without them, it is a list of the tokens.
    """
    if not search.tokens:
        raise OptionError("at least one entry is needed here", option)
    named = range(len(search.tokens)) if items is None else items
    for token, item in zip(search.tokens, named, strict=True):
        _refuse_token(token, option, item)
    for n, token in enumerate(search.exceptions):
        _refuse_token(token, "exceptions", n)
    for name, tokens in ((option, search.tokens), ("exceptions", search.exceptions)):
        try:
            _finder(tokens, search.ignore_case, search.whole_words, search.apart)
        except _re2().error:
            raise OptionError("this is too much for one search; make two rules of it", name) from None


def _refuse_token(token: str, option: str, item: int | str | None) -> None:
    if not is_pattern(token):
        if not token.strip():
            raise OptionError("some words are needed here", option, item)
        if _TELLTALE.search(token):
            raise OptionError(f'"{token}" looks like a pattern; put it between slashes', option, item)
        return
    pattern = token[1:-1]
    wrong = anchored(pattern)
    try:
        expression = compiled_pattern(pattern)
    except _re2().error as error:
        wrong = refusal(pattern, _decoded(error))
    else:
        if expression.fullmatch(b""):
            sentence = f"the pattern {token} matches where nothing stands, so it would be found everywhere"
            raise OptionError(sentence, option, item)
    if wrong:
        raise OptionError(_sentence(token, wrong), option, item, wrong.offset + 1)


def is_pattern(token: str) -> bool:
    """Whether an entry is a pattern and not words."""
    return len(token) > _SLASHES and token[0] == "/" == token[-1]


def groups_of(token: str) -> int:
    """Return how many groups an entry that was not refused has."""
    count: int = compiled_pattern(token[1:-1]).groups if is_pattern(token) else 0
    return count


def groups_named(token: str, name: str) -> tuple[int, ...]:
    """Return which of the groups (from 0) of an entry have a name that begins with `name`."""
    named = compiled_pattern(token[1:-1]).groupindex if is_pattern(token) else {}
    return tuple(sorted(number - 1 for group, number in named.items() if group.startswith(name)))


def compiled_pattern(pattern: str) -> Any:  # noqa: ANN401  it ships no types
    """Return RE2's expression for `pattern` alone; raises its error where it refuses it."""
    return _re2().compile(pattern, _options())


class _Finder(Frozen):
    """A union of tokens. `numbers` are the numbers of their groups, then that of the one behind the last.

    Without `numbers` the tokens are not told apart.
    """

    expression: Any
    numbers: tuple[int, ...]

    def token(self, found: Any) -> tuple[int, tuple[str, ...]]:  # noqa: ANN401  it ships no types
        """Return which token was found, and the texts of its own groups."""
        for token, number in enumerate(self.numbers[:-1]):
            if found[number] is not None:
                own = range(number + 1, self.numbers[token + 1])
                return token, tuple((found[n] or b"").decode() for n in own)
        return 0, ()


@cache
def _finder(tokens: tuple[str, ...], ignore_case: bool, whole_words: bool, apart: bool) -> _Finder:  # noqa: FBT001  a key
    flags, mark = "im" if ignore_case else "m", "?P<token{}_>" if apart else "?:"
    each = (f"({mark.format(n)}(?{flags}:{_expression(token)}))" for n, token in enumerate(tokens))
    before, behind = (_BEFORE, _BEHIND) if whole_words else ("", "")
    expression = compiled_pattern(f"{before}({'|'.join(each)}){behind}")
    if not apart:
        return _Finder(expression, ())
    named = expression.groupindex
    return _Finder(expression, (*(named[f"token{n}_"] for n in range(len(tokens))), expression.groups + 1))


def _expression(token: str) -> str:
    """Return a pattern as it is, words with any white space between them and any kind of mark in them."""
    if is_pattern(token):
        return token[1:-1]
    words = ("".join(_ALIKE.get(mark) or re.escape(mark) for mark in word) for word in token.split())
    return _GAP.join(words)


def _re2() -> Any:  # noqa: ANN401  it ships no types
    import re2  # type: ignore[import-untyped]  # it ships no types

    return re2


def _options() -> Any:  # noqa: ANN401  it ships no types
    options = _re2().Options()
    options.log_errors = False
    options.never_nl = True  # no find runs from one stretch into the next, whatever a pattern would let in
    return options


def _decoded(error: Exception) -> str:
    cause = error.args[0]
    return cause.decode() if isinstance(cause, bytes) else str(cause)


def _sentence(token: str, wrong: Refusal) -> str:
    written = f'"{wrong.written}", ' if wrong.written else ""
    return f"the pattern {token} holds {written}{wrong.construct}, which is not taken here; {wrong.instead}"


def filled(template: str, groups: Sequence[str]) -> str:
    """Return `template` with $1, $2 … replaced by the texts of `groups`."""
    return compiled(r"\$([1-9])").sub(lambda found: groups[int(found[1]) - 1], template)
