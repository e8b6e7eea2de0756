"""Content controls of the cover (§17.5.2): dates to be picked, names to be picked or typed, plain text.

The children of `sdtPr` stand in the order of the schema. What waits to be filled is plain text, not Word's
own placeholder, which is no text of the report: so it is printed, and checked. It has no look of its own,
because what is typed or picked in its place would have it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from docx.oxml.ns import qn

from linter.authoring.drafting.word.elements import element, run, valued

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

    from linter.authoring.drafting.outline import Entry, Row


def controls(row: Row, choices: Sequence[str], language: str, first: int) -> Iterator[Element]:
    """Yield the controls of a field with what parts them; their numbers count from `first`."""
    for n, entry in enumerate(row.entries):
        if n:
            yield run(row.parting)
        kind = _kind(row, entry, choices, language)
        yield element(
            "w:sdt",
            element(
                "w:sdtPr",
                valued("w:alias", row.label[:64]),
                valued("w:tag", row.key),
                valued("w:id", first + n),
                kind,
            ),
            element("w:sdtContent", run(entry.text)),
        )


def _kind(row: Row, entry: Entry, choices: Sequence[str], language: str) -> Element:
    if row.holds in {"date", "dates"}:
        return _date(entry, language)
    if row.holds == "bodies" and choices:
        items = [element("w:listItem", displayText=name, value=name) for name in choices]
        return element("w:comboBox", *items)
    return element("w:text")


def _date(entry: Entry, language: str) -> Element:
    made = element(
        "w:date",
        valued("w:dateFormat", "d MMMM yyyy"),
        valued("w:lid", language),
        valued("w:storeMappedDataAs", "dateTime"),
        valued("w:calendar", "gregorian"),
    )
    if entry.day:
        made.set(qn("w:fullDate"), f"{entry.day}T00:00:00Z")
    return made
