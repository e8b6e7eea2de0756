"""Signs that no reader of a page sees: joints of no width, marks of a direction, places to part a word."""

from __future__ import annotations

from linter.cache.expressions import compiled

SOFT_HYPHEN = "\u00ad"
UNSEEN_SIGNS = compiled("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# The leader of one dot looks like a full stop, and comes of a number's ligature in some typefaces.
DOT_LEADER = "\u2024"
