"""Brackets and quotation marks: which of a text lack their other half."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

STRAIGHT = '"'

_CLOSING = {"(": ")", "[": "]"}
_OPENING = {")": "(", "]": "["}
_QUOTES = frozenset((STRAIGHT, "\u201c", "\u201d"))
_MARKS = compiled(r"[()\[\]\"\u201c\u201d]")
_NO_BRACKET = compiled(
    r"(?:(?:^|[\s;:,(])(?:[A-Za-z]|(?P<count>\d{1,3})|[ivxIVX]{1,5})|[:;=]-?)$"  # "a)", "12)", "iv)", ":-)"
)
_NO_BRACKET_ROOM = 8
_BEFORE_CLOSING = frozenset(".,!?;\u2026)*")

# An apostrophe in front of a word leaves something out: "'til", "rock 'n' roll", "the '90s". What stands
# before a mark is looked at last, so that the search skips from mark to mark.
_SINGLE_OPEN = compiled(
    r"['\u2018](?=[^\W\d])(?!(?:em|til|tis|twas|cause|n|cos|bout|round)\b)(?<![^\s(\[\"\u201c\u2013\u2014].)"
)
_SINGLE_CLOSE = compiled(r"['\u2019](?!\w)(?<=[\w.,!?;:)\u2026%\"\u201d].)")
_SINGLE_END = compiled(r"['\u2019](?=\s|$)(?<=[.,!?\u2026].)")


# Where there is neither, every single mark is an apostrophe.
_SINGLE_SIGN = compiled(r"'(?<=[ (\"\u201c\u2013\u2014.,!?\u2026]')")
_CURLY_SIGNS = ("\u2018", ".\u2019", ",\u2019", "!\u2019", "?\u2019")


class Lone(Frozen):
    """A mark at offset `at` without its other half; `opens` says which half it is."""

    mark: str
    at: int
    opens: bool

    @property
    def quotes(self) -> bool:
        """Whether it is a quotation mark."""
        return self.mark not in "()[]"


def lone_marks(text: str, start: int = 0) -> list[Lone]:
    """Return the brackets and quotation marks of `text` from `start` on that have no other half.

    The bracket of a label ("a)") and of a smiley, the sign for inches and an apostrophe need none.
    """
    lone: list[Lone] = []
    if _may_lack(text):
        lone += _double(text, start)
    if _may_quote(text, start):
        lone += _single(text, start)
    return sorted(lone, key=lambda found: found.at)


def _may_lack(text: str) -> bool:
    """Whether a count of the marks shows that some may be lone, which is quicker than to pair them."""
    return (
        text.count("(") != text.count(")")
        or text.count("[") != text.count("]")
        or (text.count(STRAIGHT) + text.count("\u201c") + text.count("\u201d")) % 2 == 1
        or (STRAIGHT not in text and text.count("\u201c") != text.count("\u201d"))
    )


def _may_quote(text: str, start: int) -> bool:
    """Whether single marks may be quotation marks: one before a word, or one behind a stop."""
    if text[start : start + 1] == "'" or _SINGLE_SIGN.search(text, start):
        return True
    return not text.isascii() and any(map(text.__contains__, _CURLY_SIGNS))


def _double(text: str, start: int) -> Iterator[Lone]:
    """Pair brackets and double marks; a straight one opens where none is open, and may close a curly one."""
    opened: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text, start):
        mark, at = found[0], found.start()
        partner = _partner(opened, mark)
        if partner is not None:
            yield from (Lone(m, a, opens=True) for m, a in opened[partner + 1 :])
            del opened[partner:]
        elif mark in _CLOSING or mark == "\u201c":
            opened.append((mark, at))
        elif mark == STRAIGHT:
            if _seems_to_close(text, at):
                yield Lone(mark, at, opens=False)
            elif not text[:at][-1:].isdigit():
                opened.append((mark, at))
        elif mark != ")" or not _is_label(text, at):
            yield Lone(mark, at, opens=False)
    yield from (Lone(m, a, opens=True) for m, a in opened)


def _is_label(text: str, at: int) -> bool:
    """Whether a closing bracket is part of a label: a letter, a number alone or one of several in order."""
    found = _NO_BRACKET.search(text[max(at - _NO_BRACKET_ROOM, 0) : at])
    if found is None or not found["count"]:
        return found is not None
    count = int(found["count"])
    alone = not text[: at - len(found["count"])].strip()
    return alone or f"{count + 1})" in text or (count > 1 and f"{count - 1})" in text)


def _seems_to_close(text: str, at: int) -> bool:
    """Whether a straight mark stands behind a word or a stop, with nothing but a gap or a mark behind it."""
    before, behind = text[:at][-1:], text[at + 1 : at + 2]
    return (before.isalpha() or before in _BEFORE_CLOSING) and not behind.isalnum()


def _partner(opened: list[tuple[str, int]], mark: str) -> int | None:
    """Return the index of the last open mark that `mark` closes, None if it closes none."""
    if mark in _CLOSING or mark == "\u201c":
        return None
    wanted = _QUOTES if mark in _QUOTES else {_OPENING[mark]}
    return next((i for i in range(len(opened) - 1, -1, -1) if opened[i][0] in wanted), None)


def _single(text: str, start: int) -> Iterator[Lone]:
    """Yield the single marks that nothing closes or opens; a plural's apostrophe may be what closes."""
    opening = [m.start() for m in _SINGLE_OPEN.finditer(text, start)]
    closing = [m.start() for m in _SINGLE_CLOSE.finditer(text, start)] if opening else []
    yield from (Lone(text[at], at, opens=True) for at in opening if not any(c > at for c in closing[-1:]))
    first = opening[0] if opening else len(text)
    yield from (
        Lone(m[0], m.start(), opens=False) for m in _SINGLE_END.finditer(text, start) if m.start() < first
    )


def quoted(text: str, offset: int) -> bool:
    """Whether the character at `offset` of `text` stands in double quotation marks."""
    before = text[:offset]
    return before.rfind("\u201c") > before.rfind("\u201d") or before.count(STRAIGHT) % 2 == 1
