"""Lists behind a colon that name all that a count before it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.divided import DIVIDED
from linter.grammar.matching import sentences
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

# Compiled where a count stands before a colon.
_JOIN = r"(?:[,;]\s+(?:and\s+)?|\s+and\s+)"
_ONE = r"(?:an?|another)\s+(?=[a-z])"
_OWN = r"(?:the|an?|its|their|our)\s+(?=[\w'\u2019-]+)"
_NAME = r"[A-Z][\w'\u2019-]*(?:\s+[\w'\u2019-]+){0,3}"
_FURTHER = r"\s+and\s+(?:[a-z]+\s+){1,2}a\s+further\s+$"
_AGES = r"\b(?:aged?|ages)\s+[\w ]*$|\b(?:to|or|and|-|\u2013)\s*$"
_VERBS = word_set(
    "were was had have has did do are is of could would may can lacked showed contained included recorded"
    " named described did out"
)
_LOOSE = (
    "includ",
    "of whom",
    "of which",
    "of them",
    "among",
    " both ",
    " some ",
    " also ",
    "such as",
    "e.g.",
)
_STATED = ("were", "was", "numbered", "numbering", "totalled", "totalling", "total of", "with", "are", "is")
_MEMBERS = word_set("members posts audits practices")
_FAR, _NEAR = 0.25, 2
_FEW = 10  # so many things a report may name one by one
_AT_ONCE = 6  # words between a count and its colon


class Listed(Frozen):
    """A total and what the list behind it comes to: `comes` things, at `start` to `end`."""

    total: Amount
    comes: int
    start: int
    end: int


def find_wrong_lists(text: str, start: int = 0) -> Iterator[Listed]:
    """Yield the lists of `text` from `start` on that don't come to the total before their colon."""
    for begin, end in sentences(text, start):
        colon = text.find(": ", begin, end)
        if colon < 0 or ":" in text[colon + 1 : end]:
            continue
        total = _total(text, begin, colon)
        if total and not any(word in text[total.end : end].lower() for word in _LOOSE):
            stop = end - (text[end - 1] in ".;")
            count = _counted(text, colon + 2, stop, total) or _named(text, colon, stop, total)
            if count and count != total.value and abs(count - total.value) <= max(_FAR * total.value, _NEAR):
                yield Listed(total, count, colon + 2, stop)


def _total(text: str, begin: int, colon: int) -> Amount | None:
    """Return the count that the clause before a colon gives, None if it gives several."""
    found = [a for a in find_amounts(text[:colon], begin) if not a.percent]
    if not found or found[-1].about:
        return None
    last = found[-1]
    stated = text[begin : last.start].rstrip().endswith(_STATED) and last.end == colon
    return last if stated or len(found) == 1 else None


def _counted(text: str, start: int, end: int, total: Amount) -> int:
    """Return the sum of a list of counts ("ten in a group, two in writing and one by phone"), 0 for none."""
    words = {word.strip(",:").lower() for word in text[total.end : start].split()}
    if text[total.end] != ":" and (DIVIDED | _MEMBERS).isdisjoint(words):
        return 0
    amounts = {a.start: a for a in find_amounts(text[:end], start)}
    further = [a for a in amounts.values() if compiled(_FURTHER).search(text, start, a.start)]
    if further and len(amounts) == _NEAR and not any(a.percent for a in amounts.values()):
        return int(sum(a.value for a in amounts.values()))
    items = _items(text, start, end, [*amounts])
    if len(items) < _NEAR or any(_tells(text, amounts, at, stop) for at, stop in items):
        return 0
    if not any(at in amounts for at, _ in items):
        return 0
    return int(sum(amounts[at].value if at in amounts else 1 for at, _ in items))


def _items(text: str, start: int, end: int, heads: Sequence[int]) -> list[tuple[int, int]]:
    """Return the stretches of a list whose items begin at `heads` or with an article; none if it is none."""
    one = compiled(_ONE)
    if start not in heads and not one.match(text, start):
        return []
    items, at, joined = [], start, ""
    for join in compiled(_JOIN).finditer(text, start, end):
        if join.end() in heads or one.match(text, join.end()):
            items.append((at, join.start()))
            at, joined = join.end(), join[0]
    return [*items, (at, end)] if "and" in joined else []


def _tells(text: str, amounts: dict[int, Amount], at: int, stop: int) -> bool:
    """Whether an item tells something of those it counts, or counts others besides."""
    behind = text[amounts[at].end : stop].split()[:1] if at in amounts else ()
    if not _VERBS.isdisjoint(behind) or (at in amounts and amounts[at].percent):
        return True
    inner = (a for n, a in amounts.items() if at < n < stop and not a.percent)
    return any(not compiled(_AGES).search(text, at, a.start) for a in inner)


def _named(text: str, colon: int, end: int, total: Amount) -> int:
    """Return how many things a list names one by one ("the council, the ICB and the police"), 0 for none."""
    between = text[total.end : colon]
    if total.value > _FEW or len(between.split()) > _AT_ONCE or "," in between:
        return 0
    parts = _split(text[colon + 2 : end])
    if len(parts) < _NEAR:
        return 0
    if all(compiled(_OWN).match(part) for part in parts) and not any(_is_many(part) for part in parts):
        return len(parts)
    if all(compiled(_NAME).fullmatch(part) for part in parts) and text[colon + 2 : end].count(" and ") == 1:
        return len(parts) if total.value > len(parts) else 0
    return 0


def _split(listed: str) -> list[str]:
    """Return the items of a list; a comma that no article follows goes on with the one before it."""
    head, joined, last = listed.rpartition(" and ")
    if not joined or " and " in head or " or " in listed or ";" in listed:
        return []
    own = compiled(_OWN)
    items: list[str] = []
    for part in head.rstrip(",").split(", "):
        if items and own.match(items[0]) and not own.match(part):
            items[-1] += ", " + part
        else:
            items.append(part)
    return [*items, last]


def _is_many(part: str) -> bool:
    """Whether "the nurses" or the like may be several."""
    words = part.split()
    return words[0] in ("the", "its", "their", "our") and any(word.endswith("s") for word in words[1:4])
