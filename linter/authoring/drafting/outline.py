"""A draft as it is to be written, whatever the format: numbered blocks of spans, and the cover."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.authoring.drafting.spans import Span


class Shape(Enum):
    """What a block looks like."""

    HEADING = auto()
    TEXT = auto()
    FINDING = auto()
    MORE = auto()
    POINT = auto()
    QUOTE = auto()
    CASE = auto()
    LEAD_IN = auto()
    ITEM = auto()


NUMBERED = (Shape.FINDING, Shape.LEAD_IN, Shape.ITEM, Shape.CASE)


class Block(Frozen):
    """A heading or a paragraph.

    `number` is what stands before its words ("" for none), `depth` how many numbers that has, for a heading
    without one 0; `level` is the heading's, counted from 1. `anchor` is the bookmark by which others cite it.
    """

    shape: Shape
    spans: tuple[Span, ...]
    number: str = ""
    depth: int = 0
    level: int = 0
    anchor: str = ""


class Entry(Frozen):
    """A value on the cover as it is printed; `day` is the date that it is ("2016-02-08"), or ""."""

    text: str
    day: str = ""
    prompt: bool = False


class Row(Frozen):
    """A field of the cover: the style's key and label, what it holds, its values and what parts them."""

    key: str
    label: str
    holds: str
    entries: tuple[Entry, ...]
    parting: str


class Outline(Frozen):
    """A whole draft; `choices` are the bodies that its lists offer.

    Without rows in `cover` it has no cover, without `contents_title` no list of contents.
    """

    title: tuple[Span, ...]
    subtitles: tuple[tuple[Span, ...], ...]
    language: str
    columns: tuple[str, str]
    cover: tuple[Row, ...]
    contents_title: str
    blocks: tuple[Block, ...]
    choices: tuple[str, ...]
    case_label: str
