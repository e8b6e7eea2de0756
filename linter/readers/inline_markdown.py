"""What is seen of a paragraph of Markdown: escapes, entities, code, links and tags (CommonMark 0.31, 6)."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.model.frozen import Frozen
from linter.readers.inline import Scanner, run_end
from linter.readers.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Callable

    from linter.readers.pieces import Inline

_SIGNS = compiled(r"[*_`\\<&!\[\]\n\x00]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_ENTITY = compiled(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));")
_AUTOLINK = compiled(
    r"<((?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*)|(?:[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}))>"
)
_TAG = compiled(r"</?([A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>")
# Only these are tags: "<insert name>" is a writer's own note and has to stay in the text.
_TAG_NAME = compiled(
    r"a|abbr|b|big|blockquote|body|br|caption|center|cite|code|col|colgroup|dd|del|details|div|dl|dt|em|font|h[1-6]"
    r"|hr|html|i|img|ins|kbd|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|summary|sup|table|tbody"
    r"|td|tfoot|th|thead|tr|tt|u|ul",
    re.IGNORECASE,
)
_DESTINATION = compiled(
    r"\([ \t\n]{0,9}(?:<[^<>\n]*>|(?!<)(?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))+)?"
    r"(?:[ \t\n]{1,9}(?:\"[^\"]{0,999}\"|'[^']{0,999}'|\([^()]{0,999}\)))?[ \t\n]{0,9}\)"
)
_LONGEST_LABEL = 999
_LABEL = compiled(r"\[([^\[\]]{0,999})\]")


class _Bracket(Frozen):
    """An open bracket that may turn out to begin a link: its piece, its place and the runs before it."""

    piece: int
    at: int
    runs: int
    picture: bool


def scan_markdown(text: str, references: frozenset[str]) -> Inline:
    """Return what is seen of a paragraph of Markdown (CommonMark 0.31, section 6).

    `references` are the labels of the document's link definitions, in lower case.
    """
    scanner = Scanner(text)
    return scanner.scan(_SIGNS, _Markup(scanner, references).handlers())


class _Markup:
    """The signs of Markdown in one text. Each method takes the place of its sign and says where to go on."""

    __slots__ = ("_brackets", "_fences", "_references", "_scanner", "_spent", "_text")

    def __init__(self, scanner: Scanner, references: frozenset[str]) -> None:
        self._scanner = scanner
        self._text = scanner.text
        self._references = references
        self._brackets: list[_Bracket] = []
        self._spent = 0
        self._fences: dict[int, list[int]] | None = None

    def handlers(self) -> dict[str, Callable[[int], int]]:
        """Return what to call at each sign."""
        return {
            "\\": self._backslash,
            "&": self._ampersand,
            "<": self._angle,
            "`": self._code,
            "[": self._bracket,
            "!": self._exclamation,
            "]": self._closing_bracket,
        }

    def _put(self, start: int, shown: str) -> None:
        self._scanner.pieces.append(Piece(start, shown))

    def _backslash(self, at: int) -> int:
        following = self._text[at + 1 : at + 2]
        if following == "\n":
            self._put(at + 1, "\n")
        elif following in _ESCAPABLE:
            self._put(at + 1, following)
        else:
            self._put(at, "\\")
            return at + 1
        return at + 2

    def _ampersand(self, at: int) -> int:
        found = _ENTITY.match(self._text, at)
        seen = _decoded(found) if found else ""
        self._put(at, seen or "&")
        return found.end() if found and seen else at + 1

    def _angle(self, at: int) -> int:
        link = _AUTOLINK.match(self._text, at)
        if link:
            self._scanner.show(link.start(1), link.end(1))
            return link.end()
        tag = _TAG.match(self._text, at)
        if not tag or "\n" in tag[0] or not _TAG_NAME.fullmatch(tag[1]):
            self._put(at, "<")
            return at + 1
        if tag[1].lower() == "br":
            self._put(at, "\n")
        self._scanner.pictures += tag[1].lower() == "img"
        return tag.end()

    def _code(self, at: int) -> int:
        """Show the code between two equal runs of backticks (CommonMark 6.1)."""
        length = run_end(self._text, at) - at
        close = self._closing_fence(at, length)
        if close is None:
            self._scanner.show(at, at + length)
            return at + length
        start, end = at + length, close
        inner = self._text[start:end]
        if inner[0] in " \n" and inner[-1] in " \n" and inner.strip(" \n"):
            start, end = start + 1, end - 1
        for part in re.finditer(r"[^\n\x00]+|\n", self._text[start:end]):
            self._put(start + part.start(), part[0].replace("\n", " "))
        return close + length

    def _closing_fence(self, at: int, length: int) -> int | None:
        """Return where the next run of just `length` backticks begins behind `at`."""
        if self._fences is None:
            self._fences = {}
            for run in re.finditer(r"`+", self._text):
                self._fences.setdefault(len(run[0]), []).append(run.start())
        places = self._fences.get(length, [])
        index = bisect_left(places, at + length)
        return places[index] if index < len(places) else None

    def _bracket(self, at: int) -> int:
        return self._open(at, "[", picture=False)

    def _exclamation(self, at: int) -> int:
        if self._text.startswith("![", at):
            return self._open(at, "![", picture=True)
        self._put(at, "!")
        return at + 1

    def _open(self, at: int, sign: str, *, picture: bool) -> int:
        self._brackets.append(_Bracket(len(self._scanner.pieces), at, len(self._scanner.runs), picture))
        self._put(at, sign)
        return at + len(sign)

    def _closing_bracket(self, at: int) -> int:
        """End a link or a picture, or show the bracket (CommonMark 6.3 and 6.4)."""
        bracket = self._pop_bracket()
        end = self._link_end(bracket, at) if bracket else None
        if bracket is None or end is None:
            self._put(at, "]")
            return at + 1
        self._scanner.settle(bracket.runs)
        if bracket.picture:
            del self._scanner.pieces[bracket.piece :]
            self._scanner.spans = [span for span in self._scanner.spans if span.start < bracket.at]
            self._scanner.pictures += 1
        else:
            self._scanner.pieces[bracket.piece] = Piece(bracket.at, "")
            self._spent = len(self._brackets)
        return end

    def _pop_bracket(self) -> _Bracket | None:
        """Return the last open bracket, None if there is none or it is spent: no link holds another."""
        if not self._brackets:
            return None
        bracket = self._brackets.pop()
        spent = len(self._brackets) < self._spent and not bracket.picture
        self._spent = min(self._spent, len(self._brackets))
        return None if spent else bracket

    def _link_end(self, bracket: _Bracket, at: int) -> int | None:
        """Return the end of what follows the closing bracket at `at` of a link, None if it makes none."""
        destination = _DESTINATION.match(self._text, at + 1)
        if destination:
            return destination.end()
        if not self._references:
            return None
        label = _LABEL.match(self._text, at + 1)
        own = self._text[max(bracket.at + 1 + bracket.picture, at - _LONGEST_LABEL) : at]
        name = label[1] if label and label[1] else own
        if " ".join(name.split()).lower() not in self._references:
            return None
        return label.end() if label else at + 1


def _decoded(entity: re.Match[str]) -> str:
    """Return the character that an entity stands for, nothing if there is no such entity."""
    if entity[3]:
        from html.entities import html5  # two thousand names, for the rare text that has one

        return html5.get(entity[3] + ";", "")
    code = int(entity[1]) if entity[1] else int(entity[2], 16)
    valid = 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 (Unicode's own bounds)
    return chr(code) if valid else "\N{REPLACEMENT CHARACTER}"
