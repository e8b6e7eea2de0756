"""What a text says of an amount beside it: in brackets, or behind a comma, a dash or "which is"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.stretches import FILLERS, are_fillers, is_plain
from linter.grammar.word_lists import word_set

if TYPE_CHECKING:
    from linter.grammar.figures.amounts import Amount

_LINKS = (
    *(
        " or ",
        " that is ",
        " i.e. ",
        " i.e., ",
        " ie ",
        " which is ",
        " which equates to ",
        " which represents ",
    ),
    *(" representing ", " equating to ", " equal to ", " equivalent to ", " amounting to "),
)
_BASES = word_set("of overall in total the this them these those that whole sample population cohort")
_GOES_ON = word_set("and which who that had have were was did do are is")
_ASIDE = (", ", " \u2013 ", " - ")
# When it was, or how long it took: "5,180 babies within 14 days in 2022-23, which is 91%"
_WHEN = (
    r"\s(?:within|after|in|by|before)\s+\d+\s+(?:working\s+)?(?:days|weeks|months|hours)\b"
    r"|\s(?:in|by|during|since)\s+(?:[A-Z][a-z]+\s+)?20\d\d(?:[-/\u2013]\d\d)?\b"
)
_STOPS = ").,;"
_SOME = 3  # words of a noun
_FAR = 80  # characters


def explains(text: str, one: Amount, two: Amount) -> bool:
    """Whether `two` says of `one`, in brackets or behind "or" or the like, what it comes to."""
    between = text[one.end : two.start]
    head, bracket, tail = between.rpartition("(")
    link = "" if bracket else next((link for link in _LINKS if link in between), "")
    if link:
        head, _, tail = between.rpartition(link)
        head = compiled(_WHEN).sub("", head.removesuffix(","))
    elif not bracket:
        return _is_aside(text, between, two)
    words = tail.replace("n=", " ").replace("n =", " ").lower().split()
    linking = {word for phrase in _LINKS for word in phrase.split()} if bracket else set()
    return len(head) <= _FAR and is_plain(head) and set(words) <= FILLERS | linking


def is_share(text: str, percent: Amount) -> bool:
    """Whether nothing behind a percentage makes it one of something else: "60% in 2013", "60% late"."""
    words = _up_to_stop(text, percent.end)[0]
    return not words or words[0] in _GOES_ON or (words[0] in _BASES and _BASES.issuperset(words))


def closes(text: str, amount: Amount) -> bool:
    """Whether a bracket or clause ends within a few words behind the amount."""
    words, stopped = _up_to_stop(text, amount.end)
    return stopped and len(words) <= _SOME + 1


def in_bracket(text: str, one: Amount, two: Amount) -> bool:
    """Whether `two` stands in brackets right behind `one` and its noun."""
    head, bracket, tail = text[one.end : two.start].rpartition("(")
    return bool(bracket) and len(head.split()) <= _SOME and is_plain(head) and are_fillers(tail.split())


def of_behind(text: str, one: Amount, two: Amount) -> bool:
    """Whether the bracket around `one` closes and "of" the amount `two` follows."""
    between = text[one.end : two.start].lstrip()
    words = between[1:].lower().split()
    if not between.startswith(")") or "of" not in words or not is_plain(between[1:]):
        return False
    return words.index("of") <= _SOME + 1 and are_fillers(words[words.index("of") :])


def _is_aside(text: str, between: str, percent: Amount) -> bool:
    """Whether a comma or a dash and a stop behind it set a percentage off: "10 of 40 records, 25%."."""
    head, found, tail = next(
        (parts for mark in _ASIDE if (parts := between.rpartition(mark))[1]), ("", "", "x")
    )
    stopped = text[percent.end : percent.end + 1] in _STOPS and percent.end < len(text)
    return bool(found) and percent.percent and stopped and not tail.strip() and is_plain(head)


def _up_to_stop(text: str, start: int) -> tuple[list[str], bool]:
    """Return the words from `start` up to the next bracket or stop, and whether there is one near."""
    rest = text[start : start + _FAR]
    stops = [at for mark in _STOPS if (at := rest.find(mark)) >= 0]
    return rest[: min(stops, default=len(rest))].lower().split(), bool(stops)
