"""What a text holds, letter for letter, that is worth reading for figures of one form or another."""

from __future__ import annotations

COUNTED = " recommendations"
TOTAL = "otal"
ALL = ("All ", "All\t", "All\x1e")  # may begin the label of a table's total
PROPORTION = ("%", "per cent", "percent", " of ", "Of ")
FRACTIONS = (
    "one in ",
    "two in ",
    "three in ",
    "four in ",
    "nine in ",
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
# A change is told so behind its figures, or before them.
MOVED = (
    *(f" {word} of " for word in ("drop", "fall", "decline", "decrease", "reduction", "cut")),
    *(f" {word} of " for word in ("rise", "increase", "growth", "change", "difference", "improvement")),
    *("doubled", "halved", "trebled", "tripled", "quadrupled", " was 00 more than", " was 00 fewer than"),
    *(
        " was 0 more than",
        " was 0 fewer than",
        "0% increase",
        "0% rise",
        "0% drop",
        "0% fall",
        "0% reduction",
    ),
)
BIRTH = ("born ", " birth")
