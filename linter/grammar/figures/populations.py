"""Shares of a population whose size the sentences before have told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.figures.stretches import FILLERS, is_plain
from linter.grammar.matching import sentences
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

_IS = word_set("of is was at stands totals numbers estimated to be currently")
_WHOLE = word_set("total whole overall entire local resident")
_AREAS = word_set("county borough city area town")
_LOOKS_BACK = word_set("this that they these it")
_VERBS = word_set(
    "is are represents represent equates equate to makes make up accounts account for comprises comprise"
)
_STOPS = (")", ".", ",", ";")
_BEFORE = 80
_LONGEST = 4


def of_populations(
    text: str, start: int, amounts: Sequence[Amount]
) -> Iterator[tuple[Amount, Amount, Amount]]:
    """Yield part, population and percentage where the text says "(17.3% of the population)"."""
    if "opulation" not in text:
        return
    populations = [a for a in amounts if not a.percent and (_is_population(text, a) or _lives(text, a))]
    for at, percent in enumerate(amounts):
        if populations and percent.percent and _is_of_population(text[percent.end : percent.end + _BEFORE]):
            part = _bracketed(text, amounts, at) or _counted(text, start, amounts, at)
            wholes = [p for p in populations if part and p.end < part.start and p.value > part.value]
            if part and wholes:
                yield part, wholes[-1], percent


def _is_population(text: str, amount: Amount) -> bool:
    """Whether "population of" or the like stands before the amount."""
    _, found, said = text[max(amount.start - _BEFORE, 0) : amount.start].rpartition("opulation")
    words = said.split()
    return bool(found) and not _IS.isdisjoint(words) and (_IS | FILLERS).issuperset(words)


def _lives(text: str, amount: Amount) -> bool:
    """Whether an area is said to be one "of 284,000 people"."""
    before = text[max(amount.start - _BEFORE, 0) : amount.start].lower().split()
    while before and before[-1] in FILLERS - {"of"}:
        before.pop()
    behind = text[amount.end : amount.end + _BEFORE].split()[:1]
    named = before[-2:-1] and before[-2] in _AREAS | {"authority", "district"}
    return bool(named) and before[-1] == "of" and [w.rstrip(".,;") for w in behind] == ["people"]


def _bracketed(text: str, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Return the count in brackets behind "22% of the population"."""
    after = amounts[at + 1] if at + 1 < len(amounts) else None
    if after is None or after.percent or not text.startswith(")", after.end):
        return None
    said = text[amounts[at].end : after.start]
    return after if said.endswith("opulation (") else None


def _is_of_population(behind: str) -> bool:
    """Whether a percentage goes on "of the population", without saying of which part of it."""
    words = behind.split()
    if words[:1] != ["of"] or "opulation" not in behind:
        return False
    at = next((n for n, word in enumerate(words) if "opulation" in word), _LONGEST + 1)
    described = {word.removesuffix("'s").removesuffix("\u2019s") for word in words[2:at]}
    if at > _LONGEST or not described <= _WHOLE | _AREAS:
        return False
    after = words[at + 1 : at + 4]
    if words[at].endswith(_STOPS) or not after or after[0] in ("as", "overall") or after[0][0] == "(":
        return True
    named = next((word for word in after[1:] if word != "the"), "")
    return after[0] in ("of", "in") and (named[:1].isupper() or named.strip(").,;") in _AREAS)


def _counted(text: str, start: int, amounts: Sequence[Amount], at: int) -> Amount | None:
    """Return the count before the percentage `amounts[at]`, in its sentence or the one it looks back at."""
    percent = amounts[at]
    spans = [span for span in sentences(text, start) if span[0] <= percent.start]
    begin = spans[-1][0]
    before = [a for a in amounts[:at] if a.start >= begin]
    if before:
        between = text[before[-1].end : percent.start].replace("(", " ")
        return before[-1] if not before[-1].percent and _is_noun(between) else None
    words = text[begin : percent.start].lower().split()
    back = words[:1] and words[0] in _LOOKS_BACK and (_VERBS | FILLERS).issuperset(words[1:])
    if len(spans) > 1 and back:
        told = [a for a in amounts[:at] if a.start >= spans[-2][0]]
        return told[0] if len(told) == 1 and not told[0].percent else None
    return None


def _is_noun(between: str) -> bool:
    """Whether what is between a count and its percentage is one noun; ages in it are figures of no count."""
    return is_plain("".join(character for character in between if not character.isdigit()))
