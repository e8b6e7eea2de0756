"""Signs that no reader of a page sees: joints of no width, marks of a direction, places to part a word."""

from __future__ import annotations

from linter.cache.expressions import compiled

SOFT_HYPHEN = "\u00ad"
UNSEEN_SIGNS = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
UNSEEN_RUN = compiled(f"[{UNSEEN_SIGNS}]+")
# The leader of one dot looks like a full stop, and comes of a number's ligature in some typefaces.
DOT_LEADER = "\u2024"
