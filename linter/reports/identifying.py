"""Which finding is which, for programs that keep track of them from run to run."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from linter.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from linter.model.finding import Finding
    from linter.reports.outcome import Outcome


class Known(Frozen):
    """A finding of a file, and what it is known by: no other finding of the report is known by that."""

    outcome: Outcome
    finding: Finding
    fingerprint: str


def identified(outcomes: Iterable[Outcome]) -> Iterator[Known]:
    """Yield the findings in order; those alike in two files, whose fingerprints are the same, are counted."""
    seen: Counter[str] = Counter()
    for outcome in outcomes:
        for finding in outcome.findings:
            own = finding.fingerprint
            seen[own] += 1
            yield Known(outcome, finding, own if seen[own] == 1 else f"{own}-{seen[own]}")
