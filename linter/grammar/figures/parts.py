"""Totals beside the parts that make them up: "a total of 12 children: 5 boys and 7 girls"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.divided import DIVIDED
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

# Compiled where three counts stand close together, which they seldom do.
_NOUN = r"(?:\s+[a-z][\w'\u2019-]*){0,6}?"
_WHOLLY = (
    rf"(?i){_NOUN}\s*(?::|,?\s+(?:comprising|consisting\s+of|made\s+up\s+of|which\s+(?:comprised|consisted\s+of)"
    r"|namely))\s*"
)
_ASIDE = rf"(?i){_NOUN}\s*(?:\(|\s[\u2013\u2014-]\s|,\s|\.\s+(?:There|These)\s+were\s+)\s*"
_JOIN = (
    r"(?i)(?P<noun>(?:\s+(?!and\b|or\b|of\b)[a-z][\w'\u2019-]*){1,6})"
    r"(?:\s*,\s*(?:and\s+)?|\s*;\s*(?:and\s+)?|\s+and\s+)"
)
_LAST = (
    r"(?i)(?P<noun>(?:\s+(?!of\s+(?:whom|which)\b)[a-z][\w'\u2019-]*){1,8}?)"
    r"\s*(?=[.;:)]|$|\s[\u2013\u2014-]\s)"
)
_AND = r"(?i)(?:\s+[a-z][\w'\u2019-]*){1,5}\s+and\s+(?:a\s+further\s+)?"
_SUM = r"(?i)(?:\s+(?!of\b)[a-z][\w'\u2019-]*){1,5}(?:,\s+(?:or\s+|making\s+)?|\s[\u2013-]\s)"
_TOTAL_OF = r"(?:\s(?!of\b)[a-z-]+){1,4},\s(?:making\s)?(?:a\s)?total\sof\s"
_ONE_OF_LIST = r"(?:\s(?!of\b)[a-z-]+){1,4}(?:,\s(?:and\s)?|\sand\s)"
_IN_ALL = r"(?:\s(?!of\b|and\b)[a-z]+){0,2}?\s(?:in\sall|in\stotal|altogether)\b"
_LOOSE = (" including ", " of whom", " of which", " both ", " some ", " also ", " other than ")
_TOTALS = ("a total of", "in total", "in total,", "total of", "totalled", "totalling", "totalled of")
# What stands before a total that names nothing: "We looked at 27: nine from …", "The remaining 55 were …".
_READ = ("looked at", "we read", "we saw", "sampled", "reviewed", "examined", "the remaining", "the other")
# "12 were late and 20 had no plan" may tell of some of them twice; "12 were late and 20 in time" does not.
_VERBS = word_set("were was had have has did are lacked showed contained")
_OF = ("of", "of the", "of these", "of those", "of a", "of all")
_MORE = (" and a", " and other", " and some", " and several")  # "… and a doctor" counts too
_ROOM = 20
_MALE = frozenset(("boy", "boys", "male", "males", "man", "men"))
_FEMALE = frozenset(("girl", "girls", "female", "females", "woman", "women"))
_TWO = 2
# Behind these a part has the noun of the whole: "24 aims: nine on safety".
_ELLIPTICAL = frozenset(("on", "from", "in", "for", "at", "with", "by", "about"))
_SHORT = 4  # words of a noun, and one
_MOST = 40  # amounts of a list; a longer one is not read
_APART = 80  # so near a list begins behind its total
_FAR = 0.25  # parts that differ by more than this from what is taken for their total are none of it
_NEAR = 2


class Parts(Frozen):
    """A total and the counts that a list gives of its parts; `whole` says that the list claims to be all."""

    total: Amount
    parts: tuple[Amount, ...]
    whole: bool


def find_parts(text: str, start: int = 0) -> Iterator[Parts]:
    """Yield the totals of `text` from `start` on that a list of two parts or more follows."""
    amounts = [a for a in find_amounts(text, start) if not a.percent]
    at = 0
    while at < len(amounts) - _TWO:
        found = _parts_of(text, amounts, at)
        if found:
            yield found
        at += 1 + (len(found.parts) if found else 0)


def find_sums(text: str, start: int = 0) -> Iterator[Parts]:
    """Yield the totals that stand behind two counts: "ten boys and 12 girls, 22 in all"."""
    amounts = [a for a in find_amounts(text, start) if not a.percent]
    for one, two, total in zip(amounts, amounts[1:], amounts[2:], strict=False):
        if not compiled(_IN_ALL).match(text, total.end) or text.startswith(" of", one.end):
            continue
        if two.end > total.start or "." in text[one.end : total.start]:
            continue
        joined = compiled(_AND).fullmatch(text, one.end, two.start)
        if joined and compiled(_SUM).fullmatch(text, two.end, total.start):
            yield Parts(total, (one, two), whole=True)
    if "total of" in text:
        yield from _listed(text, amounts)


def _listed(text: str, amounts: Sequence[Amount]) -> Iterator[Parts]:
    """Yield the totals behind a list: "four wards, six clinics and three surgeries, a total of 13"."""
    for at, total in enumerate(amounts):
        if at < _TWO or not compiled(_TOTAL_OF).fullmatch(text, amounts[at - 1].end, total.start):
            continue
        parts = [amounts[at - 1]]
        for part in reversed(amounts[max(at - _MOST, 0) : at - 1]):
            if not compiled(_ONE_OF_LIST).fullmatch(text, part.end, parts[0].start):
                break
            parts.insert(0, part)
        if len(parts) >= _TWO:
            yield Parts(total, tuple(parts), whole=True)


def adds_up(found: Parts) -> bool:
    """Whether the parts make the total, or less where the list may leave some out."""
    low, high = sum(p.low for p in found.parts), sum(p.high for p in found.parts)
    return low <= found.total.high and (high >= found.total.low or not found.whole)


def _parts_of(text: str, amounts: Sequence[Amount], at: int) -> Parts | None:
    """Return the amount at index `at` as a total with its parts, None if no list of them follows."""
    total, first = amounts[at], amounts[at + 1]
    opening = _opening(text, total, first)
    listed = _list(text, amounts[at + 1 : at + _MOST]) if opening else []
    if opening is None or len(listed) < _TWO:
        return None
    if any(word in text[total.end : listed[-1][0].end] for word in _LOOSE):
        return None
    parts, nouns = (tuple(column) for column in zip(*listed, strict=True))
    if not (opening.divides or opening.is_again(nouns)):
        return None
    sexes = _are_sexes(nouns)
    if not (sexes or (opening.exhausts and not _may_overlap(nouns))) or not _may_make(total, parts):
        return None
    return Parts(total, parts, opening.wholly or sexes or opening.is_called_total)


class _Opening(Frozen):
    """The words `before` a total, and those behind it that open a list, with the total's `noun`.

    `wholly` says that the list that they open is said to be all: "comprising".
    """

    before: str
    noun: str
    wholly: bool

    @property
    def is_called_total(self) -> bool:
        read = self.before.endswith(_READ) or self.noun == " in all: "
        return self.before.endswith(_TOTALS) or (read and (self.wholly or self.noun.endswith("(")))

    @property
    def divides(self) -> bool:
        """Whether what is counted can be divided by a list."""
        return self.is_called_total or not DIVIDED.isdisjoint(compiled(r"[a-z]+").findall(self.noun))

    def is_again(self, nouns: Sequence[str]) -> bool:
        """Whether each part counts the same: "24 aims: nine on …", "68 schools: 54 primary schools"."""
        words = self.noun.rstrip(" :").split()
        if not self.noun.endswith(": ") or len(words) not in range(1, _SHORT) or words[-1][-1:] != "s":
            return False
        told = [noun.lower().split() for noun in nouns]
        return all(noun[0] in _ELLIPTICAL or words[-1] in noun for noun in told)

    @property
    def exhausts(self) -> bool:
        """Whether the list leaves out none; one of "of the 12 children" may be about some of them."""
        of_them = self.before.endswith(_OF) and not self.is_called_total
        return (self.wholly or self.noun.rstrip().endswith("(")) and not of_them


def _opening(text: str, total: Amount, first: Amount) -> _Opening | None:
    """Return what opens a list between a total and the first of its parts, None if nothing does."""
    if first.start - total.end > _APART:
        return None
    wholly = compiled(_WHOLLY).fullmatch(text, total.end, first.start) is not None
    if not wholly and not compiled(_ASIDE).fullmatch(text, total.end, first.start):
        return None
    before = text[max(total.start - _ROOM, 0) : total.start].rstrip().lower()
    return _Opening(before, text[total.end : first.start].lower(), wholly)


def _may_overlap(nouns: Sequence[str]) -> bool:
    """Whether the parts say what was so of them, which may be so of one child twice."""
    return any(noun.split()[0] in _VERBS for noun in nouns[1:])


def _may_make(total: Amount, parts: Sequence[Amount]) -> bool:
    apart = abs(sum(p.value for p in parts) - total.value)
    return all(p.value <= total.value for p in parts) and apart <= max(_FAR * total.value, _NEAR)


def _list(text: str, amounts: Sequence[Amount]) -> list[tuple[Amount, str]]:
    """Return the amounts of one list with their nouns, none if the list does not close as one does."""
    listed: list[tuple[Amount, str]] = []
    for at, amount in enumerate(amounts):
        after = amounts[at + 1] if at + 1 < len(amounts) else None
        joined = compiled(_JOIN).fullmatch(text, amount.end, after.start) if after else None
        if joined is None:
            last = compiled(_LAST).match(text, amount.end)
            mixed = last and any(more in last["noun"].lower() for more in _MORE)
            return [*listed, (amount, last["noun"])] if last and not mixed else []
        listed.append((amount, joined["noun"]))
    return []


def _are_sexes(nouns: Sequence[str]) -> bool:
    """Whether the nouns tell of males and females, who have no third among them."""
    words = [frozenset(noun.lower().split()) for noun in nouns]
    return len(words) == _TWO and any(one & _MALE and other & _FEMALE for one, other in (words, words[::-1]))
