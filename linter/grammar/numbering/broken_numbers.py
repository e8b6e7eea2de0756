"""Numbers that a slip of the keyboard has left at the start of a block: "1,4", "1.l2", "2 .3", "12"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from linter.grammar.numbering.numbers import Value

# Letters that are taken for figures stand among them; between the figures any stop, dash or space.
_TOKEN = compiled(
    r"\s*[(\[]?(?P<number>[\dlI|][\dlI|Oo]*(?:(?:[ \u00a0]?[.,;:\u00b7_\u2013-]{1,2}[ \u00a0]?|[ \u00a0])"
    r"[\dlI|Oo]+){0,4}[.,:;]?)[)\]]?(?=\s|[A-Z]|$)"
)
_FIGURES = str.maketrans("lI|Oo", "11100")
_NO_FIGURE = compiled(r"\D+")
_PARTED = compiled(r"[^\w\s]|[lI|Oo]")
_WORDS = compiled(r"[)\]]?\s*[A-Z]")


def broken_number(text: str, value: Value, *, sure: bool) -> tuple[int, int] | None:
    """Return where `text` begins with what was to be the number `value`, as offsets; None if it does not.

    `sure` says that the number is missing here; else the beginning must look like a number by itself (a stop
    or a mistaken letter in it, a capital after it), because "12 children" is a count.
    """
    found = _TOKEN.match(text)
    if not found:
        return None
    number = found["number"]
    figures = _NO_FIGURE.sub("", number.translate(_FIGURES))
    if figures != "".join(map(str, value)):
        return None
    apart = _PARTED.search(number.rstrip(".,:;")) and _WORDS.match(text, found.end("number"))
    if not (sure or apart):
        return None
    start, end = found.span("number")
    return start, end + (text[end : end + 1] == ")" and start == 0)
