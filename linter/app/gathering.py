"""What comes of a run: each file's outcome, as its settings, its baseline and the caller want it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from linter.app.baselines import Ledger
from linter.app.options import Result
from linter.app.planning import Plan, Planner
from linter.engine.globbing import matches
from linter.engine.running import unreadable
from linter.model.draft import Unreadable
from linter.reports.outcome import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from linter.app.options import Examined, Options
    from linter.model.settings import Fault


class Gathering:
    """The outcomes of a run in the order in which its files are added."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.planner, self.ledger = Planner(options), Ledger(options)
        self._outcomes: list[Outcome] = []
        self._faults: dict[Fault, None] = {}
        self._failed = False

    def plan(self, path: Path) -> Plan | tuple[Fault, ...]:
        """Return what governs the file `path`, or what is wrong with its configuration, pack or baseline."""
        plan = self.planner.plan(path)
        return (self.ledger.faults(plan) or plan) if isinstance(plan, Plan) else plan

    def blame(self, faults: Iterable[Fault]) -> None:
        """Note why a file is not looked at; what many files have in common is said once."""
        self._faults |= dict.fromkeys(faults)

    def add(self, name: str, seen: Examined | Unreadable, plan: Plan) -> Outcome:
        """Add what was found in a file, and return its outcome."""
        outcome = self._outcome(name, seen, plan)
        self._outcomes.append(outcome)
        self._failed = self._failed or any(
            finding.severity.rank <= plan.settings.fail_on.rank for finding in outcome.findings
        )
        return outcome

    def result(self) -> Result:
        """Return what the run found."""
        broken = bool(self._faults) or any(outcome.coverage is None for outcome in self._outcomes)
        uses = tuple(self.ledger.uses())
        return Result(tuple(self._outcomes), tuple(self._faults), self._failed, broken, uses)

    def _outcome(self, name: str, seen: Examined | Unreadable, plan: Plan) -> Outcome:
        if isinstance(seen, Unreadable):  # no finding to live with: no baseline hides it
            return Outcome(name, (unreadable(seen, plan.loaded.pack.rules),))
        draft = seen.review.draft
        outcome = Outcome(name, self.ledger.shown(seen.findings, name, plan), draft.coverage, draft.format)
        if self.options.lines and not outcome.has_lines:
            from linter.app.wording import draft_lines

            outcome = outcome._replace(lines=draft_lines(draft))
        if self.options.graphs:
            outcome = outcome._replace(review=seen.review, purposes=self.planner.purposes(plan))
        return outcome


def is_excluded(path: Path, plan: Plan) -> bool:
    """Return whether the configuration leaves a file out of the folders that it is found in."""
    return any(matches(str(path), glob, plan.settings.root) for glob in plan.settings.exclude)
