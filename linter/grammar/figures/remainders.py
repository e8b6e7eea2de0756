"""What is left of a whole: "six of the ten were good and the other five weak"."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.pronouns import is_no_part
from linter.grammar.figures.wholes import is_divided
from linter.grammar.matching import sentences
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

# Compiled where a text speaks of others.
_LEFT = r"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?:other|remaining)\s+$"
_LAST = r"\b[Tt]he\s+other(?=\s+(?:had|has|was|is|did)\b)"
_AFTER = r"\s*(?P<word>[.,;:)(]|[\w'\u2019-]+)"
_REST = r"\s+and\s+(?:all\s+)?(?:the\s+)?(?:other|others|rest)\b[a-z ]*\s$"
_GOES_ON = word_set(
    "had have were are did do was is could would who which that on in at by to from with the a no we it"
    " they there nobody"
)
_THINGS = frozenset(("cases", "instances", "occasions"))  # whatever the whole has been called
_SAYS = frozenset(("said", "told", "say"))
_ALL_BUT = r"(?i)\ball\s+(?:but|except|bar)\s+$"
_NOT_SO = r"\s+(?:that|which|who)\s+(?:were|was|did|had|have|could)\s+not\b"
_THE = r"\b[Tt]he\s+$"
_READ = r"\b(?:read|saw|sampled|reviewed|examined|tracked|looked\s+at)\s+$"
_WERE = r"\s+(?:were|had|did|showed|contained|included)\b"
_SHARES = ("third", "quarter", "fifth", "hundred", "per")
# A list ends with these where it has no more to come: "… and two had none".
_CLOSING = (
    r"\b(?:none(?:\s+at\s+all)?|no\s+further\s+action|did\s+not|do\s+not|had\s+not|neither"
    r"|(?:could|had|was|were)\s+not(?:\s+been|\s+be)?\s+[a-z]+)\s*[.;]?$"
)
# One of two ends with these where it is not the other: "24 were complete and eight incomplete".
_OTHERWISE = (
    r"\b(?:(?:was|were)\s+not|lacked\s+(?:it|one|this|them)|it\s+was\s+(?:missing|absent|lacking))\s*[.;]?$"
)
_THEN = r"\b(?:\s+[a-z]+){0,3},?\s+and\s+[\w-]+\s+(?:(?:was|were)\s+)?"
_OPPOSITES = (
    rf"\b(?:was|were)\s+(?:[a-z]+ly\s+)?(?:good{_THEN}(?:poor|weak)|strong{_THEN}(?:poor|weak)|(?:timely|on\s+time){_THEN}late"
    rf"|up\s+to\s+date{_THEN}out\s+of\s+date|(?P<word>[a-z]{{4,}}){_THEN}(?:un|in)(?P=word))\s*[.;]?$"
)
_LAST_WORDS = frozenset(("not", "it", "one", "this", "them", "missing", "absent", "lacking"))
_WEAK = frozenset(("poor", "weak", "late", "date"))
_OF_THEM = r"(?:^|,\s+)[Oo]f\s+(?:these|those|them|which|whom),?\s+(?:in\s+)?$"
_HEAD = r"(?:^|[,;:]\s+|\band\s+|[,;]\s+and\s+)(?:in\s+|to\s+|[Tt]he\s+)?$"
_HALF = 0.51  # so many points a rounded percentage is off
_SLIP = 0.06
_PAIR = 2
_ANY = 99  # parts
_ROOM_FOR_CLOSING = 48
_ROOM = 20
_NEAR = 400  # so far back a whole may have been told
_MOST = 7  # so many counts before "the other" are tried
_NOUN = 3  # words


class Partition(Frozen):
    """A whole and parts of it that a sentence tells as all that there are."""

    whole: Amount
    parts: tuple[Amount, ...]


class Remainder(Frozen):
    """What is called the rest of `whole` at `start` to `end`, as printed `said`; `part` is the other part."""

    start: int
    end: int
    said: int
    part: Amount
    whole: Amount


def find_wrong_remainders(text: str, start: int = 0) -> Iterator[Remainder]:
    """Yield what `text` calls the others where no count before it leaves so many."""
    amounts = [a for a in find_amounts(text, start) if not a.percent]
    for at, amount in enumerate(amounts):
        near = max(amount.start - _ROOM, 0), amount.start
        if left := compiled(_LEFT).search(text, *near) or _not_so(text, amount):
            yield from _held(text, amounts[:at], left.start(), amount.end, int(amount.value))
    for found in compiled(_LAST).finditer(text, start):
        begin = text.rfind(". ", 0, found.start()) + 1
        before = [a for a in amounts if begin <= a.start < found.start()]
        yield from _held(text, before, found.start(), found.end(), 1)
    yield from _gapped(text, amounts)


def _not_so(text: str, amount: Amount) -> re.Match[str] | None:
    """Return the article of "the three that were not", None for anything else."""
    if " not" not in text or not compiled(_NOT_SO).match(text, amount.end):
        return None
    return compiled(_THE).search(text, max(amount.start - _ROOM, 0), amount.start)


def find_wrong_partitions(text: str, start: int = 0) -> Iterator[Partition]:
    """Yield "of the 30, 24 had one, five had part of one and two had none": 31, but near 30."""
    spans = [(begin, end, _closing(text, begin, end)) for begin, end in sentences(text, start)]
    if not any(closing for _, _, closing in spans):
        return
    amounts = [a for a in find_amounts(text, start) if not a.percent and not _is_noun(text, a)]
    told: list[Amount] = []
    for begin, end, closing in spans:
        own = [a for a in amounts if begin <= a.start < end]
        if own and closing:
            whole, parts, sure = _divided(text, begin, own, told)
            if whole and len(parts) <= closing and _is_all(text, begin, whole, parts, sure=sure):
                yield Partition(whole, tuple(parts))
        told = own


def _closing(text: str, begin: int, end: int) -> int:
    """Return how many parts a sentence may tell that ends as a list does which has no more to come, or 0."""
    near = max(begin, end - _ROOM_FOR_CLOSING)
    if compiled(_CLOSING).search(text, near, end):
        return _ANY
    last = text[near:end].rstrip(".;").rpartition(" ")[2]
    if last in _LAST_WORDS and compiled(_OTHERWISE).search(text, near, end):
        return _PAIR
    opposite = last in _WEAK or last.startswith(("un", "in"))
    return _PAIR if opposite and compiled(_OPPOSITES).search(text, begin, end) else 0


def _divided(
    text: str, begin: int, own: Sequence[Amount], told: Sequence[Amount]
) -> tuple[Amount | None, Sequence[Amount], bool]:
    """Return the whole of a sentence's counts, and its parts; `sure`: that is what it calls them."""
    of_them = [compiled(_OF_THEM).search(text[begin : a.start]) is not None for a in own[:_PAIR]]
    before = told[0] if len(told) == 1 else None
    if of_them[0]:
        return before, own, True
    if own[0].start == begin:
        return before, own, False
    if of_them[1:] == [True]:
        return own[0], own[1:], True
    of = compiled(r"(?i)\bof\s+(?:(?:the|these|those|a\s+total\s+of)\s+)?$").search(text, begin, own[0].start)
    return (own[0] if of else None), own[1:], False


def _is_noun(text: str, amount: Amount) -> bool:
    """Whether the amount is the "one" of "a full one" or "lacked one"."""
    return is_no_part(text, amount) or bool(
        compiled(r"(?i)\ban?(?:\s+[a-z]+){1,2}\s+one\b").search(
            text, max(amount.start - _NEAR // 10, 0), amount.end
        )
    )


def _is_all(text: str, begin: int, whole: Amount, parts: Sequence[Amount], *, sure: bool) -> bool:
    """Whether the parts are told as all of the whole, and come nearly to it."""
    if len(parts) < _PAIR or any(a.about for a in (whole, *parts)):
        return False
    heads = parts[1:] if sure else parts
    if not all(compiled(_HEAD).search(text[max(a.start - _ROOM, begin) : a.start]) for a in heads):
        return False
    off = sum(a.value for a in parts) - whole.value
    near = 0 < abs(off) <= max(_PAIR, _SLIP * whole.value)
    return near and (off > 0 or len(parts) > _PAIR) and all(a.value < whole.value for a in parts)


def _held(text: str, before: Sequence[Amount], start: int, end: int, said: int) -> Iterator[Remainder]:
    """Hold the rest, as told at `start` to `end`, against the counts before it."""
    near = [a for a in before if a.end > start - _NEAR and not a.about][-_MOST:]
    divided = [
        pair
        for one, two in pairwise(near)
        if (pair := is_divided(text, one, two) or _read(text, one, two) or _is_share(text, one, two))
    ]
    if not divided or _is_left(near, said):
        return
    part, whole = divided[-1]
    if said == part.value and compiled(_ALL_BUT).search(text, max(part.start - _ROOM, 0), part.start):
        return
    if said == 1 or _is_of_them(text, end, whole):
        yield Remainder(start, end, said, part, whole)


def _read(text: str, one: Amount, two: Amount) -> tuple[Amount, Amount] | None:
    """Return part and whole of "We read ten plans. Eight were good"."""
    sentence = text[one.end : two.start]
    told = sentence.endswith(". ") and sentence.count(".") == 1 and compiled(_READ).search(text, 0, one.start)
    return (two, one) if told and two.value < one.value and compiled(_WERE).match(text, two.end) else None


def _is_share(text: str, one: Amount, two: Amount) -> tuple[Amount, Amount] | None:
    """Return part and whole where the percentage behind the second count is its share of the first."""
    told = compiled(r"\s\((\d+(?:\.\d+)?)\s?%\)").match(text, two.end)
    fits = told and one.value > two.value and abs(100 * two.value / one.value - float(told[1])) <= _HALF
    return (two, one) if fits else None


def _is_left(amounts: Sequence[Amount], said: int) -> bool:
    """Whether one of the amounts is what others of them and `said` come to, or the rest of a rest."""
    values = [int(a.value) for a in amounts]
    for at, whole in enumerate(values):
        others = values[:at] + values[at + 1 :]
        if any(sum(c) + said == whole for n in range(1, len(others) + 1) for c in combinations(others, n)):
            return True
    return False


def _is_of_them(text: str, end: int, whole: Amount) -> bool:
    """Whether what follows "the other seven" counts nothing else than the whole does."""
    found = compiled(_AFTER).match(text, end)
    if found is None or found["word"].startswith(_SHARES):
        return found is None
    word = found["word"].lower()
    nouns = [w.strip(".,;:)(").lower() for w in text[whole.end : whole.end + _NEAR].split()[:_NOUN]]
    if nouns and nouns[0] in _GOES_ON:  # "42 of 88 in 2013": nothing says what was counted
        return True
    return not word.isalpha() or word in _GOES_ON | _SAYS | _THINGS or word.endswith("ed") or word in nouns


def _gapped(text: str, amounts: Sequence[Amount]) -> Iterator[Remainder]:
    """Yield "nurses made 96 of the 160 requests, midwives 52 and other staff 13"."""
    for one, two, three, four in zip(amounts, amounts[1:], amounts[2:], amounts[3:], strict=False):
        if not compiled(_REST).search(text, three.end, four.start) or not text.startswith(
            (".", ";"), four.end
        ):
            continue
        pair = is_divided(text, one, two)
        bare = compiled(r"[^.;:()\d]*,\s[^.,;:()\d]*\s").fullmatch(text, two.end, three.start)
        if pair and bare and one.value + three.value + four.value != two.value:
            yield Remainder(four.start, four.end, int(four.value), one, two)
