"""How citations are written: the word, its capital, the joints of lists, spaces in a number, the emphasis.

The style says what the word is; in everything else a citation is held against most others of the report.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.majority import majority
from linter.grammar.rewording import reworded
from linter.model.draft import Place
from linter.model.finding import Edit, Fix, Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Citation, Review

VARIANTS = ("bare", "brackets", "joint", "joined", "number", "emphasis")

_PAIRS = {"(": "()", "[": "[]"}
_KINDS = {"(": "round", "[": "square"}
_SEVERAL = 3
_STOPPED = compiled(r"\.\s*")
_AFTER_SENTENCE = compiled(r"(?:^|[.!?])\s*$")


class Options(Frozen):
    """What is compared: `emphasis` too, where the file keeps it."""

    emphasis: bool = True


class _Look(Frozen):
    """How a citation is set: its word bold, its word italic, its brackets like its word."""

    bold: bool
    italic: bool
    brackets: bool


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each citation and each thing that it writes unlike the style or most others."""
    yield from _words(review)
    yield from _bare(review)
    yield from _brackets(review)
    yield from _joints(review)
    for citation in review.citations:
        for number in citation.numbers:
            if not number.implied and number.text != number.key and citation.fault == "":
                fix = Fix(f"Write {number.key}", reworded(number.place, number.text, number.key))
                yield Problem(number.place, {"found": number.text, "right": number.key}, "number", fix)
    if options.emphasis:
        yield from _looks(review)


def _words(review: Review) -> Iterator[Problem]:
    """Compare the words: the style's own, with a capital or not as in most brackets of the report."""
    word = review.style.settings["citation-word"]
    full = (word.casefold(), f"{word.casefold()}s")
    capital = majority(
        w[0].isupper()
        for c in review.citations
        if c.bracketed and c.fault != "empty" and (w := review.quote(c.word)).casefold() in full
    )
    running = _running_capital(review, full) if capital is None else None
    mark = _mark(review)
    for citation in (c for c in review.citations if c.fault != "empty"):
        found = review.quote(citation.word)
        if found == mark:
            continue
        if found.casefold() not in full:
            upper = found[0].isupper() if capital is None or not citation.bracketed else capital
            right = _cased(word, upper=upper) + "s" * (len(citation.numbers) > 1)
            yield _replaced(review, citation.word, found, right)
        elif citation.bracketed and capital is not None and found[0].isupper() != capital:
            yield _replaced(review, citation.word, found, _cased(found, upper=capital))
        elif running is not None and _runs(review, citation) and found[0].isupper() != running:
            yield _replaced(review, citation.word, found, _cased(found, upper=running))
        elif review.draft.blocks[citation.word.block].text[citation.word.end :][:1].isdecimal():
            space = Edit(Place(citation.word.block, citation.word.end, citation.word.end), " ")
            yield Problem(citation.word, variant="joined", fix=Fix("Set a space", (space,)))
        elif found.isupper():
            yield _replaced(review, citation.word, found, _cased(found, upper=capital is not False))


def _mark(review: Review) -> str | None:
    """Return the mark that most recommendations bear before their numbers, "R" in "R1.1", if any."""
    held = (r.number.place for r in review.recommendations if r.number)
    return (
        majority(review.draft.blocks[p.block].text[max(p.start - 1, 0) : p.start].strip() for p in held)
        or None
    )


def _running_capital(review: Review, full: tuple[str, str]) -> bool | None:
    """Return whether most citations in running text have a capital, where none stands in brackets."""
    words = [review.quote(c.word) for c in review.citations if _runs(review, c)]
    capitals = [w[0].isupper() for w in words if w.casefold() in full]
    return majority(capitals) if len(capitals) >= _SEVERAL else None


def _runs(review: Review, citation: Citation) -> bool:
    """Whether a citation stands in the middle of a sentence."""
    text = review.draft.blocks[citation.place.block].text
    before = text[review.draft.blocks[citation.place.block].body : citation.place.start]
    return not citation.bracketed and not _AFTER_SENTENCE.search(before[-4:])


def _cased(word: str, *, upper: bool) -> str:
    return (word[0].upper() if upper else word[0].lower()) + word[1:].lower()


def _replaced(review: Review, place: Place, found: str, right: str) -> Problem:
    """Return the problem with the smallest edit: a fix to the word's end may come from another rule."""
    if found[1:] == right[1:]:
        edit = Edit(Place(place.block, place.start, place.start + 1), right[0])
    else:
        tight = review.draft.blocks[place.block].text[place.end : place.end + 1].isalnum()
        edit = Edit(place, right + " " * tight)
    return Problem(place, {"found": found, "right": right}, fix=Fix(f"Write {right}", (edit,)))


def _bare(review: Review) -> Iterator[Problem]:
    """Find citations that lost their brackets: a sentence that is no more than "Recommendation 2.1"."""
    if not majority(c.bracketed for c in review.citations):
        return
    for citation in review.citations:
        block, start, end = citation.place
        text = review.draft.blocks[block].text
        before, stop = text[review.draft.blocks[block].body : start], _STOPPED.match(text, end)
        alone = stop and (stop.end() == len(text) or text[stop.end()].isupper())
        if not citation.bracketed and before.strip() and alone and _AFTER_SENTENCE.search(before[-4:]):
            brackets = (Edit(Place(block, start, start), "("), Edit(Place(block, end, end), ")"))
            yield Problem(citation.place, variant="bare", fix=Fix("Set brackets", brackets))


def _brackets(review: Review) -> Iterator[Problem]:
    """Compare the brackets: square ones in a report that has round ones, or the other way round."""
    closed = [c for c in review.citations if c.bracketed and c.fault != "unclosed"]
    usual = majority(review.quote(c.place)[0] for c in closed)
    for citation in closed:
        found = review.quote(citation.place)
        if usual is None or found[0] == usual:
            continue
        block, start, end = citation.place
        pairs = zip((start, end - 1), _PAIRS[usual], strict=True)
        edits = tuple(Edit(Place(block, at, at + 1), mark) for at, mark in pairs)
        names = {"found": _KINDS[found[0]], "usual": _KINDS[usual]}
        yield Problem(citation.place, names, "brackets", Fix("Set the usual brackets", edits))


def _joints(review: Review) -> Iterator[Problem]:
    """Compare what stands before a list's last number: "and" in most lists, "," or "&" in this one."""
    joints = [(place, _joint(review.quote(place))) for c in review.citations if (place := _last_joint(c))]
    if majority(joint for _, joint in joints) != "and":
        return
    for place, joint in joints:
        if joint in (",", "&", ";"):
            start = place.start + review.quote(place).index(joint)
            fix = Fix("Write and", reworded(place, review.quote(place), " and "))
            yield Problem(Place(place.block, start, start + 1), {"found": joint}, "joint", fix)


def _last_joint(citation: Citation) -> Place | None:
    """Return what stands between the last two numbers of a list, ranges and faulty lists left out."""
    pairs = list(pairwise(citation.numbers))
    if not pairs or citation.fault not in ("", "unclosed") or any(n.implied for n in citation.numbers):
        return None
    one, other = pairs[-1]
    return Place(one.place.block, one.place.end, other.place.start)


def _joint(between: str) -> str:
    words = between.casefold().split()
    return "and" if words in (["and"], [",", "and"]) else " ".join(words)


def _looks(review: Review) -> Iterator[Problem]:
    """Compare the emphasis of the citations in brackets, where any of them has some."""
    looks = [(c, _look(review, c)) for c in review.citations if c.bracketed and c.fault != "unclosed"]
    if not any(look.bold or look.italic for _, look in looks):
        return
    usual = majority(look for _, look in looks)
    for citation, look in looks:
        if usual is not None and look != usual:
            yield Problem(citation.place, {"found": _described(look), "usual": _described(usual)}, "emphasis")


def _look(review: Review, citation: Citation) -> _Look:
    word = _emphasis(review, citation.word.block, citation.word.start)
    ends = (citation.place.start, citation.place.end - 1)
    brackets = all(_emphasis(review, citation.place.block, at) == word for at in ends)
    return _Look(*word, brackets=brackets and any(word))


def _emphasis(review: Review, block: int, at: int) -> tuple[bool, bool]:
    """Return whether the character at offset `at` is bold, and whether it is italic."""
    held = (e for e in review.draft.blocks[block].emphasis if e.start <= at < e.end)
    return next(((e.bold, e.italic) for e in held), (False, False))


def _described(look: _Look) -> str:
    names = [name for name, is_set in (("bold", look.bold), ("italic", look.italic)) if is_set]
    if not names:
        return "plain"
    return f"{' '.join(names)} {'with' if look.brackets else 'without'} the brackets"
