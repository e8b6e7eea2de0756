"""Lines that a page has at its head or foot, left in a text that was made from pages: "… Page 3 of 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

_PAGE = compiled(r".{0,200}?\b[Pp]age\s+(?P<page>\d{1,3})\s+of\s+(?P<pages>\d{1,3})\W*$")
_ENOUGH = 3  # one such line may be a sentence's end


def page_lines(lines: Sequence[str]) -> list[int]:
    """Return the indices of the lines that say which page this is, where several do and count upwards."""
    if sum("age " in line for line in lines) < _ENOUGH:
        return []
    found = [(at, page) for at, line in enumerate(lines) if (page := _PAGE.match(line))]
    pages = [int(page["page"]) for _, page in found]
    alike = len({page["pages"] for _, page in found}) == 1 and pages == sorted(set(pages))
    return [at for at, _ in found] if alike and len(pages) >= _ENOUGH else []
