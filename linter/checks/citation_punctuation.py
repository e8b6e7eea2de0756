"""The full stop at a citation: before it, after it or both, held against most others of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.majority import majority
from linter.model.draft import Kind, Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Citation, Review

VARIANTS = ("neither",)

_NEITHER = "neither"
_FORMS = {
    (True, True): "both before and after it",
    (True, False): "only before it",
    (False, True): "only after it",
    (False, False): _NEITHER,
}
_WITHIN = "inside its brackets"

_BEFORE = compiled(r"([.!?\u2026]?)[\"'\u2019\u201d)\]]*\s*$")
_ABBREVIATION = compiled(r"(?:\b(?:etc|e\.g|i\.e|eg|ie|Dr|No|approx|vs|a\.m|p\.m|al|Ltd|St)|\.)\.$")
_AFTER = compiled(r"\s?([.!?])")
_JOINED = compiled(r"[\s,;&]*(?:and)?\s*")
_SENTENCE_STOP = compiled(r"[.!?][\"'\u2019\u201d)]*\s")
_WORD = compiled(r"[^\W\d_][\w'\u2019-]*")
_TITLE_WORDS = 8  # a line without number and stop that has no more words is a title
_REACH = 8  # how far before a citation its stop may stand, with what closes a quotation between them
_LIST_KINDS = frozenset({Kind.ITEM, Kind.CELL})


class _Site(Frozen):
    """Citations that end a sentence together, and the stops at them; `words`: where the words before end."""

    place: Place
    words: Place | None
    before: Place | None
    within: Place | None
    after: Place | None

    @property
    def form(self) -> str:
        if self.within and not self.before and not self.after:
            return _WITHIN
        return _FORMS[self.before is not None, self.after is not None or self.within is not None]


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each citation without any stop at its sentence's end, or with stops unlike most."""
    sites = [s for place, citation in _places(review) if (s := _site(review, place, citation))]
    usual = majority(s.form for s in sites if s.form != _NEITHER)
    for site in sites:
        if site.form == _NEITHER:
            yield Problem(site.place, variant="neither", fix=_fix(site, usual or _FORMS[False, True]))
        elif usual is not None and site.form != usual:
            yield Problem(site.place, {"found": site.form, "usual": usual}, fix=_fix(site, usual))


def _places(review: Review) -> Iterator[tuple[Place, Citation]]:
    """Yield the places of closed citations, those that follow each other as one, with the first of them."""
    held: tuple[Place, Citation] | None = None
    for citation in review.citations:
        if not citation.bracketed or citation.fault == "unclosed":
            continue
        if held and held[0].block == citation.place.block:
            between = Place(held[0].block, held[0].end, citation.place.start)
            if _JOINED.fullmatch(review.quote(between)):
                held = held[0]._replace(end=citation.place.end), held[1]
                continue
        if held:
            yield held
        held = citation.place, citation
    if held:
        yield held


def _site(review: Review, place: Place, citation: Citation) -> _Site | None:
    """Return the stops at a citation; None where it stands in mid sentence or the text leaves it in doubt."""
    told = _words_before(review, place, citation)
    if told is None:
        return None
    text, after = review.draft.blocks[place.block].text, _after(review, place)
    rest = text[place.end :].lstrip()
    head = review.quote(told)
    mark = _BEFORE.search(head, max(len(head.rstrip()) - _REACH, 0))
    if mark is None or mark[1] not in ("", ".") or _is_abbreviation(head[: mark.end(1)]):
        return None
    if not after and rest and not _begins_sentence(review, rest):
        return None
    if not mark[1] and not after and not rest and (_is_bare_item(review, place) or _is_title(review, place)):
        return None
    before = Place(told.block, mark.start(1), mark.end(1)) if mark[1] else None
    stop = place.end - 2
    within = Place(place.block, stop, stop + 1) if text[stop] == "." and not citation.fault else None
    words = Place(told.block, len(head.rstrip()), len(head.rstrip())) if told.block == place.block else None
    return _Site(place, words, before, within, after)


def _is_abbreviation(head: str) -> bool:
    """Whether the stop that ends `head` belongs to an abbreviation: it may end no sentence."""
    return _ABBREVIATION.search(head[-10:]) is not None


def _words_before(review: Review, place: Place, citation: Citation) -> Place | None:
    """Return the text before a citation: its block's, or the last block's where it has a line to itself."""
    block = review.draft.blocks[place.block]
    if block.text[block.body : place.start].strip():
        return Place(place.block, 0, place.start)
    paragraph = None if citation.paragraph is None else review.paragraphs[citation.paragraph]
    if paragraph is None or place.block <= paragraph.first:
        return None
    return Place(place.block - 1, 0, len(review.draft.blocks[place.block - 1].text))


def _after(review: Review, place: Place) -> Place | None:
    found = _AFTER.match(review.draft.blocks[place.block].text, place.end)
    return Place(place.block, *found.span(1)) if found else None


def _begins_sentence(review: Review, rest: str) -> bool:
    """Whether what follows a citation begins a sentence: a capital that is not a name's."""
    word = _WORD.match(rest)
    if not word or not word[0][0].isupper() or (len(word[0]) > 1 and word[0].isupper()):
        return False
    names = (name for b in review.bodies for name in (b.name, *b.aliases, *b.acronyms))
    return not any(name.startswith(word[0]) for name in (*names, review.area))


def _is_bare_item(review: Review, place: Place) -> bool:
    """Whether a list's item is no more than one sentence, which may go without a stop."""
    block = review.draft.blocks[place.block]
    told = block.text[block.body : place.start]
    return block.kind in _LIST_KINDS and not block.number and not _SENTENCE_STOP.search(told)


def _is_title(review: Review, place: Place) -> bool:
    """Whether a citation stands in a heading, or in a few words without number that look like one."""
    block = review.draft.blocks[place.block]
    told = block.text[block.body : place.start]
    few = not block.number and len(told.split()) <= _TITLE_WORDS
    return block.kind is Kind.HEADING or (few and told[:1].isupper() and not _SENTENCE_STOP.search(told))


def _fix(site: _Site, usual: str) -> Fix | None:
    """Return the edits that give a citation the stops that most have; None where they are not certain."""
    if usual == _WITHIN or site.words is None:
        return None
    stops = next(have for have, form in _FORMS.items() if form == usual)
    edits = []
    if site.before and not stops[0]:
        if site.before.end != site.words.end:
            return None
        edits.append(Edit(site.before, ""))
    elif stops[0] and not site.before:
        edits.append(Edit(site.words, "."))
    if site.within:
        edits.append(Edit(site.within, ""))
    if site.after and not stops[1]:
        edits.append(Edit(site.after, ""))
    elif stops[1] and not site.after:
        edits.append(Edit(Place(site.place.block, site.place.end, site.place.end), "."))
    return Fix("Set the full stops as most citations have them", tuple(edits))
