"""Footnotes and endnotes: which show, in which order, under which number (ECMA-376-1 §17.11)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.frozen import Frozen
from linter.readers.numbers import whole
from linter.readers.numerals import printed
from linter.readers.word.attributes import value
from linter.readers.word.names import ENDNOTE_FACTS, FOOTNOTE_FACTS, FORMAT, NOTE_RESTART, NOTE_START

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from linter.readers.word.state import NoteUse

_FACTS: Final = {"footnotes": FOOTNOTE_FACTS, "endnotes": ENDNOTE_FACTS}
_FORM: Final = {"footnotes": "decimal", "endnotes": "lowerRoman"}


class _Style(Frozen):
    form: str
    start: int
    restart: str


def numbered_notes(
    uses: Sequence[NoteUse], sections: Sequence[Element], settings: Element | None
) -> Iterator[tuple[NoteUse, str | None]]:
    """Yield each note used, once, with its number as printed.

    The number is "" where the writer set a mark by hand, and None where it begins anew on each page: only
    Word knows the pages.
    """
    count, section = 0, 0
    seen = set()
    for use in uses:
        style = _style(use, sections, settings)
        if use.section != section and style.restart == "eachSect":
            count = 0
        section = use.section
        if use.identifier in seen:
            continue
        seen.add(use.identifier)
        if use.own_mark:
            yield use, ""
            continue
        number = style.start + count
        count += 1
        yield use, None if style.restart == "eachPage" else printed(number, style.form)


def _style(use: NoteUse, sections: Sequence[Element], settings: Element | None) -> _Style:
    """Return how notes are numbered where `use` stands: what its section says, else the file."""
    facts = _FACTS[use.kind]
    held = [sections[use.section]] if use.section < len(sections) else []
    places = [next(parent.iterchildren(facts), None) for parent in (*held, settings) if parent is not None]

    def said(name: str) -> str | None:
        return next((found for place in places if (found := value(place, name)) is not None), None)

    return _Style(
        said(FORMAT) or _FORM[use.kind], whole(said(NOTE_START), 1), said(NOTE_RESTART) or "continuous"
    )
