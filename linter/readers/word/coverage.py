"""What was read of a Word file and what was not, in words for the writer of the draft."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from linter.model.draft import Coverage, Omission, Story
from linter.readers.word.chunks import IMPORTED, IMPORTED_READ
from linter.readers.word.fields import EMPTY_FIELD, NUMBER_FIELD
from linter.readers.word.package import relations
from linter.readers.word.runs import EMPTY_CONTROL, PART_DOCUMENT
from linter.readers.word.shapes import ACTIVE_CONTROL, CHART, DIAGRAM, EMBEDDED_OBJECT, PICTURE
from linter.readers.word.walk import UNNUMBERED_NOTE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from linter.readers.word.blocks import Blocks
    from linter.readers.word.package import Package
    from linter.readers.word.state import Survey

_WHY: Final[Mapping[str, str]] = {
    PICTURE: "words in a picture are not read; its alternative text is, if it has one",
    CHART: "the words of a chart stand in a part of their own that is not read",
    DIAGRAM: "the words of a SmartArt diagram stand in a part of their own that is not read",
    EMBEDDED_OBJECT: "another program's document inside this one is not read",
    ACTIVE_CONTROL: "what an ActiveX control shows is known to its program only",
    IMPORTED: "only imported plain text and web pages are read; save the file in Word to take it in",
    PART_DOCUMENT: "a subdocument is another file; check that file by itself",
    EMPTY_CONTROL: "it shows a prompt that nobody has replaced, which is no text of the report",
    NUMBER_FIELD: "the number of a LISTNUM or AUTONUM field is computed by Word and not stored",
    EMPTY_FIELD: "the file stores no result for it; update the fields in Word",
}
_MOST_TARGETS: Final = 20


def make_coverage(survey: Survey, made: Blocks, broken_properties: int) -> Coverage:
    """Return what was read (visible blocks by story, then hidden ones), what was left out, and remarks."""
    counts = Counter[str]("hidden" if block.hidden else block.story.value for block in made.blocks)
    order = [*(story.value for story in Story), "hidden"]
    omitted = (Omission(what, count, _WHY[what]) for what, count in sorted(survey.omitted.items()) if count)
    notes = _notes(survey, made, broken_properties)
    return Coverage(
        tuple((story, counts[story]) for story in order if counts[story]), tuple(omitted), tuple(notes)
    )


def _notes(survey: Survey, made: Blocks, broken_properties: int) -> Iterator[str]:
    content_type = survey.package.content_type.lower()
    if "macroenabled" in content_type or survey.package.part("vbaProject"):
        yield "The file carries macros; they were neither read nor run."
    if "template" in content_type:
        yield "The file is a template; it was read as a document."
    if survey.remarks[IMPORTED_READ]:
        yield "Text that the file imports (altChunk) was read as plain paragraphs."
    if made.undefined:
        yield f"Paragraphs in a list that the file does not define, read without a number: {made.undefined}."
    if made.unresolved:
        yield f"Automatic numbers that could not be worked out, and are missing: {made.unresolved}."
    if survey.remarks[UNNUMBERED_NOTE]:
        yield "Notes are numbered anew on each page, which only Word knows; they are read without numbers."
    if broken_properties:
        yield "The file's own properties (title, author …) are damaged and were not read."
    targets = _outside(survey.package)
    if targets:
        more = f" and {len(targets) - _MOST_TARGETS} more" if len(targets) > _MOST_TARGETS else ""
        shown = "; ".join(targets[:_MOST_TARGETS])
        yield f"The file points outside itself; nothing was fetched: {shown}{more}."


def _outside(package: Package) -> list[str]:
    """Return what the main part and its settings point to outside the file: kind and address, each once."""
    listed = [*package.relations.values()]
    settings = package.part("settings")
    if settings is not None:
        listed += relations(package.container, settings).values()
    return list(dict.fromkeys(f"{r.kind} {r.target[:200]}" for r in listed if r.external))
