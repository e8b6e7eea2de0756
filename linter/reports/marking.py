"""Words of a draft on a terminal: what is meant stands out, what could steer the terminal is taken out."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from linter.model.finding import Severity
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.finding import Finding

# A line of context: this much on each side of a quote, and no more of the quote itself than this.
_BESIDE = 45
_QUOTED = 140

_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f", " "))  # not the plain one

# ECMA-48, select graphic rendition: red, yellow, blue.
_LOUDNESS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.INFO: "34;1"}


class Paint(Frozen):
    """Words in a terminal's colours, or as they are."""

    color: bool

    def severity(self, severity: Severity) -> str:
        """Return the word for `severity` in its colour."""
        return self._sgr(_LOUDNESS[severity], severity.value)

    def strong(self, words: str) -> str:
        """Return `words` so that they stand out."""
        return self._sgr("1", words)

    def faint(self, words: str) -> str:
        """Return `words` so that they stand back."""
        return self._sgr("2", words)

    def good(self, words: str) -> str:
        """Return `words` as good news."""
        return self._sgr("32", words)

    def alarming(self, words: str) -> str:
        """Return `words` so that nobody overlooks them; without colours they are in capitals."""
        return self._sgr(_LOUDNESS[Severity.WARNING], words) if self.color else words.upper()

    def quoted(self, words: str) -> str:
        """Return `words` marked as those that are meant."""
        return self._sgr("4;1", words) if self.color else f"»{words}«"

    def _sgr(self, codes: str, words: str) -> str:
        return f"\x1b[{codes}m{words}\x1b[0m" if self.color else words


@lru_cache(maxsize=1024)
def one_line(words: str) -> str:
    """Return `words` on one line, without what a terminal or a build log would obey or reorders a line."""
    line = " ".join(words.split())
    return harmless(line) if line.isprintable() else " ".join(harmless(line).split())


def harmless(line: str) -> str:
    """Return `line` without what a terminal or a build log would obey or reorders it; its spaces stay."""
    if not line.isprintable():
        line = "".join(filter(str.isprintable, line.translate(_SPACES)))
    # GitHub's runner obeys lines that begin with "::name" and, in any place, "##[name]".
    return line.replace("::", ": :").replace("##[", "## [")


def marked(finding: Finding, paint: Paint) -> str:
    """Return the quote of `finding`, marked, within some words of its block."""
    quote = _shortened(one_line(finding.quote)) or "␣" * len(finding.quote)
    return f"{_shortened_before(finding.before)}{paint.quoted(quote)}{_shortened_after(finding.after)}"


def _shortened_before(words: str) -> str:
    text = one_line(words)
    space = " " if words[-1:].isspace() else ""
    cut = text if len(text) <= _BESIDE else "… " + text[-_BESIDE:].partition(" ")[2]
    return cut + space if cut else ""


def _shortened_after(words: str) -> str:
    text = one_line(words)
    space = " " if words[:1].isspace() else ""
    cut = text if len(text) <= _BESIDE else text[:_BESIDE].rpartition(" ")[0] + " …"
    return space + cut if cut else ""


def _shortened(words: str) -> str:
    if len(words) <= _QUOTED:
        return words
    half = _QUOTED // 2
    return f"{words[:half].rpartition(' ')[0]} … {words[-half:].partition(' ')[2]}"
