"""A problem that a check points at becomes a finding: who says it, how loud, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.engine.describing import fill, fill_bare
from linter.engine.locating import Labels, beside, resolve, span
from linter.engine.selecting import loudness
from linter.model.finding import Finding
from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from linter.engine.suppressing import Remark
    from linter.model.finding import Problem, Rule
    from linter.model.review import Review
    from linter.model.settings import Settings


class Maker(Frozen):
    """Makes the findings of one draft; `path` is its name as findings show it."""

    review: Review
    settings: Settings
    path: str
    labels: Labels

    def found(self, rule: Rule, problem: Problem) -> Finding:
        """Return what `rule` says of `problem`; a slot or a variant that its record lacks is a KeyError."""
        draft, place = self.review.draft, problem.place
        wording = rule.wordings[problem.variant]
        start, end = span(draft, place)
        before, after = beside(draft, place)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=loudness(rule.code, wording, self.settings),
            message=fill(wording.message, problem.slots),
            path=self.path,
            start=start,
            end=end,
            help=rule.how,
            paragraph=self.labels.at(place.block),
            section=self._section(place.block),
            quote=draft.quote(place),
            before=before,
            after=after,
            bare=fill_bare(wording.message, problem.slots),
            place=place,
            fix=resolve(draft, problem.fix),
            related=tuple(span(draft, other)[0] for other in problem.related),
        )

    def remarked(self, rule: Rule, remark: Remark) -> Finding:
        """Return what `rule` says of a suppression: it stands at the comment, not in the draft's text."""
        comment, wording = remark.suppression.comment, rule.wordings[remark.variant]
        slots = {"codes": ", ".join(remark.codes)}
        block = next(iter(comment.covers), None)
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=loudness(rule.code, wording, self.settings),
            message=fill(wording.message, slots),
            path=self.path,
            start=comment.at,
            end=comment.at,
            help=rule.how,
            paragraph="" if block is None else self.labels.at(block),
            section=() if block is None else self._section(block),
            # Codes are the style's words, whatever else a comment names is its writer's.
            bare=fill_bare(wording.message, slots, {} if remark.variant == "unknown-code" else slots),
        )

    def _section(self, block: int) -> tuple[str, ...]:
        section = self.review.section_of(block)
        return section.path if section else ()
