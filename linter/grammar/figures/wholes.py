"""Which of two neighbouring counts is the whole of the other: "six of the ten", "of the ten, six"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.grammar.figures.divided import DIVIDED
from linter.grammar.figures.stretches import are_fillers, is_plain, without_fillers
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from linter.grammar.figures.amounts import Amount

OF_THEM = (" of which", " of whom", " of these", " of those", " of them")
_VERBS = word_set("which who that had have were was did do are is")
# What may stand before a whole: "of the last 40 records", "of the department's 64 nurses".
_CHOSEN = frozenset(("last", "first", "possible", "most", "recent"))
_OWNED = ("'s", "s'", "\u2019s", "s\u2019")
_WHEN = word_set("last this at in during since")  # behind a count without a noun: "25 of 22 in May"
_STOPS = ").,;:"
_POINTING = ("of those", "of these")
_FEW, _MORE = 2, 5  # words of a noun, of "out of a case load of"
_NEAR, _FAR = 60, 80  # characters


def is_divided(text: str, one: Amount, two: Amount) -> tuple[Amount, Amount] | None:
    """Return part and whole where neighbouring counts are "six of the ten" or "of the ten, six"."""
    if one.percent or two.percent:
        return None
    if is_part_of(text, one, two):
        return one, two
    return (two, one) if comes_first(text, one, two) or _looks_back(text, one, two) else None


def is_part_of(text: str, part: Amount, whole: Amount) -> bool:
    """Whether the text says "part of whole"; "one of the three" is seldom meant as a count."""
    between = text[part.end : whole.start]
    words = between.lower().split()
    if "of" not in words or not is_plain(between) or text[part.start : part.end].lower() == "one":
        return False
    before, after = words[: words.index("of")], words[words.index("of") + 1 :]
    owned = [word for word in after if word not in _CHOSEN and not word.endswith(_OWNED)]
    if before[-1:] == ["out"]:
        told = are_fillers(owned) or owned[-1:] == ["of"]
        return max(len(before) - 1, len(after)) <= _MORE and told and "," not in between
    return len(before) <= _FEW and are_fillers(owned)


def comes_first(text: str, whole: Amount, part: Amount) -> bool:
    """Whether the text names a whole and then its part, "of the ten, six", "ten were seen: six of them"."""
    return heads(text, whole, part) or tells_of(text, whole, part)


def heads(text: str, whole: Amount, other: Amount) -> bool:
    """Whether the text says "Of the (whole) …, (other)" or "(whole) … Of these, (other)"."""
    between = text[whole.end : other.start]
    for phrase in OF_THEM:
        head, found, tail = between.lower().rpartition(phrase)
        if found and are_fillers(tail.removeprefix(",").split()):
            return len(head) <= _FAR and is_plain(head.rstrip(" .,;"))
    if _in_each(text, whole, other, between):
        return True
    if text[: whole.start].endswith("Of ") and text.startswith(" (", other.end) and "," not in between:
        return is_plain(between) and not DIVIDED.isdisjoint(between.lower().split())
    head, comma, tail = between.rpartition(",")
    before = without_fillers(text[max(whole.start - _NEAR, 0) : whole.start].lower().split(), keeping="of")
    explained = bool(comma) and is_plain(head) and len(head) <= _NEAR and are_fillers(tail.split())
    return explained and before[-1:] == ["of"]


def tells_of(text: str, whole: Amount, part: Amount) -> bool:
    """Whether the clause before "(part) of them" counts the whole: "40 children were seen: 12 of them …"."""
    clause = text[whole.end : part.start]
    parted = clause.endswith((": ", "; ", ", ")) and is_plain(clause[:-2])
    return parted and text.startswith(OF_THEM, part.end) and _counts(text, whole)


def _looks_back(text: str, whole: Amount, part: Amount) -> bool:
    """Whether "(part) of these" stands in a later clause: "40 were seen, and a nurse met 12 of them"."""
    clause = text[whole.end : part.start]
    near = len(clause) <= _FAR and ", " in clause and part.value < whole.value
    return near and text.startswith(OF_THEM, part.end) and is_plain(clause) and _counts(text, whole)


def is_out_of(text: str, one: Amount, two: Amount) -> bool:
    """Whether the text counts some out of a whole, or more "of the 25 records" than these."""
    between = text[one.end : two.start]
    if " out of " in between:
        return True
    said = " ".join(between.split())
    if one.low <= two.high or said not in ("of", "of the", *_POINTING):
        return False
    behind = text[two.end : two.end + _NEAR].split()[:1]
    if said in _POINTING or not _WHEN.isdisjoint(behind) or does(text, two):
        return True
    return (said == "of the" and text.startswith((".", ","), two.end)) or _counts(text, two)


def _in_each(text: str, whole: Amount, part: Amount, between: str) -> bool:
    """Whether a stop and "in" stand between whole and part: "15 records were read: in five (33%) …"."""
    head, mark, tail = between.rpartition(": in ")
    if not mark:
        head, mark, tail = between.rpartition(". In ")
    noted = text.startswith(" (", part.end)
    return bool(mark) and noted and are_fillers(tail.split()) and is_plain(head) and _counts(text, whole)


def _counts(text: str, whole: Amount) -> bool:
    """Whether what is counted stands right behind the whole: "25 records", "25 health visitors"."""
    words = text[whole.end : whole.end + _NEAR].lower().split()[:_FEW]
    return not DIVIDED.isdisjoint(word.strip(_STOPS) for word in words)


def does(text: str, amount: Amount) -> bool:
    """Whether the amount itself does or is something: "26 engaged", "30 had been seen"."""
    behind = text[amount.end : amount.end + _NEAR].lower().split()[:1]
    return bool(behind) and (behind[0] in _VERBS or behind[0].endswith("ed"))


def is_first(text: str, whole: Amount, amounts: Sequence[Amount]) -> bool:
    """Whether the sentence counts nothing before the whole: "of these" may be of either."""
    begin = text.rfind(". ", 0, whole.start)
    return not any(begin < a.start < whole.start for a in amounts)
