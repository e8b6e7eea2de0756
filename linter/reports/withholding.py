"""Findings without any word of the draft, for places where a draft must not be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.cache.expressions import compiled

if TYPE_CHECKING:
    from linter.model.draft import Coverage
    from linter.model.finding import Finding, ResolvedFix
    from linter.reports.outcome import Outcome

_LABEL = compiled(r"\d+(?:\.\d+)*")


def withhold(outcome: Outcome) -> Outcome:
    """Return `outcome` with numbers, places and the rules' own words only; fixes lose their edits."""
    from linter.reports.stripping import strip

    findings = tuple(map(_bare, outcome.findings))
    review = outcome.review and strip(outcome.review)
    return outcome._replace(
        findings=findings, coverage=_uncommented(outcome.coverage), lines=(), shadow="", review=review
    )


def _bare(finding: Finding) -> Finding:
    return finding._replace(
        message=finding.bare,
        paragraph=finding.paragraph if _LABEL.fullmatch(finding.paragraph) else "",
        section=(),
        quote="",
        before="",
        after="",
        fix=_without_content(finding.fix, finding.help),
    )


def _without_content(fix: ResolvedFix | None, title: str) -> ResolvedFix | None:
    """Say only that there is a fix: its title may quote what its edits write, the rule's advice does not."""
    return fix and fix._replace(title=title, edits=())


def _uncommented(coverage: Coverage | None) -> Coverage | None:
    """Leave out a reader's notes: they may name what the draft links to."""
    return coverage and coverage._replace(notes=())
