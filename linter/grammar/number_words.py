"""Numbers spelled out."""

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


def count(words: str) -> int:
    """Return the number that COUNT found."""
    return sum(WORDS[word] for word in words.replace("-", " ").split())
