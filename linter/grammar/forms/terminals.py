"""What a form's parts can be made of: the smallest pieces, as regular expressions matched ignoring case.

A terminal holds no named group, so that a part may use it any number of times.
"""

from __future__ import annotations

from types import MappingProxyType

from linter.grammar.calendar import MONTH, WEEKDAYS
from linter.grammar.number_words import COUNT, ORDINAL_ENDING, RAISED

# No letter, figure or percent sign follows a number, but the raised figure of a note may.
_END = rf"(?![^\W{RAISED}]|%)"

_NAME = r"(?-i:[A-Z&][\w&'’-]*(?:\s+(?:(?:and|of|the|for|with|in|upon|on|&)\s+)*[A-Z&][\w&'’-]*)*)"

TERMINALS = MappingProxyType(
    {
        # numbers of things: "2", "5.2.14", and "5.2. 14" as a slip of the keyboard leaves it
        "number": r"(?<![\w.])\d{1,3}(?:\.[ \u00a0]?\d{1,3})*" + _END,
        "dotted-number": r"(?<![\w.])\d{1,3}(?:\.[ \u00a0]?\d{1,3})+" + _END,
        "whole-number": r"(?<![\w.])\d{1,3}(?!\.\d)" + _END,
        "letter": r"(?<!\w)(?-i:[A-Z])(?!\w)",
        "roman": r"(?<!\w)(?-i:[IVX]{1,5})(?!\w)",
        "count": rf"(?<!\w)(?:\d{{1,3}}|{COUNT})(?!\w)",
        # dates
        "weekday": rf"(?<!\w)(?:{'|'.join(WEEKDAYS)})(?!\w)",
        "day": r"(?<![\w./])\d{1,2}(?![\w%])",
        "ordinal": rf"(?<![\w./])\d{{1,2}}[ \u00a0]?{ORDINAL_ENDING}(?!\w)",
        "month": rf"(?<!\w){MONTH}(?!\w)",
        "month-number": r"\d{1,2}",
        "year": r"(?<!\w)(?:1[89]|2[01])\d\d(?!\w)",
        "any-year": r"\d{2}(?:\d{2})?(?![\w.]*\d)",
        "dash": "[-\u2010-\u2015]",
        # stretches of words
        "word": r"[\w'’-]+",
        "few-words": r"(?:[\w'’-]+\s+){0,5}?[\w'’-]+",
        "words": r"[^\n.;:!?()]+?",
        "line": r"[^\n]+?",
        "name": _NAME,
        # an area may be several: "Wend, Marlby and Fenwick"
        "area": rf"(?:{_NAME}(?:,\s+{_NAME})+\s+(?-i:and|&)\s+{_NAME}|{_NAME})",
        "acronym": r"(?-i:[A-Z][A-Za-z0-9&/-]*[A-Z0-9][A-Za-z0-9]*)",
        "inside": r"[^()\n]{0,120}?",
        "clause": r"[^\n.;:!?()]+",
        "sentence": r"[^\n.!?]+",
        "end": r"(?=\s*[.;:!?()\n]|\s*$)",
        "line-end": r"(?=\s*$)",
    }
)

# These only look at what follows; no white space is asked for before them.
WIDTHLESS = frozenset({"end", "line-end"})
