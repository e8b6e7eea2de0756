"""Sections: which headers and footers the pages show (ECMA-376-1 §17.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.readers.word.attributes import switched_on
from linter.readers.word.names import EVEN_AND_ODD, FOOTER_USED, HEADER_USED, RELATION_ID, TITLE_PAGE, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml.etree import _Element as Element

    from linter.readers.word.package import Relation


def shown_parts(
    sections: Iterable[Element], relations: Mapping[str, Relation], settings: Element | None
) -> tuple[list[str], list[str]]:
    """Return the header parts and the footer parts that some page shows, each once, in order.

    A section without its own takes the one of the section before; those for first and even pages show only
    where the section or the file asks for them.
    """
    even = switched_on(settings, EVEN_AND_ODD)
    current: dict[tuple[str, str], str] = {}
    shown: dict[tuple[str, str], None] = {}
    for section in sections:
        for used in section.iterchildren(HEADER_USED, FOOTER_USED):
            relation = relations.get(used.get(RELATION_ID, ""))
            if relation is not None and not relation.external:
                current[used.tag, used.get(TYPE, "default")] = relation.target
        wanted = (
            {"default"}
            | ({"first"} if switched_on(section, TITLE_PAGE) else set())
            | ({"even"} if even else set())
        )
        for (tag, kind), part in current.items():
            if kind in wanted:
                shown[tag, part] = None
    headers = [part for tag, part in shown if tag == HEADER_USED]
    footers = [part for tag, part in shown if tag == FOOTER_USED]
    return headers, footers
