"""Lists of organisations whose names hold "and" and commas, split by what is known of the names."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.draft import Place
from linter.model.frozen import Frozen
from linter.model.names import BodyMention

if TYPE_CHECKING:
    from linter.review.naming import Directory

_LONGEST = 6  # pieces between joining words that one name may be made of
_WITHIN = frozenset({"and", "&", ",", ", and", ",and"})  # joining words that a name may hold
_LEADING = compiled(r"(?:(?i:the|both)\s+)+(?=[A-Z])")
# "the board of X", "X's governing body", "X as commissioner"
_OFFICE = compiled(
    r"(?:(?:[Tt]he\s+)?(?:[a-z]+\s+){1,3}of\s+(?:the\s+)?(?=[A-Z]))?"
    r"(?P<name>.+?)(?:['\u2019]s(?:\s+[a-z]+){1,2}|\s+as\s+[a-z].*)?"
)
_REMARK = compiled(r"\s*\([^()]*\)$")
_SLASH = compiled(r"\s*/\s*")
_EXACT, _NEAR, _ENDING, _UNKNOWN = 10, 8, 4, -1


class _Piece(Frozen):
    start: int
    end: int
    join: str  # the joining word before it


class BodyList(Frozen):
    """The organisations of a list and what joins them, as places."""

    bodies: tuple[BodyMention, ...]
    joins: tuple[Place, ...]


def split_bodies(text: str, place: Place, directory: Directory, joins: re.Pattern[str]) -> BodyList:
    """Split the list at `place` of a block's `text`.

    Of all ways to cut it at joining words, the one that makes the most of it known names wins; a name that
    nobody knows counts if it ends like one ("… NHS Trust").
    """
    pieces = _pieces(text, place, joins)
    best: list[tuple[int, tuple[tuple[int, int], ...]]] = [(0, ())]
    for end in range(1, len(pieces) + 1):
        best.append(
            max(
                (
                    (
                        best[start][0] + _score(text, pieces[start:end], directory),
                        (*best[start][1], (start, end)),
                    )
                    for start in range(max(0, end - _LONGEST), end)
                ),
                key=lambda way: (way[0], -len(way[1])),
            )
        )
    spans = [
        span for a, b in best[-1][1] for span in _slashed(text, pieces[a].start, pieces[b - 1].end, directory)
    ]
    mentions = _collective([_mention(text, Place(place.block, a, b), directory) for a, b in spans], directory)
    between = itertools.pairwise(spans)
    return BodyList(mentions, tuple(Place(place.block, left[1], right[0]) for left, right in between))


def _slashed(text: str, start: int, end: int, directory: Directory) -> list[tuple[int, int]]:
    """Return the names that slashes part from `start` to `end`, if each is known; else all as one name."""
    cuts = list(_SLASH.finditer(text, start, end))
    spans = list(zip((start, *(c.end() for c in cuts)), (*(c.start() for c in cuts), end), strict=True))
    whole = not cuts or directory.find(text[start:end])[1]
    known = not whole and all(directory.find(text[a:b])[1] for a, b in spans)
    return spans if known else [(start, end)]


def _collective(mentions: list[BodyMention], directory: Directory) -> tuple[BodyMention, ...]:
    """Look up the names of "Fenwick and Marlby CCGs", which share the ending of the last of them."""
    last = next((m.text for m in reversed(mentions) if m.text.endswith("s") and not m.exact), "")
    if not last or all(m.body is not None for m in mentions):
        return tuple(mentions)
    words = last[:-1].split()
    for count in range(1, len(words)):
        ending = " ".join(words[-count:])
        full = [f"{m.text} {ending}" if m.body is None else m.text.removesuffix("s") for m in mentions]
        found = [directory.find(name)[0] for name in full]
        if None not in found:
            shared = {m for m in mentions if m.body is None or m.text == last}
            pairs = zip(mentions, found, strict=True)
            return tuple(m._replace(body=at, exact=True) if m in shared else m for m, at in pairs)
    return tuple(mentions)


def join_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return the expression that finds joining words between pieces of a list."""
    spelled = "|".join(
        re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True) if w != ","
    )
    spelled = spelled or "(?!)"
    return compiled(rf"\s*,\s*(?:(?:{spelled})(?=\s))?\s*|\s+(?:{spelled})\s+", re.IGNORECASE)


def _pieces(text: str, place: Place, joins: re.Pattern[str]) -> list[_Piece]:
    pieces: list[_Piece] = []
    start, join = place.start, ""
    for found in joins.finditer(text, place.start, place.end):
        if found.start() > start:
            pieces.append(_Piece(start, found.start(), join))
        start, join = found.end(), found[0].strip().casefold()
    if start < place.end:
        pieces.append(_Piece(start, place.end, join))
    return [_trim(text, p) for p in pieces if text[p.start : p.end].strip()]


def _trim(text: str, piece: _Piece) -> _Piece:
    start, end = piece.start, piece.end
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return _Piece(start, end, piece.join)


def _score(text: str, pieces: list[_Piece], directory: Directory) -> int:
    name = text[pieces[0].start : pieces[-1].end]
    body, exact = directory.find(name)
    if not exact and any(" ".join(p.join.split()) not in _WITHIN for p in pieces[1:]):
        return -100
    if body is not None:  # by the piece, so that a name that is known whole is not two that nearly are
        return (_EXACT if exact else _NEAR) * len(pieces)
    if any(directory.naming.ending(text[p.start : p.end]) for p in pieces[:-1]):
        return -100
    if any(directory.find(text[p.start : p.end])[0] is not None for p in pieces):
        return _UNKNOWN * len(pieces)
    return (
        _ENDING if directory.naming.ending(name) else _UNKNOWN * (1 if len(pieces) == 1 else 3 * len(pieces))
    )


def _mention(text: str, place: Place, directory: Directory) -> BodyMention:
    """Return the name at `place`, without an article before it and a remark in brackets behind it."""
    leading = _LEADING.match(text, place.start, place.end)
    start = leading.end() if leading else place.start
    remark = _REMARK.search(text[: place.end], start)
    end = remark.start() if remark and remark.start() > start else place.end
    name = text[start:end]
    body, exact = directory.find(name)
    office = _OFFICE.fullmatch(text, start, end) if body is None else None
    if office and office["name"] != name:
        within, exactly = directory.find(office["name"])
        if within is not None:
            return BodyMention(office["name"], Place(place.block, *office.span("name")), within, exactly)
    return BodyMention(name, Place(place.block, start, end), body, exact)
