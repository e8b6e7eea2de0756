"""A citation where another recommendation to the same organisation fits the paragraph's words far better."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.similarity import Index, stems, weigher
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from linter.model.review import Numeral, Recommendation, Review

_CITATION = compiled(r"\([^()]*\d\.\d[^()]*\)")
_MINIMUM = 2  # recommendations that there must be to choose from


class Options(Frozen):
    """How much better another one must fit: its likeness at least `fit`, and `ratio` times the cited one's.

    One that no paragraph cites need fit less well (`uncited_fit`, `uncited_ratio`), whoever has to follow it:
    its paragraph is being looked for, unless no other paragraph cites the one in its place. All are in
    hundredths, from the measurements in docs/measurements.md.
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
    cited_by = _cited_by_paragraph(review)
    times = Counter(key for numbers in cited_by.values() for key in {n.key for n in numbers})
    for at, numbers in cited_by.items():
        alike = fits.likenesses(weigh(at))
        best = max(range(len(alike)), key=alike.__getitem__)
        better = numbered[best].number
        if better is None or any(n.key == better.key for n in numbers):
            continue
        free = not times[better.key]
        fit, ratio = (options.uncited_fit, options.uncited_ratio) if free else (options.fit, options.ratio)
        cited = [(n, index[n.key]) for n in numbers if n.key in index and alike[best] * 100 >= fit]
        outdone = [(n, i) for n, i in cited if alike[best] * 100 >= alike[i] * ratio]
        if free and len(outdone) > 1:  # a slip is one number, not all
            continue
        for number, i in outdone:
            if free:
                # One that only this paragraph cites would be uncited in its turn.
                plain = alike[best] * 100 >= max(alike[i] * options.ratio, options.fit)
                fair = times[number.key] > 1 or plain
            else:
                fair = _same_addressees(review, numbered, i, best)
            if fair:
                slots = {"number": number.key, "better": better.key}
                yield Problem(number.place, slots, related=(numbered[best].text,))


def _same_addressees(review: Review, numbered: list[Recommendation], i: int, best: int) -> bool:
    one, other = numbered[i].group, numbered[best].group
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
