"""What a text holds, letter for letter, that is worth reading for figures of one form or another."""

from __future__ import annotations

COUNTED = " recommendations"
TOTAL = "otal"
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
# A change is told so behind its figures, or before them.
MOVED = (
    *(f" {word} of " for word in ("drop", "fall", "decline", "decrease", "reduction", "cut", "gap")),
    *(f" {word} of " for word in ("rise", "increase", "growth", "change", "difference", "improvement")),
    *("doubled", "halved", "trebled", "tripled", "quadrupled", " was 00 more than", " was 00 fewer than"),
    *(" was 0 more than", " was 0 fewer than", "from \u00a30", " up from 0", " down from 0"),
    *(f"0% {word}" for word in ("increase", "rise", "drop", "fall", "reduction")),
    *(" average", " target", "0% were not", "0% had not", "en to 0", "ed to 0", "fell to 0"),
)
BIRTH = ("born ", " birth")
