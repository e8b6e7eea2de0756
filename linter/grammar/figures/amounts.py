"""Amounts in running text: counts and percentages, and how far each may be off as it is printed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.calendar import month_number
from linter.grammar.number_words import UNITS, WORDS
from linter.grammar.word_lists import word_set
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}


def _spelled() -> str:
    """Return what matches a number word, tried by its first letter."""
    ends: dict[str, list[str]] = {}
    for word in sorted(WORDS, key=len, reverse=True):
        ends.setdefault(word[0], []).append(word[1:])
    return "|".join(f"[{first}{first.upper()}](?:{'|'.join(rest)})" for first, rest in ends.items())


# With the character before it, so that the search skips from gap to gap.
_CANDIDATE = compiled(
    rf"[\s(\[:;'\"\u2018\u201c\u2014&](\d(?:\d{{0,2}}(?:,\d{{3}})+|\d*)(?:\.\d+)?|(?:{_spelled()})\b)"
)
_BEHIND = compiled(r"(?:\s?(k|thousand|m|million|bn|billion)\b)?(\s?(?:%|per\s?cent\b))?")

# What makes a number something else than a count: a label or an age before it, a unit or a month behind it.
_LABELS = word_set(
    "age aged ages between paragraph paragraphs recommendation section level levels tier band year"
    " years grade page example table figure chapter phase stage under to version no type unit ward part"
    " appendix annex turned turning reached per"
)
_TIMES = word_set(
    "year years yr yrs month months week weeks day days hour hours minute minutes old olds pm am st nd"
    " rd th miles metres times"
)
_FEW_WORDS = 36

_OVER = ("over", "more than", "at least", "in excess of", "above", "exceeding")
_UNDER = ("almost", "nearly", "under", "less than", "fewer than", "close to", "up to", "below")
_ABOUT = (
    *("about", "around", "approximately", "approx", "approx.", "roughly", "circa", "c.", "some", "estimated"),
    "in the region of",
)
_ARTICLES = ("the", "a total of", "a")
_ROUND = 0.01  # a number with two zeros at its end or more may be rounded, by so large a part at most
_LOOSE = 0.05  # … and if the text says "about"
_LOOSE_POINTS = 2.5  # an "about 30%" may be so many points off
_FIRST_YEAR, _LAST_YEAR, _YEAR_LENGTH = 1900, 2100, 4


class Amount(Frozen):
    """A count or percentage at the offsets `start` to `end`: between `low` and `high` as printed.

    `decimals` is how many it shows. `about` says that the text calls it approximate.
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    percent: bool
    decimals: int
    about: bool


@lru_cache(maxsize=4)
def find_amounts(text: str, start: int = 0) -> tuple[Amount, ...]:
    """Return the counts and percentages of `text` from `start` on; ages, times, dates and labels are none.

    Several rules of figures read the same text one after the other, and few have any.
    """
    return tuple(_amounts(text, start))


def _amounts(text: str, start: int) -> Iterator[Amount]:
    shift, stop = start - 1, start
    for found in _CANDIDATE.finditer(f" {text[start:]}"):
        at, written = found.start(1) + shift, found[1]
        read = _read(text, at, written) if at >= stop else None
        stop = read.end if read else stop
        if read and (read.percent or not _is_label(text, at, written, read)):
            yield _amount(text, at, read)


class _Read(Frozen):
    """A number as printed: the smallest step that it shows, and whether it has a scale ("1.1m")."""

    end: int
    value: float
    step: float
    percent: bool
    decimals: int
    scaled: bool


def _read(text: str, start: int, written: str) -> _Read | None:
    end = start + len(written)
    if written[0].isdigit():
        value = float(written.replace(",", ""))
        decimals = len(written.partition(".")[2])
    else:
        end, value, decimals = _with_unit(text, end, WORDS[written.lower()])
    behind = _BEHIND.match(text, end)
    scale = _SCALES[behind[1]] if behind and behind[1] else 1.0
    percent = bool(behind and behind[2])
    stop = behind.end() if behind else end
    following = text[stop : stop + 2]
    if not percent and (following[:1].isalnum() or following[:1] in ("/", "_") or _goes_on(following)):
        return None
    return _Read(stop, value * scale, scale * 10.0**-decimals, percent, decimals, scale > 1)


def _with_unit(text: str, end: int, number: int) -> tuple[int, float, int]:
    """Return the end and the value of "twenty-five"; without a unit those of the tens."""
    unit = next((n for n in UNITS[1:10] if text.startswith(("-" + n, " " + n), end)), "")
    if number in range(20, 100, 10) and unit and not text[end + 1 + len(unit) :][:1].isalnum():
        return end + 1 + len(unit), float(number + WORDS[unit]), 0
    return end, float(number), 0


def _goes_on(following: str) -> bool:
    """Whether a number or a compound goes on: "2.1", "16-17", "one-year"."""
    mark, character = following[:1], following[1:]
    return (mark in (".", ",") and character.isdigit()) or (mark in ("-", "\u2013") and character.isalnum())


def _is_label(text: str, start: int, written: str, read: _Read) -> bool:
    if not read.scaled and (
        read.decimals or (len(written) == _YEAR_LENGTH and _FIRST_YEAR <= read.value < _LAST_YEAR)
    ):
        return True
    before = text[max(start - _FEW_WORDS, 0) : start].lower().split()[-2:]
    if before in (["age", "of"], ["ages", "of"]):
        return True
    parts = before[-1:] == ["to"] and text.startswith((" of ", " out of "), read.end)
    if before and before[-1].strip("(.") in _LABELS and before[0] not in ("just", "slightly") and not parts:
        return True
    behind = (
        text[read.end : read.end + _FEW_WORDS].replace("-", " ").replace("\u2013", "to").lower().split()[:2]
    )
    if not behind or text[read.end] in ".,;:)(":
        return False
    numbered = len(behind) > 1 and behind[1][0].isdigit()  # "9 to 12", but "460 Year 9 pupils"
    word = behind[0].strip(".,;:)")
    timed = word in _TIMES or month_number(word) > 0
    return (timed and not (word == "year" and numbered)) or (word == "to" and numbered)


def _amount(text: str, start: int, read: _Read) -> Amount:
    over, under, about = _modesty(text[max(start - _FEW_WORDS, 0) : start])
    if read.percent:
        low, high = read.value - read.step / 2, read.value + read.step
        low = 0.0 if under else low - _LOOSE_POINTS * about
        high = 100.0 if over else high + _LOOSE_POINTS * about
    else:
        rounding = read.step / 2 if read.scaled else min(_zeros(read.value) / 2, _ROUND * read.value)
        slack = _LOOSE * read.value * (over or under or about)
        low, high = read.value - max(rounding, 0 if over else slack), read.value + max(rounding, slack)
    return Amount(start, read.end, read.value, low, high, read.percent, read.decimals, over or under or about)


def _modesty(before: str) -> tuple[bool, bool, bool]:
    """Return whether the words before a number say that it is more, that it is less, or about as much."""
    said = before.rstrip().lower()
    article = next((article for article in _ARTICLES if _ends(said, (article,))), "")
    bare = said.removesuffix(article).rstrip()
    return _ends(bare, _OVER), _ends(bare, _UNDER), _ends(bare, _ABOUT)


def _ends(said: str, phrases: tuple[str, ...]) -> bool:
    return said.endswith(phrases) and any(
        said.endswith(phrase) and not said[: -len(phrase)][-1:].isalnum() for phrase in phrases
    )


def _zeros(value: float) -> float:
    """Return the power of ten that a whole number with two zeros at its end may be rounded to, else 0."""
    power = 1
    while value and value % (power * 10) == 0:
        power *= 10
    return float(power) if power >= 100 else 0.0  # noqa: PLR2004  two zeros
