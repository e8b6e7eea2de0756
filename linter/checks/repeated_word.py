"""A word that stands twice: "the the", also across the end of a line, and "the use of and benefit of"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.joined import joined_prose
from linter.grammar.word_lists import word_set
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from linter.model.review import Review

VARIANTS = ("doubtful", "apart")

# A space before one or two words that stand again behind them. It is looked for in plain texts with no other
# gaps than spaces, where this is quickest; the forms below are matched only there.
_AGAIN = compiled(r" (?=([^ ]++)(?: +\1| ([^ ]++) \1 \2))")
# A word with what belongs to it ("children's", "follow-up"), the gap, the word again and nothing tied to it.
_TWICE = compiled(r"[ \u00a0\n](\S++)([ \u00a0\n]+)((?i:\1))(?![\w'\u2019-])")
# Two words, of which the second needs another behind it: "of the of the".
_PAIR = compiled(
    r" ([a-z]{1,12} (?:the|an?|of|their|his|her|its|our|this|for|with|is|was|are|were|be|been|to))( )(\1)"
    r"(?![\w'\u2019-])"
)
_IN_FRONT = compiled(r"[\"\u201c\u2018'(]?(\w\S*+)([ \u00a0\n]+)((?i:\1))(?![\w'\u2019-])")
_WORD = compiled(r"[^\W\d_][\w'\u2019-]*")
_FOLLOWING = compiled(r"\s+([\w'\u2019]+)")
_NAMES = word_set("bill faith grace grant hope joy mark may pat rob sue will")


class Options(Frozen):
    """`right` may stand twice anywhere; `doubtful` seldom rightly do, unless one of `certain` follows.

    `apart` are prepositions that two nouns with "and" between them need only once.
    """

    right: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    certain: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each second word, with a fix that takes it out together with the gap."""
    right, doubtful = frozenset(options.right), frozenset(options.doubtful)
    for i, text, found in _twice(review):
        word, again = found[1], found[3]
        if not _WORD.fullmatch(word.replace(" ", "")) or word.casefold() in right:
            continue
        if _differs(word, again, _begins(text, found)):
            continue
        place = Place(i, *found.span(3))
        fix = Fix(f"Take out the second “{again}”", (Edit(Place(i, found.start(2), found.end(3)), ""),))
        if word.casefold() in doubtful and not _follows(text, found.end(), options.certain):
            yield Problem(place, {"word": again}, "doubtful", fix._replace(safety=Safety.UNSAFE))
        else:
            yield Problem(place, {"word": again}, fix=fix)
    for word in options.apart:
        yield from _apart(review, word)


def _apart(review: Review, word: str) -> Iterator[Problem]:
    """Yield a problem at the first of two prepositions: "the use of and benefit of the clinic"."""
    form = compiled(rf"(?<=\w )({word} )and [a-z-]+ {word} ")
    for i, block in joined_prose(review).holding(f" {word} and "):
        for found in form.finditer(block.text, block.body):
            start, end = found.span(1)
            fix = Fix(f"Take out the first “{word}”", (Edit(Place(i, start, end), ""),), Safety.UNSAFE)
            yield Problem(Place(i, start, end - 1), {"word": word}, "apart", fix)


def _twice(review: Review) -> Iterator[tuple[int, str, re.Match[str]]]:
    """Yield the places of equal words with their block's index and text."""
    joined = joined_prose(review)
    for i, block in joined.blocks:
        first = _IN_FRONT.match(block.text, block.body)
        if first:
            yield i, block.text, first
    told = "\x1e".join([review.plain[i] for i, _ in joined.blocks]).replace("\n", " ").replace("\u00a0", " ")
    taken: dict[re.Pattern[str], tuple[int, int]] = {}
    for i, block, start, _ in joined.find(_AGAIN, told):
        for form in (_TWICE, _PAIR):
            found = form.match(block.text, start)
            if found and taken.get(form, (0, 0)) <= (i, start):
                taken[form] = (i, found.end())
                yield i, block.text, found


def _begins(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence begins with the word."""
    return found.re is _IN_FRONT or text[max(found.start() - 1, 0) : found.start()] in (".", "!", "?")


def _differs(word: str, again: str, begins: bool) -> bool:  # noqa: FBT001  of two words, where they stand
    """Whether the two may be different words: "Child A a" (but not where a sentence `begins`), "May may"."""
    if len(word) == 1:
        return not (begins and word == "A" and again == "a") and (word not in "aI" or word != again)
    return word != again and (again[0].isupper() or again in _NAMES)


def _follows(text: str, at: int, words: tuple[str, ...]) -> bool:
    after = _FOLLOWING.match(text, at)
    return after is not None and after[1].casefold() in words
