"""Families of readers' marks, sorts of slips among them, and which rules' findings can touch each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CERTAINTIES = ("certain", "likely", "judgement")
FAMILIES = (
    *("reference", "uncited", "numbering", "assignment", "structure", "cover/date", "referral"),
    *("terminology", "privacy"),
)

# The readers' family "language" holds all that may be wrong with a sentence. Of the sorts that rules are
# about, their own words tell: a stop that is missing between two words is none of a sentence.
SORTS = {
    "doubled word": re.compile(r"^doubled (word|')"),
    "doubled stop": re.compile(r"^doubled full stop"),
    "unbalanced pair": re.compile(
        r"\b(bracket|quotation marks?)\b.*\b(missing|unclosed|never closed|not closed|unopened)"
    ),
    "missing stop": re.compile(r"\bfull stop missing\b"),
    "repeated passage": re.compile(r"^repeats \d|stated twice|\bstands twice\b"),
    "apostrophe": re.compile(r"\b(?:apostrophe|possessive)\b"),
    "comma splice": re.compile(r"^comma splice"),
}

# which families of marks a rule's findings can touch: by the start of its code, the longest first
FITTING = {
    "CIT002": ("uncited",),
    "CIT": ("reference", "referral", "missing stop"),
    "NUM": ("numbering", "structure"),
    "REC007": ("numbering", "missing stop"),
    "REC": ("assignment", "numbering"),
    "STR": ("structure", "numbering", "assignment", "referral"),
    "TOC": ("structure",),
    "COV": ("cover/date", "structure", "assignment"),
    "DAT": ("cover/date",),
    "FIG": ("cover/date",),
    "PHR": ("referral",),
    "ORG": ("assignment", "cover/date", "referral", "terminology"),
    "TRM": ("terminology",),
    "PRV": ("privacy",),
    "LNG001": ("doubled word",),
    "LNG002": ("doubled stop",),
    "LNG003": ("unbalanced pair",),
    "LNG004": ("missing stop",),
    "LNG007": ("repeated passage",),
    "LNG009": ("terminology",),
    "LNG010": ("apostrophe",),
    "LNG011": ("comma splice",),
}


def family_of(family: str, defect: str) -> str:
    """Return the family that a mark counts for, the sort of a slip of language, or "" for neither."""
    if family != "language":
        return family if family in FAMILIES else ""
    return next((sort for sort, form in SORTS.items() if form.search(defect)), "")


def span(lines: Sequence[str], line: int, quote: str) -> tuple[int, int]:
    """Return the columns (from 1, end excluded) of a mark's words on its line, 0 and 0 if not there."""
    at = lines[line - 1].find(quote) if line <= len(lines) else -1
    return (0, 0) if at < 0 else (at + 1, at + 1 + len(quote))


def fitting(code: str) -> tuple[str, ...]:
    """Return the families that findings of `code` can touch."""
    starts = sorted((start for start in FITTING if code.startswith(start)), key=len, reverse=True)
    return FITTING[starts[0]] if starts else ()
