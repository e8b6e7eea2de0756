"""Titles and labels made comparable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_NOT_WORDS = compiled(r"[^\w]+")


def folded(text: str) -> str:
    """Return the words of `text` joined by a space: no case, no punctuation, "&" as "and"."""
    return _NOT_WORDS.sub(
        " ", text.replace("&", " and ").replace("\u2019", "").replace("'", "").casefold()
    ).strip()


def tidied(text: str) -> str:
    """Return `text` with single spaces and straight apostrophes."""
    return " ".join(text.replace("\u2019", "'").split())


def says(text: str, phrases: Iterable[str]) -> bool:
    """Whether `text` holds one of the phrases, as whole words and in any case."""
    words = f" {folded(text)} "
    return any(f" {folded(phrase)} " in words for phrase in phrases)


def sorted_words(text: str) -> str:
    """Return the folded words of `text` in alphabetical order, each as often as it stands there."""
    return " ".join(sorted(folded(text).split()))


def meanings(lines: Iterable[str]) -> dict[str, list[str]]:
    """Return what words mean by the style's lines such as "Herts = Hertfordshire", all folded."""
    pairs = (line.partition("=") for line in lines)
    return {folded(word): folded(meaning).split() for word, _, meaning in pairs}


def spelled_out(text: str, meant: Mapping[str, list[str]]) -> list[str]:
    """Return the folded words of `text`, those that stand for others replaced by them."""
    return [part for word in folded(text).split() for part in meant.get(word, [word])]


def nearest(text: str, known: Collection[str], alike: float) -> str | None:
    """Return the one of `known` that reads most like `text`, None if none is as much `alike` (0 to 1).

    The order of the words counts only where there are several to choose from.
    """
    from difflib import get_close_matches

    for spelling in (folded, sorted_words):
        written = {spelling(name): name for name in known}
        if near := get_close_matches(spelling(text), written, 1, alike):
            return written[near[0]]
    return None
