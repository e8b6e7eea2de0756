"""A Word file becomes a draft, or one sentence that says why it can't."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.model.draft import Draft, Unreadable
from linter.model.frozen import Frozen
from linter.model.limits import DEFAULT_LIMITS, Limits
from linter.readers.container import DAMAGED, SUSPICIOUS, Refusal, open_container
from linter.readers.word.blocks import Blocks, make_blocks
from linter.readers.word.coverage import make_coverage
from linter.readers.word.numbering import read_numbering
from linter.readers.word.package import Package, as_transitional, open_package
from linter.readers.word.properties import read_properties_parts, settings_language
from linter.readers.word.remarks import make_changes, make_comments, standing_blocks
from linter.readers.word.shapes import PICTURE
from linter.readers.word.styles import Styles, read_styles, without_unused
from linter.readers.word.views import VIEWS
from linter.readers.word.walk import comment_texts, walk

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from linter.readers.word.state import Survey
    from linter.readers.word.views import View


class Reading(Frozen):
    """A file as walked: the survey with its passages, and the blocks made of them with their origins."""

    survey: Survey
    made: Blocks
    settings: Element | None


def read_word(
    name: str, data: bytes, *, view: str = "accepted", limits: Limits = DEFAULT_LIMITS
) -> Draft | Unreadable:
    """Read the bytes of a Word file called `name`.

    `view` is "accepted" (tracked changes as if accepted) or "original" (as if rejected). Never raises: what
    can't be read comes back as `Unreadable`. Lines of the draft are the ordinals of blocks in reading order.
    """
    try:
        reading = walk_file(name, data, VIEWS[view], limits)
        if not reading.made.blocks:
            return Unreadable(name, _why_empty(reading.survey))
        return _draft(name, reading)
    except Refusal as refusal:
        return Unreadable(name, str(refusal))
    except RecursionError:
        return Unreadable(name, DAMAGED)
    except MemoryError:
        return Unreadable(name, SUSPICIOUS)


def walk_file(
    name: str, data: bytes, view: View, limits: Limits = DEFAULT_LIMITS, *, traced: bool = False
) -> Reading:
    """Walk a file and make its blocks; raise `Refusal` where `read_word` would return `Unreadable`.

    A `traced` walk keeps the elements that the passages come from.
    """
    package = open_package(open_container(name, data, limits))
    styles = _styles(package)
    settings = package.root("settings")
    survey = walk(package, styles, settings, view, traced=traced)
    made = make_blocks(survey.passages, styles, read_numbering(package.root("numbering"), styles))
    return Reading(survey, made, settings)


def _draft(name: str, reading: Reading) -> Draft:
    survey, made = reading.survey, reading.made
    language = survey.styles.language or settings_language(reading.settings)
    properties, broken = read_properties_parts(survey.package, language)
    texts = comment_texts(survey.package, survey.styles, survey.view)
    return Draft(
        name=name,
        format="word",
        blocks=made.blocks,
        comments=make_comments(survey, texts, made.origins),
        changes=make_changes(survey, standing_blocks(made.origins, len(survey.passages))),
        properties=properties,
        coverage=make_coverage(survey, made, broken),
    )


def _why_empty(survey: Survey) -> str:
    pictures = survey.omitted[PICTURE]
    if pictures:
        return f"The file holds pictures ({pictures}) and no words; words in a picture can't be checked."
    return "The file holds no words that Word would show; check that the draft was saved."


def _styles(package: Package) -> Styles:
    """Read the styles without the large part of them that nobody uses; whole, where cutting breaks them."""
    part = package.part("styles")
    if part is None:
        return read_styles(None)
    try:
        root = package.container.xml(part, lambda data: without_unused(as_transitional(data)))
    except Refusal:
        root = package.container.xml(part, as_transitional)
    return read_styles(root)
