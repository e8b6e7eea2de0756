"""Parts of a whole that nearly come to it: "Of the 21, 12 moved, five stayed and three left"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import find_amounts
from linter.grammar.figures.divided import DIVIDED
from linter.grammar.figures.pronouns import is_no_part
from linter.grammar.figures.remainders import Partition
from linter.grammar.matching import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.grammar.figures.amounts import Amount

# What stands before the whole, between the whole and its parts, and between and behind the parts.
_OF = r"(?i)(?:^|,\s|;\s|\bthat\s)(?:out\s+)?of\s+(?:the|these|those|all|its|their|a\s+total\s+of)?\s*$"
_OF_THEM = r"(?i)^(?:of|among|out\s+of)\s+(?:these|those|them|the\s+[a-z]+),?\s+$"
_OPENING = r"\s[^.;:()\d]{0,80},\s(?:and\s)?$"
_NEXT = r"(?:\s\([^()]{0,20}\))?\s[^.;:()\d]{2,70}?(?:,|;|,?\sand)\s(?:and\s)?(?:in\s|the\s)?$"
_LAST_BUT_ONE = r"(?:,|;)?\sand\s(?:in\s|the\s)?$"
_LAST = r"(?:\s\([^()]{0,20}\))?(?:\s[^.;:()\d]{2,70})?[.;]?(?:\s\([^()]*\)\.?)?$"
# "The names were complete in four, partly complete in three and absent in two."
_IN_FIRST = r"^(?!Of\b|In\b)[^.;:()\d]{2,120}\b(?:were|was)\s[^.;:,()\d]{2,40}\sin\s$"
_IN_NEXT = r"(?:,|;|,?\sand)\s[^.;:,()\d]{2,40}\sin\s$"
_IN_LAST = r"\.?(?:\s\([^()]*\)\.?)?$"
# What one record may have and show together with something else says nothing of how many there are.
_SHARED = (
    r"\s(?:(?:had|have|has)(?!\sbeen\b|\s[a-z]+ed\b)|lacked|contained|showed|included|gave|did|also|said|told"
    r"|felt|knew|reported|mentioned|described|led|(?:(?:had|have|has)\s)?(?:smoked|drank|drunk|used|misused|needed"
    r"|wanted|tried|raised|named))\b"
)
_FAULTS = (
    r"\s(?:were|was|had\sbeen)\s(?:[a-z]+ly\s)?(?:late|missing|incomplete|unsigned|undated|illegible|brief|white"
    r"|male|female|aged|(?:out|not|also|without)\b)"
)
# "12 were signed, ten dated and nine late" says nothing of how many there are either.
_STATE = r"\s(?:were|was)\s"
_BARE_STATE = (
    r"\s(?!good|poor|weak|fair|mixed|adequate|inadequate|outstanding)[a-z]+(?:[.;]|,\s|,?\sand\s)(?:and\s)?"
    r"(?:\([^()]*\)\.?)?"
)
# Two halves: "Of 62 midwives, 23 had had it and 39 had not", "of which 30 were in Fenwick and 20 in Marlby".
_OF_WHOLE = (
    r"(?i)^(?:out\s+)?of\s(?:the\s|these\s|those\s|all\s|a\stotal\sof\s)?[\w,-]+(?:\s[^.;:()\d,]{0,80})?,\s$"
)
_OF_WHICH = r",\sof\s(?:which|whom)\s(?:in\s)?$"
_BARE_NOT = r"\s(?:had|have|has|was|were|did)\snot[.;]?(?:\s\([^()]*\)\.?)?"
_BUT = (
    r"^\s(?:had|have|was|were|did|received|got|took|met|attended|completed)\b[^.;:()\d]{0,80}?,?"
    r"\s(?:and|but|while)\s(?:the\sother\s)?$"
)
_SEX = r"\s(?:were\s)?(girls|boys|female|females|male|males|women|men)\b"
_MALE = frozenset(("boys", "male", "males", "men"))
_WHERE = r"(?:in|at|outside|elsewhere|abroad|within|near)\b"
_PLACED = rf"(?:\s\([^()]*\))?\s(?:[a-z]+\s){{0,4}}{_WHERE}[^.;:()\d]{{0,60}}?,?\sand\s"
_PLACE = rf"(?:\s\([^()]*\))?\s{_WHERE}"
_TWO = 2
_LOOSE = (
    " including ",
    " both",
    " twice",
    " of those ",
    " some ",
    " also ",
    " of whom ",
    " of which ",
    " at least ",
    " more than one ",
)
_FEWEST, _NEAR, _SLIP = 3, 2, 0.06
_NOUN = 3  # words


def find_wrong_divisions(text: str, start: int = 0) -> Iterator[Partition]:
    """Yield the wholes of `text` from `start` on that such parts nearly come to, and don't."""
    amounts = [a for a in find_amounts(text, start) if not a.percent and not is_no_part(text, a)]
    told: list[Amount] = []
    for begin, end in sentences(text, start):
        own = [a for a in amounts if begin <= a.start < end]
        yield from _halved(text[begin:end], begin, own, _alone(text, told))
        found = _divided(text[begin:end], begin, own, _alone(text, told)) if len(own) >= _FEWEST else None
        if found and _is_slip(*found):
            yield Partition(found[0], tuple(found[1]))
        told = own


def _halved(sentence: str, begin: int, own: list[Amount], before: Amount | None) -> Iterator[Partition]:
    """Yield a whole and its two halves where nothing can be in both, and there is no third."""
    if len(own) not in (_TWO, _TWO + 1):
        return
    one, two = own[-2:]
    whole = own[0] if len(own) > _TWO else before
    opening = sentence[: one.start - begin]
    if whole is None or any(a.about for a in (whole, one, two)) or not _is_opened(opening, len(own) > _TWO):
        return
    said, last = sentence[one.end - begin : two.start - begin], sentence[two.end - begin :]
    made = one.value + two.value
    both = compiled(_BARE_NOT).fullmatch(last) and compiled(_BUT).search(said)
    placed = compiled(_PLACED).fullmatch(said) and compiled(_PLACE).match(last)
    # of fewer than all the rest may be unknown
    if (made > whole.value and (both or placed)) or (made != whole.value and _are_sexes(said, last)):
        yield Partition(whole, (one, two))


def _is_opened(opening: str, own_whole: bool) -> bool:  # noqa: FBT001  one of two shapes
    """Whether what stands before the first part says that it is one of the whole's."""
    if not own_whole:
        return compiled(_OF_THEM).fullmatch(opening) is not None
    return compiled(_OF_WHOLE).match(opening) is not None or compiled(_OF_WHICH).search(opening) is not None


def _are_sexes(said: str, last: str) -> bool:
    one, other = compiled(_SEX).match(said), compiled(_SEX).match(last)
    return one is not None and other is not None and (one[1] in _MALE) != (other[1] in _MALE)


def _alone(text: str, told: Sequence[Amount]) -> Amount | None:
    """Return the one count of a sentence, if it counts what can be divided."""
    if len(told) != 1:
        return None
    words = text[told[0].end : told[0].end + 60].lower().split()[:_NOUN]
    return told[0] if not DIVIDED.isdisjoint(word.strip(".,;:") for word in words) else None


def _divided(
    sentence: str, begin: int, own: list[Amount], before: Amount | None
) -> tuple[Amount, list[Amount]] | None:
    """Return the whole and the parts that a sentence divides it into, None where it does not."""
    if any(word in sentence for word in _LOOSE):
        return None
    first = own[0].start - begin
    if compiled(_OF).search(sentence[:first]) and compiled(_OPENING).fullmatch(
        sentence[own[0].end - begin : own[1].start - begin]
    ):
        return (own[0], own[1:]) if _is_list(sentence, begin, own[1:]) else None
    if before is None:
        return None
    if first == 0 or compiled(_OF_THEM).match(sentence[:first]):
        return (before, own) if _is_list(sentence, begin, own) else None
    return (before, own) if _is_told_behind(sentence, begin, own) else None


def _is_list(sentence: str, begin: int, parts: Sequence[Amount]) -> bool:
    """Whether the parts are a list with "and" before its last, in which no child can be twice."""
    ends = [p.end - begin for p in parts]
    gaps = [sentence[end : p.start - begin] for end, p in zip(ends, parts[1:], strict=False)]
    closed = compiled(_LAST).fullmatch(sentence, ends[-1]) and compiled(_LAST_BUT_ONE).search(gaps[-1])
    if len(parts) < _FEWEST or not closed or not all(compiled(_NEXT).fullmatch(gap) for gap in gaps):
        return False
    said = [*gaps, sentence[ends[-1] :]]
    if compiled(_STATE).match(said[0]) and any(compiled(_BARE_STATE).fullmatch(words) for words in said[1:]):
        return False
    return not any(compiled(_SHARED).match(words) or compiled(_FAULTS).match(words) for words in said)


def _is_told_behind(sentence: str, begin: int, parts: Sequence[Amount]) -> bool:
    """Whether each part stands behind what was found in it: "complete in four and absent in two"."""
    first, end = sentence[: parts[0].start - begin], parts[-1].end - begin
    gaps = [sentence[a.end - begin : b.start - begin] for a, b in pairwise(parts)]
    return (
        compiled(_IN_FIRST).fullmatch(first) is not None
        and all(compiled(_IN_NEXT).fullmatch(gap) for gap in gaps)
        and compiled(_IN_LAST).fullmatch(sentence, end) is not None
    )


def _is_slip(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether the parts nearly make up the whole, and don't; "about" so many are never told as all."""
    off = abs(sum(a.value for a in parts) - whole.value)
    sure = not any(a.about for a in (whole, *parts)) and all(a.value < whole.value for a in parts)
    return sure and 0 < off <= max(_NEAR, _SLIP * whole.value)
