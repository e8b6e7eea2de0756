"""What is seen of a marked-up text: emphasis, joined lines, and whatever signs a format adds to these."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.readers.emphasis import kept, pair, runs_at, words_of
from linter.readers.lines import broken_word
from linter.readers.pieces import Inline, Piece
from linter.readers.unseen import SOFT_HYPHEN

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Mapping

    from linter.readers.emphasis import Run, Span

# Stands for a character of the file that no reader of the page sees, such as one inside a remark.
UNSEEN = "\x00"

# One character at a time: a class is searched for five times as fast as alternatives.
_PLAIN = compiled(r"[*\n\x00]")
_LITERAL = compiled(r"\x00")
_HARD_BREAK = 2


def scan_plain(text: str) -> Inline:
    """Return what is seen of a plain text in which asterisks mark emphasis."""
    return Scanner(text).scan(_PLAIN, {})


def scan_literal(text: str) -> Inline:
    """Return a text, such as code, in which no character is a mark."""
    return Scanner(text).scan(_LITERAL, {})


class Scanner:
    """One walk over one text, which gathers what is seen of it.

    `runs` are the marks of emphasis that are not paired yet, each with the index of its piece.
    """

    __slots__ = ("_words", "pictures", "pieces", "runs", "spans", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces: list[Piece] = []
        self.runs: list[tuple[int, Run]] = []
        self.spans: list[Span] = []
        self.pictures = 0
        self._words: tuple[int, int] | None = None

    def scan(self, signs: re.Pattern[str], handlers: Mapping[str, Callable[[int], int]]) -> Inline:
        """Walk over the text, stopping at `signs`; a handler takes a sign's place and says where to go on."""
        at = 0
        while found := signs.search(self.text, at):
            start = found.start()
            self.show(at, start)
            sign = self.text[start]
            handler = handlers.get(sign)
            at = handler(start) if handler else self._step(sign, start)
        self.show(at, len(self.text))
        self.settle(0)
        return Inline(self.pieces, self.spans, self.pictures)

    def show(self, start: int, end: int) -> None:
        """Show a stretch of the text as it stands."""
        if end > start:
            self.pieces.append(Piece(start, self.text[start:end]))

    def settle(self, first: int) -> None:
        """Pair the runs from the `first` on and take their marks out of what is shown."""
        if len(self.runs) <= first:
            return
        if self._words is None:
            self._words = words_of(self.text)
        runs = self.runs[first:]
        del self.runs[first:]
        paired = pair([run for _, run in runs])
        self.spans += paired.spans
        for (piece, run), start, left in zip(runs, paired.starts, paired.left, strict=True):
            self.pieces[piece] = Piece(start, kept(self.text, run, left, self._words))

    def _step(self, sign: str, start: int) -> int:
        """Deal with a sign of any format and return where to go on."""
        if sign == "\n":
            return self._end_line(start)
        end = run_end(self.text, start)
        if sign != UNSEEN:
            for run in runs_at(self.text, start, end):
                self.runs.append((len(self.pieces), run))
                self.pieces.append(Piece(run.start, ""))
        return end

    def _end_line(self, at: int) -> int:
        """Join two lines; two spaces before the end make a break that is seen (CommonMark 6.7)."""
        before = self.pieces[-1] if self.pieces else None
        if before and before.shown.endswith(SOFT_HYPHEN):
            self.pieces[-1] = before._replace(shown=before.shown[:-1])
            return at + 1
        spaces = 0
        if before and before.start + len(before.shown) == at:
            trimmed = before.shown.rstrip(" \t")
            spaces = len(before.shown) - len(trimmed)
            self.pieces[-1] = before._replace(shown=trimmed)
        if spaces >= _HARD_BREAK:
            self.pieces.append(Piece(at, "\n"))
        elif spaces or not broken_word(self.text[max(at - 2, 0) : at]):
            self.pieces.append(Piece(at, " "))
        return at + 1


def run_end(text: str, start: int) -> int:
    """Return where the run of equal characters that begins at `start` ends."""
    end = start + 1
    while end < len(text) and text[end] == text[start]:
        end += 1
    return end
