"""A citation where another recommendation to the same organisation fits the paragraph's words far better."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.cache.expressions import compiled
from linter.grammar.similarity import Index, stems, weigher
from linter.model.finding import Problem
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from linter.model.review import Numeral, Recommendation, Review

_CITATION = compiled(r"\([^()]*\d\.\d[^()]*\)")
_MINIMUM = 2  # recommendations that there must be to choose from


class Options(Frozen):
    """How much better another one must fit: its likeness at least `fit`, and `ratio` times the cited one's.

    One that no paragraph cites need fit less well (`uncited_fit`, `uncited_ratio`), whoever has to follow it:
    its paragraph is being looked for, unless no other paragraph cites the one in its place. One for others to
    follow has to fit beyond doubt (`other_fit`), where the cited one hardly does (`other_own` at most).
    All are in hundredths, from the measurements in docs/measurements.md.
    """

    fit: int = 22
    ratio: int = 250
    uncited_fit: int = 12
    uncited_ratio: int = 150
    other_fit: int = 40
    other_own: int = 5


def check(review: Review, options: Options) -> Iterator[Problem]:
    """Yield a problem for each cited recommendation that another one outdoes in its own paragraph."""
    numbered = [r for r in review.recommendations if r.number]
    if len(numbered) < _MINIMUM or not review.citations:
        return
    cited_by = _cited_by_paragraph(review)
    times = Counter(key for numbers in cited_by.values() for key in {n.key for n in numbers})
    positions = {r.number.key: i for i, r in enumerate(numbered) if r.number}
    contest = _Contest(review, options, numbered, positions, times)
    likenesses = _likenesses(review, numbered)
    for at, numbers in cited_by.items():
        yield from contest.outdone(numbers, likenesses(at))


class _Contest(Frozen):
    """The numbered recommendations, their `positions` by number, and how often (`times`) each is cited."""

    review: Review
    options: Options
    numbered: Sequence[Recommendation]
    positions: Mapping[str, int]
    times: Counter[str]

    def outdone(self, cited: Sequence[Numeral], alike: Sequence[float]) -> Iterator[Problem]:
        """Yield a problem for each number that a paragraph cites and should not.

        `alike` is how well each of the recommendations fits the paragraph.
        """
        best = max(range(len(alike)), key=alike.__getitem__)
        better = self.numbered[best].number
        if better is None or any(number.key == better.key for number in cited):
            return
        free = not self.times[better.key]
        behind = self._far_behind(cited, alike, best, free=free)
        if free and len(behind) > 1:  # a slip is one number, not all
            return
        for number, at in behind:
            fair = (
                self._can_spare(number, alike[at], alike[best])
                if free
                else self._same_addressees(at, best) or self._beyond_doubt(alike[at], alike[best])
            )
            if fair:
                slots = {"number": number.key, "better": better.key}
                yield Problem(number.place, slots, related=(self.numbered[best].text,))

    def _far_behind(
        self, cited: Iterable[Numeral], alike: Sequence[float], best: int, *, free: bool
    ) -> list[tuple[Numeral, int]]:
        """Return the cited ones that fit far less well than the best, which is `free` if nothing cites it."""
        options = self.options
        fit, ratio = (options.uncited_fit, options.uncited_ratio) if free else (options.fit, options.ratio)
        if alike[best] * 100 < fit:
            return []
        known = ((number, self.positions[number.key]) for number in cited if number.key in self.positions)
        return [(number, at) for number, at in known if alike[best] * 100 >= alike[at] * ratio]

    def _can_spare(self, number: Numeral, own: float, best: float) -> bool:
        """Whether another paragraph cites a recommendation too, so that it is not uncited in its turn.

        Where the better one fits as well as a cited one has to, that does not matter.
        """
        plain = best * 100 >= max(own * self.options.ratio, self.options.fit)
        return self.times[number.key] > 1 or plain

    def _beyond_doubt(self, own: float, best: float) -> bool:
        """Whether the cited one hardly fits, and the better one can't be meant for another paragraph."""
        return best * 100 >= self.options.other_fit and own * 100 <= self.options.other_own

    def _same_addressees(self, at: int, best: int) -> bool:
        one, other = self.numbered[at].group, self.numbered[best].group
        if one == other:
            return True
        bodies = [{m.body for m in self.review.groups[g].bodies} for g in (one, other) if g >= 0]
        return len(bodies) == _MINIMUM and None not in bodies[0] and bodies[0] == bodies[1]


def _likenesses(review: Review, numbered: Sequence[Recommendation]) -> Callable[[int], Sequence[float]]:
    """Return what tells how like a paragraph, by its index, each of the recommendations is."""
    texts = [
        *(_words_of(review, at) for at in range(len(review.paragraphs))),
        *(review.plain[r.text.block][r.text.start : r.text.end] for r in numbered),
    ]
    weigh = weigher(stems(texts))
    fits = Index.of([weigh(at) for at in range(len(review.paragraphs), len(texts))])
    return lambda at: fits.likenesses(weigh(at))


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
