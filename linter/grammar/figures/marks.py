"""What a text holds, letter for letter, that is worth reading for figures of one form or another."""

from __future__ import annotations

COUNTED = " recommendations"
TOTAL = "otal"
POUND = "\u00a3"
ALL = ("All ", "All\t", "All\x1e")  # may begin the label of a table's total
PROPORTION = ("%", "per cent", "percent", " of ", "Of ")
FRACTIONS = (
    *(f"{n} in " for n in ("ne", "wo", "hree", "our", "ive", "ix", "even", "ight")),
    " out of every ",
    "alf",
    "third",
    "uarter",
    "fifth",
    "ajority",
    " every ",
)
OWED = (" due ", " offered ", " invited ", " of the")
SEXES = (("girl", "boy"), ("female", " male"))
LIST = (
    " in all",
    " in total",
    " altogether",
    "total of ",
    "comprising",
    "consisting",
    "made up of",
    ": ",
    *(f" ({n}" for n in range(1, 10)),
)
OTHERS = ("he other ", "ts other ", "eir other ", " remaining ", "and other ")
NOT_SO = (
    " that were not",
    " that was not",
    " that did not",
    " that had not",
    " who were not",
    " who had not",
    " who did not",
)
# What tells of a change, of a pace, of money, with "0" for each digit and "?" for a space that holds: a word
# of it in small letters, "" for none, and what a text with this word has to hold.
_NOUNS = (
    *("drop", "fall", "decline", "decrease", "reduction", "cut", "gap"),
    *("rise", "increase", "growth", "change", "difference", "improvement"),
)
MOVED = {
    **{noun: (f" {noun} of ", f"0% {noun}") for noun in _NOUNS},
    **{word: (word,) for word in ("doubled", "halved", "trebled", "tripled", "quadrupled")},
    "from": ("from 0", "from?0", f"from {POUND}0"),
    "compared": ("compared with 0", "compared to 0"),
    "than": tuple(f" was {number} {way} than" for number in ("0", "00") for way in ("more", "fewer")),
    "average": (" average",),
    "target": (" target",),
    "not": ("0% were not", "0% had not"),
    "to": ("en to 0", "ed to 0", "fell to 0"),
}
POSTS = {"establishment": ("establishment of 0",)}
PACES = {unit: tuple(f" {each} {unit}" for each in ("a", "each", "per")) for unit in ("month", "week", "day")}
MONEY = {"": (f"{POUND}0",)}
COMPARED = {"than": (" more than ", " fewer than "), "many": (" as many ",)}
BIRTH = ("born ", " birth")
