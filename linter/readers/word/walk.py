"""The walk through a Word file: body, notes, headers and footers, alternative texts, as passages in order.

`walk` is a function of the package and the view: walking again gives the same passages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from linter.model.draft import Story
from linter.readers.looks import IS_HIDDEN
from linter.readers.word.fields import unended
from linter.readers.word.names import BODY, COMMENT, ENDNOTE, FOOTNOTE, ID, TYPE
from linter.readers.word.notes import numbered_notes
from linter.readers.word.package import as_transitional
from linter.readers.word.paragraphs import PLAIN
from linter.readers.word.passages import Passage, Piece
from linter.readers.word.sections import shown_parts
from linter.readers.word.state import Strand, Survey
from linter.readers.word.story import read_story

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.readers.word.package import Package
    from linter.readers.word.styles import Styles
    from linter.readers.word.views import View

_NOTE_TAGS: Final = {"footnotes": FOOTNOTE, "endnotes": ENDNOTE}
_NOTE_STORIES: Final = {"footnotes": Story.FOOTNOTES, "endnotes": Story.ENDNOTES}
UNNUMBERED_NOTE: Final = "note whose number begins anew on each page"


def walk(
    package: Package, styles: Styles, settings: Element | None, view: View, *, traced: bool = False
) -> Survey:
    """Return the survey of a file in `view`; its passages stand in reading order.

    A `traced` walk finds the same passages and keeps the elements that they come from, at some cost.
    """
    survey = Survey(package, styles, view, traced=traced)
    for body in package.document.iterchildren(BODY):
        _read(survey, package.main, Story.BODY, survey.new_series(), body)
    for kind in _NOTE_TAGS:
        _read_notes(survey, kind, settings)
    _read_margins(survey, settings)
    _add_alternatives(survey)
    return survey


def comment_texts(package: Package, styles: Styles, view: View) -> dict[str, tuple[str, Element]]:
    """Return the words of each comment by its identifier, with the element that holds it."""
    root, part = package.root("comments"), package.part("comments")
    if root is None or part is None:
        return {}
    texts: dict[str, tuple[str, Element]] = {}
    for comment in root.iterchildren(COMMENT):
        apart = Survey(package, styles, view)
        _read(apart, part, Story.BODY, 0, comment)
        words = "\n".join([passage.words for passage in apart.passages])
        texts[comment.get(ID, "")] = words.strip(), comment
    return texts


def _read(survey: Survey, part: str, story: Story, series: int, root: Element) -> None:
    read_story(Strand(survey, part, story, series, unended(root)), root)


def _read_notes(survey: Survey, kind: str, settings: Element | None) -> None:
    """Read the notes that the text refers to, in its order; those that nothing refers to do not show."""
    root, part = survey.package.root(kind), survey.package.part(kind)
    uses = [use for use in survey.notes if use.kind == kind]
    if root is None or part is None or not uses:
        return
    notes = {
        note.get(ID, ""): note
        for note in root.iterchildren(_NOTE_TAGS[kind])
        if note.get(TYPE, "normal") == "normal"
    }
    series = survey.new_series()
    for use, number in numbered_notes(uses, survey.sections, settings):
        note = notes.get(use.identifier)
        if note is None:
            continue
        survey.remarks[UNNUMBERED_NOTE] += number is None
        look = IS_HIDDEN if use.hidden else 0
        strand = Strand(survey, part, _NOTE_STORIES[kind], series, unended(note), look=look, note=number)
        read_story(strand, note)


def _read_margins(survey: Survey, settings: Element | None) -> None:
    """Read headers, then footers; their lists count on from one to the other."""
    headers, footers = shown_parts(survey.sections, survey.package.relations, settings)
    series = survey.new_series()
    for story, parts in ((Story.HEADER, headers), (Story.FOOTER, footers)):
        for part in parts:
            _read(survey, part, story, series, survey.package.container.xml(part, as_transitional))


def _add_alternatives(survey: Survey) -> None:
    for text, element in survey.alternatives:
        piece = (Piece(text, element, None),) if survey.traced else ()
        passage = Passage(survey.package.main, Story.PROPERTIES, 0, PLAIN, text, shown_pieces=piece)
        survey.passages.append(passage._replace(paragraphs=(element,)) if survey.traced else passage)
