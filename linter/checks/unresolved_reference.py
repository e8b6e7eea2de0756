"""A number in the text that is meant for a recommendation, paragraph, table … and names none."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.annexes import annex_labels, annex_references
from linter.grammar.majority import majority
from linter.grammar.matching import match
from linter.grammar.numbering.numbers import Value, dotted, nearest, spoken
from linter.grammar.numbering.ranges import backwards
from linter.grammar.rewording import reworded
from linter.model.draft import Story
from linter.model.finding import Fix, Problem, Safety
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.draft import Place
    from linter.model.review import Numeral, Review

VARIANTS = ("none", "group", "other", "spacing", "backwards", "itself", "without")

_NOTES = frozenset({Story.FOOTNOTES, Story.ENDNOTES})
_RAISED = compiled("[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_MARKDOWN_NOTE = compiled(r"\[\^(\d{1,3})\]:")
_FIGURES = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Options(Frozen):
    """What the references name.

    `to` holds any of recommendation, paragraph, case example, section, table, figure, footnote and annex.
    """

    to: tuple[str, ...] = ("recommendation",)


class _Pointer(Frozen):
    """A reference or citation with the numbers that are printed in it."""

    to: str
    place: Place
    numbers: tuple[Numeral, ...]


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each printed number without its target; one alone where nothing has a number.

    References to paragraphs may also run backwards, or name the paragraph that they stand in.
    """
    for to in options.to:
        pointers = [p for p in _pointers(review, to) if p.numbers]
        known = _known(review, to) if pointers else None
        if known:
            yield from (p for pointer in pointers for p in _unresolved(review, pointer, known))
        elif known is not None:
            number = pointers[0].numbers[0].key
            yield Problem(pointers[0].place, {"to": to, "number": number}, "none")
        if to == "paragraph":
            yield from _astray(review)
        elif to == "annex":
            yield from _annexes(review)


def _astray(review: Review) -> Iterator[Problem]:
    """Yield a problem for each range of paragraphs that runs backwards, and each of the paragraph itself."""
    for reference in (r for r in review.references if r.to == "paragraph"):
        yield from (Problem(*told, "backwards") for told in backwards(review, reference.numbers))
        own = None if reference.paragraph is None else review.paragraphs[reference.paragraph].number
        if own and [n.value for n in reference.numbers] == [own.value]:
            yield Problem(reference.place, {"number": own.key}, "itself")


def _annexes(review: Review) -> Iterator[Problem]:
    """Yield a problem for each reference to an annex that the report has not."""
    found = list(annex_references(review))
    known = annex_labels(review) if found else None
    for annex in found if known is not None else ():
        slots = {"to": annex.word, "number": annex.label}
        if not known and annex.sure:
            yield Problem(annex.place, slots, "without")
        elif known and annex.label not in known:
            yield Problem(annex.place, slots | {"nearest": _nearest_label(annex.label, known)})


def _nearest_label(label: str, known: frozenset[str]) -> str:
    return min(
        known, key=lambda other: (other.isdigit() != label.isdigit(), abs(_rank(other) - _rank(label)))
    )


def _rank(label: str) -> int:
    return int(label) if label.isdigit() else ord(label[0]) - ord("A") + 1


def _unresolved(review: Review, pointer: _Pointer, known: frozenset[Value]) -> Iterator[Problem]:
    for number in pointer.numbers:
        if number.value not in known:
            place = pointer.place if len(pointer.numbers) == 1 else number.place
            yield _missing(review, pointer.to, number, place, known)
        elif pointer.to == "paragraph" and number.text.rstrip(".") != number.key:
            fix = Fix(f"Write {number.key}", reworded(number.place, number.text, number.key), Safety.UNSAFE)
            yield Problem(number.place, {"found": number.text, "number": number.key}, "spacing", fix)


def _missing(review: Review, to: str, number: Numeral, place: Place, known: frozenset[Value]) -> Problem:
    held = sorted(k for k in known if len(k) > 1 and k[: len(number.value)] == number.value)
    if held:
        return Problem(place, {"number": number.key, "held": spoken(held)}, "group")
    slots = {"to": to, "number": number.key, "nearest": dotted(nearest(number.value, known))}
    other = _other(review, to, number.value)
    return Problem(place, slots | {"other": other}, "other") if other else Problem(place, slots)


def _pointers(review: Review, to: str) -> Iterator[_Pointer]:
    """Yield what refers to `to`, malformed citations aside: they have their own rule.

    A paragraph's number has two parts at least: "paragraph 47" is one of another document. A paragraph may go
    by the name of section.
    """
    paragraphs = {p.number.value for p in review.paragraphs} if to == "section" else set()
    if to == "recommendation":
        found = ((c.place, c.numbers) for c in review.citations if c.fault in ("", "unclosed"))
    else:
        found = ((r.place, r.numbers) for r in review.references if r.to == to)
    for place, numbers in found:
        printed = (n for n in numbers if not n.implied and n.value not in paragraphs)
        yield _Pointer(to, place, tuple(n for n in printed if to != "paragraph" or len(n.value) > 1))


def _known(review: Review, to: str) -> frozenset[Value] | None:
    """Return the numbers of all that `to` names in the report; None where they can't be known."""
    match to:
        case "recommendation":
            values = frozenset(r.number.value for r in review.recommendations if r.number)
            values |= _misnumbered(review)
            return values - {value[:-1] for value in values}  # groups whose lead-in was not recognised
        case "paragraph":
            return frozenset(p.number.value for p in review.paragraphs)
        case "case example":
            return frozenset(c.number.value for c in review.case_examples if c.number)
        case "section":
            return _section_numbers(review)
        case "footnote":
            return _footnotes(review)
        case _:
            return _captions(review, to)


def _misnumbered(review: Review) -> frozenset[Value]:
    """Return the numbers that recommendations should have and have lost, or have mistyped.

    Each group is counted through, or the whole list where it counts 1, 2, 3: behind 2.1 stands 2.2, if what
    stands there is not numbered so.
    """
    due: set[Value] = set()
    numbers = [[review.recommendations[i].number for i in g.recommendations] for g in review.groups]
    if all(n is None or len(n.value) == 1 for held in numbers for n in held):
        numbers = [[n for held in numbers for n in held]]
    for held in numbers:
        prefix = majority(n.value[:-1] for n in held if n)
        last = 0
        for number in held if prefix is not None else ():
            own = number is not None and number.value[:-1] == prefix
            if number and own and number.value[-1] != last:
                last = max(last, number.value[-1])
            else:
                last += 1
                due.add((*(prefix or ()), last))
    return frozenset(due)


def _section_numbers(review: Review) -> frozenset[Value]:
    """Return the numbers of sections and of what holds them: 5.1 makes a section 5."""
    numbers = (s.number.value for s in review.sections if s.number)
    return frozenset(part for n in numbers for part in accumulate((v,) for v in n))


def _captions(review: Review, to: str) -> frozenset[Value]:
    """Return the numbers of the captions, which stand at the beginning of a block: "Table 2: …"."""
    form = review.style.form(f"{to}-caption")
    shown = (b for b in review.draft.blocks if not b.hidden and b.text[:1].isalpha())
    found = (match(form, b.text) for b in shown if b.text[: len(to)].casefold() == to)
    return frozenset((int(m["list"]),) for m in found if m)


def _footnotes(review: Review) -> frozenset[Value] | None:
    """Return the numbers of the notes: Word's, Markdown's, or raised figures that begin a block.

    None without any.
    """
    notes = (b.number.strip("[].") for b in review.draft.blocks if b.story in _NOTES)
    raised = (_RAISED.match(b.text) for b in review.draft.blocks)
    marked = (_MARKDOWN_NOTE.match(b.text) for b in review.draft.blocks)
    marks = [*notes, *(m[0].translate(_FIGURES) for m in raised if m), *(m[1] for m in marked if m)]
    return frozenset((int(mark),) for mark in marks if mark.isdecimal()) or None


def _other(review: Review, to: str, value: Value) -> str:
    """Return what else has the number, "" if nothing: paragraphs and recommendations are mixed up."""
    if to == "recommendation" and any(p.number.value == value for p in review.paragraphs):
        return "paragraph"
    if to == "paragraph" and any(r.number and r.number.value == value for r in review.recommendations):
        return "recommendation"
    return ""
