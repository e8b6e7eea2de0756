"""Numbers spelled out, raised figures, and the letters behind figures that count in order."""

from __future__ import annotations

UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# What finds an age from two to nineteen, whole words looked up in WORDS.
AGES = rf"(?:{'|'.join(UNITS[2:13])}|[a-z]{{3,5}}teen)"
WORDS = {word: n for n, word in enumerate(UNITS)} | {word: 10 * n for n, word in enumerate(TENS, 2)}
# What finds a number from one to ninety-nine in small letters.
COUNT = rf"(?:(?:{'|'.join(TENS)})(?:[- ](?:{'|'.join(UNITS[1:10])}))?|{'|'.join(UNITS[1:])})"

# The figures that mark a note, as a class of characters holds them.
RAISED = "\u00b9\u00b2\u00b3\u2070\u2074-\u2079"

# What finds the letters behind the figures of "1st" or "22nd", right for the number or not.
ORDINAL_ENDING = "(?:st|nd|rd|th)"
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """Return "1st" for 1, "12th" for 12, "22nd" for 22."""
    tens, unit = divmod(number, 10)
    return f"{number}{'th' if tens % 10 == 1 else _ENDINGS.get(unit, 'th')}"


def count(words: str) -> int:
    """Return the number that COUNT found."""
    return sum(WORDS[word] for word in words.replace("-", " ").split())
