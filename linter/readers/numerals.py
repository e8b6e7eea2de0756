"""The formats in which word processors print the counters of lists and notes (ECMA-376-1 §17.18.59)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.grammar.number_words import TENS, UNITS, ordinal

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ALPHABET: Final = 26
_MOST_LETTERS: Final = 780
"""Word repeats a letter 30 times at most; the bound keeps a hostile start value from filling the memory."""
_MOST: Final = 32_767
"""The largest number that Word counts to; beyond it everything prints as decimal."""
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def _roman(number: int) -> str:
    letters = []
    for worth, letter in _ROMAN:
        times, number = divmod(number, worth)
        letters.append(letter * times)
    return "".join(letters)


def _letters(number: int) -> str:
    if not 0 < number <= _MOST_LETTERS:
        return "" if number <= 0 else str(number)
    times, letter = divmod(number - 1, _ALPHABET)
    return chr(ord("a") + letter) * (times + 1)


def _words(number: int) -> str:
    if number < len(UNITS):
        return UNITS[number]
    for worth, name in ((1000, "thousand"), (100, "hundred")):
        if number >= worth:
            many, rest = divmod(number, worth)
            return f"{_words(many)} {name}" + (f" {_words(rest)}" if rest else "")
    tens, unit = divmod(number, 10)
    return TENS[tens - 2] + (f"-{UNITS[unit]}" if unit else "")


def _ordinal_words(number: int) -> str:
    words = _words(number)
    at = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[at:]
    regular = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return words[:at] + _IRREGULAR.get(last, regular)


def _nothing(_number: int) -> str:
    return ""


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "ordinal": ordinal,
    "cardinalText": lambda number: _words(number).capitalize(),
    "ordinalText": lambda number: _ordinal_words(number).capitalize(),
    "none": _nothing,
    "bullet": _nothing,
}


def printed(number: int, form: str, pattern: str = "") -> str:
    """Return `number` as the format `form` prints it; formats that are not known print as decimal.

    `pattern` belongs to the form "custom": the first numbers written out ("001, 002, …") set the width.
    """
    if form == "custom":
        return str(number).zfill(min(len(pattern.partition(",")[0].strip()), 10))
    if not 0 <= number <= _MOST:
        return str(number)
    show = _FORMATS.get(form)
    return show(number) if show else str(number)
