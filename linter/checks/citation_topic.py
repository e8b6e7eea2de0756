"""A citation where another recommendation to the same organisation fits the paragraph's words far better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.similarity import Index, stems, weigher
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Numeral, Review

_CITATION = compiled(r"\([^()]*\d\.\d[^()]*\)")
_MINIMUM = 2  # recommendations that there must be to choose from


class Options(Frozen):
    """How much better another one must fit: its likeness at least `fit`, and `ratio` times the cited one's.

    One that no paragraph cites need fit less well (`uncited_fit`, `uncited_ratio`), whoever has to follow it:
    its paragraph is being looked for. All are in hundredths, from the measurements in docs/measurements.md.
    """

    fit: int = 22
    ratio: int = 250
    uncited_fit: int = 12
    uncited_ratio: int = 150


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each cited recommendation that another one outdoes in its own paragraph."""
    numbered = [r for r in review.recommendations if r.number]
    if len(numbered) < _MINIMUM or not review.citations:
        return
    texts = [
        *(_words_of(review, at) for at in range(len(review.paragraphs))),
        *(review.plain[r.text.block][r.text.start : r.text.end] for r in numbered),
    ]
    weigh = weigher(stems(texts))
    fits = Index.of([weigh(at) for at in range(len(review.paragraphs), len(texts))])
    index = {r.number.key: i for i, r in enumerate(numbered) if r.number}
    uncited = set(index.values()) - {index.get(n.key) for c in review.citations for n in c.numbers}
    for at, numbers in _cited_by_paragraph(review).items():
        alike = fits.likenesses(weigh(at))
        best = max(range(len(alike)), key=alike.__getitem__)
        cited = [(n, index[n.key]) for n in numbers if n.key in index]
        free = best in uncited
        if any(i == best for _, i in cited) or alike[best] * 100 < (
            options.uncited_fit if free else options.fit
        ):
            continue
        for number, i in cited:
            better = numbered[best].number
            ratio = options.uncited_ratio if free else options.ratio
            outdone = alike[best] * 100 >= alike[i] * ratio
            if (
                better
                and better.key != number.key
                and outdone
                and (free or _same_addressees(review, numbered[i].group, numbered[best].group))
            ):
                slots = {"number": number.key, "better": better.key}
                yield Problem(number.place, slots, related=(numbered[best].text,))


def _same_addressees(review: Review, one: int, other: int) -> bool:
    if one == other:
        return True
    bodies = [{m.body for m in review.groups[g].bodies} for g in (one, other) if g >= 0]
    return len(bodies) == _MINIMUM and None not in bodies[0] and bodies[0] == bodies[1]


def _cited_by_paragraph(review: Review) -> dict[int, list[Numeral]]:
    held: dict[int, list[Numeral]] = {}
    for citation in review.citations:
        if citation.paragraph is not None:
            held.setdefault(citation.paragraph, []).extend(citation.numbers)
    return held


def _words_of(review: Review, at: int) -> str:
    """Return what a paragraph says, its citations and numbers aside."""
    paragraph = review.paragraphs[at]
    shown = (b for b in range(paragraph.first, paragraph.end) if not review.draft.blocks[b].hidden)
    return " ".join(_CITATION.sub(" ", review.plain[b][review.draft.blocks[b].body :]) for b in shown)
