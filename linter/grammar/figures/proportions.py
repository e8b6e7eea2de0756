"""Parts, wholes and percentages that a sentence sets against each other: "19 of 25 records (76%)"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.figures.amounts import Amount, find_amounts
from linter.grammar.figures.divided import DIVIDED
from linter.grammar.figures.populations import of_populations
from linter.grammar.figures.stretches import FILLERS, are_fillers, is_plain, without_fillers
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
_OF_THEM = (" of which", " of whom", " of these", " of those", " of them")
_BASES = word_set("of overall in total the this them these those that whole sample population cohort")
_GOES_ON = word_set("and which who that had have were was did do are is")
_STANDS_FOR = frozenset(("no", "any", "every", "each", "which", "whom", "that"))
_GETS = frozenset(("due", "given", "had", "lacked", "needed", "offered", "received"))
_DOES = frozenset(("was", "is", "had", "has", "another", "would", "could"))
_CLOSING = ").,;"
_ASIDE = (", ", " \u2013 ", " - ")
# Compiled where a percentage stands behind a count.
_TOLD = r"\s+of\s+(?:the|these|those)\s+(?P<noun>[a-z]+s)\s+\("
# What may stand before a whole: "of the last 40 records", "of the department's 64 nurses".
_CHOSEN = frozenset(("last", "first", "possible", "most", "recent"))
_OWNED = ("'s", "s'", "\u2019s", "s\u2019")
_WHEN_WORDS = frozenset(("last", "this", "at", "in", "during", "since"))  # what follows a bare count
_THEM = (" of them (", " of these (")
# When it was, or how long it took: "5,180 babies within 14 days in 2022-23, which is 91%"
_WHEN = (
    r"\s(?:within|after|in|by|before)\s+\d+\s+(?:working\s+)?(?:days|weeks|months|hours)\b"
    r"|\s(?:in|by|during|since)\s+(?:[A-Z][a-z]+\s+)?20\d\d(?:[-/\u2013]\d\d)?\b"
)
_FEW, _SOME, _MORE = 2, 3, 5  # words of a noun, of a longer one, of "out of a case load of"
_NEAR, _FAR = 60, 80
_ALL = 100


class Proportion(Frozen):
    """A part, a whole, and the percentage that the one is said to be of the other, None if none is."""

    part: Amount
    whole: Amount
    percent: Amount | None


def find_proportions(text: str, start: int = 0) -> Iterator[Proportion]:
    """Yield the parts and wholes of `text` from `start` on that clearly belong together, in order."""
    amounts = [a for a in find_amounts(text, start) if not is_somebody(text, a)]
    taken: set[Amount] = set()
    for at, (one, two, three) in enumerate(zip(amounts, amounts[1:], amounts[2:], strict=False)):
        found = _arranged(text, one, two, three)
        if found:
            taken.update((one, two, three))
            yield found
            if (found.whole, found.part) == (one, two):
                yield from _others(text, found, amounts[at + 3 :])
    yield from (Proportion(*found) for found in of_populations(text, start, amounts))
    for one, two in pairwise(amounts):
        free = not {one, two} & taken and not one.percent and not two.percent
        if free and _is_out_of(text, one, two) and _is_part_of(text, one, two):
            yield Proportion(one, two, None)
        elif (free and text.startswith(_OF_THEM, two.end) and _tells_of(text, one, two)) or (
            free
            and two.low > one.high
            and _heads(text, one, two)
            and _does(text, two)
            and _is_only(text, one, amounts)
        ):
            yield Proportion(two, one, None)
        elif two.percent and not one.percent and two not in taken:
            yield from _of_told(text, one, two, amounts)


def _of_told(text: str, part: Amount, percent: Amount, amounts: Sequence[Amount]) -> Iterator[Proportion]:
    """Yield what "112 of the occasions (55%)" makes with the "204 occasions" before it."""
    told = compiled(_TOLD).fullmatch(text, part.end, percent.start)
    if told and text.startswith(")", percent.end):
        begin = max(text.rfind(". ", 0, part.start), 0)
        behind = f" {told['noun']}"
        wholes = [a for a in amounts if begin <= a.start < part.start and text.startswith(behind, a.end)]
        if len(wholes) == 1 and not wholes[0].percent:
            yield Proportion(part, wholes[0], percent)


def _does(text: str, amount: Amount) -> bool:
    """Whether the amount itself does or is something: "26 engaged", "30 had been seen"."""
    behind = text[amount.end : amount.end + _NEAR].lower().split()[:1]
    return bool(behind) and (behind[0] in _GOES_ON - {"and"} or behind[0].endswith("ed"))


def _is_only(text: str, whole: Amount, amounts: Sequence[Amount]) -> bool:
    """Whether the sentence counts nothing before the whole: "of these" may be of either."""
    begin = text.rfind(". ", 0, whole.start)
    return not any(begin < a.start < whole.start for a in amounts)


def is_somebody(text: str, amount: Amount) -> bool:
    """Whether the amount is the "one" of "for whom one was due", "no one", "the first one", "due one,"."""
    if text[amount.start : amount.end].lower() != "one":
        return False
    before = text[max(amount.start - _NEAR, 0) : amount.start].split()[-1:]
    behind = text[amount.end : amount.end + _NEAR].split()[:1]
    if text[amount.end : amount.end + 1] in _CLOSING and not _GETS.isdisjoint(before):
        return True
    return not _STANDS_FOR.isdisjoint(before) or not _DOES.isdisjoint(behind)


def _others(text: str, first: Proportion, amounts: list[Amount]) -> Iterator[Proportion]:
    """Yield what a list goes on with ("…, 12 (30%) were late, 8 (20%) lost"); a part may have parts."""
    if first.percent is None:
        return
    wholes, end = [first.part, first.whole], first.percent.end
    for part, percent in zip(amounts[::2], amounts[1::2], strict=False):
        between = text[end : part.start].removeprefix(")")
        if (
            part.percent
            or not percent.percent
            or not is_plain(between)
            or not _in_bracket(text, part, percent)
        ):
            return
        if text.startswith(_OF_THEM, percent.end + 1) or text[percent.end] != ")":
            return
        if not any(agrees(Proportion(part, whole, percent)) for whole in wholes):
            yield Proportion(part, first.whole, percent)
        wholes, end = [part, *wholes], percent.end


def _is_out_of(text: str, one: Amount, two: Amount) -> bool:
    """Whether the text counts some out of a whole, or more "of the 25 records" than these."""
    between = text[one.end : two.start]
    if " out of " in between:
        return True
    words = between.split()
    if one.low <= two.high or words[:1] != ["of"] or words[1:] not in ([], ["the"], ["those"], ["these"]):
        return False
    behind = text[two.end : two.end + _NEAR].split()[:1]
    if words[1:] in (["those"], ["these"]) or not _WHEN_WORDS.isdisjoint(behind) or _does(text, two):
        return True
    definite = between.endswith(" the ") and (_does(text, two) or text[two.end : two.end + 1] in (".", ","))
    return definite or _counts(text, two)


def _counts(text: str, whole: Amount) -> bool:
    """Whether what is counted stands right behind the whole: "25 records", "25 health visitors"."""
    words = text[whole.end : whole.end + _NEAR].lower().split()[:_FEW]
    return not DIVIDED.isdisjoint(word.strip(_CLOSING + ":") for word in words)


def is_divided(text: str, one: Amount, two: Amount) -> tuple[Amount, Amount] | None:
    """Return part and whole where neighbouring counts are "six of the ten" or "of the ten, six"."""
    if one.percent or two.percent:
        return None
    if _is_part_of(text, one, two):
        return one, two
    if _heads(text, one, two) or (_tells_of(text, one, two) and text.startswith(_OF_THEM, two.end)):
        return two, one
    return None


def agrees(found: Proportion) -> bool:
    """Whether part, whole and percentage fit as they are printed.

    A percentage that is that of the rest ("6 of 25 records lacked it (76%)") is not called wrong.
    """
    part, whole, percent = found.part, found.whole, found.percent
    if percent is None:
        return part.low <= whole.high
    if whole.low <= 0 or percent.value > _ALL:
        return True
    low, high = _ALL * part.low / whole.high, _ALL * part.high / whole.low
    return _meet(low, high, percent) or _meet(_ALL - high, _ALL - low, percent)


def _meet(low: float, high: float, percent: Amount) -> bool:
    tiny = 1e-9
    return low < percent.high + tiny and high > percent.low - tiny


def _arranged(text: str, one: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Return the proportion that three neighbouring amounts make in one of the ways of writing it."""
    match [a.percent for a in (one, two, three)]:
        case [False, False, True]:
            return _percentage_last(text, one, two, three)
        case [True, False, False]:
            return _percentage_first(text, one, two, three)
        case [False, True, False]:
            if _in_bracket(text, one, two) and _of_behind(text, two, three):
                return Proportion(one, three, two)
            if text[two.end : three.start] in _THEM and "." not in text[one.end : two.start]:
                return Proportion(three, one, two)
            if _heads(text, one, two) and _in_bracket(text, two, three):
                return Proportion(three, one, two)
        case _:
            pass
    return None


def _percentage_last(text: str, one: Amount, two: Amount, percent: Amount) -> Proportion | None:
    """Read "19 of 25 records (76%)" and "Of the 25 records, 19 (76%)"."""
    if not _explains(text, two, percent) or not _is_share(text, percent):
        return None
    if _is_part_of(text, one, two):
        return Proportion(one, two, percent)
    heads = _heads(text, one, two) or (text.startswith(_OF_THEM, two.end) and _tells_of(text, one, two))
    return Proportion(two, one, percent) if heads else None


def _tells_of(text: str, whole: Amount, part: Amount) -> bool:
    """Whether the clause before "(part) of them" counts the whole: "40 children were seen: 12 of them …"."""
    head, mark, tail = text[whole.end : part.start].rpartition(" ")
    return (
        mark == " "
        and not tail
        and head[-1:] in (":", ";", ",")
        and is_plain(head[:-1])
        and _counts(text, whole)
    )


def _percentage_first(text: str, percent: Amount, two: Amount, three: Amount) -> Proportion | None:
    """Read "76% of records (19 of 25)", "76% (19) of the 25 records" and "76% of the 25 records (19)"."""
    if _explains(text, percent, two) and _is_part_of(text, two, three):
        return Proportion(two, three, percent) if _closes(text, three) else None
    if _in_bracket(text, percent, two) and _of_behind(text, two, three):
        return Proportion(two, three, percent)
    between = text[percent.end : two.start].split()
    if (
        between[:1] == ["of"]
        and are_fillers(between)
        and _explains(text, two, three)
        and _closes(text, three)
    ):
        return Proportion(three, two, percent)
    return None


def _is_part_of(text: str, part: Amount, whole: Amount) -> bool:
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


def _explains(text: str, one: Amount, two: Amount) -> bool:
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


def _is_aside(text: str, between: str, percent: Amount) -> bool:
    """Whether a comma or a dash and a stop behind it set a percentage off: "10 of 40 records, 25%."."""
    head, found, tail = next(
        (parts for mark in _ASIDE if (parts := between.rpartition(mark))[1]), ("", "", "x")
    )
    stopped = text[percent.end : percent.end + 1] in _CLOSING and percent.end < len(text)
    return bool(found) and percent.percent and stopped and not tail.strip() and is_plain(head)


def _is_share(text: str, percent: Amount) -> bool:
    """Whether nothing behind a percentage makes it one of something else: "60% in 2013", "60% late"."""
    words = _up_to_stop(text, percent.end)[0]
    return not words or words[0] in _GOES_ON or (words[0] in _BASES and _BASES.issuperset(words))


def _closes(text: str, amount: Amount) -> bool:
    """Whether a bracket or clause ends within a few words behind the amount."""
    words, stopped = _up_to_stop(text, amount.end)
    return stopped and len(words) <= _SOME + 1


def _up_to_stop(text: str, start: int) -> tuple[list[str], bool]:
    """Return the words from `start` up to the next bracket or stop, and whether there is one near."""
    rest = text[start : start + _FAR]
    stops = [at for mark in _CLOSING if (at := rest.find(mark)) >= 0]
    return rest[: min(stops, default=len(rest))].lower().split(), bool(stops)


def _in_bracket(text: str, one: Amount, two: Amount) -> bool:
    """Whether `two` stands in brackets right behind `one` and its noun."""
    head, bracket, tail = text[one.end : two.start].rpartition("(")
    return bool(bracket) and len(head.split()) <= _SOME and is_plain(head) and are_fillers(tail.split())


def _of_behind(text: str, one: Amount, two: Amount) -> bool:
    """Whether the bracket around `one` closes and "of" the amount `two` follows."""
    between = text[one.end : two.start].lstrip()
    words = between[1:].lower().split()
    if not between.startswith(")") or "of" not in words or not is_plain(between[1:]):
        return False
    return words.index("of") <= _SOME + 1 and are_fillers(words[words.index("of") :])


def _heads(text: str, whole: Amount, other: Amount) -> bool:
    """Whether the text says "Of the (whole) …, (other)" or "(whole) … Of these, (other)"."""
    between = text[whole.end : other.start]
    for phrase in _OF_THEM:
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


def _in_each(text: str, whole: Amount, part: Amount, between: str) -> bool:
    """Whether a stop and "in" stand between whole and part: "15 records were read: in five (33%) …"."""
    head, mark, tail = between.rpartition(": in ")
    if not mark:
        head, mark, tail = between.rpartition(". In ")
    noted = text.startswith(" (", part.end)
    return bool(mark) and noted and are_fillers(tail.split()) and is_plain(head) and _counts(text, whole)
