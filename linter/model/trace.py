"""The way back from a draft to a packed file: which elements hold a block's words, as plain numbers."""

from __future__ import annotations

from linter.model.frozen import Frozen


class Stretch(Frozen):
    """Text of a block from offset `start` to `end`, and where it stands in the part.

    `node` and `run` are ordinals: how many elements of the part stand before it in the order of the document,
    so the root is 0. Comments and processing instructions are no elements. Where `lead` is a number, the
    characters are those of the node's text from that offset on, one for one. Where it is None, the node is an
    element that stands for the text (a tab, a symbol, a form field), or None (imported text), and the text
    can't be changed through it. `run` is the element around the node that its look belongs to, None for a
    node that is in none.
    """

    start: int
    end: int
    node: int | None
    run: int | None
    lead: int | None


class Trace(Frozen):
    """The part of the package and the paragraphs (ordinals) that a block comes from, and its stretches.

    A computed number in front of the words is no stretch: nothing in the file holds it.
    """

    part: str
    paragraphs: tuple[int, ...]
    stretches: tuple[Stretch, ...]
