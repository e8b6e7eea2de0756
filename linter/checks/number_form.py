"""How numbers and labels are written: "4" among "3.", "2.3." among "2.4", "Case sample" among examples."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.majority import majority
from linter.grammar.numbering.series import case_kinds
from linter.grammar.rewording import reworded
from linter.model.finding import Fix, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from linter.model.draft import Place
    from linter.model.review import CaseExample, Numeral, Review

VARIANTS = ("throughout", "label", "first-label")

_COUNTED = compiled(r"[1-9]\d*")
_MISTYPED = compiled(r"\s|\.\.|[,;:\u00b7_\u2013-]|[^\W\d]")  # there is another rule for what is mistyped so
_FIGURES = compiled(r"\d+")


def check(review: Review) -> Iterator[Problem]:
    """Yield a problem for each number and each label that is not written as the style or most others are."""
    for name, numbers in _numbers(review):
        sound = [n for n in numbers if _is_sound(n)]
        whole = [n for n in sound if len(n.value) == 1]
        pinned = review.style.settings.get(f"{name}-number")
        if pinned:
            yield from _pinned(review, name, whole, pinned)
        parted = sound if not pinned else [n for n in sound if len(n.value) > 1]
        yield from _uniform(review, name, parted)
    for cases in case_kinds(review):
        labels = [" ".join(c.label.split()) for c in cases]
        usual = majority(labels)
        variant = "label" if usual else "first-label"
        usual = usual or (labels[0] if _counted_on(cases) else None)
        for case, label in zip(cases, labels, strict=True):
            if usual is not None and label != usual:
                yield _problem(review, case.place, {"found": label, "right": usual}, variant)


def _counted_on(cases: Sequence[CaseExample]) -> bool:
    """Whether the numbers run 1, 2, 3 through all labels, so that these name one series."""
    return [c.number.value if c.number else () for c in cases] == [(n + 1,) for n in range(len(cases))]


def _is_sound(number: Numeral) -> bool:
    """Whether a number is printed as figures parted by stops, as many as it has parts."""
    return len(_FIGURES.findall(number.text)) == len(number.value) and not _MISTYPED.search(number.text)


def _numbers(review: Review) -> Iterator[tuple[str, list[Numeral]]]:
    yield "section", [s.number for s in review.sections if s.number]
    yield "paragraph", [p.number for p in review.paragraphs]
    beside = [g.number for g in review.groups if g.number and g.number.place.block == g.place.block]
    yield "group", beside  # a number that has a table's column to itself needs no stop
    yield "recommendation", [r.number for r in review.recommendations if r.number]


def _pinned(review: Review, name: str, numbers: Sequence[Numeral], form: str) -> Iterator[Problem]:
    """Hold whole numbers against the style's form; where none has it, say so once."""
    other = [(n, right) for n in numbers if (right := form.replace("{n}", n.key)) != n.text]
    if other and len(other) == len(numbers) > 1:
        number, right = other[0]
        yield Problem(number.place, {"series": name, "found": number.text, "right": right}, "throughout")
        return
    for number, right in other:
        yield _problem(review, number.place, {"series": name, "found": number.text, "right": right})


def _uniform(review: Review, name: str, numbers: Sequence[Numeral]) -> Iterator[Problem]:
    """Hold numbers against the form of most: the figures aside, what else is printed."""
    forms = [_COUNTED.sub("n", n.text) for n in numbers]
    lengths = [len(n.value) for n in numbers]
    for size in sorted(set(lengths)):
        usual = majority(form for form, length in zip(forms, lengths, strict=True) if length == size)
        for number, form in zip(numbers, forms, strict=True):
            if (
                usual is not None
                and len(number.value) == size
                and form != usual
                and not _bracketed(form, usual)
            ):
                slots = {"series": name, "found": number.text, "right": _like(usual, number)}
                if slots["found"] != slots["right"]:
                    yield _problem(review, number.place, slots)


def _bracketed(form: str, usual: str) -> bool:
    """Whether a number has brackets that most have not: it is mistyped, which is another rule's."""
    return form.endswith(")") and not usual.endswith(")")


def _like(form: str, number: Numeral) -> str:
    """Return `number` in `form`, in which each "n" stands for a figure."""
    figures = iter(number.value)
    return compiled("n").sub(lambda _: str(next(figures)), form)


def _problem(review: Review, place: Place, slots: dict[str, str], variant: str = "") -> Problem:
    computed = "label" not in variant and review.draft.blocks[place.block].automatic
    edits = () if computed else reworded(place, review.quote(place), slots["right"])
    fix = Fix(f"Write {slots['right']}", edits) if edits else None
    return Problem(place, slots, variant, fix)
