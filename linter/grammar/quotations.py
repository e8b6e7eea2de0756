"""Where a text quotes somebody: the words between quotation marks, where they are more than a few."""

from __future__ import annotations

from linter.cache.expressions import compiled

_QUOTED = (
    r"\u201c[^\u201c\u201d]*(?:\u201d|$)|\"[^\"]*(?:\"|$)"
    r"|(?<![\w\u2019'])\u2018(?=\w)[^\u2018\n]*?[\w.,!?\u2026]\u2019(?!\w)|(?<![\w\u2019'])'(?=\w)[^\n]*?[\w.,!?\u2026]'(?!\w)"
)
_FEW = 3  # a term of so many words is set off, not quoted


def quotations(text: str) -> list[tuple[int, int]]:
    """Return the offsets of what is quoted, marks included; a quotation may run on behind the text's end."""
    return [found.span() for found in compiled(_QUOTED).finditer(text) if len(found[0].split()) > _FEW]
