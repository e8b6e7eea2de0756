"""Which section and which numbered paragraph each block stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.model.review import Paragraph, Section


class Homes(Frozen):
    """Indices into the review's sections and paragraphs by block; a block may have neither."""

    sections: dict[int, int]
    paragraphs: dict[int, int]

    @classmethod
    def of(cls, sections: tuple[Section, ...], paragraphs: tuple[Paragraph, ...]) -> Homes:
        """Index the blocks; an inner section wins over the one that holds it."""
        return cls(
            {block: at for at, s in enumerate(sections) for block in range(s.first, s.end)},
            {block: at for at, p in enumerate(paragraphs) for block in range(p.first, p.end)},
        )
