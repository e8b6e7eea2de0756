"""A small draft, as an outline."""

from __future__ import annotations

from linter.authoring.drafting.outline import Block, Entry, Outline, Row, Shape
from linter.authoring.drafting.spans import Span

SMALL = Outline(
    title=(Span("Inns of Mereshire"),),
    subtitles=((Span("By *the* guild"),),),
    language="en-GB",
    columns=("Item", "Details"),
    cover=(
        Row(
            "visited",
            "Visited",
            "dates",
            (Entry("8 May 2016", "2016-05-08"), Entry("9 May 2016", "2016-05-09")),
            " – ",
        ),
        Row("guilds", "Guilds", "bodies", (Entry("Guild of Bakers"),), ", "),
        Row("region", "Region", "text", (Entry("[insert region]", prompt=True),), ", "),
    ),
    contents_title="Contents",
    blocks=(
        Block(Shape.HEADING, (Span("Rooms"),), "1.", 1, level=1),
        Block(
            Shape.FINDING,
            (
                Span("Beds are short ("),
                Span("Order ", bold=True),
                Span("1.1", bold=True, target="_RefA"),
                Span(")."),
            ),
            "1.1",
            2,
            anchor="_RefP",
        ),
        Block(Shape.MORE, (Span("1. They are <old>."),)),
        Block(Shape.POINT, (Span("One"),)),
        Block(Shape.QUOTE, (Span("Snug."),)),
        Block(Shape.CASE, (Span("A guest slept.", italic=True),), "1", anchor="_RefC"),
        Block(
            Shape.TEXT,
            (Span("# See "), Span("1.1", target="_RefP"), Span(" and case "), Span("1", target="_RefC")),
        ),
        Block(Shape.HEADING, (Span("Orders"),), level=1),
        Block(Shape.LEAD_IN, (Span("Guild of Bakers should:", bold=True),), "1.", 1),
        Block(Shape.ITEM, (Span("Mend beds."),), "1.1", 2, anchor="_RefA"),
    ),
    choices=("Guild of Bakers", "Guild of Brewers"),
    case_label="Case",
)
