"""Words of a draft for a page: nothing in them steers how the page is read or breaks what holds it."""

from __future__ import annotations

from linter.cache.expressions import compiled

# What HTML forbids (the controls but tab and line ends, surrogates, noncharacters: HTML, 13.2.2), and the
# marks that turn the direction of the text behind them (Unicode, Bidi_Control). Each shows as one sign.
_UNSEEN = compiled(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"
    "|[" + "".join(chr(plane << 16 | last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF)) + "]"
)
_SIGN = "\ufffd"
_BREAKS = compiled(r"[\r\n\f\u2028\u2029]")


def clean(words: str) -> str:
    """Return `words` on one line, with the replacement character for what a page can't hold.

    A page may be printed into the log of a build, where GitHub's runner obeys "##[name]".
    """
    if not words.isprintable():
        words = _UNSEEN.sub(_SIGN, _BREAKS.sub(" ", words))
    return words.replace("##[", "## [")


def finalized(value: object) -> object:
    """Clean what a template is about to show; the project's own markup passes as it is."""
    return clean(value) if type(value) is str else value


def shortened(words: str, most: int) -> str:
    """Return `words`, or their beginning and their end where they are longer than `most` characters."""
    if len(words) <= most:
        return words
    half = most // 2
    return f"{words[:half]} … {words[-half:]}"


def visible(words: str) -> str:
    """Return `words`, with a sign for each space where they are nothing else."""
    return words if words.strip() else "␣" * len(words)
